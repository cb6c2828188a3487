import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { decimalOf, sumCents } from '../base/money.ts';
import { type Rate, rateOfPercent } from '../base/rate.ts';
import type { DayCount, InterestSegment } from './accrual.ts';
import { contractFloorFindings, lateInterest, lateInterestRates, type SemesterMode, supplementaryRates } from './late-interest.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

type Row = [name: string, euros: number, due: string, until: string, parts: string[], total: string];

function interest(
  euros: number,
  due: string,
  until: string,
  terms: { contract?: string; mode?: SemesterMode; dayCount?: DayCount } = {},
): InterestSegment[] {
  const contractRate = terms.contract ? rateOfPercent(terms.contract) : null;
  const options = { contractRate, semesterMode: terms.mode ?? 'rolling', dayCount: terms.dayCount ?? 'act/365' } as const;
  return lateInterest({ principal: BigInt(euros) * 100n, dueOn: day(due), until: day(until) }, options, STANDARD_LAW_VALUES);
}

const parts = (segments: InterestSegment[]): string[] =>
  segments.map((segment) => `${segment.days} × ${segment.rate} = ${decimalOf(segment.interest)}`);
const total = (segments: InterestSegment[]): string => decimalOf(sumCents(segments.map((segment) => segment.interest)));

describe('late-payment interest between businesses', () => {
  it.each<Row>([
    ['E1', 10_000, '2026-07-31', '2026-09-15', ['46 × 124000 = 156.27'], '156.27'],
    ['E2 across half-years', 12_000, '2026-05-31', '2026-08-31', ['30 × 121500 = 119.84', '62 × 124000 = 252.76'], '372.60'],
    ['E3 the ECB moves within the half-year', 5_000, '2026-08-31', '2026-10-31', ['61 × 124000 = 103.62'], '103.62'],
    ['E4 due on the last day of a half-year', 1_000, '2026-06-30', '2026-07-10', ['10 × 124000 = 3.40'], '3.40'],
    ['E5 leap year', 20_000, '2024-01-31', '2024-03-31', ['60 × 145000 = 476.71'], '476.71'],
    [
      'E6 four half-years',
      50_000,
      '2023-11-30',
      '2025-02-15',
      ['31 × 140000 = 594.52', '182 × 145000 = 3615.07', '184 × 142500 = 3591.78', '46 × 131500 = 828.63'],
      '8630.00',
    ],
    ['paid on the due date', 10_000, '2026-07-31', '2026-07-31', [], '0.00'],
    ['paid before', 10_000, '2026-07-31', '2026-07-01', [], '0.00'],
    ['one day late', 10_000, '2026-07-31', '2026-08-01', ['1 × 124000 = 3.40'], '3.40'],
  ])('%s', (_name, euros, due, until, expectedParts, expectedTotal) => {
    const segments = interest(euros, due, until);
    expect(parts(segments)).toEqual(expectedParts);
    expect(total(segments)).toBe(expectedTotal);
  });

  it('E5 and E6 by the actual length of each year', () => {
    expect(total(interest(20_000, '2024-01-31', '2024-03-31', { dayCount: 'act/act' }))).toBe('475.41');
    expect(total(interest(50_000, '2023-11-30', '2025-02-15', { dayCount: 'act/act' }))).toBe('8610.31');
  });

  it('E7 at the rate of the contract, one segment however many half-years', () => {
    expect(parts(interest(8_000, '2026-07-15', '2026-10-15', { contract: '8.25' }))).toEqual(['92 × 82500 = 166.36']);
    expect(interest(8_000, '2025-07-15', '2026-10-15', { contract: '8.25' })).toHaveLength(1);
  });

  it('weighs leap days inside one long segment at the rate of the contract', () => {
    // 2023-12-31 + 366 days of 2024 + 1 of 2025, at 10 %: 1000 × 0.1 × (1/365 + 366/366 + 1/365) = 100.547…
    expect(total(interest(1_000, '2023-12-30', '2025-01-01', { contract: '10', dayCount: 'act/act' }))).toBe('100.55');
  });

  it('can keep the rate of the first day of delay', () => {
    expect(parts(interest(12_000, '2026-05-31', '2026-08-31', { mode: 'fixed-at-start' }))).toEqual(['92 × 121500 = 367.50']);
    expect(parts(interest(1_000, '2026-06-30', '2026-07-10', { mode: 'fixed-at-start' }))).toEqual(['10 × 124000 = 3.40']);
  });

  it('lists each segment with its days and its article', () => {
    const [first, second] = interest(12_000, '2026-05-31', '2026-08-31');
    expect(first).toMatchObject({
      from: '2026-06-01',
      to: '2026-06-30',
      principal: 1_200_000n,
      article: 'C. com. L441-10 II',
      certainty: 'verified',
    });
    expect(second).toMatchObject({ from: '2026-07-01', to: '2026-08-31' });
  });

  it('asks for no rate before the debt is late, in either way of taking it', () => {
    for (const mode of ['rolling', 'fixed-at-start'] as const) {
      expect(interest(1_000, '2026-12-31', '2026-12-31', { mode })).toEqual([]);
      expect(interest(1_000, '2026-12-31', '2026-12-01', { mode })).toEqual([]);
      expect(() => interest(1_000, '2026-12-31', '2027-01-01', { mode })).toThrow(/2027-S1/);
    }
  });

  it('at the rate of a contract is sure on any day: nothing has to be published first', () => {
    const [segment] = interest(8_000, '2027-07-15', '2027-07-25', { contract: '8.25' });
    // 8000 × 8.25 % × 10 / 365 = 18.0821…
    expect(segment).toMatchObject({ days: 10, interest: 1_808n, article: 'C. com. L441-10 II', certainty: 'verified' });
    const terms = { contractRate: rateOfPercent('8.25'), semesterMode: 'rolling' } as const;
    expect(lateInterestRates(day('2027-07-15'), terms, STANDARD_LAW_VALUES)).toMatchObject({
      name: 'contractual rate',
      rows: [{ rate: 82_500 }],
    });
  });

  it('makes the table of a set of values once: a million claims share it, another set has its own', () => {
    const other = { ...STANDARD_LAW_VALUES };
    expect(supplementaryRates(other)).toBe(supplementaryRates(other));
    expect(supplementaryRates(other)).not.toBe(supplementaryRates(STANDARD_LAW_VALUES));
    expect(supplementaryRates(other)).toEqual(supplementaryRates(STANDARD_LAW_VALUES));
    expect(supplementaryRates(other)).toMatchObject({ name: 'reference rate of the European Central Bank', article: 'C. com. L441-10 II' });
  });

  it('is refused in a half-year whose rate is not known, with the day it would start from', () => {
    expect(() => interest(1_000, '2026-11-30', '2027-01-01')).toThrow(expect.objectContaining({ code: 'law-value-unknown' }));
    expect(() => interest(1_000, '2012-11-30', '2013-02-01')).toThrow(
      expect.objectContaining({ code: 'law-before-2013', details: { day: '2012-12-01' } }),
    );
    expect(total(interest(1_000, '2026-11-30', '2026-12-31'))).toBe('10.53');
    expect(total(interest(1_000, '2026-11-30', '2027-01-31', { mode: 'fixed-at-start' }))).toBe('21.06');
  });
});

