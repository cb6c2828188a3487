import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/adapters/db/database.ts';
import { createPgStore } from '../../src/adapters/db/store.ts';
import { verify } from '../../src/adapters/db/verify.ts';
import { createWorkspace } from '../../src/adapters/db/workspaces.ts';
import { digest } from '../../src/adapters/digest.ts';
import { fakeMailer } from '../../src/adapters/fake/mailer.ts';
import { fakePrinter } from '../../src/adapters/fake/printer.ts';
import { freshDatabase } from '../../src/adapters/postgres/fresh-database.ts';
import { effort, SEED } from './effort.ts';
import { live } from './money-history.ts';
import type { Counts } from './money-life.ts';
import { plans } from './money-plan.ts';

const MINUTES = 60_000;

const fresh = await freshDatabase();
const database = await openDatabase(fresh.connection);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

test(
  'on a real database no cent is lost either: all is as it is in memory, and the journals verify',
  async () => {
    const counts: Counts = {};
    const some = fc.sample(fc.oneof(plans(20), plans(20, 'merging')), { seed: SEED, numRuns: effort(30, 300) });
    for (const [at, plan] of some.entries()) {
      const workspace = await createWorkspace(database, `money ${at + 1}`);
      const dead = new Set<string>();
      const there = await live(plan, counts, async (clock) => {
        const store = createPgStore(database, workspace, clock);
        return { store, digest, dead, mailer: fakeMailer(dead), printer: fakePrinter, qrPng: () => new Uint8Array() };
      });
      const here = await live(plan);
      expect([there.faults, here.faults]).toEqual([[], []]);
      expect(await there.life.till.open()).toEqual(await here.life.till.open());
      expect(await verify(database, workspace, digest)).toMatchObject({ ok: true, findings: [] });
    }
    console.info(`money on a database, ${some.length} histories (seed ${SEED}): ${JSON.stringify(counts)}`);
    expect(counts['acts'] ?? 0).toBeGreaterThan(some.length * 3);
  },
  60 * MINUTES,
);
