import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import type { Accounts, Person, Signed } from '../../ports/accounts.ts';
import type { Database } from '../db/database.ts';
import { transaction } from '../db/transaction.ts';
import { type Auth, buildAuth, type Doorkeeper, IP_HEADER } from './auth.ts';
import { authDatabase } from './auth-database.ts';
import { calendarLinks } from './calendar-link.ts';
import { Guesses, keyOfGuess } from './guesses.ts';
import { addInvitation, dropInvitation, invitationOf, openInvitations, useAllInvitations, useInvitation } from './invitations.ts';
import { makeWorkspace, seatedWorkspaces, seatMaker } from './new-workspace.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { addPerson, emailOf, personByEmail, personNameOf, personUnknown, prepare } from './people.ts';
import { needsProvider, routeOf } from './routes.ts';
import { dropView, keepView, viewsOf } from './saved-views.ts';
import { addSeat, changeSeat, dropSeat, lockFirstSeat, membersOf, seatsOf } from './seats.ts';
import { LINK_LIFE_MS, linkIdentifier, newToken } from './sign-in-link.ts';

export type AccountsOptions = {
  readonly database: Database;
  /** Where people reach the server, as `https://acquit.example`; cookies are for https only when this is. */
  readonly publicUrl: string;
  /** See `secretOf`. */
  readonly secret: string;
  readonly oidc: OidcSettings | null;
  readonly log: (message: string) => void;
  /** How the database calls a workspace, where that is another name. @throws Refusal for a name that is not to be used */
  readonly keptAs?: (workspace: string) => string;
};

type Work = <T>(work: (client: pg.ClientBase) => Promise<T>) => Promise<T>;

/**
 * The accounts of a database. How people prove who they are (passwords, second factors, passkeys, sessions, limits) is
 * better-auth's; who may do what, and who gets in at all, are tables of ours: each of these rules is one transaction
 * that holds the rows it judges, so that no two requests at once can leave a workspace without an owner, make a second
 * first owner or use an invitation twice. The library's organisations have roles and rules of their own, and check first
 * and write later.
 */
export function createAccounts(options: AccountsOptions): Accounts {
  const { pool } = options.database;
  const publicUrl = new URL(options.publicUrl).origin;
  // Without the plain role, which has no right on accounts.
  const within: Work = (work) => transaction({ ...options.database, role: null }, 'begin', work);
  const auth = authOf(options, publicUrl, doorkeeperOf(pool, within));
  const guesses = new Guesses();
  const hash = async (password: string) => (await auth.alone.$context).password.hash(password);
  return {
    singleSignOn: options.oidc !== null,
    handle: (request, ip) => handle(auth, request, ip, (email) => keyOfGuess(pool, email, ip), guesses),
    signed: (headers, how) => signed(auth.alone, pool, headers, how?.unattended === true),
    isEmpty: async () => isEmpty(pool),
    firstOwner: async ({ email, ...who }, workspace) => {
      const address = emailOf(email);
      const newcomer = await prepare(who, hash);
      await within(async (client) => {
        await lockFirstSeat(client);
        if (!(await isEmpty(client))) throw new Refusal('owner-exists', 'There is an owner already: sign in, or ask to be invited.');
        await addSeat(client, await addPerson(client, address, true, newcomer), { workspace, role: 'owner' });
      });
    },
    newWorkspaceSeat: (person, workspace) => within((client) => seatMaker(client, person, workspace)),
    newWorkspace: (person, workspace) =>
      within((client) => makeWorkspace(client, person, workspace, options.keptAs?.(workspace) ?? workspace)),
    workspaces: () => seatedWorkspaces(pool),
    people: (workspace, page) => membersOf(pool, workspace, page),
    invitations: (workspace, page) => openInvitations(pool, workspace, page),
    invite: async (by, offer) => {
      const { token, until } = await within((client) => addInvitation(client, by, offer));
      return { link: `${publicUrl}/invitation/${token}`, until };
    },
    withdrawInvitation: (by, workspace, email) => within((client) => dropInvitation(client, by, workspace, email)),
    invitation: (token) => invitationOf(pool, token),
    acceptInvitation: async (token, who) => {
      const prepared = 'password' in who ? await prepare(who, hash) : who;
      return within((client) => useInvitation(client, token, prepared));
    },
    changeRole: (by, person, seat) => within((client) => changeSeat(client, by, person, seat)),
    removeSeat: (by, person, workspace) => within((client) => dropSeat(client, by, person, workspace)),
    changePerson: async (person, { name, language }) => {
      const { rowCount } = await pool.query(
        'update accounts.person set name = coalesce($2, name), language = coalesce($3, language), updated_at = now() where id = $1',
        [person, name === undefined ? null : personNameOf(name), language ?? null],
      );
      if (rowCount === 0) throw personUnknown(person);
    },
    views: (person, workspace) => viewsOf(pool, person, workspace),
    saveView: (person, workspace, view) => within((client) => keepView(client, person, workspace, view)),
    dropView: (person, workspace, name) => dropView(pool, person, workspace, name),
    ...calendarLinks(pool),
    signInLink: async (email) => {
      const [value, token] = [await personByEmail(pool, email), newToken()];
      const { internalAdapter } = await auth.alone.$context;
      const expiresAt = new Date(Date.now() + LINK_LIFE_MS);
      await internalAdapter.createVerificationValue({ identifier: linkIdentifier(token), value, expiresAt });
      return `${publicUrl}/lien/${token}`;
    },
  };
}

