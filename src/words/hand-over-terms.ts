import type { Language } from '../core/base/text.ts';
import type { HandOverAsked, HandOverPoint, ProfessionalKind, ReportAct, ReportFault } from '../core/case/hand-over.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { en, fr } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

export const PROFESSIONAL_KIND_WORDS: Readonly<Record<ProfessionalKind, Pair>> = {
  officer: { fr: 'commissaire de justice', en: 'judicial officer' },
  lawyer: { fr: 'avocat', en: 'lawyer' },
  agency: { fr: 'société de recouvrement', en: 'collection agency' },
};

export const ASKED_WORDS: Readonly<Record<HandOverAsked, Pair>> = {
  amicable: { fr: 'recouvrement amiable', en: 'amicable recovery' },
  'order-for-payment': { fr: 'injonction de payer', en: 'order for payment' },
  lawsuit: { fr: 'action en justice', en: 'lawsuit' },
  enforcement: { fr: 'exécution d’un titre', en: 'enforcement of a title' },
  'proof-of-debt': { fr: 'déclaration de créance', en: 'proof of debt' },
  advice: { fr: 'conseil', en: 'advice' },
};

export const ACT_WORDS: Readonly<Record<ReportAct, Pair>> = {
  letter: { fr: 'courrier envoyé', en: 'letter sent' },
  call: { fr: 'appel passé', en: 'call made' },
  visit: { fr: 'visite', en: 'visit' },
  promise: { fr: 'règlement promis', en: 'payment promised' },
  plan: { fr: 'échéancier convenu', en: 'instalments agreed' },
  dispute: { fr: 'le débiteur conteste', en: 'the debtor contests' },
  moved: { fr: 'le débiteur a déménagé', en: 'the debtor has moved' },
  insolvent: { fr: 'procédure collective', en: 'insolvency proceedings' },
  'no-result': { fr: 'clos sans résultat', en: 'closed without result' },
  payment: { fr: 'règlement reçu du débiteur', en: 'payment received from the debtor' },
  remittance: { fr: 'somme reversée au créancier', en: 'sum passed on to the creditor' },
  other: { fr: 'autre nouvelle', en: 'other news' },
};

export const REPORT_STATES: Readonly<Record<ReportRow['state'], Pair>> = {
  waiting: { fr: 'à voir', en: 'to be looked at' },
  confirmed: { fr: 'confirmé', en: 'confirmed' },
  refused: { fr: 'écarté', en: 'set aside' },
};

export const ENDED_WORDS: Readonly<Record<NonNullable<HandOverRow['ended_why']>, Pair>> = {
  'taken-back': { fr: 'repris', en: 'taken back' },
  paid: { fr: 'tout est payé', en: 'all is paid' },
  'no-result': { fr: 'clos sans résultat', en: 'closed without result' },
};

/** What is to be known before a claim is handed over, and how it is mended. */
export function pointText({ code, number, blocks }: Pick<HandOverPoint, 'code' | 'number' | 'blocks'>, language: Language): string {
  return POINTS[code](number ?? '', blocks)[language];
}

