import { type Day, day } from '../../base/day.ts';
import type { DatedValue, Series } from '../dated.ts';
import { DISTANCE, type Distance, type TimeLimit } from '../time-limit.ts';
import { trusted } from './half-years.ts';

/** Time limits that are named, whoever has to act. */
export type DeadlineKey =
  | 'petition-deposit'
  | 'order-service'
  | 'opposition'
  | 'order-execution'
  | 'opposition-after-first-act'
  | 'opposition-deposit'
  | 'opposition-lawyer'
  | 'insolvency-publication'
  | 'proof-of-debt'
  | 'foreclosure-relief'
  | 'judgment-points'
  | 'enforceable-title'
  | 'public-judgment-payment'
  | 'public-interest-payment'
  | 'registered-email-acceptance';

/** First day that is answered for. Since when each limit is as it was read, and what it was before, was not looked up. */
export const DEADLINES_KNOWN_FROM = day('2013-01-01');

/** Orders for payment made from this day on are under the decree 2026-96. */
const NEW_ORDERS = day('2026-09-01');

const UNREAD_START = 'point de départ non relu';

/** What was read gives longer to lodge a proof of debt to a creditor abroad, and does not speak of one overseas: no month is lent. */
const PROOF_DISTANCE: Distance = { overseas: 0, abroad: 2, article: null };

/**
 * How long each named time limit is, by the day that decides it: the day of the order for an order for payment, else the day it runs from.
 * `unverified` also where the length was read, but not what it runs from.
 * @law CPC 1411, 1416, 1418, 1422, 1425; C. com. R621-8, R622-24, L622-26; CMF L313-3; CPCE L111-4; CJA L911-9; CCP R2192-36;
 * CPCE (postes) R53-3
 * @effect 2026-09-01 for orders for payment (décret 2026-96 art. 9); else 2013-01-01 (as read)
 */
export const DEADLINE_LIMITS: Readonly<Record<DeadlineKey, Series<TimeLimit>>> = {
  'petition-deposit': series('deposit after the petition', row(inDays(15, true), `CPC 1425 (LEGI ; ${UNREAD_START})`, 'medium')),
  'order-service': series(
    'service of an order for payment',
    row(inMonths(6), 'CPC 1411 (LEGI)', 'high', DEADLINES_KNOWN_FROM, day('2026-08-31')),
    row(inMonths(3), 'CPC 1411, décret 2026-96 art. 9 (sources tierces concordantes)', 'high', NEW_ORDERS),
  ),
  opposition: series('opposition', row(inMonths(1, DISTANCE), 'CPC 1416, 643 (LEGI)')),
  'order-execution': series('execution of an order', row(inMonths(2), 'CPC 1422, décret 2026-96 (sources tierces)', 'medium', NEW_ORDERS)),
  'opposition-after-first-act': series('opposition after a first act', row(inMonths(1, DISTANCE), 'CPC 1416, 643 (LEGI)')),
  'opposition-deposit': series('deposit after an opposition', row(inDays(15, true), `CPC 1425 (LEGI ; ${UNREAD_START})`, 'medium')),
  'opposition-lawyer': series('lawyer after an opposition', row(inDays(15, true), `CPC 1418 (LEGI ; ${UNREAD_START})`, 'medium')),
  'insolvency-publication': series('publication of the opening', row(inDays(15), `C. com. R621-8 (${UNREAD_START})`, 'medium')),
  'proof-of-debt': series('proof of debt', row(inMonths(2, PROOF_DISTANCE), 'C. com. L622-24, R622-24, R662-1 (copies tierces)')),
  'foreclosure-relief': series('relief from foreclosure', row(inMonths(6), `C. com. L622-26 (copie tierce ; ${UNREAD_START})`, 'medium')),
  'judgment-points': series('higher legal rate', row(outOfCourt({ months: 2 }), 'CMF L313-3 (copie tierce)', 'medium')),
  'enforceable-title': series('enforceable title', row(outOfCourt({ months: 120 }), `CPCE L111-4 (LEGI ; ${UNREAD_START})`, 'medium')),
  'public-judgment-payment': series(
    'payment of a judgment by a public body',
    row(outOfCourt({ months: 2 }), `Loi 80-539 art. 1, CJA L911-9 (lu en partie ; ${UNREAD_START})`, 'medium'),
  ),
  'public-interest-payment': series(
    'interest paid by a public body',
    row(outOfCourt({ days: 45 }), 'CCP R2192-36 (LEGI)', 'high', day('2019-04-01')),
  ),
  'registered-email-acceptance': series(
    'acceptance of a registered e-mail',
    row(outOfCourt({ days: 15 }), 'CPCE (postes) R53-3 (LEGI)', 'high', day('2019-01-01')),
  ),
};

function series(name: string, ...rows: readonly DatedValue<TimeLimit>[]): Series<TimeLimit> {
  return { name, rows };
}

function row(
  value: TimeLimit,
  source: string,
  confidence: 'high' | 'medium' = 'high',
  from: Day = DEADLINES_KNOWN_FROM,
  to: Day | null = null,
): DatedValue<TimeLimit> {
  return { from, to, value, ...trusted(source, confidence) };
}

function inDays(days: number, extended = false): TimeLimit {
  return { length: { days }, extended };
}

/** Months before a court: the last one moves to a working day. */
function inMonths(months: number, distance?: Distance): TimeLimit {
  return { length: distance ? { months, distance } : { months }, extended: true };
}

/** Limits that the code of procedure does not govern: the last day stays where it falls. */
function outOfCourt(length: TimeLimit['length']): TimeLimit {
  return { length, extended: false };
}
