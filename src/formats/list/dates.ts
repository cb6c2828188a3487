import { addDays, type Day, day, isDay } from '../../core/base/day.ts';
import { fold } from '../../core/base/text.ts';

/** Whether 03/02/2026 is 3 February (French) or 2 March (American). */
export type DayOrder = 'day-first' | 'month-first';

/** What the dates of one or several columns prove about the order of day and month. */
export type DateEvidence = { dayFirst: number; monthFirst: number; ambiguous: number };

const NUMERIC = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})[/.\- ]?(\d{2})[/.\- ]?(\d{2})$/;
const NAMED_MONTH = /^(\d{1,2})(?:er|st|nd|rd|th)?[/.\- ]*([a-z]{3,9})[/.\- ]*(\d{4}|\d{2})$/;
const MONTH_FIRST_NAMED = /^([a-z]{3,9})[. ]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/;
const TIME = /[T ]+\d{1,2}[:hH]\d{2}.*$/;
const MAX_LENGTH = 60;

/** The beginnings that tell each month in French and English, January first. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan'],
  ['fev', 'feb', 'fv'],
  ['mar'],
  ['avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'jun'],
  ['juil', 'jul', 'jui'],
  ['aou', 'aug', 'ao'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

export function noEvidence(): DateEvidence {
  return { dayFirst: 0, monthFirst: 0, ambiguous: 0 };
}

/** Counts what a date proves: 31/12/2026 can only begin with the day, 12/31/2026 only with the month. */
export function weighDate(text: string, evidence: DateEvidence): void {
  const match = NUMERIC.exec(withoutTime(text));
  if (!match) return;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first > 12 && second <= 12) evidence.dayFirst += 1;
  else if (second > 12 && first <= 12) evidence.monthFirst += 1;
  else if (first !== second) evidence.ambiguous += 1;
}

/** The order that the evidence of a column gives; without proof, that of the whole file; without any, the French one. */
export function orderOf(column: DateEvidence, file: DateEvidence): DayOrder {
  const proof = column.dayFirst + column.monthFirst > 0 ? column : file;
  return proof.monthFirst > 0 && proof.dayFirst === 0 ? 'month-first' : 'day-first';
}

/** The day that a text states: 31/12/2026, 31.12.26, 2026-12-31, 20261231, 31-déc-26, 1er mars 2026, Dec 31, 2026; `null` when it is none. */
export function parseDay(text: string, order: DayOrder): Day | null {
  if (text.length > MAX_LENGTH) return null;
  const date = withoutTime(text);
  const yearFirst = YEAR_FIRST.exec(date);
  if (yearFirst) return dayOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const numeric = NUMERIC.exec(date);
  if (numeric) {
    const [first, second] = [numeric[1], numeric[2]];
    return order === 'day-first' ? dayOf(numeric[3], second, first) : dayOf(numeric[3], first, second);
  }
  return namedMonthDay(date);
}

/** The day of a spreadsheet's serial number, whose first day is 1 January 1900 or 1904; `null` outside 1950–2199. */
export function dayOfSerial(serial: number, from1904: boolean): Day | null {
  if (!Number.isFinite(serial) || serial < 17_000 || serial > 109_600) return null;
  return addDays(day(from1904 ? '1904-01-01' : '1900-01-01'), Math.floor(serial) - (from1904 ? 0 : 2));
}

function withoutTime(text: string): string {
  return text.trim().replace(TIME, '');
}

function namedMonthDay(date: string): Day | null {
  const words = date.replace(/[.,]/g, ' ').trim();
  const plain = /\p{L}/u.test(words) ? foldKeepingMarks(words) : '';
  const dayFirst = NAMED_MONTH.exec(plain);
  if (dayFirst) return dayOf(dayFirst[3], monthNumber(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = MONTH_FIRST_NAMED.exec(plain);
  return monthFirst ? dayOf(monthFirst[3], monthNumber(monthFirst[1] ?? ''), monthFirst[2]) : null;
}

/** Lower case without accents; every separator becomes a blank, and the name of a weekday in front goes. */
function foldKeepingMarks(words: string): string {
  return fold(words).replace(/^(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day) +/, '');
}

function monthNumber(name: string): string | undefined {
  const index = MONTHS.findIndex((beginnings) => beginnings.some((beginning) => name.startsWith(beginning)));
  return index < 0 ? undefined : String(index + 1);
}

function dayOf(year: string | undefined, month: string | undefined, date: string | undefined): Day | null {
  if (year === undefined || month === undefined || date === undefined) return null;
  const text = `${fullYear(year)}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** Two digits are 2000–2079 or 1980–1999. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 80 ? `20${year}` : `19${year}`;
}
