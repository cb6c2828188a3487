import type pg from 'pg';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import { columnArray } from './column-array.ts';
import { fetchRows } from './fetch-rows.ts';

/** Behind every text that begins so. */
const LAST = '\u{10ffff}';

/** Items whose number begins so, in the order of numbers. */
export async function readItemsNumbered(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  begins: string,
  limit: number,
): Promise<ItemRow[]> {
  const theirs = `where t.workspace_id = $1 and t.creditor_id = $2 and t.number collate "C" >= $3 and t.number collate "C" < $4
    order by t.number collate "C", t.id limit $5`;
  return fetchRows(client, 'item', theirs, [workspace, creditor, begins, begins + LAST, limit]);
}

/** Items of an amount, whole or in what is left open; the newest first. */
export async function readItemsWorth(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  cents: readonly number[],
  limit: number,
): Promise<ItemRow[]> {
  const amounts = columnArray('int', cents);
  const own = 'where t.workspace_id = $1 and t.creditor_id = $2';
  const partOpen = `${own} and t.open_cents = any($3::bigint[]) and t.open_cents <> 0 and t.open_cents <> t.amount_cents order by t.id desc limit $4`;
  const whole = `${own} and t.amount_cents = any($3::bigint[]) order by t.id desc limit $4`;
  const values = [workspace, creditor, amounts, limit];
  const found = [...(await fetchRows(client, 'item', partOpen, values)), ...(await fetchRows(client, 'item', whole, values))];
  return found.sort((a, b) => b.id - a.id).slice(0, limit);
}

/** Debtors whose address, or what follows its @, begins so (lower case), in the order of id. */
export async function readDebtorsMailed(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  begins: string,
  limit: number,
): Promise<DebtorId[]> {
  const [column, from] = begins.startsWith('@') ? ['email_host', begins.slice(1)] : ['email', begins];
  const { rows } = await client.query<{ id: DebtorId }>(
    `select d.id from vault as v join debtor as d on d.workspace_id = v.workspace_id and d.vault_id = v.id
      where v.workspace_id = $1 and d.creditor_id = $2 and v.${column} >= $3 and v.${column} < $4 order by d.id limit $5`,
    [workspace, creditor, from, from + LAST, limit],
  );
  return rows.map((row) => row.id);
}
