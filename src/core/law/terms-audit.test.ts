import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { auditTerms, type TermsOfSale } from './terms-audit.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';

const nothing: TermsOfSale = { debtor: 'business', rate: null, fee: null, delay: null, discount: null, sector: null };
const second2026 = { from: day('2026-07-01'), to: day('2026-11-21') };
const audit = (terms: Partial<TermsOfSale>, period = second2026) => auditTerms({ ...nothing, ...terms }, period, STANDARD_LAW_VALUES);
const codes = (terms: Partial<TermsOfSale>, period = second2026) => audit(terms, period).map(({ code }) => code);
const percent = (hundredths: number) => (hundredths * 100) as Rate;
const delay = (days: number, term: 'plain' | 'end-of-month' | 'periodic' = 'plain', method: 'end-then-days' | null = null) => ({
  delay: { days, term, method },
});

describe('the penalty rate of terms of sale', () => {
  it('L441-10 II: three times the legal rate passes (8.25 %), a hundredth less does not', () => {
    expect(codes({ rate: percent(825) })).toEqual(['rate-above-floor']);
    const [below, unsettled] = audit({ rate: percent(824) });
    expect(below).toMatchObject({
      code: 'rate-below-floor',
      severity: 'breach',
      certainty: 'verified',
      details: { rate: '8.24', floor: '8.25', halfYear: '2026-S2' },
      sanction: { who: 'creditor', article: 'C. com. L441-16' },
    });
    expect(unsettled?.code).toBe('floor-day-unsettled');
  });

  it('L441-10 II: looks at each known half-year; below in some of them is to be verified (LP-15)', () => {
    const found = audit({ rate: percent(1200) }, { from: day('2023-01-01'), to: day('2026-11-21') });
    const below = found.filter(({ code }) => code === 'rate-below-floor');
    expect(below.map(({ details, severity, certainty }) => [details.halfYear, details.floor, severity, certainty])).toEqual([
      ['2023-S2', '12.66', 'warning', 'unverified'],
      ['2024-S1', '15.21', 'warning', 'unverified'],
      ['2024-S2', '14.76', 'warning', 'unverified'],
    ]);
  });

  it('L441-10 II: the floor does not bind the rate of the law, which was below it in 2024 (LP-04)', () => {
    expect(codes({ rate: 'supplementary' }, { from: day('2024-01-01'), to: day('2024-12-31') })).toEqual([]);
  });

  it('L441-1, L441-10 II: a missing rate is a breach', () => {
    expect(audit({ rate: 'missing' })[0]).toMatchObject({ code: 'rate-missing', severity: 'breach', sanction: { who: 'creditor' } });
  });

  it('says that the floor of an unknown half-year is unknown', () => {
    const found = audit({ rate: percent(825) }, { from: day('2026-07-01'), to: day('2027-03-01') });
    expect(found.map(({ code }) => code)).toEqual(['rate-above-floor', 'floor-unknown']);
    expect(found[0]?.details.to).toBe('2026-12-31');
    expect(found[1]?.details.halfYear).toBe('2027-S1');
    expect(codes({ rate: percent(1) }, { from: day('2027-01-01'), to: day('2027-03-01') })).toEqual(['floor-unknown']);
  });
});

describe('the rest of terms of sale', () => {
  it('D441-5, L441-9: the fee must be stated, the discount ought to be', () => {
    expect(audit({ fee: 'missing' })[0]).toMatchObject({ code: 'fee-missing', severity: 'breach' });
    expect(audit({ discount: 'missing' })[0]).toMatchObject({ code: 'discount-missing', severity: 'warning', sanction: null });
    expect(codes({ fee: 'stated', discount: 'stated' })).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('L441-10 I: 60 days, 45 days end of month with a method, 45 for a periodic invoice', () => {
    expect(codes(delay(60))).toEqual([]);
    expect(codes(delay(61))).toEqual(['delay-over-maximum']);
    expect(codes(delay(45, 'end-of-month', 'end-then-days'))).toEqual([]);
    expect(codes(delay(45, 'end-of-month'))).toEqual(['method-missing']);
    expect(codes(delay(46, 'end-of-month', 'end-then-days'))).toEqual(['delay-over-maximum']);
    expect(codes(delay(46, 'periodic'))).toEqual(['delay-over-maximum']);
    expect(audit(delay(61))[0]?.sanction).toMatchObject({ who: 'debtor' });
  });

  it('L441-11 II, L441-12: the limits of trades', () => {
    expect(codes({ sector: 'transport', ...delay(30) })).toEqual([]);
    expect(codes({ sector: 'transport', ...delay(31) })).toEqual(['delay-over-maximum']);
    expect(codes({ sector: 'transport', ...delay(15, 'end-of-month', 'end-then-days') })).toEqual(['end-of-month-may-exceed']);
    expect(codes({ sector: 'perishables', ...delay(30) })).toEqual(['counted-from-delivery']);
    expect(codes({ sector: 'export', ...delay(60, 'end-of-month', 'end-then-days') })).toEqual(['export-conditions']);
    expect(codes({ sector: 'export', ...delay(61, 'end-of-month', 'end-then-days') })).toEqual([
      'export-conditions',
      'end-of-month-may-exceed',
    ]);
    expect(codes({ sector: 'wine', ...delay(45, 'periodic') })).toEqual(['limit-unknown']);
  });

  it('C. conso. L121-21, L212-1: a consumer’s terms ask for no fee and no penalty', () => {
    expect(codes({ debtor: 'consumer', fee: 'stated', rate: percent(1200) })).toEqual([
      'consumer-fee-stated',
      'consumer-penalty-stated',
      'consumer-no-limit',
    ]);
    expect(codes({ debtor: 'consumer', fee: 'missing', rate: 'missing', ...delay(90) })).toEqual(['consumer-no-limit']);
  });
});
