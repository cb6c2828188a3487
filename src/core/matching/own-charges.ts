import { minCents, sumCents } from '../base/money.ts';
import type { Charged } from './payment.ts';

/**
 * Charges of several invoices were once laid on the first of them: what is over there comes off those of the others, so that none is less
 * than nothing. The sum stays; where it is less than nothing itself, so are the parts.
 */
export function ownCharges(claimed: readonly Charged[]): Charged[] {
  let over = -sumCents(claimed.map(({ cents }) => minCents(cents, 0n)));
  if (over >= sumCents(claimed.map(({ cents }) => (cents > 0n ? cents : 0n)))) return [...claimed];
  return claimed.flatMap(({ itemId, cents }) => {
    if (cents <= 0n) return [];
    const taken = minCents(over, cents);
    over -= taken;
    return [{ itemId, cents: cents - taken }];
  });
}
