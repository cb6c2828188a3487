import { day } from '../../base/day.ts';
import type { Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** Before a fee existed none is owed: that is known, unlike a rate of before the first row. */
const EVER = day('1900-01-01');

/** Flat recovery fee between businesses, in cents of euro. @law C. com. D441-5 @effect 2013-01-01 (décret 2012-1115) */
export const RECOVERY_FEE: Series<bigint> = {
  name: 'recovery fee between businesses',
  rows: [
    { from: EVER, to: day('2012-12-31'), value: 0n, ...trusted('aucune avant le décret 2012-1115') },
    { from: day('2013-01-01'), to: null, value: 4000n, ...trusted('C. com. D441-5, décrets 2012-1115 et 2021-211 (copie tierce)') },
  ],
};

/** Flat recovery fee owed by a public body, in cents of euro. @law CCP D2192-35 @effect 2013-05-01, to be verified */
export const PUBLIC_RECOVERY_FEE: Series<bigint> = {
  name: 'recovery fee against a public body',
  rows: [
    { from: EVER, to: day('2013-04-30'), value: 0n, ...trusted('aucune avant le décret 2013-269 (date non relue)', 'medium') },
    { from: day('2013-05-01'), to: null, value: 4000n, ...trusted('CCP D2192-35 (LEGI ; date du décret 2013-269 non relue)', 'medium') },
  ],
};
