import { addDays, type Day, daysBetween } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import type { DatedValue, Series } from './dated.ts';
import type { EnteredSeries } from './values/law-values.ts';

/** The order that sets the legal rate is usually in the Journal officiel in the second half of the month before. */
const ORDER_DAYS_BEFORE = 17;
/** Twice what such a rate usually moves by in a half-year, and less than a slip of the comma makes of any that was ever set. */
const USUAL_CHANGE_PPM = 20_000;

/**
 * The first day on which the rate of a half-year can be known: that of the European Central Bank is the one in force on the first day
 * of the half-year, so no earlier; the legal one is set by an order that is published shortly before (usage, to be verified).
 * @law C. com. L441-10 II; CMF L313-2, D313-1-A
 * @effect 2013-01-01
 */
export function rateKnownFrom(series: EnteredSeries, halfYearFrom: Day): Day {
  return series === 'ecbReference' ? halfYearFrom : addDays(halfYearFrom, -ORDER_DAYS_BEFORE);
}

/**
 * The neighbouring half-year from which a rate strays by more than two points, `null` for none: allowed, but a person says it twice.
 */
export function strayedFrom(rate: Rate, halfYearFrom: Day, series: Series<Rate>): DatedValue<Rate> | null {
  const before = series.rows.findLast((row) => row.from < halfYearFrom);
  const after = series.rows.find((row) => row.from > halfYearFrom);
  const near = [before, after].filter((row) => row !== undefined && isNext(row.from, halfYearFrom));
  return near.find((row) => row !== undefined && Math.abs(row.value - rate) > USUAL_CHANGE_PPM) ?? null;
}

/** Whether a row is of the half-year beside, or of the year beside where one rate held for a whole year. */
function isNext(from: Day, halfYearFrom: Day): boolean {
  return Math.abs(daysBetween(from, halfYearFrom)) <= 366;
}
