import type { Language } from '../core/base/text.ts';
import type { CallOutcome, LateReason } from '../core/case/call.ts';
import type { ContactState } from '../core/case/contact.ts';
import type { HoldKind } from '../core/case/hold.ts';
import type { QuestionCode } from '../core/case/question.ts';
import type { ReasonCode } from '../core/dunning/decision.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import type { Format } from '../formats/reading.ts';
import { PROCEEDING_REASONS } from './proceeding-reasons.ts';

type Pair = Readonly<Record<Language, string>>;

/** Why something is done or not, as a bookkeeper would say it. */
export const REASONS: Readonly<Record<ReasonCode, Pair>> = {
  'step-due': { fr: 'l’étape est due', en: 'the step is due' },
  'listed-for-information': { fr: 'citées pour information', en: 'listed for information' },
  'channel-unavailable': { fr: 'un des moyens prévus manque (adresse)', en: 'one of the channels is missing (address)' },
  'nothing-open': { fr: 'rien n’est dû', en: 'nothing is open' },
  'not-yet-due': { fr: 'pas encore échue', en: 'not yet due' },
  'step-not-yet-due': { fr: 'la prochaine étape n’est pas encore due', en: 'the next step is not due yet' },
  disputed: { fr: 'contestée', en: 'contested' },
  'disputed-in-part': { fr: 'contestée en partie', en: 'contested in part' },
  'offer-rest': { fr: 'ce que votre offre abandonne', en: 'what your offer lets go' },
  'on-hold': { fr: 'relances suspendues', en: 'on hold' },
  'contact-in-progress': { fr: 'une prise de contact est en cours', en: 'a contact is under way' },
  'too-soon-after-contact': { fr: 'trop tôt après la dernière prise de contact', en: 'too soon after the last contact' },
  'too-many-contacts': { fr: 'nombre de contacts de la période atteint', en: 'contacts of the period used up' },
  'credit-unallocated': { fr: 'une somme reçue ou un avoir n’est pas affecté', en: 'money or a credit note is not allocated' },
  'payment-to-match': { fr: 'un règlement reçu en banque est à rapprocher', en: 'money at the bank is to be matched' },
  'below-minimum': { fr: 'total en retard sous le minimum', en: 'overdue total below the minimum' },
  'due-date-missing': { fr: 'échéance inconnue', en: 'due date unknown' },
  'not-received': { fr: 'la facture n’est pas arrivée en bonne forme', en: 'the invoice did not arrive in due form' },
  'time-barred': {
    fr: 'prescription possible\u00a0: aucune menace de justice (à vérifier)',
    en: 'possibly time-barred: no threat of legal action (to be checked)',
  },
  'kind-unconfirmed': { fr: 'nature du débiteur à confirmer', en: 'kind of debtor to be confirmed' },
  'no-account-for-currency': { fr: 'pas de compte bancaire dans cette devise', en: 'no bank account in this currency' },
  'no-address': { fr: 'aucune adresse utilisable', en: 'no usable address' },
  'waits-for-higher-step': { fr: 'attend\u00a0: une étape plus avancée part aujourd’hui', en: 'waits: a further step is made today' },
  'courtesy-withheld': {
    fr: 'pas de relance préventive\u00a0: d’autres factures sont en retard',
    en: 'no courtesy notice: other invoices are late',
  },
  'scenario-ended': { fr: 'fin du scénario\u00a0: une personne décide', en: 'end of the scenario: a person decides' },
  insolvent: { fr: 'procédure collective\u00a0: rien n’est plus réclamé', en: 'insolvency proceedings: nothing is asked for any more' },
  'promises-broken': {
    fr: 'plusieurs promesses non tenues\u00a0: une personne décide',
    en: 'several promises were broken: a person decides',
  },
  'conduct-guard': { fr: 'une règle de conduite l’interdit', en: 'a rule of conduct forbids it' },
};

