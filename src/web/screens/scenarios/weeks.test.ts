import { expect, test } from 'vitest';
import { day } from '../../../core/base/day.ts';
import { byStep, byWeek } from './weeks.ts';

const DAYS = [
  { day: '2026-03-04', contacts: { call: 2, 'first-reminder': 1 } },
  { day: '2026-03-08', contacts: { call: 1 } },
  { day: '2026-03-16', contacts: { call: 5 } },
];

test('days are gathered from Monday to Sunday, empty weeks too', () => {
  expect(byWeek(DAYS, day('2026-03-04'), 14)).toEqual([
    { from: '2026-03-02', counts: { call: 3, 'first-reminder': 1 }, total: 4 },
    { from: '2026-03-09', counts: {}, total: 0 },
    { from: '2026-03-16', counts: { call: 5 }, total: 5 },
  ]);
});

test('contacts are added up by step', () => {
  expect([...byStep(DAYS)]).toEqual([
    ['call', 8],
    ['first-reminder', 1],
  ]);
});
