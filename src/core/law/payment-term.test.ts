import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day, endOfMonth, fromOrdinal, ordinal } from '../base/day.ts';
import type { Refusal } from '../base/refusal.ts';
import {
  defaultDueDate,
  delayLimitOn,
  endOfMonthTerm,
  maximumDueDate,
  publicDueDate,
  supplementaryDelayOn,
  type TermFacts,
  termFindings,
  termLimits,
} from './payment-term.ts';
import { SECTOR_LIMITS, SECTORS } from './values/sector-limits.ts';
import { DELAY_LIMITS, PUBLIC_DELAYS, SUPPLEMENTARY_DELAY } from './values/term-limits.ts';

const issued = day('2026-02-15');
const ordinary: TermFacts = { issuedOn: issued, deliveredOn: null, term: 'plain', method: null, sector: null };
const latest = (facts: Partial<TermFacts>) => termLimits({ ...ordinary, ...facts }).map((limit) => limit.latest);

describe('legal payment terms', () => {
  it('E16 60 days, and both ways of counting 45 days end of month', () => {
    expect(maximumDueDate(issued, 'plain')).toBe('2026-04-16');
    expect(endOfMonthTerm(issued, 45, 'days-then-end')).toBe('2026-04-30');
    expect(endOfMonthTerm(issued, 45, 'end-then-days')).toBe('2026-04-14');
    expect(maximumDueDate(issued, 'end-of-month')).toBe('2026-04-30');
    // Both ways of counting end on 31 March at the latest, a day before the 60th.
    expect(maximumDueDate(day('2026-01-31'), 'end-of-month')).toBe('2026-04-01');
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

  it('L441-10 I: gives both ways of counting "fin de mois" until one is chosen (rule R26)', () => {
    expect(latest({ term: 'end-of-month' })).toEqual(['2026-04-30', '2026-04-14']);
    expect(latest({ term: 'end-of-month', method: 'end-then-days' })).toEqual(['2026-04-14']);
  });

  it('L441-10 I: counts through February of a leap year and of another', () => {
    expect(latest({ issuedOn: day('2024-01-15'), term: 'end-of-month' })).toEqual(['2024-02-29', '2024-03-16']);
    expect(latest({ issuedOn: day('2025-01-15'), term: 'end-of-month' })).toEqual(['2025-03-31', '2025-03-17']);
    expect(latest({ issuedOn: day('2023-12-31') })).toEqual(['2024-02-29']);
  });

  it('L441-10 I: for any invoice, A ends a month and B is 45 days after one', () => {
    fc.assert(
      fc.property(fc.integer({ min: ordinal(day('2019-04-26')), max: ordinal(day('2100-12-31')) }), (n) => {
        const on = fromOrdinal(n);
        const [a, b] = termLimits({ ...ordinary, issuedOn: on, term: 'end-of-month' }).map((limit) => limit.latest as Day);
        expect(a).toBe(endOfMonth(a as Day));
        expect(ordinal(a as Day) - n).toBeGreaterThanOrEqual(45);
        expect(ordinal(a as Day) - n).toBeLessThanOrEqual(75);
        expect(addDays(b as Day, -45)).toBe(endOfMonth(on));
        expect(maximumDueDate(on, 'end-of-month')).toBe([a, b, addDays(on, 60)].sort().at(-1));
      }),
    );
  });

  it('L441-10 I: what a periodic invoice refers to changes on 2027-01-01, and is to be verified from then on', () => {
    const certainty = (on: string) => termLimits({ ...ordinary, issuedOn: day(on), term: 'periodic' }).map((limit) => limit.certainty);
    expect([certainty('2026-12-31'), certainty('2027-01-01')]).toEqual([['verified'], ['unverified']]);
  });

  it('refuses what was not read: before 2019-04-26, and before 2024 for the trades of L441-11', () => {
    const refusal = expect.objectContaining({ code: 'term-law-unknown' });
    expect(latest({ issuedOn: day('2019-04-26') })).toEqual(['2019-06-25']);
    expect(() => latest({ issuedOn: day('2019-04-25') })).toThrow(refusal);
    expect(() => latest({ issuedOn: day('2023-12-31'), sector: 'transport' })).toThrow(refusal);
    expect(latest({ issuedOn: day('2023-12-31'), sector: 'export' })).toEqual(['2024-03-30']);
    expect(() => publicDueDate('authority', day('2019-03-31'))).toThrow(refusal);
    expect(() => defaultDueDate(day('2019-04-25'))).toThrow(refusal);
  });
});

describe('what a limit is told with', () => {
  it('L441-10 I: its days, where they are counted from, its way of counting and its source', () => {
    const read = { article: 'C. com. L441-10 I', certainty: 'verified', source: 'C. com. L441-10 I (copie tierce)' };
    expect(termLimits(ordinary)).toEqual([{ days: 60, from: 'issue', method: null, latest: '2026-04-16', ...read }]);
    expect(termLimits({ ...ordinary, term: 'end-of-month' })).toEqual([
      { days: 45, from: 'end-of-month', method: 'days-then-end', latest: '2026-04-30', ...read },
      { days: 45, from: 'end-of-month', method: 'end-then-days', latest: '2026-04-14', ...read },
    ]);
  });

  it('says which day was not read, and from which one on it was', () => {
    const refused = (act: () => unknown) => {
      try {
        return act();
      } catch (refusal) {
        const { code, message, details } = refusal as Refusal;
        return [code, message, details];
      }
    };
    expect(refused(() => supplementaryDelayOn(day('2019-04-25')))).toEqual([
      'term-law-unknown',
      'What the law said of payment terms on 2019-04-25 was not read: nothing is said before 2019-04-26.',
      { day: '2019-04-25', from: '2019-04-26' },
    ]);
    expect(refused(() => delayLimitOn('transport', 'plain', day('2023-12-31')))).toEqual([
      'term-law-unknown',
      'What the law said of payment terms on 2023-12-31 was not read: nothing is said before 2024-01-01.',
      { day: '2023-12-31', from: '2024-01-01' },
    ]);
    expect(supplementaryDelayOn(day('2019-04-26'))).toMatchObject({ value: 30, certainty: 'verified' });
    expect(delayLimitOn('wine', 'periodic', day('2026-02-15'))).toBeNull();
  });
});

describe('the limits of trades', () => {
  it.each([
    ['2026-02-01', '2026-03-12'],
    ['2026-02-10', '2026-03-12'],
    ['2026-02-11', '2026-03-22'],
    ['2026-02-20', '2026-03-22'],
    ['2026-02-21', '2026-03-30'],
    ['2026-02-28', '2026-03-30'],
    ['2024-02-29', '2024-03-30'],
    ['2026-01-31', '2026-03-02'],
  ])('L441-11 II 1°: perishables delivered on %s and summed up are due by %s, 30 days after their ten days', (deliveredOn, due) => {
    expect(latest({ sector: 'perishables', term: 'periodic', deliveredOn: day(deliveredOn) })).toEqual([due]);
    expect(latest({ sector: 'perishables', deliveredOn: day(deliveredOn) })).toEqual([addDays(day(deliveredOn), 30)]);
  });

  it('L441-11 II, L441-12: the others, all to be verified', () => {
    const deliveredOn = day('2026-02-10');
    expect(latest({ sector: 'cattle-and-meat', deliveredOn })).toEqual(['2026-03-02']);
    expect(latest({ sector: 'alcohol', deliveredOn })).toEqual(['2026-03-30']);
    expect(latest({ sector: 'wine' })).toEqual(['2026-04-16']);
    expect(latest({ sector: 'wine', term: 'end-of-month' })).toEqual(['2026-04-30', '2026-04-14']);
    expect(latest({ sector: 'transport', term: 'end-of-month' })).toEqual(['2026-03-17']);
    expect(latest({ sector: 'export' })).toEqual(['2026-05-16']);
    for (const sector of SECTORS) {
      const [limit] = termLimits({ ...ordinary, sector });
      expect([sector, limit?.certainty]).toEqual([sector, sector === 'perishables' ? 'verified' : 'unverified']);
    }
  });

  it('says nothing of what was not read, and no day where the delivery is not known', () => {
    expect(latest({ sector: 'wine', term: 'periodic' })).toEqual([]);
    expect(latest({ sector: 'perishables' })).toEqual([null]);
  });
});

describe('the values of payment terms', () => {
  const trades = Object.values(SECTOR_LIMITS).flatMap((byTerm) => Object.values(byTerm).filter((series) => series !== null));
  const all = [...Object.values(DELAY_LIMITS), ...Object.values(PUBLIC_DELAYS), SUPPLEMENTARY_DELAY, ...trades];

  it('follow each other without a gap, and what is not sure is to be verified', () => {
    for (const { rows } of all) {
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        expect(row.to).toBe(next === undefined ? null : addDays(next.from, -1));
        expect(row.certainty).toBe(row.confidence === 'high' ? 'verified' : 'unverified');
        expect(row.source).not.toBe('');
      }
    }
  });
});
