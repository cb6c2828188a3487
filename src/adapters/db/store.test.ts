import { afterAll, expect, test } from 'vitest';
import { approval } from './sample-entries.ts';
import { recordHistory, scratchDatabase } from './scratch-workspace.ts';
import { storeContract } from './store-contract.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

let workspaces = 0;
storeContract('in PostgreSQL', async () => {
  workspaces += 1;
  return (await scratch.addWorkspace(`workspace ${workspaces}`)).store;
});

/** Cuts every connection of the application to this database. */
async function cutConnections(): Promise<void> {
  await scratch.tamper(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

test('connections that are cut, idle or at work, end the work under way and nothing else', async () => {
  const { store } = await scratch.addWorkspace('cut');
  await recordHistory(store);
  const before = await store.head();
  await cutConnections();
  expect(await store.head()).toBe(before);
  const working = store.exclusive('run', async () => {
    await cutConnections();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await store.record([approval(1, 'paul')]);
    return 'done';
  });
  expect(await working).toBe('done');
  expect(await store.exclusive('run', async () => store.head())).toBe(before + 1);
});
