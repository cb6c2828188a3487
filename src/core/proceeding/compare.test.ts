import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { courtRoutes } from '../law/court-route.ts';
import type { RouteFacts } from '../law/route.ts';
import { chanceOf, compareWays, LEAST_CASES, type Way, type WayHistory } from './compare.ts';

const FACTS: RouteFacts = {
  debtor: 'liberal-profession',
  creditorTrader: true,
  amount: 400_000n,
  contested: false,
  seat: 'metropolitan',
  town: 'Tours',
  insolvency: null,
  timeBarred: false,
  on: day('2026-10-05'),
  order: null,
};
const NONE: WayHistory = { ended: 0, paid: 0, days: [] };
const optionsOf = (changes: Partial<RouteFacts> = {}, history: Partial<Record<Way, WayHistory>> = {}) => {
  const facts = { ...FACTS, ...changes };
  return new Map(compareWays(courtRoutes(facts), facts.amount, (way) => history[way] ?? NONE).map((one) => [one.way, one]));
};

describe('all ways side by side', () => {
  test('an amicable attempt first is asked for the summons, and not for the order for payment (R18)', () => {
    const options = optionsOf();
    expect(options.get('summons')?.route?.priorAttempt).toMatchObject({ required: true, article: 'CPC 750-1' });
    expect(options.get('order-for-payment')?.route?.priorAttempt).toMatchObject({ required: false });
    const above = optionsOf({ amount: 500_001n });
    expect(above.get('summons')?.route?.priorAttempt).toMatchObject({ required: false });
  });

  test('each is there once, those that are closed with their reason and text', () => {
    const options = optionsOf({ debtor: 'public-body' });
    expect(options.get('order-for-payment')).toMatchObject({ open: false, reason: 'public-body', net: null, cost: null });
    expect(options.get('administrative-summary')).toMatchObject({ open: true, reason: null });
    expect(options.size).toBe(15);
  });

  test('settling, handing over and writing off are always there', () => {
    const options = optionsOf({ timeBarred: true });
    for (const way of ['settlement', 'hand-over', 'write-off'] as const) expect(options.get(way)?.open).toBe(true);
    expect(options.get('hand-over')).toMatchObject({ cost: null, net: null });
  });
});

describe('what is to be expected', () => {
  test('nothing is said on too few cases', () => {
    const history = { 'order-for-payment': { ended: LEAST_CASES - 1, paid: 9, days: Array<number>(9).fill(90) } };
    expect(optionsOf({}, history).get('order-for-payment')).toMatchObject({ chance: null, net: null, days: null, ended: 9 });
  });

  test('on enough of one’s own cases a range: chance by amount, less the costs', () => {
    const history = { 'order-for-payment': { ended: 20, paid: 15, days: Array.from({ length: 20 }, (_, at) => 60 + at) } };
    const option = optionsOf({}, history).get('order-for-payment');
    // Wilson's interval of 15 of 20, by hand: 53.13 % to 88.81 %.
    const chance = option?.chance ?? { low: 0, high: 0, cases: 0 };
    expect([Math.round(chance.low / 100), Math.round(chance.high / 100), chance.cases]).toEqual([5_313, 8_881, 20]);
    expect(option?.days).toEqual({ low: 60, high: 79 });
    const { low = 0n, high = 0n } = option?.cost ?? {};
    expect(high).not.toBeNull();
    expect(option?.net).toEqual({
      low: (400_000n * BigInt(chance.low)) / 1_000_000n - (high ?? 0n),
      high: (400_000n * BigInt(chance.high)) / 1_000_000n - low,
    });
  });

  test('a cost that nobody knows leaves the low end open', () => {
    const history = { summons: { ended: 20, paid: 15, days: [] } };
    const option = optionsOf({}, history).get('summons');
    expect(option?.cost?.high).toBeNull();
    expect(option?.net?.low).toBeNull();
    expect(option?.worthFrom).toBeNull();
  });

  test('from which chance on it is worth its highest cost', () => {
    const option = optionsOf().get('order-for-payment');
    const highest = option?.cost?.high ?? 0n;
    expect(highest).toBeGreaterThan(0n);
    expect(BigInt(option?.worthFrom ?? 0) * FACTS.amount).toBeGreaterThanOrEqual(highest * 1_000_000n);
    expect(BigInt((option?.worthFrom ?? 0) - 1) * FACTS.amount).toBeLessThan(highest * 1_000_000n);
  });
});

test('a chance is never outside nought and one, and narrows with the cases', () => {
  expect(chanceOf({ ended: 10, paid: 10 })?.high).toBe(1_000_000);
  expect(chanceOf({ ended: 10, paid: 0 })?.low).toBe(0);
  const width = (ended: number) => {
    const chance = chanceOf({ ended, paid: ended / 2 });
    return (chance?.high ?? 0) - (chance?.low ?? 0);
  };
  expect(width(1_000)).toBeLessThan(width(20));
});
