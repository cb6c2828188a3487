import type pg from 'pg';
import type { VerifyFinding } from '../../ports/keeper.ts';

/**
 * The portfolio is no part of the ledger, but what a person sees first: it must say what the ledger says. Its sums are made again from
 * the items, and its names from the vault.
 */
export async function verifyPortfolio(client: pg.ClientBase, workspace: number): Promise<VerifyFinding[]> {
  const lines = await client.query<{ id: number }>(LINES, [workspace]);
  const totals = await client.query<{ due: string }>(TOTALS, [workspace]);
  return [
    ...found(
      'portfolio-differs',
      lines.rows.length,
      `The list of debtors is not what the ledger says, first for debtor ${lines.rows[0]?.id}.`,
    ),
    ...found('due-total-differs', totals.rows.length, `The ageing balance is not what the ledger says, first for ${totals.rows[0]?.due}.`),
  ];
}

function found(code: string, rows: number, message: string): VerifyFinding[] {
  return rows === 0 ? [] : [{ code, message }];
}

const LINES = `
  with made as (
    select d.creditor_id, d.id, d.kind, d.email, coalesce(folded(v.details ->> 'name'), chr(65533)) as name_key,
      coalesce(o.open, 0) as open_cents, coalesce(o.overdue, 0) as overdue_cents, coalesce(o.oldest, 'infinity') as oldest_due
    from debtor as d
    left join portfolio_day as y on y.workspace_id = d.workspace_id and y.creditor_id = d.creditor_id
    left join vault as v on v.workspace_id = d.workspace_id and v.id = d.vault_id
    left join lateral (
      select sum(i.open_cents) filter (where i.currency = 'EUR') as open, min(i.due_on) as oldest,
        sum(i.open_cents) filter (where i.currency = 'EUR' and i.due_on < y.day) as overdue
      from item as i
      where i.workspace_id = d.workspace_id and i.debtor_id = d.id and i.open_cents <> 0 and i.open_cents > 0 and i.kind = 'invoice'
    ) as o on true
    where d.workspace_id = $1 and not exists (
      select from debtor_key as k
      where k.workspace_id = $1 and k.debtor_id = d.id and k.scheme = 'name' and k.value like 'merged-into:%')
  ), kept as (
    select creditor_id, debtor_id as id, kind, email, name_key, open_cents, overdue_cents, oldest_due from portfolio where workspace_id = $1
  )
  select coalesce(made.id, kept.id) as id from made full join kept on made.id = kept.id
  where (made.creditor_id, made.kind, made.email, made.name_key, made.open_cents, made.overdue_cents, made.oldest_due)
    is distinct from (kept.creditor_id, kept.kind, kept.email, kept.name_key, kept.open_cents, kept.overdue_cents, kept.oldest_due)
  order by 1 limit 1`;

const TOTALS = `
  with made as (
    select creditor_id, currency, case when owed then coalesce(due_on, 'infinity') else 'infinity' end as due_on, not owed as is_credit,
      count(*) as items, sum(open_cents) as cents
    from (select *, kind = 'invoice' and open_cents > 0 as owed from item where workspace_id = $1 and open_cents <> 0) as open
    group by 1, 2, 3, 4
  ), kept as (
    select creditor_id, currency, due_on, is_credit, items, cents from due_total where workspace_id = $1 and (items <> 0 or cents <> 0)
  )
  select due_on::text as due
  from made full join kept using (creditor_id, currency, due_on, is_credit)
  where (made.items, made.cents) is distinct from (kept.items, kept.cents)
  limit 1`;
