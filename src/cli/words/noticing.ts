import { en, fr } from '../../words/phrase.ts';

const french = {
  told: (read: string, added: string) => fr`Annonces lues : ${read}, dont nouvelles : ${added}`,
  nobody: fr`Aucun de vos clients n’est concerné.`,
  concerned: (count: string) => fr`Clients concernés : ${count}`,
  nameless: (count: string) => fr`Personnes sans SIREN : ${count}. Personne n’est reconnu par son nom : cherchez-les vous-même si besoin.`,
  stopped: (withdrawn: number) => (withdrawn > 0 ? fr`relances arrêtées, ${String(withdrawn)} messages retirés` : 'relances arrêtées'),
  toRead: 'à regarder',
  title: 'Procédures collectives',
  none: fr`Aucun client n’est en procédure collective.`,
  since: (day: string) => fr`jugement du ${day}`,
  declareBy: (day: string, left: number) =>
    left < 0 ? fr`à déclarer avant le ${day} : délai passé` : fr`à déclarer au plus tard le ${day}`,
  watchOff: fr`Le BODACC n’est pas surveillé : acquit insolvency --watch on, ou importez les bulletins.`,
  watchOn: fr`Le BODACC est surveillé chaque jour.`,
  neverLooked: fr`Pas encore regardé.`,
  looked: (day: string, asked: string, found: string) =>
    fr`Dernière vérification le ${day} : ${asked} entreprises, ${found} annonces nouvelles.`,
  failed: (day: string, why: string) => fr`La vérification du ${day} n’a pas abouti : ${why}`,
  lookedNow: (asked: string, found: string) => fr`${asked} entreprises demandées au BODACC, ${found} annonces nouvelles.`,
  seen: fr`C’est noté.`,
};

const english: typeof french = {
  told: (read, added) => en`Notices read: ${read}, of them new: ${added}`,
  nobody: 'None of your customers is concerned.',
  concerned: (count) => en`Customers concerned: ${count}`,
  nameless: (count) => en`Persons without a SIREN: ${count}. Nobody is recognised by a name: look for them yourself if needed.`,
  stopped: (withdrawn) => (withdrawn > 0 ? en`reminders stopped, ${String(withdrawn)} messages withdrawn` : 'reminders stopped'),
  toRead: 'to be looked at',
  title: 'Insolvency proceedings',
  none: 'No customer is in insolvency proceedings.',
  since: (day) => en`judgment of ${day}`,
  declareBy: (day, left) => (left < 0 ? en`was to be declared by ${day}: too late` : en`to be declared by ${day}`),
  watchOff: 'The BODACC is not watched: acquit insolvency --watch on, or import the bulletins.',
  watchOn: 'The BODACC is watched each day.',
  neverLooked: 'Not looked at yet.',
  looked: (day, asked, found) => en`Last look on ${day}: ${asked} companies, ${found} new notices.`,
  failed: (day, why) => en`The look of ${day} came to nothing: ${why}`,
  lookedNow: (asked, found) => en`${asked} companies asked for at the BODACC, ${found} new notices.`,
  seen: 'Noted.',
};

/** Notices of the BODACC. */
export const NOTICING = { fr: french, en: english };
