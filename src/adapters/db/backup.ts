import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { lstat, rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { WorkspaceId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import type { BackupReport } from '../../ports/keeper.ts';
import type { BackupEnd, BackupLine } from './backup-file.ts';
import type { Database } from './database.ts';
import { chainPages } from './journal.ts';
import { inWorkspace } from './transaction.ts';

/**
 * Writes the workspace, as it is at one moment, to one file; others go on working. The file appears under its name only
 * once it is whole and on the disk; one that has the name already is replaced only with `overwrite`. It holds personal data:
 * keep it as safe as the database.
 * @throws Refusal `file-exists`, `file-not-writable`
 */
export async function backup(database: Database, workspace: WorkspaceId, file: string, overwrite = false): Promise<BackupReport> {
  if (!overwrite) await refuseExisting(file);
  const draft = `${file}.part`;
  let entries = 0;
  try {
    await inWorkspace(database, workspace, 'read', async (client) => {
      const lines = withEnd(linesOf(client, workspace), (count) => {
        entries = count;
      });
      await pipeline(Readable.from(lines), createGzip(), createWriteStream(draft, { mode: 0o600, flush: true }));
    });
    // Somebody else may have written it meanwhile.
    if (!overwrite) await refuseExisting(file);
    await rename(draft, file);
    return { file, entries, bytes: (await stat(file)).size };
  } catch (error) {
    await rm(draft, { force: true });
    throw isFileError(error) ? notWritable(file, error) : error;
  }
}

async function* linesOf(client: pg.ClientBase, workspace: number): AsyncGenerator<BackupLine> {
  const head = await client.query<{ name: string; at: string }>('select name, now() as at from workspace where workspace_id = $1', [
    workspace,
  ]);
  yield { format: 'acquit-backup', version: 1, workspace: head.rows[0]?.name ?? '', at: head.rows[0]?.at ?? '' };
  const counters = await client.query<{ kind: string; next: number }>(
    'select kind, next from counter where workspace_id = $1 order by kind',
    [workspace],
  );
  for (const { kind, next } of counters.rows) yield { counter: [kind, next] };
  for await (const page of chainPages(client, workspace)) for (const entry of page) yield { entry };
  yield* vaultLines(client, workspace);
  yield* documentLines(client, workspace);
}

async function* vaultLines(client: pg.ClientBase, workspace: number): AsyncGenerator<BackupLine> {
  const PAGE = 5_000;
  for (let after = 0; ; ) {
    const { rows } = await client.query<VaultRow>(
      'select id, salt, details from vault where workspace_id = $1 and id > $2 order by id limit $3',
      [workspace, after, PAGE],
    );
    for (const vault of rows) yield { vault };
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** One document at a time: they may be large. */
async function* documentLines(client: pg.ClientBase, workspace: number): AsyncGenerator<BackupLine> {
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ sha256: string; bytes: Buffer }>(
      'select sha256, bytes from blob where workspace_id = $1 and sha256 > $2 order by sha256 limit 1',
      [workspace, after],
    );
    const [row] = rows;
    if (!row) return;
    yield { document: { sha256: row.sha256, base64: row.bytes.toString('base64') } };
    after = row.sha256;
  }
}

/** The lines as text, and the last one that vouches for them. */
async function* withEnd(lines: AsyncIterable<BackupLine>, onEnd: (entries: number) => void): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let entries = 0;
  for await (const line of lines) {
    if ('entry' in line) entries += 1;
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    yield text;
  }
  onEnd(entries);
  const end: BackupEnd = { end: { sha256: hash.digest('hex'), entries } };
  yield `${JSON.stringify(end)}\n`;
}

/** An older backup may be the only good one. */
async function refuseExisting(file: string): Promise<void> {
  if (await lstat(file).catch(() => null))
    throw new Refusal('file-exists', `${file} exists already: give another name, or add --overwrite to replace it.`, { file });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

function notWritable(file: string, error: Error): Refusal {
  return new Refusal('file-not-writable', `The backup could not be written to ${file}: ${error.message}`, { file });
}
