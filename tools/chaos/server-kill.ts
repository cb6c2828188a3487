import { readdirSync, readFileSync } from 'node:fs';

/** SIGKILL to a PostgreSQL server and its processes: as if the machine had lost its power, but for the disk. */
export function killServer(pid: number | undefined): void {
  if (pid === undefined) return;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid);
  for (const victim of [pid, ...children.map(Number)]) {
    try {
      process.kill(victim, 'SIGKILL');
    } catch {
      // It has just ended by itself.
    }
  }
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
