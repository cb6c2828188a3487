import { en, fr } from '../../words/phrase.ts';

const french = {
  title: 'Connexion',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  enter: 'Entrer',
  passkey: 'Entrer avec une clé d’accès',
  single: 'Entrer avec le compte de l’entreprise',
  or: 'ou',
  ways: {
    PASSKEY_CANCELLED: fr`L’appareil n’a pas donné de clé : demande annulée, ou délai dépassé. Réessayez, ou entrez avec votre mot de passe.`,
    PASSKEY_NOT_FOUND: fr`Cette clé n’est rattachée à aucun compte ici. Entrez avec votre mot de passe.`,
    PROVIDER_UNREACHABLE: fr`Le service de connexion de l’entreprise ne répond pas. Réessayez dans un instant, ou entrez avec votre mot de passe.`,
  } as Readonly<Record<string, string>>,
  code: 'Code à six chiffres',
  codeHint: fr`De votre application d’authentification ; ou l’un de vos codes de secours.`,
  confirm: 'Valider le code',
  wrong: fr`L’adresse ou le mot de passe ne convient pas.`,
  wrongCode: fr`Ce code ne convient pas, ou il a expiré : prenez le suivant.`,
  refused: {
    'link-used': fr`Ce lien a déjà servi, ou il est trop ancien. Demandez-en un autre.`,
    'too-many': fr`Trop d’essais. Attendez une minute, puis recommencez.`,
    'not-invited': fr`Votre identité est reconnue, mais aucune place ne vous attend ici. Demandez une invitation.`,
  } as Readonly<Record<string, string>>,
  otherRefusal: fr`La connexion n’a pas abouti. Réessayez, ou entrez avec votre mot de passe.`,
  tooMany: fr`Trop d’essais. Attendez une minute, puis recommencez.`,
  forgotten: fr`Mot de passe oublié ? Sur le serveur, la commande « acquit sign-in-link ADRESSE » donne un lien à usage unique.`,
};

const english: typeof french = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  enter: 'Sign in',
  passkey: 'Sign in with a passkey',
  single: 'Sign in with the company’s account',
  or: 'or',
  ways: {
    PASSKEY_CANCELLED: en`The device gave no passkey: the request was cancelled or took too long. Try again, or use your password.`,
    PASSKEY_NOT_FOUND: en`This passkey belongs to no account here. Use your password.`,
    PROVIDER_UNREACHABLE: en`The company’s sign-in service does not answer. Try again in a moment, or use your password.`,
  },
  code: 'Six-digit code',
  codeHint: 'From your authenticator app; or one of your backup codes.',
  confirm: 'Confirm the code',
  wrong: en`The address or the password does not fit.`,
  wrongCode: en`This code does not fit, or has expired: take the next one.`,
  refused: {
    'link-used': en`This link was used already, or is too old. Ask for another one.`,
    'too-many': en`Too many attempts. Wait a minute, then try again.`,
    'not-invited': en`Who you are is known, but no seat waits for you here. Ask for an invitation.`,
  },
  otherRefusal: en`Signing in came to nothing. Try again, or use your password.`,
  tooMany: en`Too many attempts. Wait a minute, then try again.`,
  forgotten: en`Password forgotten? On the server, the command “acquit sign-in-link ADDRESS” gives a link that works once.`,
};

export const SIGN_IN = { fr: french, en: english };

/** Why signing in came to nothing, by a code of the address, which anybody may have written there. */
export function saidOf({ refused, otherRefusal }: Pick<typeof french, 'refused' | 'otherRefusal'>, code: string): string {
  return Object.hasOwn(refused, code) ? (refused[code] ?? otherRefusal) : otherRefusal;
}
