import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Accounts, Person, Role, Signed } from '../ports/accounts.ts';
import type { Clock } from '../ports/outside.ts';
import type { Program } from '../program.ts';
import { mayDo, type Need } from './needs.ts';

/** Whoever asks, in which workspace, and the program at work for this person there. */
export type Asking = {
  readonly person: Person;
  readonly signed: Signed;
  readonly workspace: string;
  readonly role: Role;
  /** The one creditor that a client sees; `null` for whoever sees all. */
  readonly only: CreditorId | null;
  readonly program: Program;
  readonly clock: Clock;
};

/** A workspace opened for a person, in whose name everything is recorded. @throws Refusal `workspace-unknown` */
export type OpenOffice = (workspace: string, by: Person) => Promise<{ readonly program: Program; readonly clock: Clock }>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What the route needs; every route says it. */
    needs?: Need;
    /** Asked by a page on its own: it keeps nobody signed in. */
    unattended?: boolean;
  }
  interface FastifyRequest {
    signed: Signed | null;
    /** Set on every route that needs more than an account. */
    asking: Asking | null;
  }
}

/**
 * Lets a request in, or not: signed in, with a seat in the workspace of its address, in a role that may do it. A workspace without
 * a seat is answered like one that does not exist.
 */
export function doorOf({ signed }: Pick<Accounts, 'signed'>, open: OpenOffice, publicOrigin: string) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { needs, unattended = isUnattended(request) } = request.routeOptions.config;
    if (needs === undefined) return;
    refuseForeign(request, publicOrigin);
    if (needs === 'open') return;
    request.signed = await signed(headersOf(request), { unattended });
    // The session was renewed: the browser is told with whatever is answered.
    if (request.signed && request.signed.cookies.length > 0) void reply.header('set-cookie', [...request.signed.cookies]);
    if (request.signed === null) throw new Refusal('signed-out', 'You are not signed in, or no longer: sign in again.');
    if (needs === 'signed') return;
    const { workspace = '' } = request.params as { workspace?: string };
    const seat = request.signed.seats.find((one) => one.workspace === workspace);
    if (!seat) throw new Refusal('no-seat', 'There is no such workspace, or you have no seat in it.');
    if (!mayDo(seat.role, needs)) throw new Refusal('not-allowed', 'Your role does not allow this.', { role: seat.role, needs });
    const { person } = request.signed;
    const only = seat.client ?? null;
    if ((seat.role === 'client') !== (only !== null)) throw new Error(`the seat of ${person.id} in ${workspace} does not say whom it sees`);
    request.asking = { person, signed: request.signed, workspace, role: seat.role, only, ...(await open(workspace, person)) };
  };
}

/** A company of an address is one of the workspace; a number of another workspace is answered like one that nobody has. */
export async function companyThere({ asking, params }: FastifyRequest): Promise<void> {
  const { creditor } = (params ?? {}) as { creditor?: number };
  if (asking === null || creditor === undefined) return;
  const known = await asking.program.creditors();
  if (!known.some(({ id }) => id === creditor))
    throw new Refusal('unknown-creditor', `There is no creditor ${creditor} in this workspace.`, { id: creditor });
}

/**
 * Of whatever an address names, a client is answered only what is its own creditor's: the number of another one's, one that nobody has and one
 * that nobody knows the owner of are answered alike.
 */
export async function clientsOwn({ asking, params, url }: FastifyRequest): Promise<void> {
  if (asking === null || asking.only === null) return;
  for (const [name, id] of Object.entries((params ?? {}) as Record<string, unknown>)) {
    if (name === 'workspace') continue;
    const owner = name === 'creditor' ? id : await asking.program.creditorBehind(name, Number(id));
    if (owner !== asking.only) throw new Refusal('not-found', `There is nothing at ${url}.`, { url });
  }
}

/** The creditors that whoever asks may know of. */
export async function creditorsSeen({ program, only }: Pick<Asking, 'program' | 'only'>) {
  const creditors = await program.creditors();
  return only === null ? creditors : creditors.filter(({ id }) => id === only);
}

/** What the pages ask by themselves while nobody has touched them for a while says so. */
function isUnattended({ headers }: FastifyRequest): boolean {
  return headers['x-unattended'] !== undefined;
}

/** Beside the cookie's own rule: what changes anything comes from our own pages. */
function refuseForeign(request: FastifyRequest, publicOrigin: string): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  if (origin !== publicOrigin) throw new Refusal('foreign-origin', 'This request does not come from the pages of Acquit.');
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

/** The person at work; only for routes that need more than an account. */
export function askingOf(request: FastifyRequest): Asking {
  if (!request.asking) throw new Error(`${request.url} let somebody in without a seat`);
  return request.asking;
}
