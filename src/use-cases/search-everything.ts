import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { centsOf } from '../core/base/money.ts';
import { fold, oneLine } from '../core/base/text.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import { guessNumbers } from '../core/receivable/number-guess.ts';
import type { Store } from '../ports/store.ts';
import { wordsOf } from './bank-rows.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { listPortfolio, type PortfolioLine } from './list-portfolio.ts';
import { mergedAway } from './merged-debtor.ts';
import type { FoundItem } from './search-items.ts';

/** What one field finds; each list holds the likeliest first, `more` says that there are others. */
export type FoundEverywhere = {
  readonly debtors: Some<PortfolioLine>;
  readonly items: Some<FoundItem>;
  readonly lines: Some<{ readonly row: BankLineRow; readonly words: BankLineDetails | null }>;
};
type Some<T> = { readonly found: readonly T[]; readonly more: boolean };

const NOTHING: FoundEverywhere = {
  debtors: { found: [], more: false },
  items: { found: [], more: false },
  lines: { found: [], more: false },
};
/** Of one character hardly anything could be meant. */
const LEAST = 2;
/** Newest items that are looked at for how this creditor numbers them. */
const SERIES = 200;
/** Rows read for one way of finding: more are never shown. */
const MOST_READ = 50;

/**
 * Debtors by words of their name, a number or an address; invoices and credits by the beginning or the end of their number or by an
 * amount; bank lines by an amount. At most `limit` of each.
 */
export async function searchEverything(
  deps: Pick<Deps, 'store' | 'clock' | 'digest'>,
  creditorId: CreditorId,
  text: string,
  limit: number,
): Promise<FoundEverywhere> {
  const { store } = deps;
  await creditorOf(store, creditorId);
  const asked = oneLine(text, 100);
  if (asked.length < LEAST) return NOTHING;
  const all = { sort: 'overdue', late: false, holds: null, withoutEmail: false, kinds: null, search: asked } as const;
  const amount = amountIn(asked);
  const [list, items, lines] = await Promise.all([
    listPortfolio(deps, creditorId, all, { limit }),
    itemsMeant(store, creditorId, asked, amount),
    amount === null ? [] : store.select('bank_line', { creditor_id: creditorId, cents: [amount, -amount] }, newest(limit + 1)),
  ]);
  const shown = items.slice(0, limit);
  const [names, words] = [await namesOf(store, shown), await wordsOf(store, lines)];
  return {
    debtors: { found: list.debtors, more: list.next !== null },
    items: { found: shown.map((item) => ({ item, debtorName: names.get(item.debtor_id) ?? null })), more: items.length > limit },
    lines: { found: lines.slice(0, limit).map((row) => ({ row, words: words.get(row.id) ?? null })), more: lines.length > limit },
  };
}

function newest(limit: number) {
  return { limit, newestFirst: true };
}

function namesOf(store: Store, items: readonly ItemRow[]): Promise<Map<DebtorId, string>> {
  return debtorNames(
    store,
    items.map((item) => item.debtor_id),
  );
}

/** Cents of an amount as people write one; `null` for other words, and for what no amount can be. */
function amountIn(asked: string): number | null {
  const plain = asked.replace(/[\s€]/g, '').replace(',', '.');
  const cents = /^\d{1,11}(\.\d{1,2})?$/.test(plain) ? centsOf(plain) : null;
  return cents === null || cents === 0n ? null : Number(cents);
}

/** The number that is meant exactly first, then those that begin or end so, then amounts; each open ones first. */
async function itemsMeant(store: Store, creditorId: CreditorId, asked: string, amount: number | null): Promise<ItemRow[]> {
  const spellings = [...new Set([asked, asked.toUpperCase()])];
  const begun = (await Promise.all(spellings.map((one) => store.itemsNumbered(creditorId, one, MOST_READ)))).flat();
  const ended = await itemsEnding(store, creditorId, asked);
  const worth = amount === null ? [] : await itemsWorth(store, creditorId, amount);
  const rank = new Map(
    [...worth, ...ended, ...begun].map((item) => [item.id, fold(item.number) === fold(asked) ? 0 : begun.includes(item) ? 1 : 2]),
  );
  const all = [...new Map([...begun, ...ended, ...worth].map((item) => [item.id, item])).values()];
  const gone = await mergedAway(
    store,
    all.map((item) => item.debtor_id),
  );
  const order = (item: ItemRow) => (rank.get(item.id) ?? 2) * 2 + (item.open_cents === 0 ? 1 : 0);
  return all.filter((item) => !gone.has(item.debtor_id)).sort((a, b) => order(a) - order(b));
}

async function itemsEnding(store: Store, creditorId: CreditorId, asked: string): Promise<ItemRow[]> {
  if (!/^\d+$/.test(asked)) return [];
  const latest = await store.select('item', { creditor_id: creditorId }, newest(SERIES));
  const numbers = guessNumbers(
    asked,
    latest.map((item) => item.number),
    MOST_READ,
  );
  return numbers.length === 0 ? [] : store.select('item', { creditor_id: creditorId, number: numbers }, newest(MOST_READ));
}

async function itemsWorth(store: Store, creditorId: CreditorId, cents: number): Promise<ItemRow[]> {
  const either = [cents, -cents];
  const open = await store.select('item', { creditor_id: creditorId, open_cents: either }, newest(MOST_READ));
  return [...open, ...(await store.select('item', { creditor_id: creditorId, amount_cents: either }, newest(MOST_READ)))];
}
