import { type Day, isDay } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { type Money, money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { CreditorRow, DebtorRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { ClaimStatement } from '../core/letter/claim-statement.ts';
import type { PaperFacts } from '../core/papers/facts.ts';
import type { Typed } from '../core/papers/field.ts';
import type { PaperKind } from '../core/papers/paper.ts';
import type { CaseWords } from '../core/proceeding/case-event.ts';
import { type Exhibit, type NumberedExhibit, numberedExhibits } from '../core/proceeding/exhibit.ts';
import type { Item } from '../core/receivable/item.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { caseRecord } from './case-record.ts';
import { claimStatements, type Only } from './claim-statement.ts';
import { creditorOf, type Deps } from './context.ts';
import { mergedWith } from './merged-debtor.ts';
import { declaredAsOf } from './notices-said.ts';
import { declaredFacts, receivedSince } from './paper-sums.ts';
import { readAll } from './read-all.ts';
import { debtorOf } from './set-debtor.ts';

/** Which paper, of what, on which day. */
export type PaperAsked = { readonly kind: PaperKind; readonly on: Day; readonly itemId: ItemId | null; readonly typed: Typed };

export type FoundFacts = {
  readonly facts: PaperFacts;
  readonly debtor: DebtorRow;
  /** What its sums follow from, as a text: another one since means that they have changed. */
  readonly basis: string;
};

type Asking = Pick<Deps, 'store' | 'clock' | 'digest'>;

/**
 * All that a paper is made from, as it is known now.
 * @throws Refusal `unknown-debtor`, `erased`, `day-to-come`, `nothing-to-state` (a request for an order), `not-an-open-invoice`
 */
export async function paperFacts(deps: Asking, id: DebtorId, asked: PaperAsked, words: CaseWords): Promise<FoundFacts> {
  const { store, clock } = deps;
  const { kind, on, typed } = asked;
  if (on > clock.today())
    throw new Refusal('day-to-come', `${on} has not come: what will be paid until then nobody knows. Say today or an earlier day.`, {
      day: on,
    });
  const debtor = await debtorOf(store, id);
  const creditor = await creditorOf(store, debtor.creditor_id);
  const [vault] = await store.vault<DebtorDetails>([debtor.vault_id]);
  if (!vault?.details) throw new Refusal('erased', `The personal data of debtor ${id} have been erased: nothing can be printed.`);
  const claimOn = await claimDayOf(store, debtor, asked);
  const items = await readAll(store, 'item', 'debtor_id', [id]);
  const books = await settlementsOf(store, items);
  const insolvent = (await declaredAsOf(store, [debtor])).get(debtor.id) ?? null;
  const declared = insolvent === null || kind !== 'proof-of-debt' ? null : declaredFacts(items, books, insolvent);
  const cancelled = declared?.cancelled ?? new Set();
  const only = cancelled.size === 0 ? null : new Set(items.map((row) => row.id).filter((one) => !cancelled.has(one)));
  const statements = await statementsOf(deps, debtor, kind, claimOn, only);
  const { exhibits, exhibitsOf } = await exhibitsFor(deps, debtor, kind, statements, words);
  const keys = await readAll(store, 'debtor_key', 'debtor_id', [id], { scheme: 'siren' });
  const claimed = new Set(statements.flatMap((one) => one.items.map(({ item }) => item.id)));
  const facts: PaperFacts = {
    ...{ on, claimOn, typed, statements, exhibits, exhibitsOf },
    creditor: creditor.profile,
    debtor: { details: vault.details, kind: debtor.kind, siren: keys.at(0)?.value ?? null, proceedings: proceedingsOf(debtor, insolvent) },
    toFallDue: declared?.toFallDue ?? [],
    creditsThen: declared?.creditsThen ?? [],
    creditedSince: declared?.creditedSince ?? [],
    laterInvoices: insolvent === null ? [] : items.filter((row) => isLater(row, insolvent)).map(({ number }) => number),
    received: receivedSince(items, books, claimed, claimOn, on),
    stillOpen: openOf(items, claimed),
    invoice: kind === 'vat-duplicate' ? invoiceOf(items, asked.itemId) : null,
  };
  return { facts, debtor, basis: basisText(facts, kind, items, creditor) };
}

/** Of a declaration it is the day of the judgment; of what is taken back, the day on which it was asked for. */
async function claimDayOf(store: Store, debtor: DebtorRow, { kind, on, typed }: PaperAsked): Promise<Day> {
  if (kind === 'proof-of-debt') return (await declaredAsOf(store, [debtor])).get(debtor.id) ?? on;
  if (kind !== 'discontinuance') return on;
  const said = typed['seised.on'] ?? (await lastRequest(store, debtor.id));
  return said !== undefined && isDay(said) && said <= on ? said : on;
}

/** The day of the last request for an order that was kept. */
export async function lastRequest(store: Store, id: DebtorId): Promise<Day | undefined> {
  const ids = await mergedWith(store, await debtorOf(store, id));
  const kept = await readAll(store, 'paper', 'debtor_id', ids, { state: 'kept', kind: 'order-request' });
  return kept
    .map((row) => row.on_day)
    .toSorted()
    .at(-1);
}

async function statementsOf(deps: Asking, debtor: DebtorRow, kind: PaperKind, claimOn: Day, only: Only): Promise<ClaimStatement[]> {
  if (kind === 'vat-duplicate') return [];
  try {
    return await claimStatements(deps, debtor.id, claimOn, null, only);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'nothing-to-state' && kind !== 'order-request') return [];
    throw error;
  }
}

function settlementsOf(store: Store, items: readonly ItemRow[]): Promise<SettlementRow[]> {
  return readAll(
    store,
    'settlement',
    'item_id',
    items.map((row) => row.id),
    { void: false },
  );
}

function proceedingsOf({ insolvency_kind, insolvency_published_on, claim_declared_on }: DebtorRow, since: Day | null) {
  if (since === null) return null;
  const kind = insolvency_kind ?? 'unknown';
  return { since, kind, publishedOn: insolvency_published_on, declaredOn: claim_declared_on };
}

function isLater(row: ItemRow, since: Day): boolean {
  return row.kind === 'invoice' && row.open_cents > 0 && row.issued_on !== null && row.issued_on > since;
}

function openOf(items: readonly ItemRow[], claimed: ReadonlySet<ItemId>): Money[] {
  const open = items.filter((row) => claimed.has(row.id) && row.open_cents > 0);
  return [...Map.groupBy(open, ({ currency }) => currency)].map(([currency, rows]) =>
    money(
      rows.reduce((sum, row) => sum + BigInt(row.open_cents), 0n),
      currency,
    ),
  );
}

function invoiceOf(items: readonly ItemRow[], id: ItemId | null): Item | null {
  if (id === null) return null;
  const row = items.find((one) => one.id === id);
  if (row?.kind !== 'invoice' || row.open_cents <= 0)
    throw new Refusal('not-an-open-invoice', `${row?.number ?? id} is no open invoice.`, { item: row?.number ?? String(id) });
  return itemOf(row);
}

type Exhibits = { readonly exhibits: readonly NumberedExhibit[]; readonly exhibitsOf: PaperFacts['exhibitsOf'] };
const PROVED: readonly PaperKind[] = ['order-request', 'proof-of-debt'];

/** Numbered as in the sealed case of the day, which has the statement itself as well; papers stand behind all of them. */
async function exhibitsFor(
  { store, digest }: Asking,
  debtor: DebtorRow,
  kind: PaperKind,
  statements: readonly ClaimStatement[],
  words: CaseWords,
): Promise<Exhibits> {
  if (!PROVED.includes(kind) || statements.length === 0) return { exhibits: [], exhibitsOf: new Map() };
  const on = statements[0]?.on ?? null;
  const record = await caseRecord(store, debtor, statements, words);
  const stated = (['pdf', 'csv'] as const).map((format): Exhibit => {
    const title = words.exhibit({ of: 'statement', format });
    return { kind: 'statement', title, on, name: `decompte.${format}`, mediaType: 'application/pdf', sha256: digest.sha256(format) };
  });
  const exhibits = numberedExhibits([...record.exhibits.filter((one) => one.kind !== 'paper'), ...stated]);
  const numbers = statements.flatMap((one) => [...one.items.map(({ item }) => item.number), ...one.credits.map((item) => item.number)]);
  const about = (number: string) => {
    const titles = [words.exhibit({ of: 'invoice', number }), words.exhibit({ of: 'credit', number })];
    return exhibits.filter((one) => titles.includes(one.behind?.title ?? one.title)).map((one) => one.number);
  };
  return { exhibits, exhibitsOf: new Map(numbers.map((number) => [number, about(number)])) };
}

/** A declaration is of the day of the judgment: what came since changes nothing of it, credit notes apart. */
function basisText(
  { statements, toFallDue: later, creditsThen, creditedSince, received }: PaperFacts,
  kind: PaperKind,
  items: readonly ItemRow[],
  creditor: CreditorRow,
): string {
  const stated = statements.map(({ on, currency, items: rows, total }) => [
    on,
    currency,
    rows.map((row) => [row.item.id, String(row.total)]),
    String(total),
  ]);
  const open = kind === 'proof-of-debt' ? [] : items.map(({ id, open_cents }) => [id, open_cents]);
  const falls = later.map(({ id, openCents, dueOn }) => [id, String(openCents), dueOn]);
  const base = [stated, falls, open, received.map(({ on, sum }) => [on, String(sum.cents)]), creditor.profile.contractRate];
  // Where there are none, the text stays the one that drafts of before were made from.
  const credits = creditsThen.map(({ id, openCents }) => [id, String(openCents)]);
  return JSON.stringify(credits.length + creditedSince.length === 0 ? base : [...base, credits, creditedSince]);
}
