import type { CreditorId } from '../core/base/id.ts';
import type { Language } from '../core/base/text.ts';

/**
 * What a person may do in one workspace. `owner`: everything, people and settings included. `approver`: works and
 * approves. `collector`: prepares, calls, matches, notes, but neither approves nor sends nor releases. `accountant`:
 * reads and exports only. `agency`: works and approves for a creditor that it works for; no settings, no people. `client`: sees what
 * a collection agency does for one creditor of the workspace, and nothing of the others.
 */
export type Role = 'owner' | 'approver' | 'collector' | 'accountant' | 'agency' | 'client';

/** Somebody who can sign in. The e-mail address is in lower case. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Whether a password alone does not let this person in. */
  readonly twoFactor: boolean;
};

/** A person's place in a workspace, by the workspace's name; `client` is the creditor that a client is, and nothing in other roles. */
export type Seat = { readonly workspace: string; readonly role: Role; readonly client?: CreditorId | null };

/** Who asks. */
export type Signed = {
  readonly person: Person;
  readonly seats: readonly Seat[];
  /** Names the session in the record; nobody gets in by knowing it. */
  readonly session: string;
  /** Whether a sign-in link opened the session: for ten minutes a new password may be set without the old one. */
  readonly byLink: boolean;
  /** `Set-Cookie` values to pass on with the answer: the session was renewed. */
  readonly cookies: readonly string[];
};

/** What somebody says of himself who has no account yet. */
export type Newcomer = { readonly name: string; readonly password: string; readonly language: Language };

/** A person with a seat in a workspace; `since` is an instant. */
export type Member = { readonly person: Person; readonly role: Role; readonly client: CreditorId | null; readonly since: string };

/** An open invitation; `until` is the instant when it lapses, `invitedBy` a name. */
export type Invitation = {
  readonly workspace: string;
  readonly email: string;
  readonly role: Role;
  readonly client: CreditorId | null;
  readonly until: string;
  readonly invitedBy: string;
};

/** A way of looking at the list of debtors that a person has named; what is asked is the face's own. */
export type SavedView = { readonly name: string; readonly asked: Readonly<Record<string, unknown>> };

/** The secret address of a person's calendar in a workspace: since when, and when it was last read there, as instants. */
export type CalendarLink = { readonly madeAt: string; readonly readAt: string | null };
/** Who reads a calendar by its address. */
export type CalendarReader = { readonly person: Person; readonly workspace: string; readonly role: Role };

/** One page in the order of e-mail addresses, behind the address `after`. */
export type PeoplePage = { readonly after?: string; readonly limit: number };

/**
 * People, how they sign in, and where they have a seat. Nobody has an account without a seat or an invitation: there is
 * no open sign-up, and the account goes with its last seat. `by` and `person` are ids of persons; what `by` may do is
 * judged in the same transaction.
 */
export type Accounts = {
  /** Whether a provider of identities is set up (OpenID Connect). */
  readonly singleSignOn: boolean;

  /** Answers what is asked below `/api/auth/`; `ip` is the address that the request came from, as the server saw it. */
  handle(request: Request, ip: string): Promise<Response>;

  /**
   * Who asks, by the session cookie; `null` for nobody. Renews the session, unless nobody sits there: what a page asks by itself
   * is no sign of life.
   */
  signed(headers: Headers, how?: { readonly unattended: boolean }): Promise<Signed | null>;

  /** Whether nobody has an account yet: the first start. */
  isEmpty(): Promise<boolean>;

  /**
   * Makes the first account, owner of the workspace.
   * @throws Refusal `owner-exists` once anybody has an account; `email-unreadable`, `person-name-unreadable`,
   * `password-too-short`, `password-too-long`
   */
  firstOwner(person: Newcomer & { readonly email: string }, workspace: string): Promise<void>;

  /**
   * Gives the maker of a new workspace its first seat, as owner.
   * @throws Refusal `workspace-owned` when anybody sits in it already, `person-unknown`
   */
  newWorkspaceSeat(person: string, workspace: string): Promise<void>;

  /**
   * Makes an empty workspace, owned by its maker: somebody who is an owner or an agency already.
   * @throws Refusal `workspace-name`, `not-allowed`, `workspaces-many`, `workspace-owned`, `workspace-exists`
   */
  newWorkspace(person: string, workspace: string): Promise<void>;

  /** The names of all workspaces that anybody sits in. */
  workspaces(): Promise<readonly string[]>;

  people(workspace: string, page: PeoplePage): Promise<readonly Member[]>;
  invitations(workspace: string, page: PeoplePage): Promise<readonly Invitation[]>;

  /**
   * Invites an address to a workspace for seven days, and gives the link, which is shown only this once. A new invitation
   * takes the place of an open one.
   * @throws Refusal `owner-only`, `already-seated`, `email-unreadable`
   */
  invite(by: string, invitation: Seat & { readonly email: string }): Promise<{ readonly link: string; readonly until: string }>;

  /** @throws Refusal `owner-only`; nothing happens when there is no such invitation */
  withdrawInvitation(by: string, workspace: string, email: string): Promise<void>;

  /**
   * What the link of an invitation offers; `known` when its address has an account, whose person signs in to accept it.
   * @throws Refusal `invitation-unknown` when it was used, withdrawn, has lapsed, or never was
   */
  invitation(token: string): Promise<Invitation & { readonly known: boolean }>;

  /**
   * Takes the seat of an invitation, with its role, once: for somebody new, or for the person who is signed in.
   * @throws Refusal `invitation-unknown`; `invitation-of-another` when the signed-in person has another address;
   * `account-exists` when the address has an account already; those of a name and a password
   */
  acceptInvitation(token: string, who: Newcomer | Person): Promise<Seat>;

  /** @throws Refusal `owner-only`, `seat-unknown`, `last-owner`, `client-by-invitation` for a client's seat, which stays one */
  changeRole(by: string, person: string, seat: Seat): Promise<void>;

  /**
   * Takes a seat away, at once; each may also leave by himself. Invitations that the person made there lapse.
   * @throws Refusal `owner-only`, `seat-unknown`, `last-owner`
   */
  removeSeat(by: string, person: string, workspace: string): Promise<void>;

  /** @throws Refusal `person-unknown`, `person-name-unreadable` */
  changePerson(person: string, change: { readonly name?: string; readonly language?: Language }): Promise<void>;

  /** The person's own views in a workspace, by name. */
  views(person: string, workspace: string): Promise<readonly SavedView[]>;
  /** Keeps a view, in the place of one of that name. @throws Refusal `view-name-unreadable`, `views-many`, `seat-unknown` */
  saveView(person: string, workspace: string, view: SavedView): Promise<void>;
  /** Nothing happens when there is none of that name. */
  dropView(person: string, workspace: string, name: string): Promise<void>;

  /** The address of the person's calendar in a workspace; `null` where there is none. */
  calendarLink(person: string, workspace: string): Promise<CalendarLink | null>;
  /** Makes its secret, known this once; an earlier one ends. @throws Refusal `seat-unknown` */
  makeCalendarLink(person: string, workspace: string): Promise<string>;
  dropCalendarLink(person: string, workspace: string): Promise<void>;
  /** Who reads by a secret, as long as the seat is there; `null` for one that never was or has ended. */
  calendarReader(token: string): Promise<CalendarReader | null>;

  /**
   * A link that signs a person in once, within ten minutes, and lets a new password be set: for whoever runs the server,
   * to print it on the terminal. It passes the second factor by.
   * @throws Refusal `person-unknown`
   */
  signInLink(email: string): Promise<string>;
};
