import { type Day, laterOf } from '../core/base/day.ts';
import type { ContactState } from '../core/case/contact.ts';
import type { DispatchEnd, EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

/**
 * The outcome of a dispatch and what it makes of its contact: made as soon as one channel has left, and again with each
 * further one, so that the days to the next contact count from the last; failed only when none has left and none still can.
 */
export async function dispatchEnded(
  store: Store,
  by: string,
  dispatch: DispatchRow,
  end: Pick<DispatchEnd, 'status' | 'outcome' | 'retryAt' | 'lookOn' | 'tracking'>,
  day: Day,
  attempted = false,
): Promise<EntryDraft> {
  const [contact] = await store.select('contact', { id: dispatch.contact_id }, { limit: 1 });
  const others = (await store.select('dispatch', { contact_id: dispatch.contact_id }, { limit: 10 })).filter(
    (one) => one.id !== dispatch.id,
  );
  if (!contact) throw new Error(`dispatch ${dispatch.id} belongs to no contact`);
  const state = contactStateAfter(contact, others, end.status, attempted);
  return {
    kind: 'dispatch.ended',
    by,
    data: {
      ...end,
      id: dispatch.id,
      contactId: contact.id,
      debtorId: contact.debtor_id,
      creditorId: contact.creditor_id,
      contact: state === null ? null : { state, madeOn: state === 'made' || state === 'attempted' ? lastOf(contact.made_on, day) : null },
    },
  };
}

/** A letter posted before the e-mail left, and reported after, does not make the contact older. */
function lastOf(before: Day | null, day: Day): Day {
  return before === null ? day : laterOf(before, day);
}

function contactStateAfter(
  contact: ContactRow,
  others: readonly DispatchRow[],
  status: DispatchEnd['status'],
  attempted: boolean,
): ContactState | null {
  if (status === 'sent' || status === 'posted') return 'made';
  if (contact.state === 'made') return status === 'called' && !attempted ? 'made' : null;
  if (status === 'called') return attempted ? 'attempted' : 'made';
  if (status === 'failed') return others.some((one) => !['failed', 'withdrawn'].includes(one.status)) ? null : 'failed';
  return null;
}
