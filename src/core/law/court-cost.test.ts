import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { competentCourt, economicActivitiesSeat } from './competent-court.ts';
import { costsOf } from './court-cost.ts';
import { FACTS } from './court-route.test-kit.ts';
import type { CourtKind, RouteFacts, RouteKind } from './route.ts';
import { STANDARD_ROUTE_VALUES } from './values/route-values.ts';

const costs = (kind: RouteKind, court: CourtKind, changes: Partial<RouteFacts> = {}) =>
  costsOf(kind, court, { ...FACTS, ...changes }, STANDARD_ROUTE_VALUES).map(({ code, low, high }) => [code, low, high]);

describe('costs', () => {
  it('of an order for payment: the range that sources give, never one figure of three (IP-09)', () => {
    expect(costs('order-for-payment', 'commercial-court')).toEqual([
      ['court-fee', 2_519n, 3_347n],
      ['service', 1_290n, 5_158n],
    ]);
    expect(costs('order-for-payment', 'judicial-court')).toEqual([
      ['court-fee', 0n, 0n],
      ['service', 1_290n, 5_158n],
      ['legal-aid-contribution', 0n, 5_000n],
    ]);
  });

  it('are named without a figure where none was found', () => {
    expect(costs('summons', 'commercial-court')).toEqual([
      ['court-fee', null, null],
      ['service', null, null],
    ]);
    expect(costs('small-claims-procedure', 'judicial-officer')).toEqual([['officer-fees', null, null]]);
    expect(costs('order-for-payment', 'commercial-court', { on: day('2025-12-31') })).toEqual([
      ['court-fee', null, null],
      ['service', null, null],
    ]);
  });

  it('hold the contribution to legal aid from 1 May 2026 at the judicial court only (CGI 1635 bis Q)', () => {
    expect(costs('petition', 'judicial-court', { on: day('2026-04-30') })).toEqual([]);
    expect(costs('petition', 'judicial-court', { on: day('2012-12-31') })).toEqual([]);
    expect(costs('petition', 'judicial-court', { on: day('2026-05-01') })).toEqual([['legal-aid-contribution', 5_000n, 5_000n]]);
    expect(costs('petition', 'commercial-chamber')).toEqual([['legal-aid-contribution', 5_000n, 5_000n]]);
  });

  it.each([
    [5_000_000n, undefined],
    [5_000_001n, 250_000n],
    [5_000_011n, 250_001n],
    [200_000_000n, 10_000_000n],
    [900_000_000n, 10_000_000n],
  ])('claims of more than 50 000 € may bear up to 5 %%, 100 000 € at most (loi 2023-1059 art. 27): %s → %s', (amount, high) => {
    const found = costs('summons', 'economic-activities-court', { amount }).find(([code]) => code === 'large-claim-contribution');
    expect(found).toEqual(high === undefined ? undefined : ['large-claim-contribution', 0n, high]);
  });

  it('name their text, where one was read', () => {
    const articles = (kind: RouteKind, court: CourtKind) =>
      costsOf(kind, court, { ...FACTS, amount: 5_000_001n }, STANDARD_ROUTE_VALUES).map(({ code, article }) => [code, article]);
    expect(articles('order-for-payment', 'economic-activities-court')).toEqual([
      ['court-fee', 'arrêté du 25/02/2026'],
      ['service', 'C. com. A444-11'],
      ['large-claim-contribution', 'loi 2023-1059 art. 27 ; décret 2024-1225'],
    ]);
    expect(articles('order-for-payment', 'judicial-court')).toEqual([
      ['court-fee', ''],
      ['service', 'C. com. A444-11'],
      ['legal-aid-contribution', 'CGI 1635 bis Q'],
    ]);
    expect(articles('proof-of-debt', 'insolvency-practitioner')).toEqual([]);
  });

  it('are never sure', () => {
    const all = costsOf('order-for-payment', 'judicial-court', FACTS, STANDARD_ROUTE_VALUES);
    expect(all.every(({ certainty }) => certainty === 'unverified')).toBe(true);
  });
});

describe('the twelve economic activities courts (loi 2023-1059)', () => {
  const seat = (town: string, on = '2026-11-21') => economicActivitiesSeat(town, day(on), STANDARD_ROUTE_VALUES);

  it.each([
    ['Lyon', 'Lyon'],
    ['LYON 3e', 'Lyon'],
    ['Paris 08', 'Paris'],
    ['Marseille 13013', 'Marseille'],
    ['Versailles 3', 'Versailles'],
    ['NANTERRE CEDEX', 'Nanterre'],
    ['le mans cedex 2', 'Le Mans'],
    ['St-Brieuc', 'Saint-Brieuc'],
    ['Villeurbanne', null],
    ['Lyons-la-Forêt', null],
    ['', null],
  ])('%s → %s', (town, expected) => expect(seat(town)).toBe(expected));

  it('exist from 2025 to 2028, and are not guessed beyond', () => {
    expect(seat('Lyon', '2024-12-31')).toBeNull();
    expect(seat('Lyon', '2025-01-01')).toBe('Lyon');
    expect(seat('Lyon', '2028-12-31')).toBe('Lyon');
    expect(() => seat('Lyon', '2029-01-01')).toThrow(expect.objectContaining({ code: 'law-rule-unknown' }));
    expect(STANDARD_ROUTE_VALUES.economicActivitiesSeats.rows.at(-1)?.value).toHaveLength(12);
  });

  it('are a matter of commerce: a consumer in Lyon stands before the judicial court', () => {
    const courtOf = (changes: Partial<RouteFacts>) => competentCourt({ ...FACTS, town: 'Lyon', ...changes }, STANDARD_ROUTE_VALUES);
    expect(courtOf({})).toMatchObject({ kind: 'economic-activities-court', town: 'Lyon' });
    expect(courtOf({ debtor: 'consumer' })).toMatchObject({ kind: 'judicial-court', town: null });
    expect(courtOf({ town: 'Quimper' })).toMatchObject({ kind: 'commercial-court', town: null });
  });
});

describe('the figures', () => {
  const { deadlines, ...rest } = STANDARD_ROUTE_VALUES;
  it.each(Object.entries({ ...rest, ...deadlines }))(
    '%s: in order, without gap, each with its source; what is not sure is marked',
    (_name, { rows }) => {
      for (const [index, row] of rows.entries()) {
        expect(row.source).not.toBe('');
        expect(row.certainty).toBe(row.confidence === 'high' ? 'verified' : 'unverified');
        const next = rows[index + 1];
        if (next) expect(Date.parse(next.from) - Date.parse(row.to ?? '')).toBe(86_400_000);
      }
    },
  );
});
