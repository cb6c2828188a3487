import { addDays, type Day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Matched } from '../core/matching/payment.ts';
import { debtorsIn } from './bank-rows.ts';

/** Books of a day may not have seen the last days before it yet; what is older than that they have. */
const BOOKED_AFTER_DAYS = 10;
/** More debtors than this are not held for one line: they have a common amount, not a common payer. */
const MOST_HELD = 500;

/** Last day of the books, and who owes an invoice of an amount. */
export type Held = { readonly books: Day | null; readonly owing: ReadonlyMap<string, readonly DebtorId[]> };

/** Whose reminders a line holds: not for money so old that the books must have it. */
export function held(row: BankLineRow, { explanations, mayBeOf, isPayerSure }: Matched, { books, owing }: Held): DebtorId[] {
  if (row.cents <= 0 || (books !== null && row.booked_on < addDays(books, -BOOKED_AFTER_DAYS))) return [];
  const alike = isPayerSure ? [] : (owing.get(`${row.cents} ${row.currency}`) ?? []);
  const debtors = [...explanations.flatMap((one) => [...debtorsIn(one)]), ...mayBeOf, ...alike];
  return [...new Set(debtors)].sort((a, b) => a - b).slice(0, MOST_HELD);
}

/** Who owes an invoice of an amount. */
export function owingBy(items: Iterable<ItemRow>): Map<string, DebtorId[]> {
  const owing = new Map<string, DebtorId[]>();
  for (const { kind, open_cents, currency, debtor_id } of items) {
    if (kind !== 'invoice' || open_cents <= 0) continue;
    const key = `${open_cents} ${currency}`;
    const known = owing.get(key);
    if (known) known.push(debtor_id);
    else owing.set(key, [debtor_id]);
  }
  return owing;
}

/** The books of that day or a later one show what was paid by it. */
export function isPast(row: BankLineRow, books: Day | null): boolean {
  return books !== null && row.booked_on <= books && !row.by_hand;
}
