import { describe, expect, it } from 'vitest';
import { type Day, day, ordinal } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { accrue } from './accrual.ts';
import { type Certainty, type DatedValue, halfYearOf, holdsOn, type Series, valueOn } from './dated.ts';
import { fixedRateTable, rateTable, rowIndex } from './rate-table.ts';

const row = (from: string, to: string | null, rate: number, certainty: Certainty = 'verified'): DatedValue<Rate> => ({
  from: day(from),
  to: to === null ? null : day(to),
  value: rate as Rate,
  source: 'a test',
  verifiedOn: day('2026-11-21'),
  confidence: certainty === 'verified' ? 'high' : 'medium',
  certainty,
});
const series = (...rows: DatedValue<Rate>[]): Series<Rate> => ({ name: 'rate of the test', rows });
const place = (known: Series<Rate>, on: string) => rowIndex(rateTable(known, 'article'), day(on), ordinal(day(on)));
const unknownOn = (on: string) => expect.objectContaining({ code: 'law-rule-unknown', details: expect.objectContaining({ day: on }) });

/** April was lost: what was known before must not be stretched over it. */
const WITH_A_GAP = series(row('2026-01-01', '2026-03-31', 100_000), row('2026-05-01', null, 120_000));

describe('a table of rates', () => {
  it('finds the row of each day, the first and the last day of a row included', () => {
    const days = ['2026-01-01', '2026-02-15', '2026-03-31', '2026-05-01', '2199-12-31'];
    expect(days.map((on) => place(WITH_A_GAP, on))).toEqual([0, 0, 0, 1, 1]);
  });

  it('refuses a day that no row holds: before the first, in a gap, after the last', () => {
    const ended = series(row('2026-01-01', '2026-06-30', 100_000));
    expect(() => place(ended, '2025-12-31')).toThrow(unknownOn('2025-12-31'));
    expect(() => place(ended, '2026-07-01')).toThrow(unknownOn('2026-07-01'));
    expect(() => place(WITH_A_GAP, '2026-04-01')).toThrow(unknownOn('2026-04-01'));
    expect(() => place(WITH_A_GAP, '2026-04-30')).toThrow(unknownOn('2026-04-30'));
    expect(() => place(series(), '2026-04-30')).toThrow(unknownOn('2026-04-30'));
    expect(() => valueOn(series(), day('2026-04-30'))).toThrow(unknownOn('2026-04-30'));
  });

  it('adds the points of the first day of each row, and is as sure as the less sure of the two', () => {
    const known = series(row('2026-01-01', '2026-03-31', 21_500), row('2026-04-01', null, 24_000, 'unverified'));
    const points = (certainty: Certainty) => (on: Day) => ({ value: (on < '2026-04-01' ? 100_000 : 80_000) as Rate, certainty });
    const told = (table: ReturnType<typeof rateTable>) => table.rows.map(({ from, rate, certainty }) => [from, rate, certainty]);
    expect(told(rateTable(known, 'C. com. L441-10 II', points('verified')))).toEqual([
      ['2026-01-01', 121_500, 'verified'],
      ['2026-04-01', 104_000, 'unverified'],
    ]);
    expect(told(rateTable(known, 'C. com. L441-10 II', points('unverified')))).toEqual([
      ['2026-01-01', 121_500, 'unverified'],
      ['2026-04-01', 104_000, 'unverified'],
    ]);
    expect(told(rateTable(known, 'C. civ. 1231-6'))).toEqual([
      ['2026-01-01', 21_500, 'verified'],
      ['2026-04-01', 24_000, 'unverified'],
    ]);
    expect(rateTable(known, 'C. civ. 1231-6')).toMatchObject({ name: 'rate of the test', article: 'C. civ. 1231-6' });
  });

  it('holds one rate on every day that can be written, when there is but one', () => {
    const fixed = fixedRateTable('contractual rate', 'C. com. L441-10 II', 82_500 as Rate, 'unverified');
    expect(fixed).toEqual({
      name: 'contractual rate',
      article: 'C. com. L441-10 II',
      rows: [{ from: '1900-01-01', to: '2199-12-31', fromOrdinal: -25_567, toOrdinal: 84_005, rate: 82_500, certainty: 'unverified' }],
    });
  });
});

