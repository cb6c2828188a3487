import { centsOf } from '../../core/base/money.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { isAmbiguousDecimal, parseDecimal } from '../../program.ts';

/** Cents of an amount as a person writes it: "1,50". @throws Refusal `amount-unreadable` */
export function centsTyped(text: string): number {
  const decimal = parseDecimal(text.trim(), 'either');
  const cents = decimal === null || isAmbiguousDecimal(text.trim()) ? null : centsOf(decimal);
  if (cents === null) throw new NotUnderstood('amount-unreadable', `"${text}" is not an amount: write 1.50.`, { text });
  return Number(cents);
}
