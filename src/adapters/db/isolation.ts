import pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import { TABLE_NAMES } from './columns.ts';
import { sqlState } from './sql-state.ts';

/** A role without login that row-level security binds; made only where our own account is above it. */
const PLAIN_ROLE = 'acquit_rows';

const BESIDE_THE_JOURNAL = ['workspace', 'counter', 'journal_head', 'vault', 'blob', 'portfolio', 'portfolio_day', 'due_total'];

/**
 * The role that keeps workspaces apart: none needed for an ordinary account (the tables force row-level security on
 * their owner as well), a plain one for superusers and accounts with BYPASSRLS.
 * @throws Refusal `row-security-bypassed` when we are above row-level security and may not make such a role.
 */
export async function plainRole(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ above: boolean }>(
    'select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user',
  );
  if (rows[0]?.above !== true) return null;
  try {
    await makeRole(pool);
    return PLAIN_ROLE;
  } catch (error) {
    throw new Refusal(
      'row-security-bypassed',
      `The database account passes row-level security by and may not take on the role ${PLAIN_ROLE} ` +
        `(${error instanceof Error ? error.message : String(error)}). Connect as an ordinary account that owns the database.`,
    );
  }
}

async function makeRole(pool: pg.Pool): Promise<void> {
  await pool.query(`create role ${PLAIN_ROLE} nologin nosuperuser nobypassrls`).catch((error: unknown) => {
    // Already there, or another process is making it at this moment.
    if (!['42710', '23505'].includes(sqlState(error) ?? '')) throw error;
  });
  const { rows } = await pool.query<{ schema: string }>('select quote_ident(current_schema()) as schema');
  const tables = [...BESIDE_THE_JOURNAL, ...TABLE_NAMES].map((name) => pg.escapeIdentifier(name)).join(', ');
  await pool.query(`
    grant ${PLAIN_ROLE} to current_user;
    grant usage on schema ${rows[0]?.schema} to ${PLAIN_ROLE};
    grant select, insert, update, delete on ${tables} to ${PLAIN_ROLE};
    grant select, insert on journal to ${PLAIN_ROLE};
    grant usage on sequence workspace_workspace_id_seq to ${PLAIN_ROLE}`);
}
