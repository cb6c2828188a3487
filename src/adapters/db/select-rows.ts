import type pg from 'pg';
import type { TableName, Tables } from '../../core/journal/tables.ts';
import type { Page, Where } from '../../ports/store.ts';
import { fetchRows } from './fetch-rows.ts';
import { Parameters } from './parameters.ts';

/** Rows by equality, in the order of id or the newest first. */
export async function selectRows<T extends TableName>(
  client: pg.ClientBase,
  workspace: number,
  table: T,
  where: Where<Tables[T]>,
  page?: Page,
): Promise<Tables[T][]> {
  const parameters = new Parameters(workspace);
  const conditions = ['t.workspace_id = $1::int'];
  for (const [column, wanted] of Object.entries(where)) {
    conditions.push(parameters.oneOf(table, column, Array.isArray(wanted) ? wanted : [wanted]));
  }
  const isDown = page?.newestFirst === true;
  if (page?.after !== undefined && !(isDown && page.after === 0))
    conditions.push(`t.id ${isDown ? '<' : '>'} ${parameters.add(page.after)}`);
  const limit = page ? `limit ${parameters.add(page.limit)}` : '';
  return fetchRows(client, table, `where ${conditions.join(' and ')} order by t.id ${isDown ? 'desc ' : ''}${limit}`, parameters.values);
}
