import { counted, en, fr } from '../../words/phrase.ts';

/** `send`, `verify`, `backup`, `restore`, `preview`. */
const french = {
  emails: fr`E-mails :`,
  letters: fr`Lettres :`,
  notWorkingDay: (day: string) => fr`Le ${day} n’est pas un jour ouvré : rien ne part.`,
  booksTooOld: (until: string | null, maxAge: number) =>
    until === null
      ? fr`Rien ne part : aucun fichier n’a été importé. Commencez par : acquit import FICHIER…`
      : fr`Rien ne part : la comptabilité connue s’arrête au ${until}, il y a plus de ${maxAge} jours, et ce qui est réclamé a pu être payé depuis. Importez un fichier à jour, ou ajoutez --accept-old-books.`,
  sent: (count: number) => counted(count, 'e-mail envoyé', 'e-mails envoyés', 'fr'),
  withdrawn: (count: number) =>
    fr`${counted(count, 'envoi retiré', 'envois retirés', 'fr')} au dernier contrôle (payé, suspendu ou changé depuis)`,
  retryLater: (count: number) => fr`${counted(count, 'e-mail à réessayer', 'e-mails à réessayer', 'fr')} plus tard`,
  failed: (count: number) => counted(count, 'e-mail refusé par le serveur', 'e-mails refusés par le serveur', 'fr'),
  refused: fr`Refusés par le serveur d’e-mails`,
  refusedForNow: fr`Refusés pour l’instant, à réessayer`,
  refusedMore: (count: number) => fr`… et ${counted(count, 'autre', 'autres', 'fr')}`,
  uncertain: (count: number) => fr`${counted(count, 'e-mail parti ou non', 'e-mails partis ou non', 'fr')}, on ne sait pas (acquit tasks)`,
  noLetters: fr`Aucune lettre à imprimer.`,
  printed: (count: number, batch: number, folder: string) =>
    fr`${counted(count, 'lettre', 'lettres', 'fr')} à imprimer et à poster, lot n° ${batch} : ${folder}`,
  posted: (batch: number) => fr`Une fois au courrier : acquit posted ${batch}`,
  unwritable: fr`N’ont pas pu être écrits ; l’étape reste à faire une fois ceci corrigé`,
  number: (id: number) => fr`n° ${id}`,
  checking: fr`Écritures vérifiées :`,
  nothingToStamp: 'Rien de nouveau au journal depuis le dernier horodatage.',
  intact: (entries: string, erased: number) =>
    erased === 0
      ? fr`Le journal est intact : ${entries} écritures vérifiées, toutes les tables concordent.`
      : fr`Le journal est intact : ${entries} écritures vérifiées, toutes les tables concordent ; données personnelles effacées : ${erased}.`,
  notIntact: (entries: string) => fr`ATTENTION : le journal, les tables ou les documents ne concordent pas (${entries} écritures lues).`,
  notIntactNext: fr`Ne travaillez plus dans cet espace : restaurez une sauvegarde dans un espace neuf (acquit restore), et gardez celui-ci comme preuve.`,
  backedUp: (file: string, entries: string, size: string) => fr`Sauvegarde écrite : ${file} (${entries} écritures, ${size}).`,
  restored: (workspace: string, entries: string) => fr`Espace « ${workspace} » restauré : ${entries} écritures.`,
  restoredGap: (until: string) =>
    fr`ATTENTION : la dernière écriture est du ${until}. Ce qui s’est fait depuis (envois, appels, paiements, suspensions) est inconnu de cette copie.`,
  restoredHeld: (withdrawn: number, uncertain: number) =>
    uncertain === 0
      ? fr`Rien n’en part plus de soi-même : ${counted(withdrawn, 'envoi en attente retiré', 'envois en attente retirés', 'fr')}.`
      : fr`Rien n’en part plus de soi-même : ${counted(withdrawn, 'envoi en attente retiré', 'envois en attente retirés', 'fr')} ; ${counted(uncertain, 'peut-être parti', 'peut-être partis', 'fr')}, à vous de le dire (acquit tasks).`,
  restoredNext: fr`Avant d’approuver ou de dire acquit go-live : importez une comptabilité à jour, et cherchez ce qui est parti depuis (l’ancien espace, la messagerie, les preuves de dépôt). Ne relancez plus que depuis un seul espace.`,
  kilobytes: (size: string) => fr`${size} ko`,
  mend: fr`À corriger`,
  check: fr`À vérifier`,
  checklist: fr`Ce que dit la mise en demeure`,
  saved: (file: string) => fr`Écrit dans ${file}.`,
};

