import { divideHalfUp, minCents } from '../base/money.ts';
import { isCivil, isCourtOfCommerce } from './competent-court.ts';
import type { Cost, CostCode, CourtKind, RouteFacts, RouteKind } from './route.ts';
import { knownOn, type Range, type RouteValues } from './values/route-values.ts';

/**
 * What the route costs the creditor as far as it is known, each sum from the lowest to the highest figure that sources give. None is
 * sure; one that nobody gives is named without a figure. Lawyers' fees are not among them.
 * @law C. com. A444-11; CGI 1635 bis Q; loi 2023-1059 art. 27; CPCE L125-1
 * @effect 2026-01-01 (figures read in 2026; none is known before)
 */
export function costsOf(kind: RouteKind, court: CourtKind, facts: RouteFacts, values: RouteValues): Cost[] {
  if (kind === 'small-claims-procedure') return [cost('officer-fees', null, 'CPCE L125-1')];
  if (!isCivil(kind)) return [];
  const commercial = isCourtOfCommerce(court);
  return [
    ...courtFees(kind, commercial, facts, values),
    ...serviceCosts(kind, facts, values),
    ...(commercial ? largeClaimCosts(facts, values) : legalAidCosts(kind, facts, values)),
  ];
}

function courtFees(kind: RouteKind, commercial: boolean, { on }: RouteFacts, values: RouteValues): Cost[] {
  if (kind !== 'order-for-payment') return commercial ? [cost('court-fee', null, '')] : [];
  const fee = commercial ? values.commercialOrderFee : values.judicialOrderFee;
  return [cost('court-fee', knownOn(fee, on)?.value ?? null, commercial ? 'arrêté du 25/02/2026' : '')];
}

/** A petition is handed in at the court: nothing is served. */
function serviceCosts(kind: RouteKind, { on }: RouteFacts, { orderService }: RouteValues): Cost[] {
  if (kind === 'petition') return [];
  return [cost('service', kind === 'order-for-payment' ? (knownOn(orderService, on)?.value ?? null) : null, 'C. com. A444-11')];
}

/** Whether it is owed for an order for payment was not found: from nothing to the whole of it. */
function legalAidCosts(kind: RouteKind, { on }: RouteFacts, { legalAidContribution }: RouteValues): Cost[] {
  const high = knownOn(legalAidContribution, on)?.value ?? 0n;
  if (high === 0n) return [];
  return [cost('legal-aid-contribution', { low: kind === 'order-for-payment' ? 0n : high, high }, 'CGI 1635 bis Q')];
}

/** Only large companies owe it, and only in the twelve seats: from nothing to the highest rate. */
function largeClaimCosts({ on, amount }: RouteFacts, { largeClaim }: RouteValues): Cost[] {
  const rule = knownOn(largeClaim, on)?.value;
  if (rule === undefined || amount <= rule.over) return [];
  const high = minCents(divideHalfUp(amount * rule.percent, 100n), rule.most);
  return [cost('large-claim-contribution', { low: 0n, high }, 'loi 2023-1059 art. 27 ; décret 2024-1225')];
}

function cost(code: CostCode, range: Range | null, article: string): Cost {
  return { code, low: range?.low ?? null, high: range?.high ?? null, article, certainty: 'unverified' };
}
