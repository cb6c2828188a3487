import { addDays, type Day, daysBetween, weekday } from '../../../core/base/day.ts';
import type { DayContacts } from './scenario-data.ts';

export type WeekContacts = { readonly from: Day; readonly counts: Readonly<Record<string, number>>; readonly total: number };

/** Days gathered by week, Monday to Sunday, from the week of the first day on; weeks without anything stand too. */
export function byWeek(days: readonly DayContacts[], from: Day, span: number): WeekContacts[] {
  const monday = addDays(from, 1 - weekday(from));
  const weeks = Array.from({ length: Math.floor(daysBetween(monday, addDays(from, span)) / 7) + 1 }, (_, n) => ({
    from: addDays(monday, 7 * n),
    counts: {} as Record<string, number>,
    total: 0,
  }));
  for (const { day, contacts } of days) {
    const week = weeks[Math.floor(daysBetween(monday, day as Day) / 7)];
    if (!week) continue;
    for (const [step, count] of Object.entries(contacts)) {
      week.counts[step] = (week.counts[step] ?? 0) + count;
      week.total += count;
    }
  }
  return weeks;
}

/** How many contacts of each step there are in all. */
export function byStep(days: readonly DayContacts[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { contacts } of days) for (const [step, count] of Object.entries(contacts)) sums.set(step, (sums.get(step) ?? 0) + count);
  return sums;
}
