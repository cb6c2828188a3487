import type { HolidayZone } from '../base/business-day.ts';
import { addDays, type Day } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';
import { type Certainty, type DatedValue, holdsOn } from './dated.ts';
import { proofOfDebtTime } from './insolvency.ts';
import { publicInterestPayableBy } from './public-interest.ts';
import { endOfTimeLimit, type Residence, type TimeLimit } from './time-limit.ts';
import { DEADLINE_LIMITS, type DeadlineKey } from './values/deadline-limits.ts';

/** What a named time limit runs from. */
export type DeadlineEvent =
  | 'petition-filed'
  | 'order-made'
  | 'order-served'
  /** First act served on the debtor in person, or first measure of enforcement, after a service that was not in person. */
  | 'order-first-act'
  | 'deposit-invited'
  | 'opposition-notified'
  | 'insolvency-opened'
  | 'bodacc-published'
  | 'judgment-enforceable'
  | 'public-judgment'
  | 'public-principal-paid'
  | 'registered-email-notified';

/** Whose time it is. */
export type Bound = 'creditor' | 'debtor' | 'court';

type Named = {
  readonly event: DeadlineEvent;
  readonly binds: Bound;
  readonly article: string;
  /** What it runs from was not read: no last day is told, only how long it is. */
  readonly startUnread?: true;
  /** The function that computes this one everywhere else. */
  readonly lastDayOf?: (on: Day, residence: Residence) => Day;
  readonly perhapsUntil?: (on: Day, residence: Residence) => Day | null;
};

/** The named time limits in the order in which they come. */
export const NAMED_DEADLINES: Readonly<Record<DeadlineKey, Named>> = {
  'petition-deposit': { event: 'petition-filed', binds: 'creditor', article: 'CPC 1425' },
  'order-service': { event: 'order-made', binds: 'creditor', article: 'CPC 1411' },
  opposition: { event: 'order-served', binds: 'debtor', article: 'CPC 1416' },
  // The time that lets the creditor execute is the debtor's: a holiday of the place makes it longer.
  'order-execution': { event: 'order-served', binds: 'debtor', article: 'CPC 1422' },
  'opposition-after-first-act': { event: 'order-first-act', binds: 'debtor', article: 'CPC 1416' },
  'opposition-deposit': { event: 'deposit-invited', binds: 'creditor', article: 'CPC 1425' },
  'opposition-lawyer': { event: 'opposition-notified', binds: 'creditor', article: 'CPC 1418' },
  'insolvency-publication': { event: 'insolvency-opened', binds: 'court', article: 'C. com. R621-8' },
  'proof-of-debt': {
    event: 'bodacc-published',
    binds: 'creditor',
    article: 'C. com. L622-24, R622-24',
    lastDayOf: (on, residence) => proofOfDebtTime(on, residence).lastDay,
    perhapsUntil: (on, residence) => proofOfDebtTime(on, residence).perhapsUntil,
  },
  'foreclosure-relief': { event: 'bodacc-published', binds: 'creditor', article: 'C. com. L622-26', startUnread: true },
  'judgment-points': { event: 'judgment-enforceable', binds: 'debtor', article: 'CMF L313-3' },
  'enforceable-title': { event: 'judgment-enforceable', binds: 'creditor', article: 'CPCE L111-4' },
  'public-judgment-payment': { event: 'public-judgment', binds: 'debtor', article: 'Loi 80-539 art. 1, CJA L911-9' },
  'public-interest-payment': {
    event: 'public-principal-paid',
    binds: 'debtor',
    article: 'CCP R2192-36',
    lastDayOf: publicInterestPayableBy,
  },
  'registered-email-acceptance': { event: 'registered-email-notified', binds: 'debtor', article: 'CPCE (postes) R53-3' },
};

export type DeadlineFacts = {
  readonly event: DeadlineEvent;
  readonly on: Day;
  /** The day of the order for payment, where it decides which limits hold; without it, the day of the event stands for it. */
  readonly orderMadeOn?: Day | null;
  /** Where the one lives who has to act. */
  readonly residence?: Residence;
  /** Zone of the court. It counts for the debtor's time only: a local holiday never lends the creditor a day. */
  readonly zone?: HolidayZone;
};

