import type { Day } from './day.ts';
import { EUR, type Money } from './money.ts';
import { percentOf, type Rate } from './rate.ts';

/** The two languages that a debtor is written to in, and that a user reads. */
export type Language = 'fr' | 'en';

const NARROW_NO_BREAK_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** "1 234,56 €" in French typography (narrow no-break spaces between thousands), "€1,234.56" in English. */
export function formatMoney({ cents, currency }: Money, language: Language): string {
  const absolute = cents < 0n ? -cents : cents;
  const whole = (absolute / 100n).toString();
  const decimals = (absolute % 100n).toString().padStart(2, '0');
  const sign = cents < 0n ? (language === 'fr' ? '−' : '-') : '';
  if (language === 'fr') {
    const symbol = currency === EUR ? '€' : currency;
    return `${sign}${groupThousands(whole, NARROW_NO_BREAK_SPACE)},${decimals}${NO_BREAK_SPACE}${symbol}`;
  }
  const amount = `${groupThousands(whole, ',')}.${decimals}`;
  return currency === EUR ? `${sign}€${amount}` : `${sign}${amount}${NO_BREAK_SPACE}${currency}`;
}

export function groupThousands(digits: string, separator: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, separator);
}

/** "31/12/2026" in French, "31 Dec 2026" in English (no reader can take the month for the day). */
export function formatDay(d: Day, language: Language): string {
  const [year, month, date] = [d.slice(0, 4), d.slice(5, 7), d.slice(8, 10)];
  if (language === 'fr') return `${date}/${month}/${year}`;
  return `${Number(date)}${NO_BREAK_SPACE}${MONTHS.en[Number(month) - 1]?.slice(0, 3)}${NO_BREAK_SPACE}${year}`;
}

/** "1er mars 2026", "3 mars 2026"; "3 March 2026". For the date of a letter. */
export function formatLongDay(d: Day, language: Language): string {
  const date = Number(d.slice(8, 10));
  const month = MONTHS[language][Number(d.slice(5, 7)) - 1];
  const ordinalDate = language === 'fr' && date === 1 ? '1er' : String(date);
  return `${ordinalDate}${NO_BREAK_SPACE}${month}${NO_BREAK_SPACE}${d.slice(0, 4)}`;
}

/** An hour of the clock, "14:30": "14 h 30" / "14:30". */
export function formatHour(hour: string, language: Language): string {
  if (language === 'en') return hour;
  const [hours = '', minutes = ''] = hour.split(':');
  return `${Number(hours)}${NO_BREAK_SPACE}h${minutes === '00' ? '' : `${NO_BREAK_SPACE}${minutes}`}`;
}

/** "12,40 %" / "12.40%". */
export function formatRate(rate: Rate, language: Language): string {
  return language === 'fr' ? `${percentOf(rate).replace('.', ',')}${NO_BREAK_SPACE}%` : `${percentOf(rate)}%`;
}

const MONTHS = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** Lower case, without accents, punctuation or runs of blanks: what two people's spellings of a name have in common. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** One line of text as it can be stored and printed: no control characters, no broken surrogates, blanks run together, at most `most` characters. */
export function oneLine(text: string, most: number): string {
  return text
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
    .trim();
}
