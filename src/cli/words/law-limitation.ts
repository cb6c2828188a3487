import type { LimitationStep, WithoutEffect } from '../../core/law/limitation.ts';
import type { InterruptionCause, OtherCause } from '../../core/law/limitation-causes.ts';
import { en, fr } from '../../words/phrase.ts';

const frenchThings: Readonly<Record<LimitationStep['what'], string>> = {
  performance: fr`prestation achevée ou livraison`,
  issue: fr`date de la facture`,
  due: fr`échéance`,
  title: fr`titre exécutoire`,
  acknowledgement: fr`reconnaissance par le débiteur`,
  'court-claim': fr`demande en justice`,
  'order-served': fr`ordonnance d’injonction de payer signifiée`,
  enforcement: fr`mesure conservatoire ou exécution forcée`,
  'proof-of-debt': fr`déclaration de créance`,
  'written-demand': fr`demande écrite de paiement`,
  'formal-notice': fr`mise en demeure`,
  'petition-for-order': fr`requête en injonction de payer`,
  'void-claim': fr`demande retirée, périmée ou rejetée`,
  mediation: fr`médiation`,
  conciliation: fr`conciliation`,
  'participatory-procedure': fr`procédure participative`,
  'small-claims-procedure': fr`procédure simplifiée des petites créances`,
  expertise: fr`expertise`,
};
const englishThings: typeof frenchThings = {
  performance: en`service done or goods delivered`,
  issue: en`date of the invoice`,
  due: en`due date`,
  title: en`enforceable title`,
  acknowledgement: en`acknowledgement by the debtor`,
  'court-claim': en`claim in court`,
  'order-served': en`order for payment served`,
  enforcement: en`protective measure or enforcement`,
  'proof-of-debt': en`proof of debt`,
  'written-demand': en`written demand for payment`,
  'formal-notice': en`formal notice`,
  'petition-for-order': en`petition for an order for payment`,
  'void-claim': en`claim withdrawn, lapsed or dismissed`,
  mediation: en`mediation`,
  conciliation: en`conciliation`,
  'participatory-procedure': en`participatory procedure`,
  'small-claims-procedure': en`simplified procedure for small claims`,
  expertise: en`expert report`,
};

const frenchIdle: Readonly<Record<WithoutEffect, string>> = {
  'does-not-interrupt': fr`n’interrompt pas`,
  'before-start': fr`avant que le délai ne coure`,
  'too-late': fr`délai déjà expiré`,
  'not-against-public-body': fr`non compté contre une personne publique`,
  'nothing-added': fr`n’ajoute rien`,
};
const englishIdle: typeof frenchIdle = {
  'does-not-interrupt': en`does not interrupt`,
  'before-start': en`before the time runs`,
  'too-late': en`time already over`,
  'not-against-public-body': en`not counted against a public body`,
  'nothing-added': en`adds nothing`,
};

/** Why what is often taken to interrupt does not. */
const frenchWhy: Readonly<Record<InterruptionCause | OtherCause, string | null>> = {
  'written-demand': fr`relance ou demande écrite : n’interrompt que contre une personne publique`,
  'formal-notice': fr`mise en demeure, même recommandée : ni reconnaissance, ni demande en justice, ni exécution`,
  'petition-for-order': fr`requête en injonction de payer déposée : seule la signification de l’ordonnance interrompt`,
  'void-claim': fr`demande en justice retirée, périmée ou rejetée : l’interruption est non avenue`,
  acknowledgement: null,
  'court-claim': null,
  'order-served': null,
  enforcement: null,
  'proof-of-debt': null,
};
const englishWhy: typeof frenchWhy = {
  ...frenchWhy,
  'written-demand': en`reminder or written demand: interrupts against a public body only`,
  'formal-notice': en`formal notice, even registered: neither an acknowledgement, nor a claim in court, nor enforcement`,
  'petition-for-order': en`petition for an order for payment: only service of the order interrupts`,
  'void-claim': en`claim in court withdrawn, lapsed or dismissed: the interruption is void`,
};

