import type { Language } from '../../core/base/text.ts';
import type { ReasonCode } from '../../core/dunning/decision.ts';
import type { QuestionCode } from '../../core/case/question.ts';

type Pair = Readonly<Record<Language, string>>;

/** Why something is done or not, as a bookkeeper would say it. */
export const REASONS: Readonly<Record<ReasonCode, Pair>> = {
  'step-due': { fr: 'l’étape est due', en: 'the step is due' },
  'listed-for-information': { fr: 'citées pour information', en: 'listed for information' },
  'channel-unavailable': { fr: 'un des moyens prévus manque (adresse)', en: 'one of the channels is missing (address)' },
  'nothing-open': { fr: 'rien n’est dû', en: 'nothing is open' },
  'not-yet-due': { fr: 'pas encore échue', en: 'not yet due' },
  'step-not-yet-due': { fr: 'la prochaine étape n’est pas encore due', en: 'the next step is not due yet' },
  'on-hold': { fr: 'relances suspendues', en: 'on hold' },
  'contact-in-progress': { fr: 'une prise de contact est en cours', en: 'a contact is under way' },
  'too-soon-after-contact': { fr: 'trop tôt après la dernière prise de contact', en: 'too soon after the last contact' },
  'too-many-contacts': { fr: 'nombre de contacts de la période atteint', en: 'contacts of the period used up' },
  'credit-unallocated': { fr: 'une somme reçue ou un avoir n’est pas affecté', en: 'money or a credit note is not allocated' },
  'below-minimum': { fr: 'total en retard sous le minimum', en: 'overdue total below the minimum' },
  'due-date-missing': { fr: 'échéance inconnue', en: 'due date unknown' },
  'not-received': { fr: 'la facture n’est pas arrivée en bonne forme', en: 'the invoice did not arrive in due form' },
  'time-barred': { fr: 'prescription possible : aucune menace de justice (à vérifier)', en: 'possibly time-barred: no threat of legal action (to be checked)' },
  'kind-unconfirmed': { fr: 'nature du débiteur à confirmer', en: 'kind of debtor to be confirmed' },
  'no-account-for-currency': { fr: 'pas de compte bancaire dans cette devise', en: 'no bank account in this currency' },
  'no-address': { fr: 'aucune adresse utilisable', en: 'no usable address' },
  'waits-for-higher-step': { fr: 'attend : une étape plus avancée part aujourd’hui', en: 'waits: a further step is made today' },
  'courtesy-withheld': { fr: 'pas de prévenance : d’autres factures sont en retard', en: 'no courtesy notice: other invoices are late' },
  'scenario-ended': { fr: 'fin du scénario : une personne décide', en: 'end of the scenario: a person decides' },
  'conduct-guard': { fr: 'une règle de conduite l’interdit', en: 'a rule of conduct forbids it' },
};

export const QUESTIONS: Readonly<Record<QuestionCode, Pair>> = {
  'due-date-missing': { fr: 'Quelle est l’échéance ?', en: 'What is the due date?' },
  'kind-unknown': { fr: 'Entreprise, particulier ou personne publique ?', en: 'Business, consumer or public body?' },
  'no-address': { fr: 'Où écrire à ce débiteur ?', en: 'Where can this debtor be written to?' },
  'credit-unallocated': { fr: 'À quoi affecter cette somme ou cet avoir ?', en: 'What is this money or credit note for?' },
  'invoice-not-received': { fr: 'La facture est-elle bien arrivée ?', en: 'Has the invoice arrived?' },
  'no-account-for-currency': { fr: 'Sur quel compte être payé dans cette devise ?', en: 'Which account is to be paid in this currency?' },
  'time-barred': { fr: 'La créance est peut-être prescrite : que décidez-vous ?', en: 'The claim may be time-barred: what do you decide?' },
  'end-of-scenario': { fr: 'Toutes les étapes sont faites : que décidez-vous ?', en: 'All steps are made: what do you decide?' },
  'same-debtor': { fr: 'Est-ce le même débiteur ?', en: 'Is it the same debtor?' },
};

/** Standard steps by key; a creditor's own step keeps its key. */
export const STEPS: Readonly<Record<string, Pair>> = {
  'courtesy-notice': { fr: 'prévenance', en: 'courtesy notice' },
  'first-reminder': { fr: '1re relance', en: 'first reminder' },
  call: { fr: 'appel', en: 'call' },
  'first-call': { fr: 'premier appel', en: 'first call' },
  'second-reminder': { fr: '2e relance', en: 'second reminder' },
  'formal-notice': { fr: 'mise en demeure', en: 'formal notice' },
  'legal-route': { fr: 'voie judiciaire', en: 'legal route' },
};

export const CHANNELS: Readonly<Record<string, Pair>> = {
  email: { fr: 'e-mail', en: 'e-mail' },
  letter: { fr: 'lettre', en: 'letter' },
  'registered-letter': { fr: 'lettre recommandée (LRAR)', en: 'registered letter' },
  call: { fr: 'appel', en: 'call' },
};

export function stepName(key: string, language: Language): string {
  return STEPS[key]?.[language] ?? key;
}

export function counts(record: Readonly<Record<string, number | undefined>>, name: (key: string) => string): string {
  return Object.entries(record)
    .filter(([, count]) => (count ?? 0) > 0)
    .map(([key, count]) => `  ${String(count).padStart(6)}  ${name(key)}`)
    .join('\n');
}
