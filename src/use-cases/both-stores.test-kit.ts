import { afterAll, beforeAll } from 'vitest';
import { onDatabase } from '../../stories/engine/outsiders.ts';
import type { Meet } from '../../stories/engine/world.ts';
import { type ScratchDatabase, scratchDatabase } from '../adapters/db/scratch-workspace.ts';
import { inMemory } from './sending.test-kit.ts';

/** Both stores, each with its name: what is tried of a use case is tried on either; one database for the whole file. */
export function bothStores(): readonly (readonly [name: string, meet: Meet])[] {
  let scratch: ScratchDatabase;
  let onPostgres: Meet;
  beforeAll(async () => {
    scratch = await scratchDatabase();
    onPostgres = onDatabase(scratch.database);
  });
  afterAll(() => scratch.close());
  return [
    ['in memory', inMemory],
    ['on PostgreSQL', (clock) => onPostgres(clock)],
  ];
}
