import type pg from 'pg';
import type { CreditorId } from '../../core/base/id.ts';
import type { UnlaidTotal } from '../../ports/store.ts';

/** Bank lines that are laid on nothing, by state and currency. */
export async function readUnlaidTotals(client: pg.ClientBase, workspace: number, creditor: CreditorId): Promise<UnlaidTotal[]> {
  const { rows } = await client.query<Omit<UnlaidTotal, 'cents'> & { cents: string }>(
    `select state, currency, count(*)::int as lines, (count(*) filter (where cents < 0))::int as out, sum(cents)::text as cents
      from bank_line where workspace_id = $1 and creditor_id = $2 and state in ('waiting', 'suggested', 'aside', 'past')
      group by state, currency order by state, currency`,
    [workspace, creditor],
  );
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}
