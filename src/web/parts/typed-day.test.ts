import { expect, test } from 'vitest';
import { typedDay } from './typed-day.ts';

test.each(['3/2/26', '03/02/2026', '3.2.26', '3-2-2026', ' 2026-02-03 ', '3 2 26'])('"%s" is 3 February 2026', (text) => {
  expect(typedDay(text)).toBe('2026-02-03');
});

test.each(['', '31/2/26', '2/2026', '3/13/26', 'demain', '3/2/026', '2026/02/03'])('"%s" is no day', (text) => {
  expect(typedDay(text)).toBeNull();
});
