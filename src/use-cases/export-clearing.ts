import type { BankLineId, CreditorId, DebtorId, ItemId, LayingId, Sha256 } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { CreditorRow, ItemRow } from '../core/journal/tables.ts';
import type { Finding } from '../formats/facts.ts';
import { Findings } from '../formats/findings.ts';
import type { ClearingEntry, ClearingKind, ClearingLine } from '../formats/out/clearing.ts';
import { clearingCsv } from '../formats/out/clearing-csv.ts';
import { clearingFec } from '../formats/out/clearing-fec.ts';
import { actsInBooks } from './acts-in-books.ts';
import { wordsOf } from './bank-rows.ts';
import { exportsOf, type Letters, lettersOf } from './clearing-letters.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorAccounts, debtorNames } from './debtor-names.ts';
import { mandataryAccounts, providerAccounts } from './freshness.ts';
import type { StandingLaying } from './laying-parts.ts';
import { eachPage, readAll } from './read-all.ts';
import { withSettlements } from './standing-layings.ts';

export type ClearingFormat = 'csv' | 'fec';

/** `id` gives the same file again; `null` when nothing was new, and then there are no bytes. */
export type ClearingExport = {
  readonly id: number | null;
  readonly bytes: Uint8Array;
  readonly acts: number;
  /** Acts left out because the books show them already. */
  readonly inBooks: number;
  readonly findings: readonly Finding[];
};

/**
 * What was laid since the last export, as accounting entries with their lettering: for the accounting software. What an earlier
 * export gave comes again only when it was undone since, turned round. What the books show already is left out.
 * @throws Refusal `unknown-creditor`, `busy`
 */
export async function exportClearing(
  deps: Pick<Deps, 'store' | 'digest' | 'by'>,
  creditorId: CreditorId,
  format: ClearingFormat,
): Promise<ClearingExport> {
  return deps.store.exclusive('import', async () => {
    const { store, digest, by } = deps;
    const creditor = await creditorOf(store, creditorId);
    const { fresh, reversed, inBooks } = await actsToTell(deps, creditor);
    if (fresh.length + reversed.length === 0) return { id: null, bytes: new Uint8Array(), acts: 0, inBooks, findings: [] };
    const acts = [...fresh, ...reversed];
    const letters = await lettersOf(deps, creditor.id, acts);
    const told = await contextOf(deps, creditor, acts);
    const entries = [...fresh.map((act) => entryOf(act, told, letters, 1n)), ...reversed.map((act) => entryOf(act, told, letters, -1n))];
    const findings = new Findings();
    const id = await store.reserve('batch', 1);
    const chunks = format === 'csv' ? clearingCsv(entries) : clearingFec(entries, findings, { numberPrefix: `ACQ${id}-` });
    const bytes = new TextEncoder().encode([...chunks].join(''));
    const sha256 = digest.sha256(bytes) as Sha256;
    const data = {
      id,
      creditorId,
      format,
      document: sha256,
      layings: fresh.map((act) => act.row.id),
      reversed: reversed.map((act) => act.row.id),
      letters: letters.given,
    };
    await store.record([{ kind: 'clearing.exported', by, data }], { documents: [{ sha256, bytes }] });
    return { id, bytes, acts: acts.length, inBooks, findings: findings.list() };
  });
}

/** What the next export would hold: new acts, those undone since they were told, and those that the books show already. */
export async function clearingPending(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
): Promise<{ readonly fresh: number; readonly reversed: number; readonly inBooks: number }> {
  const { fresh, reversed, inBooks } = await actsToTell({ store }, await creditorOf(store, creditorId));
  return { fresh: fresh.length, reversed: reversed.length, inBooks };
}

