import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, day } from '../base/day.ts';
import { decimalOf, sumCents } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { accrue } from './accrual.ts';
import {
  type CapitalisableDebt,
  type Capitalisation,
  type InterestWithCapitalisation,
  interestWithCapitalisation,
} from './capitalisation.ts';
import { lateInterestRates, supplementaryRates } from './late-interest.ts';
import { fixedRateTable } from './rate-table.ts';
import { statutoryRates } from './statutory-interest.ts';
import { STANDARD_LAW_VALUES as LAW } from './values/law-values.ts';

const DEMAND: Capitalisation = { ground: 'court-claim', from: day('2025-03-01') };
const TEN_PERCENT = fixedRateTable('contractual rate', 'C. com. L441-10 II', 100_000 as Rate, 'verified');

const debt = (over: Partial<CapitalisableDebt> = {}): CapitalisableDebt => ({
  principal: 1_000_000n,
  dayBefore: day('2025-03-01'),
  until: day('2026-06-30'),
  isConsumerCredit: false,
  ...over,
});
const late = (over: Partial<CapitalisableDebt> = {}, capitalisation: Capitalisation | null = DEMAND) =>
  interestWithCapitalisation(debt(over), capitalisation, supplementaryRates(LAW), 'act/365');
const parts = ({ segments }: InterestWithCapitalisation) => segments.map(({ days, interest }) => `${days}: ${decimalOf(interest)}`);
const total = ({ segments }: InterestWithCapitalisation) => sumCents(segments.map(({ interest }) => interest));

