import type { Language } from '../base/text.ts';
import type { Severity } from '../case/contact.ts';
import type { DebtorKind } from '../receivable/party.ts';

export type LintCode =
  | 'legal-threat'
  | 'law-too-soon'
  | 'cost-too-soon'
  | 'claim-too-soon'
  | 'consequence-too-soon'
  | 'reproach'
  | 'court-likeness'
  | 'seizure'
  | 'criminal-threat'
  | 'publicity'
  | 'intimidation'
  | 'insult'
  | 'false-urgency'
  | 'unconditional-threat'
  | 'consumer-fee'
  | 'impossible-action'
  | 'notice-words-missing'
  | 'conditional-missing';

/** An idea that a text may not carry. Patterns read folded text: lower case, no accents, ' for ’, single blanks. */
export type LintRule = {
  readonly code: LintCode;
  /** Up to which severity the idea is forbidden; 3: always. */
  readonly upTo: Severity;
  /** Only for debtors of these kinds. */
  readonly kinds?: readonly DebtorKind[];
  /** Only in texts of this language, because the words mean something else in the other one. */
  readonly only?: Language;
  readonly patterns: readonly RegExp[];
};

/** Why, and what to write instead. */
export const REMEDIES: { readonly [code in LintCode]: string } = {
  'legal-threat': 'speaks of legal action, which only a formal notice may do: take it out of this step',
  'law-too-soon': 'quotes the law in a friendly step: take it out, a second reminder may mention it to a business',
  'cost-too-soon':
    'speaks of interest, fees or penalties in a friendly step: take it out, a second reminder may mention them to a business',
  'claim-too-soon': 'claims interest or fees before the formal notice: say only that the terms foresee them',
  'consequence-too-soon': 'announces a consequence in a friendly step: ask and offer help instead',
  reproach: 'reproaches the debtor: state the fact ("the payment has not reached us") instead',
  'court-likeness': 'looks like an act of a court or of a judicial officer, which is an offence (C. pén. 433-13): use plain words',
  seizure: 'announces a seizure, which needs an enforceable title: take it out',
  'criminal-threat': 'threatens with the police or a criminal case to obtain payment (C. pén. 312-10): take it out',
  publicity: 'threatens to make the debt known to others (C. pén. 312-10): take it out',
  intimidation: 'intimidates (C. pén. 222-17): take it out',
  insult: 'insults the debtor: take it out',
  'false-urgency': 'presses with an urgency that is not real: give the date by which you expect an answer',
  'unconditional-threat': 'announces legal action as certain: use the conditional ("we might have to…")',
  'consumer-fee':
    'names a sum, a rate or a charge, which only businesses and public bodies owe (CPCE L111-8; C. conso. L121-21): take it out, give the sum owed by its placeholder ({{total}}), or write this text for businesses only',
  'impossible-action': 'announces an action that is not open against this kind of debtor (C. conso. L121-6, 5°): say "the competent court"',
  'conditional-missing':
    'announces what follows as certain: put each step in the conditional ("nous pourrions saisir…", in English "we might have to…")',
  'notice-words-missing': 'does not say that it is a formal notice: write "mise en demeure" (in English also "formal notice")',
};
