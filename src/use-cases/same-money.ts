import { type Day, daysBetween } from '../core/base/day.ts';
import type { LayingId } from '../core/base/id.ts';
import { decimalOf, money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import { formatDay, formatMoney } from '../core/base/text.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Explanation } from '../core/matching/payment.ts';
import type { Store } from '../ports/store.ts';
import { debtorsIn } from './bank-rows.ts';
import { readAll } from './read-all.ts';
import { layingOfRest } from './source-key.ts';

/** The books date a receipt about as near to the bank's day. */
export const SAME_RECEIPT_DAYS = 10;

type Receipt = { readonly cents: number; readonly currency: string; readonly on: Day | null };

/**
 * Money that the books show on account of a debtor is not laid a second time as a line of the bank; nor once it was laid from there.
 * @throws Refusal `line-in-books-perhaps`
 */
export async function refuseMoneyOfBooks(store: Store, line: BankLineRow, explanation: Explanation): Promise<void> {
  if (line.cents <= 0) return;
  const theirs = await readAll(store, 'item', 'debtor_id', [...debtorsIn(explanation)], { kind: 'payment-on-account' });
  const same = theirs.find((item) => isOfBooks(item) && isSameReceipt(receiptOf(item), receiptOfLine(line)));
  if (same) throw perhapsSame('line-in-books-perhaps', line, same);
}

/**
 * The other way round: money on account in the books is not laid where a line of the bank with the same sum was laid for the debtor.
 * @throws Refusal `credit-at-bank-perhaps`
 */
export async function refuseMoneyOfBank(store: Store, credit: ItemRow): Promise<void> {
  if (credit.kind !== 'payment-on-account' || !isOfBooks(credit)) return;
  const same = (await linesLaidFor(store, credit)).find((line) => isSameReceipt(receiptOf(credit), receiptOfLine(line)));
  if (same) throw perhapsSame('credit-at-bank-perhaps', same, credit);
}

/** Lines of which something stands on invoices of the debtor, or on its account. */
async function linesLaidFor(store: Store, { debtor_id }: ItemRow): Promise<BankLineRow[]> {
  const settled = await readAll(store, 'settlement', 'debtor_id', [debtor_id], { void: false });
  const kept = await readAll(store, 'item', 'debtor_id', [debtor_id], { kind: 'payment-on-account' });
  const ids = [...settled.map((one) => one.laying_id), ...kept.map((item) => layingOfRest(item.source_key))];
  const acts = await readAll(store, 'laying', 'id', [...new Set(ids.filter((id): id is LayingId => id !== null))], {
    kind: 'payment',
    state: 'standing',
  });
  const lines = acts.flatMap((act) => act.line_id ?? []);
  return readAll(store, 'bank_line', 'id', lines);
}

function isOfBooks({ source_key }: ItemRow): boolean {
  return layingOfRest(source_key) === null;
}

function receiptOf({ amount_cents, currency, issued_on }: ItemRow): Receipt {
  return { cents: -amount_cents, currency, on: issued_on };
}

function receiptOfLine({ cents, currency, booked_on }: BankLineRow): Receipt {
  return { cents, currency, on: booked_on };
}

function isSameReceipt(a: Receipt, b: Receipt): boolean {
  if (a.cents !== b.cents || a.currency !== b.currency || a.on === null || b.on === null) return false;
  return Math.abs(daysBetween(a.on, b.on)) <= SAME_RECEIPT_DAYS;
}

function perhapsSame(code: 'line-in-books-perhaps' | 'credit-at-bank-perhaps', line: BankLineRow, { number, issued_on }: ItemRow): Refusal {
  const { id, cents, currency, booked_on: day } = line;
  const sum = formatMoney(money(BigInt(cents), currency), 'en');
  const bank = `line ${id} of the bank (${sum}, ${formatDay(day, 'en')})`;
  const details = { id, number, day, booked: issued_on ?? '', cents: decimalOf(BigInt(cents)), currency };
  if (code === 'line-in-books-perhaps')
    return new Refusal(
      'line-in-books-perhaps',
      `The books show ${number} for this customer: the same sum, about the same day as ${bank}. If it is the same money, put the line aside (acquit bank match ${id} --aside --reason "${number}"): ${number} is what is laid. If it is other money, confirm it (--confirm).`,
      details,
    );
  return new Refusal(
    'credit-at-bank-perhaps',
    `${number} is the same sum, about the same day as ${bank}, which was laid for this customer already. If it is the same money, nothing is left to be laid of it: keep it on account until your books say what it settled. If it is other money, confirm it (--confirm).`,
    details,
  );
}
