import type { TableName, Tables } from '../core/journal/tables.ts';
import type { Store, Where } from '../ports/store.ts';

const PAGE = 10_000;
/** Ids or values asked for at once. */
const CHUNK = 1_000;

/** All rows, or those behind one number, a page at a time. */
export async function* eachPage<T extends TableName>(
  store: Store,
  table: T,
  where: Where<Tables[T]>,
  behind = 0,
): AsyncGenerator<Tables[T][]> {
  for (let after = behind; ; ) {
    const rows = await store.select(table, where, { after, limit: PAGE });
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}

/** All rows whose column has one of the values, however many values there are. */
export async function readAll<T extends TableName, C extends keyof Tables[T]>(
  store: Store,
  table: T,
  column: C,
  values: readonly Tables[T][C][],
  where: Where<Tables[T]> = {},
): Promise<Tables[T][]> {
  const found: Tables[T][] = [];
  for (const chunk of chunks(values, CHUNK)) {
    for await (const rows of eachPage(store, table, { ...where, [column]: chunk })) for (const row of rows) found.push(row);
  }
  return found;
}

export function* chunks<T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
}
