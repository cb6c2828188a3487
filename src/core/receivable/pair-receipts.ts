import { type Day, daysBetween } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import type { Item } from './item.ts';

/** Money that the bank showed and that was laid for a debtor: on items, and the rest on account. */
export type KnownReceipt = {
  readonly on: Day;
  readonly cents: bigint;
  readonly currency: Currency;
  /** What it was laid on, besides what it left on account. */
  readonly items: readonly ItemId[];
};

/** The books date a receipt by its entry, the bank by its booking: they are this far apart at most. */
const SAME_RECEIPT_DAYS = 10;

/**
 * Finds among the credits of a debtor's account in the books those that are money which the bank has shown already: counting it
 * again would make a second payment out of one. A credit whose rest is what the receipt left on account is that rest; any
 * other credit of the amount of a receipt is known, and its invoices are settled here though not lettered there yet.
 */
export function pairReceipts<I extends Item>(
  lines: readonly BookLine[],
  rests: readonly I[],
  receipts: readonly KnownReceipt[],
): { readonly rests: ReadonlyMap<BookLine, I>; readonly known: ReadonlySet<BookLine> } {
  const paired = new Map<BookLine, I>();
  const known = new Set<BookLine>();
  const freeRests = new Set(rests);
  const freeReceipts = new Set(receipts);
  for (const line of lines.filter(({ kind }) => kind === 'payment-on-account')) {
    const receipt = [...freeReceipts].find((one) => one.cents === -line.amountCents && isSame(one, line));
    const rest = [...freeRests].find(
      (one) => one.openCents === line.openCents && one.currency === line.currency && isNear(one.issuedOn, line.issuedOn),
    );
    if (receipt) freeReceipts.delete(receipt);
    if (rest) {
      freeRests.delete(rest);
      paired.set(line, rest);
    } else if (receipt) known.add(line);
  }
  return { rests: paired, known };
}

function isSame(receipt: KnownReceipt, line: BookLine): boolean {
  return receipt.currency === line.currency && isNear(receipt.on, line.issuedOn);
}

function isNear(a: Day | null, b: Day | null): boolean {
  return a !== null && b !== null && Math.abs(daysBetween(a, b)) <= SAME_RECEIPT_DAYS;
}
