import { afterAll } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import { fixedClock } from '../clock/clock.ts';
import { freshDatabase } from '../postgres/fresh-database.ts';
import { openDatabase } from './database.ts';
import { createPgStore } from './store.ts';
import { storeContract } from './store-contract.ts';
import { createWorkspace } from './workspaces.ts';

const fresh = await freshDatabase();
const database = await openDatabase(fresh.connection);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

let workspaces = 0;
storeContract('in PostgreSQL', async () => {
  workspaces += 1;
  return createPgStore(database, await createWorkspace(database, `workspace ${workspaces}`), fixedClock('2026-03-02' as Day));
});
