import pg from 'pg';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../postgres/fresh-database.ts';
import { type Migration, migrate, shippedMigrations } from './migrate.ts';

const fresh: FreshDatabase[] = [];
const pools: pg.Pool[] = [];
let pool: pg.Pool;
beforeEach(async () => {
  const database = await freshDatabase();
  pool = new pg.Pool(database.connection);
  fresh.push(database);
  pools.push(pool);
});
afterAll(async () => {
  await Promise.all(pools.map((one) => one.end()));
  await Promise.all(fresh.map((one) => one.drop()));
});

const FIRST: Migration = { name: '0001-a', up: 'create table a (id int)', after: 'select 1', hash: 'one' };
const SECOND: Migration = {
  name: '0002-b',
  up: 'create table b (id int)',
  after: 'do $$ begin assert (select count(*) = 0 from b); end $$',
  hash: 'two',
};

async function applied(): Promise<string[]> {
  return (await pool.query<{ name: string }>('select name from migration order by name')).rows.map((row) => row.name);
}

test('applies what is missing, in order, once', async () => {
  await migrate(pool, [FIRST]);
  await migrate(pool, [FIRST, SECOND]);
  await migrate(pool, [FIRST, SECOND]);
  expect(await applied()).toEqual(['0001-a', '0002-b']);
});

test('processes that start at once do not disturb each other', async () => {
  await Promise.all([1, 2, 3, 4].map(() => migrate(pool, [FIRST, SECOND])));
  expect(await applied()).toEqual(['0001-a', '0002-b']);
});

test('a migration whose assertion fails leaves nothing behind', async () => {
  const wrong = { ...SECOND, after: `do $$ begin assert false, 'b must be full'; end $$` };
  await expect(migrate(pool, [FIRST, wrong])).rejects.toThrow('b must be full');
  expect(await applied()).toEqual(['0001-a']);
  await expect(pool.query('select * from b')).rejects.toThrow('does not exist');
});

test('refuses a migration that was changed after it had been applied', async () => {
  await migrate(pool, [FIRST]);
  await expect(migrate(pool, [{ ...FIRST, hash: 'other' }, SECOND])).rejects.toMatchObject({ code: 'migration-changed' });
  expect(await applied()).toEqual(['0001-a']);
});

test('refuses a database that a later version has made', async () => {
  await migrate(pool, [FIRST, SECOND]);
  await expect(migrate(pool, [FIRST])).rejects.toMatchObject({ code: 'database-newer' });
});

test('every shipped migration says what it does, why, and what must hold after it', () => {
  const migrations = shippedMigrations();
  expect(migrations.map((one) => one.name.slice(0, 4))).toEqual(migrations.map((_, index) => String(index + 1).padStart(4, '0')));
  for (const { after } of migrations) expect(after).toContain('assert');
});