describe('the floor of a contractual rate', () => {
  const findings = (rate: number, from: string, to: string) => contractFloorFindings(rate as Rate, day(from), day(to), STANDARD_LAW_VALUES);

  it('is three times the legal rate of each half-year; the floor itself is allowed', () => {
    expect(findings(82_500, '2026-07-16', '2026-10-15')).toEqual([]);
    expect(findings(82_499, '2026-07-16', '2026-10-15')).toMatchObject([
      { code: 'contract-rate-below-floor', details: { floor: '8.25', halfYear: '2026-S2' } },
    ]);
    expect(findings(80_000, '2026-06-01', '2026-07-31').map((found) => found.details.halfYear)).toEqual(['2026-S2']);
  });

  it('never lifts the supplementary rate, even where it is higher (2024: 15.21 against 14.50)', () => {
    expect(findings(145_000, '2024-01-01', '2024-06-30')).toHaveLength(1);
    expect(interest(1_000, '2024-01-31', '2024-02-29')[0]?.rate).toBe(145_000);
  });

  it('looks at each half-year of the delay, the first and the last day included, and at no other', () => {
    const halfYears = (from: string, to: string) => findings(10, from, to).map((found) => found.details.halfYear);
    expect(halfYears('2025-12-31', '2026-01-01')).toEqual(['2025-S2', '2026-S1']);
    expect(halfYears('2026-06-30', '2026-07-01')).toEqual(['2026-S1', '2026-S2']);
    expect(halfYears('2026-01-01', '2026-06-30')).toEqual(['2026-S1']);
    expect(halfYears('2014-09-01', '2014-10-01')).toEqual(['2014-S2']);
  });

  it('is known through the last day of the last half-year known', () => {
    expect(findings(90_000, '2026-07-01', '2026-12-31')).toEqual([]);
  });

  it('says when it could not be checked', () => {
    expect(findings(90_000, '2026-12-01', '2027-02-01')).toMatchObject([
      { code: 'contract-floor-unknown', details: { halfYear: '2027-S1' } },
    ]);
  });
});
