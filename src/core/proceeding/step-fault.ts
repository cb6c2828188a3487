import type { Day } from '../base/day.ts';
import { DEADLINES_KNOWN_FROM } from '../law/values/deadline-limits.ts';
import { type Course, courseOf, nextKinds, possibleEndings } from './course.ts';
import type { CourseStep, Suit } from './course-step.ts';
import { type DueKey, duesOf } from './due.ts';

/** Why a step cannot be recorded as it was told. */
export type StepFault =
  | 'step-not-next'
  | 'step-before-the-last'
  | 'step-in-the-future'
  | 'step-granted'
  | 'step-hearing'
  | 'step-service'
  | 'step-ending'
  | 'step-opposition-open'
  | 'step-day-unread'
  | 'step-enforcement-early';

type Told = Omit<CourseStep, 'id'>;

/**
 * What is wrong with a step that is to follow; `null`: it may be recorded. That there was no opposition can only be said once the time
 * for one is over, and nothing is seized by an order before its own time: when what lets it be enforced was not read, no day is too early.
 * No order is taken that lies before all that was read: most often its year is mistyped.
 * @law CPC 1409, 1411, 1416, 1422
 */
export function stepFault(course: Course, step: Told, today: Day): StepFault | null {
  if (!nextKinds(course).includes(step.kind)) return 'step-not-next';
  if (step.on > today) return 'step-in-the-future';
  if (course.last !== null && step.on < course.last.on) return 'step-before-the-last';
  switch (step.kind) {
    case 'order-made':
      if (step.on < DEADLINES_KNOWN_FROM) return 'step-day-unread';
      return isGranted(step.granted, 1n, course) ? null : 'step-granted';
    case 'judgment':
      return isGranted(step.granted, 0n, course) ? null : 'step-granted';
    case 'served':
      return step.inPerson === null && course.judgment === null ? 'step-service' : null;
    case 'hearing':
      return step.hearingOn === null || step.hearingOn < step.on ? 'step-hearing' : null;
    case 'no-opposition':
      return isOppositionOpen(course, step.on) ? 'step-opposition-open' : null;
    case 'enforcement':
      return isRunning(course, 'order-execution', step.on) ? 'step-enforcement-early' : null;
    case 'closed':
      return step.ending !== null && possibleEndings(course).includes(step.ending) ? null : 'step-ending';
    default:
      return null;
  }
}

/** Whether these steps can stand one after the other, each as it may follow those before it. */
export function isLegal(suit: Suit, steps: readonly CourseStep[], today: Day): boolean {
  return steps.every((step, at) => stepFault(courseOf(suit, steps.slice(0, at)), step, today) === null);
}

function isGranted(granted: bigint | null, least: bigint, { suit }: Course): boolean {
  return granted !== null && granted >= least && granted <= suit.claimed;
}

/** Of a service that was not in person the month has not begun, but a title is had all the same: a person says so. */
function isOppositionOpen(course: Course, on: Day): boolean {
  return OPPOSITIONS.some((key) => isRunning(course, key, on));
}

const OPPOSITIONS = ['opposition', 'opposition-after-first-act', 'european-opposition'] as const satisfies readonly DueKey[];

function isRunning(course: Course, key: DueKey, on: Day): boolean {
  return duesOf(course).some((due) => due.key === key && on <= due.lastDay);
}
