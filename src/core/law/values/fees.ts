import { day } from '../../base/day.ts';
import type { Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** Flat recovery fee between businesses, in cents of euro. @law C. com. D441-5 @effect 2013-01-01 (décret 2012-1115) */
export const RECOVERY_FEE: Series<bigint> = {
  name: 'recovery fee between businesses',
  rows: [{ from: day('2013-01-01'), to: null, value: 4000n, ...trusted('C. com. D441-5, décrets 2012-1115 et 2021-211 (copie tierce)') }],
};

/** Flat recovery fee owed by a public body, in cents of euro. @law CCP D2192-35 @effect 2013-05-01, to be verified */
export const PUBLIC_RECOVERY_FEE: Series<bigint> = {
  name: 'recovery fee against a public body',
  rows: [
    { from: day('2013-05-01'), to: null, value: 4000n, ...trusted('CCP D2192-35 (LEGI ; date du décret 2013-269 non relue)', 'medium') },
  ],
};
