import { type Day, day, ordinal } from '../base/day.ts';
import type { Rate } from '../base/rate.ts';
import { type Certainty, type DatedValue, type Series, unknownValue } from './dated.ts';

/** One row of a table of yearly rates; the ordinals spare a million claims from reading the same days again. */
export type RateRow = {
  readonly from: Day;
  readonly to: Day;
  readonly fromOrdinal: number;
  readonly toOrdinal: number;
  readonly rate: Rate;
  readonly certainty: Certainty;
};

/** Rates in order of time, and the article that makes them due. */
export type RateTable = { readonly name: string; readonly article: string; readonly rows: readonly RateRow[] };

type Points = Pick<DatedValue<Rate>, 'value' | 'certainty'>;
const NO_POINTS: Points = { value: 0 as Rate, certainty: 'verified' };

/** A table from a series, with the points that the law adds on the first day of each row: as sure as the less sure of the two. */
export function rateTable(series: Series<Rate>, article: string, pointsOn: (on: Day) => Points = () => NO_POINTS): RateTable {
  return { name: series.name, article, rows: series.rows.map((row) => rateRow(row, pointsOn(row.from))) };
}

/** One rate for ever: that of a contract, or one that the law fixes at the start of the delay. */
export function fixedRateTable(name: string, article: string, rate: Rate, certainty: Certainty): RateTable {
  return { name, article, rows: [{ ...ALWAYS, rate, certainty }] };
}

/**
 * Place of the row that holds on a day.
 * @throws Refusal `law-value-unknown` before the first row, after the last one, or in a gap
 */
export function rowIndex(table: RateTable, on: Day, onOrdinal: number): number {
  // From the end: almost every claim is about the last half-years.
  const index = table.rows.findLastIndex((row) => row.fromOrdinal <= onOrdinal);
  const row = table.rows[index];
  if (row && onOrdinal <= row.toOrdinal) return index;
  throw unknownValue(table.name, on);
}

const FIRST_DAY = day('1900-01-01');
const LAST_DAY = day('2199-12-31');
const ALWAYS = { from: FIRST_DAY, to: LAST_DAY, fromOrdinal: ordinal(FIRST_DAY), toOrdinal: ordinal(LAST_DAY) };

function rateRow(row: DatedValue<Rate>, points: Points): RateRow {
  const to = row.to ?? LAST_DAY;
  const certainty = points.certainty === 'verified' ? row.certainty : 'unverified';
  return {
    from: row.from,
    to,
    fromOrdinal: ordinal(row.from),
    toOrdinal: ordinal(to),
    rate: (row.value + points.value) as Rate,
    certainty,
  };
}
