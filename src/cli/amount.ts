import { centsOf } from '../core/base/money.ts';
import { NotUnderstood } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { isAmbiguousDecimal, parseDecimal } from '../program.ts';

/** Digits, separators and blanks, with euros or nothing behind: another currency is not converted. */
const WRITTEN = /^[-+\d\s.,'’]*\d[-+\d\s.,'’]*(?:€|EUR|euros?)?$/iu;
const MOST_CENTS = 10n ** 15n;

/** Whether a text can be nothing but an amount. */
export function looksLikeAmount(typed: string): boolean {
  return WRITTEN.test(typed.trim());
}

/**
 * Cents of an amount as people write it: 1200.00, 1 200,00, 1.200,00 €; `null` for what is none. What could be thousands or
 * decimals is not guessed.
 * @throws Refusal `amount-ambiguous`
 */
export function centsTyped(option: string, typed: string): bigint | null {
  const text = typed.trim();
  const decimal = looksLikeAmount(text) ? parseDecimal(text, 'either') : null;
  if (decimal === null) return null;
  if (!isAmbiguousDecimal(text)) return centsOf(decimal);
  const whole = text.replace(/\D/g, '');
  throw new NotUnderstood('amount-ambiguous', `${option}: "${text}" may be thousands or decimals. For ${whole} write ${whole}.00.`, {
    option,
    text,
    whole,
  });
}

/** A positive amount, in cents. @param least in cents @throws Refusal `amount-ambiguous`, `not-an-amount` */
export function amountOption(option: string, typed: string, least = 1n): bigint {
  const cents = centsTyped(option, typed);
  if (cents !== null && cents >= least && cents <= MOST_CENTS) return cents;
  const text = oneLine(typed, 60);
  throw new NotUnderstood('not-an-amount', `${option}: "${text}" is not a positive amount. Write 1200.00 or 1 200,00.`, { option, text });
}
