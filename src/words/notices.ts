import type { InsolvencyKind } from '../core/base/insolvency-kind.ts';
import type { Language } from '../core/base/text.ts';
import type { NoticeAsk } from '../core/case/insolvency-state.ts';
import { fr } from './phrase.ts';

type Pair = Readonly<Record<Language, string>>;

/** What a notice of the BODACC says, in few words. */
export const NOTICE_KIND_WORDS: Readonly<Record<InsolvencyKind, Pair>> = {
  'opening-sauvegarde': { fr: 'ouverture d’une sauvegarde', en: 'safeguard opened' },
  'opening-redressement': { fr: 'ouverture d’un redressement judiciaire', en: 'reorganisation opened' },
  'opening-liquidation': { fr: 'ouverture d’une liquidation judiciaire', en: 'liquidation opened' },
  'extension-sauvegarde': { fr: 'extension d’une sauvegarde', en: 'safeguard extended' },
  'extension-redressement': { fr: 'extension d’un redressement judiciaire', en: 'reorganisation extended' },
  'extension-liquidation': { fr: 'extension d’une liquidation judiciaire', en: 'liquidation extended' },
  'conversion-redressement': { fr: 'conversion en redressement judiciaire', en: 'converted into a reorganisation' },
  'conversion-liquidation': { fr: 'conversion en liquidation judiciaire', en: 'converted into a liquidation' },
  'plan-sauvegarde': { fr: 'plan de sauvegarde', en: 'safeguard plan' },
  'plan-redressement': { fr: 'plan de redressement', en: 'reorganisation plan' },
  'plan-cession': { fr: 'plan de cession', en: 'sale plan' },
  'plan-modified': { fr: 'plan modifié', en: 'plan changed' },
  'plan-resolved': { fr: 'résolution du plan', en: 'plan undone' },
  'plan-resolved-redressement': { fr: 'résolution du plan et redressement judiciaire', en: 'plan undone, reorganisation opened' },
  'plan-resolved-liquidation': { fr: 'résolution du plan et liquidation judiciaire', en: 'plan undone, liquidation opened' },
  'closure-insufficient-assets': { fr: 'clôture pour insuffisance d’actif', en: 'closed for want of assets' },
  'closure-liabilities-extinguished': { fr: 'clôture pour extinction du passif', en: 'closed, all debts paid' },
  'procedure-ended': { fr: 'fin de la procédure', en: 'proceedings ended' },
  'liquidation-resumed': { fr: 'reprise de la liquidation', en: 'liquidation resumed' },
  'deposit-notice': { fr: 'dépôt au greffe', en: 'deposit at the court' },
  'personal-sanction': { fr: 'sanction d’un dirigeant', en: 'sanction of a manager' },
  'organs-appointed': { fr: 'désignation des organes', en: 'officers appointed' },
  'cessation-date-changed': { fr: 'date de cessation des paiements modifiée', en: 'day of cessation of payments changed' },
  'third-party-retraction': { fr: 'rétractation sur tierce opposition', en: 'withdrawn on a third party’s objection' },
  'appeal-decision': { fr: 'arrêt de la cour d’appel', en: 'decision on appeal' },
  other: { fr: 'autre annonce', en: 'other notice' },
};

/** What a person is to look at, and do. */
export const NOTICE_ASK_WORDS: Readonly<Record<NoticeAsk['code'], Pair>> = {
  'unknown-nature': {
    fr: fr`annonce que le programme ne comprend pas : à lire`,
    en: 'a notice that the program does not understand: to be read',
  },
  cancelled: {
    fr: fr`annonce annulée : dites si la procédure est à effacer`,
    en: 'a notice was cancelled: say whether the proceedings are to be taken back',
  },
  'names-others-now': {
    fr: fr`annonce corrigée, qui nomme maintenant quelqu’un d’autre : dites si la procédure est à effacer`,
    en: 'a notice was corrected and names somebody else now: say whether the proceedings are to be taken back',
  },
  'perhaps-undone': { fr: fr`décision qui peut défaire le jugement : à lire`, en: 'a decision that may undo the judgment: to be read' },
  'opening-unseen': {
    fr: fr`jugement d’ouverture inconnu : cherchez sa date et sa publication`,
    en: 'the opening judgment is not known: find its day and publication',
  },
  'day-unknown': { fr: fr`date du jugement inconnue : complétez-la`, en: 'the day of the judgment is not known: complete it' },
  'new-proceedings': {
    fr: fr`nouvelle procédure, avec son propre délai : vérifiez si la créance est à déclarer de nouveau`,
    en: 'new proceedings with a time of their own: check whether the claim is to be declared again',
  },
  converted: { fr: 'la procédure a changé de nature', en: 'the proceedings have changed their nature' },
  plan: { fr: fr`un plan a été arrêté ou modifié : suivez ses échéances`, en: 'a plan was adopted or changed: follow its instalments' },
  'plan-resolved': { fr: fr`le plan est résolu : à regarder`, en: 'the plan was undone: to be looked at' },
  'closed-insufficient': {
    fr: fr`clôture pour insuffisance d’actif : passez la créance en perte et récupérez la TVA`,
    en: 'closed for want of assets: write the claim off and recover the VAT',
  },
  ended: { fr: fr`procédure terminée : dites ce qui suit`, en: 'the proceedings are over: say what follows' },
  'recorded-differs': {
    fr: fr`l’annonce ne dit pas ce qui est enregistré, qui reste tel quel : comparez les jugements et leurs dates`,
    en: 'the notice does not say what is recorded, which stays as it is: compare the judgments and their days',
  },
  deposit: { fr: fr`dépôt au greffe : un délai de contestation peut courir`, en: 'a deposit at the court: a time to contest may run' },
};
