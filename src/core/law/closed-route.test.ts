import { describe, expect, it } from 'vitest';
import { asksOf, closingOf } from './closed-route.ts';
import { by, FACTS } from './court-route.test-kit.ts';
import { courtRoutes } from './court-route.ts';
import type { RouteDebtor, RouteFacts, RouteKind } from './route.ts';
import { STANDARD_ROUTE_VALUES } from './values/route-values.ts';

const IN_INSOLVENCY = { insolvency: { publishedOn: null, creditorAbroad: false } };

/** The closed routes, "?" where the reason is to be verified, with the open ones that stand in their place. */
const closed = (changes: Partial<RouteFacts>) =>
  courtRoutes({ ...FACTS, ...changes }).closed.map((one) => [one.kind, `${one.reason}: ${by(one)}`, ...one.instead]);
const reason = (kind: RouteKind, changes: Partial<RouteFacts>) => {
  const closing = closingOf(kind, { ...FACTS, ...changes }, STANDARD_ROUTE_VALUES);
  return closing && `${closing.reason}: ${by(closing)}`;
};

const NO_PROOF = ['proof-of-debt', 'not-insolvent: C. com. L622-24 ?'];
const NOT_PUBLIC = [
  ['payment-demand', 'not-a-public-body: CJA R541-1'],
  ['administrative-summary', 'not-a-public-body: CJA R541-1'],
  ['administrative-court', 'not-a-public-body: CJA R541-1'],
];
const NOT_ABROAD = [
  ['european-order-for-payment', 'seat-in-france: règl. 1896/2006 ?'],
  ['european-small-claims', 'seat-in-france: règl. 861/2007 ?'],
];
const ADMINISTRATIVE = ['payment-demand', 'administrative-summary', 'administrative-court'];

describe('why each route is closed, by which text, and what stands in its place', () => {
  it('against a trader', () => {
    expect(closed({})).toEqual([
      NO_PROOF,
      ...NOT_PUBLIC,
      ['invoice-commandment', 'decree-not-published: loi 2026-307 ; CPCE L126-1 à L126-5 ?', 'order-for-payment'],
      ['small-claims-procedure', 'reserved-for-commandment: CPCE L125-1, L126-1 ; loi 2026-307 ?', 'order-for-payment'],
      ...NOT_ABROAD,
      ['petition', 'by-summons-only: CPC 854 ?', 'summons'],
    ]);
  });

  it('against a consumer, above 5 000 €', () => {
    expect(closed({ debtor: 'consumer', amount: 500_001n })).toEqual([
      NO_PROOF,
      ...NOT_PUBLIC,
      ['invoice-commandment', 'not-between-traders: CPCE L126-1 ?'],
      ['small-claims-procedure', 'over-ceiling: CPCE L125-1 ?', 'order-for-payment', 'summons'],
      ...NOT_ABROAD,
      ['petition', 'over-ceiling: CPC 750, 818 ?', 'order-for-payment', 'summons'],
    ]);
  });

  // PUB-09: no civil judge for a public body; the text that excludes the order for payment is a reading of CPC 1406.
  it('against a public body', () => {
    expect(closed({ debtor: 'public-body' })).toEqual([
      NO_PROOF,
      ['order-for-payment', 'public-body: CPC 1406 ; CJA R541-1 ?', ...ADMINISTRATIVE],
      ['invoice-commandment', 'public-body: CJA R541-1 ?', ...ADMINISTRATIVE],
      ['small-claims-procedure', 'public-body: CJA R541-1 ?', ...ADMINISTRATIVE],
      ...NOT_ABROAD,
      ['petition', 'public-body: CJA R541-1 ?', ...ADMINISTRATIVE],
      ['summary-proceedings', 'public-body: CJA R541-1 ?', ...ADMINISTRATIVE],
      ['summons', 'public-body: CJA R541-1 ?', ...ADMINISTRATIVE],
    ]);
  });

  it('against a trader in the European Union, above 5 000 €', () => {
    const elsewhere = (kind: RouteKind, article: string) => [kind, `seat-outside-france: ${article} ?`, 'european-order-for-payment'];
    expect(closed({ seat: 'european-union', amount: 500_001n })).toEqual([
      NO_PROOF,
      elsewhere('payment-demand', ''),
      elsewhere('administrative-summary', ''),
      elsewhere('administrative-court', ''),
      elsewhere('order-for-payment', 'CPC 1406'),
      elsewhere('invoice-commandment', ''),
      elsewhere('small-claims-procedure', ''),
      ['european-small-claims', 'over-ceiling: règl. 861/2007 ?', 'european-order-for-payment'],
      elsewhere('petition', ''),
      elsewhere('summary-proceedings', ''),
      elsewhere('summons', ''),
    ]);
    expect(closed({ seat: 'european-union' })[1]).toEqual([
      'payment-demand',
      'seat-outside-france:  ?',
      'european-order-for-payment',
      'european-small-claims',
    ]);
  });

  it('against a trader outside the Union', () => {
    const outside = { seat: 'outside-european-union' } as const;
    expect(reason('order-for-payment', outside)).toBe('seat-outside-european-union: CPC 1406 ?');
    expect(reason('summons', outside)).toBe('seat-outside-european-union:  ?');
    expect(reason('european-order-for-payment', outside)).toBe('seat-outside-european-union: règl. 1896/2006 ?');
    expect(reason('european-small-claims', outside)).toBe('seat-outside-european-union: règl. 861/2007 ?');
  });

  it('in insolvency all lead to the proof of debt, which is closed without it (C. com. L622-21, L622-24)', () => {
    const rest = closed(IN_INSOLVENCY);
    expect(rest).toHaveLength(11);
    for (const [, ...why] of rest) expect(why).toEqual(['insolvent: C. com. L622-21 ?', 'proof-of-debt']);
  });
});

