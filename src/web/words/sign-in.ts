import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Connexion',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  enter: 'Entrer',
  passkey: 'Entrer avec une clé d’accès',
  code: 'Code à six chiffres',
  codeHint: 'De votre application d’authentification ; ou l’un de vos codes de secours.',
  confirm: 'Valider le code',
  wrong: fr`L’adresse ou le mot de passe ne convient pas.`,
  wrongCode: fr`Ce code ne convient pas, ou il a expiré : prenez le suivant.`,
  tooMany: fr`Trop d’essais. Attendez une minute, puis recommencez.`,
  forgotten: fr`Mot de passe oublié ? Sur le serveur, la commande « acquit sign-in-link ADRESSE » donne un lien à usage unique.`,
};

const english: typeof french = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  enter: 'Sign in',
  passkey: 'Sign in with a passkey',
  code: 'Six-digit code',
  codeHint: 'From your authenticator app; or one of your backup codes.',
  confirm: 'Confirm the code',
  wrong: en`The address or the password does not fit.`,
  wrongCode: en`This code does not fit, or has expired: take the next one.`,
  tooMany: en`Too many attempts. Wait a minute, then try again.`,
  forgotten: en`Password forgotten? On the server, the command “acquit sign-in-link ADDRESS” gives a link that works once.`,
};

export const SIGN_IN = { fr: french, en: english };
