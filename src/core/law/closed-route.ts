import { isBetweenTraders } from './competent-court.ts';
import { type Series, valueOn } from './dated.ts';
import type { Ask, ClosedReason, RouteDebtor, RouteFacts, RouteKind, Ruled, Seat } from './route.ts';
import type { RouteValues } from './values/route-values.ts';

/** Why a route is closed, with its text. */
export type Closing = Ruled & { readonly reason: ClosedReason };

const ADMINISTRATIVE: readonly RouteKind[] = ['payment-demand', 'administrative-summary', 'administrative-court'];
const EUROPEAN: readonly RouteKind[] = ['european-order-for-payment', 'european-small-claims'];

const ABROAD: readonly Seat[] = ['european-union', 'outside-european-union'];

const LIMITATION: Readonly<Record<RouteDebtor, string>> = {
  trader: 'C. com. L110-4',
  craftsman: 'C. com. L110-4',
  business: 'C. com. L110-4',
  'liberal-profession': 'C. civ. 2224',
  association: 'C. civ. 2224',
  consumer: 'C. conso. L218-2, L121-6 5°',
  'public-body': 'loi 68-1250 art. 1',
  unknown: 'C. civ. 2224 ; C. conso. L218-2',
};

/**
 * What must be known before a court can be named: the debtor's activity; and whether the creditor is a trader, where it decides.
 * @law C. com. L721-3; CJA R541-1
 * @effect 2013-01-01 (as read; its first day not looked up)
 */
export function asksOf({ debtor, creditorTrader, seat }: RouteFacts): Ask[] {
  if (debtor === 'unknown' || debtor === 'business') return ['debtor-kind'];
  const decides = (debtor === 'trader' || debtor === 'craftsman') && !ABROAD.includes(seat);
  return decides && creditorTrader === null ? ['creditor-trader'] : [];
}

/**
 * Why a route cannot be taken, `null` when it can. Insolvency closes all but the proof of debt; then time closes all; then what is not
 * known; then the place, the kind of debtor and the amount.
 * @law C. com. L622-21, L622-24; C. conso. L121-6 5°; CPC 750, 818, 854, 1406; CJA R541-1; CPCE L125-1, L126-1
 * @effect 2023-10-01
 * @throws Refusal `law-value-unknown`
 */
export function closingOf(kind: RouteKind, facts: RouteFacts, values: RouteValues): Closing | null {
  if (kind === 'proof-of-debt') return facts.insolvency ? null : unsure('not-insolvent', 'C. com. L622-24');
  if (facts.insolvency) return unsure('insolvent', 'C. com. L622-21');
  if (facts.timeBarred) return sure('time-barred', LIMITATION[facts.debtor]);
  const [ask] = asksOf(facts);
  if (ask === 'debtor-kind') return sure('debtor-unknown', 'CPC 1406');
  if (ask === 'creditor-trader') return unsure('creditor-unknown', 'C. com. L721-3');
  return outOfPlace(kind, facts) ?? ofAnotherJudge(kind, facts) ?? outOfReach(kind, facts, values);
}

/** Abroad, nothing but the European procedures was looked at; at home, they are not for us. */
function outOfPlace(kind: RouteKind, { seat }: RouteFacts): Closing | null {
  const european = EUROPEAN.includes(kind);
  if (seat === 'outside-european-union')
    return unsure('seat-outside-european-union', european ? regulationOf(kind) : kind === 'order-for-payment' ? 'CPC 1406' : '');
  if (seat === 'european-union') return european ? null : unsure('seat-outside-france', kind === 'order-for-payment' ? 'CPC 1406' : '');
  return european ? unsure('seat-in-france', regulationOf(kind)) : null;
}

/** A public body answers to the administrative judge, the others never do. */
function ofAnotherJudge(kind: RouteKind, { debtor }: RouteFacts): Closing | null {
  const administrative = ADMINISTRATIVE.includes(kind);
  if (debtor !== 'public-body') return administrative ? sure('not-a-public-body', 'CJA R541-1') : null;
  if (administrative) return null;
  return unsure('public-body', kind === 'order-for-payment' ? 'CPC 1406 ; CJA R541-1' : 'CJA R541-1');
}

function outOfReach(kind: RouteKind, facts: RouteFacts, values: RouteValues): Closing | null {
  const traders = isBetweenTraders(facts);
  switch (kind) {
    case 'petition':
      if (traders && facts.seat !== 'alsace-moselle') return unsure('by-summons-only', 'CPC 854');
      return overCeiling(facts, values.petitionCeiling, 'CPC 750, 818');
    case 'small-claims-procedure':
      if (traders && valueOn(values.reservedForCommandment, facts.on).value)
        return unsure('reserved-for-commandment', 'CPCE L125-1, L126-1 ; loi 2026-307');
      return overCeiling(facts, values.smallClaimsCeiling, 'CPCE L125-1');
    case 'european-small-claims':
      return overCeiling(facts, values.europeanSmallClaimsCeiling, regulationOf(kind));
    case 'invoice-commandment':
      if (!traders) return unsure('not-between-traders', 'CPCE L126-1');
      return valueOn(values.invoiceCommandment, facts.on).value
        ? null
        : unsure('decree-not-published', 'loi 2026-307 ; CPCE L126-1 à L126-5');
    default:
      return null;
  }
}

function overCeiling({ amount, on }: RouteFacts, series: Series<bigint>, article: string): Closing | null {
  const { value, certainty } = valueOn(series, on);
  return amount <= value ? null : { reason: 'over-ceiling', article, certainty };
}

function regulationOf(kind: RouteKind): string {
  return kind === 'european-small-claims' ? 'règl. 861/2007' : 'règl. 1896/2006';
}

function sure(reason: ClosedReason, article: string): Closing {
  return { reason, article, certainty: 'verified' };
}

function unsure(reason: ClosedReason, article: string): Closing {
  return { reason, article, certainty: 'unverified' };
}
