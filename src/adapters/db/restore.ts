import type pg from 'pg';
import type { Sha256 } from '../../core/base/id.ts';
import type { ChainedEntry } from '../../core/journal/entry.ts';
import { project } from '../../core/journal/project.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { checkBackup, readLines } from './backup-file.ts';
import { readEntry } from './chain.ts';
import type { Database } from './database.ts';
import { foldChanges } from './fold-changes.ts';
import { appendEntries } from './journal.ts';
import { writeOutside } from './outside.ts';
import { transaction } from './transaction.ts';
import { addWorkspace } from './workspaces.ts';
import { writeSteps } from './write-rows.ts';

/** Lines written together: at most so many, and at most so many characters of journal. */
const LOT = { rows: 2_000, characters: 8_000_000 };

/**
 * Makes a workspace of a backup, under a name that is free, in one transaction: the same journal to the byte, and the
 * tables that it makes.
 * @throws Refusal `backup-damaged` before anything is written, `workspace-exists`
 */
export async function restore(database: Database, file: string, name: string): Promise<{ readonly entries: number }> {
  const { entries } = await checkBackup(file);
  await transaction(database, 'begin', async (client) => {
    const lot = new Lot(client, await addWorkspace(client, name));
    for await (const line of readLines(file)) {
      if ('counter' in line) await lot.addCounter(...line.counter);
      if ('entry' in line) await lot.addEntry(line.entry);
      if ('vault' in line) await lot.addVault(line.vault);
      if ('document' in line) await lot.addDocument(line.document.sha256 as Sha256, Buffer.from(line.document.base64, 'base64'));
    }
    await lot.flush();
  });
  return { entries };
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