/** better-auth alone, and with the provider of identities, which may be out of reach without keeping anybody else out. */
type Auths = { readonly alone: Auth; withProvider(): Promise<Auth | null> };

function authOf({ database, secret, oidc, log }: AccountsOptions, publicUrl: string, doorkeeper: Doorkeeper): Auths {
  const options = { db: authDatabase(database.pool), publicUrl, secret, doorkeeper, log };
  let provided: Promise<Auth | null> | null = null;
  // The library reads the provider's discovery document once, when it starts: where that failed, the next request tries again.
  const discover = async () => {
    const auth = buildAuth(options, oidc);
    const found = (await auth.$context).socialProviders.length > 0;
    if (!found) provided = null;
    return found ? auth : null;
  };
  const withProvider = () => {
    provided ??= oidc ? discover() : Promise.resolve(null);
    return provided;
  };
  return { alone: buildAuth(options, null), withProvider };
}

async function handle(
  auth: Auths,
  request: Request,
  ip: string,
  keyOf: (email: string) => Promise<string>,
  guesses: Guesses,
): Promise<Response> {
  const route = routeOf(request);
  if (route === null) return Response.json({ code: 'NOT_FOUND' }, { status: 404 });
  const headers = new Headers(request.headers);
  headers.set(IP_HEADER, ip);
  const chosen = needsProvider(route) ? await auth.withProvider() : auth.alone;
  if (!chosen) return Response.json({ code: 'PROVIDER_UNREACHABLE' }, { status: 503 });
  if (route !== '/sign-in/email') return chosen.handler(new Request(request, { headers }));
  const body = await request.text();
  const key = await keyOf(emailIn(body));
  if (!guesses.take(key)) return Response.json({ code: 'TOO_MANY_GUESSES' }, { status: 429 });
  const answer = await chosen.handler(new Request(request.url, { method: 'POST', headers, body }));
  if (answer.ok) guesses.forget(key);
  return answer;
}

/** Whose account is tried; the library judges whether the words make sense. */
function emailIn(body: string): string {
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return String(email).trim().toLowerCase();
  } catch {
    return '';
  }
}

async function signed(auth: Auth, pool: pg.Pool, headers: Headers, disableRefresh: boolean): Promise<Signed | null> {
  const { response, headers: answered } = await auth.api.getSession({ headers, query: { disableRefresh }, returnHeaders: true });
  if (!response) return null;
  const { user, session } = response;
  const { id, name, email } = user;
  const language = user.language === 'en' ? 'en' : 'fr';
  const person: Person = { id, name, email, language, twoFactor: user.twoFactorEnabled === true };
  return { person, seats: await seatsOf(pool, id), session: session.id, byLink: session.byLink === true, cookies: answered.getSetCookie() };
}

async function isEmpty(client: pg.Pool | pg.ClientBase): Promise<boolean> {
  const { rowCount } = await client.query('select from accounts.person limit 1');
  return rowCount === 0;
}

function doorkeeperOf(pool: pg.Pool, within: Work): Doorkeeper {
  return {
    isInvited: async (email) => {
      const { rowCount } = await pool.query('select from accounts.invitation where email = $1 and expires_at > now()', [email]);
      return rowCount !== 0;
    },
    takeSeats: (person) => within((client) => useAllInvitations(client, person)),
    forgetUnproven: (person) => within((client) => forgetUnproven(client, person)),
    forgetOldSessions: async (person) => {
      await pool.query('delete from accounts.session where person_id = $1 and expires_at < now()', [person]);
    },
  };
}

/**
 * An invited person never proved the address, and whoever held the link may have been somebody else: when the provider of
 * identities names the person of that address for the first time, all earlier ways in are closed.
 */
async function forgetUnproven(client: pg.ClientBase, person: string): Promise<void> {
  const { rowCount } = await client.query(
    'update accounts.person set email_verified = true, two_factor_enabled = false where id = $1 and not email_verified',
    [person],
  );
  if (rowCount === 0) return;
  for (const table of ['credential', 'session', 'passkey', 'two_factor'])
    await client.query(`delete from accounts.${table} where person_id = $1`, [person]);
}