export type Deadline = {
  readonly key: DeadlineKey;
  readonly event: DeadlineEvent;
  readonly binds: Bound;
  /** With 643 where distance made it longer, and 642 where a working day was waited for. */
  readonly article: string;
  readonly certainty: Certainty;
  readonly source: string;
  readonly length: TimeLimit['length'];
  readonly monthsForDistance: number;
  readonly plainLastDay: Day;
  readonly lastDay: Day;
  /** A later day that may hold instead, by what was not read. */
  readonly perhapsUntil: Day | null;
  /** First day on which the time has passed. */
  readonly passedFrom: Day;
};

/** What runs from an event; `unknown`: limits of which nothing was read for that day. */
export type DeadlinesOfEvent = {
  readonly known: readonly Deadline[];
  readonly unknown: readonly DeadlineKey[];
  /** Of which only the length was read, not the day from which it runs. */
  readonly undated: readonly { readonly key: DeadlineKey; readonly length: TimeLimit['length'] }[];
};

/**
 * One named time limit, from the day of its event.
 * @law CPC 641, 642, 643
 * @effect 2013-01-01 (as read)
 * @throws Refusal `law-deadline-unknown` on a day for which its length was not read, or where its first day was not
 */
export function deadlineOf(key: DeadlineKey, facts: Omit<DeadlineFacts, 'event'>): Deadline {
  const row = NAMED_DEADLINES[key].startUnread ? null : rowOf(key, facts.orderMadeOn ?? facts.on);
  if (row === null) {
    const message = `What the time limit "${DEADLINE_LIMITS[key].name}" was on ${facts.orderMadeOn ?? facts.on} was not read: ask a lawyer.`;
    throw new Refusal('law-deadline-unknown', message, { deadline: key, day: facts.orderMadeOn ?? facts.on });
  }
  return computed(key, row, facts);
}

/**
 * All that has its time from an event, in the order of the table.
 * @law CPC 641, 642, 643
 * @effect 2013-01-01 (as read)
 */
export function deadlinesOf(facts: DeadlineFacts): DeadlinesOfEvent {
  const keys = deadlineKeys().filter((key) => NAMED_DEADLINES[key].event === facts.event);
  const rows = keys.map((key) => ({ key, row: rowOf(key, facts.orderMadeOn ?? facts.on) }));
  return {
    known: rows.flatMap(({ key, row }) => (row && !NAMED_DEADLINES[key].startUnread ? [computed(key, row, facts)] : [])),
    undated: rows.flatMap(({ key, row }) => (row && NAMED_DEADLINES[key].startUnread ? [{ key, length: row.value.length }] : [])),
    unknown: rows.filter(({ row }) => row === null).map(({ key }) => key),
  };
}

export function deadlineKeys(): readonly DeadlineKey[] {
  return Object.keys(NAMED_DEADLINES) as DeadlineKey[];
}

/** The last day on which an order could be served, when it was served later: then it is void. @law CPC 1411 @effect 2026-09-01 (three months) */
export function missedService(orderMadeOn: Day, servedOn: Day): Day | null {
  const { lastDay } = deadlineOf('order-service', { on: orderMadeOn });
  return servedOn > lastDay ? lastDay : null;
}

function rowOf(key: DeadlineKey, on: Day): DatedValue<TimeLimit> | null {
  return DEADLINE_LIMITS[key].rows.find((row) => holdsOn(row, on)) ?? null;
}

function computed(key: DeadlineKey, row: DatedValue<TimeLimit>, facts: Omit<DeadlineFacts, 'event'>): Deadline {
  const { event, binds, article, lastDayOf, perhapsUntil } = NAMED_DEADLINES[key];
  const { on, residence = 'mainland', zone = 'mainland' } = facts;
  const end = endOfTimeLimit(on, row.value, residence, binds === 'creditor' ? 'mainland' : zone);
  const lastDay = lastDayOf?.(on, residence) ?? end.lastDay;
  const later = perhapsUntil?.(on, residence) ?? null;
  const { length } = row.value;
  const farOff = end.monthsForDistance > 0 && 'distance' in length ? length.distance?.article : null;
  const waited = lastDay === end.plainLastDay ? null : 'CPC 642';
  return {
    key,
    event,
    binds,
    article: [article, farOff, waited].filter(Boolean).join(', '),
    certainty: later === null ? row.certainty : 'unverified',
    source: row.source,
    length,
    monthsForDistance: end.monthsForDistance,
    plainLastDay: end.plainLastDay,
    lastDay,
    perhapsUntil: later,
    passedFrom: addDays(lastDay, 1),
  };
}
