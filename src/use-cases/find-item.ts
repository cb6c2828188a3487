import type { CreditorId, ItemId } from '../core/base/id.ts';
import { decimalOf } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { debtorNames } from './debtor-names.ts';
import { mergedAway } from './merged-debtor.ts';

const MOST_CANDIDATES = 10;

/** What is looked for: a number may be that of an invoice and that of a credit. */
export type ItemSort = 'invoice' | 'credit' | 'any';

/**
 * The one item that is meant by its number, or by ours ("#12"). Among items of one number, those of the sort looked for count
 * first, then those that are still open.
 * @throws Refusal `unknown-invoice`; `ambiguous-item` with the items that could be meant
 */
export async function findItem(store: Store, creditorId: CreditorId, query: string, sort: ItemSort = 'any'): Promise<ItemRow> {
  const asked = oneLine(query, 100);
  const all = await itemsNamed(store, creditorId, asked);
  const likeliest = narrowed(
    narrowed(all, (item) => sort === 'any' || (item.kind === 'invoice') === (sort === 'invoice')),
    (item) => item.open_cents !== 0,
  );
  const [only] = likeliest;
  if (!only) throw new Refusal('unknown-invoice', `There is no invoice or credit "${asked}".`, { number: asked });
  if (likeliest.length > 1) throw await ambiguous(store, asked, likeliest);
  return only;
}

async function itemsNamed(store: Store, creditorId: CreditorId, asked: string): Promise<ItemRow[]> {
  const ours = /^#([1-9]\d{0,14})$/.exec(asked)?.[1];
  if (ours !== undefined) return store.select('item', { id: Number(ours) as ItemId, creditor_id: creditorId }, { limit: 1 });
  const spellings = [...new Set([asked, asked.toUpperCase()])];
  const items = await store.select('item', { creditor_id: creditorId, number: spellings }, { limit: 1_000 });
  // Once debtors were merged, the item stands on both: only the one that it went to counts.
  const gone = await mergedAway(
    store,
    items.map((item) => item.debtor_id),
  );
  return items.filter((item) => !gone.has(item.debtor_id));
}

/** Those of the items that are so, when some are. */
function narrowed(items: ItemRow[], isSo: (item: ItemRow) => boolean): ItemRow[] {
  const some = items.filter(isSo);
  return some.length > 0 ? some : items;
}

async function ambiguous(store: Store, query: string, items: readonly ItemRow[]): Promise<Refusal> {
  const shown = items.slice(0, MOST_CANDIDATES);
  const names = await debtorNames(
    store,
    shown.map((item) => item.debtor_id),
  );
  const lines = shown.map((item) => {
    const open = `${decimalOf(BigInt(item.open_cents))} ${item.currency}`;
    return `#${item.id} ${item.number}, ${names.get(item.debtor_id) ?? item.debtor_id}, ${open}`;
  });
  const candidates = lines.join('\n') + (items.length > shown.length ? '\n…' : '');
  return new Refusal('ambiguous-item', `"${query}" may be several items. Say which, by our own number:\n${candidates}`, {
    query,
    candidates,
  });
}
