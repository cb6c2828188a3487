import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { SUPERUSER } from '../postgres/cluster.ts';
import { TABLE_NAMES } from './columns.ts';
import { type Database, openDatabase } from './database.ts';
import { approval, CREDITOR, sampleHold, sampleQuestion } from './sample-entries.ts';
import { schemaText } from './schema-text.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { createPgStore } from './store.ts';
import { inWorkspace } from './transaction.ts';
import { createWorkspace, openWorkspace } from './workspaces.ts';

const scratch = await scratchDatabase();
const mine = await scratch.addWorkspace('mine');
const theirs = await scratch.addWorkspace('theirs');
await recordHistory(theirs.store);
await theirs.store.record([
  { kind: 'hold.placed', by: 'x', data: { hold: sampleHold(1, 1), creditorId: CREDITOR } },
  { kind: 'questions.asked', by: 'x', data: { questions: [sampleQuestion(1, 1, [1])] } },
]);
await theirs.store.reserve('item', 3);
afterAll(() => scratch.close());

const ALL = [
  'workspace',
  'counter',
  'journal',
  'journal_head',
  'vault',
  'blob',
  'portfolio',
  'portfolio_word',
  'portfolio_day',
  'due_total',
  ...TABLE_NAMES,
];

const EVERYBODY = {
  day: '2026-12-31' as never,
  sort: 'name',
  late: false,
  holds: null,
  withoutEmail: false,
  kinds: null,
  search: null,
} as const;
const NOBODY = { debtors: [], total: 0 };

test('the schema is the one on paper', async () => {
  await expect(await schemaText(scratch.database.pool)).toMatchFileSnapshot('../../../golden/schema.sql');
});

test('the tables of the database have the columns that the journal writes', async () => {
  const { rows } = await scratch.database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = current_schema() and column_name = 'workspace_id' order by 1`,
  );
  expect(rows.map((row) => row.name)).toEqual(ALL.toSorted());
});

describe.each(['the owner of the tables', 'a superuser'])('for %s', (who) => {
  const opening = who === 'a superuser' ? openDatabase({ ...scratch.connection, user: SUPERUSER }) : Promise.resolve(scratch.database);
  const within = async (sql: string, values: unknown[] = []) =>
    inWorkspace(await opening, mine.workspace, 'write', (client) => client.query(sql, values));
  if (who === 'a superuser') afterAll(async () => (await opening).close());

  test.each(ALL)('nothing of another workspace can be read, changed or taken away: %s', async (table) => {
    const foreign = [theirs.workspace];
    expect((await within(`select * from "${table}" where workspace_id = $1`, foreign)).rows).toEqual([]);
    if (table === 'journal') return;
    expect((await within(`update "${table}" set workspace_id = workspace_id where workspace_id = $1`, foreign)).rowCount).toBe(0);
    expect((await within(`delete from "${table}" where workspace_id = $1`, foreign)).rowCount).toBe(0);
  });

  test.each(ALL)('nothing can be written into another workspace: %s', async (table) => {
    const columns = await foreignColumns(await opening, table);
    const copy = `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_record(null::"${table}", $1)`;
    await expect(within(copy, [{ workspace_id: theirs.workspace }])).rejects.toThrow(/row-level security/);
  });

  test('ids of another workspace name nothing', async () => {
    const store = createPgStore(await opening, mine.workspace, { now: () => '2026-03-02T08:00:00.000Z' });
    const [debtor] = await theirs.store.select('debtor', {}, { limit: 1 });
    expect(debtor?.id).toBe(1);
    for (const table of TABLE_NAMES) expect(await store.select(table, {})).toEqual([]);
    expect(await store.caseFiles(debtor ? [debtor.id] : [])).toEqual([]);
    expect(await store.dueCaseFiles(CREDITOR, '2026-12-31' as never, { limit: 9 })).toEqual([]);
    expect(await store.openInvoicesSince(CREDITOR, '2199-12-31' as never, { limit: 9 })).toEqual([]);
    expect([await store.portfolio(CREDITOR, EVERYBODY, { limit: 9 }), await store.dueTotals(CREDITOR)]).toEqual([NOBODY, []]);
    expect([await store.vault([1, 2]), await store.entries({ limit: 9 }), await store.chain({ after: 0, limit: 9 })]).toEqual([[], [], []]);
    await expect(store.record([approval(1, 'me')])).rejects.toMatchObject({ code: 'overtaken' });
    expect(await theirs.store.select('dispatch', {})).toMatchObject([{ status: 'proposed' }]);
  });

  test('without a workspace there is nothing', async () => {
    const { pool, role } = await opening;
    const client = await pool.connect();
    await client.query(role ? `begin; set local role ${pg.escapeIdentifier(role)}` : 'begin');
    for (const table of ALL) expect((await client.query(`select * from "${table}"`)).rows).toEqual([]);
    await client.query('rollback');
    client.release();
  });

  test('workspaces are made and found by name', async () => {
    const id = await createWorkspace(await opening, `of ${who}`);
    expect(await openWorkspace(scratch.database, `of ${who}`)).toBe(id);
    await expect(createWorkspace(await opening, `of ${who}`)).rejects.toMatchObject({ code: 'workspace-exists' });
    await expect(openWorkspace(await opening, 'unheard of')).rejects.toMatchObject({ code: 'workspace-unknown' });
  });
});

/** Every column of a table, as a list. */
async function foreignColumns({ pool }: Database, table: string): Promise<string> {
  const { rows } = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ') as list from information_schema.columns
      where table_schema = current_schema() and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  return rows[0]?.list ?? '';
}

test('an account above row-level security that may not step down is refused', async () => {
  await scratch.tamper('drop role if exists lofty');
  await scratch.tamper('create role lofty login bypassrls');
  await scratch.tamper('grant all on schema public to lofty');
  await scratch.tamper('grant all on all tables in schema public to lofty');
  await expect(openDatabase({ ...scratch.connection, user: 'lofty' })).rejects.toMatchObject({ code: 'row-security-bypassed' });
  await scratch.tamper('drop owned by lofty; drop role lofty');
});
