import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { z } from 'zod';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { Newcomer, Person } from '../../ports/accounts.ts';
import { LEAST_PASSWORD, MOST_PASSWORD } from './auth.ts';

const NAME_LENGTH = 100;

/** The columns of a person `p` as the port shows it. */
export const PERSON = 'p.id, p.name, p.email, p.language, p.two_factor_enabled as "twoFactor"';

/** In lower case. @throws Refusal `email-unreadable` */
export function emailOf(text: string): string {
  const email = text.trim().toLowerCase();
  if (email.length > 254 || !z.email().safeParse(email).success)
    throw new Refusal('email-unreadable', `"${oneLine(text, 60)}" is not an e-mail address.`, { text: oneLine(text, 60) });
  return email;
}

/** On one line. @throws Refusal `person-name-unreadable` */
export function personNameOf(text: string): string {
  const name = oneLine(text, NAME_LENGTH + 1);
  if (name === '' || name.length > NAME_LENGTH)
    throw new Refusal('person-name-unreadable', `A person has a name, of ${NAME_LENGTH} characters at most.`, { most: NAME_LENGTH });
  return name;
}

/** @throws Refusal `password-too-short`, `password-too-long` */
export function checkPassword(password: string): void {
  if (password.length < LEAST_PASSWORD)
    throw new Refusal('password-too-short', `A password has ${LEAST_PASSWORD} characters at least: three or four words will do.`, {
      least: LEAST_PASSWORD,
    });
  if (password.length > MOST_PASSWORD)
    throw new Refusal('password-too-long', `A password has ${MOST_PASSWORD} characters at most.`, { most: MOST_PASSWORD });
}

/** A newcomer with what makes it a row: the password only as its hash. */
export type Prepared = { readonly name: string; readonly language: Person['language']; readonly passwordHash: string };

/**
 * What a newcomer said, checked; hashing takes a while and is done before anything is locked.
 * @throws Refusal of a name or a password
 */
export async function prepare(who: Newcomer, hash: (password: string) => Promise<string>): Promise<Prepared> {
  const name = personNameOf(who.name);
  checkPassword(who.password);
  return { name, language: who.language, passwordHash: await hash(who.password) };
}

/**
 * Adds a person with a password, and gives its id.
 * @throws Refusal `account-exists` when the address has an account
 */
export async function addPerson(client: pg.ClientBase, email: string, verified: boolean, who: Prepared): Promise<string> {
  const id = randomUUID();
  const { rowCount } = await client.query(
    'insert into accounts.person (id, name, email, email_verified, language) values ($1, $2, $3, $4, $5) on conflict (email) do nothing',
    [id, who.name, email, verified, who.language],
  );
  if (rowCount === 0) throw accountExists(email);
  await client.query(
    `insert into accounts.credential (id, person_id, provider_id, account_id, password) values ($1, $2, 'credential', $2, $3)`,
    [randomUUID(), id, who.passwordHash],
  );
  return id;
}

export function accountExists(email: string): Refusal {
  return new Refusal('account-exists', `${email} has an account already: sign in, then open the link of the invitation again.`, { email });
}

/** @throws Refusal `person-unknown` */
export async function personByEmail(pool: pg.Pool, email: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from accounts.person where email = $1', [emailOf(email)]);
  const [found] = rows;
  if (!found) throw personUnknown(email);
  return found.id;
}

export function personUnknown(text: string): Refusal {
  return new Refusal('person-unknown', `Nobody has an account under "${oneLine(text, 60)}".`, { text: oneLine(text, 60) });
}