/** A file that was exported before, to the byte. @throws Refusal `unknown-export` */
export async function clearingAgain({ store }: Pick<Deps, 'store'>, id: number): Promise<Uint8Array> {
  for (let after = 0; ; ) {
    const entries = await store.entries({ kinds: ['clearing.exported'], after, limit: 1_000 });
    for (const entry of entries) {
      if (entry.kind !== 'clearing.exported' || entry.data.id !== id) continue;
      const bytes = await store.document(entry.data.document);
      if (bytes) return bytes;
    }
    const last = entries.at(-1);
    if (!last) throw new Refusal('unknown-export', `There is no export ${id} in this workspace.`, { id });
    after = last.seq;
  }
}

type Acts = { readonly fresh: StandingLaying[]; readonly reversed: StandingLaying[]; readonly inBooks: number };

async function actsToTell({ store }: Pick<Deps, 'store'>, creditor: CreditorRow): Promise<Acts> {
  const creditor_id = creditor.id;
  const acts: { fresh: StandingLaying[]; reversed: StandingLaying[]; inBooks: number } = { fresh: [], reversed: [], inBooks: 0 };
  const last = await lastTold(store, creditor_id);
  for await (const rows of eachPage(store, 'laying', { creditor_id, export_id: null, state: ['standing', 'returned'] })) {
    const whole = await withSettlements(store, rows);
    const shown = await actsInBooks(store, creditor, whole, last);
    acts.inBooks += shown.size;
    acts.fresh.push(...whole.filter(({ row }) => !shown.has(row.id)));
  }
  for await (const rows of eachPage(store, 'laying', { creditor_id, state: 'undone', reversal_id: null })) {
    acts.reversed.push(
      ...(await withSettlements(
        store,
        rows.filter((row) => row.export_id !== null),
      )),
    );
  }
  return acts;
}

async function lastTold(store: Deps['store'], creditorId: CreditorId): Promise<LayingId | null> {
  let last: LayingId | null = null;
  for await (const { layings } of exportsOf(store, creditorId)) for (const id of layings) if (last === null || id > last) last = id;
  return last;
}

async function itemsOf(store: Deps['store'], acts: readonly StandingLaying[]): Promise<Map<ItemId, ItemRow>> {
  const ids = new Set(acts.flatMap((act) => act.settlements.map((one) => one.item_id)));
  return new Map((await readAll(store, 'item', 'id', [...ids])).map((row) => [row.id, row]));
}

type Told = {
  readonly items: ReadonlyMap<ItemId, ItemRow>;
  readonly names: ReadonlyMap<DebtorId, string>;
  readonly accounts: ReadonlyMap<DebtorId, string>;
  readonly lines: ReadonlyMap<BankLineId, BankLineRow>;
  readonly words: ReadonlyMap<BankLineId, BankLineDetails>;
  /** Accounts that stand for providers of payments. */
  readonly online: Awaited<ReturnType<typeof providerAccounts>>;
  /** Those of them that stand for professionals. */
  readonly mandataries: Told['online'];
  /** What came back, by the payment's act. */
  readonly returned: ReadonlyMap<LayingId, StandingLaying>;
};

async function contextOf({ store }: Pick<Deps, 'store'>, creditor: CreditorRow, acts: readonly StandingLaying[]): Promise<Told> {
  const back = await readAll(
    store,
    'laying',
    'id',
    acts.flatMap((act) => act.row.returns_id ?? []),
  );
  const returned = new Map((await withSettlements(store, back)).map((act) => [act.row.id, act]));
  const all = [...acts, ...returned.values()];
  const items = await itemsOf(store, all);
  const debtors = [
    ...new Set([...[...items.values()].map((row) => row.debtor_id), ...all.flatMap(({ rest }) => (rest ? [rest.debtor_id] : []))]),
  ];
  const rows = await readAll(store, 'bank_line', 'id', [...new Set(all.flatMap((act) => act.row.line_id ?? []))]);
  return {
    items,
    names: await debtorNames(store, debtors),
    accounts: await debtorAccounts(store, debtors),
    lines: new Map(rows.map((row) => [row.id, row])),
    words: await wordsOf(store, rows),
    online: await providerAccounts(store, creditor.id),
    mandataries: await mandataryAccounts(store, creditor.id),
    returned,
  };
}

