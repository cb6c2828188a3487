import { hourOf } from '../adapters/clock/clock.ts';
import { type Day, day } from '../core/base/day.ts';
import type { Clock } from '../ports/outside.ts';

/** Stands still at ten past nine of its day: several e-mails leave at once, and which comes first must not show in them. */
export function demoClock(first: Day): Clock & { moveTo(day: Day): void } {
  let today = first;
  return {
    invented: 'demo',
    today: () => today,
    now: () => `${today}T07:10:00.000Z`,
    // In the middle of the day it is the same date in Paris and in the instant.
    dayOf: (instant) => day(instant.slice(0, 10)),
    hourOf,
    moveTo: (next) => {
      today = next;
    },
  };
}