export const QUESTIONS: Readonly<Record<QuestionCode, Pair>> = {
  'due-date-missing': { fr: 'Quelle est l’échéance\u202f?', en: 'What is the due date?' },
  'kind-unknown': { fr: 'Entreprise, particulier ou personne publique\u202f?', en: 'Business, consumer or public body?' },
  'no-address': { fr: 'Où écrire à ce débiteur\u202f?', en: 'Where can this debtor be written to?' },
  'credit-unallocated': { fr: 'À quoi affecter cette somme ou cet avoir\u202f?', en: 'What is this money or credit note for?' },
  'invoice-not-received': { fr: 'La facture est-elle bien arrivée\u202f?', en: 'Has the invoice arrived?' },
  'no-account-for-currency': {
    fr: 'Sur quel compte être payé dans cette devise\u202f?',
    en: 'Which account is to be paid in this currency?',
  },
  'time-barred': {
    fr: 'La créance est peut-être prescrite\u00a0: que décidez-vous\u202f?',
    en: 'The claim may be time-barred: what do you decide?',
  },
  'end-of-scenario': { fr: 'Toutes les étapes sont faites\u00a0: que décidez-vous\u202f?', en: 'All steps are made: what do you decide?' },
  'same-debtor': { fr: 'Est-ce le même débiteur\u202f?', en: 'Is it the same debtor?' },
  'payment-announced': {
    fr: 'Le client dit avoir réglé : cherchez l’argent en banque. Les relances attendent quelques jours.',
    en: 'The customer says that it has paid: look for the money at the bank. Reminders wait some days.',
  },
  'online-payment-late': {
    fr: 'Un paiement en ligne est promis depuis plus de trois semaines, et Stripe n’en dit plus rien\u00a0: faut-il reprendre les relances\u202f?',
    en: 'An online payment was promised more than three weeks ago, and Stripe says no more of it: are the reminders to go on?',
  },
  'offer-rest': {
    fr: 'Il ne reste que ce que votre offre abandonne\u00a0: faut-il le solder, ou retirer l’offre\u202f?',
    en: 'Only what your offer lets go is left: is it to be written off, or the offer withdrawn?',
  },
  'wrong-number': {
    fr: 'Le numéro de téléphone n’est pas le bon\u00a0: quel est le bon\u202f?',
    en: 'The telephone number is not theirs: which one is?',
  },
  'debt-reopened': {
    fr: 'Un règlement est revenu impayé\u00a0: faut-il reprendre les relances\u202f?',
    en: 'A payment came back: are the reminders to go on?',
  },
  'instalment-missed': {
    fr: 'Une échéance de l’échéancier est manquée\u00a0: approuvez l’avertissement, ou avez-vous averti le débiteur\u202f?',
    en: 'An instalment of the plan was missed: approve the warning, or have you warned the debtor?',
  },
  'plan-lapsed': { fr: 'L’échéancier est tombé\u00a0: les relances reprennent', en: 'The payment plan has lapsed: the reminders go on' },
  'promise-broken': {
    fr: 'Une promesse de règlement n’a pas été tenue',
    en: 'A promise to pay was not kept',
  },
};

/** Standard steps by key; a creditor's own step keeps its key. */
export const STEPS: Readonly<Record<string, Pair>> = {
  'courtesy-notice': { fr: 'relance préventive', en: 'courtesy notice' },
  'first-reminder': { fr: '1re relance', en: 'first reminder' },
  call: { fr: 'appel', en: 'call' },
  'call-confirmation': { fr: 'confirmation d’un appel', en: 'confirmation of a call' },
  'first-call': { fr: 'premier appel', en: 'first call' },
  'second-reminder': { fr: '2e relance', en: 'second reminder' },
  'formal-notice': { fr: 'mise en demeure', en: 'formal notice' },
  'legal-route': { fr: 'voie judiciaire', en: 'legal route' },
  'thank-you': { fr: 'remerciement', en: 'thank-you' },
  'instalment-notice': { fr: 'annonce d’une échéance', en: 'notice of an instalment' },
  'instalment-reminder': { fr: 'rappel d’une échéance', en: 'reminder of an instalment' },
  'instalment-warning': { fr: 'avertissement d’une échéance manquée', en: 'warning of a missed instalment' },
};