/** @param sign −1 turns an act round that was exported and then undone */
function entryOf(act: StandingLaying, told: Told, letters: Letters, sign: bigint): ClearingEntry {
  const { row } = act;
  const back = row.returns_id === null ? null : (told.returned.get(row.returns_id) ?? null);
  const line = row.line_id === null ? null : (told.lines.get(row.line_id) ?? null);
  const words = line ? told.words.get(line.id) : undefined;
  const lines = linesOf(back ?? act, told, letters, back ? -sign : sign);
  const currency = line?.currency ?? [...told.items.values()].find((item) => item.id === act.settlements[0]?.item_id)?.currency ?? EUR;
  return {
    on: row.on_day,
    receivedOn: line?.booked_on ?? null,
    bankAccount: null,
    ...(line && told.online.has(line.account_id) ? { isOnline: true } : {}),
    ...(line && told.mandataries.has(line.account_id) ? { isWithMandatary: true } : {}),
    bankLabel: words?.label ?? words?.payer ?? '',
    currency,
    isReturn: (back !== null) !== sign < 0n,
    isUndone: sign < 0n,
    how: row.how,
    reason: row.reason,
    lines,
  };
}

function linesOf(act: StandingLaying, told: Told, letters: Letters, sign: bigint): ClearingLine[] {
  const credit = act.row.kind === 'credit' ? act.settlements.find((one) => one.cents < 0) : undefined;
  const lines = act.settlements
    .filter((one) => one !== credit)
    .flatMap((one): ClearingLine[] => {
      const item = told.items.get(one.item_id);
      if (!item) return [];
      const laidCents = sign * BigInt(one.cents);
      const kind = credit ? 'credit-note' : (KINDS[one.kind] ?? 'payment');
      const reference = credit ? (told.items.get(credit.item_id)?.number ?? null) : null;
      return [
        {
          ...customer(item, told),
          number: item.number,
          laidCents,
          euroCents: null,
          kind,
          reference,
          ...(letters.of.get(one.id) ?? NO_LETTER),
        },
      ];
    });
  const { rest } = act;
  const restCents = restOf(act, told);
  if (restCents === 0n) return lines;
  // Also where nobody knows any more whose it is: the bank has it.
  const whose = rest ? { ...customer(rest, told), number: rest.number } : NOBODY;
  return [...lines, { ...whose, laidCents: sign * restCents, euroCents: null, kind: 'on-account', reference: null, ...NO_LETTER }];
}

const NOBODY = { debtorAccount: null, debtorName: '', issuedOn: null, itemKind: 'payment-on-account', number: '' } as const;

const NO_LETTER = { letter: null, letteredOn: null };
const KINDS: Readonly<Record<string, ClearingKind>> = {
  discount: 'discount',
  'bank-fee': 'bank-fee',
  'card-commission': 'card-commission',
  'small-difference': 'small-difference',
  'write-off': 'write-off',
  refund: 'refund',
  charges: 'on-account',
};

/** What the act left on account, also when it has gone since: the part of its line that it laid on nothing. */
function restOf({ row, settlements }: StandingLaying, { lines }: Told): bigint {
  const line = row.line_id === null ? undefined : lines.get(row.line_id);
  const laid = settlements.filter((one) => one.kind === 'payment' || one.kind === 'charges').reduce((sum, one) => sum + one.cents, 0);
  return line ? BigInt(line.cents - laid) : 0n;
}

function customer(item: ItemRow, { names, accounts }: Told): Pick<ClearingLine, 'debtorAccount' | 'debtorName' | 'issuedOn' | 'itemKind'> {
  return {
    debtorAccount: accounts.get(item.debtor_id) ?? null,
    debtorName: names.get(item.debtor_id) ?? '',
    issuedOn: item.issued_on,
    itemKind: item.kind,
  };
}
