import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { auditTerms, mayExceed, type TermsOfSale } from './terms-audit.ts';
import { STANDARD_LAW_VALUES } from './values/law-values.ts';
import type { DelayLimit } from './values/term-limits.ts';

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
    expect(codes({ sector: 'wine', ...delay(45, 'end-of-month', 'end-then-days') })).toEqual([]);
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

/** All that is said of a finding but its words, with who risks the fine of L441-16. */
const told = (terms: Partial<TermsOfSale>, period = second2026) =>
  audit(terms, period).map(({ code, severity, article, certainty, details, sanction }) => [
    code,
    severity,
    article,
    certainty,
    details,
    sanction === null ? null : [sanction.who, sanction.article],
  ]);
const AT_RISK = { creditor: ['creditor', 'C. com. L441-16'], debtor: ['debtor', 'C. com. L441-16'] };

describe('what each finding on terms of sale rests on, and who risks what', () => {
  // AM-01 b) and c): terms without their statements, or a rate that is not that of the law, are the creditor's risk.
  it.each<[name: string, terms: Partial<TermsOfSale>, expected: readonly unknown[]]>([
    ['no rate', { rate: 'missing' }, ['rate-missing', 'breach', 'C. com. L441-1, L441-10 II', 'verified', {}, AT_RISK.creditor]],
    ['no fee', { fee: 'missing' }, ['fee-missing', 'breach', 'C. com. L441-1, L441-10 II, D441-5', 'verified', {}, AT_RISK.creditor]],
    ['no discount', { discount: 'missing' }, ['discount-missing', 'warning', 'C. com. L441-9', 'verified', {}, null]],
    [
      'a rate at its floor',
      { rate: percent(825) },
      ['rate-above-floor', 'note', 'C. com. L441-10 II', 'verified', { rate: '8.25', from: '2026-07-01', to: '2026-12-31' }, null],
    ],
    ['fin de mois without a method', delay(45, 'end-of-month'), ['method-missing', 'warning', 'C. com. L441-10 I', 'verified', {}, null]],
    [
      '61 days',
      delay(61),
      ['delay-over-maximum', 'breach', 'C. com. L441-10 I', 'verified', { days: '61', maximum: '60' }, AT_RISK.debtor],
    ],
    [
      '31 days of transport',
      { sector: 'transport', ...delay(31) },
      ['delay-over-maximum', 'breach', 'C. com. L441-11 II 5°', 'unverified', { days: '31', maximum: '30' }, AT_RISK.debtor],
    ],
    [
      '20 days of meat',
      { sector: 'cattle-and-meat', ...delay(20) },
      ['counted-from-delivery', 'warning', 'C. com. L441-11 II', 'unverified', { days: '20' }, null],
    ],
    [
      '1 day of transport, end of month',
      { sector: 'transport', ...delay(1, 'end-of-month', 'end-then-days') },
      ['end-of-month-may-exceed', 'warning', 'C. com. L441-11 II 5°', 'unverified', { days: '1', maximum: '30' }, null],
    ],
    ['90 days of export', { sector: 'export', ...delay(90) }, ['export-conditions', 'note', 'C. com. L441-12', 'unverified', {}, null]],
    [
      'a summary invoice of wine',
      { sector: 'wine', ...delay(45, 'periodic') },
      ['limit-unknown', 'warning', 'C. com. L441-11 II', 'unverified', {}, null],
    ],
  ])('%s', (_name, terms, expected) => expect(told(terms)).toEqual([expected]));

  it('LP-15: below the floor of today is a breach; which day decides is not settled, and no rate is replaced', () => {
    expect(told({ rate: percent(824) })).toEqual([
      [
        'rate-below-floor',
        'breach',
        'C. com. L441-10 II',
        'verified',
        { rate: '8.24', floor: '8.25', halfYear: '2026-S2' },
        AT_RISK.creditor,
      ],
      ['floor-day-unsettled', 'note', 'C. com. L441-10 II', 'unverified', {}, null],
    ]);
  });

  // Three times the legal rate: 7.86 % in the first half of 2026, 8.25 % in the second.
  it('L441-10 II: a rate between the floors of two half-years is below in the second only', () => {
    const year = { from: day('2026-06-30'), to: day('2026-07-01') };
    expect(told({ rate: percent(800) }, year)).toEqual([
      [
        'rate-below-floor',
        'breach',
        'C. com. L441-10 II',
        'unverified',
        { rate: '8.00', floor: '8.25', halfYear: '2026-S2' },
        AT_RISK.creditor,
      ],
      ['floor-day-unsettled', 'note', 'C. com. L441-10 II', 'unverified', {}, null],
    ]);
    expect(codes({ rate: percent(800) }, { from: day('2026-06-30'), to: day('2026-06-30') })).toEqual(['rate-above-floor']);
    expect(told({ rate: percent(785) }, { from: day('2026-06-30'), to: day('2026-06-30') })[0]).toEqual([
      'rate-below-floor',
      'breach',
      'C. com. L441-10 II',
      'verified',
      { rate: '7.85', floor: '7.86', halfYear: '2026-S1' },
      AT_RISK.creditor,
    ]);
    expect(told({ rate: percent(785) }, year).map(([, severity, , certainty]) => [severity, certainty])).toEqual([
      ['warning', 'verified'],
      ['breach', 'verified'],
      ['note', 'unverified'],
    ]);
  });

  it('an unknown half-year is told as such, with nothing about the rate', () => {
    expect(told({ rate: percent(825) }, { from: day('2027-01-01'), to: day('2027-06-30') })).toEqual([
      ['floor-unknown', 'warning', 'C. com. L441-10 II', 'unverified', { halfYear: '2027-S1' }, null],
    ]);
  });

  it('the fine of a day before 1 November 2021 is not known', () => {
    const fine = (terms: Partial<TermsOfSale>, on: string) => audit(terms, { from: day(on), to: day(on) })[0]?.sanction;
    for (const terms of [{ rate: 'missing' }, { fee: 'missing' }, delay(61)] as const) {
      expect(fine(terms, '2021-10-31')).toMatchObject({ amounts: null });
      expect(fine(terms, '2021-11-01')).toMatchObject({ amounts: { legalPerson: 200_000_000n } });
    }
  });

  it('C. conso. L121-21, L212-1: each thing asked of a consumer by itself; the rate of the law is a penalty too', () => {
    expect(codes({ debtor: 'consumer', fee: 'stated' })).toEqual(['consumer-fee-stated', 'consumer-no-limit']);
    expect(codes({ debtor: 'consumer', rate: 'supplementary' })).toEqual(['consumer-penalty-stated', 'consumer-no-limit']);
    expect(codes({ debtor: 'consumer' })).toEqual(['consumer-no-limit']);
  });

  it('L441-11 II: going to the end of a month may exceed what is counted from a delivery, and never 45 days end of month', () => {
    const limit = (days: number, from: DelayLimit['from']): DelayLimit => ({ days, from, article: '' });
    expect(mayExceed(1, 'end-of-month', limit(60, 'delivery'))).toBe(true);
    expect(mayExceed(45, 'end-of-month', limit(45, 'end-of-month'))).toBe(false);
    expect(mayExceed(60, 'plain', limit(30, 'delivery'))).toBe(false);
    // The first of a month of 31 days, and 30 more to its end.
    expect(mayExceed(30, 'end-of-month', limit(60, 'issue'))).toBe(false);
    expect(mayExceed(31, 'end-of-month', limit(60, 'issue'))).toBe(true);
  });
});
