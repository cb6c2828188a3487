import type { ProceedingId } from '../core/base/id.ts';
import type { ProceedingRow, ProceedingStepRow } from '../core/journal/proceeding-table.ts';
import { type Course, courseOf } from '../core/proceeding/course.ts';
import type { CourseStep, Suit } from '../core/proceeding/course-step.ts';
import type { Store } from '../ports/store.ts';
import { readAll } from './read-all.ts';

/** What a proceeding asks for, and where. */
export function suitOf({ route, court, seat, claimed_cents }: ProceedingRow): Suit {
  return { route, court, seat, claimed: BigInt(claimed_cents) };
}

export function stepOf({ id, kind, on_day, in_person, granted_cents, hearing_on, ending }: ProceedingStepRow): CourseStep {
  const granted = granted_cents === null ? null : BigInt(granted_cents);
  return { id, kind, on: on_day, inPerson: in_person, granted, hearingOn: hearing_on, ending };
}

/** Where a proceeding stands after those of its steps that were not taken back. */
export function courseOfRows(proceeding: ProceedingRow, steps: readonly ProceedingStepRow[]): Course {
  return courseOf(suitOf(proceeding), steps.filter((step) => step.taken_back_on === null).map(stepOf));
}

/** Steps by proceeding, each in the order in which they were recorded. */
export async function stepsBy(
  store: Store,
  proceedings: readonly ProceedingRow[],
): Promise<ReadonlyMap<ProceedingId, readonly ProceedingStepRow[]>> {
  const ids = proceedings.map(({ id }) => id);
  const rows = await readAll(store, 'proceeding_step', 'proceeding_id', ids);
  return Map.groupBy(
    rows.sort((a, b) => a.id - b.id),
    (step) => step.proceeding_id,
  );
}
