import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { decimalOf, sumCents } from '../base/money.ts';
import { type Rate, rateOfPercent } from '../base/rate.ts';
import type { InterestSegment } from './accrual.ts';
import { barsRecoveryFee, lastInterestDay, proofOfDebtTime } from './insolvency.ts';
import { publicInterest, publicInterestPayableBy, publicInterestRates } from './public-interest.ts';
import { type FeeDebtorKind, recoveryFee } from './recovery-fee.ts';
import { judgmentInterest, statutoryInterest } from './statutory-interest.ts';
import { STANDARD_LAW_VALUES as LAW, type LawValues } from './values/law-values.ts';

/** A set of its own: the tables that a set was asked for are kept, and would not be made again. */
const fresh = (changes: Partial<LawValues> = {}): LawValues => ({ ...LAW, ...changes });

const amounts = (segments: InterestSegment[]): string[] => segments.map(({ days, interest }) => `${days}: ${decimalOf(interest)}`);
const total = (segments: InterestSegment[]): string => decimalOf(sumCents(segments.map(({ interest }) => interest)));

describe('statutory interest owed by a consumer', () => {
  const owed = (formalNoticeReceivedOn: string | null, until = '2026-09-30') =>
    statutoryInterest(
      {
        principal: 150_000n,
        dueOn: day('2026-05-31'),
        formalNoticeReceivedOn: formalNoticeReceivedOn === null ? null : day(formalNoticeReceivedOn),
        until: day(until),
      },
      'act/365',
      LAW,
    );

  it('E10 runs from the day after the formal notice, at the low rate', () => {
    expect(amounts(owed('2026-06-10'))).toEqual(['20: 2.15', '92: 10.40']);
    expect(total(owed('2026-06-10'))).toBe('12.55');
  });

  it('needs a notice received once the debt is due', () => {
    expect(owed(null)).toEqual([]);
    expect(owed('2026-05-30')).toEqual([]);
    expect(owed('2026-05-31')[0]?.from).toBe('2026-06-01');
    expect(owed('2026-06-10', '2026-06-10')).toEqual([]);
  });

  it('tells its articles: the notice, and the rate of a creditor who is a business', () => {
    const debt = { principal: 150_000n, dueOn: day('2026-05-31'), formalNoticeReceivedOn: day('2026-06-10'), until: day('2026-06-20') };
    expect(statutoryInterest(debt, 'act/365', fresh())).toMatchObject([
      { rate: 26_200, article: 'C. civ. 1231-6, CMF L313-2', certainty: 'verified' },
    ]);
  });
});

describe('interest after a judgment', () => {
  const debt = { principal: 200_000n, from: day('2026-01-16'), enforceableOn: day('2026-04-20') };

  it('E13 is five points higher two months after the judgment is enforceable', () => {
    const segments = judgmentInterest({ ...debt, until: day('2026-07-31') }, 'act/365', LAW);
    expect(amounts(segments)).toEqual(['156: 22.40', '10: 4.18', '31: 13.16']);
    expect(total(segments)).toBe('39.74');
    // The rule of the five points was read with less than full confidence (TIL-02).
    expect(segments.map(({ certainty }) => certainty)).toEqual(['verified', 'unverified', 'unverified']);
    expect(segments.map(({ article }) => article)).toEqual(['C. civ. 1231-6, CMF L313-2', 'CMF L313-3', 'CMF L313-3']);
  });

  it('stays plain before that, and is uplifted from the start when it starts later', () => {
    expect(amounts(judgmentInterest({ ...debt, until: day('2026-06-20') }, 'act/365', LAW))).toEqual(['156: 22.40']);
    expect(judgmentInterest({ ...debt, from: day('2026-07-01'), until: day('2026-07-31') }, 'act/365', LAW)[0]?.rate).toBe(77_500);
  });

  it('CMF L313-3 starts the uplift on the day after two months, at the end of short months too', () => {
    const lifted = (enforceableOn: string) =>
      judgmentInterest(
        { ...debt, from: day('2024-01-01'), enforceableOn: day(enforceableOn), until: day('2026-07-31') },
        'act/365',
        LAW,
      ).find(({ article }) => article === 'CMF L313-3')?.from;
    expect(lifted('2023-12-31')).toBe('2024-03-01');
    expect(lifted('2024-12-31')).toBe('2025-03-01');
    expect(lifted('2025-12-29')).toBe('2026-03-01');
    expect(lifted('2026-04-30')).toBe('2026-07-01');
    expect(lifted('2026-06-01')).toBeUndefined();
  });

  it('CMF L313-3 lets the judge of enforcement leave fewer points, none, never more', () => {
    const left = (points: string) =>
      judgmentInterest({ ...debt, until: day('2026-07-31'), pointsLeft: rateOfPercent(points) }, 'act/365', LAW);
    expect(amounts(left('5'))).toEqual(['156: 22.40', '10: 4.18', '31: 13.16']);
    // 2000 × 4.62 % × 10 / 365 = 2.5315…; 2000 × 4.75 % × 31 / 365 = 8.0684…
    expect(amounts(left('2'))).toEqual(['156: 22.40', '10: 2.53', '31: 8.07']);
    expect(left('0').map(({ rate }) => rate)).toEqual([26_200, 26_200, 27_500]);
    expect(left('2').map(({ article }) => article)).toEqual(['C. civ. 1231-6, CMF L313-2', 'CMF L313-3', 'CMF L313-3']);
    expect(left('2').map(({ certainty }) => certainty)).toEqual(['verified', 'unverified', 'unverified']);
    expect(() => left('5.01')).toThrow(
      expect.objectContaining({
        code: 'judgment-points',
        message: 'The judge leaves at most the 5.00 points of the law, and 5.01 were given: give what is left.',
        details: { given: '5.01', most: '5.00' },
      }),
    );
    expect(() => judgmentInterest({ ...debt, until: day('2026-07-31'), pointsLeft: -1 as Rate }, 'act/365', LAW)).toThrow(
      expect.objectContaining({ code: 'judgment-points' }),
    );
  });

  it('CMF L313-3 is the article of the uplift, and of no day before it', () => {
    const segments = judgmentInterest({ ...debt, until: day('2026-06-21') }, 'act/365', fresh());
    expect(segments.map(({ from, to, article }) => [from, to, article])).toEqual([
      ['2026-01-16', '2026-06-20', 'C. civ. 1231-6, CMF L313-2'],
      ['2026-06-21', '2026-06-21', 'CMF L313-3'],
    ]);
  });

  it('CMF L313-3 lifts the legal rate alone: no other rate can be given', () => {
    const later = { ...debt, until: day('2026-07-31') };
    // @ts-expect-error the rate of a contract is no rate of a judgment
    const withContract = judgmentInterest({ ...later, contractRate: 150_000 as Rate }, 'act/365', LAW);
    expect(withContract).toEqual(judgmentInterest(later, 'act/365', LAW));
    expect(withContract.map(({ rate }) => rate)).toEqual([26_200, 76_200, 77_500]);
  });
});

