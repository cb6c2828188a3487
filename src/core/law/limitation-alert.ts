import { addMonths, type Day } from '../base/day.ts';

/** Months before the last day on which someone is told. No text gives them: a choice of the product. */
const ALERT_MONTHS = [6, 3, 1] as const;

export type AlertMonths = (typeof ALERT_MONTHS)[number];

/** One day on which someone is told that the time to sue is running out. */
export type LimitationAlert = { readonly monthsBefore: AlertMonths; readonly on: Day };

/** `over`: the last day is past. `due`: the last alert whose day has come; `next`: the one still to come. */
export type AlertState = { readonly over: boolean; readonly due: LimitationAlert | null; readonly next: LimitationAlert | null };

/** Six, three and one month before the last day, in order of time. */
export function limitationAlerts(lastDay: Day): readonly LimitationAlert[] {
  return ALERT_MONTHS.map((monthsBefore) => ({ monthsBefore, on: addMonths(lastDay, -monthsBefore) }));
}

/** Which alert is due on a day, and which comes next. Once the last day is past there is none any more. */
export function alertOn(lastDay: Day, today: Day): AlertState {
  if (today > lastDay) return { over: true, due: null, next: null };
  const alerts = limitationAlerts(lastDay);
  return {
    over: false,
    due: alerts.findLast(({ on }) => on <= today) ?? null,
    next: alerts.find(({ on }) => on > today) ?? null,
  };
}
