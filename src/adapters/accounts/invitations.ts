import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import type { Invitation, PeoplePage, Person, Seat } from '../../ports/accounts.ts';
import { accountExists, addPerson, emailOf, type Prepared } from './people.ts';
import { addSeat, requireOwner } from './seats.ts';
import { newToken, tokenHash } from './sign-in-link.ts';

const DAYS = 7;

const INVITATION = 'i.workspace, i.email, i.role, i.creditor_id as client, i.expires_at as until, p.name as "invitedBy"';

/**
 * Makes an invitation, in place of an open one to the same address, and gives its token.
 * @throws Refusal `owner-only`, `already-seated`, `email-unreadable`
 */
export async function addInvitation(client: pg.ClientBase, by: string, offer: Seat & { readonly email: string }) {
  const email = emailOf(offer.email);
  const { workspace, role, client: creditor = null } = offer;
  await requireOwner(client, by, workspace);
  const seated = await client.query(
    'select from accounts.seat as s join accounts.person as p on p.id = s.person_id where s.workspace = $1 and p.email = $2',
    [workspace, email],
  );
  if (seated.rowCount !== 0) throw new Refusal('already-seated', `${email} works in "${workspace}" already.`, { email, workspace });
  await client.query('delete from accounts.invitation where workspace = $1 and expires_at < now()', [workspace]);
  const token = newToken();
  const { rows } = await client.query<{ until: string }>(
    `insert into accounts.invitation (workspace, email, role, creditor_id, token_hash, invited_by, expires_at)
     values ($1, $2, $3, $6, $4, $5, now() + interval '${DAYS} days')
     on conflict (workspace, email) do update
     set role = excluded.role, creditor_id = excluded.creditor_id, token_hash = excluded.token_hash, invited_by = excluded.invited_by, expires_at = excluded.expires_at
     returning expires_at as until`,
    [workspace, email, role, tokenHash(token), by, creditor],
  );
  return { token, until: rows[0]?.until ?? '' };
}

export async function dropInvitation(client: pg.ClientBase, by: string, workspace: string, email: string): Promise<void> {
  await requireOwner(client, by, workspace);
  await client.query('delete from accounts.invitation where workspace = $1 and email = $2', [workspace, emailOf(email)]);
}

export async function openInvitations(pool: pg.Pool, workspace: string, { after = '', limit }: PeoplePage): Promise<Invitation[]> {
  const { rows } = await pool.query<Invitation>(
    `select ${INVITATION} from accounts.invitation as i join accounts.person as p on p.id = i.invited_by
     where i.workspace = $1 and i.expires_at > now() and i.email collate "C" > $2 order by i.email collate "C" limit $3`,
    [workspace, after, limit],
  );
  return rows;
}

/** @throws Refusal `invitation-unknown` */
export async function invitationOf(pool: pg.Pool, token: string): Promise<Invitation & { known: boolean }> {
  const { rows } = await pool.query<Invitation & { known: boolean }>(
    `select ${INVITATION}, exists (select from accounts.person as q where q.email = i.email) as known
     from accounts.invitation as i join accounts.person as p on p.id = i.invited_by
     where i.token_hash = $1 and i.expires_at > now()`,
    [tokenHash(token)],
  );
  return rows[0] ?? unknown();
}

/**
 * Uses an invitation up: whoever deletes its row takes the seat, and a refusal puts it back.
 * @throws Refusal `invitation-unknown`, `invitation-of-another`, `account-exists`
 */
export async function useInvitation(client: pg.ClientBase, token: string, who: Prepared | Person): Promise<Seat> {
  const { rows } = await client.query<Seat & { email: string }>(
    'delete from accounts.invitation where token_hash = $1 and expires_at > now() returning workspace, role, creditor_id as client, email',
    [tokenHash(token)],
  );
  const { email, ...seat } = rows[0] ?? unknown();
  const person = 'passwordHash' in who ? await addPerson(client, email, false, who) : await ownerOfAddress(client, who, email);
  await addSeat(client, person, seat);
  return seat;
}

/** The seats of all open invitations to the address of a person who proved it. */
export async function useAllInvitations(client: pg.ClientBase, person: string): Promise<void> {
  const { rows } = await client.query<Seat>(
    `delete from accounts.invitation where email = (select email from accounts.person where id = $1) and expires_at > now()
     returning workspace, role, creditor_id as client`,
    [person],
  );
  for (const seat of rows) await addSeat(client, person, seat);
}

async function ownerOfAddress(client: pg.ClientBase, { id }: Person, email: string): Promise<string> {
  const { rows } = await client.query<{ email: string }>('select email from accounts.person where id = $1 for key share', [id]);
  if (rows[0]?.email === email) return id;
  const account = await client.query('select from accounts.person where email = $1', [email]);
  if (account.rowCount !== 0) throw accountExists(email);
  throw new Refusal('invitation-of-another', `This invitation is for ${email}. Sign out, and open its link again.`, { email });
}

function unknown(): never {
  throw new Refusal('invitation-unknown', 'This invitation was used, was withdrawn or has lapsed. Ask for a new one.');
}
