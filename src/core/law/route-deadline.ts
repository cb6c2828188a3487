import type { Day } from '../base/day.ts';
import { isCourtOfCommerce } from './competent-court.ts';
import { type DeadlineFacts, deadlineOf, NAMED_DEADLINES } from './procedural-deadline.ts';
import type { CourtKind, OwnDeadline, RouteDeadline, RouteFacts, RouteKind, Seat } from './route.ts';
import { monthsForDistance, type Residence } from './time-limit.ts';
import { DEADLINE_LIMITS, type DeadlineKey } from './values/deadline-limits.ts';
import { knownOn, type RouteValues } from './values/route-values.ts';

const OWN_ARTICLES: Readonly<Record<OwnDeadline, string>> = {
  'officer-answer': 'CPCE L125-1',
  'commandment-answer': 'CPCE L126-1 à L126-5',
  'commandment-service': 'CPCE L126-1 à L126-5',
  'european-opposition': 'règl. 1896/2006 ; CPC 1424-1 s.',
};

/**
 * The times that a route has, in the order in which they come, each with its day where what it runs from is known.
 * @law CPC 1411, 1416, 1418, 1422, 1425; CPCE L125-1, L126-1; C. com. R622-24, L622-26; CJA L911-9
 * @effect 2026-09-01 (orders for payment); the others as read, their first days not looked up
 */
export function routeDeadlines(kind: RouteKind, court: CourtKind, facts: RouteFacts, values: RouteValues): RouteDeadline[] {
  switch (kind) {
    case 'order-for-payment':
      return orderTimes(facts, isCourtOfCommerce(court));
    case 'small-claims-procedure':
      return ownTimes(['officer-answer'], facts, values);
    case 'invoice-commandment':
      return ownTimes(['commandment-answer', 'commandment-service'], facts, values);
    case 'european-order-for-payment':
      return ownTimes(['european-opposition'], facts, values);
    case 'administrative-summary':
    case 'administrative-court':
      return timesOf('public-judgment-payment', facts.on, null);
    case 'proof-of-debt':
      return insolvencyTimes(facts);
    default:
      return [];
  }
}

/** Without an order, each length that one made from the day asked about on can have. */
function orderTimes({ on, seat, order }: RouteFacts, commerce: boolean): RouteDeadline[] {
  const madeOn = order?.madeOn ?? null;
  const made = madeOn === null ? null : { on: madeOn };
  const servedOn = order?.servedOn ?? null;
  const served = servedOn === null ? null : { on: servedOn, orderMadeOn: madeOn, residence: residenceOf(seat), zone: zoneOf(seat) };
  return [
    ...(commerce ? timesOf('petition-deposit', on, null) : []),
    ...timesOf('order-service', on, made, madeOn),
    ...timesOf('opposition', on, served, null, residenceOf(seat)),
    ...timesOf(commerce ? 'opposition-deposit' : 'opposition-lawyer', on, null),
    ...timesOf('order-execution', on, served, madeOn),
  ];
}

/** What the time for relief runs from was not read: its length is told, no day. */
function insolvencyTimes({ on, insolvency }: RouteFacts): RouteDeadline[] {
  const residence = insolvency?.creditorAbroad ? 'abroad' : 'mainland';
  const published = insolvency?.publishedOn ? ({ on: insolvency.publishedOn, residence } as const) : null;
  return [...timesOf('proof-of-debt', on, published, null, residence), ...timesOf('foreclosure-relief', on, null)];
}

/** The rows of one time limit that count: that of the order made, or those that hold on the day or later. */
function timesOf(
  key: DeadlineKey,
  on: Day,
  start: Omit<DeadlineFacts, 'event'> | null,
  madeOn: Day | null = null,
  residence: Residence = 'mainland',
): RouteDeadline[] {
  const rows = DEADLINE_LIMITS[key].rows.filter(({ from, to }) => {
    return (to === null || (madeOn ?? on) <= to) && (madeOn === null || from <= madeOn);
  });
  return rows.map(({ from, to, value, certainty }) => {
    const { length } = value;
    const orders = key === 'order-service' || key === 'order-execution' ? { from, to } : null;
    const plain = 'days' in length ? { days: length.days } : { months: length.months };
    const common = { key, length: plain, monthsForDistance: monthsForDistance(length, residence), orders, certainty };
    if (start === null) return { ...common, article: NAMED_DEADLINES[key].article, day: null };
    const end = deadlineOf(key, start);
    return { ...common, article: end.article, day: key === 'order-execution' ? end.passedFrom : end.lastDay };
  });
}

function ownTimes(keys: readonly OwnDeadline[], { on }: RouteFacts, { deadlines }: RouteValues): RouteDeadline[] {
  return keys.flatMap((key) => {
    const row = knownOn(deadlines[key], on);
    if (row === null) return [];
    const { value, certainty } = row;
    return [{ key, length: value.length, monthsForDistance: 0, orders: null, day: null, article: OWN_ARTICLES[key], certainty }];
  });
}

function residenceOf(seat: Seat): Residence {
  if (seat === 'overseas') return 'overseas';
  return seat === 'european-union' || seat === 'outside-european-union' ? 'abroad' : 'mainland';
}

function zoneOf(seat: Seat): 'alsace-moselle' | 'mainland' {
  return seat === 'alsace-moselle' ? seat : 'mainland';
}
