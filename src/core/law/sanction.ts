import type { Day } from '../base/day.ts';
import { EUR, money } from '../base/money.ts';
import { formatMoney, type Language } from '../base/text.ts';
import type { Certainty, Series } from './dated.ts';
import { type FineAmounts, INVOICE_FINE, TERMS_FINE } from './values/sanctions.ts';

/** What a breach may cost, and whom. Amounts in cents of euro; `null` where those of the day are not known. */
export type Sanction =
  | {
      readonly kind: 'administrative-fine';
      readonly who: 'creditor' | 'debtor';
      readonly article: string;
      readonly amounts: FineAmounts | null;
      readonly certainty: Certainty;
    }
  | { readonly kind: 'offence'; readonly who: 'creditor'; readonly article: string; readonly fine: bigint; readonly certainty: Certainty };

/** The fine for terms that are too long (the debtor's risk, rule R27) or terms of sale that lack something. @law C. com. L441-16 @effect 2021-11-01 */
export function termsFine(who: 'creditor' | 'debtor', on: Day): Sanction {
  return fineOf(TERMS_FINE, 'C. com. L441-16', who, on);
}

/** The fine for an invoice without its statements, at the risk of who issued it. @law C. com. L441-9 II @effect 2019-04-26 */
export function invoiceFine(on: Day): Sanction {
  return fineOf(INVOICE_FINE, 'C. com. L441-9 II', 'creditor', on);
}

/** What asking a consumer for recovery costs may lead to: two years of prison, 300,000 € or a tenth of the turnover. @law C. conso. L132-23 @effect 2016-07-01 */
export const CONSUMER_FEE_OFFENCE: Sanction = {
  kind: 'offence',
  who: 'creditor',
  article: 'C. conso. L132-23',
  fine: 30_000_000n,
  certainty: 'verified',
};

function fineOf(series: Series<FineAmounts>, article: string, who: 'creditor' | 'debtor', on: Day): Sanction {
  const row = series.rows.find(({ from, to }) => from <= on && (to === null || on <= to));
  return { kind: 'administrative-fine', who, article, amounts: row?.value ?? null, certainty: row?.certainty ?? 'unverified' };
}

const WHO = { fr: { creditor: 'le créancier', debtor: 'le débiteur' }, en: { creditor: 'the creditor', debtor: 'the debtor' } } as const;

/** The sanction as a sentence, without its article, which stands beside it. */
export function sanctionText(sanction: Sanction, language: Language): string {
  const who = WHO[language][sanction.who];
  const euros = (cents: bigint) => formatMoney(money(cents, EUR), language).replace(/[.,]00(?=\D|$)/, '');
  if (sanction.kind === 'offence') {
    const { fine } = sanction;
    return language === 'fr'
      ? `Risque : ${who}, deux ans d’emprisonnement et ${euros(fine)} d’amende, ou 10 % du chiffre d’affaires.`
      : `At risk: ${who}, two years of prison and a fine of ${euros(fine)}, or 10% of the turnover.`;
  }
  const { amounts } = sanction;
  if (amounts === null) {
    return language === 'fr'
      ? `Risque : ${who}, amende administrative dont le montant à cette date n’est pas connu.`
      : `At risk: ${who}, an administrative fine whose amount on that day is not known.`;
  }
  const { naturalPerson, legalPerson, repeatedNaturalPerson, repeatedLegalPerson } = amounts;
  return language === 'fr'
    ? `Risque : ${who}, amende administrative jusqu’à ${euros(naturalPerson)} (personne physique) ou ${euros(legalPerson)} (personne morale) ; ${euros(repeatedNaturalPerson)} et ${euros(repeatedLegalPerson)} en cas de réitération dans les deux ans.`
    : `At risk: ${who}, an administrative fine of up to ${euros(naturalPerson)} (a person) or ${euros(legalPerson)} (a company); ${euros(repeatedNaturalPerson)} and ${euros(repeatedLegalPerson)} if it happens again within two years.`;
}
