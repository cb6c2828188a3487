import type pg from 'pg';
import type { TableName, Tables } from '../../core/journal/tables.ts';
import type { Page, Where } from '../../ports/store.ts';
import { columnsOf } from './columns.ts';
import { oneOf } from './write-rows.ts';

/** Rows by equality, in the order of id. */
export async function selectRows<T extends TableName>(
  client: pg.ClientBase,
  workspace: number,
  table: T,
  where: Where<Tables[T]>,
  page?: Page,
): Promise<Tables[T][]> {
  const values: unknown[] = [workspace];
  const conditions = ['t.workspace_id = $1'];
  for (const [column, wanted] of Object.entries(where))
    conditions.push(oneOf(table, column, Array.isArray(wanted) ? wanted : [wanted], values));
  if (page?.after !== undefined) conditions.push(`t.id > $${values.push(page.after)}`);
  const limit = page ? `limit $${values.push(page.limit)}` : '';
  const { rows } = await client.query<Tables[T]>(
    `select ${listOf('t', table)} from "${table}" as t where ${conditions.join(' and ')} order by t.id ${limit}`,
    values,
  );
  return rows;
}

/** The columns of a table that make its rows. */
export function listOf(alias: string, table: TableName): string {
  return columnsOf(table)
    .map((column) => `${alias}."${column}"`)
    .join(', ');
}
