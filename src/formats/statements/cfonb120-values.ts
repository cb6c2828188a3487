import { type Day, isDay } from '../../core/base/day.ts';
import { type Decimal, decimal } from '../facts.ts';

/** Years written with two digits: 80 and above are of the last century (the format is of the eighties). */
const FIRST_YEAR = 80;
/** The sign is punched over the last digit: { and A–I are +0 to +9, } and J–R are −0 to −9. */
const POSITIVE = '{ABCDEFGHI';
const NEGATIVE = '}JKLMNOPQR';
/** In the old French character set, the braces' places are those of é and è. */
const FRENCH_BRACES: Readonly<Record<string, string>> = { é: '{', è: '}' };
const NO_DECIMALS = new Set(['JPY', 'KRW', 'XPF', 'XOF', 'XAF', 'CLP', 'VND', 'KMF', 'DJF', 'GNF', 'RWF']);
const THREE_DECIMALS = new Set(['TND', 'BHD', 'KWD', 'OMR', 'JOD', 'LYD', 'IQD']);

/** The signed amount of a zone ("0000000001904}" with two decimals is -190.40); `null` when it is none. */
export function overpunched(zone: string, decimals: number): Decimal | null {
  const text = zone.trimStart();
  const digits = text.slice(0, -1);
  const last = signedDigit(text.slice(-1));
  if (last === null || !/^\d{0,13}$/.test(digits)) return null;
  return scaledAmount(`${digits}${last.digit}`, decimals, last.negative);
}

/** The amount that digits write with so many decimals at their end. */
export function scaledAmount(digits: string, decimals: number, negative: boolean): Decimal {
  const padded = digits.padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, '');
  const text = decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`;
  return decimal(negative && /[1-9]/.test(text) ? `-${text}` : text);
}

function signedDigit(character: string): { readonly digit: number; readonly negative: boolean } | null {
  const punched = (FRENCH_BRACES[character.toLowerCase()] ?? character).toUpperCase();
  if (/^\d$/.test(punched)) return { digit: Number(punched), negative: false };
  if (punched === '') return null;
  const negative = NEGATIVE.includes(punched);
  const digit = (negative ? NEGATIVE : POSITIVE).indexOf(punched);
  return digit < 0 ? null : { digit, negative };
}

/** The day of JJMMAA; `'none'` for blanks and zeros, `null` when it is no day. */
export function dayOf(zone: string): Day | 'none' | null {
  const text = zone.trim();
  if (/^0*$/.test(text)) return 'none';
  const [, date, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(text) ?? [];
  const written = `${Number(year) >= FIRST_YEAR ? 19 : 20}${year}-${month}-${date}`;
  return isDay(written) ? written : null;
}

/** How many decimals amounts have when the record does not say it. */
export function usualDecimals(currency: string | null): number {
  if (currency === null) return 2;
  if (NO_DECIMALS.has(currency)) return 0;
  return THREE_DECIMALS.has(currency) ? 3 : 2;
}

/** A zone without its control characters and outer blanks; `null` when nothing is left. */
export function textOf(zone: string): string | null {
  return zone.replace(/\p{Cc}/gu, ' ').trim() || null;
}
