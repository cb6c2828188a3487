import type { BankLineId, CreditorId, DebtorId, ItemId } from '../core/base/id.ts';
import type { BankLineDetails, BankLineRow, LayingRow } from '../core/journal/bank-tables.ts';
import type { Entry } from '../core/journal/entry.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import { wordsOf } from './bank-rows.ts';
import type { Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { latestEntries } from './latest-entries.ts';
import type { StandingLaying } from './laying-parts.ts';
import { readAll } from './read-all.ts';
import { returnedBy, withSettlements } from './standing-layings.ts';

/** Something that was laid, with who did it and when. */
export type RecentAct = {
  readonly at: string;
  readonly by: string;
  readonly act: StandingLaying;
  /** The payment that came back by it, with what it had settled. */
  readonly returned: StandingLaying | null;
  readonly line: BankLineRow | null;
  readonly words: BankLineDetails | null;
};

/** `next`: what the page of earlier acts is asked for by, `null` when there are none. */
export type RecentActs = {
  readonly acts: readonly RecentAct[];
  readonly debtors: ReadonlyMap<DebtorId, string>;
  readonly items: ReadonlyMap<ItemId, ItemRow>;
  readonly next: number | null;
};

/** What was laid last, the latest first: payments, returns, write-offs, credits, refunds. What was undone since is told as such. */
export async function recentActs(
  { store }: Pick<Deps, 'store'>,
  creditorId: CreditorId,
  kinds: readonly LayingRow['kind'][],
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<RecentActs> {
  const isWanted = (entry: Entry) =>
    entry.kind === 'money.laid' && entry.data.laying.creditor_id === creditorId && kinds.includes(entry.data.laying.kind);
  const entries = await latestEntries(store, ['money.laid'], isWanted, { before, limit: limit + 1 });
  const shown = entries.slice(0, limit).flatMap((entry) => (entry.kind === 'money.laid' ? [{ entry, id: entry.data.laying.id }] : []));
  const rows = await readAll(
    store,
    'laying',
    'id',
    shown.map(({ id }) => id),
  );
  const acts = new Map((await withSettlements(store, rows)).map((one) => [one.row.id, one]));
  const returned = await returnedBy(store, rows);
  const lineIds = rows.flatMap((row) => row.line_id ?? []);
  const lines = new Map((await readAll(store, 'bank_line', 'id', lineIds)).map((line) => [line.id, line]));
  const words = await wordsOf(store, [...lines.values()]);
  const settlements = [...acts.values(), ...returned.values()].flatMap((one) => one.settlements);
  const items = await readAll(store, 'item', 'id', [...new Set(settlements.map((one) => one.item_id))]);
  const debtors = [...settlements, ...[...acts.values()].flatMap(({ rest }) => rest ?? [])].map((one) => one.debtor_id);
  return {
    acts: shown.flatMap(({ entry, id }) => {
      const act = acts.get(id);
      return act
        ? [{ at: entry.at, by: entry.by, act, returned: returned.get(act.row.returns_id) ?? null, ...lineOfAct(act, lines, words) }]
        : [];
    }),
    debtors: await debtorNames(store, debtors),
    items: new Map(items.map((item) => [item.id, item])),
    next: entries.length > limit ? (shown.at(-1)?.entry.seq ?? null) : null,
  };
}

function lineOfAct(
  { row }: StandingLaying,
  lines: ReadonlyMap<BankLineId, BankLineRow>,
  words: ReadonlyMap<BankLineId, BankLineDetails>,
): Pick<RecentAct, 'line' | 'words'> {
  if (row.line_id === null) return { line: null, words: null };
  return { line: lines.get(row.line_id) ?? null, words: words.get(row.line_id) ?? null };
}
