import { type HolidayZone, isBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day, isDay } from '../core/base/day.ts';
import type { ContactId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Calling, type Hour, isHour } from '../core/case/call.ts';
import type { Contact } from '../core/case/contact.ts';
import { callHours, type NoCallNow, whyNotCall } from '../core/dunning/call-hours.ts';
import { contactAllowedFrom } from '../core/dunning/conduct-guard.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { zoneOf } from './context.ts';

/** Further ahead nobody agrees to be called; until then no other step comes. */
const MOST_DAYS_AHEAD = 30;

/** @throws Refusal `call-on-day-off`, `calls-refused`, `call-outside-hours`, `call-outside-their-hours` */
export function refuseNow(calling: Calling | null, day: Day, at: Hour, zone: HolidayZone): void {
  const no = whyNotCall(calling, day, at, zone);
  if (no) throw refusalOf(no);
}

export function refusalOf(no: NoCallNow): Refusal {
  switch (no.code) {
    case 'calls-refused':
      return new Refusal('calls-refused', 'This customer does not want to be called: write to it.', {});
    case 'call-on-day-off':
      return new Refusal('call-on-day-off', 'Nobody is called on a Saturday, a Sunday or a public holiday.', {});
    case 'call-outside-hours':
      return new Refusal('call-outside-hours', `Calls are made between ${no.from} and ${no.until}. Say at which hour you called.`, {
        from: no.from,
        until: no.until,
      });
    case 'call-outside-their-hours':
      return new Refusal(
        'call-outside-their-hours',
        `This customer is to be called between ${no.from} and ${no.until} only. Say at which hour you called.`,
        { from: no.from, until: no.until },
      );
  }
}

type Again = {
  readonly calling: Calling | null;
  readonly creditor: CreditorRow;
  readonly contacts: readonly Contact[];
  /** Days of calls that no step had asked for. */
  readonly calls: readonly Day[];
  readonly contact: ContactId;
  readonly today: Day;
  readonly now: Hour;
  readonly spoke: boolean;
};

/**
 * Whether somebody may be called again on that day: a working day, not too far, at an hour at which it may be called; without
 * having been spoken to, an attempt counts, and there are not to be too many.
 * @throws Refusal `call-back-without-day`, `call-back-day`, `call-outside-hours`, `call-outside-their-hours`, `call-back-too-soon`
 */
export function refuseAgain(
  { on, at }: { readonly on: Day | null; readonly at: string | null },
  { calling, creditor, contacts, calls, contact, today, now, spoke }: Again,
): void {
  if (on === null) throw new Refusal('call-back-without-day', 'A call that is to be made again needs its day.', {});
  const zone = zoneOf(creditor);
  if (!isDay(on) || on < today || on > addDays(today, MOST_DAYS_AHEAD) || !isBusinessDay(on, zone))
    throw new Refusal('call-back-day', `One calls again on a working day, ${MOST_DAYS_AHEAD} days ahead at most.`, {
      days: MOST_DAYS_AHEAD,
    });
  if (at !== null && !isHour(at)) throw new Refusal('call-hour-unreadable', 'That is no hour: write 14:30.', {});
  const hour = at ?? callHours(calling).from;
  const no = whyNotCall(calling, on, hour, zone);
  if (no) throw refusalOf(no);
  if (on === today && at !== null && at <= now) throw new Refusal('call-back-day', 'That hour has passed.', { days: MOST_DAYS_AHEAD });
  if (spoke) return;
  const rules = { minimumDaysBetween: creditor.minimum_days_between, cap: { count: creditor.cap_count, days: creditor.cap_days } };
  const counted = contacts.map((one) => (one.id === contact ? attemptedToday(one, today) : one));
  const allowed = contactAllowedFrom({ contacts: counted, calls }, on, rules);
  if (allowed.because === 'cap' && allowed.day > on)
    throw new Refusal('call-back-too-soon', `So often nobody is called: not before ${allowed.day}.`, { day: allowed.day });
}

function attemptedToday(contact: Contact, today: Day): Contact {
  return { ...contact, state: 'attempted', madeOn: today };
}
