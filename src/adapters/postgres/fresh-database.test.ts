import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './fresh-database.ts';

const [one, two] = await Promise.all([freshDatabase(), freshDatabase()]);
afterAll(() => Promise.all([one.drop(), two.drop()]));

async function query(connection: pg.ClientConfig, text: string): Promise<unknown[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('two fresh databases know nothing of each other', async () => {
  await query(one.connection, 'create table only_here (id int)');
  await expect(query(two.connection, 'select * from only_here')).rejects.toThrow('does not exist');
});

test('the application is bound by row-level security', async () => {
  const rows = await query(
    one.connection,
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
});

test('a dropped database is gone even while somebody is connected', async () => {
  const third = await freshDatabase();
  const client = new pg.Client(third.connection);
  client.on('error', () => undefined);
  await client.connect();
  await third.drop();
  await expect(query(third.connection, 'select 1')).rejects.toThrow('does not exist');
  await client.end();
});
