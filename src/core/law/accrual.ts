import { type Day, earlierOf, fromOrdinal, isLeapYear, laterOf, ofParts, ordinal } from '../base/day.ts';
import { divideHalfUp } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import { type Certainty, unknownValue } from './dated.ts';
import { type RateRow, type RateTable, rowIndex } from './rate-table.ts';

/** The law says neither 365 nor 366: 365 always is the use, and the default. */
export type DayCount = 'act/365' | 'act/act';

/** Interest on one principal at one rate over days that are all counted, both ends included. */
export type InterestSegment = {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly rate: Rate;
  /** In cents, as it stood over these days. */
  readonly principal: bigint;
  /** In cents, rounded half up here and nowhere else (rule R11). */
  readonly interest: bigint;
  readonly article: string;
  readonly certainty: Certainty;
};

/**
 * Interest from one day through another, a segment per row of the table. Empty when `to` is before `from`.
 * @throws Refusal `law-value-unknown` when a day of the period has no known rate
 */
export function accrue(principal: bigint, from: Day, to: Day, table: RateTable, dayCount: DayCount): InterestSegment[] {
  const segments: InterestSegment[] = [];
  if (to < from || principal === 0n) return segments;
  const end = ordinal(to);
  let [start, startOrdinal] = [from, ordinal(from)];
  for (let index = rowIndex(table, start, startOrdinal); startOrdinal <= end; index++) {
    const row = table.rows[index];
    if (!row || row.fromOrdinal > startOrdinal) throw unknownValue(table.name, fromOrdinal(startOrdinal));
    start = laterOf(start, row.from);
    const last = Math.min(row.toOrdinal, end);
    segments.push(segment(principal, start, earlierOf(row.to, to), last - startOrdinal + 1, row, table.article, dayCount));
    startOrdinal = last + 1;
  }
  return segments;
}

function segment(principal: bigint, from: Day, to: Day, days: number, row: RateRow, article: string, dayCount: DayCount): InterestSegment {
  const yearly = principal * BigInt(row.rate);
  const interest = dayCount === 'act/365' ? divideHalfUp(yearly * BigInt(days), 365_000_000n) : actualInterest(yearly, from, to, days);
  return { from, to, days, rate: row.rate, principal, interest, article, certainty: row.certainty };
}

/** Each day weighs a 365th or a 366th of its own year; brought to the common denominator 365 × 366, rounded once. */
function actualInterest(yearly: bigint, from: Day, to: Day, days: number): bigint {
  const leap = leapDays(from, to);
  return divideHalfUp(yearly * BigInt((days - leap) * 366 + leap * 365), 365n * 366n * 1_000_000n);
}

function leapDays(from: Day, to: Day): number {
  let count = 0;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    if (!isLeapYear(year)) continue;
    const [first, last] = [ordinal(ofParts(year, 1, 1)), ordinal(ofParts(year, 12, 31))];
    count += Math.min(last, ordinal(to)) - Math.max(first, ordinal(from)) + 1;
  }
  return count;
}
