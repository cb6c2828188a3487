import type { DeadlineEvent } from '../../core/law/procedural-deadline.ts';
import type { DeadlineKey } from '../../core/law/values/deadline-limits.ts';
import { en, fr } from '../../words/phrase.ts';

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

const frenchEvents: Readonly<Record<DeadlineEvent, string>> = {
  'petition-filed': fr`Requête en injonction de payer déposée`,
  'order-made': fr`Ordonnance d’injonction de payer rendue`,
  'order-served': fr`Ordonnance d’injonction de payer signifiée`,
  'order-first-act': fr`Premier acte signifié à personne, ou première mesure d’exécution`,
  'deposit-invited': fr`Invitation du greffe à consigner, après opposition`,
  'opposition-notified': fr`Avis d’opposition du greffe`,
  'insolvency-opened': fr`Jugement ouvrant la procédure collective`,
  'bodacc-published': fr`Ouverture publiée au BODACC`,
  'judgment-enforceable': fr`Décision devenue exécutoire`,
  'public-judgment': fr`Décision condamnant une personne publique`,
  'public-principal-paid': fr`Principal payé par une personne publique`,
  'registered-email-notified': fr`Avis de lettre recommandée électronique`,
};
const englishEvents: typeof frenchEvents = {
  'petition-filed': en`Petition for an order for payment filed`,
  'order-made': en`Order for payment made`,
  'order-served': en`Order for payment served`,
  'order-first-act': en`First act served in person, or first measure of enforcement`,
  'deposit-invited': en`Court's invitation to deposit, after an opposition`,
  'opposition-notified': en`Court's notice of an opposition`,
  'insolvency-opened': en`Judgment that opens insolvency proceedings`,
  'bodacc-published': en`Opening published in the BODACC`,
  'judgment-enforceable': en`Judgment enforceable`,
  'public-judgment': en`Judgment against a public body`,
  'public-principal-paid': en`Principal paid by a public body`,
  'registered-email-notified': en`Notice of a registered e-mail`,
};

/** `law deadlines`. */
const french = {
  deadlines: frenchDeadlines,
  events: frenchEvents,
  heading: (event: string, day: string) => fr`${event} le ${day}`,
  length: (count: number, unit: 'days' | 'months' | 'years') =>
    fr`${count} ${{ days: 'jours', months: 'mois', years: count > 1 ? 'ans' : 'an' }[unit]}`,
  farOff: (overseas: number, abroad: number) =>
    overseas === 0 ? fr`+${abroad} mois à l’étranger` : fr`+${overseas} mois outre-mer, +${abroad} mois à l’étranger`,
  ofDistance: (months: number) => fr`dont ${months} mois de distance`,
  until: (day: string) => fr`jusqu’au ${day}`,
  since: (day: string) => fr`depuis le ${day}`,
  unverified: fr`à vérifier`,
  movedFrom: (day: string) => fr`reporté du ${day}, jour non ouvrable`,
  passed: (day: string, what: string) => fr`dès le ${day} : ${what}`,
  passedSome: (what: string) => fr`ensuite : ${what}`,
  howTo: fr`Pour une date : acquit law deadlines --event ordonnance-rendue --on 15/10/2026`,
  notes: {
    'served-too-late': (d: NoteDetails) =>
      fr`L’ordonnance devait être signifiée au plus tard le ${d.day} : elle est non avenue (CPC 1411).`,
    'order-day-assumed': () => fr`L’ordonnance est supposée rendue à compter du 01/09/2026 ; sinon, donnez son jour avec --order-made.`,
    'not-read': (d: NoteDetails) => fr`${d.name} : le délai applicable à cette date n’a pas été relu ; demandez à un avocat.`,
    'opposition-still-open': (d: NoteDetails) =>
      fr`Le débiteur éloigné peut encore s’opposer jusqu’au ${d.day}, et l’opposition suspend l’exécution (CPC 1422) : n’exécutez pas avant.`,
    'distance-without-effect': () => fr`La distance n’allonge aucun de ces délais.`,
    'start-not-read': (d: NoteDetails) =>
      fr`${d.name} : ${d.length} (${d.article}, à vérifier), mais le jour d’où ce délai court n’a pas été relu ; demandez à un avocat.`,
    'overseas-not-read': (d: NoteDetails) =>
      fr`Outre-mer : ce qui a été relu n’allonge la déclaration que pour un créancier hors du territoire ; aucun mois n’est ajouté. Selon le siège du tribunal, peut-être jusqu’au ${d.day}, à vérifier : retenez la date la plus proche.`,
  },
};

export type NoteDetails = { readonly day: string; readonly name: string; readonly length: string; readonly article: string };

const english: typeof french = {
  deadlines: englishDeadlines,
  events: englishEvents,
  heading: (event, day) => en`${event} on ${day}`,
  length: (count, unit) => en`${count} ${count > 1 ? unit : unit.slice(0, -1)}`,
  farOff: (overseas, abroad) => (overseas === 0 ? en`+${abroad} months abroad` : en`+${overseas} month overseas, +${abroad} months abroad`),
  ofDistance: (months) => en`${months} of them for distance`,
  until: (day) => en`until ${day}`,
  since: (day) => en`since ${day}`,
  unverified: en`to be verified`,
  movedFrom: (day) => en`moved from ${day}, not a working day`,
  passed: (day, what) => en`from ${day} on: ${what}`,
  passedSome: (what) => en`then: ${what}`,
  howTo: en`For a date: acquit law deadlines --event order-made --on 2026-10-15`,
  notes: {
    'served-too-late': (d) => en`The order had to be served by ${d.day}: it is void (CPC 1411).`,
    'order-day-assumed': () => en`The order is taken to be made on or after 2026-09-01; if not, give its day with --order-made.`,
    'not-read': (d) => en`${d.name}: the limit for that day was not read; ask a lawyer.`,
    'opposition-still-open': (d) =>
      en`The distant debtor can still oppose until ${d.day}, and an opposition suspends execution (CPC 1422): do not enforce before.`,
    'distance-without-effect': () => en`Distance makes none of these limits longer.`,
    'start-not-read': (d) =>
      en`${d.name}: ${d.length} (${d.article}, to be verified), but the day from which it runs was not read; ask a lawyer.`,
    'overseas-not-read': (d) =>
      en`Overseas: what was read gives more time for a proof of debt only to a creditor outside the territory; no month is added. Depending on where the court sits, perhaps until ${d.day}, to be verified: keep the earlier day.`,
  },
};

export const DEADLINE_WORDS = { fr: french, en: english } as const;
