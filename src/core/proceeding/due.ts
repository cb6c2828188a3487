import { addDays, addMonths, type Day } from '../base/day.ts';
import { isCourtOfCommerce } from '../law/competent-court.ts';
import type { Certainty } from '../law/dated.ts';
import { type Bound, type DeadlineFacts, deadlinesOf } from '../law/procedural-deadline.ts';
import type { OwnDeadline, Seat } from '../law/route.ts';
import { endOfTimeLimit, type Residence } from '../law/time-limit.ts';
import type { DeadlineKey } from '../law/values/deadline-limits.ts';
import { knownOn, STANDARD_ROUTE_VALUES } from '../law/values/route-values.ts';
import { type Course, isDepositDue } from './course.ts';
import type { CourseStep } from './course-step.ts';

export type DueKey = DeadlineKey | Extract<OwnDeadline, 'officer-answer' | 'european-opposition'> | 'hearing' | 'stayed';

/** A time limit that runs in a proceeding. */
export type Due = {
  readonly key: DueKey;
  /** What it runs from. */
  readonly since: Day;
  /** Last day on which the act is in time; of a hearing, its day. */
  readonly lastDay: Day;
  readonly binds: Bound;
  /** From this day on a person is told: before what is ours to do, after what the debtor had its time for; `null`: nothing waits for it. */
  readonly alarmFrom: Day | null;
  /** Empty for a hearing: the court has set it. */
  readonly article: string;
  readonly certainty: Certainty;
};

/** How long before the last day one is told. No text gives these: a choice of the product. */
const NOTICE_DAYS = 30;
const HEARING_DAYS = 14;
const TITLE_MONTHS = 6;

/**
 * The time limits that run now, the most pressing first; those that were met, or that a later step has ended, are not among them.
 * @law CPC 641, 642, 643, 1411, 1416, 1418, 1422, 1425; CPCE L111-4, L125-1; loi 80-539 art. 1
 * @effect 2026-09-01 for orders for payment (décret 2026-96 art. 9); else 2013-01-01 (as read)
 */
