import { centsOf } from '../../core/base/money.ts';
import { useLanguage } from '../words/language.tsx';
import { type AmountJson, amountText } from './amount.tsx';

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
