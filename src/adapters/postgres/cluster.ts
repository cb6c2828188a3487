import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../core/base/refusal.ts';
import { type Binaries, majorVersion } from './binaries.ts';
import { type Account, become, give, giveTree, initAccount } from './server-account.ts';

/** The account of PostgreSQL that may do all; never used by the application. */
export const SUPERUSER = 'postgres';
/** The application's account and database: it owns its tables and nothing more, so row-level security binds it. */
export const APPLICATION = 'acquit';

/**
 * Where PostgreSQL finds its data: its own working folder, by a name that needs no passage through the folders
 * above. As root we may enter a closed folder and start the server inside it under an account that could never
 * have walked there: so the data stays where the user asked for it, and no pointer to elsewhere can go stale.
 */
export const HERE = '/proc/self/cwd';

const FIRST_COMMANDS = [
  `create role ${APPLICATION} login nosuperuser nobypassrls nocreaterole nocreatedb noreplication`,
  `create database ${APPLICATION} owner ${APPLICATION}`,
];

/** Where the parts of a data folder lie. */
export function partsOf(folder: string): { cluster: string; log: string; holder: string } {
  return { cluster: join(folder, 'data'), log: join(folder, 'postgres.log'), holder: join(folder, 'holder') };
}

/** Creates the cluster, or takes the existing one over where root restored it; refuses one of another version. */
export async function prepareCluster(cluster: string, binaries: Binaries, account: Account): Promise<void> {
  if (!statSync(cluster, { throwIfNoEntry: false })) await createCluster(cluster, binaries, account);
  if (statSync(cluster).uid !== account.uid) giveTree(cluster, account);
  // A restored copy may have come back open to others, which PostgreSQL refuses.
  chmodSync(cluster, 0o700);
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const ours = majorVersion(binaries);
  if (found === ours) return;
  const message = `The data in ${cluster} is of PostgreSQL ${found}, this program brings ${ours}. Open it with the version of the program that made it, export, and import here.`;
  throw new Refusal('database-of-other-version', message, { found, ours });
}

/** Made aside and renamed when whole: a first start that was killed leaves nothing half done. */
async function createCluster(cluster: string, binaries: Binaries, account: Account): Promise<void> {
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const creator = initAccount(account);
  give(draft, creator);
  // The builtin locale sorts alike on every system and for ever: no index goes wrong with a system update.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const created = await run(join(binaries.folder, 'bin/initdb'), ['-D', HERE, '-U', SUPERUSER, '-A', 'trust', ...locale], draft, creator);
  if (created.code !== 0) throw notCreated(cluster, created.output);
  const single = ['--single', '-j', '-D', HERE, '-c', 'dynamic_shared_memory_type=mmap', 'postgres'];
  const input = FIRST_COMMANDS.map((command) => `${command};\n\n`).join('');
  const filled = await run(join(binaries.folder, 'bin/postgres'), single, draft, creator, input);
  if (filled.code !== 0 || /^.*(ERROR|FATAL|PANIC):/m.test(filled.output)) throw notCreated(cluster, filled.output);
  giveTree(draft, account);
  renameSync(draft, cluster);
}

/** Server and `initdb` get a bare environment: PGPORT and its like would turn their heads. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

function run(command: string, args: string[], cwd: string, account: Account, input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: serverEnvironment(), stdio: 'pipe', ...become(account) });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => reject(cannotRun(command, error)));
    child.once('close', (code) => resolve({ code, output }));
    // What it did not read shows in its output and its end.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** The operating system does not let us run a program of PostgreSQL, or not as the account it must have. */
export function cannotRun(command: string, error: Error): Refusal {
  const message = `Cannot run ${command}: ${error.message}. Run as an ordinary user (root must be allowed to change to another account), or set DATABASE_URL.`;
  return new Refusal('database-not-runnable', message, { command });
}

/** The end of a program's output, short enough for a message. */
export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').slice(-500);
}

function notCreated(cluster: string, output: string): Refusal {
  const hint = output.includes('could not look up effective user ID') ? ' Your account has no entry in /etc/passwd: add one.' : '';
  const message = `PostgreSQL could not create its data in ${cluster}.${hint} It says: ${lastLines(output)}`;
  return new Refusal('database-not-created', message, { folder: cluster });
}
