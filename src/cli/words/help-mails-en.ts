import type { CommandHelp } from './help-words.ts';

/** Help of what comes back by e-mail, by what is typed. */
export const MAIL_HELP_EN: Readonly<Record<string, CommandHelp>> = {
  inbox: {
    about: 'what debtors wrote back and waits to be read; with a file, takes a forwarded mail',
    args: { file: 'a mail saved as .eml' },
    options: { '--read': 'read the mailbox now' },
    examples: ['acquit inbox', 'acquit inbox --read', 'acquit inbox reply.eml'],
  },
  reply: {
    about: 'say what a mail means: its reminders wait until somebody does',
    args: { mail: 'its number (acquit inbox)' },
    options: {
      '--promise': 'it promises to pay on this day',
      '--paid': 'it says that it has paid: somebody looks for the money',
      '--dispute': 'it disputes, and why',
      '--invoice': 'with --dispute: a contested invoice, by its number (may be repeated)',
      '--time': 'it gets time through this day',
      '--copy': 'it asks for a copy of the invoice',
      '--wrong-person': 'no more e-mail to this address',
      '--insolvency': 'a court has opened proceedings on this day',
      '--answered': 'you wrote back; reminders wait through the day, if one is given',
      '--dead-address': 'the address is no good',
      '--seen': 'nothing follows from it',
      '--aside': 'it concerns no debtor',
      '--join': 'it is this debtor’s',
    },
    examples: ['acquit reply 3 --promise 31/12/2026', 'acquit reply 4 --join "Dupont"'],
  },
  mailbox: {
    about: 'show or set the mailbox that replies are read from (IMAP)',
    args: { url: 'imaps://user:password@host:993, or imap:// for STARTTLS' },
    options: {
      '--folder': 'folder that is read (INBOX)',
      '--move-to': 'folder that mails are moved to; else they are marked as read',
      '--remove': 'read no mailbox any more',
      '--test': 'sign in and open the folder',
    },
    examples: ['acquit mailbox imaps://accounts@example.com:secret@imap.example.com --test'],
  },
};
