import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { Reading, SourceFile } from '../../formats/reading.ts';
import { EMPTY_READING, MAX_FILE_BYTES, readSource, sourceJson, type TableMapping } from '../../program.ts';
import { errnoText } from '../../words/errno.ts';
import { collect, EXIT, type Face, type Register } from '../face.ts';
import { mappingOption } from '../mapping-option.ts';
import { readingText } from '../text/intake-text.ts';

/** `acquit read`: what a file says, without any database. Exit 2 when one was not understood. */
export const registerRead: Register = (cli, face) => {
  cli
    .command('read')
    .argument('<file...>')
    .option('--encoding <encoding>')
    .option('--map <field=title>', '', collect)
    .action(async (files: string[], { encoding, map }: { encoding?: string; map?: string[] }, command) => {
      const one = face(command);
      const mapping = map && mappingOption(map);
      for (const file of files) await readOne(one, file, { encoding, mapping });
    });
};

async function readOne(
  face: Face,
  file: string,
  options: { encoding: string | undefined; mapping: TableMapping | undefined },
): Promise<void> {
  const reading = await loadFile(file).then((source) => readSource(source, options), unreadable);
  face.print(sourceJson(file, reading), readingText(face.words, shownPath(file), reading));
  if (reading.format === null) process.exitCode = EXIT.notUnderstood;
}

/** A file of the disk, or of a pipe, as bytes. @throws Refusal when it cannot be read or is too large */
export async function loadFile(path: string): Promise<SourceFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw unopened(path, error);
  });
  try {
    const stat = await handle.stat();
    if (stat.isDirectory())
      throw new Refusal('file-is-a-folder', `${shownPath(path)} is a folder. Name the files in it.`, { path: shownPath(path) });
    if (stat.size > MAX_FILE_BYTES) throw tooLarge(path);
    const bytes = await (stat.isFile() ? handle.readFile() : readBounded(handle, path)).catch((error: NodeJS.ErrnoException) => {
      throw error instanceof Refusal ? error : unopened(path, error);
    });
    return { name: basename(path), bytes };
  } finally {
    await handle.close();
  }
}

/** A pipe or a device says no size and may never end. */
async function readBounded(handle: FileHandle, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ; ) {
    const chunk = new Uint8Array(1024 * 1024);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
    if (bytesRead === 0) return Buffer.concat(chunks);
    size += bytesRead;
    if (size > MAX_FILE_BYTES) throw tooLarge(path);
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

/** A path as a message may show it. */
export function shownPath(path: string): string {
  return oneLine(path, 200) === path ? path : `${oneLine(path, 200)}…`;
}

function unopened(path: string, error: NodeJS.ErrnoException): Refusal {
  const reason = error.code ?? error.message;
  return new Refusal('file-unreadable', `${shownPath(path)} cannot be read: ${errnoText(reason, 'en')}.`, {
    path: shownPath(path),
    reason,
  });
}

function tooLarge(path: string): Refusal {
  return new Refusal('file-too-large', `${shownPath(path)} is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Split it.`, {
    path: shownPath(path),
  });
}

function unreadable(error: unknown): Reading {
  if (!(error instanceof Refusal)) throw error;
  return { ...EMPTY_READING, findings: [{ severity: 'error', code: error.code, line: null, message: error.message }] };
}
