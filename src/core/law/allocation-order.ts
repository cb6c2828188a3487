import { type Day, daysBetween } from '../base/day.ts';
import { minCents } from '../base/money.ts';

/** `interest-first` is the law; `principal-first` only where a contract clause says so. */
export type AllocationOrder = 'interest-first' | 'principal-first';

/** How a payment falls on one debt; `rest` is what the debt did not absorb. */
export type Laid = { readonly interest: bigint; readonly principal: bigint; readonly rest: bigint };

/**
 * Lays a payment on one debt, in cents: its interest, then its principal.
 * @law C. civ. 1343-1
 * @effect 2016-10-01
 */
export function layPayment(cents: bigint, owed: { readonly interest: bigint; readonly principal: bigint }, order: AllocationOrder): Laid {
  if (order === 'principal-first') {
    const principal = minCents(cents, owed.principal);
    const interest = minCents(cents - principal, owed.interest);
    return { interest, principal, rest: cents - principal - interest };
  }
  const interest = minCents(cents, owed.interest);
  const principal = minCents(cents - interest, owed.principal);
  return { interest, principal, rest: cents - interest - principal };
}

/**
 * Which debts a payment reaches first when the debtor has not said: those that are due, then the oldest due date. Debts of the same
 * rank come in one group, and share.
 * @law C. civ. 1342-10
 * @effect 2016-10-01
 */
export function allocationRanks<T extends { readonly dueOn: Day }>(debts: readonly T[]): T[][] {
  const ranks = new Map<Day, T[]>();
  for (const debt of debts) {
    const rank = ranks.get(debt.dueOn);
    if (rank) rank.push(debt);
    else ranks.set(debt.dueOn, [debt]);
  }
  return [...ranks.entries()].sort(([a], [b]) => daysBetween(b, a)).map(([, rank]) => rank);
}

/**
 * Shares a payment between debts of one rank in proportion to what is owed on each; the odd cents go to the first ones. Never more
 * than what is owed; the sum of the shares is the payment, or all that is owed.
 * @law C. civ. 1342-10
 * @effect 2016-10-01
 */
export function shareBetween(cents: bigint, owed: readonly bigint[]): bigint[] {
  const total = owed.reduce((sum, amount) => sum + amount, 0n);
  if (cents >= total) return [...owed];
  const shares = owed.map((amount) => (cents * amount) / total);
  let odd = cents - shares.reduce((sum, share) => sum + share, 0n);
  return shares.map((share, index) => {
    if (odd === 0n || share === owed[index]) return share;
    odd -= 1n;
    return share + 1n;
  });
}
