import { type Currency, centsOf, money } from '../../core/base/money.ts';
import type { Manner } from '../../words/phrase.ts';
import { useLanguage } from '../words/language.tsx';

/** An amount as the API gives it. */
export type AmountJson = { readonly amount: string; readonly currency: string };

export function amountText(manner: Manner, { amount, currency }: AmountJson): string {
  const cents = centsOf(amount);
  return cents === null ? `${amount} ${currency}` : manner.amount(money(cents, currency as Currency));
}

/** In cents; what is no amount is nought. */
export function inCents({ amount }: AmountJson): bigint {
  return centsOf(amount) ?? 0n;
}

export function isNought(amount: AmountJson): boolean {
  return inCents(amount) === 0n;
}

/** How amounts are written in the reader's language: "1 234,56 €"; several currencies are never added, but told one after the other. */
export function useAmounts(): { one(amount: AmountJson): string; all(amounts: readonly AmountJson[]): string } {
  const { manner } = useLanguage();
  const one = (amount: AmountJson) => amountText(manner, amount);
  return {
    one,
    all: (amounts) =>
      amounts
        .filter((amount) => !isNought(amount))
        .map(one)
        .join(' + '),
  };
}

/** An amount that does not break. */
export function Amount({ of }: { readonly of: AmountJson }) {
  const { manner } = useLanguage();
  return <span style={{ whiteSpace: 'nowrap' }}>{amountText(manner, of)}</span>;
}