describe('what closes first', () => {
  // PR-01, PR-04, C-06: the text by which a claim lapses, by the kind of debtor.
  it.each<[debtor: RouteDebtor, article: string]>([
    ['trader', 'C. com. L110-4'],
    ['craftsman', 'C. com. L110-4'],
    ['business', 'C. com. L110-4'],
    ['liberal-profession', 'C. civ. 2224'],
    ['association', 'C. civ. 2224'],
    ['consumer', 'C. conso. L218-2, L121-6 5°'],
    ['public-body', 'loi 68-1250 art. 1'],
    ['unknown', 'C. civ. 2224 ; C. conso. L218-2'],
  ])('a claim out of time is told so before what is not known of the debtor: %s (%s)', (debtor, article) => {
    expect(reason('summons', { debtor, timeBarred: true, creditorTrader: null })).toBe(`time-barred: ${article}`);
    expect(reason('summons', { debtor, timeBarred: true, ...IN_INSOLVENCY })).toBe('insolvent: C. com. L622-21 ?');
  });

  it('then what must be said first: the debtor’s activity, and the creditor’s where it decides (C. com. L721-3)', () => {
    expect(reason('summons', { debtor: 'business', creditorTrader: null })).toBe('debtor-unknown: CPC 1406');
    expect(reason('summons', { debtor: 'unknown', seat: 'outside-european-union' })).toBe('debtor-unknown: CPC 1406');
    expect(reason('summons', { creditorTrader: null })).toBe('creditor-unknown: C. com. L721-3 ?');
    expect(reason('payment-demand', { creditorTrader: null })).toBe('creditor-unknown: C. com. L721-3 ?');
    expect(reason('summons', { debtor: 'craftsman', creditorTrader: null })).toBe('creditor-unknown: C. com. L721-3 ?');
    expect(reason('summons', { debtor: 'liberal-profession', creditorTrader: null })).toBeNull();
  });

  it('abroad, and for who is judged elsewhere anyway, the creditor’s activity is not asked for', () => {
    const asks = (changes: Partial<RouteFacts>) => asksOf({ ...FACTS, creditorTrader: null, ...changes });
    for (const seat of ['european-union', 'outside-european-union'] as const) expect(asks({ seat })).toEqual([]);
    for (const seat of ['metropolitan', 'alsace-moselle', 'overseas'] as const) expect(asks({ seat })).toEqual(['creditor-trader']);
    for (const debtor of ['liberal-profession', 'association', 'consumer', 'public-body'] as const) expect(asks({ debtor })).toEqual([]);
    expect(asks({ debtor: 'business', creditorTrader: true })).toEqual(['debtor-kind']);
    expect(asks({ creditorTrader: false })).toEqual([]);
  });

  it('then the place, before the kind of debtor', () => {
    expect(reason('payment-demand', { seat: 'european-union' })).toBe('seat-outside-france:  ?');
    expect(reason('european-small-claims', { debtor: 'public-body', seat: 'european-union' })).toBe('public-body: CJA R541-1 ?');
    expect(reason('european-small-claims', { seat: 'european-union', amount: 500_000n })).toBeNull();
    expect(reason('small-claims-procedure', { debtor: 'consumer', amount: 500_000n })).toBeNull();
  });

  it('the petition is open to traders in Alsace-Moselle alone, up to 5 000 € (CPC 750, 818, 854)', () => {
    expect(reason('petition', { seat: 'alsace-moselle', amount: 500_000n })).toBeNull();
    expect(reason('petition', { seat: 'alsace-moselle', amount: 500_001n })).toBe('over-ceiling: CPC 750, 818 ?');
    expect(reason('petition', { seat: 'overseas' })).toBe('by-summons-only: CPC 854 ?');
  });
});