describe('interest over the days of a table', () => {
  const owed = (from: string, to: string, principal = 365_000n) =>
    accrue(principal, day(from), day(to), rateTable(WITH_A_GAP, 'article'), 'act/365');

  it('is never stretched over days without a rate', () => {
    expect(() => owed('2026-03-31', '2026-04-01')).toThrow(unknownOn('2026-04-01'));
    expect(() => owed('2026-03-01', '2026-05-31')).toThrow(unknownOn('2026-04-01'));
    expect(() => owed('2026-04-30', '2026-05-31')).toThrow(unknownOn('2026-04-30'));
    // 3650 € at 10 %: a euro a day.
    expect(owed('2026-03-31', '2026-03-31')).toMatchObject([{ from: '2026-03-31', to: '2026-03-31', days: 1, interest: 100n }]);
  });

  it('ends a segment with its row, and the last one with the period', () => {
    const known = series(row('2026-01-01', '2026-03-31', 100_000), row('2026-04-01', '2026-12-31', 120_000));
    const segments = (to: string) =>
      accrue(365_000n, day('2026-03-30'), day(to), rateTable(known, 'article'), 'act/365').map((one) => [one.from, one.to, one.interest]);
    expect(segments('2026-03-31')).toEqual([['2026-03-30', '2026-03-31', 200n]]);
    expect(segments('2026-04-01')).toEqual([
      ['2026-03-30', '2026-03-31', 200n],
      ['2026-04-01', '2026-04-01', 120n],
    ]);
  });

  it('asks for no rate when nothing is owed, or for no day', () => {
    expect(owed('2026-04-01', '2026-04-30', 0n)).toEqual([]);
    expect(owed('2026-01-01', '2026-03-31', 0n)).toEqual([]);
    expect(owed('2026-04-01', '2026-03-31')).toEqual([]);
  });
});

describe('a value that is not known', () => {
  const refusal = (name: string, on: string) => {
    try {
      valueOn({ name, rows: [] }, day(on));
    } catch (error) {
      return error;
    }
    return null;
  };

  it('says which, of which half-year, and how to mend it', () => {
    expect(refusal('reference rate of the European Central Bank', '2027-01-01')).toMatchObject({
      message:
        'The reference rate of the European Central Bank of 2027-S1 is not known: enter it with its source to compute anything from 2027-01-01 on (acquit law rate ecb 2027-S1 <percent> --source "…").',
      details: {
        rate: 'reference rate of the European Central Bank',
        nom: 'Le taux de la BCE',
        halfYear: '2027-S1',
        day: '2027-01-01',
      },
    });
  });

  it.each([
    ['legal interest rate (other creditors)', 'Le taux d’intérêt légal (créancier professionnel)'],
    ['legal interest rate (natural persons)', 'Le taux d’intérêt légal (créancier particulier)'],
  ])('%s has a French name', (name, nom) => {
    expect(refusal(name, '2027-01-01')).toMatchObject({ details: { nom, halfYear: '2027-S1' } });
  });

  it('belongs to the half-year of its day', () => {
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map((on) => halfYearOf(day(on)))).toEqual([
      '2026-S1',
      '2026-S1',
      '2026-S2',
      '2026-S2',
    ]);
  });

  it('holds from its first day through its last one', () => {
    const spring = { from: day('2026-03-20'), to: day('2026-06-20') };
    const held = (one: { from: Day; to: Day | null }) =>
      ['2026-03-19', '2026-03-20', '2026-06-20', '2026-06-21'].map((on) => holdsOn(one, day(on)));
    expect(held(spring)).toEqual([false, true, true, false]);
    expect(held({ ...spring, to: null })).toEqual([false, true, true, true]);
  });

  it('is known without end where no end is known', () => {
    const endless = series(row('2026-01-01', '2026-06-30', 1), row('2026-07-01', null, 2));
    expect(['2026-01-01', '2026-06-30', '2026-07-01', '2199-12-31'].map((on) => valueOn(endless, day(on)).value)).toEqual([1, 1, 2, 2]);
    expect(() => valueOn(WITH_A_GAP, day('2026-04-15'))).toThrow(unknownOn('2026-04-15'));
  });
});
