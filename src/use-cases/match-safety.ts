import { addDays, type Day, daysBetween } from '../core/base/day.ts';
import type { BankLineId, ItemId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';
import type { ItemRow } from '../core/journal/tables.ts';
import type { Explanation } from '../core/matching/payment.ts';
import type { ReasonCode } from '../core/matching/reasons.ts';
import { debtorsIn } from './bank-rows.ts';
import type { StandingLaying } from './laying-parts.ts';
import { SAME_RECEIPT_DAYS } from './same-money.ts';
import { isBankKey } from './source-key.ts';
import type { UnresolvedReturns } from './unresolved-returns.ts';

/** What is known beside the bank line and the open items. */
export type Safety = {
  /** Last day of the books. */
  readonly books: Day | null;
  readonly items: ReadonlyMap<ItemId, ItemRow>;
  readonly layings: ReadonlyMap<BankLineId, StandingLaying>;
  readonly unresolved: Pick<UnresolvedReturns, 'mayConcern'>;
  /** What the books show as paid, or as money of a debtor that is laid on nothing. */
  readonly shown: ReadonlyMap<string, readonly (Day | null)[]>;
  /** Of an invoice in an offer for several: all of them. */
  readonly offeredTogether: ReadonlyMap<ItemId, readonly ItemId[]>;
  /** Of an invoice in an offer that is no longer what was granted: the last day of that offer. */
  readonly offersChanged: ReadonlyMap<ItemId, Day>;
};

/** What names an invoice of ours beyond doubt. */
const NAMED: ReadonlySet<ReasonCode> = new Set(['number-quoted', 'reference-checked', 'return-of']);
/** The books may date a receipt some days before the bank does. */
const BOOKS_BEFORE_BANK_DAYS = 3;

/**
 * Why what is certain is left to a person all the same. What the books of a later day have seen may have been laid there on an invoice
 * that we never knew, or be what they laid on this one: then only the number of an invoice of which they show nothing paid proves
 * anything. Nobody pays an invoice before it is made; and money that may have come back leaves open what nobody knows yet.
 */
export function whyUnsafe(row: BankLineRow, explanation: Explanation, safety: Safety): ReasonCode | null {
  if (row.by_hand) return 'taken-back';
  if ((row.batch_count ?? 0) > 1) return 'batch-without-details';
  if (explanation.returnOf !== undefined) return whyNoReturn(safety.layings.get(Number(explanation.returnOf) as BankLineId));
  const isNamed = explanation.reasons.some((reason) => NAMED.has(reason.code));
  const laid = explanation.allocations.flatMap(({ itemId, cents }) => (cents > 0n ? (safety.items.get(itemId) ?? []) : []));
  if (areInBooks(row, explanation, isNamed, laid, safety)) return 'in-books-perhaps';
  if (isOfferInPart(explanation, safety)) return 'offer-in-part';
  if (isOfferChanged(row, explanation, safety)) return 'offer-changed';
  if (!isNamed && safety.unresolved.mayConcern(row, debtorsIn(explanation))) return 'return-original-unknown';
  return laid.some((item) => item.issued_on !== null && item.issued_on > row.booked_on) ? 'paid-before-issue' : null;
}

/** Less was accepted for several invoices together: the payment of some of them alone meets no offer. */
function isOfferInPart({ adjustments }: Explanation, { items, offeredTogether }: Safety): boolean {
  const kept = new Set(adjustments.filter((one) => one.kind === 'discount').map((one) => one.itemId));
  return [...kept].some((id) => offeredTogether.get(id)?.some((other) => !kept.has(other) && (items.get(other)?.open_cents ?? 0) !== 0));
}

/** The payer may mean an offer that one of its invoices has made another: what it left out is for a person to say. */
function isOfferChanged({ booked_on }: BankLineRow, { allocations }: Explanation, { items, offersChanged }: Safety): boolean {
  return allocations.some(({ itemId, cents }) => {
    const last = offersChanged.get(itemId);
    return last !== undefined && cents > 0n && booked_on <= last && cents < BigInt(items.get(itemId)?.open_cents ?? 0);
  });
}

function areInBooks(
  row: BankLineRow,
  explanation: Explanation,
  isNamed: boolean,
  laid: readonly ItemRow[],
  { books, shown }: Safety,
): boolean {
  const debtors = [...debtorsIn(explanation)];
  const days = debtors.flatMap((debtor) => shown.get(shownKey(debtor, row.cents, row.currency)) ?? []);
  // A credit of this very amount and about this day: the books have the money, and have not laid it.
  if (days.some((day) => day !== null && Math.abs(daysBetween(day, row.booked_on)) <= SAME_RECEIPT_DAYS)) return true;
  if (books === null) return false;
  if (row.booked_on <= books) return !isNamed || laid.some((item) => item.open_cents + item.ahead_cents !== item.amount_cents);
  return !isNamed && row.booked_on <= addDays(books, BOOKS_BEFORE_BANK_DAYS) && days.length > 0;
}

/** By debtor and amount: the day of money on account, and no day for an invoice that is settled there. */
export function shownInBooks(items: Iterable<ItemRow>): Map<string, (Day | null)[]> {
  const shown = new Map<string, (Day | null)[]>();
  for (const item of items) {
    const isPaid = item.kind === 'invoice' && item.open_cents === 0 && item.ahead_cents === 0;
    const isOnAccount = item.kind === 'payment-on-account' && item.open_cents !== 0 && !isBankKey(item.source_key);
    if (!isPaid && !isOnAccount) continue;
    const key = shownKey(item.debtor_id, Math.abs(item.amount_cents), item.currency);
    shown.set(key, [...(shown.get(key) ?? []), isOnAccount ? item.issued_on : null]);
  }
  return shown;
}

function shownKey(debtor: number, cents: number, currency: string): string {
  return `${debtor} ${cents} ${currency}`;
}

/** A payment that is not on record yet, or whose rest has been used since, is for a person to send back. */
function whyNoReturn(payment: StandingLaying | undefined): ReasonCode | null {
  if (!payment || payment.stranded) return 'return-original-unknown';
  return payment.rest !== null && payment.rest.open_cents !== payment.rest.amount_cents ? 'return-part' : null;
}
