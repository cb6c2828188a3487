import { day } from '../../base/day.ts';
import type { Series } from '../dated.ts';
import { trusted } from './half-years.ts';

/** The provision that a bad debt's VAT is recovered under, and how the notice on the duplicate invoice calls it. */
export type VatProvision = { readonly article: string; readonly noticeWords: string };

const CGI_272: VatProvision = { article: 'CGI 272-1', noticeWords: 'article 272 du CGI' };

/**
 * From 2027 the rule stands in another code, whose article has not been found; the old reference is tolerated for eighteen months.
 * After that nothing is known.
 * @law CGI 272-1 (BOI-TVA-DED-40-10-20, ord. 2026-671)
 * @effect 2017-04-05 (day of the doctrine that was read)
 */
export const VAT_PROVISION: Series<VatProvision> = {
  name: 'provision on the VAT of bad debts',
  rows: [
    { from: day('2017-04-05'), to: day('2026-12-31'), value: CGI_272, ...trusted('CGI 272-1, BOI-TVA-DED-40-10-20 du 05/04/2017') },
    {
      ...{ from: day('2027-01-01'), to: day('2028-06-30'), value: CGI_272 },
      ...trusted('tolérance de référence au CGI (ord. 2026-671, copie tierce) ; article du CIBS non identifié', 'medium'),
    },
  ],
};