const english: typeof french = {
  emails: en`E-mails:`,
  letters: en`Letters:`,
  notWorkingDay: (day) => en`${day} is not a working day: nothing leaves.`,
  booksTooOld: (until, maxAge) =>
    until === null
      ? en`Nothing leaves: no file has been imported. Begin with: acquit import FILE…`
      : en`Nothing leaves: the known books end on ${until}, more than ${maxAge} days ago, and what is claimed may have been paid since. Import an up-to-date file, or add --accept-old-books.`,
  sent: (count) => counted(count, 'e-mail sent', 'e-mails sent', 'en'),
  withdrawn: (count) =>
    en`${counted(count, 'sending withdrawn', 'sendings withdrawn', 'en')} at the last check (paid, held or changed since)`,
  retryLater: (count) => en`${counted(count, 'e-mail to be tried again', 'e-mails to be tried again', 'en')} later`,
  failed: (count) => counted(count, 'e-mail refused by the server', 'e-mails refused by the server', 'en'),
  refused: en`Refused by the mail server`,
  refusedForNow: en`Refused for now, to be tried again`,
  refusedMore: (count) => en`… and ${counted(count, 'other', 'others', 'en')}`,
  uncertain: (count) => en`${counted(count, 'e-mail may have left', 'e-mails may have left', 'en')}, nobody knows (acquit tasks)`,
  noLetters: en`No letter to print.`,
  printed: (count, batch, folder) => en`${counted(count, 'letter', 'letters', 'en')} to print and post, batch ${batch}: ${folder}`,
  posted: (batch) => en`Once in the mail: acquit posted ${batch}`,
  unwritable: en`Could not be written; the step is still to be made once this is mended`,
  number: (id) => en`no. ${id}`,
  checking: en`Entries checked:`,
  nothingToStamp: 'Nothing new in the journal since the last time stamp.',
  intact: (entries, erased) =>
    erased === 0
      ? en`The journal is intact: ${entries} entries checked, every table agrees.`
      : en`The journal is intact: ${entries} entries checked, every table agrees; personal data erased: ${erased}.`,
  notIntact: (entries) => en`WARNING: the journal, the tables or the documents do not agree (${entries} entries read).`,
  notIntactNext: en`Do not go on working in this workspace: restore a backup into a new one (acquit restore), and keep this one as evidence.`,
  backedUp: (file, entries, size) => en`Backup written: ${file} (${entries} entries, ${size}).`,
  restored: (workspace, entries) => en`Workspace "${workspace}" restored: ${entries} entries.`,
  restoredGap: (until) =>
    en`WARNING: the last entry is of ${until}. What was done since (sendings, calls, payments, holds) is unknown to this copy.`,
  restoredHeld: (withdrawn, uncertain) =>
    uncertain === 0
      ? en`Nothing leaves it by itself any more: ${counted(withdrawn, 'waiting sending', 'waiting sendings', 'en')} withdrawn.`
      : en`Nothing leaves it by itself any more: ${counted(withdrawn, 'waiting sending', 'waiting sendings', 'en')} withdrawn; ${counted(uncertain, 'may have left', 'may have left', 'en')}, which is for you to say (acquit tasks).`,
  restoredNext: en`Before you approve anything or say acquit go-live: import up-to-date books, and look for what has left since (the old workspace, the mailbox, proofs of posting). Dun from one workspace only.`,
  kilobytes: (size) => en`${size} kB`,
  mend: en`To mend`,
  check: en`To check`,
  checklist: en`What the formal notice says`,
  saved: (file) => en`Written to ${file}.`,
};

export const KEEPING = { fr: french, en: english };
