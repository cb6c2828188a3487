import { present } from '../core/base/assert.ts';
import type { Day } from '../core/base/day.ts';
import type { DebtorId, ItemId, Sha256 } from '../core/base/id.ts';
import { decimalOf } from '../core/base/money.ts';
import { percentOf } from '../core/base/rate.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Language } from '../core/base/text.ts';
import { contestedCents, type Dispute } from '../core/case/dispute.ts';
import { limitationFacts } from '../core/dunning/condition.ts';
import { debtorOf, itemOf } from '../core/journal/case-rows.ts';
import type { CreditorRow, DebtorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { finding, type LawFinding } from '../core/law/finding.ts';
import { type ClaimNature, limitationOf } from '../core/law/limitation.ts';
import {
  type ClaimStatement,
  claimStatement,
  claimStatementMessage,
  lineDoubt,
  lineName,
  statementNotes,
} from '../core/letter/claim-statement.ts';
import type { ClaimLine } from '../core/receivable/claim-lines.ts';
import type { Item } from '../core/receivable/item.ts';
import { claimStatementCsv, type StatementRow } from '../formats/out/claim-statement-csv.ts';
import type { Printer } from '../ports/outside.ts';
import { type Acknowledged, acknowledged, withSigned } from './acknowledged.ts';
import { claimsOn } from './claims-on.ts';
import { creditorOf, type Deps } from './context.ts';
import { lawValuesOf } from './law-rates.ts';
import { noticeDays } from './notice-days.ts';
import { readAll } from './read-all.ts';

export type StatementFormat = 'pdf' | 'csv';

/** `id` gives the same document again, to the byte. */
export type StatementDocument = { readonly id: number; readonly bytes: Uint8Array; readonly statements: readonly ClaimStatement[] };

/** How a statement is made. */
export type Stated = {
  readonly format: StatementFormat;
  readonly language: Language;
  readonly capitaliseFrom?: Day | null;
  readonly only?: Only;
};
/** The invoices that are stated, where it is not all; credits stay. */
export type Only = ReadonlySet<ItemId> | null;

type Stating = Pick<Deps, 'store' | 'by' | 'digest' | 'clock'> & { readonly printer: Pick<Printer, 'letter'> };

/**
 * What a debtor owes on a day, line by line, as it is known now: late invoices of which something was open on that day, credits that
 * are laid on nothing deducted.
 * @param capitaliseFrom the day on which capitalisation was asked in court, or agreed; nothing is capitalised otherwise
 * @throws Refusal `unknown-debtor`, `day-to-come`, `nothing-to-state`, `law-value-unknown`, `capitalisation-to-come`, `capitalisation-too-early`
 */
export async function claimStatements(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  id: DebtorId,
  on: Day,
  capitaliseFrom: Day | null = null,
  only: Only = null,
): Promise<ClaimStatement[]> {
  const { debtor, creditor } = await partiesOf(store, id);
  if (on > clock.today())
    throw new Refusal('day-to-come', `${on} has not come: what will be paid until then nobody knows. Say today or an earlier day.`, {
      day: on,
    });
  const rows = (await readAll(store, 'item', 'debtor_id', [id])).filter((row) => row.kind !== 'invoice' || (only?.has(row.id) ?? true));
  const settlements = await readAll(
    store,
    'settlement',
    'item_id',
    rows.map((row) => row.id),
    { void: false },
  );
  const items = rows.filter((row) => row.issued_on === null || row.issued_on <= on).map((row) => openThen(row, settlements, on));
  const late = items.filter((item) => item.kind === 'invoice' && item.dueOn !== null && item.dueOn < on && item.openCents > 0n);
  if (late.length === 0)
    throw new Refusal('nothing-to-state', 'No invoice of this debtor was late on that day: there is nothing to state.', { day: on });
  const law = await lawValuesOf(store);
  const contested = await contestedOn(store, late, on);
  const claimed = late.map((item) =>
    itemOf(
      present(
        rows.find((row) => row.id === item.id),
        'its row',
      ),
    ),
  );
  const today = clock.today();
  if (capitaliseFrom !== null && capitaliseFrom > today)
    throw new Refusal(
      'capitalisation-to-come',
      `${capitaliseFrom} has not come: interest is capitalised from the day it was asked in court, or agreed.`,
      {
        from: capitaliseFrom,
      },
    );
  const capitalisation = capitaliseFrom === null ? null : { ground: 'court-claim' as const, from: capitaliseFrom };
  const known = { today, notices: await noticeDays(store, debtorOf(debtor), claimed), capitalisation };
  const signed = await acknowledged(store, creditor.id);
  const nature = creditor.profile.claimNature ?? 'ordinary';
  return claimsOn(on, creditor, debtorOf(debtor), claimed, settlements, law, known).map((claim) => {
    const credits = items.filter(
      (item) => item.kind !== 'invoice' && item.openCents < 0n && !item.kept && item.currency === claim.currency,
    );
    const statement = claimStatement(claim, late, credits, debtor.insolvent_since !== null);
    return {
      ...statement,
      contested: statement.items.flatMap(({ item }) => contested.get(item.id) ?? []),
      findings: [...statement.findings, ...barredOn(statement, debtor.kind, nature, signed)],
    };
  });
}

/**
 * The same as a document that is kept with the journal, so that it can be had again to the byte whatever happens later.
 * @throws Refusal those of {@link claimStatements}, `no-postal-address` (PDF)
 */
export async function stateClaim(
  deps: Stating,
  id: DebtorId,
  on: Day,
  { format, language, capitaliseFrom = null, only = null }: Stated,
): Promise<StatementDocument> {
  const { store, digest, by } = deps;
  const statements = await claimStatements(deps, id, on, capitaliseFrom, only);
  const { debtor, creditor } = await partiesOf(store, id);
  const number = await store.reserve('batch', 1);
  const bytes = format === 'csv' ? csvOf(statements, language) : await pdfOf(deps, { statements, debtor, creditor, number, language });
  const document = digest.sha256(bytes) as Sha256;
  const capitalised = capitaliseFrom === null ? {} : { capitaliseFrom };
  const data = { id: number, creditorId: creditor.id, debtorId: id, on, format, document, ...capitalised };
  await store.record([{ kind: 'claim.stated', by, data }], { documents: [{ sha256: document, bytes }] });
  return { id: number, bytes, statements };
}

/** A statement that was made before, to the byte. @throws Refusal `unknown-statement` */
export async function statementAgain({ store }: Pick<Deps, 'store'>, id: number): Promise<Uint8Array> {
  for (let after = 0; ; ) {
    const entries = await store.entries({ kinds: ['claim.stated'], after, limit: 1_000 });
    for (const entry of entries) {
      if (entry.kind !== 'claim.stated' || entry.data.id !== id) continue;
      const bytes = await store.document(entry.data.document);
      if (bytes) return bytes;
    }
    const last = entries.at(-1);
    if (!last) throw new Refusal('unknown-statement', `There is no claim statement ${id} in this workspace.`, { id });
    after = last.seq;
  }
}

async function partiesOf(store: Deps['store'], id: DebtorId): Promise<{ debtor: DebtorRow; creditor: CreditorRow }> {
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  if (!debtor) throw new Refusal('unknown-debtor', `There is no debtor ${id}.`, { query: String(id) });
  return { debtor, creditor: await creditorOf(store, debtor.creditor_id) };
}

/**
 * Invoices that an action may come too late for: told to the creditor, as the sum itself does not say it.
 * @law C. civ. 2224, C. conso. L218-2, L121-6, loi 68-1250 art. 1
 */
function barredOn({ on, items }: ClaimStatement, kind: DebtorRow['kind'], nature: ClaimNature, signed: Acknowledged): LawFinding[] {
  return items.flatMap(({ item }) => {
    if (item.dueOn === null) return [];
    const known = signed.get(item.id);
    const doubted = known?.doubted ?? false;
    const then = known && {
      ...known,
      since: known.since.filter((one) => one.on <= on),
      suspensions: known.suspensions.filter(({ until }) => until <= on),
      titleOn: known.titleOn !== null && known.titleOn <= on ? known.titleOn : null,
    };
    const { lastDay, article, certainty } = limitationOf(withSigned(limitationFacts(item, item.dueOn, { debtor: { kind } }, nature), then));
    if (on <= lastDay) return [];
    const doubt = doubted ? 'unverified' : certainty === 'verified' ? '' : certainty;
    return [finding('action-may-be-barred', { number: item.number, on: lastDay, rule: article, doubt })];
  });
}

/** By invoice, what of it was contested on a day and not decided against, never more than was open of it. */
async function contestedOn(
  store: Stating['store'],
  items: readonly Item[],
  on: Day,
): Promise<ReadonlyMap<ItemId, { readonly number: string; readonly cents: bigint }>> {
  const debtors = [...new Set(items.map((item) => item.debtorId))];
  const standing = (await readAll(store, 'dispute', 'debtor_id', debtors)).filter(
    (row) => row.opened_on <= on && (row.closed_on === null || row.closed_on > on),
  );
  const parts = standing.map(
    (row): Dispute => ({
      id: row.id,
      debtorId: row.debtor_id,
      state: row.state === 'closed' ? 'open' : row.state,
      contested: (row.accepted ?? row.items).map(({ item, cents }) => ({ itemId: item, cents: cents === null ? null : BigInt(cents) })),
    }),
  );
  return new Map(
    items.flatMap((item) => {
      const cents = contestedCents(item, parts);
      return cents === 0n ? [] : [[item.id, { number: item.number, cents }]];
    }),
  );
}

/** An item as it stood at the end of a day: what was laid on it since is open again. */
export function openThen(row: ItemRow, settlements: readonly SettlementRow[], on: Day): Item {
  const since = settlements.filter((one) => one.item_id === row.id && one.on_day > on && one.kind !== 'charges');
  const item = itemOf(row);
  return { ...item, openCents: item.openCents + since.reduce((sum, one) => sum + BigInt(one.cents), 0n) };
}

function csvOf(statements: readonly ClaimStatement[], language: Language): Uint8Array {
  const rows = statements.flatMap((statement) => [
    ...statement.items.flatMap(({ item, lines }) => lines.map((line) => rowOf(item.number, line, statement, language))),
    ...statement.credits.map((credit) => rowOf(credit.number, creditLine(credit, statement), statement, language)),
  ]);
  return new TextEncoder().encode([...claimStatementCsv(rows, statementNotes(statements, language))].join(''));
}

function creditLine({ openCents, issuedOn }: Item, { on }: ClaimStatement): ClaimLine {
  return { kind: 'credit-note', on: issuedOn ?? on, cents: openCents, accrual: null, fellOn: null, article: null, certainty: 'verified' };
}

function rowOf(invoice: string, line: ClaimLine, { currency, kind }: ClaimStatement, language: Language): StatementRow {
  const { on, cents, accrual, fellOn, article, certainty } = line;
  return {
    invoice,
    what: lineName(line, kind, language),
    on,
    from: accrual?.from ?? null,
    days: accrual?.days ?? null,
    base: accrual ? decimalOf(accrual.base) : null,
    ratePercent: accrual ? percentOf(accrual.rate) : null,
    amount: decimalOf(cents),
    currency,
    article,
    doubt: certainty === 'verified' ? '' : lineDoubt(language),
    fellOn: fellOn && { interest: decimalOf(fellOn.interest), principal: decimalOf(fellOn.principal), fee: decimalOf(fellOn.fee) },
  };
}

type Parties = {
  readonly statements: readonly ClaimStatement[];
  readonly debtor: DebtorRow;
  readonly creditor: CreditorRow;
  readonly number: number;
};

async function pdfOf(
  { store, printer }: Stating,
  { statements, debtor, creditor, number, language }: Parties & { readonly language: Language },
) {
  const [vault] = await store.vault([debtor.vault_id]);
  if (!vault?.details) throw new Refusal('erased', `The personal data of debtor ${debtor.id} have been erased: nothing can be printed.`);
  const reference = `D-${statements[0]?.on.slice(0, 4)}-${String(number).padStart(6, '0')}`;
  const message = claimStatementMessage({ statements, creditor: creditor.profile, details: vault.details, language, reference });
  const logo = creditor.profile.logo === null ? null : await store.document(creditor.profile.logo);
  return printer.letter(message, logo === null ? {} : { logo });
}
