import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/**
 * Some items of a debtor by each id that they ever had: what went over with a merger has another one since, and what was said, sent and paid
 * before bears the old one.
 */
export async function asTheyWere<T extends ItemRow>(
  store: Store,
  ids: readonly DebtorId[],
  items: readonly T[],
): Promise<ReadonlyMap<ItemId, T>> {
  const named = ({ kind, number, currency }: ItemRow) => JSON.stringify([kind, number, currency]);
  const now = new Map(items.map((item) => [named(item), item]));
  const own = new Set(items.map((item) => item.id));
  const before = ids.length < 2 ? [] : (await readAll(store, 'item', 'debtor_id', ids)).filter((item) => !own.has(item.id));
  const became = before.flatMap((item) => {
    const to = now.get(named(item));
    return to ? [[item.id, to] as const] : [];
  });
  return new Map([...items.map((item) => [item.id, item] as const), ...became]);
}
