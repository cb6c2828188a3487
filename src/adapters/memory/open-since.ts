import type { Day } from '../../core/base/day.ts';
import type { CreditorId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { Page } from '../../ports/store.ts';
import type { MemoryTables } from './memory-tables.ts';

export function openInvoicesSince(tables: MemoryTables, creditor: CreditorId, day: Day, { after, limit }: Page): ItemRow[] {
  const found = tables
    .rows('item', (row) => row.creditor_id === creditor && row.kind === 'invoice' && row.open_cents > 0)
    .flatMap((row) => {
      const first = firstDayOf(row);
      return first !== null && first <= day ? [{ row, first }] : [];
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.row.id - b.row.id))
    .map(({ row }) => row);
  return found.slice(after ? found.findIndex((row) => row.id === after) + 1 : 0).slice(0, limit);
}

function firstDayOf({ issued_on, due_on, performed_on }: ItemRow): Day | null {
  return [issued_on, due_on, performed_on].filter((known) => known !== null).sort()[0] ?? null;
}
