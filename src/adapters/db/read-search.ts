import type pg from 'pg';
import type { CreditorId, DebtorId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
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
