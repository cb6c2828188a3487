import type { Day } from '../base/day.ts';
import type { ProceedingStepId } from '../base/id.ts';
import type { CourtKind, RouteKind, Seat } from '../law/route.ts';

/** Routes that go on for months, with steps of their own. What is done by one letter (proof of debt, demand to a public body) is none. */
export const PROCEEDING_ROUTES = [
  'order-for-payment',
  'small-claims-procedure',
  'petition',
  'summary-proceedings',
  'summons',
  'european-order-for-payment',
  'european-small-claims',
  'administrative-summary',
  'administrative-court',
] as const satisfies readonly RouteKind[];
export type ProceedingRoute = (typeof PROCEEDING_ROUTES)[number];

export const STEP_KINDS = [
  'filed',
  'order-made',
  'order-refused',
  'served',
  'first-act',
  'opposition',
  'no-opposition',
  'invited',
  'complied',
  'hearing',
  'agreed',
  'judgment',
  'title',
  'enforcement',
  'closed',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** How a proceeding ended: paid in full, settled, given up, lost, out of time, no agreement, nothing to seize, entered by mistake. */
export const ENDINGS = ['paid', 'settled', 'withdrawn', 'dismissed', 'lapsed', 'no-agreement', 'unrecoverable', 'mistake'] as const;
export type Ending = (typeof ENDINGS)[number];

/** One thing that happened in a proceeding. */
export type CourseStep = {
  readonly id: ProceedingStepId;
  readonly kind: StepKind;
  readonly on: Day;
  /** Of a service: whether it was in person. */
  readonly inPerson: boolean | null;
  /** Of an order or a judgment: what it grants, in cents; nought in a judgment is a claim dismissed. */
  readonly granted: bigint | null;
  /** Of a hearing: its day. */
  readonly hearingOn: Day | null;
  /** Of the end. */
  readonly ending: Ending | null;
};

/** What is asked for, before whom, against somebody who lives where. */
export type Suit = {
  readonly route: ProceedingRoute;
  readonly court: CourtKind;
  readonly seat: Seat;
  /** In cents; positive. */
  readonly claimed: bigint;
};
