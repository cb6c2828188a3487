import type { DebtorId } from '../core/base/id.ts';
import type { FiledRow } from '../core/journal/kept-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { CaseEvent, CaseWords } from '../core/proceeding/case-event.ts';
import type { Exhibit, FiledExhibitKind } from '../core/proceeding/exhibit.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

const PROVING = ['contract', 'terms', 'order', 'delivery-note', 'invoice', 'correspondence'] as const satisfies readonly FiledExhibitKind[];

/**
 * What people filed for the debtor as such or for the invoices that are claimed: contract, terms, order, delivery notes, the invoices themselves, correspondence.
 * By what each is and never by what a colleague called it; the day of filing is not the document's own, so it bears none.
 */
export async function caseFiled(
  store: Store,
  ids: readonly DebtorId[],
  items: ReadonlyMap<ItemRow['id'], ItemRow>,
  words: CaseWords,
): Promise<{ readonly exhibits: readonly Exhibit[]; readonly events: readonly CaseEvent[] }> {
  const rows = await readAll(store, 'filed', 'debtor_id', ids, { removed_on: null, kind: [...PROVING] });
  const ours = rows.filter((row) => row.item_id === null || items.has(row.item_id));
  const exhibits = [...Map.groupBy(ours, (row) => `${row.kind} ${row.sha256}`).values()].flatMap((same) => {
    const kind = PROVING.find((one) => one === same[0]?.kind);
    const about = same.some((row) => row.item_id === null) ? [] : [...new Set(same.flatMap((row) => itemOf(row, items)))];
    return kind === undefined ? [] : same.slice(0, 1).map((row) => exhibitOf(row, kind, about.toSorted(byDay), words));
  });
  return { exhibits, events: [] };
}

function itemOf({ item_id }: FiledRow, items: ReadonlyMap<ItemRow['id'], ItemRow>): ItemRow[] {
  const item = item_id === null ? undefined : items.get(item_id);
  return item ? [item] : [];
}

function byDay(a: ItemRow, b: ItemRow): number {
  const [first, second] = [a, b].map(({ issued_on, number }) => `${issued_on ?? '9999'} ${number}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function exhibitOf({ id, media_type, sha256 }: FiledRow, kind: FiledExhibitKind, about: readonly ItemRow[], words: CaseWords): Exhibit {
  const numbers = about.map(({ number }) => number);
  const invoice = about.find((item) => item.kind === 'invoice');
  const file = { name: `piece-versee-${id}`, mediaType: media_type, sha256 };
  const its = invoice && words.exhibit({ of: 'invoice', number: invoice.number });
  if (kind === 'invoice' && its !== undefined && numbers.length === 1) return { ...file, kind, title: its, on: invoice?.issued_on ?? null };
  const named = { ...file, kind, title: words.exhibit({ of: 'filed', kind, numbers }), on: null };
  if (kind !== 'delivery-note' || its === undefined) return named;
  return { ...named, behind: { kind: 'invoice', on: invoice?.issued_on ?? null, title: its } };
}
