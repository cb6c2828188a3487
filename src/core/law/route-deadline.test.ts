import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { FACTS } from './court-route.test-kit.ts';
import { courtRoutes } from './court-route.ts';
import type { CautionCode, CourtKind, RouteDeadline, RouteFacts, RouteKind, Seat } from './route.ts';
import { routeDeadlines } from './route-deadline.ts';
import { STANDARD_ROUTE_VALUES } from './values/route-values.ts';

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

describe('all the times of a route, in the order in which they come', () => {
  const all = (kind: RouteKind, changes: Partial<RouteFacts> = {}, court: CourtKind = 'commercial-court') =>
    routeDeadlines(kind, court, { ...FACTS, ...changes }, STANDARD_ROUTE_VALUES);
  const plain = { monthsForDistance: 0, orders: null, day: null, certainty: 'unverified' } as const;
  const fromSeptember = { from: '2026-09-01', to: null };

  it('of an order served overseas: one month more to oppose it, no more for anything else', () => {
    expect(all('order-for-payment', { ...made('2026-09-01', '2026-09-15'), seat: 'overseas' })).toEqual([
      { ...plain, key: 'petition-deposit', article: 'CPC 1425', length: { days: 15 } },
      {
        ...plain,
        key: 'order-service',
        article: 'CPC 1411',
        length: { months: 3 },
        orders: fromSeptember,
        day: '2026-12-01',
        certainty: 'verified',
      },
      {
        ...plain,
        key: 'opposition',
        article: 'CPC 1416, CPC 643, CPC 642',
        length: { months: 1 },
        monthsForDistance: 1,
        day: '2026-11-16',
        certainty: 'verified',
      },
      { ...plain, key: 'opposition-deposit', article: 'CPC 1425', length: { days: 15 } },
      {
        ...plain,
        key: 'order-execution',
        article: 'CPC 1422, CPC 642',
        length: { months: 2 },
        orders: fromSeptember,
        day: '2026-11-17',
      },
    ]);
  });

  it('of an order that was not served yet: only its service has a day', () => {
    const told = all('order-for-payment', made('2026-09-01'), 'judicial-court').map(({ key, article, day: last }) => [key, article, last]);
    expect(told).toEqual([
      ['order-service', 'CPC 1411', '2026-12-01'],
      ['opposition', 'CPC 1416', null],
      ['opposition-lawyer', 'CPC 1418', null],
      ['order-execution', 'CPC 1422', null],
    ]);
  });

  it('CPC 642, 643: where the debtor is decides the distance and the holidays', () => {
    const opposed = (seat: Seat, servedOn: string) => {
      const [found] = all('order-for-payment', { ...made('2026-09-01', servedOn), seat }).filter(({ key }) => key === 'opposition');
      return [found?.monthsForDistance, found?.day];
    };
    expect(opposed('metropolitan', '2026-09-15')).toEqual([0, '2026-10-15']);
    expect(opposed('european-union', '2026-09-15')).toEqual([2, '2026-12-15']);
    expect(opposed('outside-european-union', '2026-09-15')).toEqual([2, '2026-12-15']);
    // 26 December 2028 is a Tuesday, and a holiday in Alsace-Moselle only.
    expect(opposed('metropolitan', '2028-11-26')).toEqual([0, '2028-12-26']);
    expect(opposed('alsace-moselle', '2028-11-26')).toEqual([0, '2028-12-27']);
  });

  it('of the routes whose first day is not known: the length, its text, no day', () => {
    expect(all('small-claims-procedure')).toEqual([{ ...plain, key: 'officer-answer', article: 'CPCE L125-1', length: { months: 1 } }]);
    const commandment = 'CPCE L126-1 à L126-5';
    expect(all('invoice-commandment')).toEqual([
      { ...plain, key: 'commandment-answer', article: commandment, length: { months: 1 } },
      { ...plain, key: 'commandment-service', article: commandment, length: { months: 6 } },
    ]);
    expect(all('european-order-for-payment')).toEqual([
      { ...plain, key: 'european-opposition', article: 'règl. 1896/2006 ; CPC 1424-1 s.', length: { days: 30 } },
    ]);
    const judgment = { ...plain, key: 'public-judgment-payment', article: 'Loi 80-539 art. 1, CJA L911-9', length: { months: 2 } };
    expect(all('administrative-summary')).toEqual([judgment]);
    expect(all('administrative-court')).toEqual([judgment]);
    expect(all('small-claims-procedure', { on: day('2012-12-31') })).toEqual([]);
    for (const kind of ['petition', 'summons', 'payment-demand', 'european-small-claims'] as const) expect(all(kind)).toEqual([]);
  });

  it('of a proof of debt: two months more from abroad, by the article of the time itself', () => {
    const relief = { ...plain, key: 'foreclosure-relief', article: 'C. com. L622-26', length: { months: 6 } };
    const lodged = { ...plain, key: 'proof-of-debt', length: { months: 2 }, certainty: 'verified' } as const;
    const published = (creditorAbroad: boolean) => all('proof-of-debt', { insolvency: { publishedOn: day('2026-05-26'), creditorAbroad } });
    const article = 'C. com. L622-24, R622-24, CPC 642';
    expect(published(false)).toEqual([{ ...lodged, article, day: '2026-07-27' }, relief]);
    expect(published(true)).toEqual([{ ...lodged, article, monthsForDistance: 2, day: '2026-09-28' }, relief]);
    expect(all('proof-of-debt')).toEqual([{ ...lodged, article: 'C. com. L622-24, R622-24' }, relief]);
  });
});
