import type { WorkspaceId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import type { Database } from './database.ts';
import { connected } from './transaction.ts';

/**
 * Holds a lock of the database while `work` goes on, on a connection of its own: the server frees it when the connection
 * ends, however our process ends.
 * @throws Refusal `busy`
 */
export async function holdExclusively<T>(database: Database, workspace: WorkspaceId, name: string, work: () => Promise<T>): Promise<T> {
  const client = await connected(database.pool, 'select 1');
  const key = `acquit/${workspace}/${name}`;
  let broken: Error | undefined;
  try {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as held', [key]);
    if (rows[0]?.held !== true)
      throw new Refusal('busy', `Another process is at work on the same thing (${name}). Wait until it has ended.`, { name });
    try {
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key]).catch((error: Error) => {
        broken = error;
      });
    }
  } finally {
    client.release(broken);
  }
}
