import { type Day, day } from '../../core/base/day.ts';
import type { Clock } from '../../ports/outside.ts';

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

function dayOf(instant: string): Day {
  return day(PARIS.format(new Date(instant)));
}

/** The day in Paris, whatever the machine's own time zone. */
export const systemClock: Clock = {
  today: () => dayOf(new Date().toISOString()),
  now: () => new Date().toISOString(),
  dayOf,
};

/** A clock that stands on one day, at nine in the morning; each instant it gives is a second after the last one. */
export function fixedClock(on: Day): Clock & { moveTo(on: Day): void } {
  let today = on;
  let seconds = 0;
  return {
    today: () => today,
    now: () => new Date(Date.parse(`${today}T08:00:00Z`) + 1_000 * seconds++).toISOString(),
    dayOf,
    moveTo: (next) => {
      today = next;
      seconds = 0;
    },
  };
}
