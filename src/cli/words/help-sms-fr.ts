import type { CommandHelp } from './help-words.ts';

/** Aide des SMS, par ce que l’on tape. */
export const SMS_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  sms: {
    about: 'voir ou régler le prestataire par lequel partent les SMS (OVHcloud)',
    args: { service: 'le compte SMS, sms-ab12345-1' },
    options: {
      '--sender': 'le nom que montre le téléphone, déclaré chez OVHcloud\u00a0: 11 lettres et chiffres au plus',
      '--key': 'clé d’application (Application Key)',
      '--secret': 'secret d’application (Application Secret)',
      '--consumer': 'clé d’utilisateur (Consumer Key), avec les droits GET et POST sur /sms/*',
      '--remove': 'ne plus envoyer de SMS',
      '--test': 'envoyer un SMS d’essai à ce numéro, le vôtre',
    },
    examples: ['acquit sms sms-ab12345-1 --sender VAUBAN --key CLE --secret SECRET --consumer CLE', 'acquit sms --test "06 12 34 56 78"'],
  },
};
