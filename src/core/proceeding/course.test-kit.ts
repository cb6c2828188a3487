import { day } from '../base/day.ts';
import type { ProceedingStepId } from '../base/id.ts';
import type { CourseStep, StepKind, Suit } from './course-step.ts';

/** An order for payment of 10 000 € before a court of commerce. */
export const SUIT: Suit = { route: 'order-for-payment', court: 'commercial-court', seat: 'metropolitan', claimed: 1_000_000n };

let last = 0;

/** A step with what its kind needs. */
export function step(kind: StepKind, on: string, more: Partial<CourseStep> = {}): CourseStep {
  last += 1;
  const granted = kind === 'order-made' || kind === 'judgment' ? SUIT.claimed : null;
  const inPerson = kind === 'served' ? true : null;
  return { id: last as ProceedingStepId, kind, on: day(on), inPerson, granted, hearingOn: null, ending: null, ...more };
}
