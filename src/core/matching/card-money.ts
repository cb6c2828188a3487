import type { DebtorId, ItemId } from '../base/id.ts';
import { minCents, sumCents } from '../base/money.ts';
import type { Standing } from './lay.ts';
import type { Allocation, Charged, Explanation } from './payment.ts';

/** What a debtor chose to pay: credits are negative, what was claimed beside the invoices is apart. */
export type ChosenToPay = {
  readonly parts: readonly { readonly itemId: ItemId; readonly cents: bigint }[];
  readonly chargesCents: bigint;
  /** Whose the charges are; empty of a payment that was begun before it was kept. */
  readonly charged: readonly Charged[];
  /** What came in. */
  readonly cents: bigint;
  readonly debtorId: DebtorId;
};

/**
 * Lays what came in on what was chosen, as far as that is still open: what was paid otherwise meanwhile leaves its part on the debtor's
 * account. No cent is lost.
 */
export function layingOfChosen(
  { parts, chargesCents, charged, cents, debtorId }: ChosenToPay,
  items: ReadonlyMap<ItemId, Standing>,
): Explanation {
  const credits = parts.flatMap(({ itemId, cents: part }): Allocation[] => {
    const item = items.get(itemId);
    if (part >= 0n || !item || item.openCents >= 0n) return [];
    return [{ itemId, debtorId: item.debtorId, cents: part > item.openCents ? part : item.openCents }];
  });
  let left = cents - sumCents(credits.map((one) => one.cents));
  const invoices: Allocation[] = [];
  for (const { itemId, cents: part } of parts) {
    const item = items.get(itemId);
    if (part <= 0n || left <= 0n || !item || item.openCents <= 0n) continue;
    const laid = minCents(left, minCents(part, item.openCents));
    invoices.push({ itemId, debtorId: item.debtorId, cents: laid });
    left -= laid;
  }
  const as = left === 0n ? 'nothing' : left === chargesCents && invoices.length > 0 ? 'charges' : 'on-account';
  const whose = as === 'charges' && charged.length > 0 ? { charged } : {};
  const remainder = { cents: left, as, debtorId: as === 'nothing' ? null : debtorId, ...whose } as const;
  return { allocations: [...invoices, ...credits], adjustments: [], remainder, reasons: [] };
}

/**
 * Takes a part that went back to the payer from what its payment had settled, the last invoice first; `null` where so much does not stand
 * on them any more: then a person says where it is missing.
 */
export function takenFrom(cents: bigint, laid: readonly Allocation[]): Explanation | null {
  let left = cents;
  const allocations: Allocation[] = [];
  for (const one of laid.filter((each) => each.cents > 0n).toReversed()) {
    const part = minCents(left, one.cents);
    if (part > 0n) allocations.push({ ...one, cents: -part });
    left -= part;
  }
  if (left !== 0n) return null;
  return { allocations, adjustments: [], remainder: { cents: 0n, as: 'nothing', debtorId: null }, reasons: [] };
}
