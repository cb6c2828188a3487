import { describe, expect, it } from 'vitest';
import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';
import { ageingOn, ageOf, type DueTotal } from './ageing.ts';

const TODAY = '2026-03-02' as Day;
const owed = (currency: string, dueOn: string | null, cents: bigint, items = 1): DueTotal => {
  return { currency: currency as Currency, dueOn: dueOn as Day | null, isCredit: cents < 0n, items, cents };
};

describe('the age of an invoice', () => {
  it.each([
    ['2026-03-03', 'not-due'],
    ['2026-03-02', 'not-due'],
    ['2026-03-01', '1-30'],
    ['2026-01-31', '1-30'],
    ['2026-01-30', '31-60'],
    ['2026-01-01', '31-60'],
    ['2025-12-31', '61-90'],
    ['2025-12-02', '61-90'],
    ['2025-12-01', 'over-90'],
    [null, 'unknown'],
  ])('due on %s is %s', (due, age) => {
    expect(ageOf(due as Day | null, TODAY)).toBe(age);
  });
});

describe('the ageing balance', () => {
  it('adds up each currency by itself, euros first, credits apart', () => {
    const [euros, dollars, none] = ageingOn(
      [
        owed('USD', '2026-01-15', 500n),
        owed('EUR', '2026-02-28', 1_000n, 2),
        owed('EUR', '2026-02-27', 300n),
        owed('EUR', '2026-04-01', 7_000n),
        owed('EUR', null, 40n),
        owed('EUR', null, -250n),
        owed('CHF', '2026-02-01', 0n, 0),
      ],
      TODAY,
    );
    expect(euros).toMatchObject({ currency: 'EUR', open: 8_340n, overdue: 1_300n, credits: -250n });
    expect(euros?.ages.map(({ age, invoices, cents }) => [age, invoices, cents])).toEqual([
      ['not-due', 1, 7_000n],
      ['1-30', 3, 1_300n],
      ['31-60', 0, 0n],
      ['61-90', 0, 0n],
      ['over-90', 0, 0n],
      ['unknown', 1, 40n],
    ]);
    expect([dollars?.currency, dollars?.overdue, none]).toEqual(['USD', 500n, undefined]);
  });
});
