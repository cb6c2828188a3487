import { addBusinessDays, type HolidayZone } from '../base/business-day.ts';
import { addDays, type Day, earlierOf } from '../base/day.ts';
import type { HoldKind } from './hold.ts';

/** What a debtor can say on its page. Nothing of it takes effect by itself but that its steps wait. */
export const REQUEST_KINDS = ['promise', 'instalments', 'dispute', 'paid', 'contact', 'call'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const DISPUTE_REASONS = ['not-received', 'defective', 'price', 'already-credited', 'not-ours', 'other'] as const;
export type DisputeReason = (typeof DISPUTE_REASONS)[number];

/** `resumed`: the steps go on at once. `kept`: they wait to the end of the hold. `applied`: what was said is now on record. */
export const REQUEST_ANSWERS = ['resumed', 'kept', 'applied'] as const;
export type AnswerToRequest = (typeof REQUEST_ANSWERS)[number];

/** What is taken of one form, and of one debtor a day. */
export const SAID_LIMITS = { note: 2_000, files: 3, fileBytes: 5 * 1024 * 1024, aDay: 20, parts: { least: 2, most: 12 } } as const;

/** Days that the steps wait at most for a person to look, by what was said. */
const MOST_DAYS: Readonly<Record<RequestKind, number>> = {
  dispute: 30,
  promise: 30,
  paid: 14,
  instalments: 14,
  contact: 14,
  call: 14,
};
/** Holds that a debtor's word alone can place within so many days: nobody puts reminders off for ever by asking again. */
export const MOST_HOLDS = { count: 3, days: 90 } as const;

export const FURTHEST_PROMISE_DAYS = 60;

/**
 * The hold that a request places at once, until a person has looked or its days are over; `null` where the debtor's word has placed
 * enough of them. A promise holds one working day longer than the day promised, as money takes a night.
 *
 * @param before the days on which the debtor's word placed holds
 */
export function requestHold(
  kind: RequestKind,
  onDay: Day | null,
  today: Day,
  zone: HolidayZone,
  before: readonly Day[],
): { readonly kind: HoldKind; readonly until: Day } | null {
  const recent = before.filter((day) => day > addDays(today, -MOST_HOLDS.days));
  if (recent.length >= MOST_HOLDS.count) return null;
  const most = addDays(today, MOST_DAYS[kind]);
  const until = kind === 'promise' && onDay !== null ? earlierOf(addBusinessDays(onDay, 1, zone), most) : most;
  // A promise is one once a person has taken it as such.
  return { kind: kind === 'dispute' ? 'dispute' : 'other', until };
}

/** By which reason a hold is known that a request placed. */
export function requestHoldReason(kind: RequestKind): string {
  return `said-on-page-${kind}`;
}
