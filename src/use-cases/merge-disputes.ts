import type { DebtorId, DisputeId, ItemId, OfferId } from '../core/base/id.ts';
import type { ContestedJson, DisputeRow } from '../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import { whose } from './dispute.ts';
import { readAll } from './read-all.ts';
import type { PersonDeps } from './set-debtor.ts';

/** What one debtor contests goes on with the one that it becomes, about the invoices that went there; its words stay where they were said. */
export async function disputedOver(
  { store, by, clock }: PersonDeps,
  fromId: DebtorId,
  ids: ReadonlyMap<ItemId, ItemId>,
  into: DebtorRow,
): Promise<EntryDraft[]> {
  const standing = await store.select('dispute', { debtor_id: fromId, state: ['open', 'credit-awaited'] }, { limit: 10_000 });
  const moved = (sums: ContestedJson) =>
    sums.flatMap(({ item, cents }) => (ids.has(item) ? [{ item: ids.get(item) as ItemId, cents }] : []));
  const entries: EntryDraft[] = [];
  for (const row of standing) {
    entries.push({ kind: 'dispute.closed', by, data: { ...whose(row), on: clock.today(), why: 'merged' } });
    const items = moved(row.items);
    if (items.length === 0) continue;
    const copy: DisputeRow = {
      ...row,
      id: (await store.reserve('dispute', 1)) as DisputeId,
      debtor_id: into.id,
      items,
      accepted: row.accepted && moved(row.accepted),
      since_settlement: (
        await readAll(
          store,
          'settlement',
          'item_id',
          items.map((one) => one.item),
        )
      ).reduce((last, one) => Math.max(last, one.id), 0),
      copy_of: row.copy_of ?? row.id,
    };
    entries.push({ kind: 'dispute.opened', by, data: { dispute: copy, words: [] } });
  }
  return entries;
}

/** What was offered to one debtor, and is not over, is offered to the one that it becomes: about the very invoices that went there. */
export async function offersOver(
  { store, by, clock }: PersonDeps,
  fromId: DebtorId,
  ids: ReadonlyMap<ItemId, ItemId>,
  into: DebtorRow,
): Promise<EntryDraft[]> {
  const standing = await store.select('offer', { debtor_id: fromId, state: ['proposed', 'granted'] }, { limit: 10_000 });
  const entries: EntryDraft[] = [];
  for (const row of standing) {
    const items = row.items.flatMap((one) => (ids.has(one.item) ? [{ ...one, item: ids.get(one.item) as ItemId }] : []));
    if (items.length < row.items.length) continue;
    const data = { id: row.id, debtorId: fromId, creditorId: row.creditor_id, on: clock.today(), why: `merged ${into.id}` };
    const offer = { ...row, id: (await store.reserve('offer', 1)) as OfferId, debtor_id: into.id, items };
    entries.push({ kind: 'offer.withdrawn', by, data }, { kind: 'offer.made', by, data: { offer } });
  }
  return entries;
}
