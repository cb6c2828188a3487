import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { dayWithin, typedDay } from './typed-day.ts';

test.each(['3/2/26', '03/02/2026', '3.2.26', '3-2-2026', ' 2026-02-03 ', '3 2 26'])('"%s" is 3 February 2026', (text) => {
  expect(typedDay(text)).toBe('2026-02-03');
});

test.each(['', '31/2/26', '2/2026', '3/13/26', 'demain', '3/2/026', '2026/02/03'])('"%s" is no day', (text) => {
  expect(typedDay(text)).toBeNull();
});

test('a day on the wrong side of today is told; today is on both', () => {
  const [before, today, after] = [day('2026-03-01'), day('2026-03-02'), day('2026-03-03')];
  expect([before, today, after].map((one) => dayWithin(one, 'to-come', today))).toEqual(['tooEarly', null, null]);
  expect([before, today, after].map((one) => dayWithin(one, 'past', today))).toEqual([null, null, 'tooLate']);
  expect(dayWithin(before, undefined, today)).toBeNull();
  expect(dayWithin(before, 'to-come', undefined)).toBeNull();
});
