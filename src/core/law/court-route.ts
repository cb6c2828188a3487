import { asksOf, closingOf } from './closed-route.ts';
import { competentCourt, isCourtOfCommerce } from './competent-court.ts';
import { costsOf } from './court-cost.ts';
import type { Certainty } from './dated.ts';
import { appealOf, lawyerNeed } from './lawyer-need.ts';
import { priorAttempt } from './prior-attempt.ts';
import type { ClosedRoute, Court, CourtKind, CourtRoutes, LimitationEffect, Route, RouteFacts, RouteKind } from './route.ts';
import { basisOfSummary, cautionsOf } from './route-caution.ts';
import { routeDeadlines } from './route-deadline.ts';
import { type RouteValues, STANDARD_ROUTE_VALUES } from './values/route-values.ts';

/** From the lightest to the heaviest when nothing is contested: a choice of the product. */
const LIGHTEST_FIRST: readonly RouteKind[] = [
  'proof-of-debt',
  'payment-demand',
  'administrative-summary',
  'administrative-court',
  'order-for-payment',
  'invoice-commandment',
  'small-claims-procedure',
  'european-order-for-payment',
  'european-small-claims',
  'petition',
  'summary-proceedings',
  'summons',
];

/** What is contested ends before a judge who hears both: those who begin there come first. */
const HEARD_FIRST: readonly RouteKind[] = [
  'proof-of-debt',
  'payment-demand',
  'administrative-court',
  'administrative-summary',
  'petition',
  'european-small-claims',
  'summons',
  'summary-proceedings',
  'order-for-payment',
  'european-order-for-payment',
  'small-claims-procedure',
  'invoice-commandment',
];

/** What stands in the place of a closed route, where it is open. */
const INSTEAD: Partial<Record<ClosedRoute['reason'], readonly RouteKind[]>> = {
  insolvent: ['proof-of-debt'],
  'public-body': ['payment-demand', 'administrative-summary', 'administrative-court'],
  'seat-outside-france': ['european-order-for-payment', 'european-small-claims'],
  'over-ceiling': ['order-for-payment', 'european-order-for-payment', 'summons'],
  'by-summons-only': ['summons'],
  'reserved-for-commandment': ['order-for-payment'],
  'decree-not-published': ['order-for-payment'],
};

/**
 * The ways to a judge, or to an enforceable title, that a claim has on a day, and those it has not, each with why. It says what the
 * rules are, never who would win. Every kind of route is in one of the two lists, once.
 * @law CPC 750, 750-1, 818, 835, 873, 854, 1405 to 1425; CPCE L125-1, L126-1; CJA R541-1; C. com. L622-24, L721-3
 * @effect 2023-10-01 (earlier thresholds not looked up), 2026-09-01 for the service of orders for payment
 * @throws Refusal `law-value-unknown` on a day whose rules are not known
 */
export function courtRoutes(facts: RouteFacts, values: RouteValues = STANDARD_ROUTE_VALUES): CourtRoutes {
  const open: RouteKind[] = [];
  const shut: Omit<ClosedRoute, 'instead'>[] = [];
  for (const kind of facts.contested ? HEARD_FIRST : LIGHTEST_FIRST) {
    const closing = closingOf(kind, facts, values);
    if (closing === null) open.push(kind);
    else shut.push({ kind, ...closing });
  }
  return {
    asks: asksOf(facts),
    open: open.map((kind, index) => routeOf(kind, index + 1, facts, values)),
    closed: shut.map((one) => ({ ...one, instead: (INSTEAD[one.reason] ?? []).filter((kind) => open.includes(kind)) })),
  };
}

function routeOf(kind: RouteKind, rank: number, facts: RouteFacts, values: RouteValues): Route {
  const court = courtOf(kind, facts, values);
  const { amount, on } = facts;
  return {
    kind,
    rank,
    ...basisOf(kind, court.kind),
    court,
    priorAttempt: priorAttempt(kind, court.kind, amount, on, values),
    lawyer: lawyerNeed(kind, court, amount, on, values),
    appeal: appealOf(kind, court, amount, on, values),
    costs: costsOf(kind, court.kind, facts, values),
    deadlines: routeDeadlines(kind, court.kind, facts, values),
    forms: formsOf(kind, court.kind, facts),
    limitation: limitationEffect(kind),
    cautions: cautionsOf(kind, court.kind, facts),
  };
}

