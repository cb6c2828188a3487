import type pg from 'pg';
import type { TableName } from '../../core/journal/tables.ts';
import type { VerifyFinding } from '../../ports/keeper.ts';
import { TABLE_NAMES } from './columns.ts';

/** Tables whose ids are those of other rows, or that have one row. */
const NOT_COUNTED: readonly TableName[] = ['agenda', 'agency', 'notice_state', 'notice_watch', 'post_choice'];

/** Where the ids of each kind that is counted are in use. */
const IN_USE: readonly (readonly [kind: string, table: string, column: string])[] = [
  ...TABLE_NAMES.filter((table) => !NOT_COUNTED.includes(table)).map((table) => [table, table, 'id'] as const),
  ['vault', 'vault', 'id'],
  ['batch', 'dispatch', 'batch_id'],
];

/** Every kind of number of which {@link verifyCounters} knows where it is used. */
export const COUNTED_KINDS: readonly string[] = IN_USE.map(([kind]) => kind);

/** Counters stand outside the chain: one set back would give numbers again that stand for something else on record. */
export async function verifyCounters(client: pg.ClientBase, workspace: number): Promise<VerifyFinding[]> {
  const each = IN_USE.map(
    ([kind, table, column]) => `select '${kind}' as kind, max("${column}") as last from "${table}" where workspace_id = $1`,
  );
  const { rows } = await client.query<{ kind: string; next: number; last: number }>(
    `select kind, coalesce(next, 1)::bigint as next, last
      from (${each.join(' union all ')}) as used left join (select kind, next from counter where workspace_id = $1) as kept using (kind)
      where last >= coalesce(next, 1) order by kind`,
    [workspace],
  );
  return rows.map(({ kind, next, last }) => ({
    code: 'counter-behind',
    message: `Counter ${kind}: it would give number ${next} next, and numbers up to ${last} are in use.`,
  }));
}
