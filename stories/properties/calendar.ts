import type { Day } from '../../src/core/base/day.ts';

/**
 * Days counted with the platform's calendar, not with the core's: the oracle shares no arithmetic with what it judges.
 * Each day is asked for millions of times, so the years around the lives are laid out once.
 */
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2019, 0, 1) / DAY_MS;
const DAYS: readonly Day[] = Array.from({ length: 366 * 14 }, (_, n) => new Date((FIRST + n) * DAY_MS).toISOString().slice(0, 10) as Day);
const NUMBERS: ReadonlyMap<Day, number> = new Map(DAYS.map((on, n) => [on, n]));

function numberOf(on: Day): number {
  return NUMBERS.get(on) ?? Date.parse(`${on}T00:00:00Z`) / DAY_MS - FIRST;
}

export function plus(on: Day, days: number): Day {
  return DAYS[numberOf(on) + days] ?? (new Date(Date.parse(`${on}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as Day);
}

/** Days from one to another, negative when the other is earlier. */
export function span(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The same date some years later, 28 February for a 29th that is not. */
export function yearsLater(on: Day, years: number): Day {
  const later = `${Number(on.slice(0, 4)) + years}${on.slice(4)}` as Day;
  return Number.isNaN(Date.parse(`${later}T00:00:00Z`)) || !NUMBERS.has(later) ? (`${later.slice(0, 4)}-02-28` as Day) : later;
}

/** The same date some months earlier, the last of the month for one that it has not. */
export function monthsEarlier(on: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10) as Day;
}

export function lastOfMonth(on: Day): Day {
  let last = on;
  for (let next = plus(on, 1); next.slice(0, 7) === on.slice(0, 7); next = plus(next, 1)) last = next;
  return last;
}
