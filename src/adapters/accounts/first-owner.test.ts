import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../db/database.ts';
import { SUPERUSER } from '../postgres/cluster.ts';
import { CLAIRE, scratchAccounts } from './browser.test-kit.ts';

const { accounts, scratch, idOf } = await scratchAccounts();
afterAll(() => scratch.close());
beforeEach(async () => {
  for (const table of ['seat', 'credential', 'person']) await scratch.tamper(`delete from accounts.${table}`);
});

const HUGO = { name: 'Hugo Petit', email: 'hugo@acquit.example', password: 'some other four words', language: 'en' } as const;

test('the first to come owns the workspace, and nobody after', async () => {
  expect(await accounts.isEmpty()).toBe(true);
  await accounts.firstOwner(CLAIRE, 'main');
  expect(await accounts.isEmpty()).toBe(false);
  expect(await accounts.people('main', { limit: 9 })).toMatchObject([
    { person: { name: 'Claire Martin', email: 'claire@acquit.example', language: 'fr' }, role: 'owner' },
  ]);
  await expect(accounts.firstOwner(HUGO, 'other')).rejects.toMatchObject({ code: 'owner-exists' });
  expect(await accounts.people('other', { limit: 9 })).toEqual([]);
});

test('of several who come at once one is first', async () => {
  const { pool } = scratch.database;
  const gate = await pool.connect();
  await gate.query('begin; lock table accounts.person in access exclusive mode');
  const coming = [CLAIRE, HUGO, { ...CLAIRE, email: 'ines@acquit.example' }].map((one) => accounts.firstOwner(one, 'main'));
  const settled = Promise.allSettled(coming);
  // All stand before the empty table when it opens.
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  try {
    await expect.poll(async () => (await pool.query(waiting)).rowCount, { timeout: 30_000 }).toBe(coming.length);
  } finally {
    await gate.query('commit');
    gate.release();
  }
  const outcomes = await settled;
  expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'owner-exists' });
  expect(await accounts.people('main', { limit: 9 })).toHaveLength(1);
});

test.each([
  ['email-unreadable', { email: 'claire' }],
  ['person-name-unreadable', { name: ' \n ' }],
  ['person-name-unreadable', { name: 'x'.repeat(101) }],
  ['password-too-short', { password: 'elevenchars' }],
  ['password-too-long', { password: 'x'.repeat(129) }],
])('%s is said, and nobody is made: %j', async (code, wrong) => {
  await expect(accounts.firstOwner({ ...CLAIRE, ...wrong }, 'main')).rejects.toMatchObject({ code });
  expect(await accounts.isEmpty()).toBe(true);
});

test('who makes another workspace owns it, unless it has its people', async () => {
  await accounts.firstOwner(CLAIRE, 'main');
  const claire = await idOf('claire@acquit.example');
  await accounts.newWorkspaceSeat(claire, 'second');
  expect(await accounts.people('second', { limit: 9 })).toMatchObject([{ person: { id: claire }, role: 'owner' }]);
  await expect(accounts.newWorkspaceSeat(claire, 'main')).rejects.toMatchObject({ code: 'workspace-owned' });
  await expect(accounts.newWorkspaceSeat('nobody', 'third')).rejects.toMatchObject({ code: 'person-unknown' });
});

test('a person has another name and language when told so', async () => {
  await accounts.firstOwner(CLAIRE, 'main');
  const claire = await idOf('claire@acquit.example');
  await accounts.changePerson(claire, { name: 'Claire\nDurand' });
  await accounts.changePerson(claire, { language: 'en' });
  expect(await accounts.people('main', { limit: 9 })).toMatchObject([{ person: { name: 'Claire Durand', language: 'en' } }]);
  await expect(accounts.changePerson(claire, { name: '' })).rejects.toMatchObject({ code: 'person-name-unreadable' });
  await expect(accounts.changePerson('nobody', { name: 'X' })).rejects.toMatchObject({ code: 'person-unknown' });
});

test('the role that works on the rows of a workspace cannot reach the accounts', async () => {
  const above = await openDatabase({ ...scratch.connection, user: SUPERUSER });
  try {
    expect(above.role).toBe('acquit_rows');
    const client = await above.pool.connect();
    for (const table of ['person', 'session', 'credential', 'seat', 'invitation']) {
      await client.query('begin; set local role acquit_rows');
      await expect(client.query(`select from accounts.${table}`)).rejects.toThrow('permission denied for schema accounts');
      await client.query('rollback');
    }
    client.release();
  } finally {
    await above.close();
  }
});
