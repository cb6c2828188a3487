import { present } from '../../base/assert.ts';
import { type Day, day } from '../../base/day.ts';
import type { Rate } from '../../base/rate.ts';
import type { DatedValue } from '../dated.ts';

/** When the rows of these files were last held against their sources. */
export const VERIFIED_ON: Day = day('2026-11-21');

/** How far a row is trusted: what is not read with high confidence is shown as to be verified. */
export function trusted(
  source: string,
  confidence: DatedValue<unknown>['confidence'] = 'high',
): Omit<DatedValue<unknown>, 'from' | 'to' | 'value'> {
  return { source, verifiedOn: VERIFIED_ON, confidence, certainty: confidence === 'high' ? 'verified' : 'unverified' };
}

/** Basis points as a rate: 1240 is 12.40 %. */
export function basisPoints(points: number): Rate {
  return (points * 100) as Rate;
}

/** Basis points of the first and of the second half of each year. */
export type ByYear = Readonly<Record<number, readonly [first: number, second: number]>>;

/** One row per half-year. */
export function halfYears(byYear: ByYear, source: string): readonly DatedValue<Rate>[] {
  return Object.entries(byYear).flatMap(([year, [first, second]]) => [
    { from: day(`${year}-01-01`), to: day(`${year}-06-30`), value: basisPoints(first), ...trusted(source) },
    { from: day(`${year}-07-01`), to: day(`${year}-12-31`), value: basisPoints(second), ...trusted(source) },
  ]);
}

/** The same rows with the last one marked as resting on less. */
export function withLastRow(
  rows: readonly DatedValue<Rate>[],
  source: string,
  confidence: DatedValue<Rate>['confidence'],
): readonly DatedValue<Rate>[] {
  const last = present(rows.at(-1), 'last row');
  return [...rows.slice(0, -1), { ...last, ...trusted(source, confidence) }];
}
