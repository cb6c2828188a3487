import type { HolidayZone } from '../../core/base/business-day.ts';
import { type Day, day } from '../../core/base/day.ts';
import type { Hour } from '../../core/case/call.ts';
import type { Clock } from '../../ports/outside.ts';

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

function dayOf(instant: string): Day {
  return day(PARIS.format(new Date(instant)));
}

/** Where clocks do not go with that of Paris. */
const CLOCKS: Readonly<Partial<Record<HolidayZone, string>>> = {
  guadeloupe: 'America/Guadeloupe',
  martinique: 'America/Martinique',
  guyane: 'America/Cayenne',
  reunion: 'Indian/Reunion',
  mayotte: 'Indian/Mayotte',
  'saint-martin': 'America/Marigot',
  'saint-barthelemy': 'America/St_Barthelemy',
  'saint-pierre-et-miquelon': 'America/Miquelon',
  polynesie: 'Pacific/Tahiti',
  'nouvelle-caledonie': 'Pacific/Noumea',
  'wallis-et-futuna': 'Pacific/Wallis',
};

export function hourOf(instant: string, zone: HolidayZone): Hour {
  const clock = { timeZone: CLOCKS[zone] ?? 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', clock).format(new Date(instant)) as Hour;
}

/** The day in Paris, whatever the machine's own time zone. */
export const systemClock: Clock = {
  today: () => dayOf(new Date().toISOString()),
  now: () => new Date().toISOString(),
  dayOf,
  hourOf,
};

/** A clock that stands on one day, at nine in the morning; each instant it gives is a second after the last one. */
export function fixedClock(on: Day): Clock & { moveTo(on: Day): void } {
  let today = on;
  let seconds = 0;
  return {
    today: () => today,
    now: () => new Date(Date.parse(`${today}T08:00:00Z`) + 1_000 * seconds++).toISOString(),
    dayOf,
    hourOf,
    moveTo: (next) => {
      today = next;
      seconds = 0;
    },
  };
}
