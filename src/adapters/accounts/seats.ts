import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import type { Member, PeoplePage, Role, Seat } from '../../ports/accounts.ts';
import { PERSON } from './people.ts';

/** An advisory lock of the database: who has the first seat of all is settled one after the other. */
const FIRST_SEAT = 7_226_354_882;

/** Until the end of the transaction nobody else makes a first account or takes the first seat of a workspace. */
export async function lockFirstSeat(client: pg.ClientBase): Promise<void> {
  await client.query(`select pg_advisory_xact_lock(${FIRST_SEAT})`);
}

export async function addSeat(client: pg.ClientBase, person: string, { workspace, role, client: creditor = null }: Seat) {
  await client.query(
    'insert into accounts.seat (workspace, person_id, role, creditor_id) values ($1, $2, $3, $4) on conflict (workspace, person_id) do nothing',
    [workspace, person, role, creditor],
  );
}

export async function seatsOf(pool: pg.Pool, person: string): Promise<Seat[]> {
  const { rows } = await pool.query<Seat>(
    'select workspace, role, creditor_id as client from accounts.seat where person_id = $1 order by workspace',
    [person],
  );
  return rows;
}

export async function membersOf(pool: pg.Pool, workspace: string, { after = '', limit }: PeoplePage): Promise<Member[]> {
  const { rows } = await pool.query<Member['person'] & Pick<Member, 'role' | 'client' | 'since'>>(
    `select ${PERSON}, s.role, s.creditor_id as client, s.since from accounts.seat as s join accounts.person as p on p.id = s.person_id
     where s.workspace = $1 and p.email collate "C" > $2 order by p.email collate "C" limit $3`,
    [workspace, after, limit],
  );
  return rows.map(({ role, client, since, ...person }) => ({ person, role, client, since }));
}

/**
 * Holds the owners of a workspace until the end of the transaction, so that two who leave or are taken down at once
 * cannot both believe that the other one stays.
 */
async function lockedOwners(client: pg.ClientBase, workspace: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ id: string }>(
    `select person_id as id from accounts.seat where workspace = $1 and role = 'owner' order by person_id for update`,
    [workspace],
  );
  return new Set(rows.map((row) => row.id));
}

/** @throws Refusal `owner-only` unless the person is an owner of the workspace, who stays one until the end of the transaction */
export async function requireOwner(client: pg.ClientBase, by: string, workspace: string): Promise<ReadonlySet<string>> {
  const owners = await lockedOwners(client, workspace);
  if (!owners.has(by)) throw new Refusal('owner-only', `Only an owner of "${workspace}" says who works in it.`, { workspace });
  return owners;
}

/** @throws Refusal `owner-only`, `seat-unknown`, `last-owner`, `client-by-invitation` */
export async function changeSeat(client: pg.ClientBase, by: string, person: string, { workspace, role }: Seat): Promise<void> {
  const owners = await requireOwner(client, by, workspace);
  if (role !== 'owner') refuseLastOwner(owners, person, workspace);
  await refuseClient(client, person, { workspace, role });
  const { rowCount } = await client.query('update accounts.seat set role = $3 where workspace = $1 and person_id = $2', [
    workspace,
    person,
    role satisfies Role,
  ]);
  if (rowCount === 0) throw seatUnknown(workspace);
  if (role !== 'owner') await lapseInvitationsBy(client, person, workspace);
}

/**
 * Takes the seat away, and the whole account with the last one.
 * @throws Refusal `owner-only`, `seat-unknown`, `last-owner`
 */
export async function dropSeat(client: pg.ClientBase, by: string, person: string, workspace: string): Promise<void> {
  // Owners first, as everywhere here: two that wait for each other would both fail.
  const owners = by === person ? await lockedOwners(client, workspace) : await requireOwner(client, by, workspace);
  refuseLastOwner(owners, person, workspace);
  // Whoever is given another seat at this moment waits, and finds the account as it is then.
  await client.query('select from accounts.person where id = $1 for update', [person]);
  const { rowCount } = await client.query('delete from accounts.seat where workspace = $1 and person_id = $2', [workspace, person]);
  if (rowCount === 0) throw seatUnknown(workspace);
  await lapseInvitationsBy(client, person, workspace);
  await client.query('delete from accounts.person where id = $1 and not exists (select from accounts.seat where person_id = $1)', [person]);
}

/** What somebody promised who has no say any more is void. */
async function lapseInvitationsBy(client: pg.ClientBase, person: string, workspace: string): Promise<void> {
  await client.query('delete from accounts.invitation where workspace = $1 and invited_by = $2', [workspace, person]);
}

function refuseLastOwner(owners: ReadonlySet<string>, person: string, workspace: string): void {
  if (owners.size === 1 && owners.has(person))
    throw new Refusal('last-owner', `"${workspace}" keeps an owner: make somebody else one first.`, { workspace });
}

/** A slip in a list of roles would show a client everything, or a colleague one client alone. */
async function refuseClient(client: pg.ClientBase, person: string, { workspace, role }: Seat): Promise<void> {
  const { rowCount } = await client.query(`select from accounts.seat where workspace = $1 and person_id = $2 and role = 'client'`, [
    workspace,
    person,
  ]);
  if (role === 'client' || rowCount !== 0)
    throw new Refusal('client-by-invitation', 'A client’s seat stays one, and begins by an invitation that names the client.');
}

function seatUnknown(workspace: string): Refusal {
  return new Refusal('seat-unknown', `This person has no seat in "${workspace}".`, { workspace });
}
