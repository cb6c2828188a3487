import type { DeadlineKey } from '../core/law/values/deadline-limits.ts';
import { en, fr } from './phrase.ts';

/** `if`: when the limit is the one that counts. `passed`: what comes of it once it has passed. */
export type DeadlineText = { readonly name: string; readonly if?: string; readonly passed: string };

const frenchDeadlines: Readonly<Record<DeadlineKey, DeadlineText>> = {
  'petition-deposit': { name: fr`consigner les frais de greffe`, if: fr`au tribunal de commerce`, passed: fr`la requête est caduque` },
  'order-service': { name: fr`faire signifier l’ordonnance`, passed: fr`l’ordonnance est non avenue` },
  opposition: {
    name: fr`opposition du débiteur`,
    if: fr`si l’ordonnance a été signifiée à personne ; sinon, le mois court du premier acte signifié à personne ou de la première mesure d’exécution`,
    passed: fr`l’opposition est hors délai`,
  },
  'order-execution': {
    name: fr`attendre avant d’exécuter l’ordonnance`,
    if: fr`pour une ordonnance rendue à compter du 01/09/2026`,
    passed: fr`elle peut être exécutée, sans avis d’opposition du greffe ni invitation à consigner`,
  },
  'opposition-after-first-act': {
    name: fr`opposition du débiteur`,
    if: fr`si l’ordonnance n’a pas été signifiée à personne`,
    passed: fr`l’opposition est hors délai`,
  },
  'opposition-deposit': {
    name: fr`consigner les frais de l’opposition`,
    if: fr`au tribunal de commerce`,
    passed: fr`effet à faire vérifier : il n’a pas été relu`,
  },
  'opposition-lawyer': {
    name: fr`avocat du créancier`,
    if: fr`au tribunal judiciaire, en procédure écrite`,
    passed: fr`effet à faire vérifier : il n’a pas été relu`,
  },
  'insolvency-publication': {
    name: fr`publication de l’ouverture au BODACC`,
    passed: fr`cherchez la publication : le délai de déclaration court d’elle`,
  },
  'proof-of-debt': { name: fr`déclarer la créance au mandataire`, passed: fr`forclusion : demandez à en être relevé` },
  'foreclosure-relief': { name: fr`demander le relevé de forclusion`, passed: fr`le relevé ne peut plus être demandé` },
  'judgment-points': {
    name: fr`payer la condamnation sans majoration`,
    passed: fr`le taux légal est majoré de 5 points (le juge de l’exécution peut réduire)`,
  },
  'enforceable-title': { name: fr`exécuter le titre exécutoire`, passed: fr`le titre ne peut plus être exécuté, sauf interruption` },
  'public-judgment-payment': {
    name: fr`paiement par la personne publique condamnée`,
    passed: fr`demandez au préfet l’inscription ou le mandatement d’office (CGCT L1612-15, L1612-16 ; décret 2008-479)`,
  },
  'public-interest-payment': {
    name: fr`paiement des intérêts moratoires et des 40 €`,
    passed: fr`les intérêts et l’indemnité sont payés hors délai : relancez`,
  },
  'registered-email-acceptance': {
    name: fr`acceptation par le destinataire`,
    passed: fr`gardez la preuve du refus ou de la non-réclamation ; qu’elle vaille mise en demeure n’est pas tranché : préférez le papier`,
  },
};

const englishDeadlines: typeof frenchDeadlines = {
  'petition-deposit': { name: en`deposit the court fees`, if: en`before a commercial court`, passed: en`the petition lapses` },
  'order-service': { name: en`have the order served`, passed: en`the order is void` },
  opposition: {
    name: en`opposition by the debtor`,
    if: en`when the order was served in person; else the month runs from the first act served in person or the first measure of enforcement`,
    passed: en`an opposition is out of time`,
  },
  'order-execution': {
    name: en`wait before enforcing the order`,
    if: en`for an order made on or after 2026-09-01`,
    passed: en`it can be enforced, unless the court told of an opposition or asked for a deposit`,
  },
  'opposition-after-first-act': {
    name: en`opposition by the debtor`,
    if: en`when the order was not served in person`,
    passed: en`an opposition is out of time`,
  },
  'opposition-deposit': {
    name: en`deposit the costs of the opposition`,
    if: en`before a commercial court`,
    passed: en`effect to be verified: it was not read`,
  },
  'opposition-lawyer': {
    name: en`lawyer of the creditor`,
    if: en`before a judicial court, in written procedure`,
    passed: en`effect to be verified: it was not read`,
  },
  'insolvency-publication': {
    name: en`publication of the opening in the BODACC`,
    passed: en`look for the publication: the time to lodge a proof of debt runs from it`,
  },
  'proof-of-debt': { name: en`lodge the proof of debt`, passed: en`foreclosed: ask to be relieved` },
  'foreclosure-relief': { name: en`ask to be relieved from foreclosure`, passed: en`relief cannot be asked for any more` },
  'judgment-points': {
    name: en`pay the judgment debt at the plain rate`,
    passed: en`the legal rate is five points higher (the judge of enforcement may reduce it)`,
  },
  'enforceable-title': { name: en`enforce the title`, passed: en`the title cannot be enforced any more, unless its time was interrupted` },
  'public-judgment-payment': {
    name: en`payment by the public body that was ordered to pay`,
    passed: en`ask the prefect to enter or order the payment (CGCT L1612-15, L1612-16; décret 2008-479)`,
  },
  'public-interest-payment': {
    name: en`payment of the interest and of the 40 € fee`,
    passed: en`interest and fee are paid late: remind the public body`,
  },
  'registered-email-acceptance': {
    name: en`acceptance by the addressee`,
    passed: en`keep the proof of refusal or silence; whether it is a formal notice is not settled: prefer paper`,
  },
};

/** What each time limit of the law is called, when it counts, and what comes of it. */
export const DEADLINE_TEXTS = { fr: frenchDeadlines, en: englishDeadlines } as const;
