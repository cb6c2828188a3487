import type { ItemId } from '../core/base/id.ts';
import { itemOf } from '../core/journal/case-rows.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { BookLine } from '../core/receivable/book-line.ts';
import type { PersonDeps } from './set-debtor.ts';

/** What an item became. */
export function idIn(ids: ReadonlyMap<ItemId, ItemId>, id: ItemId | null): ItemId | null {
  return id === null ? null : (ids.get(id) ?? null);
}

/** The rows again, under new ids, each changed. */
export async function copies<T extends { id: number }>(
  { store }: PersonDeps,
  table: 'document' | 'settlement',
  rows: readonly T[],
  change: (row: T) => T,
): Promise<T[]> {
  if (rows.length === 0) return [];
  const first = await store.reserve(table, rows.length);
  return rows.map((row, index) => ({ ...change(row), id: first + index }));
}

/** An item as the books would tell it. */
export function asLine(item: ItemRow): BookLine {
  const { kind, number, issuedOn, dueOn, currency, amountCents, openCents } = itemOf(item);
  return {
    source: 'list',
    line: null,
    kind,
    number,
    issuedOn,
    dueOn,
    currency,
    amountCents,
    openCents,
    laid: [],
    credits: [],
    replaces: null,
  };
}
