import type { Day } from '../core/base/day.ts';
import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ContactRow, DispatchRow, Receipt } from '../core/journal/tables.ts';
import type { NoticeDay } from '../core/law/formal-notice.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { noticeDayOf } from './notice-days.ts';
import { noticesAmong } from './posted-notices.ts';

export type ReceiptTold = {
  /** Whether the letter was a formal notice. */
  readonly isNotice: boolean;
  /** From which day it counts as one; `null` where the slip proves none. */
  readonly counts: NoticeDay | null;
  /** Whether interest runs from it: only a consumer's does. */
  readonly startsInterest: boolean;
};

/**
 * The slip of a registered letter came back: received on a day, or first presented on it and then refused, or not claimed. What was
 * recorded of the letter before is replaced.
 * @throws Refusal `no-such-dispatch`, `not-a-registered-letter`, `not-posted`, `received-in-the-future`, `received-before-posted`
 */
export async function recordReceipt(
  { store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>,
  id: DispatchId,
  receipt: Receipt,
  on: Day,
): Promise<ReceiptTold> {
  const { letter, contact } = await letterOf(store, id);
  const posted = contact.made_on ?? contact.decided_on;
  const today = clock.today();
  if (on > today) throw new Refusal('received-in-the-future', `The day ${on} has not come (today is ${today}).`, { on, today });
  if (on < posted)
    throw new Refusal('received-before-posted', `Letter ${id} was posted on ${posted}: it cannot have arrived on ${on}.`, {
      id,
      on,
      posted,
    });
  const { contact_id: contactId, debtor_id: debtorId, creditor_id: creditorId } = letter;
  await store.record([{ kind: 'letter.received', by, data: { id, contactId, debtorId, creditorId, receipt, on } }]);
  const isNotice = (await noticesAmong(store, [contact])).has(contact.id);
  const counts = noticeDayOf(contact, { ...letter, receipt, receipt_on: on }, isNotice);
  const [debtor] = await store.select('debtor', { id: debtorId }, { limit: 1 });
  return { isNotice, counts, startsInterest: counts !== null && debtor?.kind === 'consumer' };
}

async function letterOf(store: Store, id: DispatchId): Promise<{ letter: DispatchRow; contact: ContactRow }> {
  const [letter] = await store.select('dispatch', { id }, { limit: 1 });
  if (!letter) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  if (letter.channel !== 'registered-letter')
    throw new Refusal('not-a-registered-letter', `Sending ${id} is no registered letter: it has no slip that says when it was received.`, {
      id,
    });
  if (letter.status !== 'posted')
    throw new Refusal('not-posted', `Letter ${id} is not known to have been posted: say so first, with "acquit posted".`, { id });
  const [contact] = await store.select('contact', { id: letter.contact_id }, { limit: 1 });
  if (!contact) throw new Error(`dispatch ${id} belongs to no contact`);
  return { letter, contact };
}
