import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBusinessDay } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../base/id.ts';
import type { Hold } from './hold.ts';
import type { PlanTerms } from './instalment.ts';
import { lapsedPlans, newlyMissed, planDays, planStanding } from './plan.ts';
import { type PlanLimits, planFaults, schedule } from './plan-proposal.ts';

const LIMITS: PlanLimits = { leastCents: 30_000n, mostInstalments: 6, firstPercent: 20, longestMonths: 6 };
const ZONE = 'mainland';
const day = (text: string) => text as Day;

describe('a schedule', () => {
  test('is monthly on working days, never before its day, and grants three working days', () => {
    const plan = schedule({ totalCents: 60_000n, count: 3, rhythm: 'monthly', firstOn: day('2026-03-31'), firstCents: null }, LIMITS, ZONE);
    // 30 April is a Thursday, 1 May a holiday; 31 May a Sunday.
    expect(plan).toEqual([
      { on: '2026-03-31', until: '2026-04-03', cents: 20_000n },
      { on: '2026-04-30', until: '2026-05-06', cents: 20_000n },
      { on: '2026-06-01', until: '2026-06-04', cents: 20_000n },
    ]);
  });

  test('gives the last instalment what the others leave, and the first its least share', () => {
    const cents = (count: number, firstCents: bigint | null = null) =>
      schedule({ totalCents: 100_001n, count, rhythm: 'weekly', firstOn: day('2026-03-02'), firstCents }, LIMITS, ZONE).map(
        (one) => one.cents,
      );
    expect(cents(3)).toEqual([33_333n, 33_334n, 33_334n]);
    expect(cents(6)).toEqual([20_001n, 16_000n, 16_000n, 16_000n, 16_000n, 16_000n]);
    expect(cents(4, 50_000n)).toEqual([50_000n, 16_667n, 16_667n, 16_667n]);
  });

  test('always adds up to the cent, in order, on working days, each instalment of something', () => {
    const asked = fc.record({
      totalCents: fc.bigInt(100n, 10n ** 9n),
      count: fc.integer({ min: 2, max: 60 }),
      rhythm: fc.constantFrom('monthly' as const, 'weekly' as const),
      firstOn: fc.integer({ min: 0, max: 900 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10) as Day),
      firstCents: fc.constant(null),
    });
    fc.assert(
      fc.property(asked, (one) => {
        const plan = schedule(one, LIMITS, ZONE);
        expect(plan.reduce((sum, { cents }) => sum + cents, 0n)).toBe(one.totalCents);
        expect(plan.every(({ on, until, cents }) => cents > 0n && isBusinessDay(on, ZONE) && until > on && on >= one.firstOn)).toBe(true);
        expect(plan.every((each, at) => at === 0 || each.on > (plan[at - 1]?.on ?? ''))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('is none of one instalment, nor of more instalments than cents', () => {
    const asked = { totalCents: 3n, rhythm: 'monthly' as const, firstOn: day('2026-03-02'), firstCents: null };
    for (const count of [0, 1, 4, 1.5]) expect(() => schedule({ ...asked, count }, LIMITS, ZONE)).toThrow(RangeError);
    expect(() => schedule({ ...asked, count: 2, firstCents: 3n }, LIMITS, ZONE)).toThrow(RangeError);
  });

  test('beyond the creditor’s limits it says which', () => {
    const faults = (totalCents: bigint, count: number, firstCents: bigint | null = null) => {
      const asked = { totalCents, count, rhythm: 'monthly' as const, firstOn: day('2026-03-02'), firstCents };
      return planFaults(asked, schedule(asked, LIMITS, ZONE), LIMITS);
    };
    expect(faults(30_000n, 6)).toEqual([]);
    expect(faults(29_999n, 2)).toEqual(['total-too-small']);
    expect(faults(60_000n, 7)).toEqual(['too-many']);
    expect(faults(60_000n, 9)).toEqual(['too-many', 'too-long']);
    expect(faults(60_000n, 3, 11_999n)).toEqual(['first-too-small']);
  });
});

const TERMS: PlanTerms = {
  planId: 7,
  instalments: schedule({ totalCents: 60_000n, count: 3, rhythm: 'monthly', firstOn: day('2026-03-02'), firstCents: null }, LIMITS, ZONE),
  basisCents: 60_000n,
  missedTold: 0,
  warned: null,
};
const GRACE = day('2026-03-05');
const MISSED = day('2026-03-06');

describe('a plan stands by money and days', () => {
  const is = (openCents: bigint, today: Day, warned: PlanTerms['warned'] = null) => planStanding({ ...TERMS, warned }, openCents, today).is;

  test('in order through the grace, missed the day after', () => {
    expect(is(60_000n, GRACE)).toBe('in-order');
    expect(is(60_000n, MISSED)).toBe('missed');
    expect(is(40_000n, MISSED)).toBe('in-order');
    expect(is(40_001n, MISSED)).toBe('missed');
    expect(is(0n, MISSED)).toBe('kept');
  });

  test('warned until the date that was granted, lapsed after it, in order again when the money comes', () => {
    const warned = { on: day('2026-03-09'), until: day('2026-03-17') };
    expect(is(60_000n, day('2026-03-17'), warned)).toBe('warned');
    expect(is(60_000n, day('2026-03-18'), warned)).toBe('lapsed');
    expect(is(40_000n, day('2026-03-18'), warned)).toBe('in-order');
    // The next one that is missed needs its own warning.
    expect(is(40_000n, day('2026-04-09'), warned)).toBe('missed');
  });

  test('says what was paid, and what is left of the next instalment', () => {
    expect(planStanding(TERMS, 35_000n, MISSED)).toMatchObject({ cameCents: 25_000n, paid: 1, next: { leftCents: 15_000n } });
    expect(planStanding(TERMS, 70_000n, GRACE)).toMatchObject({ cameCents: 0n, paid: 0, next: { leftCents: 20_000n } });
    expect(planStanding(TERMS, 0n, MISSED)).toMatchObject({ paid: 3, next: null });
  });

  test('a person is told of each missed instalment once, and of a lapse', () => {
    const hold = (plan: Partial<PlanTerms>, liftedOn: Day | null = null): Hold => ({
      ...{ id: 1 as HoldId, debtorId: 1 as DebtorId, itemIds: [1 as ItemId], kind: 'plan', reason: '', author: 'claire' },
      ...{ from: day('2026-02-20'), until: null, liftedOn, plan: { ...TERMS, ...plan } },
    });
    const items = [{ id: 1, kind: 'invoice', openCents: 60_000n }] as never;
    const warned = { on: day('2026-03-09'), until: day('2026-03-17') };
    expect(newlyMissed([hold({})], items, MISSED)).toMatchObject([{ count: 1 }]);
    expect(newlyMissed([hold({ missedTold: 1 })], items, MISSED)).toEqual([]);
    expect(newlyMissed([hold({ missedTold: 1 })], items, day('2026-04-09'))).toMatchObject([{ count: 2 }]);
    expect(newlyMissed([hold({}, MISSED)], items, MISSED)).toEqual([]);
    expect(lapsedPlans([hold({ warned })], items, day('2026-03-17'))).toEqual([]);
    expect(lapsedPlans([hold({ warned })], items, day('2026-03-18'))).toHaveLength(1);
    expect(lapsedPlans([hold({ warned }, MISSED)], items, day('2026-03-18'))).toEqual([]);
    const days = planDays({ ...TERMS, warned });
    // The day before a notice may come, the instalment's own, the last of its grace.
    expect(days.slice(0, 3)).toEqual(['2026-02-24', '2026-03-02', '2026-03-05']);
    expect(days).toHaveLength(3 * TERMS.instalments.length + 1);
    expect(days.at(-1)).toBe('2026-03-17');
  });
});
