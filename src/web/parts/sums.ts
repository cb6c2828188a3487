import { centsOf, decimalOf } from '../../core/base/money.ts';
import type { Manner } from '../../words/phrase.ts';
import { type AmountJson, amountText } from './amount.tsx';

/** "1 200,00 € + 300,00 $": two currencies never meet in one sum. */
export function sumsText(manner: Manner, amounts: readonly AmountJson[]): string {
  return added(amounts)
    .map((one) => amountText(manner, one))
    .join(' + ');
}

function added(amounts: readonly AmountJson[]): AmountJson[] {
  const sums = new Map<string, bigint>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + (centsOf(amount) ?? 0n));
  return [...sums].map(([currency, cents]) => ({ amount: decimalOf(cents), currency }));
}