describe('interest owed by a public body', () => {
  it('E11 a town, E12 a hospital: one rate for the whole delay', () => {
    const town = publicInterest({ principal: 2_500_000n, dueOn: day('2026-04-09'), until: day('2026-09-30') }, 'act/365', LAW);
    expect(town).toMatchObject([{ days: 174, rate: 101_500, interest: 120_966n, article: 'CCP R2192-31' }]);
    const hospital = publicInterest({ principal: 5_700_000n, dueOn: day('2026-02-08'), until: day('2026-03-31') }, 'act/365', LAW);
    expect(amounts(hospital)).toEqual(['51: 808.38']);
  });

  it('takes the half-year of the first day of delay, not of the due date', () => {
    expect(publicInterest({ principal: 100_000n, dueOn: day('2026-06-30'), until: day('2026-07-10') }, 'act/365', LAW)[0]?.rate).toBe(
      104_000,
    );
  });

  it('CCP R2192-31 is its article, whatever set of values it is taken from', () => {
    const debt = { principal: 2_500_000n, dueOn: day('2026-04-09'), until: day('2026-09-30') };
    expect(publicInterest(debt, 'act/365', fresh())).toMatchObject([
      { article: 'CCP R2192-31', interest: 120_966n, certainty: 'verified' },
    ]);
    expect(publicInterestRates(day('2026-04-09'), fresh())).toMatchObject({
      name: 'reference rate of the European Central Bank',
      article: 'CCP R2192-31',
    });
  });

  it('asks for no rate before the debt is late', () => {
    const owed = (until: string) => publicInterest({ principal: 100_000n, dueOn: day('2026-12-31'), until: day(until) }, 'act/365', LAW);
    expect(owed('2026-12-01')).toEqual([]);
    expect(owed('2026-12-31')).toEqual([]);
    expect(() => owed('2027-01-01')).toThrow(/2027-S1/);
    // Known on the first day of delay, it is known for the whole of it.
    expect(publicInterest({ principal: 100_000n, dueOn: day('2026-12-30'), until: day('2027-01-31') }, 'act/365', LAW)).toMatchObject([
      { days: 32, rate: 104_000 },
    ]);
  });

  it('is payable within 45 days of the principal', () => expect(publicInterestPayableBy(day('2026-09-30'))).toBe('2026-11-14'));
});

describe('the recovery fee', () => {
  it('is 40 euros for a business and for a public body', () => {
    expect(recoveryFee('business', day('2026-07-31'), LAW)).toMatchObject({ value: 4000n, certainty: 'verified' });
    expect(recoveryFee('public-body', day('2026-07-31'), LAW)).toMatchObject({ value: 4000n, certainty: 'unverified' });
  });

  it('cannot be asked for a consumer, by type', () => {
    // @ts-expect-error a consumer owes no recovery fee
    const kind: FeeDebtorKind = 'consumer';
    expect(kind).toBe('consumer');
  });

  it('did not exist before 2013', () => {
    expect(recoveryFee('business', day('2012-12-30'), LAW).value).toBe(0n);
    expect(recoveryFee('business', day('2012-12-31'), LAW).value).toBe(4000n);
  });

  it('is owed by a public body from May 2013 only, by a text of its own', () => {
    expect(recoveryFee('business', day('2013-04-29'), LAW).value).toBe(4000n);
    expect(recoveryFee('public-body', day('2013-04-29'), LAW)).toMatchObject({ value: 0n, certainty: 'unverified' });
    expect(recoveryFee('public-body', day('2013-04-30'), LAW).value).toBe(4000n);
  });
});

describe('insolvency', () => {
  it('E14 stops interest on the eve of the judgment and sets the time to lodge', () => {
    expect(lastInterestDay(day('2026-05-12'))).toBe('2026-05-11');
    expect(proofOfDebtTime(day('2026-05-26'), 'mainland').lastDay).toBe('2026-07-27');
    expect(proofOfDebtTime(day('2026-05-26'), 'abroad').lastDay).toBe('2026-09-28');
  });

  it('bars the fee when payment was forbidden on the due date', () => {
    expect(barsRecoveryFee(day('2026-05-12'), day('2026-05-11'))).toBe(false);
    expect(barsRecoveryFee(day('2026-05-12'), day('2026-05-12'))).toBe(true);
  });
});
