import { type Day, daysBetween } from '../core/base/day.ts';
import type { CreditorId, DebtorId } from '../core/base/id.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import type { Page, Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { nameSearch } from './find-debtor.ts';
import { mergedInto } from './merged-debtor.ts';
import { type OpenTotal, OpenTotals } from './open-totals.ts';
import { eachPage, readAll } from './read-all.ts';

const PAGE = 1_000;
/** Debtors looked at for one page of a search; what is behind them comes with the next page. */
const MOST_SEARCHED = 200_000;

export type DebtorLine = {
  readonly id: DebtorId;
  /** `null` when its personal data have been erased. */
  readonly name: string | null;
  readonly kind: DebtorKind;
  readonly kindConfirmed: boolean;
  readonly email: DebtorRow['email'];
  /** Empty when nothing is open. */
  readonly totals: readonly OpenTotal[];
  /** Days that the oldest open invoice is late; `null` when none is. */
  readonly oldestOverdueDays: number | null;
};

/** A page of debtors by number; `next` is what the next page begins behind, `null` after the last one. */
export type DebtorList = { readonly debtors: readonly DebtorLine[]; readonly next: DebtorId | null };

/** Debtors by number, all or those whose name holds the words searched for; those merged into another are left out. */
export async function listDebtors(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  search: string | null,
  { after = 0, limit }: Page,
): Promise<DebtorList> {
  const matches = search === null ? () => true : nameSearch(search);
  const found: { row: DebtorRow; name: string | null }[] = [];
  let [behind, searched, isWhole] = [after, 0, false];
  while (found.length <= limit && searched < MOST_SEARCHED && !isWhole) {
    const size = search === null ? limit + 1 : PAGE;
    const rows = await store.select('debtor', { creditor_id: creditorId }, { after: behind, limit: size });
    for (const one of await named(store, rows)) if (matches(one.name ?? '')) found.push(one);
    behind = rows.at(-1)?.id ?? behind;
    searched += rows.length;
    isWhole = rows.length < size;
  }
  const shown = found.slice(0, limit);
  const debtors = await withTotals(store, shown, clock.today());
  if (found.length > limit) return { debtors, next: shown.at(-1)?.row.id ?? null };
  return { debtors, next: isWhole ? null : (behind as DebtorId) };
}

async function named(store: Store, rows: readonly DebtorRow[]): Promise<{ row: DebtorRow; name: string | null }[]> {
  if (rows.length === 0) return [];
  const keys = await readAll(
    store,
    'debtor_key',
    'debtor_id',
    rows.map((row) => row.id),
    { scheme: 'name' },
  );
  const merged = new Set(keys.filter((key) => mergedInto(key) !== null).map((key) => key.debtor_id));
  const own = rows.filter((row) => !merged.has(row.id));
  const vault = new Map((await store.vault(own.map((row) => row.vault_id))).map((one) => [one.id, one.details?.name ?? null]));
  return own.map((row) => ({ row, name: vault.get(row.vault_id) ?? null }));
}

async function withTotals(store: Store, shown: readonly { row: DebtorRow; name: string | null }[], day: Day): Promise<DebtorLine[]> {
  if (shown.length === 0) return [];
  const totals = new Map(shown.map(({ row }) => [row.id, new OpenTotals()]));
  for await (const items of eachPage(store, 'item', { debtor_id: [...totals.keys()] }))
    for (const item of items) totals.get(item.debtor_id)?.add(item, day);
  return shown.map(({ row, name }) => {
    const own = totals.get(row.id) ?? new OpenTotals();
    return {
      id: row.id,
      name,
      kind: row.kind,
      kindConfirmed: row.kind_confirmed,
      email: row.email,
      totals: own.all(),
      oldestOverdueDays: own.overdueSince && daysBetween(own.overdueSince, day),
    };
  });
}
