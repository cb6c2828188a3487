import type { Day } from '../../src/core/base/day.ts';

const KNOWN = new Map<Day, number>();
const DAY_MS = 86_400_000;

/** A day counted with the platform's calendar, not with the core's: the oracle shares no arithmetic with what it judges. */
function numberOf(on: Day): number {
  const known = KNOWN.get(on);
  if (known !== undefined) return known;
  const number = Date.parse(`${on}T00:00:00Z`) / DAY_MS;
  KNOWN.set(on, number);
  return number;
}

export function plus(on: Day, days: number): Day {
  return new Date((numberOf(on) + days) * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** Days from one to another, negative when the other is earlier. */
export function span(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

export function lastOfMonth(on: Day): Day {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as Day;
}
