import type { Day } from '../base/day.ts';
import { deadlinesOf } from '../law/procedural-deadline.ts';
import { type CourseStep, type Ending, PROCEEDING_ROUTES, type ProceedingRoute, type StepKind, type Suit } from './course-step.ts';

/** How far a proceeding came. `void`: the order was not served in time, so it is as if it had never been made (CPC 1411). */
export type Stage =
  | 'begun'
  | 'filed'
  | 'refused'
  | 'ordered'
  | 'served'
  | 'void'
  | 'unopposed'
  | 'opposed'
  | 'agreed'
  | 'judged'
  | 'dismissed'
  | 'titled'
  | 'closed';

export type Course = {
  readonly suit: Suit;
  readonly stage: Stage;
  /** Those that stand, in order. */
  readonly steps: readonly CourseStep[];
  readonly last: CourseStep | null;
  readonly order: CourseStep | null;
  /** The service of the order; that of a judgment starts nothing here. */
  readonly service: CourseStep | null;
  /** After a service that was not in person: what starts the time for an opposition. */
  readonly firstAct: CourseStep | null;
  readonly opposition: CourseStep | null;
  /** What the court asked for and nobody has done yet. */
  readonly invitation: CourseStep | null;
  readonly judgment: CourseStep | null;
  readonly title: CourseStep | null;
  /** The last hearing that was set. */
  readonly hearing: CourseStep | null;
  readonly ending: Ending | null;
};

type Family = 'order' | 'claim' | 'officer';

const FAMILIES: Readonly<Record<ProceedingRoute, Family>> = {
  'order-for-payment': 'order',
  'european-order-for-payment': 'order',
  'small-claims-procedure': 'officer',
  petition: 'claim',
  'summary-proceedings': 'claim',
  summons: 'claim',
  'european-small-claims': 'claim',
  'administrative-summary': 'claim',
  'administrative-court': 'claim',
};

/** What can follow, by the kind of route; the end can follow anything. */
const FOLLOWS: Readonly<Record<Family, Partial<Record<Stage, readonly StepKind[]>>>> = {
  order: {
    begun: ['filed'],
    filed: ['complied', 'order-made', 'order-refused'],
    ordered: ['served'],
    served: ['first-act', 'no-opposition', 'opposition'],
    unopposed: ['title', 'first-act', 'opposition'],
    opposed: ['invited', 'complied', 'hearing', 'judgment'],
    judged: ['served', 'title'],
    titled: ['enforcement', 'first-act', 'opposition'],
  },
  claim: {
    begun: ['filed'],
    filed: ['hearing', 'judgment'],
    judged: ['served', 'title'],
    titled: ['served', 'enforcement'],
  },
  officer: {
    begun: ['filed'],
    filed: ['agreed'],
    agreed: ['title'],
    titled: ['enforcement'],
  },
};

/**
 * Where a proceeding stands after its steps.
 * @law CPC 1405 to 1425; CPCE L125-1
 * @effect 2013-01-01 (as read)
 */
export function courseOf(suit: Suit, steps: readonly CourseStep[]): Course {
  const none = { order: null, service: null, firstAct: null, opposition: null, invitation: null, judgment: null, title: null };
  const start: Course = { suit, stage: 'begun', steps: [], last: null, hearing: null, ending: null, ...none };
  return steps.reduce(after, start);
}

/** What can be recorded next, in the order in which it usually comes. */
export function nextKinds(course: Course): readonly StepKind[] {
  const { suit, stage } = course;
  if (stage === 'closed') return [];
  const next = FOLLOWS[FAMILIES[suit.route]][stage] ?? [];
  return [...next.filter((kind) => canFollow(kind, course)), 'closed'];
}

/** Whether a route has steps of its own. */
export function isProceedingRoute(way: string): way is ProceedingRoute {
  return PROCEEDING_ROUTES.some((one) => one === way);
}

