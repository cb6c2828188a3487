import { day } from '../../base/day.ts';
import type { Rate } from '../../base/rate.ts';
import type { DatedValue, Series } from '../dated.ts';
import { basisPoints, halfYears, trusted, withLastRow } from './half-years.ts';

const DECREE = 'CMF L313-2 et D313-1-A, arrêté semestriel (copies tierces)';

/** Before 2015 there was one rate a year, for every creditor. */
const SINGLE_RATE: readonly DatedValue<Rate>[] = [2013, 2014].map((year) => ({
  from: day(`${year}-01-01`),
  to: day(`${year}-12-31`),
  value: basisPoints(4),
  ...trusted('CMF L313-2 ancien, décret annuel'),
}));

/**
 * Legal interest rate of every creditor but a natural person acting outside of a trade: the one a business applies,
 * against a consumer too.
 * @law CMF L313-2, D313-1-A
 * @effect 2015-01-01 (two half-yearly rates)
 */
export const LEGAL_INTEREST: Series<Rate> = {
  name: 'legal interest rate (other creditors)',
  rows: [
    ...SINGLE_RATE,
    ...halfYears(
      {
        2015: [93, 99],
        2016: [101, 93],
        2017: [90, 90],
        2018: [89, 88],
        2019: [86, 87],
        2020: [87, 84],
        2021: [79, 76],
        2022: [76, 77],
        2023: [206, 422],
        2024: [507, 492],
        2025: [371, 276],
        2026: [262, 275],
      },
      DECREE,
    ),
  ],
};

const NATURAL_PERSONS = halfYears(
  {
    2015: [406, 429],
    2016: [454, 435],
    2017: [416, 394],
    2018: [373, 360],
    2019: [340, 326],
    2020: [315, 311],
    2021: [314, 312],
    2022: [313, 315],
    2023: [447, 682],
    2024: [801, 816],
    2025: [721, 665],
    2026: [667, 684],
  },
  DECREE,
);

/**
 * Legal interest rate of a creditor who is a natural person acting outside of a trade. Never that of a business.
 * @law CMF L313-2, D313-1-A
 * @effect 2015-01-01
 */
export const LEGAL_INTEREST_NATURAL_PERSONS: Series<Rate> = {
  name: 'legal interest rate (natural persons)',
  rows: [...SINGLE_RATE, ...withLastRow(NATURAL_PERSONS, `${DECREE}, une seule source`, 'medium')],
};
