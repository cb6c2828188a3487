import type pg from 'pg';
import type { TableName, Tables } from '../../core/journal/tables.ts';
import { columnsOf, typeOf } from './columns.ts';

/**
 * Rows of a table `t`, as what follows it in the statement (joins, conditions, order) picks them. They come as one JSON
 * array a column: for thousands of rows that costs a fraction of parsing as many values one by one, on our side, and no
 * more on the server's.
 */
export async function fetchRows<T extends TableName>(
  client: pg.ClientBase,
  table: T,
  rest: string,
  values: readonly unknown[],
): Promise<Tables[T][]> {
  const columns = columnsOf(table);
  const inner = columns.map((column) => `t."${column}"`).join(', ');
  const outer = columns.map((column) => `json_agg(picked."${column}")`).join(', ');
  const text = `select ${outer} from (select ${inner} from "${table}" as t ${rest}) as picked`;
  const { rows } = await client.query<(unknown[] | null)[]>({ text, values: [...values], rowMode: 'array' });
  const lists = columns.map((column, index) => valuesOf(table, column, rows[0]?.[index] ?? []));
  return rowsOf(columns, lists) as Tables[T][];
}

function valuesOf(table: TableName, column: string, list: unknown[]): unknown[] {
  if (typeOf(table, column) !== 'instant') return list;
  return list.map((value) => (value === null ? null : new Date(value as string).toISOString()));
}

function rowsOf(columns: readonly string[], lists: readonly unknown[][]): Record<string, unknown>[] {
  const template = Object.fromEntries(columns.map((column): [string, unknown] => [column, null]));
  return Array.from({ length: lists[0]?.length ?? 0 }, (_, place) => {
    const row = { ...template };
    for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = lists[index]?.[place];
    return row;
  });
}
