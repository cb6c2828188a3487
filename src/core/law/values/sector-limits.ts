import { day } from '../../base/day.ts';
import type { Confidence, DatedValue, Series } from '../dated.ts';
import { trusted } from './half-years.ts';
import type { AgreedTerm, CountedFrom, DelayLimit } from './term-limits.ts';

/**
 * Trades with a limit of their own. `transport` is carriage of goods by road, vehicle hire, freight commission, forwarding and
 * shipping or air-freight agency; `export` buys free of VAT (CGI 275) to sell outside of the European Union.
 */
export const SECTORS = ['perishables', 'cattle-and-meat', 'alcohol', 'wine', 'transport', 'export'] as const;
export type Sector = (typeof SECTORS)[number];

/** By what was agreed; `null` where what the law says of it was not read. */
type ByTerm = Readonly<Record<AgreedTerm, Series<DelayLimit> | null>>;

const LIST = 'liste de C. com. L441-11 II non relue en entier';

/**
 * The limits of each trade. Only that of perishables was read in its text; how a calendar month falls into its ten days is the usual
 * reading, so it is to be verified with the others.
 * @law C. com. L441-11 II (version of 2024-01-01), L441-12
 * @effect 2024-01-01 (L441-11); 2019-04-26 (L441-12)
 */
export const SECTOR_LIMITS: Readonly<Record<Sector, ByTerm>> = {
  perishables: {
    ...whatever(row(30, 'delivery', 'C. com. L441-11 II 1°', 'C. com. L441-11 II 1° (copie tierce)', 'high')),
    periodic: series(
      row(
        30,
        'end-of-delivery-ten-days',
        'C. com. L441-11 II 1°',
        'C. com. L441-11 II 1° (copie tierce ; décade lue comme les jours 1 à 10, 11 à 20, 21 à la fin du mois)',
      ),
    ),
  },
  'cattle-and-meat': whatever(row(20, 'delivery', 'C. com. L441-11 II', LIST)),
  alcohol: whatever(row(30, 'end-of-delivery-month', 'C. com. L441-11 II', LIST)),
  wine: {
    plain: series(row(60, 'issue', 'C. com. L441-11 II', LIST)),
    'end-of-month': series(row(45, 'end-of-month', 'C. com. L441-11 II', LIST)),
    periodic: null,
  },
  transport: whatever(row(30, 'issue', 'C. com. L441-11 II 5°', `5° cité par CCP L2192-11 (LEGI) ; ${LIST}`)),
  export: whatever({ ...row(90, 'issue', 'C. com. L441-12', 'C. com. L441-12 (page lue, texte non relu)'), from: day('2019-04-26') }),
};

function row(days: number, from: CountedFrom, article: string, source: string, confidence: Confidence = 'medium'): DatedValue<DelayLimit> {
  return { from: day('2024-01-01'), to: null, value: { days, from, article }, ...trusted(source, confidence) };
}

function series(one: DatedValue<DelayLimit>): Series<DelayLimit> {
  return { name: 'longest payment term of a trade', rows: [one] };
}

/** The same limit whatever the parties call their term. */
function whatever(one: DatedValue<DelayLimit>): ByTerm {
  return { plain: series(one), 'end-of-month': series(one), periodic: series(one) };
}
