import type pg from 'pg';
import type { Sha256 } from '../../core/base/id.ts';
import type { ChainedEntry } from '../../core/journal/entry.ts';
import { project } from '../../core/journal/project.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import type { Clock } from '../../ports/outside.ts';
import type { Store } from '../../ports/store.ts';
import { checkBackup, readLines } from './backup-file.ts';
import { readEntry } from './chain.ts';
import type { Database } from './database.ts';
import { foldChanges } from './fold-changes.ts';
import { appendEntries } from './journal.ts';
import { writeOutside } from './outside.ts';
import { selectRows } from './select-rows.ts';
import { recordWithin } from './store.ts';
import { transaction } from './transaction.ts';
import { addWorkspace } from './workspaces.ts';
import { writeSteps } from './write-rows.ts';

/** Lines written together: at most so many, and at most so many characters of journal. */
const LOT = { rows: 2_000, characters: 8_000_000 };

/** What the restored workspace is written through before anybody else sees it. */
export type RestoredStore = Pick<Store, 'select' | 'record'>;

export type Restored<T> = {
  /** Entries that were in the backup. */
  readonly entries: number;
  /** Instant of the last of them; `null` in an empty backup. */
  readonly lastAt: string | null;
  readonly settled: T;
};

/**
 * Makes a workspace of a backup, under a name that is free: the same journal to the byte, and the tables that it makes.
 * What was done since the backup was taken is unknown to it, so `settle` then appends what must be so before anybody works
 * in it; all of it is one transaction, and a restored workspace that was not settled is never seen.
 * @throws Refusal `backup-damaged` before anything is written, `workspace-exists`
 */
export async function restore<T>(
  database: Database,
  file: string,
  name: string,
  clock: Pick<Clock, 'now'>,
  settle: (store: RestoredStore) => Promise<T>,
): Promise<Restored<T>> {
  const checked = await checkBackup(file);
  const settled = await transaction(database, 'begin', async (client) => {
    const workspace = await addWorkspace(client, name);
    const lot = new Lot(client, workspace);
    for await (const line of readLines(file)) {
      if ('counter' in line) await lot.addCounter(...line.counter);
      if ('entry' in line) await lot.addEntry(line.entry);
      if ('vault' in line) await lot.addVault(line.vault);
      if ('document' in line) await lot.addDocument(line.document.sha256 as Sha256, Buffer.from(line.document.base64, 'base64'));
    }
    await lot.flush();
    return settle(storeWithin(client, workspace, clock));
  });
  return { ...checked, settled };
}

function storeWithin(client: pg.ClientBase, workspace: number, clock: Pick<Clock, 'now'>): RestoredStore {
  return {
    select: (table, where, page) => selectRows(client, workspace, table, where, page),
    record: (drafts, outside, expected) =>
      recordWithin(client, workspace, clock.now(), drafts, foldChanges(drafts.flatMap(project)), outside, expected),
  };
}

/** Collects what is read, and writes it by the lot. */
class Lot {
  private readonly client: pg.ClientBase;
  private readonly workspace: number;
  private entries: ChainedEntry[] = [];
  private characters = 0;
  private vault: VaultRow[] = [];

  constructor(client: pg.ClientBase, workspace: number) {
    this.client = client;
    this.workspace = workspace;
  }

  async addCounter(kind: string, next: number): Promise<void> {
    await this.client.query('insert into counter (workspace_id, kind, next) values ($1, $2, $3)', [this.workspace, kind, next]);
  }

  async addEntry(entry: ChainedEntry): Promise<void> {
    this.entries.push(entry);
    this.characters += entry.bytes.length;
    if (this.entries.length >= LOT.rows || this.characters >= LOT.characters) await this.flush();
  }

  async addVault(row: VaultRow): Promise<void> {
    this.vault.push(row);
    if (this.vault.length >= LOT.rows) await this.flush();
  }

  async addDocument(sha256: Sha256, bytes: Uint8Array): Promise<void> {
    await writeOutside(this.client, this.workspace, { documents: [{ sha256, bytes }] });
  }

  async flush(): Promise<void> {
    await appendEntries(this.client, this.workspace, this.entries);
    await writeSteps(this.client, this.workspace, foldChanges(this.entries.flatMap(({ bytes }) => project(readEntry(bytes)))));
    await writeOutside(this.client, this.workspace, { vault: this.vault });
    this.entries = [];
    this.characters = 0;
    this.vault = [];
  }
}
