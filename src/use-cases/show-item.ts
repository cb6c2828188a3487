import type { BankLineId, ItemId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ContactRow, DispatchRow, DocumentRow, ItemRow, SettlementRow } from '../core/journal/tables.ts';
import { type BankLineView, bankLinesOf } from './bank-overview.ts';
import type { Deps } from './context.ts';
import { linesBehind } from './debtor-history.ts';
import { readAll } from './read-all.ts';
import { type DebtorCard, showDebtor } from './show-debtor.ts';
import { calledWords } from './spoken-words.ts';

/** One invoice or credit as a person looks it up: what it comes to, what was laid on it and from where, what was done for it. */
export type ItemCard = {
  readonly item: ItemRow;
  /** Of its debtor, as of today. */
  readonly debtor: DebtorCard;
  /** In the order of days, undone ones included. */
  readonly settlements: readonly (SettlementRow & { readonly line: BankLineView | null })[];
  readonly documents: readonly DocumentRow[];
  /** Those that were about it, oldest first, and what became of each channel. */
  readonly contacts: readonly ContactRow[];
  readonly dispatches: readonly DispatchRow[];
};

/** @throws Refusal `unknown-invoice` */
export async function showItem(deps: Pick<Deps, 'store' | 'clock'>, id: ItemId): Promise<ItemCard> {
  const { store } = deps;
  const [item] = await store.select('item', { id }, { limit: 1 });
  if (!item) throw new Refusal('unknown-invoice', `There is no invoice or credit ${id}.`, { number: String(id) });
  const rows = await readAll(store, 'settlement', 'item_id', [id]);
  const behind = await linesBehind(store, rows);
  const views = await viewsOf(deps, item, [...new Set(behind.values())]);
  const contacts = (await readAll(store, 'contact', 'debtor_id', [item.debtor_id])).filter((one) =>
    one.items.some((each) => each.item === id),
  );
  return {
    item,
    debtor: await showDebtor(deps, item.debtor_id),
    settlements: rows
      .map((row) => ({ ...row, line: views.get(behind.get(row.laying_id ?? 0) ?? (0 as BankLineId)) ?? null }))
      .sort((a, b) => (a.on_day < b.on_day ? -1 : a.on_day > b.on_day ? 1 : a.id - b.id)),
    documents: await readAll(store, 'document', 'item_id', [id]),
    contacts,
    dispatches: await calledWords(
      store,
      await readAll(
        store,
        'dispatch',
        'contact_id',
        contacts.map((one) => one.id),
      ),
    ),
  };
}

async function viewsOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  { creditor_id }: ItemRow,
  lines: readonly BankLineId[],
): Promise<Map<BankLineId, BankLineView>> {
  const views = lines.length === 0 ? [] : await bankLinesOf(deps, creditor_id, lines);
  return new Map(views.map((view) => [view.row.id, view]));
}
