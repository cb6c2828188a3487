import pg from 'pg';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { Database } from './database.ts';
import { sqlState } from './sql-state.ts';

export type Mode = 'write' | 'read' | 'snapshot';

const BEGIN: Readonly<Record<Mode, string>> = {
  write: 'begin',
  read: 'begin isolation level repeatable read read only',
  // Repeatable read as well, but may fill temporary tables.
  snapshot: 'begin isolation level repeatable read',
};

/** One transaction in which only the rows of one workspace exist. Rolled back when `work` fails. */
export async function inWorkspace<T>(
  database: Database,
  workspace: WorkspaceId,
  mode: Mode,
  work: (client: pg.ClientBase) => Promise<T>,
): Promise<T> {
  return transaction(database, `${BEGIN[mode]}; set local "app.workspace" = '${Math.trunc(workspace)}'`, work);
}

/**
 * Runs `work` between `begin` and commit on one connection, bound by row-level security. A connection that cannot even
 * roll back is thrown away.
 */
export async function transaction<T>(database: Database, begin: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const role = database.role === null ? '' : `; set local role ${pg.escapeIdentifier(database.role)}`;
  const client = await connected(database.pool, `${begin}${role}`);
  let broken: Error | undefined;
  try {
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/**
 * A connection on which `first` has been run. Those that turn out to be dead (the server was restarted while they were
 * idle) are thrown away, and nothing has been done on them.
 */
export async function connected(pool: pg.Pool, first: string): Promise<pg.PoolClient> {
  for (let left = pool.totalCount; ; left -= 1) {
    const client = await pool.connect();
    try {
      await client.query(first);
      return client;
    } catch (error) {
      client.release(true);
      if (left <= 0 || !isLost(error)) throw error;
    }
  }
}

/** Whether the connection is gone, whatever was asked of it: no error of the server, or its farewell (class 57). */
function isLost(error: unknown): boolean {
  return sqlState(error)?.startsWith('57P') ?? true;
}
