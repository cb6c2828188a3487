import { type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import { addDays, addMonths, type Day } from '../base/day.ts';

/** Where the party lives who has to act in time: far off, some limits are longer. */
export type Residence = 'mainland' | 'overseas' | 'abroad';

/** Where a party lives, by its address: postcodes of overseas territories begin with 97 or 98. @law CPC 643 @effect 2013-01-01 (as read) */
export function residenceAt({ country, postcode }: { readonly country: string; readonly postcode: string }): Residence {
  if (country !== 'FR') return 'abroad';
  return /^9[78]/.test(postcode.trim()) ? 'overseas' : 'mainland';
}

/** Months that distance adds, and by which article where it is not that of the limit itself. */
export type Distance = { readonly overseas: number; readonly abroad: number; readonly article: string | null };

export type TimeLimit = {
  /** Only a limit in months is ever longer by distance. */
  readonly length: { readonly days: number } | { readonly months: number; readonly distance?: Distance };
  /** Whether a last day on which the courts are closed moves to the next working day (CPC 642). */
  readonly extended: boolean;
};

export type TimeLimitEnd = {
  /** The last day, before it moves to a working day. */
  readonly plainLastDay: Day;
  /** Last day on which the act is in time. */
  readonly lastDay: Day;
  readonly monthsForDistance: number;
};

/** One month more for a party who lives overseas, two for one who lives abroad. @law CPC 643 @effect 2013-01-01 (as read; its first day not looked up) */
export const DISTANCE: Distance = { overseas: 1, abroad: 2, article: 'CPC 643' };

/**
 * When a time limit ends that runs from what happened on a day. That day does not count. A limit in months ends on the day of the same
 * number, or on the last day of a month that has none; distance makes it one longer limit, not two in a row. A last day on a Saturday,
 * a Sunday or a public holiday moves to the next working day. `zone` is that of the court: with `mainland`, no local holiday lends a day.
 * @law CPC 641, 642, 643
 * @effect 2013-01-01 (as read; its first day not looked up)
 */
export function endOfTimeLimit(
  from: Day,
  { length, extended }: TimeLimit,
  residence: Residence = 'mainland',
  zone: HolidayZone = 'mainland',
): TimeLimitEnd {
  const added = monthsForDistance(length, residence);
  const plainLastDay = 'days' in length ? addDays(from, length.days) : addMonths(from, length.months + added);
  return { plainLastDay, lastDay: extended ? nextBusinessDay(plainLastDay, zone) : plainLastDay, monthsForDistance: added };
}

/** Months that distance adds to a limit: none to one in days, nor to one of which it was not read. @law CPC 643 @effect 2013-01-01 (as read) */
export function monthsForDistance(length: TimeLimit['length'], residence: Residence): number {
  const { overseas = 0, abroad = 0 } = ('distance' in length && length.distance) || {};
  return { mainland: 0, overseas, abroad }[residence];
}
