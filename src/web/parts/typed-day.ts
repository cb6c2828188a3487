import { type Day, isDay } from '../../core/base/day.ts';

/** A day as people type it: 3/2/26, 03/02/2026, 3.2.26, 3-2-2026, 2026-02-03. `null` when it is none. */
export function typedDay(text: string): Day | null {
  const bare = text.trim();
  if (isDay(bare)) return bare;
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(bare);
  if (!found) return null;
  const [, day = '', month = '', year = ''] = found;
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** Whether a day is on the wrong side of today; `null` where it is not, and while today is not known. */
export function dayWithin(day: Day, side: 'to-come' | 'past' | undefined, today: Day | undefined): 'tooEarly' | 'tooLate' | null {
  if (today === undefined) return null;
  if (side === 'to-come' && day < today) return 'tooEarly';
  return side === 'past' && day > today ? 'tooLate' : null;
}
