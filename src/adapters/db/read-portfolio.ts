import type pg from 'pg';
import type { Day } from '../../core/base/day.ts';
import type { CreditorId, DebtorId, WorkspaceId } from '../../core/base/id.ts';
import type { Currency } from '../../core/base/money.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { DueTotal } from '../../core/receivable/ageing.ts';
import type { Page, Portfolio, PortfolioAsked } from '../../ports/store.ts';
import { columnArray } from './column-array.ts';
import type { Database } from './database.ts';
import { lockHead } from './journal.ts';
import { Parameters } from './parameters.ts';
import { allMeant, among, candidatesOf, meantAmong } from './portfolio-search.ts';
import { inWorkspace } from './transaction.ts';

/** What each order goes by: expressions that an index holds, all rising, the last one a debtor's number. */
const ORDERS: Readonly<Record<PortfolioAsked['sort'], readonly string[]>> = {
  name: ['name_key', 'debtor_id'],
  overdue: ['(-overdue_cents)', 'oldest_due', 'debtor_id'],
  oldest: ['oldest_due', 'debtor_id'],
};

/** The place of the creditor among the parameters of a page. */
const CREDITOR = '$2';

/** Beyond, nobody needs to know how many there are. */
const MOST_COUNTED = 10_000;
/** Two processes that live on different days take turns; so often one waits for the other. */
const ATTEMPTS = 5;

/** A page of the portfolio; its sums are brought to the day that is asked for first, when nobody has read on that day yet. */
export async function readPortfolio(
  database: Database,
  workspace: WorkspaceId,
  creditor: CreditorId,
  asked: PortfolioAsked,
  page: Page,
): Promise<Portfolio> {
  const read = () =>
    inWorkspace(database, workspace, 'read', async (client) => {
      if ((await dayOf(client, workspace, creditor)) !== asked.day) return null;
      return pageOf(client, workspace, creditor, asked, page);
    });
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const found = await read();
    if (found) return found;
    await inWorkspace(database, workspace, 'write', (client) => moveOn(client, workspace, creditor, asked.day));
  }
  throw new Refusal('overtaken', 'Somebody reads the list on another day at the same time; ask again.', { table: 'portfolio' });
}

/** What is open by due date. */
export async function readDueTotals(client: pg.ClientBase, workspace: number, creditor: CreditorId): Promise<DueTotal[]> {
  const { rows } = await client.query<{ currency: Currency; due: Day | null; credit: boolean; items: number; cents: string }>(
    `select currency, case when due_on < 'infinity' then due_on::text end as due, is_credit as credit, items, cents::text as cents
      from due_total where workspace_id = $1 and creditor_id = $2 and items > 0 order by currency, is_credit, due_on`,
    [workspace, creditor],
  );
  return rows.map(({ currency, due, credit, items, cents }) => ({ currency, dueOn: due, isCredit: credit, items, cents: BigInt(cents) }));
}

async function dayOf(client: pg.ClientBase, workspace: number, creditor: CreditorId): Promise<Day | null> {
  const { rows } = await client.query<{ day: Day }>(
    'select day::text as day from portfolio_day where workspace_id = $1 and creditor_id = $2',
    [workspace, creditor],
  );
  return rows[0]?.day ?? null;
}

/** Sums anew those of whom more, or less, is late on another day. Writers wait meanwhile: what they change would else be lost. */
async function moveOn(client: pg.ClientBase, workspace: number, creditor: CreditorId, day: Day): Promise<void> {
  await lockHead(client, workspace);
  const before = await dayOf(client, workspace, creditor);
  if (before === day) return;
  await client.query(
    `insert into portfolio_day (workspace_id, creditor_id, day) values ($1, $2, $3)
      on conflict (workspace_id, creditor_id) do update set day = excluded.day`,
    [workspace, creditor, day],
  );
  const differs = before === null || before < day ? 'next_due < $3' : 'overdue_cents > 0';
  await client.query(
    `select age_portfolio($1::int, array(select debtor_id from portfolio where workspace_id = $1 and creditor_id = $2 and (${differs})), $3::date)`,
    [workspace, creditor, day],
  );
}

