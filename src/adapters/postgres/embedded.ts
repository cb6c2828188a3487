import { accessSync, constants, mkdirSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../core/base/refusal.ts';
import { partsOf } from './cluster.ts';
import { inUse, type KernelLock, openLock, takeAlone } from './kernel-lock.ts';
import { clearRemains, findPostmaster, isAlive, shutDown } from './postmaster.ts';
import { type Connection, connectionTo, launch, probe } from './server.ts';
import { serverAccount } from './server-account.ts';

/** Our share of a running PostgreSQL. */
export interface EmbeddedServer {
  readonly socketFolder: string;
  readonly user: string;
  readonly database: string;
  readonly connection: Connection;
  /** Gives up our share; the last one to leave stops the server. Close your connections first. */
  stop(): Promise<void>;
}

/**
 * The locks of a data folder: `gate` is held while the server is being joined, started or stopped; `owners` is
 * shared by all who use the server, and can be had alone when nobody does.
 */
interface Locks {
  readonly gate: KernelLock;
  readonly owners: KernelLock;
}

/** How long another process may take to start or stop the server, in milliseconds (recovery may be long). */
const PATIENCE = 120_000;

/**
 * Opens the PostgreSQL whose data lies in `dataFolder`: joins the server that another process runs there, or
 * starts it, creating the data at the first time. Every owner holds a lock that the kernel drops when it dies:
 * neither a killed owner nor a killed server needs any mending.
 * @throws Refusal `database-in-use` when the folder is used from another machine or container.
 */
export async function startEmbedded({ dataFolder }: { dataFolder: string }): Promise<EmbeddedServer> {
  const folder = openFolder(dataFolder);
  const locks = { gate: openLock(join(folder, 'gate.lock')), owners: openLock(join(folder, 'owners.lock')) };
  try {
    await takeAlone(locks.gate, folder, PATIENCE);
    const socketFolder = (await joinRunning(partsOf(folder).cluster)) ?? (await start(folder, locks.owners));
    if (!locks.owners.tryShared()) throw inUse(folder);
    locks.gate.release();
    return shareOf(folder, socketFolder, locks);
  } catch (error) {
    closeLocks(locks);
    throw error;
  }
}

function shareOf(folder: string, socketFolder: string, locks: Locks): EmbeddedServer {
  const connection = connectionTo(socketFolder);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= leave(folder, locks);
    return stopped;
  };
  return { socketFolder, user: connection.user, database: connection.database, connection, stop };
}

async function leave(folder: string, locks: Locks): Promise<void> {
  try {
    await takeAlone(locks.gate, folder, PATIENCE);
    locks.owners.release();
    if (locks.owners.tryAlone()) await shutDown(partsOf(folder).cluster);
  } finally {
    closeLocks(locks);
  }
}

/** The socket folder of the running server, once it answers; none when there is no server, or its socket is gone. */
async function joinRunning(cluster: string): Promise<string | undefined> {
  const SOCKET_GONE_AFTER = 2_000;
  const postmaster = findPostmaster(cluster);
  const since = performance.now();
  while (postmaster && isAlive(postmaster)) {
    const state = await probe(postmaster.socketFolder);
    if (state === 'ready') return postmaster.socketFolder;
    if (state === 'absent' && performance.now() - since > SOCKET_GONE_AFTER) return undefined;
    await sleep(10);
  }
  return undefined;
}

/** Starts the server, unless it belongs to a living owner whom we cannot join. */
async function start(folder: string, owners: KernelLock): Promise<string> {
  const { cluster, holder } = partsOf(folder);
  const alone = owners.tryAlone();
  owners.release();
  const here = thisSystem();
  if (!alone && readHolder(holder) !== here) throw inUse(folder);
  const remains = findPostmaster(cluster);
  if (remains && isAlive(remains)) {
    // It lives but its socket was removed: only a server that nobody uses may be replaced.
    if (!alone) throw inUse(folder);
    await shutDown(cluster);
  }
  clearRemains(cluster);
  writeFileSync(holder, here, { mode: 0o600 });
  return launch(folder);
}

function openFolder(dataFolder: string): string {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    const folder = realpathSync(dataFolder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    serverAccount(partsOf(folder).cluster);
    return folder;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      'data-folder-unusable',
      `Cannot use the data folder ${dataFolder}: ${reason}. Make it yours and writable, or choose another.`,
      { folder: dataFolder },
    );
  }
}

/** This boot of this machine or container: process numbers mean nothing elsewhere. */
function thisSystem(): string {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function closeLocks(locks: Locks): void {
  locks.gate.close();
  locks.owners.close();
}
