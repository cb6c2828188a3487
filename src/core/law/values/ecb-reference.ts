import type { Rate } from '../../base/rate.ts';
import type { Series } from '../dated.ts';
import { halfYears } from './half-years.ts';

const SOURCE = 'BCE, taux des opérations principales de refinancement en vigueur au premier jour du semestre (copies tierces)';

/**
 * Main refinancing rate of the European Central Bank on 1 January and on 1 July, which rules the whole half-year.
 * @law C. com. L441-10 II; CCP R2192-31
 * @effect 2013-01-01
 */
export const ECB_REFERENCE: Series<Rate> = {
  name: 'reference rate of the European Central Bank',
  rows: halfYears(
    {
      2013: [75, 50],
      2014: [25, 15],
      2015: [5, 5],
      2016: [5, 0],
      2017: [0, 0],
      2018: [0, 0],
      2019: [0, 0],
      2020: [0, 0],
      2021: [0, 0],
      2022: [0, 0],
      2023: [250, 400],
      2024: [450, 425],
      2025: [315, 215],
      2026: [215, 240],
    },
    SOURCE,
  ),
};
