import { assert } from './assert.ts';

/** A calendar day, `YYYY-MM-DD`, in Paris time. Compares and sorts as a string. */
export type Day = string & { readonly __day: true };

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a real day of the calendar (2026-02-30 is not). Years 1900–2199 only. */
export function isDay(text: string): text is Day {
  const match = PATTERN.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return false;
  return date <= daysInMonth(year, month);
}

/** A day from a text known to be one; anything else is a fault of the caller (check with {@link isDay} first). */
export function day(text: string): Day {
  assert(isDay(text), `not a day: ${text}`);
  return text;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days since 1970-01-01. The one place where a day becomes a number, and back: in whole numbers, because a day's run does this
 * millions of times and `Date` takes microseconds. Years run from March, so that 29 February comes last.
 */
export function ordinal(d: Day): number {
  const month = digits(d, 5);
  const year = digits(d, 0) * 100 + digits(d, 2) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month <= 2 ? month + 9 : month - 3) + 2) / 5) + digits(d, 8) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH;
}

export function fromOrdinal(n: number): Day {
  const days = n + EPOCH;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return `${era * 400 + yearOfEra + (month <= 2 ? 1 : 0)}-${TWO_DIGITS[month]}-${TWO_DIGITS[date]}` as Day;
}

/** From 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_PER_ERA = 146_097;
const TWO_DIGITS = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));

function digits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

export function addDays(d: Day, days: number): Day {
  return fromOrdinal(ordinal(d) + days);
}

/** Days from `from` to `to`: 1 from a day to the next one, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return ordinal(to) - ordinal(from);
}

/** Same date `months` later, or the last day of that month when it has no such date (31 January + 1 = 28 or 29 February). */
export function addMonths(d: Day, months: number): Day {
  const total = Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
  return ofParts(year, month, Math.min(Number(d.slice(8, 10)), daysInMonth(year, month)));
}

export function endOfMonth(d: Day): Day {
  const [year, month] = [Number(d.slice(0, 4)), Number(d.slice(5, 7))];
  return ofParts(year, month, daysInMonth(year, month));
}

export function ofParts(year: number, month: number, date: number): Day {
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(d: Day): number {
  return ((((ordinal(d) + 3) % 7) + 7) % 7) + 1;
}

export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b;
}
