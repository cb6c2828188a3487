import { type HolidayZone, isBusinessDay } from '../base/business-day.ts';
import type { Day } from '../base/day.ts';
import type { Calling, Hour } from '../case/call.ts';

/** No text sets the hours of calls about a debt that is owed (facts.md C-09): these are the prudent ones, the last left out. */
export const CALL_HOURS = { from: '08:00' as Hour, until: '19:00' as Hour } as const;

/** Why a debtor may not be called at a moment. */
export type NoCallNow =
  | { readonly code: 'call-on-day-off' }
  | { readonly code: 'calls-refused' }
  | { readonly code: 'call-outside-hours'; readonly from: Hour; readonly until: Hour }
  | { readonly code: 'call-outside-their-hours'; readonly from: Hour; readonly until: Hour };

/** The hours between which a debtor may be called: its own, within those of work. */
export function callHours(calling: Calling | null): { readonly from: Hour; readonly until: Hour } {
  const { from, until } = calling ?? {};
  return {
    from: from !== undefined && from > CALL_HOURS.from ? from : CALL_HOURS.from,
    until: until !== undefined && until < CALL_HOURS.until ? until : CALL_HOURS.until,
  };
}

/** Whether a debtor may be called at a time of a day; `null` when it may. */
export function whyNotCall(calling: Calling | null, day: Day, at: Hour, zone: HolidayZone): NoCallNow | null {
  if (calling?.never) return { code: 'calls-refused' };
  if (!isBusinessDay(day, zone)) return { code: 'call-on-day-off' };
  if (at < CALL_HOURS.from || at >= CALL_HOURS.until) return { code: 'call-outside-hours', ...CALL_HOURS };
  const theirs = callHours(calling);
  return at < theirs.from || at >= theirs.until ? { code: 'call-outside-their-hours', ...theirs } : null;
}
