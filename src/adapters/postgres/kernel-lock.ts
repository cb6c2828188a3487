import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../core/base/refusal.ts';

/**
 * A lock between processes that the kernel gives back by itself when its holder dies, however it dies. Node has
 * no call for such locks, SQLite does: an empty database file is used for its locks alone, nothing is written.
 * Unlike a file holding a process number, it also holds between containers that share a volume.
 */
export interface KernelLock {
  /** Takes or keeps the lock together with others who share it; false when someone has it alone. */
  tryShared(): boolean;
  /** Takes the lock alone; false when anyone has it. */
  tryAlone(): boolean;
  release(): void;
  close(): void;
}

/** Opens the lock kept in `file` (created when absent), without taking it. */
export function openLock(file: string): KernelLock {
  const database = new DatabaseSync(file, { timeout: 0 });
  const attempt = (...statements: string[]): boolean => {
    try {
      for (const statement of statements) database.exec(statement);
      return true;
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      if (isBusy(error)) return false;
      throw error;
    }
  };
  return {
    tryShared: () => attempt('begin', 'select count(*) from sqlite_schema'),
    tryAlone: () => attempt('begin exclusive'),
    release: () => {
      if (database.isTransaction) database.exec('rollback');
    },
    close: () => database.close(),
  };
}

/** Waits until the lock can be taken alone; refuses with `database-in-use` after `patience` milliseconds. */
export async function takeAlone(lock: KernelLock, folder: string, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (!lock.tryAlone()) {
    if (performance.now() > deadline) throw inUse(folder);
    await sleep(10);
  }
}

/** Someone whom we cannot join has the data folder. */
export function inUse(folder: string): Refusal {
  const message = `The data folder ${folder} is in use by another machine, container or stuck process. Stop it there, or choose another folder.`;
  return new Refusal('database-in-use', message, { folder });
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