export function duesOf(course: Course): readonly Due[] {
  const found = [...beforeOrder(course), ...untilTitle(course), ...beforeJudge(course), ...ofTitle(course)];
  return found.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

/**
 * What runs once a court has opened insolvency proceedings: nothing that is sued for or enforced goes on; a hearing that was set stays to
 * be seen. It has no last day of its own: the one of the judgment stands for it.
 * @law C. com. L622-21
 * @effect 2006-01-01
 */
export function stayedDues(course: Course, since: Day): readonly Due[] {
  const stay = { key: 'stayed', since, lastDay: since, binds: 'court', alarmFrom: null } as const;
  const hearings = duesOf(course).filter(({ key }) => key === 'hearing');
  return course.stage === 'closed' ? [] : [{ ...stay, article: 'C. com. L622-21', certainty: 'verified' }, ...hearings];
}

/** Whether somebody is to be told of it today. */
export function isAlarmed({ alarmFrom }: Due, today: Day): boolean {
  return alarmFrom !== null && alarmFrom <= today;
}

function beforeOrder(course: Course): Due[] {
  const { stage, last, order, suit } = course;
  const filed = course.steps.find(({ kind }) => kind === 'filed');
  if (stage === 'filed' && filed !== undefined) {
    if (suit.route === 'small-claims-procedure') return own('officer-answer', filed.on, 'debtor', 'CPCE L125-1');
    return isDepositDue(course) ? named('petition-deposit', { event: 'petition-filed', on: filed.on }) : [];
  }
  if (stage !== 'ordered' || order === null || last === null) return [];
  return suit.route === 'order-for-payment' ? named('order-service', { event: 'order-made', on: order.on }) : [];
}

/** What the debtor has its time for, once the order was served. */
function untilTitle(course: Course): Due[] {
  const { stage, service, firstAct, order, suit, opposition } = course;
  if (service === null || opposition !== null || stage === 'closed' || stage === 'void') return [];
  if (suit.route === 'european-order-for-payment')
    return stage === 'served' ? own('european-opposition', service.on, 'debtor', 'règl. 1896/2006 ; CPC 1424-1 s.') : [];
  const facts = { ...placeOf(suit.seat), orderMadeOn: order?.on ?? null };
  const served = { ...facts, event: 'order-served', on: service.on } as const;
  return [
    ...(service.inPerson === true && stage === 'served' ? named('opposition', served) : []),
    ...(firstAct === null ? [] : afterFirstAct(firstAct, facts, stage === 'titled')),
    ...untilExecution(course, served),
  ];
}

/** Also with the title in hand: it may be had before this time is over. */
function untilExecution({ stage, steps }: Course, served: DeadlineFacts): Due[] {
  if (stage === 'served' || stage === 'unopposed') return named('order-execution', served);
  if (stage !== 'titled' || steps.some(({ kind }) => kind === 'enforcement')) return [];
  return named('order-execution', served).map((due) => ({ ...due, alarmFrom: null }));
}

/** With the title in hand nothing waits for the end of this time. */
function afterFirstAct({ on }: CourseStep, facts: Omit<DeadlineFacts, 'event' | 'on'>, isTitled: boolean): Due[] {
  const found = named('opposition-after-first-act', { ...facts, event: 'order-first-act', on });
  return isTitled ? found.map((due) => ({ ...due, alarmFrom: null })) : found;
}

/** What the court has asked for or set. */
function beforeJudge({ stage, invitation, hearing, judgment, suit }: Course): Due[] {
  if (stage !== 'opposed' && stage !== 'filed') return [];
  const commerce = isCourtOfCommerce(suit.court);
  const event = commerce ? 'deposit-invited' : 'opposition-notified';
  return [
    ...(invitation === null ? [] : named(commerce ? 'opposition-deposit' : 'opposition-lawyer', { event, on: invitation.on })),
    ...(hearing?.hearingOn && judgment === null ? [hearingDue(hearing, hearing.hearingOn)] : []),
  ];
}

function hearingDue({ on }: CourseStep, lastDay: Day): Due {
  return {
    key: 'hearing',
    since: on,
    lastDay,
    binds: 'creditor',
    alarmFrom: addDays(lastDay, -HEARING_DAYS),
    article: '',
    certainty: 'verified',
  };
}

function ofTitle({ stage, title, judgment, suit }: Course): Due[] {
  if (stage === 'titled' && title !== null) return named('enforceable-title', { event: 'judgment-enforceable', on: title.on });
  const isPublic = suit.route === 'administrative-court' || suit.route === 'administrative-summary';
  if (stage !== 'judged' || judgment === null || !isPublic) return [];
  return named('public-judgment-payment', { event: 'public-judgment', on: judgment.on });
}

/** One limit by its name; nothing where its length was not read for that day. */
function named(key: DeadlineKey, facts: DeadlineFacts): Due[] {
  return deadlinesOf(facts)
    .known.filter((one) => one.key === key)
    .map(({ lastDay, binds, article, certainty, length, passedFrom }) => {
      return {
        key,
        since: facts.on,
        lastDay,
        binds,
        article,
        certainty,
        alarmFrom: alarmOf(key, binds, { lastDay, length, passedFrom }, facts.on),
      };
    });
}

type End = { readonly lastDay: Day; readonly length: object; readonly passedFrom: Day };

function alarmOf(key: DeadlineKey, binds: Bound, { lastDay, length, passedFrom }: End, since: Day): Day {
  if (binds !== 'creditor') return passedFrom;
  if (key === 'enforceable-title') return addMonths(lastDay, -TITLE_MONTHS);
  return 'days' in length ? since : addDays(lastDay, -NOTICE_DAYS);
}

function own(key: Extract<DueKey, OwnDeadline>, since: Day, binds: Bound, article: string): Due[] {
  const row = knownOn(STANDARD_ROUTE_VALUES.deadlines[key], since);
  if (row === null) return [];
  const { lastDay } = endOfTimeLimit(since, row.value);
  return [{ key, since, lastDay, binds, article, certainty: row.certainty, alarmFrom: addDays(lastDay, 1) }];
}

/** Where the debtor lives makes its time longer; so does a holiday of its court. @law CPC 643 */
export function placeOf(seat: Seat): Required<Pick<DeadlineFacts, 'residence' | 'zone'>> {
  const abroad = seat === 'european-union' || seat === 'outside-european-union';
  const residence: Residence = seat === 'overseas' ? 'overseas' : abroad ? 'abroad' : 'mainland';
  return { residence, zone: seat === 'alsace-moselle' ? seat : 'mainland' };
}