export const CHANNELS: Readonly<Record<string, Pair>> = {
  email: { fr: 'e-mail', en: 'e-mail' },
  sms: { fr: 'SMS', en: 'SMS' },
  letter: { fr: 'lettre', en: 'letter' },
  'registered-letter': { fr: 'lettre recommandée (LRAR)', en: 'registered letter' },
  call: { fr: 'appel', en: 'call' },
};

/** How a step goes: "1re relance par e-mail et par lettre". */
export const BY_CHANNEL: Readonly<Record<string, Pair>> = {
  email: { fr: 'par e-mail', en: 'by e-mail' },
  sms: { fr: 'par SMS', en: 'by SMS' },
  letter: { fr: 'par lettre', en: 'by letter' },
  'registered-letter': { fr: 'par lettre recommandée', en: 'by registered letter' },
  call: { fr: 'par téléphone', en: 'by telephone' },
  decision: { fr: 'par vous', en: 'by you' },
};

/** What became of a step, by all its ways. */
export const CONTACT_STATES: Readonly<Record<ContactState, Pair>> = {
  pending: { fr: 'en cours', en: 'under way' },
  made: { fr: 'fait', en: 'made' },
  attempted: { fr: 'sans réponse', en: 'no answer' },
  failed: { fr: 'pas parti', en: 'did not leave' },
  dropped: { fr: 'retiré', en: 'withdrawn' },
};

export const CALL_OUTCOMES: Readonly<Record<CallOutcome, Pair>> = {
  reached: { fr: 'interlocuteur joint', en: 'reached' },
  'message-left': { fr: 'message laissé', en: 'message left' },
  'no-answer': { fr: 'pas de réponse', en: 'no answer' },
  'wrong-number': { fr: 'mauvais numéro', en: 'wrong number' },
  promised: { fr: 'règlement promis', en: 'payment promised' },
  disputed: { fr: 'facture contestée', en: 'invoice disputed' },
  'call-back': { fr: 'à rappeler', en: 'to be called back' },
};

/** Why a debtor says that it is late. */
export const LATE_REASONS: Readonly<Record<LateReason, Pair>> = {
  'cash-trouble': { fr: 'difficultés de trésorerie', en: 'cash trouble' },
  'not-received': { fr: 'facture non reçue', en: 'invoice not received' },
  disputed: { fr: 'désaccord sur la facture', en: 'disagreement about the invoice' },
  'approval-pending': { fr: 'validation interne en cours', en: 'waiting for internal approval' },
  forgotten: { fr: 'oubli', en: 'forgotten' },
  'paid-already': { fr: 'dit avoir déjà payé', en: 'says that it has paid' },
  'customer-unpaid': { fr: 'attend d’être payé par son client', en: 'waits for its own customer to pay' },
  other: { fr: 'autre ou non dit', en: 'other, or not said' },
};

export const HOLDS: Readonly<Record<HoldKind, Pair>> = {
  dispute: { fr: 'litige', en: 'dispute' },
  promise: { fr: 'promesse de règlement', en: 'promise to pay' },
  plan: { fr: 'échéancier', en: 'payment plan' },
  insolvency: { fr: 'procédure collective', en: 'insolvency proceedings' },
  stop: { fr: 'arrêt des relances', en: 'no more reminders' },
  proceeding: { fr: 'en cours de procédure', en: 'proceedings under way' },
  other: { fr: 'suspension', en: 'hold' },
};

