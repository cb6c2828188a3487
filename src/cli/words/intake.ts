import { IMPORT_VERDICTS } from '../../words/import-verdicts.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** `read`, `import`, `debtor`. */
const french = {
  file: (file: string, format: string) => fr`${file} : ${format}`,
  notRecognised: 'format non reconnu',
  preview: 'aperçu, rien n’est écrit',
  reading: fr`Lignes lues :`,
  statements: (count: number, entries: number) =>
    fr`${counted(count, 'relevé', 'relevés', 'fr')}, ${counted(entries, 'opération', 'opérations', 'fr')}`,
  invoices: (count: number) => counted(count, 'facture ou avoir', 'factures et avoirs', 'fr'),
  customers: (count: number) => counted(count, 'client', 'clients', 'fr'),
  fec: (rows: string, debit: string, credit: string, open: number) =>
    fr`${rows} lignes, débit ${debit}, crédit ${credit}, ${counted(open, 'ligne client non lettrée', 'lignes client non lettrées', 'fr')}`,
  asOf: (day: string) => fr`situation au ${day}`,
  added: (count: number) => counted(count, 'ajoutée', 'ajoutées', 'fr'),
  changed: (count: number) => counted(count, 'modifiée', 'modifiées', 'fr'),
  cleared: (count: number) => counted(count, 'soldée', 'soldées', 'fr'),
  unchanged: (count: number) => counted(count, 'inchangée', 'inchangées', 'fr'),
  refused: (count: number) => counted(count, 'refusée', 'refusées', 'fr'),
  debtorsNew: (count: number) => counted(count, 'nouveau débiteur', 'nouveaux débiteurs', 'fr'),
  questions: (count: number) => counted(count, 'question', 'questions', 'fr'),
  vanished: (count: number, of: string) =>
    fr`${counted(count, 'poste ouvert ne figure', 'postes ouverts ne figurent', 'fr')} plus dans le fichier, sur ${of} connus ; rien n’a été soldé. Si le fichier est complet, ajoutez --confirm-vanished.`,
  line: (line: number) => fr`ligne ${line}`,
  error: 'erreur',
  warning: 'attention',
  nextAfterPreview: (command: string) => fr`Pour l’importer : ${command}`,
  book: (day: string, invoices: number, debtors: number) =>
    fr`Vos créances au ${day} : ${counted(invoices, 'facture ouverte', 'factures ouvertes', 'fr')}, ${counted(debtors, 'débiteur', 'débiteurs', 'fr')}`,
  open: (open: string, overdue: string, count: number) =>
    fr`${open} à encaisser, dont ${overdue} en retard (${counted(count, 'facture', 'factures', 'fr')})`,
  openNoneLate: (open: string) => fr`${open} à encaisser, rien en retard`,
  credits: (amount: string) => fr`avoirs et sommes reçues non affectés : ${amount}`,
  withoutDueDate: (count: number) => fr`${counted(count, 'facture', 'factures', 'fr')} sans échéance`,
  withoutEmail: (count: number) => fr`${counted(count, 'débiteur', 'débiteurs', 'fr')} sans adresse e-mail utilisable`,
  lateWithoutLevel: (count: number) =>
    count < 2
      ? fr`1 facture a plus de 30 jours de retard, et vous n’avez pas dit où elle en était : son débiteur recevrait la première relance, celle du simple oubli. S’il a déjà été relancé, dites-le d’abord :`
      : fr`${counted(count, 'facture', 'factures', 'fr')} ont plus de 30 jours de retard, et vous n’avez pas dit où elles en étaient : leurs débiteurs recevraient la première relance, celle du simple oubli. S’ils ont déjà été relancés, dites-le d’abord :`,
  levelNext: 'acquit level --late-for 31 --step relance-2 --on JJ/MM/AAAA',
  nothingTaken: fr`Rien n’a été repris de ce fichier.`,
  debtorChanged: (name: string, id: number) => fr`${name} (débiteur n° ${id}) est à jour.`,
  debtorErased: (id: number) =>
    fr`Les données personnelles du débiteur n° ${id} sont effacées. Ce qui lui a été envoyé reste conservé comme preuve.`,
  verdicts: IMPORT_VERDICTS.fr,
};

const english: typeof french = {
  file: (file, format) => en`${file}: ${format}`,
  notRecognised: 'format not recognised',
  preview: 'preview, nothing is written',
  reading: en`Lines read:`,
  statements: (count, entries) =>
    en`${counted(count, 'statement', 'statements', 'en')}, ${counted(entries, 'operation', 'operations', 'en')}`,
  invoices: (count) => counted(count, 'invoice or credit note', 'invoices and credit notes', 'en'),
  customers: (count) => counted(count, 'customer', 'customers', 'en'),
  fec: (rows, debit, credit, open) =>
    en`${rows} lines, debit ${debit}, credit ${credit}, ${counted(open, 'open customer line', 'open customer lines', 'en')}`,
  asOf: (day) => en`as of ${day}`,
  added: (count) => en`${count} added`,
  changed: (count) => en`${count} changed`,
  cleared: (count) => en`${count} settled`,
  unchanged: (count) => en`${count} unchanged`,
  refused: (count) => en`${count} refused`,
  debtorsNew: (count) => counted(count, 'new debtor', 'new debtors', 'en'),
  questions: (count) => counted(count, 'question', 'questions', 'en'),
  vanished: (count, of) =>
    en`${counted(count, 'open item is', 'open items are', 'en')} no longer in the file, out of ${of} known; nothing was settled. If the file is complete, add --confirm-vanished.`,
  line: (line) => en`line ${line}`,
  error: 'error',
  warning: 'warning',
  nextAfterPreview: (command) => en`To import it: ${command}`,
  book: (day, invoices, debtors) =>
    en`Your book on ${day}: ${counted(invoices, 'open invoice', 'open invoices', 'en')}, ${counted(debtors, 'debtor', 'debtors', 'en')}`,
  open: (open, overdue, count) => en`${open} to be paid, ${overdue} of it overdue (${counted(count, 'invoice', 'invoices', 'en')})`,
  openNoneLate: (open) => en`${open} to be paid, nothing overdue`,
  credits: (amount) => en`credit notes and money received, laid on nothing: ${amount}`,
  withoutDueDate: (count) => en`${counted(count, 'invoice', 'invoices', 'en')} without due date`,
  withoutEmail: (count) => en`${counted(count, 'debtor', 'debtors', 'en')} without a usable e-mail address`,
  lateWithoutLevel: (count) =>
    count === 1
      ? en`1 invoice is more than 30 days late, and you have not said how far it had come: its debtor would get the first reminder, that of a simple oversight. If reminders were sent before, say so first:`
      : en`${counted(count, 'invoice is', 'invoices are', 'en')} more than 30 days late, and you have not said how far they had come: their debtors would get the first reminder, that of a simple oversight. If reminders were sent before, say so first:`,
  levelNext: 'acquit level --late-for 31 --step second-reminder --on YYYY-MM-DD',
  nothingTaken: en`Nothing was taken from this file.`,
  debtorChanged: (name, id) => en`${name} (debtor ${id}) is up to date.`,
  debtorErased: (id) => en`The personal data of debtor ${id} are erased. What was sent to them is kept as proof.`,
  verdicts: IMPORT_VERDICTS.en,
};

export const INTAKE = { fr: french, en: english };
