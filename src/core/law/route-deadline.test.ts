import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { courtRoutes } from './court-route.ts';
import type { CautionCode, RouteDeadline, RouteFacts, RouteKind } from './route.ts';

const FACTS: RouteFacts = {
  debtor: 'trader',
  creditorTrader: true,
  amount: 320_000n,
  contested: false,
  seat: 'metropolitan',
  town: null,
  insolvency: null,
  timeBarred: false,
  on: day('2026-11-21'),
  order: null,
};

function times(kind: RouteKind, key: RouteDeadline['key'], changes: Partial<RouteFacts>): readonly RouteDeadline[] {
  const found = courtRoutes({ ...FACTS, ...changes }).open.find((one) => one.kind === kind);
  return (found?.deadlines ?? []).filter((one) => one.key === key);
}

const made = (madeOn: string, servedOn: string | null = null) => ({
  order: { madeOn: day(madeOn), servedOn: servedOn === null ? null : day(servedOn) },
});
const days = (key: RouteDeadline['key'], changes: Partial<RouteFacts>) => times('order-for-payment', key, changes).map((one) => one.day);
const cautions = (kind: RouteKind, changes: Partial<RouteFacts>): CautionCode[] =>
  courtRoutes({ ...FACTS, ...changes })
    .open.filter((one) => one.kind === kind)
    .flatMap((one) => one.cautions.map(({ code }) => code));

describe('an order for payment is served in time', () => {
  // CPC 1411 (décret 2026-96 art. 9), 641, 642; R17: the day of the order decides, to the day.
  it.each([
    ['2026-08-31', { months: 6 }, '2027-03-01'], // 28 February 2027 is a Sunday
    ['2026-09-01', { months: 3 }, '2026-12-01'],
    ['2026-11-30', { months: 3 }, '2027-03-01'], // no 30 February
    ['2027-11-30', { months: 3 }, '2028-02-29'], // leap year
    ['2026-10-01', { months: 3 }, '2027-01-04'], // 1 January, then a week-end
  ])('made on %s: %j, until %s', (madeOn, length, last) => {
    expect(times('order-for-payment', 'order-service', made(madeOn))).toMatchObject([{ length, day: last, certainty: 'verified' }]);
  });

  it('without an order, tells each length that one can still have', () => {
    const lengths = (on: string) =>
      times('order-for-payment', 'order-service', { on: day(on) }).map(({ length, orders }) => ({ length, orders }));
    const later = { length: { months: 3 }, orders: { from: '2026-09-01', to: null } };
    expect(lengths('2026-08-31')).toMatchObject([{ length: { months: 6 }, orders: { to: '2026-08-31' } }, later]);
    expect(lengths('2026-09-01')).toEqual([later]);
    expect(days('order-service', {})).toEqual([null]);
  });

  it('says when it was not', () => {
    expect(cautions('order-for-payment', { ...made('2026-09-01'), on: day('2026-12-01') })).not.toContain('order-lapsed');
    expect(cautions('order-for-payment', { ...made('2026-09-01'), on: day('2026-12-02') })).toContain('order-lapsed');
    expect(cautions('order-for-payment', { ...made('2026-08-31'), on: day('2026-12-02') })).not.toContain('order-lapsed');
    expect(cautions('order-for-payment', made('2026-09-01', '2026-12-02'))).toContain('order-lapsed');
    expect(cautions('order-for-payment', { ...made('2026-09-01', '2026-12-01'), on: day('2027-05-01') })).not.toContain('order-lapsed');
  });
});

describe('after service', () => {
  it('one month to oppose, two overseas (CPC 1416, 643)', () => {
    expect(days('opposition', made('2026-09-01', '2026-09-15'))).toEqual(['2026-10-15']);
    expect(days('opposition', { ...made('2026-09-01', '2026-09-15'), seat: 'overseas' })).toEqual(['2026-11-16']); // 15 November is a Sunday
    expect(times('order-for-payment', 'opposition', { seat: 'overseas' })).toMatchObject([{ monthsForDistance: 1, day: null }]);
  });

  it('enforced after two months for orders made from 1 September 2026; nothing was read of those before (CPC 1422)', () => {
    expect(times('order-for-payment', 'order-execution', made('2026-09-01', '2026-09-15'))).toMatchObject([
      { day: '2026-11-17', certainty: 'unverified' }, // 15 November is a Sunday: the time ends on Monday 16
    ]);
    expect(times('order-for-payment', 'order-execution', made('2026-08-31', '2026-09-15'))).toEqual([]);
  });

  it('costs are paid in at the commercial court, a lawyer is appointed at the judicial court (CPC 1425, 1418)', () => {
    const keys = (changes: Partial<RouteFacts>) =>
      courtRoutes({ ...FACTS, ...changes })
        .open.find(({ kind }) => kind === 'order-for-payment')
        ?.deadlines.map(({ key }) => key);
    expect(keys({})).toEqual(['petition-deposit', 'order-service', 'opposition', 'opposition-deposit', 'order-execution']);
    expect(keys({ debtor: 'consumer' })).toEqual(['order-service', 'opposition', 'opposition-lawyer', 'order-execution']);
    expect(keys({ seat: 'alsace-moselle' })).toEqual(['order-service', 'opposition', 'opposition-lawyer', 'order-execution']);
  });
});

describe('a proof of debt', () => {
  // E14 of the worked examples: C. com. R622-24, CPC 642.
  it.each([
    ['2026-05-26', false, '2026-07-27'],
    ['2026-05-26', true, '2026-09-28'],
    ['2026-12-31', false, '2027-03-01'], // no 31 February, and the 28th is a Sunday
  ])('published on %s, creditor abroad %s: until %s', (publishedOn, creditorAbroad, last) => {
    const changes = { insolvency: { publishedOn: day(publishedOn), creditorAbroad } };
    expect(times('proof-of-debt', 'proof-of-debt', changes)).toMatchObject([{ day: last }]);
    expect(cautions('proof-of-debt', { ...changes, on: day(last) })).not.toContain('deadline-passed');
    expect(cautions('proof-of-debt', { ...changes, on: day('2027-03-02') })).toContain('deadline-passed');
  });

  it('tells the length of relief from forfeiture but no day: what it runs from was not read (L622-26)', () => {
    const changes = { insolvency: { publishedOn: day('2026-05-26'), creditorAbroad: false } };
    expect(times('proof-of-debt', 'foreclosure-relief', changes)).toMatchObject([
      { length: { months: 6 }, day: null, certainty: 'unverified' },
    ]);
  });

  it('without a day of publication tells the length alone', () => {
    const changes = { insolvency: { publishedOn: null, creditorAbroad: true } };
    expect(times('proof-of-debt', 'proof-of-debt', changes)).toMatchObject([{ length: { months: 2 }, monthsForDistance: 2, day: null }]);
  });
});

it('a public body has two months to pay a judgment (loi 80-539, CJA L911-9)', () => {
  expect(times('administrative-court', 'public-judgment-payment', { debtor: 'public-body' })).toMatchObject([
    { length: { months: 2 }, day: null, certainty: 'unverified' },
  ]);
});
