import type { Severity } from '../core/case/contact.ts';
import type { CaseEvent, CaseWords, ExhibitSubject } from '../core/proceeding/case-event.ts';
import { SETTLEMENT_KINDS } from './bank-terms.ts';
import { capital } from './capital.ts';
import { callOutcomeText, outcomeText } from './dispatch-outcome.ts';
import { DISPUTE_CAUSE_WORDS, RESOLUTION_WORDS } from './dispute-terms.ts';
import { ACT_WORDS, PROFESSIONAL_KIND_WORDS } from './hand-over-terms.ts';
import { FILED_KIND_WORDS } from './kept-terms.ts';
import { PAPER_KIND_WORDS } from './papers.ts';
import { counted, fr, mannerOf } from './phrase.ts';
import { ENDING_WORDS, stepName, wayName } from './proceeding.ts';
import { BY_CHANNEL, STEPS } from './terms.ts';

const { day, amount, list } = mannerOf('fr');

const ON_PAGE: Readonly<Record<Extract<CaseEvent, { is: 'said-on-page' }>['kind'], string>> = {
  promise: 'annonce une date de règlement',
  instalments: 'demande un échéancier',
  dispute: 'conteste',
  paid: 'dit avoir déjà réglé',
  contact: 'corrige ses coordonnées',
  call: 'demande à être appelé',
};

/**
 * What the file of a case says of each thing in it. In French whatever the person's language: it is read by French courts and officers.
 */
export const CASE_WORDS: CaseWords = { event: (event) => sentence(textOf(event)), exhibit: (subject) => capital(titleOf(subject)) };

function textOf(event: CaseEvent): string {
  switch (event.is) {
    case 'issued':
      return fr`facture ${event.number} émise : ${amount(event.amount)}${event.dueOn === null ? '' : fr`, échéance au ${day(event.dueOn)}`}`;
    case 'credited':
      return fr`avoir ${event.number} émis : ${amount(event.amount)}`;
    case 'settled':
      return fr`${SETTLEMENT_KINDS.fr[event.kind]}, facture ${event.number} : ${amount(event.amount)}`;
    case 'contact':
      return contactText(event);
    case 'carried':
      return fr`lettre recommandée${numberOf(event.tracking)} ${CARRIED[event.what]}`;
    case 'receipt':
      return fr`lettre recommandée${numberOf(event.tracking)} ${RECEIPTS[event.how]}`;
    case 'promised':
      return fr`règlement promis${event.amount === null ? '' : fr` de ${amount(event.amount)}`} pour le ${day(event.promisedOn)}`;
    case 'promise-broken':
      return fr`règlement promis pour le ${day(event.promisedOn)} non reçu`;
    case 'plan-signed':
      return fr`échéancier n° ${event.plan} portant reconnaissance de dette, signature du débiteur indiquée par le créancier : ${amount(event.amount)} en ${counted(event.parts, 'mensualité', 'mensualités', 'fr')}`;
    case 'plan-lapsed':
      return fr`échéancier n° ${event.plan} caduc, faute de paiement`;
    case 'disputed':
      return fr`contestation du débiteur : ${DISPUTE_CAUSE_WORDS[event.cause].fr}`;
    case 'dispute-resolved':
      return fr`contestation ${RESOLUTION_WORDS[event.resolution].fr}`;
    case 'wrote':
      return 'message du débiteur reçu par e-mail';
    case 'proceeding':
      return stepText(event);
    case 'professional':
      return professionalText(event);
    case 'paper':
      return fr`${PAPER_KIND_WORDS[event.paper].fr} établie`;
    case 'said-on-page':
      return fr`sur sa page en ligne, le débiteur ${ON_PAGE[event.kind]}`;
  }
}

/** What happened before a court, as the court calls it. */
function stepText({ route, step, inPerson, granted, hearingOn, ending, recoverable }: Extract<CaseEvent, { is: 'proceeding' }>): string {
  const facts = [
    inPerson === null ? '' : inPerson ? 'à personne' : 'pas à personne',
    granted === null ? '' : fr`${amount(granted)} accordés`,
    hearingOn === null ? '' : fr`pour le ${day(hearingOn)}`,
    ending === null ? '' : ENDING_WORDS[ending].fr,
    recoverable === null ? '' : fr`frais récupérables : ${amount(recoverable)}`,
  ].filter(Boolean);
  return [fr`${wayName(route, 'fr')} : ${uncapital(stepName(step, route, 'fr'))}`, ...facts].join(', ');
}

