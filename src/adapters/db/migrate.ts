import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import { digest } from '../digest.ts';

export type Migration = { readonly name: string; readonly up: string; readonly after: string; readonly hash: string };

/** Of the database, for all processes that migrate it: the number of the migrations' advisory lock. */
const LOCK = 7_226_354_881;

/** The program's migrations, in order: folders `NNNN-name` with `up.sql`, `after.sql` (what must hold then) and `why.md`. */
export function shippedMigrations(folder = join(import.meta.dirname, '../../../migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
  return names.sort().map((name) => {
    const up = readFileSync(join(folder, name, 'up.sql'), 'utf8');
    return { name, up, after: readFileSync(join(folder, name, 'after.sql'), 'utf8'), hash: digest.sha256(up) };
  });
}

/**
 * Applies what is missing, each migration in a transaction of its own. Processes that start at once wait for each other.
 * @throws Refusal `postgres-too-old`, `database-newer` (made by a later version), `migration-changed` (an applied one was edited)
 */
export async function migrate(pool: pg.Pool, migrations: readonly Migration[] = shippedMigrations()): Promise<void> {
  await refuseOldServer(pool);
  await locked(pool, async (client) => {
    await client.query(
      'create table if not exists migration (name text primary key, hash text not null, applied_at timestamptz not null default now())',
    );
    refuseForeign(await applied(client), migrations);
  });
  for (const migration of migrations) {
    await locked(pool, async (client) => {
      if ((await applied(client)).has(migration.name)) return;
      await client.query(migration.up);
      await client.query(migration.after);
      await client.query('insert into migration (name, hash) values ($1, $2)', [migration.name, migration.hash]);
    });
  }
}

async function refuseOldServer(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < 15) throw new Refusal('postgres-too-old', `The database runs PostgreSQL ${major}; 15 or later is needed.`, { major });
}

function refuseForeign(found: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((one) => [one.name, one.hash]));
  for (const [name, hash] of found) {
    if (!known.has(name)) {
      throw new Refusal(
        'database-newer',
        `The database was made by a later version of the program (migration ${name}). Update the program.`,
        { name },
      );
    }
    if (known.get(name) !== hash) {
      throw new Refusal(
        'migration-changed',
        `Migration ${name} was changed after it had been applied. Restore its file; put changes into a new one.`,
        { name },
      );
    }
  }
}

async function applied(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; hash: string }>('select name, hash from migration');
  return new Map(rows.map((row) => [row.name, row.hash]));
}

async function locked(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`begin; select pg_advisory_xact_lock(${LOCK})`);
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
