import { counted, en, fr } from '../../words/phrase.ts';

/** The mailbox that replies are read from, on the screen of the mail server. */
const french = {
  title: 'Réponses de vos clients',
  about: fr`Acquit lit les réponses à vos relances dans la boîte que vous indiquez. Dès qu’un client écrit, ses relances attendent que vous l’ayez lu. Rien n’est jamais effacé de votre boîte.`,
  forward: fr`Vos clients répondent à l’adresse e-mail de votre entreprise : indiquez cette boîte. Si vous préférez ne pas la confier à Acquit, créez une boîte à part et, dans votre messagerie, une règle qui y redirige ces réponses. Redirigez-les telles quelles : un message transféré à la main arrive aussi, mais il faut parfois dire de quel client il vient.`,
  none: fr`Aucune boîte n’est relevée : les réponses restent dans votre messagerie, et les relances continuent sans elles.`,
  known: (user: string, host: string, folder: string) => fr`Boîte relevée : ${user} sur ${host}, dossier « ${folder} ».`,
  moved: (folder: string) => fr`Les messages relevés sont rangés dans « ${folder} ».`,
  marked: fr`Les messages relevés sont marqués comme lus et restent en place.`,
  never: fr`Pas encore relevée. Elle l’est d’elle-même toutes les cinq minutes environ, de 8 h à 19 h.`,
  last: (when: string, count: number) =>
    fr`Relevée le ${when} : ${count === 0 ? 'rien de nouveau' : counted(count, 'message', 'messages', 'fr')}.`,
  failed: (when: string, why: string) => fr`Le ${when}, la boîte n’a pas pu être relevée. ${why}`,
  setUp: 'Régler la boîte',
  change: 'Changer la boîte',
  help: fr`Votre fournisseur de messagerie donne ces informations sous le nom « IMAP » ou « courrier entrant ».`,
  host: 'Nom du serveur',
  hostHint: 'imap.exemple.fr',
  secure: 'Chiffrement',
  tls: 'TLS dès le début (port 993)',
  starttls: 'STARTTLS (port 143)',
  port: 'Port',
  user: 'Identifiant',
  userHint: fr`Souvent l’adresse e-mail entière.`,
  password: 'Mot de passe',
  passwordKept: fr`Laissez vide pour garder celui qui est connu.`,
  passwordHint: fr`Gardé sur le serveur, jamais affiché. Beaucoup de fournisseurs demandent un « mot de passe d’application ».`,
  folder: 'Dossier à lire',
  folderHint: fr`INBOX est la boîte de réception.`,
  moveTo: fr`Ranger les messages relevés dans (facultatif)`,
  moveToHint: fr`Vide : ils restent en place, marqués comme lus.`,
  save: 'Enregistrer et essayer',
  opened: (folder: string) => fr`La boîte s’ouvre, et le dossier « ${folder} » est là.`,
  test: 'Essayer la connexion',
  read: 'Relever maintenant',
  done: (count: number, waiting: number) =>
    count === 0
      ? fr`Rien de nouveau.`
      : fr`${counted(count, 'message relevé', 'messages relevés', 'fr')}, dont ${waiting} à lire dans « Aujourd’hui ».`,
  remove: 'Ne plus relever',
  removeTitle: fr`Ne plus relever cette boîte ?`,
  removeText: fr`Les réponses resteront dans votre messagerie. Ce qui a été relevé est gardé ; le mot de passe est oublié.`,
};

const english: typeof french = {
  title: 'Replies of your customers',
  about: en`Acquit reads the replies to your reminders in the mailbox that you name. Once a customer has written, its reminders wait until you have read it. Nothing is ever deleted from your mailbox.`,
  forward: en`Your customers reply to your company’s e-mail address: name that mailbox. If you would rather not give it to Acquit, make a mailbox apart and, in your mail program, a rule that redirects these replies there. Redirect them as they are: a message forwarded by hand arrives too, but you may have to say which customer it is from.`,
  none: en`No mailbox is read: replies stay in your mail program, and reminders go on without them.`,
  known: (user, host, folder) => en`Mailbox read: ${user} at ${host}, folder “${folder}”.`,
  moved: (folder) => en`Messages that were read are moved to “${folder}”.`,
  marked: en`Messages that were read are marked as read and stay where they are.`,
  never: en`Not read yet. It is read by itself about every five minutes, from 8 am to 7 pm.`,
  last: (when, count) => en`Read on ${when}: ${count === 0 ? 'nothing new' : counted(count, 'message', 'messages', 'en')}.`,
  failed: (when, why) => en`On ${when} the mailbox could not be read. ${why}`,
  setUp: 'Set the mailbox up',
  change: 'Change the mailbox',
  help: en`Your mail provider gives these under the name “IMAP” or “incoming mail”.`,
  host: 'Name of the server',
  hostHint: 'imap.example.com',
  secure: 'Encryption',
  tls: 'TLS from the start (port 993)',
  starttls: 'STARTTLS (port 143)',
  port: 'Port',
  user: 'User name',
  userHint: en`Often the whole e-mail address.`,
  password: 'Password',
  passwordKept: en`Leave empty to keep the known one.`,
  passwordHint: en`Kept on the server, never shown. Many providers ask for an “app password”.`,
  folder: 'Folder to read',
  folderHint: en`INBOX is where mail arrives.`,
  moveTo: en`Move messages that were read to (optional)`,
  moveToHint: en`Empty: they stay where they are, marked as read.`,
  save: 'Save and try',
  opened: (folder) => en`The mailbox opens, and the folder “${folder}” is there.`,
  test: 'Try the connection',
  read: 'Read now',
  done: (count, waiting) =>
    count === 0
      ? en`Nothing new.`
      : en`${counted(count, 'message read', 'messages read', 'en')}, ${waiting} of them waiting for you under “Today”.`,
  remove: 'Stop reading',
  removeTitle: en`Stop reading this mailbox?`,
  removeText: en`Replies will stay in your mail program. What was read is kept; the password is forgotten.`,
};

export const MAILBOX = { fr: french, en: english };
