import { countIn, en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Procédures collectives',
  about: fr`Les clients qu’un tribunal a placés en procédure, jusqu’à quand déclarer la créance, et ce que leurs annonces au BODACC demandent.`,
  none: fr`Aucun client n’est en procédure collective.`,
  columns: { client: 'Client', proceedings: 'Procédure', declare: 'Déclaration de créance', asks: 'À regarder' },
  since: (name: string, day: string) => fr`${name}, jugement du ${day}`,
  declareBy: (day: string) => fr`avant la fin du ${day}`,
  daysLeft: (days: number) => (days < 0 ? 'délai passé' : days === 0 ? fr`aujourd’hui` : days === 1 ? '1 jour' : fr`${String(days)} jours`),
  declared: (day: string) => fr`déclarée le ${day}`,
  unpublished: fr`date de publication à noter`,
  watch: 'Surveillance du BODACC',
  watchAbout: fr`Chaque jour, Acquit demande au service de données ouvertes du BODACC les annonces de vos clients qui ont un SIREN. Ces SIREN lui sont transmis ; rien d’autre ne l’est.`,
  watchOff: fr`Désactivée : importez les bulletins, ou activez-la.`,
  switchOn: 'Activer la surveillance',
  switchOff: 'Désactiver la surveillance',
  switched: fr`C’est enregistré.`,
  lookNow: 'Vérifier maintenant',
  lookedNow: (asked: string, added: string) => fr`${asked} entreprises demandées, ${added} annonces nouvelles.`,
  never: fr`Pas encore vérifié.`,
  looked: (day: string, ago: number, asked: string, found: string) =>
    fr`Dernière vérification le ${day} (${ago <= 0 ? 'aujourd’hui' : ago === 1 ? 'hier' : `il y a ${ago} jours`}) : ${asked} entreprises, ${found} annonces nouvelles.`,
  failed: (day: string, why: string) => fr`La vérification du ${day} n’a pas abouti : ${why}`,
  history: 'Annonces au BODACC',
  toLook: 'À regarder',
  seen: 'C’est vu',
  seenDone: fr`C’est noté.`,
  judged: (day: string) => fr`jugement du ${day}`,
  published: (day: string) => fr`publiée le ${day}`,
  is: { stands: '', replaced: 'remplacée', cancelled: 'annulée' },
  by: (key: string) => fr`par l’annonce ${key}`,
  types: { initial: '', correction: 'rectificatif', cancellation: 'annulation' },
  read: 'Voir l’annonce',
  noWords: fr`Le texte n’a pas été conservé.`,
  number: (key: string) => fr`Annonce ${key}`,
  officer: { mandataire: 'Mandataire judiciaire', liquidateur: 'Liquidateur' },
  officerNote: fr`Lu dans le texte de l’annonce : à vérifier avant d’y écrire.`,
  report: (read: number, added: number) =>
    read === 1
      ? fr`1 annonce lue, ${added === 1 ? 'nouvelle' : 'déjà connue'}`
      : fr`${countIn(read, 'fr')} annonces lues, dont ${countIn(added, 'fr')} qui n’étaient pas connues`,
  nobody: fr`Aucun de vos clients n’est concerné.`,
  concerned: (count: number) => (count === 1 ? fr`1 client est concerné.` : fr`${String(count)} clients sont concernés.`),
  stopped: (withdrawn: number) =>
    withdrawn === 0
      ? fr`relances arrêtées`
      : withdrawn === 1
        ? fr`relances arrêtées, 1 message retiré`
        : fr`relances arrêtées, ${String(withdrawn)} messages retirés`,
  notStopped: 'à regarder',
  nameless: (count: string) => fr`Personnes sans SIREN dans le fichier : ${count}. Personne n’est reconnu par son nom.`,
};

const english: typeof french = {
  title: 'Insolvency proceedings',
  about: en`Customers that a court has put into proceedings, until when to declare the claim, and what their notices in the BODACC ask.`,
  none: 'No customer is in insolvency proceedings.',
  columns: { client: 'Customer', proceedings: 'Proceedings', declare: 'Declaration of the claim', asks: 'To be looked at' },
  since: (name, day) => en`${name}, judgment of ${day}`,
  declareBy: (day) => en`by the end of ${day}`,
  daysLeft: (days) => (days < 0 ? 'too late' : days === 0 ? 'today' : days === 1 ? '1 day' : en`${String(days)} days`),
  declared: (day) => en`declared on ${day}`,
  unpublished: 'day of publication to be noted',
  watch: 'Watch over the BODACC',
  watchAbout: en`Each day Acquit asks the open data service of the BODACC for the notices of your customers that have a SIREN. Those SIRENs are sent to it, and nothing else.`,
  watchOff: 'Off: import the bulletins, or switch it on.',
  switchOn: 'Switch the watch on',
  switchOff: 'Switch the watch off',
  switched: 'Saved.',
  lookNow: 'Check now',
  lookedNow: (asked, added) => en`${asked} companies asked for, ${added} new notices.`,
  never: 'Not checked yet.',
  looked: (day, ago, asked, found) =>
    en`Last check on ${day} (${ago <= 0 ? 'today' : ago === 1 ? 'yesterday' : `${ago} days ago`}): ${asked} companies, ${found} new notices.`,
  failed: (day, why) => en`The check of ${day} came to nothing: ${why}`,
  history: 'Notices in the BODACC',
  toLook: 'To be looked at',
  seen: 'Seen',
  seenDone: 'Noted.',
  judged: (day) => en`judgment of ${day}`,
  published: (day) => en`published on ${day}`,
  is: { stands: '', replaced: 'replaced', cancelled: 'cancelled' },
  by: (key) => en`by notice ${key}`,
  types: { initial: '', correction: 'correction', cancellation: 'cancellation' },
  read: 'Read the notice',
  noWords: 'Its text was not kept.',
  number: (key) => en`Notice ${key}`,
  officer: { mandataire: 'Administrator (mandataire judiciaire)', liquidateur: 'Liquidator' },
  officerNote: en`Read in the text of the notice: check it before writing there.`,
  report: (read, added) =>
    read === 1
      ? en`1 notice read, ${added === 1 ? 'new' : 'known already'}`
      : en`${countIn(read, 'en')} notices read, ${countIn(added, 'en')} of them new`,
  nobody: 'None of your customers is concerned.',
  concerned: (count) => (count === 1 ? '1 customer is concerned.' : en`${String(count)} customers are concerned.`),
  stopped: (withdrawn) =>
    withdrawn === 0
      ? 'reminders stopped'
      : withdrawn === 1
        ? 'reminders stopped, 1 message withdrawn'
        : en`reminders stopped, ${String(withdrawn)} messages withdrawn`,
  notStopped: 'to be looked at',
  nameless: (count) => en`Persons without a SIREN in the file: ${count}. Nobody is recognised by a name.`,
};

/** Notices of the BODACC. */
export const NOTICES = { fr: french, en: english };
