import type { CommandHelp } from './help-words.ts';

/** Help for registered letters by a provider. */
export const POST_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  post: {
    about: 'Règle le prestataire de lettres recommandées (Maileva), l’essaie, et dit qui les poste ; sans rien, dit ce qui est réglé',
    args: { application: 'l’identifiant de votre application Maileva' },
    options: {
      '--user': 'l’utilisateur Maileva',
      '--secret': 'le secret de l’application',
      '--password': 'le mot de passe de l’utilisateur',
      '--sender': 'le numéro de l’expéditeur vérifié, pour les recommandés électroniques',
      '--trial': 'l’espace d’essai de Maileva, où rien n’est imprimé',
      '--remove': 'retire le prestataire',
      '--test': 'se connecte chez Maileva, sans rien envoyer',
      '--by': 'qui poste : hand (vous) ou maileva',
      '--electronic': 'avec --by maileva : par voie électronique à ceux qui ont donné leur accord',
      '--letter': 'avec --code : le recommandé électronique à envoyer',
      '--code': 'le code à usage unique lu sur votre appareil ; il n’est pas gardé',
      '--send': 'remet maintenant ce qui est approuvé, et demande où en sont les autres',
    },
    examples: [
      'acquit post APPLICATION --user NOM --secret SECRET --password MOT --test',
      'acquit post --by maileva',
      'acquit post --send',
    ],
  },
};
