import type { Day } from '../src/core/base/day.ts';
import { seconds } from './measure.ts';
import type { Ledger } from './scratch-ledger.ts';

/**
 * The least that any day run must do, as one set-based statement in the same database: the step that is due for each open
 * invoice, and one row for it, under a key that keeps it from being written twice. No grouping, no holds, no spacing, no reasons, no journal, no proof.
 */
export async function runFloor({ sql, workspace }: Ledger, day: Day): Promise<{ floorSeconds: number; actions: number }> {
  await sql(
    `create table floor_action (workspace_id int not null, item_id bigint not null, debtor_id bigint not null, step text not null, on_day date not null,
      primary key (workspace_id, item_id, step))`,
  );
  let actions = 0;
  const floorSeconds = await seconds(async () => {
    const result = await sql(
      `insert into floor_action
        select ${workspace}, id, debtor_id,
          case when $1::date - due_on >= 30 then 'formal-notice' when $1::date - due_on >= 15 then 'second-reminder'
            when $1::date - due_on >= 8 then 'call' when $1::date - due_on >= 2 then 'first-reminder' else 'courtesy-notice' end,
          $1::date
        from item where open_cents > 0 and ($1::date - due_on >= 2 or $1::date - due_on between -7 and 0)`,
      [day],
    );
    actions = result.rowCount ?? 0;
  });
  await sql('drop table floor_action');
  return { floorSeconds, actions };
}
