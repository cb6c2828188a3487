import type { ContactId, DebtorId } from '../core/base/id.ts';
import type { DispatchStatus } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

const LEFT: readonly DispatchStatus[] = ['sent', 'posted', 'called'];

/**
 * Contacts of a debtor of which only an SMS left. It has no room for the answer to a dispute, for an offer or for a promise, so whoever asks
 * whether the debtor was told of such a thing leaves them out.
 */
export async function toldByTextOnly(store: Store, debtor_id: DebtorId): Promise<ReadonlySet<ContactId>> {
  const texts = await readAll(store, 'dispatch', 'debtor_id', [debtor_id], { channel: 'sms', status: 'sent' });
  if (texts.length === 0) return new Set();
  const ids = new Set(texts.map((one) => one.contact_id));
  for (const one of await readAll(store, 'dispatch', 'contact_id', [...ids]))
    if (one.channel !== 'sms' && LEFT.includes(one.status)) ids.delete(one.contact_id);
  return ids;
}
