import { en, fr } from './phrase.ts';

/** The page of a link that the server printed: it signs in once its button is pressed. */
const french = {
  title: fr`Entrer dans Acquit`,
  about: fr`Ce lien vous connecte une seule fois, dans les dix minutes qui suivent sa création. Rien n’est fait tant que vous n’avez pas appuyé sur le bouton.`,
  enter: fr`Me connecter`,
};

const english: typeof french = {
  title: en`Enter Acquit`,
  about: en`This link signs you in once, within ten minutes of being made. Nothing is done until you press the button.`,
  enter: en`Sign me in`,
};

export const SIGN_IN_LINK = { fr: french, en: english } as const;
