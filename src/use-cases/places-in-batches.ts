import type { DispatchId } from '../core/base/id.ts';
import { caseNumber } from '../core/case/contact.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import { inPostalOrder } from '../core/letter/postal-order.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';
import { BATCH_LETTERS } from './to-leave.ts';

/** Where each letter lies in its batch, from 1, counting the whole batch and not only the letters asked for: as its posting list says. */
export async function placesInBatches(
  store: Store,
  letters: readonly { readonly dispatch: Pick<DispatchRow, 'batch_id'> }[],
): Promise<Map<DispatchId, number>> {
  const batches = new Set(letters.flatMap(({ dispatch }) => dispatch.batch_id ?? []));
  const places = new Map<DispatchId, number>();
  for (const batch of batches) {
    const printed = await store.select('dispatch', { batch_id: batch, status: 'printed' }, { limit: BATCH_LETTERS });
    for (const [index, { id }] of inPostalOrder(await asPiled(store, printed)).entries()) places.set(id, index + 1);
  }
  return places;
}

async function asPiled(store: Store, printed: readonly DispatchRow[]) {
  const contacts = new Map(
    (await readAll(store, 'contact', 'id', [...new Set(printed.map((row) => row.contact_id))])).map((row) => [row.id, row]),
  );
  const debtors = new Map(
    (await readAll(store, 'debtor', 'id', [...new Set(printed.map((row) => row.debtor_id))])).map((row) => [row.id, row.vault_id]),
  );
  const details = new Map((await store.vault([...debtors.values()])).map((row) => [row.id, row.details]));
  return printed.flatMap(({ id, channel, contact_id, debtor_id }) => {
    const contact = contacts.get(contact_id);
    const recipient: Pick<DebtorDetails, 'name' | 'address'> = details.get(debtors.get(debtor_id) ?? 0) ?? { name: '', address: null };
    return contact ? [{ id, channel, recipient, reference: caseNumber(contact.id, contact.decided_on) }] : [];
  });
}
