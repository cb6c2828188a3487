import type pg from 'pg';
import type { DebtorId } from '../../core/base/id.ts';
import { columnArray } from './column-array.ts';

/**
 * In an agency's workspace: the same legal entities, by SIREN, as debtors of its other clients. Nobody else's debtors are anybody
 * else's business.
 */
export async function readElsewhere(
  client: pg.ClientBase,
  workspace: number,
  debtors: readonly DebtorId[],
): Promise<Map<DebtorId, DebtorId[]>> {
  const agency = await client.query('select from agency where workspace_id = $1', [workspace]);
  if (agency.rowCount === 0) return new Map();
  const { rows } = await client.query<{ here: DebtorId; there: DebtorId }>(
    `select mine.debtor_id::float8 as here, other.debtor_id::float8 as there
      from debtor_key as mine join debtor_key as other
        on other.workspace_id = mine.workspace_id and other.scheme = mine.scheme and other.value = mine.value
        and other.creditor_id <> mine.creditor_id
      where mine.workspace_id = $1 and mine.scheme = 'siren' and mine.debtor_id = any($2::bigint[])
      order by 1, 2`,
    [workspace, columnArray('int', debtors)],
  );
  const found = Map.groupBy(rows, (row) => row.here);
  return new Map([...found].map(([here, pairs]) => [here, [...new Set(pairs.map(({ there }) => there))]]));
}
