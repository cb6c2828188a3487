import type { Day } from '../base/day.ts';
import type { EnteredSeries } from '../law/values/law-values.ts';

/** A rate of the law that a person entered, for one half-year; of two for the same one the later counts. */
export type LawRateRow = {
  id: number;
  series: EnteredSeries;
  from_day: Day;
  to_day: Day;
  /** Parts per million. */
  ppm: number;
  source: string;
  entered_on: Day;
  entered_by: string;
};
