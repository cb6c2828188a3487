import { present } from '../core/base/assert.ts';
import { leftOfTried } from '../core/case/call.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DispatchRow, DispatchStatus } from '../core/journal/tables.ts';
import type { RestoreReport } from '../ports/keeper.ts';
import type { Store } from '../ports/store.ts';

type RestoredStore = Pick<Store, 'select' | 'record'>;

/** The reason on record of all that is done here. */
const RESTORED = 'restored';

const PAGE = 1_000;
const WAITING: readonly DispatchStatus[] = ['proposed', 'approved'];
const PERHAPS_LEFT: readonly DispatchStatus[] = ['sending', 'printed'];
/** As for any withdrawal: none of these has left. */
const NOT_LEFT: readonly DispatchStatus[] = [...WAITING, 'withdrawn', 'failed'];

/**
 * What a backup has as about to leave may have left since, and contacts made since are forgotten: a restored workspace
 * would do it all again. So nothing leaves it by itself: what waited is withdrawn and may be decided anew, what was under
 * way is for a person to say (withdrawing a letter that may be posted would have it written again), unfinished runs wait,
 * and each creditor is live only when somebody says so again.
 */
export async function afterRestore(store: RestoredStore, by: string): Promise<Pick<RestoreReport, 'withdrawn' | 'uncertain'>> {
  await store.record([...(await notLive(store, by)), ...(await runsEnded(store, by)), ...(await notWatching(store, by))]);
  let [withdrawn, uncertain] = [0, 0];
  for (;;) {
    // What is settled is not found again, so that each round begins where the last one ended.
    const page = await store.select('dispatch', { status: [...WAITING, ...PERHAPS_LEFT] }, { limit: PAGE });
    if (page.length === 0) return { withdrawn, uncertain };
    const ids = [...new Set(page.map((one) => one.contact_id))];
    const contacts = await store.select('contact', { id: ids });
    const dispatches = await store.select('dispatch', { contact_id: ids });
    await store.record(settled(contacts, dispatches, by));
    withdrawn += dispatches.filter((one) => WAITING.includes(one.status)).length;
    uncertain += dispatches.filter((one) => PERHAPS_LEFT.includes(one.status)).length;
  }
}

/** Of those that were not live as well: the journal then says where the copy begins. */
async function notLive(store: RestoredStore, by: string): Promise<EntryDraft[]> {
  const creditors = await store.select('creditor', {});
  return creditors.map(({ id }) => ({ kind: 'creditor.changed', by, data: { id, changes: { live_from: null } } }));
}

/** A copy tells no service outside whose customers there are before somebody says so. */
async function notWatching(store: RestoredStore, by: string): Promise<EntryDraft[]> {
  const watching = await store.select('notice_watch', { is_on: true });
  return watching.map((watch) => ({ kind: 'notices.watched', by, data: { watch: { ...watch, is_on: false } } }));
}

async function runsEnded(store: RestoredStore, by: string): Promise<EntryDraft[]> {
  const running = await store.select('run', { state: 'running' });
  return running.map(({ id }) => ({ kind: 'run.ended', by, data: { id, state: 'waiting' } }));
}

function settled(contacts: readonly ContactRow[], dispatches: readonly DispatchRow[], by: string): EntryDraft[] {
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  return [...Map.groupBy(dispatches, (dispatch) => dispatch.contact_id)].flatMap(([id, all]) => {
    const perhapsLeft = all.filter((one) => PERHAPS_LEFT.includes(one.status));
    return [...withdrawals(present(known.get(id), `contact ${id}`), all, by), ...perhapsLeft.map((one) => uncertainty(one, by))];
  });
}

/** The whole contact, when nothing of it can have left; else only the channels that still waited. */
function withdrawals(contact: ContactRow, all: readonly DispatchRow[], by: string): EntryDraft[] {
  const waiting = all.filter((one) => WAITING.includes(one.status)).map((one) => one.id);
  if (waiting.length === 0) return [];
  if (contact.state !== 'pending' || !all.every((one) => NOT_LEFT.includes(one.status)))
    return waiting.map((id) => ({ kind: 'dispatch.withdrawn', by, data: { id, why: RESTORED } }));
  const whose = { id: contact.id, debtorId: contact.debtor_id, creditorId: contact.creditor_id };
  return [{ kind: 'contact.dropped', by, data: { ...whose, dispatches: waiting, why: RESTORED, ...leftOfTried(contact.tried) } }];
}

function uncertainty({ id, contact_id, debtor_id, creditor_id }: DispatchRow, by: string): EntryDraft {
  const whose = { id, contactId: contact_id, debtorId: debtor_id, creditorId: creditor_id };
  return { kind: 'dispatch.ended', by, data: { ...whose, status: 'uncertain', outcome: RESTORED, retryAt: null, contact: null } };
}
