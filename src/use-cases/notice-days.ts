import type { DebtorId, ItemId } from '../core/base/id.ts';
import type { ContactRow, DispatchRow, ItemRow } from '../core/journal/tables.ts';
import { type NoticeDay, noticeDayForDebtor } from '../core/law/formal-notice.ts';
import type { Debtor } from '../core/receivable/party.ts';
import type { Store } from '../ports/store.ts';
import type { NoticeDays } from './claims-on.ts';
import { mergedWith } from './merged-debtor.ts';
import { noticesAmong } from './posted-notices.ts';
import { readAll } from './read-all.ts';

/** The day from which a formal notice counts for its debtor, as far as its slip proves one; `isNotice`: whether the letter was one. */
export function noticeDayOf(
  { made_on, decided_on }: ContactRow,
  { channel, receipt, receipt_on }: DispatchRow,
  isNotice: boolean,
): NoticeDay | null {
  if (!isNotice || channel !== 'registered-letter' || receipt === null || receipt_on === null) return null;
  const posted = { channel, postedOn: made_on ?? decided_on } as const;
  if (receipt === 'received') return noticeDayForDebtor({ ...posted, presentedOn: null, outcome: { kind: 'received', on: receipt_on } });
  return noticeDayForDebtor({ ...posted, presentedOn: receipt_on, outcome: { kind: receipt } });
}

/**
 * The first day on which a formal notice that claimed it counts, by invoice. Only a consumer's interest follows from it: for others
 * nothing is read. What reached a debtor before it was merged into this one counts, invoice by invoice.
 */
export async function noticeDays(
  store: Store,
  debtor: Debtor,
  items: readonly { readonly id: ItemId; readonly number: string }[],
): Promise<NoticeDays> {
  const days = new Map<ItemId, NoticeDay>();
  if (debtor.kind !== 'consumer') return days;
  const debtors = await mergedWith(store, { id: debtor.id, creditor_id: debtor.creditorId });
  const letters = (await readAll(store, 'dispatch', 'debtor_id', debtors, { channel: 'registered-letter', status: 'posted' })).filter(
    (one) => one.receipt !== null,
  );
  if (letters.length === 0) return days;
  const contacts = new Map(
    (await readAll(store, 'contact', 'id', [...new Set(letters.map((one) => one.contact_id))])).map((one) => [one.id, one]),
  );
  const notices = await noticesAmong(store, [...contacts.values()]);
  const before = await itemsBefore(store, debtor.id, [...contacts.values()]);
  for (const letter of letters) {
    const contact = contacts.get(letter.contact_id);
    const day = contact && noticeDayOf(contact, letter, notices.has(contact.id));
    if (!contact || !day) continue;
    for (const { item, role } of contact.items) {
      const now = role === 'claimed' ? nowOf(item, before, items) : undefined;
      if (now !== undefined && day.on < (days.get(now)?.on ?? '9999')) days.set(now, day);
    }
  }
  return days;
}

/** The invoices of debtors that have become this one. */
async function itemsBefore(store: Store, debtor: DebtorId, contacts: readonly ContactRow[]): Promise<Map<ItemId, ItemRow>> {
  const ids = contacts.filter((one) => one.debtor_id !== debtor).flatMap((one) => one.items.map(({ item }) => item));
  return new Map((await readAll(store, 'item', 'id', [...new Set(ids)])).map((row) => [row.id, row]));
}

/** What an invoice has become by a merger keeps its number. */
function nowOf(
  id: ItemId,
  before: ReadonlyMap<ItemId, ItemRow>,
  items: readonly { readonly id: ItemId; readonly number: string }[],
): ItemId | undefined {
  const former = before.get(id);
  return items.find((one) => (former ? one.number === former.number : one.id === id))?.id;
}
