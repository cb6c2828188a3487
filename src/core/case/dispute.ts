import type { DebtorId, DisputeId, ItemId } from '../base/id.ts';
import { minCents, sumCents } from '../base/money.ts';
import type { Item } from '../receivable/item.ts';

/** What a debtor says is wrong; what is counted to find out what goes wrong at our own place. */
export const DISPUTE_CAUSES = [
  'not-delivered',
  'damaged',
  'quantity',
  'price',
  'quality',
  'late-delivery',
  'not-ordered',
  'order-reference',
  'wrong-customer',
  'already-credited',
  'other',
] as const;
export type DisputeCause = (typeof DISPUTE_CAUSES)[number];

/** How a dispute was decided by a person of the creditor, or ended by the debtor. */
export const RESOLUTIONS = ['justified', 'partial', 'rejected', 'withdrawn'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** `open`: somebody looks into it. `credit-awaited`: it is right, and the credit note is not there yet. `closed`: nothing is contested any more. */
export type DisputeState = 'open' | 'credit-awaited' | 'closed';

/** An invoice of which a sum, VAT included, is contested; `null`: all of it. */
export type Contested = { readonly itemId: ItemId; readonly cents: bigint | null };

/** What a debtor contests: as long as it does, that part is not asked for, and the rest is. */
export type Dispute = {
  readonly id: DisputeId;
  readonly debtorId: DebtorId;
  readonly state: DisputeState;
  /** Once it was found right in part: only the sums that are. */
  readonly contested: readonly Contested[];
};

/** What is contested of an item now, never more than is open of it. */
export function contestedCents(item: Pick<Item, 'id' | 'openCents'>, disputes: readonly Dispute[]): bigint {
  if (item.openCents <= 0n) return 0n;
  const parts = disputes
    .filter(({ state }) => state !== 'closed')
    .flatMap(({ contested }) => contested.filter((one) => one.itemId === item.id));
  const asked = sumCents(parts.map(({ cents }) => cents ?? item.openCents));
  return minCents(asked, item.openCents);
}

/** The first dispute that is about an item and not over. */
export function disputeOf(itemId: ItemId, disputes: readonly Dispute[]): Dispute | null {
  return disputes.find(({ state, contested }) => state !== 'closed' && contested.some((one) => one.itemId === itemId)) ?? null;
}
