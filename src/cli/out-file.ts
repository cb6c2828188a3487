import { lstat, open, rename, rm } from 'node:fs/promises';
import { Refusal } from '../core/base/refusal.ts';

/** A file that a command is about to make: it bears its name only once it is whole. */
export type OutFile = { write(bytes: Uint8Array): Promise<void>; drop(): Promise<void> };

/**
 * Makes sure that a file can be written before the work that fills it is done.
 * @throws Refusal `file-exists`, `file-not-writable`
 */
export async function openOut(file: string, overwrite: boolean): Promise<OutFile> {
  await refuseExisting(file, overwrite);
  const draft = `${file}.part`;
  const drop = () => rm(draft, { force: true });
  const writable = async <T>(work: Promise<T>): Promise<T> => {
    return work.catch(async (error: Error) => {
      await drop().catch(() => undefined);
      throw error instanceof Refusal ? error : notWritable(file, error.message);
    });
  };
  const handle = await writable(open(draft, 'w', 0o600));
  await handle.close();
  const put = async (bytes: Uint8Array) => {
    const to = await open(draft, 'w', 0o600);
    try {
      await to.writeFile(bytes);
      await to.sync();
    } finally {
      await to.close();
    }
    // Somebody else may have written it meanwhile.
    await refuseExisting(file, overwrite);
    await rename(draft, file);
  };
  return { write: (bytes) => writable(put(bytes)), drop };
}

async function refuseExisting(file: string, overwrite: boolean): Promise<void> {
  const known = await lstat(file).catch(() => null);
  if (known === null) return;
  if (overwrite && !known.isFile()) throw notWritable(file, 'it is no ordinary file');
  if (!overwrite)
    throw new Refusal('file-exists', `${file} exists already: give another name, or add --overwrite to replace it.`, { file });
}

function notWritable(file: string, why: string): Refusal {
  return new Refusal('file-not-writable', `Cannot write to ${file}: ${why}`, { file });
}
