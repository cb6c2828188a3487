import { type Day, day } from '../base/day.ts';
import { type DatedValue, holdsOn, type Series, valueOn } from './dated.ts';
import { trusted } from './values/half-years.ts';

/** Whom a rule protects. */
export type Protected = 'everyone' | 'consumer';

export type ConductCode =
  | 'contact-spacing'
  | 'no-impossible-threat'
  | 'no-repeated-solicitation'
  | 'no-fee-from-consumer'
  | 'name-the-mediator'
  | 'no-look-of-a-court-document'
  | 'no-harassment'
  | 'no-threat-or-blackmail'
  | 'registered-email-consent'
  | 'no-dunning-in-insolvency';

/** A rule on how a debtor may be approached, with its source and what it costs to break it. */
export type ConductRule = { readonly code: ConductCode; readonly protects: Protected; readonly sanction: string | null };

/**
 * Least days between two contacts with one debtor. No text gives a figure: one a week is a prudent reading of what the consumer
 * authority has blamed (three a week), so it stays `unverified`.
 * @law C. conso. L121-7 3° (no text between businesses)
 * @effect 2016-07-01
 */
export const CONTACT_SPACING_DAYS: Series<number> = {
  name: 'least days between two contacts',
  rows: [
    {
      from: day('2013-01-01'),
      to: null,
      value: 7,
      ...trusted('Choix de prudence ; DGCCRF, campagne 2022 (jusqu’à trois contacts par semaine relevés)', 'medium'),
    },
  ],
};

/** Days that a formal notice grants by default. No text gives a figure. @law C. civ. 1231 ("délai raisonnable") @effect 2016-10-01 */
export const FORMAL_NOTICE_DAYS: Series<number> = {
  name: 'days granted by a formal notice',
  rows: [{ from: day('2013-01-01'), to: null, value: 8, ...trusted('Usage (8 à 15 jours) ; aucun texte ne fixe de délai', 'medium') }],
};

/** The rules of conduct, each with the days on which it holds (first days from background knowledge). @law see each source */
export const CONDUCT_RULES: readonly DatedValue<ConductRule>[] = [
  rule('contact-spacing', 'everyone', '2013-01-01', 'Choix de prudence ; aucun texte', null, 'medium'),
  rule('no-impossible-threat', 'consumer', '2016-07-01', 'C. conso. L121-6 5°', '2 ans, 300 000 € ou 10 % du CA (L132-11)'),
  rule('no-repeated-solicitation', 'consumer', '2016-07-01', 'C. conso. L121-7 3°', '2 ans, 300 000 € ou 10 % du CA (L132-11)'),
  rule('no-fee-from-consumer', 'consumer', '2016-07-01', 'C. conso. L121-21 ; CPCE L111-8', '2 ans, 300 000 € ou 10 % du CA (L132-23)'),
  rule('name-the-mediator', 'consumer', '2016-07-01', 'C. conso. L612-1, L616-1, R616-1', '3 000 € ou 15 000 € (L641-1)'),
  rule('no-look-of-a-court-document', 'everyone', '1994-03-01', 'C. pén. 433-13', '1 an, 15 000 €'),
  rule('no-harassment', 'everyone', '2014-08-06', 'C. pén. 222-16, 222-33-2-2', null),
  rule('no-threat-or-blackmail', 'everyone', '1994-03-01', 'C. pén. 222-17, 312-10', null),
  rule('registered-email-consent', 'consumer', '2019-01-01', 'CPCE (postes) L100', null),
  rule('no-dunning-in-insolvency', 'everyone', '2006-01-01', 'C. com. L622-7, L622-21 (copie tierce)', null),
];

/**
 * The rules that hold on a day for a debtor. A debtor of unknown kind is protected as a consumer.
 * @law C. conso. L121-6, L121-7, L121-21; C. pén. 222-17, 312-10, 433-13
 */
export function conductRulesOn(on: Day, debtor: 'business' | 'consumer' | 'public-body' | 'unknown'): readonly DatedValue<ConductRule>[] {
  const asConsumer = debtor === 'consumer' || debtor === 'unknown';
  return CONDUCT_RULES.filter((row) => holdsOn(row, on) && (asConsumer || row.value.protects === 'everyone'));
}

/** Least days between two contacts on a day. @law see {@link CONTACT_SPACING_DAYS} */
export function contactSpacingOn(on: Day): DatedValue<number> {
  return valueOn(CONTACT_SPACING_DAYS, on);
}

function rule(
  code: ConductCode,
  protects: Protected,
  from: string,
  source: string,
  sanction: string | null,
  confidence: 'high' | 'medium' = 'high',
): DatedValue<ConductRule> {
  return { from: day(from), to: null, value: { code, protects, sanction }, ...trusted(source, confidence) };
}
