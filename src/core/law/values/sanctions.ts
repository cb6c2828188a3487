import { day } from '../../base/day.ts';
import type { Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** The most that a fine may be, in cents of euro, for a person and for a company; and again within two years of the first. */
export type FineAmounts = {
  readonly naturalPerson: bigint;
  readonly legalPerson: bigint;
  readonly repeatedNaturalPerson: bigint;
  readonly repeatedLegalPerson: bigint;
};

/**
 * Administrative fine for terms that are too long, terms of sale without their statements, a rate below its floor, or a start that is
 * wrongly put off.
 * @law C. com. L441-16
 * @effect 2021-11-01 (version read)
 */
export const TERMS_FINE: Series<FineAmounts> = {
  name: 'fine for payment terms',
  rows: [
    {
      from: day('2021-11-01'),
      to: null,
      value: twice(7_500_000n, 200_000_000n),
      ...trusted('C. com. L441-16 (copie tierce)'),
    },
  ],
};

/** Administrative fine for an invoice without its statements. The text of 2027 was not read. @law C. com. L441-9 II @effect 2019-04-26 */
export const INVOICE_FINE: Series<FineAmounts> = {
  name: 'fine for an invoice that lacks statements',
  rows: [
    {
      from: day('2019-04-26'),
      to: day('2026-12-31'),
      value: twice(7_500_000n, 37_500_000n),
      ...trusted('C. com. L441-9 II (copies tierces)', 'medium'),
    },
  ],
};

function twice(naturalPerson: bigint, legalPerson: bigint): FineAmounts {
  return { naturalPerson, legalPerson, repeatedNaturalPerson: naturalPerson * 2n, repeatedLegalPerson: legalPerson * 2n };
}
