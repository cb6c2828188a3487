import { counted, en, fr } from '../../words/phrase.ts';

/** `run`, `simulate`, `hold`, `lift`, `go-live`. */
const french = {
  looking: fr`Débiteurs examinés :`,
  notWorkingDay: (day: string) => fr`Le ${day} n’est pas un jour ouvré : rien n’est décidé.`,
  booksTooOld: (until: string | null, maxAge: number) =>
    until === null
      ? fr`Rien n’est décidé : aucun fichier n’a été importé. Commencez par : acquit import FICHIER…`
      : fr`Rien n’est décidé : la comptabilité connue s’arrête au ${until}, plus de ${maxAge} jours avant. Importez un fichier à jour, ou ajoutez --accept-old-books.`,
  looked: (day: string, count: number) => fr`${day} : ${counted(count, 'débiteur examiné', 'débiteurs examinés', 'fr')}`,
  nothingToLookAt: (day: string) => fr`${day} : rien de neuf. La journée est déjà décidée, ou aucune échéance ne demande rien.`,
  nothingToDo: fr`Rien à faire aujourd’hui.`,
  decided: fr`Décidé`,
  refrained: fr`Pas fait, et pourquoi`,
  questions: (count: number) => fr`${counted(count, 'question vous est posée', 'questions vous sont posées', 'fr')}.`,
  dropped: (count: number) => fr`${counted(count, 'envoi retiré', 'envois retirés', 'fr')} : la situation a changé depuis.`,
  notLive: fr`Tout attend votre accord : le départ automatique n’est pas ouvert (acquit go-live l’ouvre).`,
  unusual: fr`Ce passage est bien plus important que d’habitude : il attend votre accord.`,
  simulated: (from: string, days: number, debtors: number, total: number) =>
    fr`À partir du ${from}, sur ${days} jours, pour ${counted(debtors, 'débiteur', 'débiteurs', 'fr')}, si personne ne payait ni ne répondait : ${counted(total, 'prise de contact', 'prises de contact', 'fr')}.`,
  notCounted: fr`Ce qui est déjà décidé et pas encore parti n’est pas compté, ni ce qui suivrait (acquit tasks).`,
  live: (day: string) => fr`À compter du ${day}, les étapes automatiques partent d’elles-mêmes.`,
  held: (id: number, debtor: string, until: string | null) =>
    until === null
      ? fr`Suspension n° ${id} : plus aucune relance à ${debtor} jusqu’à sa levée (acquit lift ${id}).`
      : fr`Suspension n° ${id} : plus aucune relance à ${debtor} jusqu’au ${until} inclus.`,
  heldItems: (id: number, debtor: string, invoices: string, until: string | null) =>
    until === null
      ? fr`Suspension n° ${id} : plus aucune relance à ${debtor} pour ${invoices} jusqu’à sa levée (acquit lift ${id}).`
      : fr`Suspension n° ${id} : plus aucune relance à ${debtor} pour ${invoices} jusqu’au ${until} inclus.`,
  lifted: (id: number) => fr`Suspension n° ${id} levée.`,
};

const english: typeof french = {
  looking: en`Debtors looked at:`,
  notWorkingDay: (day) => en`${day} is not a working day: nothing is decided.`,
  booksTooOld: (until, maxAge) =>
    until === null
      ? en`Nothing is decided: no file has been imported. Begin with: acquit import FILE…`
      : en`Nothing is decided: the known books end on ${until}, more than ${maxAge} days before. Import an up-to-date file, or add --accept-old-books.`,
  looked: (day, count) => en`${day}: ${counted(count, 'debtor looked at', 'debtors looked at', 'en')}`,
  nothingToLookAt: (day) => en`${day}: nothing new. The day has been decided already, or no due date asks for anything.`,
  nothingToDo: en`Nothing to do today.`,
  decided: en`Decided`,
  refrained: en`Not done, and why`,
  questions: (count) => en`${counted(count, 'question for you', 'questions for you', 'en')}.`,
  dropped: (count) => en`${counted(count, 'sending withdrawn', 'sendings withdrawn', 'en')}: the situation has changed since.`,
  notLive: en`Everything waits for your word: automatic sending is not open (acquit go-live opens it).`,
  unusual: en`This run is far larger than usual: it waits for your word.`,
  simulated: (from, days, debtors, total) =>
    en`From ${from}, over ${days} days, for ${counted(debtors, 'debtor', 'debtors', 'en')}, if nobody paid or answered: ${counted(total, 'contact', 'contacts', 'en')}.`,
  notCounted: en`What is decided already and has not left is not counted, nor what would follow it (acquit tasks).`,
  live: (day) => en`From ${day} on, automatic steps leave by themselves.`,
  held: (id, debtor, until) =>
    until === null
      ? en`Hold ${id}: no more reminders to ${debtor} until it is lifted (acquit lift ${id}).`
      : en`Hold ${id}: no more reminders to ${debtor} through ${until}.`,
  heldItems: (id, debtor, invoices, until) =>
    until === null
      ? en`Hold ${id}: no more reminders to ${debtor} for ${invoices} until it is lifted (acquit lift ${id}).`
      : en`Hold ${id}: no more reminders to ${debtor} for ${invoices} through ${until}.`,
  lifted: (id) => en`Hold ${id} lifted.`,
};

export const DECIDING = { fr: french, en: english };
