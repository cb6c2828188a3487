import type pg from 'pg';
import { present } from '../../core/base/assert.ts';
import type { WorkspaceId } from '../../core/base/id.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { GENESIS } from '../../core/journal/entry.ts';
import type { Database } from './database.ts';
import { sqlState } from './sql-state.ts';
import { transaction } from './transaction.ts';

/**
 * Makes an empty workspace.
 * @throws Refusal `workspace-exists` when there is one of this name.
 */
export async function createWorkspace(database: Database, name: string): Promise<WorkspaceId> {
  return transaction(database, 'begin', (client) => addWorkspace(client, name));
}

/** The same within a transaction, which then is one of the new workspace. */
export async function addWorkspace(client: pg.ClientBase, name: string): Promise<WorkspaceId> {
  const next = await client.query<{ id: number }>(`select nextval('workspace_workspace_id_seq') as id`);
  const id = present(next.rows[0], 'number of a workspace').id as WorkspaceId;
  await client.query(`select set_config('app.workspace', $1, true)`, [String(id)]);
  await client.query('insert into workspace (workspace_id, name) values ($1, $2)', [id, name]).catch((error: unknown) => {
    if (sqlState(error) === '23505') throw new Refusal('workspace-exists', `There is already a workspace "${name}".`, { name });
    throw error;
  });
  await client.query('insert into journal_head (workspace_id, seq, hash) values ($1, 0, $2)', [id, GENESIS]);
  return id;
}

/**
 * The number of the workspace of this name.
 * @throws Refusal `workspace-unknown`
 */
export async function openWorkspace(database: Database, name: string): Promise<WorkspaceId> {
  const id = await transaction(database, 'begin read only', async (client) => {
    await client.query(`select set_config('app.workspace_name', $1, true)`, [name]);
    const { rows } = await client.query<{ workspace_id: WorkspaceId }>('select workspace_id from workspace where name = $1', [name]);
    return rows[0]?.workspace_id;
  });
  if (id === undefined) throw new Refusal('workspace-unknown', `There is no workspace "${name}".`, { name });
  return id;
}

/** The name of a workspace by its number; `null` where there is none. */
export async function workspaceName(database: Database, id: WorkspaceId): Promise<string | null> {
  return transaction(database, 'begin read only', async (client) => {
    await client.query(`select set_config('app.workspace', $1, true)`, [String(id)]);
    const { rows } = await client.query<{ name: string }>('select name from workspace where workspace_id = $1', [id]);
    return rows[0]?.name ?? null;
  });
}
