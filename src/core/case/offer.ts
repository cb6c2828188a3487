import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { SettlementKind } from '../receivable/item.ts';

/** One invoice of an offer, in cents: what was open when it was made, and what of it is let go for money in time. */
export type OfferPart = { readonly open: bigint; readonly given: bigint };

/** What lowered the invoice, undone acts left out, the newest first. */
export type LaidOnPart = { readonly kind: SettlementKind; readonly on: Day; readonly cents: bigint };

/**
 * The last day on which money meets an offer. On a day on which no bank books, what left in time arrives on the next business day: no
 * statute says so of a day that a contract names, and the creditor gains nothing by a payer's calendar (decision 0035).
 */
export function lastInTime(until: Day, zone: HolidayZone): Day {
  return nextBusinessDay(until, zone);
}

/** What may be given up with the money that settles an invoice: of the offer itself, or a difference that nobody asks for. */
const GIVEN_UP: ReadonlySet<SettlementKind> = new Set(['discount', 'small-difference', 'bank-fee', 'card-commission']);

/**
 * What is still to be paid of an invoice for the offer to be met: part payments in time count. `null` once anything else lowered it, or
 * settled it (a credit note, a word of the books, money that came late): what is left is then no longer what was offered.
 */
export function stillAsked({ open, given }: OfferPart, openNow: bigint, laid: readonly LaidOnPart[], last: Day): bigint | null {
  let unexplained = open - openNow;
  for (const one of laid) {
    if (unexplained === 0n) break;
    if (one.kind === 'charges') continue;
    const counts = one.kind === 'payment' || (openNow === 0n && GIVEN_UP.has(one.kind));
    if (!counts || one.on > last || one.cents <= 0n) return null;
    unexplained -= one.cents;
    if (unexplained < 0n) return null;
  }
  if (unexplained !== 0n) return null;
  return openNow > given ? openNow - given : 0n;
}
