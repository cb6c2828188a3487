import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import { addWorkspace } from '../db/workspaces.ts';
import { personUnknown } from './people.ts';
import { addSeat, lockFirstSeat } from './seats.ts';

/** Workspaces that one person may own: an accountant has fifty clients, a program that goes wild has no end. */
export const MOST_WORKSPACES = 100;
const MOST_LETTERS = 60;

/**
 * Makes an empty workspace and seats its maker in it as owner, both or neither.
 * @param keptAs its name in the database
 * @throws Refusal `workspace-name`, `not-allowed`, `workspaces-many`, `workspace-owned`, `workspace-exists`, `person-unknown`
 */
export async function makeWorkspace(client: pg.ClientBase, person: string, workspace: string, keptAs: string): Promise<void> {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} .’'&-]*$/u.test(workspace) || workspace.length > MOST_LETTERS)
    throw new Refusal('workspace-name', `"${workspace.slice(0, MOST_LETTERS)}" cannot name a workspace: letters, digits, dots or blanks.`, {
      text: workspace.slice(0, MOST_LETTERS),
    });
  await lockFirstSeat(client);
  const { rows } = await client.query<{ role: string }>('select role from accounts.seat where person_id = $1', [person]);
  if (!rows.some(({ role }) => role === 'owner' || role === 'agency'))
    throw new Refusal('not-allowed', 'Your role does not allow this.', { role: rows[0]?.role ?? '', needs: 'owner' });
  if (rows.filter(({ role }) => role === 'owner').length >= MOST_WORKSPACES)
    throw new Refusal('workspaces-many', `You own ${MOST_WORKSPACES} workspaces already, which is the most.`, { most: MOST_WORKSPACES });
  await seatMaker(client, person, workspace);
  await addWorkspace(client, keptAs);
}

/** The first seat of a workspace that is there. @throws Refusal `workspace-owned`, `person-unknown` */
export async function seatMaker(client: pg.ClientBase, person: string, workspace: string): Promise<void> {
  await lockFirstSeat(client);
  const known = await client.query('select from accounts.person where id = $1 for key share', [person]);
  if (known.rowCount === 0) throw personUnknown(person);
  const taken = await client.query('select from accounts.seat where workspace = $1 limit 1', [workspace]);
  if (taken.rowCount !== 0)
    throw new Refusal('workspace-owned', `"${workspace}" has its people: ask one of its owners to be invited.`, { workspace });
  await addSeat(client, person, { workspace, role: 'owner' });
}

/** Names of the workspaces that anybody sits in. */
export async function seatedWorkspaces(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ workspace: string }>('select distinct workspace from accounts.seat order by workspace');
  return rows.map(({ workspace }) => workspace);
}
