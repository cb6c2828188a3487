import { describe, expect, it } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import { dayTyped } from './day-typed.ts';

const TODAY = '2026-03-02' as Day;

describe('a day that is typed', () => {
  it.each(['3/2/26', '03/02/2026', '3.2.26', '3-2-2026', ' 3/02/26 ', '3 2 26', '030226', '03022026', '2026-02-03', '3/2'])(
    '"%s" is 3 February 2026',
    (text) => {
      expect(dayTyped(text, TODAY)).toBe('2026-02-03');
    },
  );

  it.each(['', '31/2/26', '3/13/26', 'demain', '3/2/026', '2026-2-3', '3/2/26 soir', '0/1/26', '3//26'])('"%s" is none', (text) => {
    expect(dayTyped(text, TODAY)).toBeNull();
  });
});
