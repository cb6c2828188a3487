import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day, daysBetween, fromOrdinal, isDay, ordinal, weekday } from './day.ts';

describe('a day', () => {
  it('becomes a number and comes back, every day from 1900 to 2199, as the platform counts them', () => {
    for (let n = ordinal(day('1900-01-01')); n <= ordinal(day('2199-12-31')); n++) {
      const expected = new Date(n * 86_400_000).toISOString().slice(0, 10);
      if (fromOrdinal(n) !== expected || ordinal(day(expected)) !== n)
        expect([fromOrdinal(n), ordinal(day(expected))]).toEqual([expected, n]);
    }
    expect(ordinal(day('1970-01-01'))).toBe(0);
  });

  it('is a real one', () => {
    expect(['2024-02-29', '2026-02-29', '2026-04-31', '2026-4-1', '1899-12-31', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('moves by days and months', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(daysBetween(day('2025-12-31'), day('2026-01-01'))).toBe(1);
    expect(weekday(day('2026-11-21'))).toBe(6);
  });
});
