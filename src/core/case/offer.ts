import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { ItemId, OfferId } from '../base/id.ts';
import type { Item, SettlementKind } from '../receivable/item.ts';

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

/** An offer that was granted and not taken back, whatever its day: of each invoice what is let go. */
export type Granted = {
  readonly id: OfferId;
  readonly parts: readonly { readonly itemId: ItemId; readonly given: bigint }[];
};

/**
 * Invoices of which no more is open than an offer lets go, with that offer: nothing more is to be paid of any invoice of it. What is left
 * is not asked for: a person closes it, or takes the offer back. Money that came late, or another way, is theirs to judge too.
 * @param items those that are not settled
 */
export function restLetGo(items: readonly Item[], offers: readonly Granted[]): ReadonlyMap<ItemId, OfferId> {
  if (offers.length === 0) return new Map();
  // What is contested has not been paid.
  const open = new Map(items.map(({ id, openCents, contestedCents = 0n }) => [id, openCents + contestedCents]));
  const left = ({ itemId }: Granted['parts'][number]) => open.get(itemId) ?? 0n;
  return new Map(
    offers
      .filter(({ parts }) => parts.every((part) => left(part) <= part.given))
      .flatMap(({ id, parts }) => parts.filter((part) => left(part) > 0n).map(({ itemId }) => [itemId, id] as const)),
  );
}
