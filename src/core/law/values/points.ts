import { day } from '../../base/day.ts';
import type { Rate } from '../../base/rate.ts';
import type { Series } from '../dated.ts';
import { basisPoints, trusted } from './half-years.ts';

/** Points added to the reference rate between businesses. @law C. com. L441-10 II @effect 2013-01-01 with the half-yearly reference */
export const LATE_INTEREST_POINTS: Series<Rate> = {
  name: 'points added between businesses',
  rows: [{ from: day('2013-01-01'), to: null, value: basisPoints(1000), ...trusted('C. com. L441-10 II (copie tierce)') }],
};

/** Points added to the reference rate against a public body. @law CCP R2192-31 @effect 2013-01-01 (contracts concluded from 2013-03-16) */
export const PUBLIC_INTEREST_POINTS: Series<Rate> = {
  name: 'points added against a public body',
  rows: [{ from: day('2013-01-01'), to: null, value: basisPoints(800), ...trusted('CCP R2192-31 (LEGI)') }],
};

/** Points added to the legal rate two months after a judgment is enforceable. @law CMF L313-3 @effect 1975-07-15, to be verified */
export const JUDGMENT_POINTS: Series<Rate> = {
  name: 'points added after a judgment',
  rows: [
    { from: day('1975-07-15'), to: null, value: basisPoints(500), ...trusted('CMF L313-3 (copie tierce ; date non relue)', 'medium') },
  ],
};

/** A contractual rate may not be lower than this many times the legal rate. @law C. com. L441-10 II @effect 2013-01-01 */
export const CONTRACT_FLOOR_MULTIPLE: Series<number> = {
  name: 'multiple of the legal rate below which no contract may go',
  rows: [{ from: day('2013-01-01'), to: null, value: 3, ...trusted('C. com. L441-10 II (copie tierce)') }],
};
