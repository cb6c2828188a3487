import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/db/database.ts';
import { createPgStore } from '../src/adapters/db/store.ts';
import { verify } from '../src/adapters/db/verify.ts';
import { createWorkspace, openWorkspace } from '../src/adapters/db/workspaces.ts';
import { digest } from '../src/adapters/digest.ts';
import { freshDatabase } from '../src/adapters/postgres/fresh-database.ts';
import { onDatabase, onFakes } from './engine/outsiders.ts';
import { play } from './engine/play.ts';
import { dwell } from './properties/dwell.ts';
import { effort, IS_DEEP, SEED } from './properties/effort.ts';
import { type Life, lives } from './properties/life.ts';

const folder = import.meta.dirname;
const stories = readdirSync(folder).filter((name) => name.endsWith('.story'));
const MINUTE = 60_000;

const fresh = await freshDatabase();
const database = await openDatabase(fresh.connection);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

/** All of them in a deep run; else as few as it takes to write every kind of journal entry that any story writes. */
const chosen = IS_DEEP ? stories : coveringEveryKind(await kindsOf(stories));

describe('stories, on a real database', () => {
  const meet = onDatabase(database);
  let played = 0;
  test('they write every kind of entry', () => expect(chosen.length).toBeGreaterThan(5));
  for (const name of chosen) {
    test(
      name,
      async () => {
        const told = textOf(name);
        // The engine numbers its workspaces as it tells one story after the other.
        played += 1;
        expect(await play(told, meet)).toBe(told);
        const workspace = await openWorkspace(database, `story ${process.pid}-${played}`);
        expect(await verify(database, workspace, digest)).toMatchObject({ ok: true, findings: [] });
      },
      MINUTE,
    );
  }
});

describe('random towns, on a real database', () => {
  test(
    'live as they do in memory, and their journals verify',
    async () => {
      const towns = fc.sample(fc.array(lives(30, 60), { minLength: 1, maxLength: 2 }), { seed: SEED, numRuns: effort(6, 100) });
      for (const [index, people] of towns.entries()) {
        const alive = people.map(unkilled);
        const workspace = await createWorkspace(database, `town ${index + 1}`);
        const there = await dwell(alive, 0, async (clock) => createPgStore(database, workspace, clock));
        const here = await dwell(alive, 0);
        expect(there.faults).toEqual([]);
        // Senders run side by side: messages of one day may come in another order.
        expect(there.left.map(unnumbered).sort()).toEqual(here.left.map(unnumbered).sort());
        expect(await verify(database, workspace, digest)).toMatchObject({ ok: true, findings: [] });
      }
    },
    30 * MINUTE,
  );
});

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** What each story writes, played in memory. */
async function kindsOf(names: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const kinds = new Map<string, Set<string>>();
  for (const name of names) {
    const own = new Set<string>();
    await play(textOf(name), async (clock) => {
      const outsiders = await onFakes(clock);
      const record: typeof outsiders.store.record = (entries, ...rest) => {
        for (const entry of entries) own.add(entry.kind);
        return outsiders.store.record(entries, ...rest);
      };
      return { ...outsiders, store: { ...outsiders.store, record } };
    });
    kinds.set(name, own);
  }
  return kinds;
}

/** Stories, each the one that adds most to those before it. */
function coveringEveryKind(kinds: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const covered = new Set<string>();
  const picked: string[] = [];
  for (;;) {
    const added = (name: string) => [...(kinds.get(name) ?? [])].filter((kind) => !covered.has(kind));
    const [most] = [...kinds.keys()].sort((a, b) => added(b).length - added(a).length || (a < b ? -1 : 1));
    if (most === undefined || added(most).length === 0) return picked;
    for (const kind of added(most)) covered.add(kind);
    picked.push(most);
  }
}

/** A sender that is killed leaves what it leaves; how much that is, is told apart (`tools/chaos.ts`). */
function unkilled(life: Life): Life {
  return { ...life, events: life.events.filter(({ happens }) => happens.what !== 'post' || happens.outcome !== 'killed') };
}

function unnumbered(message: string): string {
  return message.replace(/acquit\.\d+\.\d+\.\w+@/g, 'acquit@');
}