/** Endings that can be told of where it stands: nobody loses before a judge has spoken, and only an officer seeks an agreement. */
export function possibleEndings({ suit, stage, judgment }: Course): readonly Ending[] {
  const family = FAMILIES[suit.route];
  return [
    'paid',
    'settled',
    'withdrawn',
    ...(stage === 'dismissed' || stage === 'refused' ? (['dismissed'] as const) : []),
    ...(family !== 'officer' && judgment === null ? (['lapsed'] as const) : []),
    ...(family === 'officer' && stage === 'filed' ? (['no-agreement'] as const) : []),
    ...(stage === 'titled' ? (['unrecoverable'] as const) : []),
    'mistake',
  ];
}

/** What is left for a person to decide about, where a judge granted less than was asked for; `null` where that is not so. */
export function restOf({ suit, order, judgment, stage }: Course): bigint | null {
  const granted = (judgment ?? order)?.granted ?? null;
  if (granted === null || stage === 'void') return null;
  return granted < suit.claimed ? suit.claimed - granted : null;
}

function canFollow(kind: StepKind, course: Course): boolean {
  const { suit, service, firstAct, opposition, invitation, judgment, steps } = course;
  const mayOppose = service !== null && opposition === null;
  switch (kind) {
    case 'opposition':
      // Served in person, the time is over once it was recorded that there was none.
      return mayOppose && (course.stage === 'served' || service.inPerson === false);
    case 'first-act':
      return mayOppose && service.inPerson === false && firstAct === null;
    case 'complied':
      return invitation !== null || (course.stage === 'filed' && isDepositDue(course));
    case 'served':
      return judgment === null || !steps.slice(steps.indexOf(judgment)).some((one) => one.kind === 'served');
    case 'invited':
      return invitation === null && suit.route === 'order-for-payment';
    default:
      return true;
  }
}

/** Whether the costs of the petition are to be deposited still, at a court of commerce. @law CPC 1425 */
export function isDepositDue({ suit: { route, court }, steps }: Course): boolean {
  const commerce = court === 'commercial-court' || court === 'economic-activities-court';
  return route === 'order-for-payment' && commerce && !steps.some(({ kind }) => kind === 'complied');
}

function after(course: Course, step: CourseStep): Course {
  const next = { ...course, ...changed(course, step), steps: [...course.steps, step], last: step };
  return { ...next, stage: stageAfter(course, step) };
}

function changed(course: Course, step: CourseStep): Partial<Course> {
  const isFirstMeasure = course.service?.inPerson === false && course.firstAct === null && course.opposition === null;
  switch (step.kind) {
    case 'order-made':
      return { order: step };
    case 'served':
      return course.judgment === null ? { service: step } : {};
    case 'first-act':
      return { firstAct: step };
    case 'opposition':
      // It undoes what the order had become.
      return { opposition: step, title: null };
    case 'invited':
      return { invitation: step };
    case 'complied':
      return { invitation: null };
    case 'hearing':
      return { hearing: step };
    case 'judgment':
      return { judgment: step, invitation: null };
    case 'title':
      return { title: step };
    case 'enforcement':
      return isFirstMeasure ? { firstAct: step } : {};
    case 'closed':
      return { ending: step.ending };
    default:
      return {};
  }
}

const STAGES: Partial<Record<StepKind, Stage>> = {
  filed: 'filed',
  'order-made': 'ordered',
  'order-refused': 'refused',
  'no-opposition': 'unopposed',
  opposition: 'opposed',
  agreed: 'agreed',
  title: 'titled',
  closed: 'closed',
};

function stageAfter(course: Course, step: CourseStep): Stage {
  if (step.kind === 'judgment') return step.granted === 0n ? 'dismissed' : 'judged';
  if (step.kind !== 'served') return STAGES[step.kind] ?? course.stage;
  if (course.judgment !== null) return course.stage;
  return isServedLate(course, step.on) ? 'void' : 'served';
}

/** What was not read makes nothing late: neither the European order, nor one of before the years that were read. @law CPC 1411 @effect 2026-09-01 (three months) */
function isServedLate({ suit, order }: Course, servedOn: Day): boolean {
  if (suit.route !== 'order-for-payment' || order === null) return false;
  const limit = deadlinesOf({ event: 'order-made', on: order.on }).known.find(({ key }) => key === 'order-service');
  return limit !== undefined && servedOn > limit.lastDay;
}
