import type { CreditorId } from '../core/base/id.ts';
import { centsOf } from '../core/base/money.ts';
import { fold } from '../core/base/text.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import { guessNumbers } from '../core/receivable/number-guess.ts';
import type { Store } from '../ports/store.ts';
import { mergedAway } from './merged-debtor.ts';

/** Newest items that are looked at for how this creditor numbers them. */
const SERIES = 200;
const MOST_GUESSED = 50;

/**
 * Items by the beginning or the end of their number, or by an amount as people write one: the exact number first, then those that
 * begin so, then the others, each time open ones first. At most `most` rows are read for each way.
 */
export async function itemsMeant(store: Store, creditorId: CreditorId, asked: string, most: number): Promise<ItemRow[]> {
  const spellings = [...new Set([asked, asked.toUpperCase()])];
  const begun = (await Promise.all(spellings.map((one) => store.itemsNumbered(creditorId, one, most)))).flat();
  const amount = amountIn(asked);
  const others = [
    ...(await itemsEnding(store, creditorId, asked)),
    ...(amount === null ? [] : await store.itemsWorth(creditorId, [amount, -amount], most)),
  ];
  const all = [...new Map([...begun, ...others].map((item) => [item.id, item])).values()];
  const gone = await mergedAway(
    store,
    all.map((item) => item.debtor_id),
  );
  const whole = fold(asked);
  const begins = new Set(begun.map((item) => item.id));
  const rank = (item: ItemRow) => (fold(item.number) === whole ? 0 : begins.has(item.id) ? 2 : 4) + (item.open_cents === 0 ? 1 : 0);
  return all.filter((item) => !gone.has(item.debtor_id)).sort((a, b) => rank(a) - rank(b));
}

/** Cents of an amount as people write one; `null` for other words, and for what no amount can be. */
export function amountIn(asked: string): number | null {
  const plain = asked.replace(/[\s€]/g, '').replace(',', '.');
  const cents = /^\d{1,11}(\.\d{1,2})?$/.test(plain) ? centsOf(plain) : null;
  return cents === null || cents === 0n ? null : Number(cents);
}

async function itemsEnding(store: Store, creditorId: CreditorId, asked: string): Promise<ItemRow[]> {
  if (!/^\d.*\d$|^\d$/.test(asked)) return [];
  const latest = await store.select('item', { creditor_id: creditorId }, { limit: SERIES, newestFirst: true });
  const numbers = guessNumbers(
    asked,
    latest.map((item) => item.number),
    MOST_GUESSED,
  );
  return numbers.length === 0 ? [] : store.select('item', { creditor_id: creditorId, number: numbers }, { limit: MOST_GUESSED });
}