describe('interest that bears interest (C. civ. 1343-2)', () => {
  it('E15 adds the first whole year to the principal on the first anniversary of the demand', () => {
    const owed = late();
    expect(parts(owed)).toEqual(['121: 435.93', '184: 612.49', '60: 199.73', '121: 453.05']);
    expect(owed.capitalised).toEqual([{ on: '2026-03-01', interest: 124_815n }]);
    expect(owed.segments[3]).toMatchObject({
      from: '2026-03-02',
      to: '2026-06-30',
      principal: 1_124_815n,
      article: 'C. com. L441-10 II, C. civ. 1343-2',
    });
    const without = late({}, null);
    expect(decimalOf(total(owed) - total(without))).toBe(decimalOf(45_305n - 40_278n));
  });

  it('is off by default: nothing is capitalised, whatever the time (R28)', () => {
    expect(late({}, null)).toEqual({
      segments: accrue(1_000_000n, day('2025-03-02'), day('2026-06-30'), supplementaryRates(LAW), 'act/365'),
      capitalised: [],
    });
  });

  it('waits for one whole year: nothing on its eve, the year on its last day, interest on it from the next', () => {
    expect(late({ until: day('2026-02-28') })).toEqual(late({ until: day('2026-02-28') }, null));
    const last = late({ until: day('2026-03-01') });
    expect([parts(last), last.capitalised.length]).toEqual([['121: 435.93', '184: 612.49', '60: 199.73'], 1]);
    expect(late({ until: day('2026-03-02') }).segments.at(-1)).toMatchObject({ days: 1, principal: 1_124_815n });
  });

  it('cuts nothing at a demand that is not a year old: no cent moves by it', () => {
    const young = { dayBefore: day('2024-09-30'), until: day('2026-02-28') };
    expect(late(young)).toEqual(late(young, null));
    // On its anniversary the demand does cut: what ran before it stays apart.
    expect(late({ ...young, until: day('2026-03-01') }).segments.map(({ to }) => to)).toEqual([
      ...['2024-12-31', '2025-03-01', '2025-06-30', '2025-12-31', '2026-03-01'],
    ]);
  });

  it('adds no year that bore nothing', () => {
    const cents = interestWithCapitalisation(debt({ principal: 3n }), DEMAND, TEN_PERCENT, 'act/365');
    expect([cents.capitalised, cents.segments.at(-1)?.principal]).toEqual([[], 3n]);
  });

  it('counts the year from the start of interest when that is later than the demand', () => {
    const owed = late({ dayBefore: day('2025-05-31') });
    expect(owed.capitalised.map(({ on }) => on)).toEqual(['2026-05-31']);
  });

  it('leaves interest of before the demand apart, which bears none', () => {
    const owed = late({ dayBefore: day('2024-09-30') });
    expect(owed.capitalised).toEqual([{ on: '2026-03-01', interest: 124_815n }]);
    expect(owed.segments.at(-1)?.principal).toBe(1_124_815n);
    const before = owed.segments.filter(({ to }) => to <= '2025-03-01');
    expect(before.map(({ from, principal }) => [from, principal])).toEqual([
      ['2024-10-01', 1_000_000n],
      ['2025-01-01', 1_000_000n],
    ]);
  });

  it('goes on year after year, each on all that went before', () => {
    const years = { dayBefore: day('2021-01-31'), until: day('2024-01-31') };
    const owed = interestWithCapitalisation(debt(years), { ground: 'clause', from: day('2020-01-01') }, TEN_PERCENT, 'act/365');
    expect(owed.capitalised).toEqual([
      { on: '2022-01-31', interest: 100_000n },
      { on: '2023-01-31', interest: 110_000n },
      { on: '2024-01-31', interest: 121_000n },
    ]);
  });

  it('takes 28 February for 29 February, and comes back to it in a leap year', () => {
    const years = { dayBefore: day('2020-02-29'), until: day('2024-03-01') };
    const owed = interestWithCapitalisation(debt(years), { ground: 'clause', from: day('2020-02-29') }, TEN_PERCENT, 'act/act');
    expect(owed.capitalised.map(({ on }) => on)).toEqual(['2021-02-28', '2022-02-28', '2023-02-28', '2024-02-29']);
    expect(owed.segments.at(-1)).toMatchObject({ from: '2024-03-01', days: 1 });
  });

  it('is sure where a clause says so, to be verified where a court is to say so (CAP-02), plain interest as sure as before', () => {
    const certainties = (capitalisation: Capitalisation) => late({}, capitalisation).segments.map(({ certainty }) => certainty);
    expect(certainties(DEMAND)).toEqual(['verified', 'verified', 'verified', 'unverified']);
    expect(certainties({ ...DEMAND, ground: 'clause' })).toEqual(['verified', 'verified', 'verified', 'verified']);
  });

  it('capitalises the legal interest of a consumer, never that of his credit', () => {
    const legal = (isConsumerCredit: boolean, capitalisation: Capitalisation | null) =>
      interestWithCapitalisation(debt({ isConsumerCredit }), capitalisation, statutoryRates(LAW), 'act/365');
    expect(legal(false, DEMAND).capitalised).toHaveLength(1);
    expect(() => legal(true, DEMAND)).toThrow(
      expect.objectContaining({
        code: 'capitalisation-barred',
        message: 'The interest of a credit to a consumer bears no interest: leave capitalisation off.',
        details: { article: 'C. civ. 1343-2' },
      }),
    );
    expect(legal(true, null).capitalised).toEqual([]);
  });

  it('is refused where the law of the day was not read, and beyond the known rates', () => {
    const early = { dayBefore: day('2015-03-01'), until: day('2018-01-01') };
    expect(() => late(early, { ...DEMAND, from: day('2016-09-30') })).toThrow(
      expect.objectContaining({
        code: 'capitalisation-too-early',
        message:
          'Years of interest are counted from 2016-10-01 at the earliest, and this one would start on 2016-09-30: the law of before is not known here.',
        details: { day: '2016-09-30', first: '2016-10-01' },
      }),
    );
    expect(late(early, { ...DEMAND, from: day('2016-10-01') }).capitalised).toHaveLength(1);
    expect(() => late({ until: day('2027-01-01') })).toThrow(/2027-S1/);
  });

  it('on any debt: the days stand once each, each principal is what was capitalised, and never less is owed than without', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(day('2017-01-01'), count));
    let years = 0;
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 11n }),
        days,
        days,
        fc.integer({ min: 0, max: 2500 }),
        (principal, dayBefore, from, length) => {
          const until = [addDays(dayBefore, length), day('2026-12-31')].sort()[0] ?? dayBefore;
          const rates = lateInterestRates(dayBefore, { contractRate: null, semesterMode: 'rolling' }, LAW);
          const one = { principal, dayBefore, until, isConsumerCredit: false };
          const [on, off] = [DEMAND, null].map((ground) =>
            interestWithCapitalisation(one, ground && { ...ground, from }, rates, 'act/365'),
          );
          if (!on || !off) return;
          let expected = dayBefore;
          for (const segment of on.segments) {
            expect(segment.from).toBe(addDays(expected, 1));
            expected = segment.to;
            const added = on.capitalised.filter(({ on: day }) => day < segment.from).map(({ interest }) => interest);
            expect(segment.principal).toBe(principal + sumCents(added));
          }
          expect(on.segments.length === 0 || expected === until).toBe(true);
          for (const { on: anniversary } of on.capitalised)
            expect(anniversary >= addMonths(from > dayBefore ? from : dayBefore, 12)).toBe(true);
          // Cut at the demand and at each anniversary, a segment may lose half a cent each time.
          expect(total(on) + BigInt(on.capitalised.length + 1)).toBeGreaterThanOrEqual(total(off));
          years += on.capitalised.length;
        },
      ),
      { seed: 20261121, numRuns: 600 },
    );
    expect(years).toBeGreaterThan(300);
  });
});
