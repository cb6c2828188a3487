import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import { addDays, type Day } from '../base/day.ts';
import type { CaseFile } from '../case/case-file.ts';
import { decide } from './decide.ts';
import type { DunningContext, PlannedContact } from './decision.ts';
import { madeContact } from './relive.ts';

export type Foreseen = { readonly day: Day; readonly contact: PlannedContact };

/**
 * What would be sent to one debtor from a day on, if nobody paid, answered or intervened and every contact were made on
 * the day it is decided. Looks only on the days on which something can change.
 */
export function simulate(file: CaseFile, from: Day, days: number, zone: HolidayZone, context: DunningContext): Foreseen[] {
  const last = addDays(from, days);
  const foreseen: Foreseen[] = [];
  let now = file;
  let day = nextBusinessDay(from, zone);
  while (day <= last) {
    const { contact, nextLook } = decide(now, day, context);
    if (contact) {
      foreseen.push({ day, contact });
      now = { ...now, contacts: [...now.contacts, madeContact(now, contact, day, zone, foreseen.length)] };
    }
    const next = contact ? addDays(day, 1) : nextLook;
    if (next === null) break;
    day = nextBusinessDay(next, zone);
  }
  return foreseen;
}
