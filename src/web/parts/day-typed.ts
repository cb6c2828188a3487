import { type Day, isDay } from '../../core/base/day.ts';

/**
 * The day that a person typed: 3/2/26, 03/02/2026, 3.2.26, 3-2-2026, 3 2 26, 030226 or 2026-02-03 all mean 3 February 2026; without a year, this
 * year's. `null` for what is no day.
 */
export function dayTyped(text: string, today: Day): Day | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const found = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{2}|\d{4}))?$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed);
  if (!found) return null;
  const [, date = '', month = '', year = today.slice(0, 4)] = found;
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
