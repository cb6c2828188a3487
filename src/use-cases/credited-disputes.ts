import type { CreditorId, ItemId } from '../core/base/id.ts';
import type { DisputeRow } from '../core/journal/dispute-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ItemRow, SettlementRow } from '../core/journal/tables.ts';
import type { SettlementKind } from '../core/receivable/item.ts';
import type { Deps } from './context.ts';
import { whose } from './dispute.ts';
import { chunks, eachPage, readAll } from './read-all.ts';

/** What lowers an invoice by what was agreed, and is no money. */
const CREDITS: ReadonlySet<SettlementKind> = new Set(['credit-note', 'correction', 'write-off', 'cleared-in-books']);
const TOGETHER = 500;

/**
 * Closes the disputes that were found right once their credit note is there, or nothing is open of their invoices any more: what is left
 * is asked for. One that is not decided stays, also when all was paid: the payment may be undone.
 */
export async function closeCredited({ store, by, clock }: Pick<Deps, 'store' | 'by' | 'clock'>, creditor_id: CreditorId): Promise<number> {
  const entries: EntryDraft[] = [];
  for await (const page of eachPage(store, 'dispute', { creditor_id, state: 'credit-awaited' })) {
    for (const disputes of chunks(page, TOGETHER)) {
      const ids = [...new Set(disputes.flatMap((one) => one.items.map(({ item }) => item)))];
      const items = new Map((await readAll(store, 'item', 'id', ids)).map((row) => [row.id, row]));
      const laid = Map.groupBy(await readAll(store, 'settlement', 'item_id', ids, { void: false }), (row) => row.item_id);
      for (const dispute of disputes)
        if (isOver(dispute, items, laid))
          entries.push({ kind: 'dispute.closed', by, data: { ...whose(dispute), on: clock.today(), why: 'credited' } });
    }
  }
  if (entries.length > 0) await store.record(entries);
  return entries.length;
}

function isOver(
  { items, accepted, since_settlement: since }: DisputeRow,
  rows: ReadonlyMap<ItemId, ItemRow>,
  laid: ReadonlyMap<ItemId, readonly SettlementRow[]>,
): boolean {
  return (accepted ?? items).every(({ item, cents }) => {
    const open = rows.get(item)?.open_cents ?? 0;
    if (open <= 0) return true;
    if (cents === null) return false;
    const credited = (laid.get(item) ?? []).filter((one) => one.id > since && CREDITS.has(one.kind));
    return credited.reduce((sum, one) => sum + one.cents, 0) >= cents;
  });
}
