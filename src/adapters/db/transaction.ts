import pg from 'pg';
import type { WorkspaceId } from '../../core/base/id.ts';
import type { Database } from './database.ts';

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
  const client = await database.pool.connect();
  const role = database.role === null ? '' : `; set local role ${pg.escapeIdentifier(database.role)}`;
  let broken: Error | undefined;
  try {
    await client.query(`${begin}${role}`);
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
