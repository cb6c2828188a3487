import { spawn } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import { type Binaries, placeBinaries } from './binaries.ts';
import { APPLICATION, cannotRun, HERE, lastLines, partsOf, prepareCluster, serverEnvironment } from './cluster.ts';
import { PORT, SOCKET_PREFIX } from './postmaster.ts';
import { type Account, become, give, serverAccount } from './server-account.ts';

/** How to reach a database with the `pg` library. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(PORT),
  // The socket and its folder are closed to all but the server's account and root: who passes them could read
  // the data files as well, so a password would protect nothing.
  unix_socket_permissions: '0700',
  max_connections: '50',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  jit: 'off',
  // Not /dev/shm: containers cap it at 64 MB, and systemd empties it when the user logs out.
  dynamic_shared_memory_type: 'mmap',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'warning',
};

/** Starts the server of a data folder, creating its cluster at the first start; gives its socket folder. */
export async function launch(folder: string): Promise<string> {
  const { cluster } = partsOf(folder);
  const account = serverAccount(cluster);
  const binaries = placeBinaries(account);
  await prepareCluster(cluster, binaries, account);
  const socketFolder = makeSocketFolder(account);
  try {
    await runServer(folder, binaries, account, socketFolder);
    return socketFolder;
  } catch (error) {
    rmSync(socketFolder, { recursive: true, force: true });
    throw error;
  }
}

/** How the application reaches the server behind a socket folder. */
export function connectionTo(socketFolder: string): Connection {
  return { host: socketFolder, port: PORT, user: APPLICATION, database: APPLICATION };
}

/** Whether the application can connect; `absent` means that nobody listens, `starting` that it is too early. */
export async function probe(socketFolder: string): Promise<'ready' | 'starting' | 'absent'> {
  const client = new pg.Client(connectionTo(socketFolder));
  // A server that ends while we talk to it must not end us.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'ready';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'absent' : 'starting';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Socket paths must stay under 108 characters, so they do not stand in the data folder. */
function makeSocketFolder(account: Account): string {
  const base = tmpdir().length > 60 ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(base, SOCKET_PREFIX));
  chmodSync(folder, 0o700);
  give(folder, account);
  return folder;
}

async function runServer(folder: string, binaries: Binaries, account: Account, socketFolder: string): Promise<void> {
  const { log } = partsOf(folder);
  const deadline = performance.now() + 15_000;
  for (;;) {
    const before = sizeOf(log);
    if (await tryServer(folder, binaries, account, socketFolder)) return;
    const said = readFileSync(log).subarray(before).toString();
    // The processes of a server killed a moment ago need a moment to notice.
    const lingering = said.includes('shared memory block') && performance.now() < deadline;
    if (!lingering) throw new Refusal('database-not-started', `PostgreSQL did not start; its log ${log} says: ${lastLines(said)}`, { log });
    await sleep(100);
  }
}

/** False when the server ended instead of coming up. Recovery after a crash may take long, and is waited for. */
async function tryServer(folder: string, binaries: Binaries, account: Account, socketFolder: string): Promise<boolean> {
  const { cluster, log } = partsOf(folder);
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: socketFolder });
  const args = ['-D', HERE, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const command = join(binaries.folder, 'bin/postgres');
  const out = openLog(log, account);
  // Detached: Ctrl-C in the terminal is for us, who then stop the server in order.
  const child = spawn(command, args, {
    cwd: cluster,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', out, out],
    ...become(account),
  });
  closeSync(out);
  let end: { error?: Error } | undefined;
  child.once('exit', () => {
    end = {};
  });
  child.once('error', (error) => {
    end = { error };
  });
  child.unref();
  while (!end) {
    if ((await probe(socketFolder)) === 'ready') return true;
    await sleep(5);
  }
  if (end.error) throw cannotRun(command, end.error);
  return false;
}

/** The server's messages: one file, and the one before it. */
function openLog(log: string, account: Account): number {
  const LARGE = 10_000_000;
  if (sizeOf(log) > LARGE) renameSync(log, `${log}.1`);
  const file = openSync(log, 'a', 0o600);
  give(log, account);
  return file;
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