/** `law limitation`. */
const french = {
  things: frenchThings,
  idle: frenchIdle,
  why: frenchWhy,
  heading: (day: string, article: string) => fr`Dernier jour pour agir : ${day} (${article})`,
  headingTitle: (day: string, article: string) => fr`Dernier jour pour exécuter le titre : ${day} (${article})`,
  headers: [fr`Jour`, fr`Ce qui s’est passé`, fr`Effet`, fr`Dernier jour`, fr`Article`],
  starts: fr`départ du délai`,
  restarts: fr`nouveau délai`,
  restartsOn: (day: string) => fr`nouveau délai dès le ${day}`,
  stands: (day: string) => fr`suspendu jusqu’au ${day}`,
  unverified: fr`à vérifier`,
  capped: (day: string) => fr`Rien ne le porte au-delà du ${day}, vingt ans après le départ (C. civ. 2232).`,
  alerts: fr`Alertes (choix du logiciel, aucun texte)`,
  months: (count: number) => fr`${count} mois avant`,
  state: {
    over: (day: string) =>
      fr`Le ${day}, le délai est expiré : ne menacez plus d’agir en justice (C. conso. L121-6 5° pour un particulier).`,
    due: (day: string, months: number) => fr`Le ${day} : alerte des ${months} mois.`,
    dueLast: (day: string) => fr`Le ${day} : alerte du dernier mois.`,
    none: (day: string) => fr`Le ${day} : pas encore d’alerte.`,
    next: (day: string) => fr`Prochaine alerte le ${day}.`,
  },
  notInterrupting: fr`N’interrompent pas la prescription`,
  notes: {
    'debtor-kind-unknown': () => fr`Sans --debtor, le délai le plus court est compté.`,
    'performance-unknown': () =>
      fr`Le jour d’exécution n’est pas connu : la date de facture ou l’échéance en tient lieu. Donnez --performed.`,
    'earliest-start': () =>
      fr`Compté du plus précoce de l’exécution et de l’échéance : le point de départ est discuté (Cass. com. 26/2/2020 n° 18-25.036 ; C. civ. 2233).`,
    'contract-may-differ': () => fr`Le contrat peut avoir fixé un autre délai, d’un à dix ans (C. civ. 2254) : relisez-le.`,
    'event-after-day': (day: string) => fr`Ce qui date du ${day} est postérieur à --until et n’est pas compté.`,
  },
};

const english: typeof french = {
  things: englishThings,
  idle: englishIdle,
  why: englishWhy,
  heading: (day, article) => en`Last day to sue: ${day} (${article})`,
  headingTitle: (day, article) => en`Last day to enforce the title: ${day} (${article})`,
  headers: [en`Day`, en`What happened`, en`Effect`, en`Last day`, en`Article`],
  starts: en`time begins`,
  restarts: en`new period`,
  restartsOn: (day) => en`new period from ${day}`,
  stands: (day) => en`suspended until ${day}`,
  unverified: en`to be verified`,
  capped: (day) => en`Nothing carries it beyond ${day}, twenty years from the start (C. civ. 2232).`,
  alerts: en`Alerts (a choice of the program, no text)`,
  months: (count) => en`${count} ${count > 1 ? 'months' : 'month'} before`,
  state: {
    over: (day) => en`On ${day} the time is over: threaten no action in court (C. conso. L121-6 5° for a consumer).`,
    due: (day, months) => en`On ${day}: the alert of ${months} months.`,
    dueLast: (day) => en`On ${day}: the alert of the last month.`,
    none: (day) => en`On ${day}: no alert yet.`,
    next: (day) => en`Next alert on ${day}.`,
  },
  notInterrupting: en`What does not interrupt`,
  notes: {
    'debtor-kind-unknown': () => en`Without --debtor, the shortest time is counted.`,
    'performance-unknown': () => en`The day of performance is not known: the invoice date or the due date stands for it. Give --performed.`,
    'earliest-start': () =>
      en`Counted from performance or the due date, whichever comes first: the start is disputed (Cass. com. 26/2/2020 n° 18-25.036; C. civ. 2233).`,
    'contract-may-differ': () => en`The contract may have set another time, of one to ten years (C. civ. 2254): read it.`,
    'event-after-day': (day) => en`What happened on ${day} is after --until and is not counted.`,
  },
};

export const LIMITATION_WORDS = { fr: french, en: english } as const;
