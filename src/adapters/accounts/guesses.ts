import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Wrong passwords that an account bears from strangers, wherever they ask from, before it waits; and the minutes that it waits at most. */
export const MOST_GUESSES = 30;
const WINDOW_MS = 5 * 60_000;
/** Accounts that are remembered: whoever names ever new ones pushes out the oldest. */
const MOST_REMEMBERED = 20_000;

type Count = { guesses: number; readonly until: number };

/**
 * Counts wrong passwords by account, beside the limit that each address has. Where the person has a session already is counted apart:
 * strangers who guess keep nobody out of an account at the place where its person works.
 */
export class Guesses {
  readonly #counts = new Map<string, Count>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Counts one guess; `false` when there were too many, and nothing is to be tried. */
  take(key: string): boolean {
    const now = this.#now();
    const known = this.#counts.get(key);
    const count = known && known.until > now ? known : { guesses: 0, until: now + WINDOW_MS };
    if (count.guesses >= MOST_GUESSES) return false;
    count.guesses += 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > MOST_REMEMBERED && oldest !== undefined) this.#counts.delete(oldest);
    return true;
  }

  /** The password was right. */
  forget(key: string): void {
    this.#counts.delete(key);
  }
}

/** Whose password is tried, and from a place that the person works at or not; no address is kept in the clear. */
export async function keyOfGuess(pool: pg.Pool, email: string, ip: string): Promise<string> {
  const { rowCount } = await pool.query(
    `select from accounts.session as s join accounts.person as p on p.id = s.person_id
     where p.email = $1 and s.ip_address = $2 and s.expires_at > now() limit 1`,
    [email, ip],
  );
  return `${createHash('sha256').update(email).digest('base64url')} ${rowCount === 0 ? 'strange' : 'known'}`;
}
