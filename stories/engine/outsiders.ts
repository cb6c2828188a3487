import type { Database } from '../../src/adapters/db/database.ts';
import { createPgStore } from '../../src/adapters/db/store.ts';
import { createWorkspace } from '../../src/adapters/db/workspaces.ts';
import { digest } from '../../src/adapters/digest.ts';
import { fakeMailer } from '../../src/adapters/fake/mailer.ts';
import { fakePrinter } from '../../src/adapters/fake/printer.ts';
import { fakeTexter } from '../../src/adapters/fake/texter.ts';
import { createMemoryStore } from '../../src/adapters/memory/store.ts';
import type { Store } from '../../src/ports/store.ts';
import type { Meet, Outsiders } from './world.ts';

/** Everything in memory. */
export const onFakes: Meet = async (clock) => withStore(createMemoryStore(clock, digest));

/** A workspace of its own in a real database. */
export function onDatabase(database: Database): Meet {
  let told = 0;
  return async (clock) => withStore(createPgStore(database, await createWorkspace(database, `story ${process.pid}-${++told}`), clock));
}

function withStore(store: Store): Outsiders {
  const dead = new Set<string>();
  const texter = fakeTexter(dead);
  return { store, digest, dead, mailer: fakeMailer(dead), texter: async () => texter, printer: fakePrinter, qrPng: () => new Uint8Array() };
}