async function pageOf(
  client: pg.ClientBase,
  workspace: number,
  creditor: CreditorId,
  asked: PortfolioAsked,
  { after = 0, limit }: Page,
): Promise<Portfolio> {
  const { search, holds } = asked;
  const named = search && (await candidatesOf(client, workspace, creditor, search));
  const held = holds && (await heldOn(client, workspace, asked.day, holds));
  const parameters = new Parameters(workspace);
  const plain = [...conditionsOf(parameters, creditor, asked), ...(held ? [among(parameters, held)] : [])];
  const conditions = [...plain, ...(search ? meantAmong(parameters, search, named) : [])];
  const order = ORDERS[asked.sort].join(', ');
  // What few have would else be looked for in the order of the list, a row here and a row there.
  const few = named !== null || held !== null;
  const behind = after > 0 ? `where ${isBehind(parameters, asked, after)}` : '';
  const countedOf = () => {
    if (few) return 'select from found';
    if (search && isPlain(asked)) return allMeant(parameters, CREDITOR, search);
    const all = search ? [...plain, `debtor_id in (${allMeant(parameters, CREDITOR, search)})`] : plain;
    return `select from portfolio where ${all.join(' and ')}`;
  };
  const isCounted = after === 0 && !asked.uncounted;
  const total = isCounted ? `(select count(*) from (${countedOf()} limit ${MOST_COUNTED + 1}) as counted)` : 'null';
  const { rows } = await client.query<{ id: DebtorId; total: number | null }>(
    `with found as ${few ? 'materialized' : 'not materialized'} (
        select debtor_id, name_key, overdue_cents, oldest_due from portfolio where ${conditions.join(' and ')})
      select debtor_id as id, ${total} as total from found ${behind} order by ${order} limit ${parameters.add(limit)}`,
    parameters.values,
  );
  const count = rows[0]?.total ?? (isCounted ? 0 : null);
  return { debtors: rows.map((row) => row.id), total: count !== null && count > MOST_COUNTED ? null : count };
}

/** Nothing is asked but words. */
function isPlain({ late, withoutEmail, kinds, holds }: PortfolioAsked): boolean {
  return !late && !withoutEmail && kinds === null && holds === null;
}

/** Those with a hold of one of these kinds on a day, by number: few beside all. */
async function heldOn(client: pg.ClientBase, workspace: number, day: Day, kinds: PortfolioAsked['holds'] & object): Promise<DebtorId[]> {
  const { rows } = await client.query<{ id: DebtorId }>(
    `select distinct debtor_id as id from hold where workspace_id = $1 and lifted_on is null
      and from_day <= $2::date and (until_day is null or until_day >= $2::date) and ($3::text[] is null or kind = any($3::text[]))`,
    [workspace, day, kinds.length > 0 ? columnArray('text', kinds) : null],
  );
  return rows.map((row) => row.id);
}

/** That a row comes behind the one of a debtor, wherever that one stands now. */
function isBehind(parameters: Parameters, { sort }: PortfolioAsked, after: number): string {
  const own = `workspace_id = $1 and debtor_id = ${parameters.add(after)}::bigint`;
  const at = ORDERS[sort].map((column) => `(select ${column} from portfolio where ${own})`);
  return `(${ORDERS[sort].join(', ')}) > (${at.join(', ')})`;
}

function conditionsOf(parameters: Parameters, creditor: CreditorId, asked: PortfolioAsked): string[] {
  const { late, withoutEmail, kinds } = asked;
  const conditions = ['workspace_id = $1', `creditor_id = ${parameters.add(creditor)}`];
  const texts = (all: readonly string[]) => `any(${parameters.add(columnArray('text', all))}::text[])`;
  if (late) conditions.push(`oldest_due < ${parameters.add(asked.day)}`);
  if (withoutEmail) conditions.push(`email <> 'usable'`);
  if (kinds) conditions.push(`kind = ${texts(kinds)}`);
  return conditions;
}
