import type { AmountJson } from '../../parts/amount.tsx';
import type { Credit } from './bank-types.ts';

/** What is available of a credit, as a positive amount. */
export function available({ credit }: Credit): AmountJson {
  return { amount: credit.open.amount.replace('-', ''), currency: credit.open.currency };
}
