import type { Command } from 'commander';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import { choice, type Face, idOption } from '../face.ts';
import { type OutFile, openOut } from '../out-file.ts';
import { exportedText } from '../text/export-text.ts';

type ExportFlags = { format?: string; again?: string; out: string; overwrite?: boolean };
const FORMATS = ['csv', 'fec'] as const;

/** `acquit bank export`: what was laid, for the accounting software. */
export function registerExport(bank: Command, face: (command: Command) => Face): void {
  bank
    .command('export')
    .option('--format <format>')
    .option('--again <number>')
    .requiredOption('--out <file>')
    .option('--overwrite')
    .action(async ({ format, again, out, overwrite = false }: ExportFlags, command) => {
      const one = face(command);
      if ((format === undefined) === (again === undefined))
        throw new NotUnderstood(
          'export-unclear',
          'Say which file: --format csv or --format fec for what is new, or --again NUMBER for one that was exported before.',
        );
      if (again !== undefined) return exportAgain(one, idOption<number>(again), out, overwrite);
      return exportNew(one, choice('--format', format ?? '', FORMATS), out, overwrite);
    });
}

async function exportNew(face: Face, format: (typeof FORMATS)[number], path: string, overwrite: boolean): Promise<void> {
  await face.within(async (session) => {
    const creditor = await face.creditor(session);
    const { bytes, id, ...told } = await filling(path, overwrite, async (out) => {
      const made = await session.program.exportClearing(creditor.id, format);
      if (made.id !== null) await written(out, made.bytes, made.id, path);
      return made;
    });
    const file = id === null ? null : path;
    face.print({ export: id, format, file, ...told }, exportedText(face.words, { id, file: path, format, ...told }));
  });
}

async function exportAgain(face: Face, id: number, file: string, overwrite: boolean): Promise<void> {
  await face.within(async ({ program }) => {
    await filling(file, overwrite, async (out) => out.write(await program.clearingAgain(id)));
    face.print({ export: id, file }, face.words.money.exportedAgain(id, file));
  });
}

/** The file is known to be writable before an export is recorded; nothing is left of it when there is nothing to write. */
async function filling<T>(file: string, overwrite: boolean, work: (out: OutFile) => Promise<T>): Promise<T> {
  const out = await openOut(file, overwrite);
  try {
    return await work(out);
  } finally {
    await out.drop();
  }
}

/** What was recorded as exported can be had again. */
async function written(out: OutFile, bytes: Uint8Array, id: number, file: string): Promise<void> {
  await out.write(bytes).catch((error: Error) => {
    throw new Refusal(
      'export-not-written',
      `Export ${id} is made but could not be written: ${error.message}. Have it again: acquit bank export --again ${id} --out FILE`,
      { id, file },
    );
  });
}
