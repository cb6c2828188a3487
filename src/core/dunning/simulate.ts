import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import { addDays, type Day } from '../base/day.ts';
import type { ContactId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import { decide } from './decide.ts';
import type { DunningContext, PlannedContact } from './decision.ts';

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

function madeContact(file: CaseFile, planned: PlannedContact, day: Day, zone: HolidayZone, nth: number): Contact {
  const grants = planned.step.grantsDays;
  return {
    // Below every real id: the simulation shares a case file with contacts that exist.
    id: -nth as ContactId,
    debtorId: file.debtor.id,
    step: planned.step.key,
    severity: planned.step.severity,
    items: planned.items,
    decidedOn: day,
    state: 'made',
    madeOn: day,
    deadline: grants === undefined ? null : nextBusinessDay(addDays(day, grants), zone),
  };
}
