import pg from 'pg';
import type { Day } from '../../core/base/day.ts';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { Store } from '../../ports/store.ts';
import { fixedClock } from '../clock/clock.ts';
import { SUPERUSER } from '../postgres/cluster.ts';
import { freshDatabase } from '../postgres/fresh-database.ts';
import { type Database, openDatabase } from './database.ts';
import { sampleDocument, sampleHistory, sampleVault } from './sample-entries.ts';
import { createPgStore } from './store.ts';
import { COUNTED_KINDS } from './verify-counters.ts';
import { createWorkspace, openWorkspace } from './workspaces.ts';

/** A migrated database for one test file, and a back door into it for who tampers. */
export type ScratchDatabase = {
  readonly database: Database;
  readonly connection: pg.PoolConfig;
  addWorkspace(name: string): Promise<{ workspace: WorkspaceId; store: Store }>;
  open(name: string): Promise<{ workspace: WorkspaceId; store: Store }>;
  /** Runs SQL as the superuser, past row-level security and triggers. */
  tamper(sql: string, values?: unknown[]): Promise<void>;
  read<T extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<T[]>;
  close(): Promise<void>;
};

export async function scratchDatabase(): Promise<ScratchDatabase> {
  const fresh = await freshDatabase();
  const database = await openDatabase(fresh.connection);
  const superuser = new pg.Client({ ...fresh.connection, user: SUPERUSER });
  await superuser.connect();
  await superuser.query('set session_replication_role = replica');
  const storeOf = (workspace: WorkspaceId) => ({ workspace, store: createPgStore(database, workspace, fixedClock('2026-03-02' as Day)) });
  return {
    database,
    connection: fresh.connection,
    addWorkspace: async (name) => storeOf(await createWorkspace(database, name)),
    open: async (name) => storeOf(await openWorkspace(database, name)),
    tamper: async (sql, values = []) => {
      await superuser.query(sql, values);
    },
    read: async <T extends pg.QueryResultRow>(sql: string, values: unknown[]) => (await superuser.query<T>(sql, values)).rows,
    close: async () => {
      await superuser.end();
      await database.close();
      await fresh.drop();
    },
  };
}

/** Of kinds of which the samples use higher numbers. */
const RESERVED: Readonly<Record<string, number>> = { vault: 90, contact: 100, dispatch: 100, hold: 110, call: 100 };

/** The sample history with the personal data and a document that belong to it. */
export async function recordHistory(store: Store): Promise<void> {
  // As whoever makes rows does: ids are reserved before they are used.
  for (const kind of COUNTED_KINDS) await store.reserve(kind as Parameters<Store['reserve']>[0], RESERVED[kind] ?? 4);
  await store.record(sampleHistory(), { vault: [sampleVault(1), sampleVault(2)], documents: [] });
  const document = sampleDocument('the invoice');
  const row = { id: 1, item_id: null, contact_id: null, sha256: document.sha256, name: 'F-1.pdf', media_type: 'application/pdf' };
  await store.record([{ kind: 'documents.added', by: 'claire', data: { documents: [row] } }], { documents: [document] });
}