/** Reasons that the program itself gives for a hold; those of people are their own words. */
export const HOLD_REASONS: Readonly<Record<string, Pair>> = {
  'payment-returned': { fr: 'un règlement est revenu impayé', en: 'a payment came back' },
  'card-payment': { fr: 'un paiement en ligne est en cours', en: 'an online payment is under way' },
  'reply-to-read': { fr: 'une réponse du client attend d’être lue', en: 'a reply of the customer waits to be read' },
  'said-paid': { fr: 'le client dit avoir réglé', en: 'the customer says that it has paid' },
  'promised-by-mail': { fr: 'règlement promis par e-mail', en: 'payment promised by e-mail' },
  ...PROCEEDING_REASONS,
  conversation: { fr: 'échange en cours avec le client', en: 'a conversation with the customer' },
  'said-on-page-promise': { fr: 'le client a promis un règlement sur sa page', en: 'the customer promised payment on its page' },
  'said-on-page-instalments': { fr: 'le client demande un échéancier sur sa page', en: 'the customer asks for instalments on its page' },
  'said-on-page-dispute': { fr: 'le client conteste sur sa page', en: 'the customer disputes on its page' },
  'said-on-page-paid': { fr: 'le client dit sur sa page avoir réglé', en: 'the customer says on its page that it has paid' },
  'said-on-page-contact': {
    fr: 'le client a donné d’autres coordonnées sur sa page',
    en: 'the customer gave other contact data on its page',
  },
  'said-on-page-call': { fr: 'le client demande à être appelé', en: 'the customer asks to be called' },
  'bodacc-notice-to-read': { fr: 'annonce du BODACC à lire', en: 'notice of the BODACC to be read' },
  'handed-over': { fr: 'confié à un professionnel', en: 'handed over to a professional' },
  'contacted-by-professional': { fr: 'le professionnel a contacté le client', en: 'the professional contacted the customer' },
  'paid-to-professional': {
    fr: 'le professionnel dit avoir reçu un paiement',
    en: 'the professional says that it received a payment',
  },
  'called-by-hand': { fr: 'appel passé', en: 'call made' },
  'reopened-in-books': { fr: 'rouverte en comptabilité', en: 'reopened in the books' },
};

/** Why a hold ended, where the program itself says so; the words of people stay theirs. */
export const LIFTED: Readonly<Record<string, Pair>> = {
  kept: { fr: 'tenu', en: 'kept' },
  superseded: { fr: 'remplacé par un autre accord', en: 'replaced by another agreement' },
  lapsed: { fr: 'échéancier tombé', en: 'the plan lapsed' },
  'hand-over-back': { fr: 'le dossier a été repris', en: 'the case was taken back' },
  cancelled: { fr: 'annulé', en: 'cancelled' },
  read: { fr: 'la réponse a été lue', en: 'the reply has been read' },
  withdrawn: { fr: 'retiré', en: 'withdrawn' },
  'request-applied': { fr: 'la demande du client a été reprise', en: 'what the customer asked was taken up' },
  'request-resumed': { fr: 'la demande du client a été traitée', en: 'what the customer asked was dealt with' },
  ...PROCEEDING_REASONS,
};

export const DEBTOR_KINDS: Readonly<Record<DebtorKind, Pair>> = {
  business: { fr: 'entreprise', en: 'business' },
  consumer: { fr: 'particulier', en: 'consumer' },
  'public-body': { fr: 'personne publique', en: 'public body' },
  unknown: { fr: 'nature inconnue', en: 'kind unknown' },
};

export const FORMATS: Readonly<Record<Format, Pair>> = {
  facturx: { fr: 'Factur-X', en: 'Factur-X' },
  zugferd1: { fr: 'ZUGFeRD 1', en: 'ZUGFeRD 1' },
  cii: { fr: 'facture CII', en: 'CII invoice' },
  ubl: { fr: 'facture UBL', en: 'UBL invoice' },
  'invoice-list': { fr: 'liste de factures', en: 'list of invoices' },
  fec: { fr: 'FEC', en: 'FEC' },
  'customer-list': { fr: 'liste de clients', en: 'list of customers' },
  camt: { fr: 'relevé camt', en: 'camt statement' },
  cfonb120: { fr: 'relevé CFONB 120', en: 'CFONB 120 statement' },
  mt940: { fr: 'relevé MT940', en: 'MT940 statement' },
  ofx: { fr: 'relevé OFX', en: 'OFX statement' },
  email: { fr: 'e-mail', en: 'e-mail' },
  bodacc: { fr: 'annonces du BODACC', en: 'notices of the BODACC' },
  'bank-sheet': { fr: 'relevé de banque en tableau', en: 'bank statement as a sheet' },
};

export function stepName(key: string, language: Language): string {
  return STEPS[key]?.[language] ?? key;
}

export function reasonLabel(code: string, language: Language): string {
  return (REASONS as Readonly<Record<string, Pair>>)[code]?.[language] ?? code;
}
