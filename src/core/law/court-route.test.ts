import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import { FACTS } from './court-route.test-kit.ts';
import { courtRoutes } from './court-route.ts';
import type { ClosedRoute, Route, RouteDebtor, RouteFacts, RouteKind, Seat } from './route.ts';
import { type RouteValues, STANDARD_ROUTE_VALUES } from './values/route-values.ts';

const routes = (changes: Partial<RouteFacts>, values?: RouteValues) => courtRoutes({ ...FACTS, ...changes }, values);
const open = (changes: Partial<RouteFacts>, values?: RouteValues) => routes(changes, values).open.map(({ kind }) => kind);

function route(kind: RouteKind, changes: Partial<RouteFacts> = {}): Route {
  const found = routes(changes).open.find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} is closed`);
  return found;
}

function closed(kind: RouteKind, changes: Partial<RouteFacts>): ClosedRoute {
  const found = routes(changes).closed.find((one) => one.kind === kind);
  if (!found) throw new Error(`${kind} is open`);
  return found;
}

const CIVIL: readonly RouteKind[] = ['order-for-payment', 'small-claims-procedure', 'petition', 'summary-proceedings', 'summons'];
const OF_COMMERCE: readonly RouteKind[] = ['order-for-payment', 'summary-proceedings', 'summons'];
const PUBLIC: readonly RouteKind[] = ['payment-demand', 'administrative-summary', 'administrative-court'];

describe('the routes of each debtor', () => {
  // C. com. L721-3, CPC 750, 818, 854, 1406, CPCE L125-1, CJA R541-1: who is judged where, and how one gets there.
  it.each<[name: string, changes: Partial<RouteFacts>, court: string, kinds: readonly RouteKind[]]>([
    ['two traders', {}, 'commercial-court', OF_COMMERCE],
    ['a craftsman and a trader', { debtor: 'craftsman' }, 'commercial-court', OF_COMMERCE],
    ['a trader in a seat of the experiment', { town: 'Lyon' }, 'economic-activities-court', OF_COMMERCE],
    [
      'a trader in Alsace-Moselle',
      { seat: 'alsace-moselle' },
      'commercial-chamber',
      ['order-for-payment', 'petition', ...OF_COMMERCE.slice(1)],
    ],
    ['a trader overseas', { seat: 'overseas' }, 'commercial-court', OF_COMMERCE],
    ['a trader, the creditor being none', { creditorTrader: false }, 'judicial-court', CIVIL],
    ['a liberal profession', { debtor: 'liberal-profession' }, 'judicial-court', CIVIL],
    ['an association', { debtor: 'association', creditorTrader: null }, 'judicial-court', CIVIL],
    ['a consumer', { debtor: 'consumer' }, 'judicial-court', CIVIL],
    ['a public body', { debtor: 'public-body' }, 'administrative-court', PUBLIC],
  ])('%s', (_name, changes, court, kinds) => {
    const { asks, open: found } = routes(changes);
    expect(asks).toEqual([]);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found.find(({ kind }) => kind === 'order-for-payment' || kind === 'administrative-summary')?.court.kind).toBe(court);
  });

  it('on a day whose thresholds were not read nothing is guessed (CPC 750-1 as it stands is of 2023-10-01)', () => {
    expect(() => routes({ on: day('2023-09-30') })).toThrow(expect.objectContaining({ code: 'law-rule-unknown' }));
    expect(open({ on: day('2023-10-01') })).toContain('summons');
  });

  it('above 5 000 € neither petition nor small-claims procedure (CPC 750, 818; CPCE L125-1)', () => {
    expect(open({ debtor: 'consumer', amount: 500_000n })).toEqual(CIVIL);
    expect(open({ debtor: 'consumer', amount: 500_001n })).toEqual(OF_COMMERCE);
    expect(closed('petition', { debtor: 'consumer', amount: 500_001n })).toMatchObject({
      reason: 'over-ceiling',
      article: 'CPC 750, 818',
      instead: ['order-for-payment', 'summons'],
    });
  });

  it('abroad: the European procedures in the Union, nothing that was read outside it (règl. 1896/2006, 861/2007)', () => {
    expect(open({ seat: 'european-union', creditorTrader: null })).toEqual(['european-order-for-payment', 'european-small-claims']);
    expect(open({ seat: 'european-union', amount: 500_001n })).toEqual(['european-order-for-payment']);
    expect(route('european-order-for-payment', { seat: 'european-union' })).toMatchObject({
      certainty: 'unverified',
      court: { kind: 'court-of-the-regulation' },
      deadlines: [{ key: 'european-opposition', length: { days: 30 } }],
    });
    expect(closed('order-for-payment', { seat: 'european-union' })).toMatchObject({ reason: 'seat-outside-france', article: 'CPC 1406' });
    expect(open({ seat: 'outside-european-union' })).toEqual([]);
    expect(open({ seat: 'european-union', debtor: 'public-body' })).toEqual([]);
  });

  it('what is contested begins before a judge who hears both', () => {
    expect(open({ contested: true })).toEqual(['summons', 'summary-proceedings', 'order-for-payment']);
    expect(open({ contested: true, debtor: 'consumer' })[0]).toBe('petition');
    expect(open({ contested: true, debtor: 'public-body' })).toEqual(['payment-demand', 'administrative-court', 'administrative-summary']);
    const cautions = (contested: boolean) => route('order-for-payment', { contested }).cautions.map(({ code }) => code);
    expect(cautions(true)).toContain('opposition-to-be-expected');
    expect(cautions(false)).not.toContain('opposition-to-be-expected');
  });
});

describe('what closes', () => {
  it('an order for payment is never sought against a public body; the administrative way is named instead (CPC 1406, CJA R541-1)', () => {
    expect(closed('order-for-payment', { debtor: 'public-body' })).toEqual({
      kind: 'order-for-payment',
      reason: 'public-body',
      article: 'CPC 1406 ; CJA R541-1',
      certainty: 'unverified',
      instead: ['payment-demand', 'administrative-summary', 'administrative-court'],
    });
    expect(route('administrative-summary', { debtor: 'public-body' })).toMatchObject({
      articles: ['CJA R541-1'],
      lawyer: { need: 'required', article: 'CJA R431-2', certainty: 'verified' },
    });
  });

  it.each<RouteDebtor>(['trader', 'consumer', 'public-body', 'unknown'])(
    'insolvency closes all but the proof of debt: %s (L622-21, L622-24)',
    (debtor) => {
      const changes = { debtor, insolvency: { publishedOn: null, creditorAbroad: false } };
      expect(open(changes)).toEqual(['proof-of-debt']);
      expect(closed('order-for-payment', changes)).toMatchObject({
        reason: 'insolvent',
        article: 'C. com. L622-21',
        instead: ['proof-of-debt'],
      });
      const another = route('proof-of-debt', changes).cautions.some(({ code }) => code === 'insolvency-of-another-kind');
      expect(another).toBe(debtor !== 'trader');
    },
  );

  it('a time-barred claim closes every threat (C. conso. L121-6 5°)', () => {
    for (const debtor of ['trader', 'liberal-profession', 'consumer', 'public-body', 'unknown'] as const) {
      expect(open({ debtor, timeBarred: true })).toEqual([]);
      expect(closed('order-for-payment', { debtor, timeBarred: true })).toMatchObject({ reason: 'time-barred', instead: [] });
    }
    expect(closed('summons', { debtor: 'consumer', timeBarred: true }).article).toBe('C. conso. L218-2, L121-6 5°');
    const barred = { timeBarred: true, insolvency: { publishedOn: null, creditorAbroad: false } };
    expect(route('proof-of-debt', barred).cautions.map(({ code }) => code)).toContain('time-barred-claim');
  });

  it('says what must be said first, and names no court before (C. com. L721-3)', () => {
    for (const debtor of ['unknown', 'business'] as const) expect(routes({ debtor })).toMatchObject({ asks: ['debtor-kind'], open: [] });
    expect(routes({ creditorTrader: null })).toMatchObject({ asks: ['creditor-trader'], open: [] });
    expect(routes({ debtor: 'craftsman', creditorTrader: null })).toMatchObject({ asks: ['creditor-trader'], open: [] });
  });

  it('the commandment of loi 2026-307 is off until its decree is read, on whatever day', () => {
    for (const on of ['2026-04-22', '2026-04-23', '2026-11-21', '2028-12-31']) {
      expect(closed('invoice-commandment', { on: day(on) })).toMatchObject({ reason: 'decree-not-published', certainty: 'unverified' });
    }
    expect(closed('invoice-commandment', { debtor: 'consumer' }).reason).toBe('not-between-traders');
    const { rows, name } = STANDARD_ROUTE_VALUES.invoiceCommandment;
    const on = { ...STANDARD_ROUTE_VALUES, invoiceCommandment: { name, rows: rows.map((one) => ({ ...one, value: true })) } };
    expect(open({}, on)).toEqual(['order-for-payment', 'invoice-commandment', 'summary-proceedings', 'summons']);
    expect(open({ debtor: 'consumer' }, on)).toEqual(CIVIL);
  });

  it('between traders, loi 2026-307 took invoices from the simplified procedure (CPCE L125-1)', () => {
    expect(open({ on: day('2026-04-22') })).toContain('small-claims-procedure');
    expect(closed('small-claims-procedure', { on: day('2026-04-23') }).reason).toBe('reserved-for-commandment');
    expect(open({ debtor: 'consumer' })).toContain('small-claims-procedure');
  });
});

describe('before the judge', () => {
  // CPC 750-1, R18; Cass. 2e civ., avis 25/09/2025 n° 25-70.013.
  it('an attempt to settle comes first up to 5 000 € by summons, petition or summary claim, never for an order for payment', () => {
    const required = (kind: RouteKind, changes: Partial<RouteFacts>) => route(kind, changes).priorAttempt?.required;
    const consumer = { debtor: 'consumer', amount: 500_000n } as const;
    for (const kind of ['summons', 'petition', 'summary-proceedings'] as const) expect(required(kind, consumer)).toBe(true);
    expect(required('summons', { ...consumer, amount: 500_001n })).toBe(false);
    expect(required('summons', {})).toBe(false);
    expect(required('summons', { seat: 'alsace-moselle' })).toBe(true);
    expect(route('order-for-payment', consumer).priorAttempt).toEqual({
      required: false,
      article: 'Cass. 2e civ., avis 25/09/2025 n° 25-70.013',
      certainty: 'verified',
    });
    expect(route('small-claims-procedure', consumer).priorAttempt).toBeNull();
    expect(() => routes({ ...consumer, on: day('2023-09-30') })).toThrow(expect.objectContaining({ code: 'law-rule-unknown' }));
    expect(required('summons', { ...consumer, on: day('2023-10-01') })).toBe(true);
  });

  it.each<[amount: bigint, debtor: RouteDebtor, kind: RouteKind, need: string, article: string]>([
    [1_000_000n, 'consumer', 'summons', 'not-required', 'CPC 761'],
    [1_000_001n, 'consumer', 'summons', 'required', 'CPC 761'],
    [1_000_000n, 'trader', 'summons', 'not-required', 'CPC 853'],
    [1_000_001n, 'trader', 'summary-proceedings', 'required', 'CPC 853'],
    [1_000_000n, 'trader', 'order-for-payment', 'not-required', 'CPC 853'],
    [1_000_001n, 'trader', 'order-for-payment', 'not-stated', 'CPC 853'],
    [1n, 'public-body', 'administrative-court', 'required', 'CJA R431-2'],
  ])('lawyer for %s cents, %s, %s: %s (%s)', (amount, debtor, kind, need, article) => {
    expect(route(kind, { amount, debtor }).lawyer).toMatchObject({ need, article });
  });

  it('no appeal up to 5 000 € (C. com. R721-6, COJ R211-3-24)', () => {
    expect(route('summons', { amount: 500_000n }).appeal).toEqual({ lastResort: true, article: 'C. com. R721-6', certainty: 'unverified' });
    expect(route('summons', { amount: 500_001n, debtor: 'consumer' }).appeal).toMatchObject({
      lastResort: false,
      article: 'COJ R211-3-24',
    });
    expect(route('administrative-court', { debtor: 'public-body' }).appeal).toBeNull();
  });

  it('the forms of each court, none of them for anything but an order and a proof of debt', () => {
    expect(route('order-for-payment').forms).toEqual(['12946*02', '51156#10']);
    expect(route('order-for-payment', { debtor: 'association' }).forms).toEqual(['12948*06', '51156#10']);
    expect(route('order-for-payment', { debtor: 'consumer' }).forms).toEqual(['12948*06', '16040*01', '51156#10']);
    expect(route('proof-of-debt', { insolvency: { publishedOn: null, creditorAbroad: false } }).forms).toEqual(['10021*01']);
    expect(route('summons').forms).toEqual([]);
  });

  it('a petition for an order does not stop time: only its service does (Civ. 1re 9/9/2020; C. civ. 2241)', () => {
    expect(route('order-for-payment').limitation).toMatchObject({ effect: 'interrupts-when-served', certainty: 'unverified' });
    expect(route('summary-proceedings').limitation).toEqual({ effect: 'interrupts', article: 'C. civ. 2241', certainty: 'verified' });
  });
});

const DEBTORS: readonly RouteDebtor[] = [
  'trader',
  'craftsman',
  'liberal-profession',
  'association',
  'consumer',
  'public-body',
  'business',
  'unknown',
];
const SEATS: readonly Seat[] = ['metropolitan', 'alsace-moselle', 'overseas', 'european-union', 'outside-european-union'];
const aDay = fc.integer({ min: 0, max: 1900 }).map((days): Day => addDays(day('2023-10-01'), days));
const someFacts: fc.Arbitrary<RouteFacts> = fc.record({
  debtor: fc.constantFrom(...DEBTORS),
  creditorTrader: fc.constantFrom(true, false, null),
  amount: fc.oneof(fc.bigInt(1n, 20_000_000n), fc.constantFrom(500_000n, 500_001n, 1_000_000n, 1_000_001n, 10n ** 15n)),
  contested: fc.boolean(),
  seat: fc.constantFrom(...SEATS),
  town: fc.constantFrom(null, 'Lyon', 'Quimper', ''),
  insolvency: fc.option(fc.record({ publishedOn: fc.option(aDay), creditorAbroad: fc.boolean() }), { freq: 5 }),
  timeBarred: fc.boolean(),
  on: aDay,
  order: fc.option(fc.record({ madeOn: aDay, servedOn: fc.option(aDay) })),
});

describe('for whatever claim', () => {
  it('every route is open or closed, once; open ones have an article, a court and their rank; closed ones point to open ones only', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { open: taken, closed: shut } = courtRoutes(facts);
        const kinds = [...taken, ...shut].map(({ kind }) => kind);
        expect(kinds).toHaveLength(12);
        expect(new Set(kinds).size).toBe(12);
        expect(taken.map(({ rank }) => rank)).toEqual(taken.map((_, index) => index + 1));
        for (const one of taken) expect(one.articles.every(Boolean) && one.articles.length > 0 && one.court.article !== '').toBe(true);
        for (const { instead } of shut) expect(instead.every((kind) => taken.some((one) => one.kind === kind))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('nothing is threatened that is impossible: insolvent, time-barred, unknown; no civil judge for a public body (R15, R20)', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const taken = courtRoutes(facts).open.map(({ kind }) => kind);
        const none = facts.timeBarred || facts.debtor === 'unknown' || facts.debtor === 'business';
        if (facts.insolvency || none) {
          expect(taken).toEqual(facts.insolvency ? ['proof-of-debt'] : []);
          return;
        }
        expect(taken).not.toContain('proof-of-debt');
        expect(taken).not.toContain('invoice-commandment');
        const administrative = taken.filter((kind) => PUBLIC.includes(kind));
        expect(administrative).toEqual(facts.debtor === 'public-body' ? taken : []);
      }),
      { numRuns: 500 },
    );
  });

  it('asking for more never opens a route', () => {
    fc.assert(
      fc.property(someFacts, fc.bigInt(0n, 10n ** 9n), (facts, more) => {
        const less = courtRoutes(facts).open.map(({ kind }) => kind);
        const taken = courtRoutes({ ...facts, amount: facts.amount + more }).open.map(({ kind }) => kind);
        expect(less).toEqual(expect.arrayContaining(taken));
      }),
    );
  });
});
