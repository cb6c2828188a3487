import { isBetweenTraders, isCourtOfCommerce } from './competent-court.ts';
import { proofOfDebtTime } from './insolvency.ts';
import { missedService } from './procedural-deadline.ts';
import type { Caution, CautionCode, CourtKind, RouteFacts, RouteKind } from './route.ts';

/**
 * What a person must know of a route before taking it: its conditions, and what in these facts makes it doubtful.
 * @law CPC 48, 835, 873, 1405, 1406, 1408, 1409, 1411; CPCE L111-1, L125-1; C. com. L622-7, L622-25, L721-3; CCP L2192-13
 * @effect 2013-01-01 (as read; their first days not looked up)
 */
export function cautionsOf(kind: RouteKind, court: CourtKind, facts: RouteFacts): Caution[] {
  switch (kind) {
    case 'order-for-payment':
      return [...orderCautions(facts), ...placeCautions(kind, court, facts)];
    case 'summary-proceedings':
      return [sure('not-seriously-contestable', basisOfSummary(court)), ...placeCautions(kind, court, facts)];
    case 'petition':
    case 'summons':
      return placeCautions(kind, court, facts);
    case 'small-claims-procedure':
      return [unsure('agreement-needed', 'CPCE L125-1')];
    case 'european-order-for-payment':
    case 'european-small-claims':
      return [unsure('regulation-not-read', '')];
    case 'payment-demand':
      return [sure('interest-of-right', 'CCP L2192-13, D2192-35')];
    case 'administrative-summary':
      return [sure('not-seriously-contestable', 'CJA R541-1'), ...administrativeCautions()];
    case 'administrative-court':
      return administrativeCautions();
    case 'proof-of-debt':
      return insolvencyCautions(facts);
    case 'invoice-commandment':
      return [];
  }
}

/** Text of the summary payment of a judge of commerce, or of the judicial court. @law CPC 835 al. 2, 873 al. 2 @effect 2013-01-01 (as read) */
export function basisOfSummary(court: CourtKind): string {
  return isCourtOfCommerce(court) ? 'CPC 873 al. 2' : 'CPC 835 al. 2';
}

function orderCautions({ contested, order, on }: RouteFacts): Caution[] {
  const lapsed = order !== null && missedService(order.madeOn, order.servedOn ?? on) !== null;
  return [
    sure('contract-and-fixed-amount', 'CPC 1405'),
    sure('court-of-the-debtor', 'CPC 1406'),
    sure('ask-for-referral', 'CPC 1408'),
    sure('partial-order', 'CPC 1409'),
    ...(contested ? [sure('opposition-to-be-expected', 'CPC 1416, 1422')] : []),
    ...(lapsed ? [sure('order-lapsed', 'CPC 1411')] : []),
  ];
}

function placeCautions(kind: RouteKind, court: CourtKind, facts: RouteFacts): Caution[] {
  const { debtor, seat, creditorTrader } = facts;
  const traders = isBetweenTraders(facts);
  const mixed = creditorTrader === false && (debtor === 'trader' || debtor === 'craftsman');
  return [
    ...(traders && kind !== 'order-for-payment' ? [unsure('jurisdiction-clause', 'CPC 48')] : []),
    ...(mixed ? [unsure('creditor-not-a-trader', 'C. com. L721-3')] : []),
    ...(debtor === 'consumer' ? [unsure('protection-judge', 'CPC 1406')] : []),
    ...(seat === 'overseas' && traders ? [unsure('overseas-court', 'C. com. L721-3')] : []),
    ...(court === 'commercial-chamber' ? [unsure('alsace-moselle-chamber', 'C. com. L721-3')] : []),
  ];
}

function administrativeCautions(): Caution[] {
  return [
    unsure('contract-memorandum', 'CCAG-FCS art. 46'),
    unsure('no-seizure-of-public-goods', 'CPCE L111-1 al. 3 ; CGCT L1612-15, L1612-16'),
  ];
}

/** Books that govern insolvency were read for businesses: for another debtor, or a claim out of time, a person must look. */
function insolvencyCautions({ debtor, timeBarred, insolvency, on }: RouteFacts): Caution[] {
  const known = insolvency !== null && insolvency.publishedOn !== null;
  const late = known && on > proofOfDebtTime(insolvency.publishedOn, insolvency.creditorAbroad ? 'abroad' : 'mainland').lastDay;
  const another = debtor === 'consumer' || debtor === 'public-body' || debtor === 'unknown';
  return [
    unsure('stop-dunning', 'C. com. L622-7, L622-21'),
    unsure('certified-and-proved', 'C. com. L622-25, R622-23 ; Cass. com. 4/2/2026 n° 24-21.337'),
    ...(another ? [unsure('insolvency-of-another-kind', 'C. com. L622-24')] : []),
    ...(late ? [unsure('deadline-passed', 'C. com. L622-26')] : []),
    ...(timeBarred ? [unsure('time-barred-claim', 'C. com. L622-25')] : []),
  ];
}

function sure(code: CautionCode, article: string): Caution {
  return { code, article, certainty: 'verified' };
}

function unsure(code: CautionCode, article: string): Caution {
  return { code, article, certainty: 'unverified' };
}
