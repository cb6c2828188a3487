import type { CreditorId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { unlessOvertaken } from './gate.ts';
import { chunks, eachPage } from './read-all.ts';

/** Minutes for which an e-mail that a person approved does not leave by itself: time to change one's mind. */
export const SECOND_THOUGHTS_MINUTES = 10;

const CHUNK = 1_000;
/** Times that a part is read again because something of it began to leave meanwhile. */
const ATTEMPTS = 5;

/** Whether an approval can be taken back: nothing of it has been printed, handed to a mail server, or tried. */
export function canBeTakenBack({ status, tries, document }: DispatchRow): boolean {
  return status === 'approved' && tries === 0 && document === null;
}

/**
 * Takes approvals back, whoever gave them: what was approved waits for a word again, exactly as it did before. All: those that
 * a person gave. Gives how many were taken back; one that waits already is left as it is.
 * @throws Refusal `leaving-already` naming those that have begun to leave, have left or were withdrawn; the others are taken back
 */
export async function takeBackApproval(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditorId: CreditorId,
  which: readonly DispatchId[] | 'all',
): Promise<number> {
  const ids = which === 'all' ? await approvedByPeople(store, creditorId) : which;
  let taken = 0;
  const late: DispatchId[] = [];
  for (const some of chunks(ids, CHUNK)) {
    const part = await takePart({ store, by }, creditorId, some);
    taken += part.taken;
    late.push(...part.late);
  }
  if (which !== 'all' && late.length > 0)
    throw new Refusal(
      'leaving-already',
      `${late.length} of these cannot be taken back any more (printed, on the way, gone, withdrawn or unknown): ${late.join(', ')}. The ${taken} others wait for approval again.`,
      { taken, count: late.length, numbers: late.join(', ') },
    );
  return taken;
}

/** What begins to leave while it is taken back has left, and keeps the others from nothing. */
async function takePart(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditorId: CreditorId,
  ids: readonly DispatchId[],
): Promise<{ taken: number; late: DispatchId[] }> {
  for (let attempt = 1; ; attempt += 1) {
    const rows = await store.select('dispatch', { creditor_id: creditorId, id: ids }, { limit: ids.length });
    const entries = rows.filter(canBeTakenBack).map(({ id }): EntryDraft => ({ kind: 'dispatch.unapproved', by, data: { id } }));
    const record = () => (entries.length === 0 ? Promise.resolve() : store.record(entries));
    if (attempt === ATTEMPTS) await record();
    else if (!(await unlessOvertaken(record))) continue;
    const fine = new Set(rows.filter((row) => row.status === 'proposed' || canBeTakenBack(row)).map((row) => row.id));
    return { taken: entries.length, late: ids.filter((id) => !fine.has(id)) };
  }
}

async function approvedByPeople(store: Deps['store'], creditorId: CreditorId): Promise<DispatchId[]> {
  const found: DispatchId[] = [];
  for await (const rows of eachPage(store, 'dispatch', { creditor_id: creditorId, status: 'approved' }))
    found.push(...rows.filter((row) => canBeTakenBack(row) && row.approved_by !== 'scenario').map((row) => row.id));
  return found;
}

const FIRST_WINDOW = 500;

/** What people approved since an instant, from the journal's end. */
export async function approvedSince({ store }: Pick<Deps, 'store'>, since: string): Promise<ReadonlySet<DispatchId>> {
  const recent = new Set<DispatchId>();
  let end = await store.head();
  for (let width = FIRST_WINDOW; end > 0; width *= 2) {
    const after = Math.max(0, end - width);
    for (const entry of await store.entries({ kinds: ['dispatch.approved'], after, limit: width }))
      if (entry.kind === 'dispatch.approved' && entry.at >= since) recent.add(entry.data.id);
    const [earliest] = await store.entries({ after, limit: 1 });
    if (earliest === undefined || earliest.at < since) break;
    end = after;
  }
  return recent;
}
