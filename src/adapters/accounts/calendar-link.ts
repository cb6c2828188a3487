import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import type { Accounts, CalendarLink, CalendarReader, Person, Role } from '../../ports/accounts.ts';
import { PERSON } from './people.ts';
import { newToken, tokenHash } from './sign-in-link.ts';

/** A calendar asks often: when it last did is known to the minute. */
const READ_AGAIN = '1 minute';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** What accounts know of the addresses of calendars. */
export function calendarLinks(pool: pg.Pool): Pick<Accounts, 'calendarLink' | 'makeCalendarLink' | 'dropCalendarLink' | 'calendarReader'> {
  return {
    calendarLink: (person, workspace) => linkOf(pool, person, workspace),
    makeCalendarLink: (person, workspace) => makeLink(pool, person, workspace),
    dropCalendarLink: (person, workspace) => dropLink(pool, person, workspace),
    calendarReader: (token) => readerOf(pool, token),
  };
}

async function linkOf(pool: pg.Pool, person: string, workspace: string): Promise<CalendarLink | null> {
  const { rows } = await pool.query<{ made_at: string; read_at: string | null }>(
    'select made_at, read_at from accounts.calendar_link where workspace = $1 and person_id = $2',
    [workspace, person],
  );
  const [row] = rows;
  return row ? { madeAt: instant(row.made_at), readAt: row.read_at && instant(row.read_at) } : null;
}

function instant(text: string): string {
  return new Date(text).toISOString();
}

/** The secret of a new address, known this once; an earlier one opens nothing any more. @throws Refusal `seat-unknown` */
async function makeLink(pool: pg.Pool, person: string, workspace: string): Promise<string> {
  const token = newToken();
  const { rowCount } = await pool.query(
    `insert into accounts.calendar_link (workspace, person_id, token_sha256)
      select workspace, person_id, $3 from accounts.seat where workspace = $1 and person_id = $2
      on conflict (workspace, person_id) do update set token_sha256 = excluded.token_sha256, made_at = now(), read_at = null`,
    [workspace, person, tokenHash(token)],
  );
  if (rowCount === 0) throw new Refusal('seat-unknown', `This person has no seat in "${workspace}".`, { workspace });
  return token;
}

async function dropLink(pool: pg.Pool, person: string, workspace: string): Promise<void> {
  await pool.query('delete from accounts.calendar_link where workspace = $1 and person_id = $2', [workspace, person]);
}

/** Who reads by a secret, where, and in which role as it is now; `null` for one that never was or is over: nobody learns which. */
async function readerOf(pool: pg.Pool, token: string): Promise<CalendarReader | null> {
  if (!TOKEN.test(token)) return null;
  const { rows } = await pool.query<Person & { workspace: string; role: Role; fresh: boolean }>(
    `select ${PERSON}, s.workspace, s.role, coalesce(c.read_at > now() - interval '${READ_AGAIN}', false) as fresh
      from accounts.calendar_link as c
      join accounts.seat as s on s.workspace = c.workspace and s.person_id = c.person_id
      join accounts.person as p on p.id = c.person_id
      where c.token_sha256 = $1`,
    [tokenHash(token)],
  );
  const [row] = rows;
  if (!row) return null;
  const { workspace, role, fresh, ...person } = row;
  if (!fresh) await pool.query('update accounts.calendar_link set read_at = now() where token_sha256 = $1', [tokenHash(token)]);
  return { person, workspace, role };
}