function professionalText({ by, act, amount: sum, until }: Extract<CaseEvent, { is: 'professional' }>): string {
  const facts = [sum === null ? '' : amount(sum), until === null ? '' : fr`pour le ${day(until)}`].filter(Boolean);
  return [fr`${PROFESSIONAL_KIND_WORDS[by].fr} : ${ACT_WORDS[act].fr}`, ...facts].join(', ');
}

function uncapital(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const RECEIPTS: Readonly<Record<Extract<CaseEvent, { is: 'receipt' }>['how'], string>> = {
  received: 'reçue',
  refused: 'présentée, refusée',
  unclaimed: 'présentée, non réclamée',
};

const CARRIED: Readonly<Record<Extract<CaseEvent, { is: 'carried' }>['what'], string>> = {
  posted: 'déposée, selon la preuve de dépôt',
  presented: 'présentée une première fois',
  awaiting: 'mise à disposition au bureau de poste',
  'bad-address': 'revenue : destinataire inconnu à l’adresse',
  returned: 'revenue à l’expéditeur',
};

const POSTAL_PROOFS: Readonly<Record<Extract<ExhibitSubject, { of: 'postal-proof' }>['what'], string>> = {
  deposit: 'preuve de dépôt',
  content: 'preuve du contenu',
  receipt: 'avis de réception',
  undelivered: 'pli non distribué',
};

function numberOf(tracking: string | null): string {
  return tracking === null ? '' : fr` n° ${tracking}`;
}

/** A step of the creditor's own making bears a name of its own only there. */
const STEP_BY_SEVERITY = ['avis avant échéance', 'relance', 'relance', 'mise en demeure', 'mise en demeure'] as const;

function nameOf({ step, severity }: { readonly step: string; readonly severity: Severity }): string {
  return STEPS[step]?.fr ?? STEP_BY_SEVERITY[severity];
}

/** Of a call only what came of it: what the caller noted is the creditor's own. */
function contactText(event: Extract<CaseEvent, { is: 'contact' }>): string {
  const { channel, outcome } = event;
  const about = fr`${nameOf(event)} ${BY_CHANNEL[channel]?.fr ?? ''}`;
  if (channel === 'call') {
    const came = outcome === null ? '' : callOutcomeText(outcome.split(': ')[0] ?? '', 'fr');
    return came === '' ? nameOf(event) : fr`${nameOf(event)} : ${came}`;
  }
  const posted = fr`remise à la poste${numberOf(event.tracking)}`;
  const said = channel === 'email' || channel === 'sms' ? outcomeText({ status: 'sent', outcome, channel }, 'fr') : posted;
  return said === null ? about : fr`${about} (${said})`;
}

function titleOf(subject: ExhibitSubject): string {
  switch (subject.of) {
    case 'invoice':
      return fr`facture ${subject.number}`;
    case 'credit':
      return fr`avoir ${subject.number}`;
    case 'contact':
      return fr`${nameOf(subject)} ${BY_CHANNEL[subject.channel]?.fr ?? ''}`;
    case 'postal-proof':
      return fr`${POSTAL_PROOFS[subject.what]}, lettre recommandée${numberOf(subject.tracking)}`;
    case 'plan':
      return fr`échéancier n° ${subject.plan} et reconnaissance de dette, texte proposé à la signature`;
    case 'filed': {
      const invoices = subject.numbers.length === 1 ? 'facture' : 'factures';
      const of = subject.numbers.length === 0 ? '' : fr`, ${invoices} ${list(subject.numbers, 4)}`;
      return fr`${FILED_KIND_WORDS[subject.kind].fr}${of}`;
    }
    case 'mail':
      return subject.from === null ? 'message du débiteur' : fr`message du débiteur (${subject.from})`;
    case 'page-file':
      return fr`fichier remis par le débiteur : ${subject.name}`;
    case 'paper':
      return subject.paper === 'order-request' ? 'requête en injonction de payer' : 'déclaration de créance';
    case 'statement':
      return subject.format === 'pdf' ? 'décompte de créance' : 'décompte de créance, feuille de calcul';
  }
}

function sentence(text: string): string {
  return `${capital(text)}.`;
}
