import { type Currency, money } from '../../core/base/money.ts';
import { useLanguage } from '../words/language.tsx';

/** An amount as the API gives it: a decimal text with a dot and two digits, and its currency. */
export type MoneyJson = { readonly amount: string; readonly currency: string };

/** In cents. */
export function centsOf({ amount }: MoneyJson): bigint {
  return BigInt(amount.replace('.', ''));
}

export function isNought(amount: MoneyJson): boolean {
  return centsOf(amount) === 0n;
}

/** How amounts are written in the reader's language: "1 234,56 €"; several currencies are never added, but told one after the other. */
export function useAmounts(): { one(amount: MoneyJson): string; all(amounts: readonly MoneyJson[]): string } {
  const { manner } = useLanguage();
  const one = (amount: MoneyJson) => manner.amount(money(centsOf(amount), amount.currency as Currency));
  return {
    one,
    all: (amounts) =>
      amounts
        .filter((amount) => !isNought(amount))
        .map(one)
        .join(' + '),
  };
}
