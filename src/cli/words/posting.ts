import { counted, en, fr } from '../../words/phrase.ts';

/** `post`: registered letters by a provider. */
const french = {
  none: fr`Aucun prestataire de lettres recommandées n’est réglé : vous les imprimez et les postez.`,
  known: (user: string, trial: boolean, electronic: boolean) =>
    fr`Recommandés par Maileva : utilisateur ${user}${trial ? ', espace d’essai (rien n’est imprimé)' : ''}${electronic ? ', électronique possible' : ''}.`,
  tested: fr`Maileva a répondu : l’accès est bon. Rien n’est parti.`,
  by: {
    hand: fr`Les recommandés sont imprimés et postés par vous.`,
    maileva: fr`Les recommandés sont remis à Maileva, au tarif du prestataire.`,
  },
  electronic: fr`Les clients qui ont donné leur accord reçoivent un recommandé électronique, avec un code que vous saisissez.`,
  sent: (count: number) => counted(count, 'recommandé remis au prestataire', 'recommandés remis au prestataire', 'fr'),
  awaitCode: (count: number) =>
    count === 0 ? '' : fr`${counted(count, 'recommandé électronique attend', 'recommandés électroniques attendent', 'fr')} votre code`,
  became: {
    sent: fr`Le recommandé électronique est remis au prestataire.`,
    withdrawn: fr`Retiré au dernier contrôle (payé, suspendu ou changé depuis).`,
    retryLater: fr`Le prestataire ne l’a pas pris : saisissez un nouveau code.`,
    failed: fr`Le prestataire l’a refusé.`,
    uncertain: fr`Parti ou non, on ne sait pas : il est recherché chez le prestataire avant tout autre envoi.`,
    unwritable: fr`Il ne peut pas être écrit : voir acquit tasks.`,
  },
  asked: (count: number) => fr`${counted(count, 'recommandé a', 'recommandés ont', 'fr')} du nouveau`,
};

const english: typeof french = {
  none: en`No provider of registered letters is set up: you print and post them.`,
  known: (user, trial, electronic) =>
    en`Registered letters by Maileva: user ${user}${trial ? ', place for trials (nothing is printed)' : ''}${electronic ? ', electronic ones possible' : ''}.`,
  tested: en`Maileva answered: the access is good. Nothing was sent.`,
  by: {
    hand: en`You print and post the registered letters.`,
    maileva: en`Registered letters are handed to Maileva, at the provider’s rates.`,
  },
  electronic: en`Customers who agreed to it get an electronic registered letter, with a code that you type.`,
  sent: (count) => counted(count, 'registered letter handed to the provider', 'registered letters handed to the provider', 'en'),
  awaitCode: (count) =>
    count === 0
      ? ''
      : en`${counted(count, 'electronic registered letter waits', 'electronic registered letters wait', 'en')} for your code`,
  became: {
    sent: en`The electronic registered letter was handed to the provider.`,
    withdrawn: en`Withdrawn at the last check (paid, held or changed since).`,
    retryLater: en`The provider did not take it: type a new code.`,
    failed: en`The provider refused it.`,
    uncertain: en`It may have left, nobody knows: it is looked up at the provider before anything else leaves.`,
    unwritable: en`It cannot be written: see acquit tasks.`,
  },
  asked: (count) => en`news of ${counted(count, 'registered letter', 'registered letters', 'en')}`,
};

export const POSTING = { fr: french, en: english };
