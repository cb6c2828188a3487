import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { day, fromOrdinal, ordinal } from '../base/day.ts';
import { alertOn, limitationAlerts } from './limitation-alert.ts';

const LAST = day('2026-12-10');
const on = (text: string) => {
  const { over, due, next } = alertOn(LAST, day(text));
  return [over, due?.monthsBefore ?? null, next?.on ?? null];
};

describe('alerts before the last day to sue', () => {
  it('come six, three and one month before', () => {
    expect(limitationAlerts(LAST)).toEqual([
      { monthsBefore: 6, on: '2026-06-10' },
      { monthsBefore: 3, on: '2026-09-10' },
      { monthsBefore: 1, on: '2026-11-10' },
    ]);
    expect(limitationAlerts(day('2026-08-31')).map((alert) => alert.on)).toEqual(['2026-02-28', '2026-05-31', '2026-07-31']);
  });

  it.each([
    ['2026-06-09', false, null, '2026-06-10'],
    ['2026-06-10', false, 6, '2026-09-10'],
    ['2026-09-09', false, 6, '2026-09-10'],
    ['2026-09-10', false, 3, '2026-11-10'],
    ['2026-11-10', false, 1, null],
    ['2026-12-10', false, 1, null],
    ['2026-12-11', true, null, null],
  ])('on %s', (today, over, due, next) => expect(on(today)).toEqual([over, due, next]));
});

test('whatever the day, the alert that is due has come and the next one has not', () => {
  const days = fc.integer({ min: ordinal(day('1990-01-01')), max: ordinal(day('2100-12-31')) }).map(fromOrdinal);
  fc.assert(
    fc.property(days, fc.nat({ max: 400 }), (lastDay, before) => {
      const today = fromOrdinal(ordinal(lastDay) - before);
      const { over, due, next } = alertOn(lastDay, today);
      expect(over).toBe(false);
      expect(due === null || due.on <= today).toBe(true);
      expect(next === null || (today < next.on && next.on < lastDay)).toBe(true);
      const coming = limitationAlerts(lastDay).filter((alert) => alert.on > today);
      expect(next).toEqual(coming[0] ?? null);
    }),
  );
});
