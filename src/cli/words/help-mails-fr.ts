import type { CommandHelp } from './help-words.ts';

/** Aide de ce qui revient par e-mail, par ce que l’on tape. */
export const MAIL_HELP_FR: Readonly<Record<string, CommandHelp>> = {
  inbox: {
    about: 'ce que les clients ont répondu et qui attend d’être lu\u00a0; avec un fichier, prend un e-mail transféré',
    args: { file: 'un e-mail enregistré en .eml' },
    options: { '--read': 'relever la boîte maintenant' },
    examples: ['acquit inbox', 'acquit inbox --read', 'acquit inbox reponse.eml'],
  },
  reply: {
    about: 'dire ce que veut un e-mail\u00a0: les relances attendent que quelqu’un le fasse',
    args: { mail: 'son numéro (acquit inbox)' },
    options: {
      '--promise': 'il promet de régler ce jour-là',
      '--paid': 'il dit avoir réglé\u00a0: quelqu’un cherche l’argent',
      '--dispute': 'il conteste, et pourquoi',
      '--invoice': 'avec --dispute\u00a0: une facture contestée, par son numéro (peut être répété)',
      '--time': 'un délai lui est laissé jusqu’à ce jour inclus',
      '--copy': 'il demande une copie de la facture',
      '--wrong-person': 'plus d’e-mail à cette adresse',
      '--insolvency': 'un tribunal a ouvert une procédure ce jour-là',
      '--answered': 'vous avez répondu\u00a0; les relances attendent jusqu’au jour donné, s’il y en a un',
      '--dead-address': 'l’adresse n’est pas bonne',
      '--seen': 'il n’en suit rien',
      '--aside': 'il ne concerne aucun client',
      '--join': 'il est de ce client',
    },
    examples: ['acquit reply 3 --promise 31/12/2026', 'acquit reply 4 --join "Dupont"'],
  },
  mailbox: {
    about: 'voir ou régler la boîte où les réponses sont relevées (IMAP)',
    args: { url: 'imaps://nom:motdepasse@serveur:993, ou imap:// pour STARTTLS' },
    options: {
      '--folder': 'dossier relevé (INBOX)',
      '--move-to': 'dossier où ranger les messages relevés\u00a0; sinon ils sont marqués comme lus',
      '--remove': 'ne plus relever de boîte',
      '--test': 'se connecter et ouvrir le dossier',
    },
    examples: ['acquit mailbox imaps://compta@example.fr:secret@imap.example.fr --test'],
  },
};
