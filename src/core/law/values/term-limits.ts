import { day } from '../../base/day.ts';
import type { DatedValue, Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** Terms that the parties expressly agreed; `periodic` is an invoice that sums up the deliveries of a period (CGI 289 I 3). */
export type AgreedTerm = 'plain' | 'end-of-month' | 'periodic';

/**
 * The day that the days of a limit are counted from. `end-of-month` is counted from the issue of the invoice by one of two methods;
 * `end-of-delivery-ten-days` from the 10th, the 20th or the last day of the month, whichever ends the ten days of the delivery.
 */
export type CountedFrom = 'issue' | 'end-of-month' | 'delivery' | 'end-of-delivery-month' | 'end-of-delivery-ten-days';

/** The most days that may be agreed, and from when they run. */
export type DelayLimit = { readonly days: number; readonly from: CountedFrom; readonly article: string };

const ARTICLE = 'C. com. L441-10 I';
const START = '2019-04-26';
const READ = 'C. com. L441-10 I (copie tierce)';

/**
 * The longest terms between businesses where no trade has its own. From 2027 the text names the periodic invoice by another code: what
 * is known of it then is to be verified.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 */
export const DELAY_LIMITS: Readonly<Record<AgreedTerm, Series<DelayLimit>>> = {
  plain: { name: 'longest payment term', rows: [limit(60, 'issue', START)] },
  'end-of-month': { name: 'longest payment term, end of month', rows: [limit(45, 'end-of-month', START)] },
  periodic: {
    name: 'longest payment term of a periodic invoice',
    rows: [
      { ...limit(45, 'issue', START), to: day('2026-12-31') },
      {
        ...limit(45, 'issue', '2027-01-01'),
        ...trusted('C. com. L441-10 I, renvoi au CIBS L216-34 au 1er janvier 2027 (ordonnance 2026-671, art. 2 ; non relu)', 'medium'),
      },
    ],
  },
};

/** Days to pay when nothing was agreed, after the goods were received or the service was done. @law C. com. L441-10 I @effect 2019-04-26 */
export const SUPPLEMENTARY_DELAY: Series<number> = {
  name: 'payment term when none was agreed',
  rows: [{ from: day(START), to: null, value: 30, ...trusted(READ) }],
};

/** State, local authorities and their establishments; public health establishments and army medical service; public undertakings. */
export type PublicPayer = 'authority' | 'health' | 'undertaking';

/** Days that a public body has. @law CCP R2192-10, R2192-11 @effect 2019-04-01 */
export const PUBLIC_DELAYS: Readonly<Record<PublicPayer, Series<number>>> = {
  authority: publicDelay(30, 'CCP R2192-10 (LEGI)'),
  health: publicDelay(50, 'CCP R2192-11 (LEGI)'),
  undertaking: publicDelay(60, 'CCP R2192-11 (LEGI)'),
};

function limit(days: number, from: CountedFrom, start: string): DatedValue<DelayLimit> {
  return { from: day(start), to: null, value: { days, from, article: ARTICLE }, ...trusted(READ) };
}

function publicDelay(days: number, source: string): Series<number> {
  return { name: 'payment term of a public body', rows: [{ from: day('2019-04-01'), to: null, value: days, ...trusted(source) }] };
}
