import type { CreditorId, DebtorId } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { BankLineDetails, BankLineRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { wordsOf } from './bank-rows.ts';
import { creditorOf, type Deps } from './context.ts';
import { debtorNames } from './debtor-names.ts';
import { amountIn, itemsMeant } from './items-meant.ts';
import { listPortfolio, type PortfolioLine } from './list-portfolio.ts';
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
  const all = { sort: 'overdue', late: false, holds: null, withoutEmail: false, kinds: null, search: asked, uncounted: true } as const;
  const amount = amountIn(asked);
  const [list, items, lines] = await Promise.all([
    listPortfolio(deps, creditorId, all, { limit }),
    itemsMeant(store, creditorId, asked, MOST_READ),
    amount === null
      ? []
      : store.select('bank_line', { creditor_id: creditorId, cents: [amount, -amount] }, { limit: limit + 1, newestFirst: true }),
  ]);
  const shown = items.slice(0, limit);
  const [names, words] = [await namesOf(store, shown), await wordsOf(store, lines)];
  return {
    debtors: { found: list.debtors, more: list.next !== null },
    items: { found: shown.map((item) => ({ item, debtorName: names.get(item.debtor_id) ?? null })), more: items.length > limit },
    lines: { found: lines.slice(0, limit).map((row) => ({ row, words: words.get(row.id) ?? null })), more: lines.length > limit },
  };
}

function namesOf(store: Store, items: readonly ItemRow[]): Promise<Map<DebtorId, string>> {
  return debtorNames(
    store,
    items.map((item) => item.debtor_id),
  );
}
