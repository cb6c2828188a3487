import pg from 'pg';
import { plainRole } from './isolation.ts';
import { migrate } from './migrate.ts';
import { ROW_TYPES } from './row-types.ts';

/** A migrated database, shared by the workspaces in it. */
export type Database = {
  readonly pool: pg.Pool;
  /** The role to take on within each transaction, where the account itself would pass row-level security by. */
  readonly role: string | null;
  close(): Promise<void>;
};

/**
 * Connects, brings the schema up to date, and makes sure that row-level security binds us.
 * @throws Refusal `database-newer`, `migration-changed`, `row-security-bypassed`
 */
export async function openDatabase(connection: pg.PoolConfig): Promise<Database> {
  const pool = new pg.Pool({ max: 8, ...connection, types: ROW_TYPES });
  // A connection that breaks is replaced by the pool, and who was using it is told by the query that fails; without
  // these listeners, idle or between two queries, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await migrate(pool);
    return { pool, role: await plainRole(pool), close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
