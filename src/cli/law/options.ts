import { type Day, day } from '../../core/base/day.ts';
import { type Rate, rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import { badOptionInEnglish, type OptionCure } from '../../words/option-cures.ts';
import { frenchWord } from '../../words/typed-fr.ts';
import { centsTyped } from '../amount.ts';
import { dayTyped } from '../face.ts';

/** Days beyond which nobody means anything, and within which every time limit stays in the calendar. */
const FIRST = day('1950-01-01');
const LAST = day('2150-12-31');
const MOST_CENTS = 10n ** 17n;
/** The longest that what was typed is repeated. */
const MOST_REPEATED = 60;

/** A day, by the option that it was given with. @throws NotUnderstood `bad-option` */
export function dayGiven(option: string, typed: string | undefined): Day {
  if (typed === undefined) throw missingOptions([option]);
  const given = dayTyped(typed);
  if (given === null) throw badOption(option, 'day', { text: repeated(typed) });
  if (given < FIRST || given > LAST) throw badOption(option, 'day-out-of-range', { text: repeated(typed) });
  return given;
}

/** An amount as people write it: 10000.00, 10 000,00, 10.000,00 €. @throws NotUnderstood `bad-option` */
export function amountGiven(option: string, typed = ''): bigint {
  const cents = amountTyped(option, typed);
  if (cents === null) throw badOption(option, 'amount', { text: repeated(typed) });
  return cents;
}

/** Cents above zero and below what anybody is owed, `null` for anything else. @throws Refusal `amount-ambiguous` */
export function amountTyped(option: string, typed: string): bigint | null {
  const cents = centsTyped(option, typed);
  return cents === null || cents <= 0n || cents > MOST_CENTS ? null : cents;
}

/** A yearly rate, or another percentage. @throws NotUnderstood `bad-option` */
export function percentGiven(option: string, typed: string, cure: 'percent' | 'rate-or-word' | 'percent-and-days' = 'percent'): Rate {
  const rate = rateOfPercent(typed.replace(',', '.').replace(/\s*%$/, ''));
  if (rate === null) throw badOption(option, cure, { text: repeated(typed) });
  return rate;
}

/** Refuses at once all that is needed and was not given. @throws NotUnderstood `bad-option` */
export function refuseMissing(needed: Readonly<Record<string, unknown>>): void {
  const missing = Object.keys(needed).filter((option) => needed[option] === undefined);
  if (missing.length > 0) throw missingOptions(missing);
}

function missingOptions(missing: readonly string[]): NotUnderstood {
  return badOption(missing[0] ?? '', 'missing', { missing: missing.join(', ') });
}

/** The words that may be typed, ours and those of a French hand, as details of a refusal. */
export function listed(words: readonly string[], french: Readonly<Record<string, string>> = {}): { choices: string; french: string } {
  return { choices: words.join(', '), french: words.map((one) => frenchWord(one, french)).join(', ') };
}

/** What was typed, short enough to be repeated. */
export function repeated(typed: string): string {
  return oneLine(typed, MOST_REPEATED);
}

/** An option that cannot stand as it was typed, with the cure in the words of both languages. */
export function badOption(option: string, cure: OptionCure, details: Readonly<Record<string, string | number>> = {}): NotUnderstood {
  return new NotUnderstood('bad-option', badOptionInEnglish(option, cure, details), { option, cure, ...details });
}
