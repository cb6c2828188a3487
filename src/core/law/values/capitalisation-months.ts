import { day } from '../../base/day.ts';
import type { Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** Months for which interest must be due before it bears interest itself. @law C. civ. 1343-2 @effect 2016-10-01 */
export const CAPITALISATION_MONTHS: Series<number> = {
  name: 'time after which interest bears interest',
  rows: [{ from: day('2016-10-01'), to: null, value: 12, ...trusted('C. civ. 1343-2 (LEGI)') }],
};
