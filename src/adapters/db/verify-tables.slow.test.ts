import { afterAll, describe, expect, test } from 'vitest';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { TableName } from '../../core/journal/tables.ts';
import { digest } from '../digest.ts';
import type { ColumnType } from './column-type.ts';
import { COLUMNS, columnsOf, TABLE_NAMES, typeOf, UNIQUE } from './columns.ts';
import { recordLife } from './sample-life.ts';
import { scratchDatabase } from './scratch-workspace.ts';
import { verify } from './verify.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

/** Another value of a column, whatever it is. */
const OTHER: Readonly<Record<ColumnType, (column: string) => string>> = {
  int: (column) => `coalesce(${column}, 0) + 1`,
  text: (column) => `coalesce(${column}, '') || '?'`,
  boolean: (column) => `not coalesce(${column}, false)`,
  date: (column) => `coalesce(${column}, '2026-01-01') + 1`,
  instant: (column) => `coalesce(${column}, '2026-01-01') + interval '1 minute'`,
  json: () => `'{"other":true}'`,
  ints: (column) => `coalesce(${column}, '{}') || 99::bigint`,
};

let number = 0;
async function workspaceWithLife() {
  number += 1;
  const { workspace, store } = await scratch.addWorkspace(`tables ${number}`);
  await recordLife(store);
  return { workspace, store };
}

test('what is tampered with below is in order, and there is something to tamper with in every table', async () => {
  const { workspace, store } = await workspaceWithLife();
  for (const table of TABLE_NAMES) {
    const rows = await store.select(table, {});
    expect(rows[0], `table ${table} has no row 1: add an entry that makes it to sample-life.ts`).toMatchObject({ id: 1 });
  }
  expect(await differing(workspace)).toEqual([]);
});

const plainColumns = (table: TableName) => columnsOf(table).filter((column) => column !== 'id');
const MOST_COLUMNS = Math.max(...TABLE_NAMES.map((table) => plainColumns(table).length));

/** All tables at once, each for itself: so that whatever table or column is added is covered without a word here. */
describe('one row of every table', () => {
  test.each(Array.from({ length: MOST_COLUMNS }, (_, place) => place))('altered in its column %i', async (place) => {
    const { workspace } = await workspaceWithLife();
    const tables = TABLE_NAMES.filter((table) => place < plainColumns(table).length);
    for (const table of tables) {
      const column = plainColumns(table)[place] ?? '';
      const other = OTHER[typeOf(table, column)](`"${column}"`);
      await scratch.tamper(`update "${table}" set "${column}" = ${other} where workspace_id = $1 and id = 1`, [workspace]);
    }
    expect(await differing(workspace)).toEqual(tables.map((table) => `${table}: 1 is not as the journal has it`));
  });

  test('deleted', async () => {
    const { workspace } = await workspaceWithLife();
    for (const table of TABLE_NAMES) await scratch.tamper(`delete from "${table}" where workspace_id = $1 and id = 1`, [workspace]);
    expect(await differing(workspace)).toEqual(TABLE_NAMES.map((table) => `${table}: 1 is missing`));
  });

  test('added', async () => {
    const { workspace } = await workspaceWithLife();
    for (const table of TABLE_NAMES) {
      const unique = UNIQUE[table] ?? [];
      const texts = unique.filter(isText(table)).map((column) => [column, 'ghost'] as const);
      const ghost = { id: 99, ...Object.fromEntries(texts.length > 0 ? texts : unique.slice(-1).map((column) => [column, 99])) };
      const row = `jsonb_populate_record(null::"${table}", to_jsonb(t) || '${JSON.stringify(ghost)}')`;
      await scratch.tamper(`insert into "${table}" select (${row}).* from "${table}" as t where workspace_id = $1 and id = 1`, [workspace]);
    }
    expect(await differing(workspace)).toEqual(TABLE_NAMES.map((table) => `${table}: 99 is in no journal entry`));
  });
});

/** What verify says of tables, each of which must differ in one row. */
async function differing(workspace: WorkspaceId): Promise<string[]> {
  const { findings } = await verify(scratch.database, workspace, digest);
  return findings
    .filter((one) => one.code === 'table-differs')
    .map(({ message }) => message.replace(/^Table (\w+): 1 row differs from the journal: (.*)\.$/, '$1: $2'));
}

function isText<T extends TableName>(table: T) {
  return (column: PropertyKey) => (COLUMNS[table] as Readonly<Record<PropertyKey, ColumnType>>)[column] === 'text';
}
