import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Procédure collective',
  tell: 'Signaler une procédure collective',
  opened: (name: string, day: string) => fr`${name} depuis le ${day} : plus rien n’est réclamé, les intérêts s’arrêtent la veille.`,
  declared: (day: string) => fr`Créance déclarée le ${day}.`,
  perhaps: (day: string) => fr`Selon le siège du tribunal, peut-être jusqu’au ${day} (à vérifier).`,
  declareBy: (day: string) => fr`Déclarez votre créance au plus tard le ${day}.`,
  unpublished: fr`Notez la date de publication au BODACC : le délai pour déclarer votre créance court de ce jour.`,
  about: fr`Tout ce qui attend est retiré, et plus rien ne part. Ce qui est dû se déclare au mandataire judiciaire.`,
  kind: fr`Laquelle ?`,
  kinds: {
    sauvegarde: 'Sauvegarde',
    redressement: 'Redressement judiciaire',
    liquidation: 'Liquidation judiciaire',
    unknown: 'Je ne sais pas',
  },
  since: 'Jugement d’ouverture du',
  published: 'Publiée au BODACC le',
  declaredOn: 'Créance déclarée le',
  saved: fr`C’est noté : plus rien ne part vers ce débiteur.`,
  complete: 'Compléter',
  wrong: 'C’était une erreur',
  whyWrong: fr`Pourquoi ?`,
  corrected: fr`C’est corrigé : les relances reprennent.`,
};

const english: typeof french = {
  title: 'Insolvency proceedings',
  tell: 'Tell of insolvency proceedings',
  opened: (name, day) => en`${name} since ${day}: nothing is asked for any more, interest stops the day before.`,
  declared: (day) => en`Claim declared on ${day}.`,
  perhaps: (day) => en`Depending on where the court sits, perhaps until ${day} (to be verified).`,
  declareBy: (day) => en`Declare your claim by ${day} at the latest.`,
  unpublished: en`Note the day of publication in the BODACC: the time to declare your claim runs from it.`,
  about: en`All that waits is withdrawn, and nothing leaves any more. What is owed is declared to the court’s administrator.`,
  kind: 'Which?',
  kinds: {
    sauvegarde: 'Safeguard (sauvegarde)',
    redressement: 'Reorganisation (redressement judiciaire)',
    liquidation: 'Liquidation (liquidation judiciaire)',
    unknown: 'I do not know',
  },
  since: 'Judgment of',
  published: 'Published in the BODACC on',
  declaredOn: 'Claim declared on',
  saved: en`Noted: nothing leaves to this debtor any more.`,
  complete: 'Complete',
  wrong: 'It was a mistake',
  whyWrong: 'Why?',
  corrected: en`Corrected: the reminders go on.`,
};

/** Insolvency proceedings of a debtor. */
export const INSOLVENCY = { fr: french, en: english };
