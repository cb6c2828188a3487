import type pg from 'pg';
import { Refusal } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { SavedView } from '../../ports/accounts.ts';

/** Beyond, nobody finds one. */
const MOST_VIEWS = 20;
const NAME_LENGTH = 60;
const LIST = 'debtors';

/** By name. */
export async function viewsOf(pool: pg.Pool, person: string, workspace: string): Promise<SavedView[]> {
  const { rows } = await pool.query<SavedView>(
    'select name, asked from accounts.saved_view where person_id = $1 and workspace = $2 and list = $3 order by lower(name), name',
    [person, workspace, LIST],
  );
  return rows;
}

/**
 * Keeps a view under its name, in the place of one that was called so. The seat is held meanwhile, so that two at once do not both
 * find room.
 * @throws Refusal `seat-unknown`, `view-name-unreadable`, `views-many`
 */
export async function keepView(client: pg.ClientBase, person: string, workspace: string, { name, asked }: SavedView): Promise<void> {
  const called = oneLine(name, NAME_LENGTH + 1);
  if (called === '' || called.length > NAME_LENGTH)
    throw new Refusal('view-name-unreadable', `A view has a name, of ${NAME_LENGTH} characters at most.`, { most: NAME_LENGTH });
  const seat = await client.query('select from accounts.seat where workspace = $1 and person_id = $2 for update', [workspace, person]);
  if (seat.rowCount === 0) throw new Refusal('seat-unknown', `This person has no seat in "${workspace}".`, { workspace });
  const { rows } = await client.query<{ others: number }>(
    'select count(*)::int as others from accounts.saved_view where person_id = $1 and workspace = $2 and list = $3 and name <> $4',
    [person, workspace, LIST, called],
  );
  if ((rows[0]?.others ?? 0) >= MOST_VIEWS)
    throw new Refusal('views-many', `There are ${MOST_VIEWS} views already: delete one that you no longer use, then save this one.`, {
      most: MOST_VIEWS,
    });
  await client.query(
    `insert into accounts.saved_view (person_id, workspace, list, name, asked) values ($1, $2, $3, $4, $5)
      on conflict (person_id, workspace, list, name) do update set asked = excluded.asked`,
    [person, workspace, LIST, called, JSON.stringify(asked)],
  );
}

export async function dropView(pool: pg.Pool, person: string, workspace: string, name: string): Promise<void> {
  await pool.query('delete from accounts.saved_view where person_id = $1 and workspace = $2 and list = $3 and name = $4', [
    person,
    workspace,
    LIST,
    name,
  ]);
}
