import { counted, en, fr } from '../../words/phrase.ts';

/** `inbox`, `reply`, `mailbox`. */
const french = {
  read: (count: number, waiting: number) => fr`${counted(count, 'message relevé', 'messages relevés', 'fr')}, dont ${waiting} à lire.`,
  taken: (id: number) => fr`E-mail n° ${id} gardé.`,
  known: (id: number) => fr`Cet e-mail est déjà là : n° ${id}.`,
  ours: fr`C’est un message envoyé par Acquit : il n’y a rien à en garder.`,
  none: fr`Aucune réponse n’attend.`,
  line: (id: number, day: string, kind: string, who: string) => fr`n° ${id}, ${day}, ${kind} : ${who}`,
  nobody: fr`pas encore rattaché à un client`,
  sure: (name: string, how: string) => fr`${name} (${how})`,
  means: (intent: string, day: string | null, words: string) => fr`${intent}${day === null ? '' : fr`, ${day}`} : « ${words} »`,
  attached: (names: string) => fr`pièces jointes : ${names}`,
  next: fr`Pour répondre : acquit reply NUMÉRO --promise 31/12/2026, --paid, --dispute "motif", --seen… (acquit reply --help)`,
  answered: (id: number, until: string | null) =>
    fr`E-mail n° ${id} traité${until === null ? '.' : fr` : les relances attendent jusqu’au ${until} inclus.`}`,
  aside: (id: number) => fr`E-mail n° ${id} mis de côté.`,
  joined: (id: number, name: string) => fr`E-mail n° ${id} rattaché à ${name}.`,
  box: (user: string, host: string, folder: string) => fr`Boîte relevée : ${user} sur ${host}, dossier ${folder}.`,
  moves: (folder: string) => fr`Les messages relevés sont rangés dans ${folder}.`,
  marks: fr`Les messages relevés sont marqués comme lus et restent en place.`,
  noBox: fr`Aucune boîte n’est relevée.`,
  works: fr`La boîte s’ouvre.`,
};

const english: typeof french = {
  read: (count, waiting) => en`${counted(count, 'message read', 'messages read', 'en')}, ${waiting} of them waiting for you.`,
  taken: (id) => en`Mail ${id} is kept.`,
  known: (id) => en`This mail is on record already: ${id}.`,
  ours: en`Acquit sent this message itself: there is nothing to keep.`,
  none: en`No reply waits.`,
  line: (id, day, kind, who) => en`no. ${id}, ${day}, ${kind}: ${who}`,
  nobody: en`not joined to a customer yet`,
  sure: (name, how) => en`${name} (${how})`,
  means: (intent, day, words) => en`${intent}${day === null ? '' : en`, ${day}`}: "${words}"`,
  attached: (names) => en`attached: ${names}`,
  next: en`To answer: acquit reply NUMBER --promise 31/12/2026, --paid, --dispute "reason", --seen… (acquit reply --help)`,
  answered: (id, until) => en`Mail ${id} is dealt with${until === null ? '.' : en`: reminders wait through ${until}.`}`,
  aside: (id) => en`Mail ${id} is set aside.`,
  joined: (id, name) => en`Mail ${id} is joined to ${name}.`,
  box: (user, host, folder) => en`Mailbox read: ${user} at ${host}, folder ${folder}.`,
  moves: (folder) => en`Mails that were read are moved to ${folder}.`,
  marks: en`Mails that were read are marked as read and stay where they are.`,
  noBox: en`No mailbox is read.`,
  works: en`The mailbox opens.`,
};

export const MAILING = { fr: french, en: english };
