import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a running (or killed) PostgreSQL says of itself in its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  /** Seconds since 1970. */
  readonly startedAt: number;
  readonly socketFolder: string;
}

/** Sockets stand in a folder of this name with a random ending, so nobody can prepare it for us. */
export const SOCKET_PREFIX = 'acquit-pg-';
export const PORT = 5432;

/** The server that wrote the cluster's `postmaster.pid`, alive or not; none when it was stopped cleanly. */
export function findPostmaster(cluster: string): Postmaster | undefined {
  try {
    const [pid, , startedAt, , socketFolder] = readFileSync(pidFile(cluster), 'utf8').split('\n');
    return { pid: Number(pid), startedAt: Number(startedAt), socketFolder: socketFolder ?? '' };
  } catch {
    return undefined;
  }
}

/**
 * Whether that server still runs. The number alone does not tell: after a restart of the machine or container
 * it may be anybody's, so name and start time must agree too (within a minute: clocks get corrected).
 */
export function isAlive(postmaster: Postmaster): boolean {
  try {
    const stat = readFileSync(`/proc/${postmaster.pid}/stat`, 'utf8');
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticks] = [fields[0], Number(fields[19])];
    return name === 'postgres' && state !== 'Z' && Math.abs(bootTime() + ticks / 100 - postmaster.startedAt) < 60;
  } catch {
    return false;
  }
}

/**
 * Stops the server cleanly: transactions under way are rolled back, a checkpoint is written. One that has not
 * stopped after a minute is told to drop everything; it recovers from its log at the next start.
 */
export async function shutDown(cluster: string): Promise<void> {
  const postmaster = findPostmaster(cluster);
  if (postmaster && isAlive(postmaster)) {
    process.kill(postmaster.pid, 'SIGINT');
    if (!(await isGone(cluster, postmaster, 60_000))) {
      process.kill(postmaster.pid, 'SIGQUIT');
      await isGone(cluster, postmaster, 5_000);
    }
  }
  if (postmaster) removeSocketFolder(postmaster);
}

/**
 * Clears what a killed server left. PostgreSQL does so itself, but takes any process that now has the old
 * number for a live server; and it knows nothing of the socket folder.
 */
export function clearRemains(cluster: string): void {
  const postmaster = findPostmaster(cluster);
  if (!postmaster) return;
  removeSocketFolder(postmaster);
  if (numberIsTaken(postmaster.pid) && !isAlive(postmaster)) rmSync(pidFile(cluster), { force: true });
}

function numberIsTaken(pid: number): boolean {
  return statSync(`/proc/${pid}`, { throwIfNoEntry: false }) !== undefined;
}

async function isGone(cluster: string, postmaster: Postmaster, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (findPostmaster(cluster)?.pid !== postmaster.pid || !isAlive(postmaster)) return true;
    await sleep(5);
  }
  return false;
}

function removeSocketFolder(postmaster: Postmaster): void {
  if (basename(postmaster.socketFolder).startsWith(SOCKET_PREFIX)) rmSync(postmaster.socketFolder, { recursive: true, force: true });
}

function pidFile(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}

function bootTime(): number {
  const line = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'utf8'));
  return line ? Number(line[1]) : statSync('/proc/1').ctimeMs / 1000;
}
