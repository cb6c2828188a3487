import { type Currency, centsOf, money } from '../../core/base/money.ts';
import type { Manner } from '../../words/phrase.ts';
import { useLanguage } from '../words/language.tsx';

/** An amount as the API gives it. */
export type AmountJson = { readonly amount: string; readonly currency: string };

export function amountText(manner: Manner, { amount, currency }: AmountJson): string {
  const cents = centsOf(amount);
  return cents === null ? `${amount} ${currency}` : manner.amount(money(cents, currency as Currency));
}

/** An amount that does not break. */
export function Amount({ of }: { readonly of: AmountJson }) {
  const { manner } = useLanguage();
  return <span style={{ whiteSpace: 'nowrap' }}>{amountText(manner, of)}</span>;
}
