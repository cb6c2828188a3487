import type { DeadlineEvent } from '../../core/law/procedural-deadline.ts';
import { DEADLINE_TEXTS } from '../../words/deadline-words.ts';
import { en, fr } from '../../words/phrase.ts';

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
  deadlines: DEADLINE_TEXTS.fr,
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
  deadlines: DEADLINE_TEXTS.en,
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