const POINTS: Readonly<Record<HandOverPoint['code'], (number: string, blocks: boolean) => Pair>> = {
  insolvent: () => ({
    fr: fr`Le débiteur est en procédure collective : plus personne ne peut le poursuivre (C. com. L622-21). Seuls la déclaration de créance ou un conseil peuvent être demandés.`,
    en: en`The debtor is in insolvency proceedings: nobody can pursue it any more (C. com. L622-21). Only the proof of debt, or advice, can be asked for.`,
  }),
  disputed: (number, blocks) => ({
    fr: blocks
      ? fr`La facture ${number} est contestée : tranchez d’abord, ou laissez-la de côté.`
      : fr`La facture ${number} est contestée : dites-le au professionnel.`,
    en: blocks
      ? en`Invoice ${number} is contested: decide first, or leave it out.`
      : en`Invoice ${number} is contested: tell the professional.`,
  }),
  barred: (number, blocks) => ({
    fr: blocks
      ? fr`La facture ${number} est peut-être prescrite : faites-la examiner par un avocat avant toute voie judiciaire.`
      : fr`La facture ${number} est peut-être prescrite : plus aucune action en justice ne doit être évoquée.`,
    en: blocks
      ? en`Invoice ${number} may be time-barred: have a lawyer look at it before any court route.`
      : en`Invoice ${number} may be time-barred: no lawsuit may be mentioned any more.`,
  }),
  'money-waiting': (_number, blocks) => ({
    fr: blocks
      ? fr`De l’argent reçu en banque couvre au moins une facture et n’est imputé sur rien : dites d’abord à quoi il se rapporte.`
      : fr`De l’argent reçu en banque vient peut-être de ce débiteur : regardez à quoi il se rapporte.`,
    en: blocks
      ? en`Money at the bank covers at least one invoice and is laid on nothing: say first what it is for.`
      : en`Money at the bank may come from this debtor: look at what it is for.`,
  }),
  'credit-waiting': (_number, blocks) => ({
    fr: blocks
      ? fr`Un avoir ou un acompte couvre au moins une facture : imputez-le, ou gardez-le en compte, d’abord.`
      : fr`Un avoir ou un acompte de ce débiteur n’est imputé sur rien : il diminue peut-être ce qui est dû.`,
    en: blocks
      ? en`A credit covers at least one invoice: lay it, or keep it on account, first.`
      : en`A credit of this debtor is laid on nothing: it may lessen what is owed.`,
  }),
  reopened: () => ({
    fr: fr`Un règlement est revenu et personne ne l’a encore regardé : répondez d’abord à la question posée.`,
    en: en`A payment came back and nobody has looked at it yet: answer the question first.`,
  }),
  proceeding: () => ({
    fr: fr`Une procédure est déjà en cours pour ces factures : dites au professionnel où elle en est.`,
    en: en`Proceedings are under way for these invoices already: tell the professional where they stand.`,
  }),
  promised: () => ({
    fr: fr`Une promesse ou un échéancier court encore : ce qui a été convenu est à respecter, ou à dire au professionnel.`,
    en: en`A promise or a payment plan is still running: what was agreed is to be kept, or the professional told.`,
  }),
  'kind-unknown': () => ({
    fr: fr`La nature du débiteur n’est pas confirmée : les frais et les délais en dépendent.`,
    en: en`The debtor’s kind is not confirmed: charges and time limits depend on it.`,
  }),
  'written-agreement': () => ({
    fr: fr`Il faut une convention écrite, et la société doit avoir une assurance, un compte réservé et une déclaration au procureur (CPCE R124-2 et R124-3).`,
    en: en`A written agreement is needed, and the agency must have insurance, a dedicated account and a declaration to the prosecutor (CPCE R124-2 and R124-3).`,
  }),
  'costs-ours': () => ({
    fr: fr`Sans titre exécutoire, les frais de recouvrement restent à votre charge (CPCE L111-8) : ils ne se demandent pas au débiteur.`,
    en: en`Without an enforceable title the costs of recovery are yours (CPCE L111-8): they are not asked of the debtor.`,
  }),
};

/** Why what a professional said cannot be taken, and what to write. */
export const FAULT_WORDS: Readonly<Record<ReportFault | 'old', Pair>> = {
  day: {
    fr: fr`Donnez le jour de l’acte : ni avant la remise du dossier, ni à venir.`,
    en: en`Give the day of the act: not before the case was handed over, and not to come.`,
  },
  amount: { fr: fr`Donnez le montant, par exemple 1 200,00.`, en: en`Give the amount, for example 1,200.00.` },
  commission: {
    fr: fr`La commission ne peut dépasser le montant reçu ; écrivez-la comme 120,00.`,
    en: en`The commission cannot be more than the sum; write it as 120.00.`,
  },
  invoice: { fr: fr`Ce numéro n’est pas l’une des factures confiées.`, en: en`That number is none of the invoices of this case.` },
  until: { fr: fr`Le jour promis ne peut précéder l’acte.`, en: en`The day promised cannot be before the act.` },
  'file-kind': { fr: fr`Joignez des fichiers PDF, JPEG ou PNG.`, en: en`Attach files that are PDF, JPEG or PNG.` },
  'file-size': { fr: fr`Un fichier fait 8 Mo au plus.`, en: en`A file is 8 MB at most.` },
  files: { fr: fr`Joignez 5 fichiers au plus.`, en: en`Attach 5 files at most.` },
  full: {
    fr: fr`Ce dossier a déjà 500 nouvelles : écrivez directement au créancier.`,
    en: en`This case has 500 reports already: write to the creditor itself.`,
  },
  room: {
    fr: fr`Les fichiers de ce dossier font déjà 200 Mo : envoyez celui-ci directement au créancier.`,
    en: en`The files of this case come to 200 MB already: send this one to the creditor itself.`,
  },
  key: { fr: fr`Ce formulaire est incomplet : ouvrez de nouveau la page.`, en: en`This form is incomplete: open the page again.` },
  old: { fr: fr`Cette page est ancienne : envoyez de nouveau le formulaire.`, en: en`This page is old: send the form again.` },
};

/** Where the official lists are; nothing is looked up there by the program. */
export const OFFICIAL_LISTS: Readonly<Record<ProfessionalKind, Pair>> = {
  officer: {
    fr: fr`Annuaire de la Chambre nationale des commissaires de justice`,
    en: en`Directory of the Chambre nationale des commissaires de justice`,
  },
  lawyer: {
    fr: fr`Annuaire du Conseil national des barreaux (CNB), ou de l’ordre de chaque barreau`,
    en: en`Directory of the Conseil national des barreaux (CNB), or of each bar`,
  },
  agency: {
    fr: fr`Il n’y a pas de liste de l’État : demandez la déclaration au procureur, l’attestation d’assurance et le compte réservé ; les syndicats professionnels ont un annuaire de leurs membres`,
    en: en`There is no list of the State: ask for the declaration to the prosecutor, the insurance and the dedicated account; professional unions have a directory of their members`,
  },
};
