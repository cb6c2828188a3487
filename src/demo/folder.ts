import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openLock } from '../adapters/postgres/kernel-lock.ts';
import { Refusal } from '../core/base/refusal.ts';

/** Says that a folder is a demo's and may be emptied. */
const MARK = '.acquit-demo';

/** Where the demo leaves its things. */
export type DemoFolder = {
  readonly path: string;
  readonly files: string;
  readonly emails: string;
  readonly letters: string;
  readonly calls: string;
  readonly home: string;
};

/**
 * An empty folder for a demo: made anew, or emptied when it is an earlier demo's; nothing else is ever emptied.
 * @throws Refusal `not-a-demo-folder`, `demo-in-use`, `folder-not-writable`
 */
export function freshFolder(asked: string | null): DemoFolder {
  const path = resolve(asked ?? 'acquit-demo');
  const at = {
    path,
    files: join(path, 'fichiers'),
    emails: join(path, 'e-mails'),
    letters: join(path, 'courriers'),
    calls: join(path, 'appels'),
    home: join(path, 'base'),
  };
  try {
    if (existsSync(path)) empty(at);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, MARK), 'Made by "acquit demo", which empties this folder when it is run again.\n');
    for (const folder of [at.files, at.emails, at.letters, at.calls]) mkdirSync(folder);
  } catch (error) {
    throw error instanceof Refusal ? error : notWritable(path, error);
  }
  return at;
}

function empty({ path, home }: DemoFolder): void {
  const found = readdirSync(path);
  if (found.length > 0 && !found.includes(MARK)) {
    const message = `${path} is not empty and was not made by the demo: nothing in it was touched. Name another folder with --folder.`;
    throw new Refusal('not-a-demo-folder', message, { folder: path });
  }
  accessSync(path, constants.W_OK | constants.X_OK);
  refuseWhileUsed(path, home);
  for (const name of found) rmSync(join(path, name), { recursive: true, force: true });
}

/** Whoever works in the demo's database holds its lock, and would lose it under their hands. */
function refuseWhileUsed(path: string, home: string): void {
  const file = join(home, 'database', 'owners.lock');
  if (!existsSync(file)) return;
  const lock = openLock(file);
  const free = lock.tryAlone();
  lock.close();
  if (!free)
    throw new Refusal('demo-in-use', `Another program is at work in ${home}. End it first, or name another folder with --folder.`, {
      folder: path,
    });
}

function notWritable(path: string, error: unknown): Refusal {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The demo cannot write to ${path} (${reason}). Run it where you may write, or name a folder: --folder ${join(tmpdir(), 'acquit-demo')}.`;
  return new Refusal('folder-not-writable', message, { folder: path });
}
