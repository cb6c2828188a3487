import { assert } from './assert.ts';

/** ISO 4217 code, three capital letters. */
export type Currency = string & { readonly __currency: true };

export const EUR = 'EUR' as Currency;

/** An amount in hundredths of its currency. Never a float; two currencies never meet in one sum. */
export type Money = { readonly cents: bigint; readonly currency: Currency };

export function isCurrency(text: string): text is Currency {
  return /^[A-Z]{3}$/.test(text);
}

export function money(cents: bigint, currency: Currency = EUR): Money {
  return { cents, currency };
}

/**
 * Cents from a decimal text with a dot ("1234.5", "-0.07"). `null` when it is not a number, or has more than two
 * significant decimals (a third decimal that is not zero would be lost, so the caller must decide).
 */
export function centsOf(text: string): bigint | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text.trim());
  if (!match) return null;
  const decimals = (match[3] ?? '').replace(/0+$/, '');
  if (decimals.length > 2) return null;
  const cents = BigInt(`${match[2]}${decimals.padEnd(2, '0')}`);
  return match[1] === '-' ? -cents : cents;
}

/** Decimal text with a dot and two decimals, as `--json` prints amounts: "-1234.50". */
export function decimalOf(cents: bigint): string {
  const absolute = cents < 0n ? -cents : cents;
  const text = absolute.toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** `numerator / denominator` rounded half up, away from zero (the documented rounding of every segment, rule R11). */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  assert(denominator > 0n, 'denominator must be positive');
  const negative = numerator < 0n;
  const doubled = (negative ? -numerator : numerator) * 2n + denominator;
  const rounded = doubled / (denominator * 2n);
  return negative ? -rounded : rounded;
}

export function sumCents(amounts: Iterable<bigint>): bigint {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

export function minCents(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