function courtOf(kind: RouteKind, facts: RouteFacts, values: RouteValues): Court {
  const without = (court: CourtKind, article: string, certainty: Certainty = 'unverified') => ({
    kind: court,
    town: null,
    article,
    certainty,
  });
  switch (kind) {
    case 'small-claims-procedure':
      return without('judicial-officer', 'CPCE L125-1');
    case 'invoice-commandment':
      return without('judicial-officer', 'CPCE L126-1 à L126-5');
    case 'european-order-for-payment':
      return without('court-of-the-regulation', 'règl. 1896/2006');
    case 'european-small-claims':
      return without('court-of-the-regulation', 'règl. 861/2007');
    case 'payment-demand':
      return without('public-body', 'loi 68-1250 art. 2', 'verified');
    case 'proof-of-debt':
      return without('insolvency-practitioner', 'C. com. L622-24');
    case 'order-for-payment': {
      const court = competentCourt(facts, values);
      return { ...court, article: `CPC 1406 ; ${court.article}` };
    }
    default:
      return competentCourt(facts, values);
  }
}

function basisOf(kind: RouteKind, court: CourtKind): Pick<Route, 'articles' | 'certainty'> {
  const commercial = isCourtOfCommerce(court);
  switch (kind) {
    case 'order-for-payment':
      return { articles: ['CPC 1405', 'CPC 1406', 'CPC 1407', 'CPC 1408'], certainty: 'verified' };
    case 'summary-proceedings':
      return { articles: [basisOfSummary(court)], certainty: 'verified' };
    case 'summons':
      return { articles: commercial ? ['CPC 854'] : ['CPC 750'], certainty: 'unverified' };
    case 'petition':
      return { articles: ['CPC 750', 'CPC 818'], certainty: 'unverified' };
    case 'small-claims-procedure':
      return { articles: ['CPCE L125-1', 'CPCE R125-1 à R125-8'], certainty: 'unverified' };
    case 'invoice-commandment':
      return { articles: ['loi 2026-307', 'CPCE L126-1 à L126-5'], certainty: 'unverified' };
    case 'european-order-for-payment':
      return { articles: ['règl. 1896/2006', 'CPC 1424-1 s.'], certainty: 'unverified' };
    case 'european-small-claims':
      return { articles: ['règl. 861/2007', 'CPC 1382', 'CPC 1383'], certainty: 'unverified' };
    case 'payment-demand':
      return { articles: ['CCP L2192-13', 'loi 68-1250 art. 2'], certainty: 'verified' };
    case 'administrative-summary':
      return { articles: ['CJA R541-1'], certainty: 'verified' };
    case 'administrative-court':
      return { articles: ['CJA R431-2'], certainty: 'verified' };
    case 'proof-of-debt':
      return { articles: ['C. com. L622-24', 'C. com. R622-24', 'C. com. L622-25'], certainty: 'unverified' };
  }
}

/** Numbers of forms; the protection judge's own one beside the court's, because only some claims on consumers go to that judge. */
function formsOf(kind: RouteKind, court: CourtKind, { debtor }: RouteFacts): readonly string[] {
  if (kind === 'proof-of-debt') return ['10021*01'];
  if (kind !== 'order-for-payment') return [];
  if (isCourtOfCommerce(court)) return ['12946*02', '51156#10'];
  return debtor === 'consumer' ? ['12948*06', '16040*01', '51156#10'] : ['12948*06', '51156#10'];
}

function limitationEffect(kind: RouteKind): LimitationEffect | null {
  switch (kind) {
    case 'order-for-payment':
      return { effect: 'interrupts-when-served', article: 'Civ. 1re 9/9/2020 n° 19-12.006', certainty: 'unverified' };
    case 'petition':
    case 'summons':
    case 'summary-proceedings':
      return { effect: 'interrupts', article: 'C. civ. 2241', certainty: 'verified' };
    case 'small-claims-procedure':
      return { effect: 'suspends', article: 'C. civ. 2238', certainty: 'verified' };
    case 'payment-demand':
      return { effect: 'interrupts', article: 'loi 68-1250 art. 2', certainty: 'verified' };
    case 'proof-of-debt':
      return { effect: 'interrupts', article: 'C. com. L622-25-1', certainty: 'unverified' };
    default:
      return null;
  }
}
