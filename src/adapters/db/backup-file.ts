import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../../core/base/refusal.ts';
import { type ChainedEntry, GENESIS } from '../../core/journal/entry.ts';
import type { VaultRow } from '../../core/journal/tables.ts';
import { digest } from '../digest.ts';
import { linkHash, readEntry } from './chain.ts';

/**
 * A backup is one gzip file of JSON lines: a head, the counters, the journal, the vault, the documents, and last a line
 * with the SHA-256 of all lines before it. Tables are not in it: the journal makes them again.
 */
export type BackupLine =
  | { readonly format: 'acquit-backup'; readonly version: 1; readonly workspace: string; readonly at: string }
  | { readonly counter: readonly [kind: string, next: number] }
  | { readonly entry: ChainedEntry }
  | { readonly vault: VaultRow }
  | { readonly document: { readonly sha256: string; readonly base64: string } };

export type BackupEnd = { readonly end: { readonly sha256: string; readonly entries: number } };

/** Reads the lines of a backup, in order and one by one. */
export async function* readLines(file: string): AsyncGenerator<BackupLine> {
  const input = createReadStream(file);
  const unzipped = createGunzip();
  input.on('error', (error) => unzipped.destroy(error));
  const hash = createHash('sha256');
  let end: BackupEnd['end'] | undefined;
  let entries = 0;
  try {
    for await (const text of createInterface({ input: input.pipe(unzipped), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (end) throw damaged(file, 'it goes on after its end');
      const line = JSON.parse(text) as BackupLine | BackupEnd;
      if ('end' in line) {
        end = line.end;
      } else {
        hash.update(`${text}\n`);
        if ('entry' in line) entries += 1;
        yield line;
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(file, error instanceof Error ? error.message : String(error));
  } finally {
    input.destroy();
  }
  if (!end) throw damaged(file, 'its end is missing');
  if (end.sha256 !== hash.digest('hex') || end.entries !== entries) throw damaged(file, 'its hash does not match');
}

/**
 * Reads a backup to its end and checks all of it, before anything is done with it.
 * @throws Refusal `backup-damaged`
 */
export async function checkBackup(file: string): Promise<{ readonly entries: number; readonly lastAt: string | null }> {
  let last = { seq: 0, bytes: '', hash: GENESIS };
  let first = true;
  for await (const line of readLines(file)) {
    if (first !== 'format' in line || ('format' in line && (line.format !== 'acquit-backup' || line.version !== 1))) {
      throw damaged(file, 'it is not a backup that this version can read');
    }
    first = false;
    if ('entry' in line) {
      const { seq, bytes, hash } = line.entry;
      if (seq !== last.seq + 1 || linkHash(last.hash, bytes, digest) !== hash) throw damaged(file, `its journal is broken at entry ${seq}`);
      last = { seq, bytes, hash };
    }
    if ('document' in line && digest.sha256(Buffer.from(line.document.base64, 'base64')) !== line.document.sha256) {
      throw damaged(file, `document ${line.document.sha256} is not intact`);
    }
  }
  return { entries: last.seq, lastAt: last.seq === 0 ? null : instantOf(file, last.bytes) };
}

function instantOf(file: string, bytes: string): string {
  try {
    return new Date(readEntry(bytes).at).toISOString();
  } catch {
    throw damaged(file, 'its last entry does not say when it was written');
  }
}

function damaged(file: string, why: string): Refusal {
  return new Refusal('backup-damaged', `${file} cannot be restored: ${why}. Nothing was written. Take another backup.`, { file });
}
