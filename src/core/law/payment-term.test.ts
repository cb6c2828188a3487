import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { defaultDueDate, endOfMonthTerm, maximumDueDate, publicDueDate, termFindings } from './payment-term.ts';

describe('legal payment terms', () => {
  const issued = day('2026-02-15');

  it('E16 60 days, and both ways of counting 45 days end of month', () => {
    expect(maximumDueDate(issued, 'plain')).toBe('2026-04-16');
    expect(endOfMonthTerm(issued, 45, 'days-then-end')).toBe('2026-04-30');
    expect(endOfMonthTerm(issued, 45, 'end-then-days')).toBe('2026-04-14');
    expect(maximumDueDate(issued, 'end-of-month')).toBe('2026-04-30');
    expect(maximumDueDate(issued, 'periodic')).toBe('2026-04-01');
    expect(defaultDueDate(issued)).toBe('2026-03-17');
  });

  it('E11 and E12: 30 days for an authority, 50 for a hospital, 60 for a public undertaking', () => {
    expect(publicDueDate('authority', day('2026-03-10'))).toBe('2026-04-09');
    expect(publicDueDate('health', day('2025-12-20'))).toBe('2026-02-08');
    expect(publicDueDate('undertaking', day('2026-03-10'))).toBe('2026-05-09');
    expect(publicDueDate('authority', day('2026-03-10'), day('2026-03-20'))).toBe('2026-04-19');
    expect(publicDueDate('authority', day('2026-03-10'), day('2026-03-01'))).toBe('2026-04-09');
  });

  it('tells of a due date beyond the maximum, and keeps it', () => {
    expect(termFindings(issued, day('2026-04-16'), 'plain')).toEqual([]);
    expect(termFindings(issued, day('2026-04-17'), 'plain')).toEqual([
      { code: 'term-over-maximum', details: { dueOn: '2026-04-17', maximum: '2026-04-16' } },
    ]);
    expect(termFindings(issued, day('2026-04-30'), 'end-of-month')).toEqual([]);
  });
});
