import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import type { Reading, SourceFile } from '../../formats/reading.ts';
import { EMPTY_READING, MAX_FILE_BYTES, readSource, sourceJson } from '../../program.ts';
import { EXIT, type Face, type Register } from '../face.ts';

/** `acquit read`: what a file says, without any database. Exit 2 when one was not understood. */
export const registerRead: Register = (cli, face) => {
  cli
    .command('read')
    .description('lire des fichiers sans rien écrire / read files, writing nothing')
    .argument('<file...>')
    .option('--json', 'one JSON document a file, one a line')
    .option('--encoding <name>', 'encoding of the file, when it is guessed wrongly')
    .action(async (files: string[], options: { encoding?: string }, command) => {
      for (const file of files) await readOne(face(command), file, options.encoding);
    });
};

async function readOne(face: Face, file: string, encoding: string | undefined): Promise<void> {
  const reading = await loadFile(file).then((source) => readSource(source, encoding === undefined ? {} : { encoding }), unreadable);
  const document = sourceJson(file, reading);
  face.print(document, face.words.read.summary(file, reading));
  if (reading.format === null) process.exitCode = EXIT.notUnderstood;
}

/** A file of the disk as bytes. @throws Refusal when it cannot be read or is too large */
export async function loadFile(path: string): Promise<SourceFile> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new Refusal('file-unreadable', `${path} cannot be opened (${error.code ?? error.message}).`, { path });
  });
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) throw new Refusal('file-too-large', `${path} has ${size} bytes; at most ${MAX_FILE_BYTES} are read. Split it.`, { path, size });
    const bytes = await handle.readFile().catch((error: NodeJS.ErrnoException) => {
      throw new Refusal('file-unreadable', `${path} cannot be read (${error.code ?? error.message}).`, { path });
    });
    return { name: basename(path), bytes };
  } finally {
    await handle.close();
  }
}

function unreadable(error: unknown): Reading {
  if (!(error instanceof Refusal)) throw error;
  return { ...EMPTY_READING, findings: [{ severity: 'error', code: error.code, line: null, message: error.message }] };
}
