import { counted, en, fr } from '../../words/phrase.ts';

const lignes = (count: number, one: string, many: string) => counted(count, one, many, 'fr');
const times = (count: number, one: string, many: string) => counted(count, one, many, 'en');

/** What an import did, or will do. */
const french = {
  counts: {
    added: (count: number) => lignes(count, 'ligne ajoutée', 'lignes ajoutées'),
    changed: (count: number) => lignes(count, 'modifiée', 'modifiées'),
    cleared: (count: number) => lignes(count, 'soldée', 'soldées'),
    unchanged: (count: number) => lignes(count, 'inchangée', 'inchangées'),
    refused: (count: number) => lignes(count, 'refusée', 'refusées'),
    debtorsNew: (count: number) => lignes(count, 'nouveau client', 'nouveaux clients'),
    questions: (count: number) => lignes(count, 'question à vous poser', 'questions à vous poser'),
    customersUnknown: (count: number) => lignes(count, 'client sans facture connue, passé', 'clients sans facture connue, passés'),
  },
  nothingNew: fr`Rien de nouveau : tout était déjà connu.`,
  asOf: (day: string) => fr`Situation au ${day}.`,
  complete: fr`La liste est prise comme complète : ce qui n’y figure plus est soldé.`,
  vanished: (count: number, of: string) =>
    fr`${lignes(count, 'poste ouvert ne figure', 'postes ouverts ne figurent')} plus dans le fichier, sur ${of} connus. Rien n’est soldé tant que vous n’avez pas confirmé que le fichier est complet.`,
  lines: 'Ligne par ligne',
  columns: { line: 'Ligne', number: 'Pièce', verdict: 'Résultat', text: 'Pourquoi, et que faire' },
  linesLeft: (count: string) => fr`et ${count} autres lignes`,
  account: (account: string, currency: string) => fr`Compte ${account} (${currency})`,
  newAccount: 'nouveau compte',
  types: { statement: 'relevé', report: 'journée en cours', notification: 'avis d’opérations' },
  part: {
    added: (count: number) => lignes(count, 'nouvelle ligne', 'nouvelles lignes'),
    known: (count: number) => lignes(count, 'déjà connue', 'déjà connues'),
    itemised: (count: number) => lignes(count, 'remise détaillée', 'remises détaillées'),
    pending: (count: number) =>
      lignes(count, 'annoncée par la banque, pas encore comptabilisée', 'annoncées par la banque, pas encore comptabilisées'),
    tie: fr`Les soldes concordent avec les lignes.`,
    doNotTie: fr`Attention : les soldes ne concordent pas avec les lignes. Des lignes manquent sans doute : demandez ce relevé de nouveau.`,
    noBalances: fr`Le fichier n’a pas de soldes : rien ne prouve que toutes les lignes y sont.`,
    unsound: fr`Ces jours ne comptent pas comme connus.`,
    unreadable: (count: number, list: string) =>
      fr`${lignes(count, 'ligne illisible', 'lignes illisibles')}, à relever à la main : ${list}.`,
    notInStatements: (count: number) =>
      fr`${lignes(count, 'ligne', 'lignes')} de cet avis sans trace dans le relevé des mêmes jours : laissées de côté.`,
    unconfirmed: (count: number) =>
      fr`Attention : ${lignes(count, 'ligne annoncée ne figure', 'lignes annoncées ne figurent')} pas dans ce relevé, l’argent n’est peut-être pas venu.`,
    gap: (from: string, until: string) =>
      from === until ? fr`Aucun relevé ne montre le ${from}.` : fr`Aucun relevé ne montre les jours du ${from} au ${until}.`,
    jump: (day: string, amount: string) => fr`Le ${day}, le solde de départ n’est pas celui d’avant (écart de ${amount}).`,
  },
  matched: (applied: number, returned: number, suggested: number, waiting: number) =>
    [
      fr`${lignes(applied, 'ligne rapprochée', 'lignes rapprochées')} toute seule`.replace(
        'lignes rapprochées toute seule',
        'lignes rapprochées toutes seules',
      ),
      returned > 0 ? lignes(returned, 'règlement revenu impayé', 'règlements revenus impayés') : '',
      fr`${suggested} avec une proposition, ${waiting} sans`,
    ]
      .filter(Boolean)
      .join(', '),
  dropped: (count: number) =>
    lignes(
      count,
      'relance préparée est retirée, car ce qu’elle réclamait est réglé.',
      'relances préparées sont retirées, car ce qu’elles réclamaient est réglé.',
    ),
  laid: 'Rapprochées par cet import',
  laidOn: (amount: string, payer: string, on: string) => fr`${amount} de ${payer} : ${on}`,
  book: (day: string, invoices: number, debtors: number) =>
    fr`Vos créances au ${day} : ${lignes(invoices, 'facture ouverte', 'factures ouvertes')}, ${lignes(debtors, 'client', 'clients')}`,
  bookAbout: fr`À comparer avec votre comptabilité : les totaux doivent être les mêmes.`,
  open: (open: string, overdue: string, count: number) =>
    fr`${open} à encaisser, dont ${overdue} en retard (${lignes(count, 'facture', 'factures')})`,
  noneLate: (open: string) => fr`${open} à encaisser, rien en retard`,
  credits: (amount: string) => fr`Avoirs et sommes non affectés : ${amount}`,
  withoutDueDate: (count: number) => fr`${lignes(count, 'facture', 'factures')} sans échéance`,
  withoutEmail: (count: number) => fr`${lignes(count, 'client', 'clients')} sans adresse e-mail utilisable`,
  lateWithoutLevel: (count: number) =>
    fr`${lignes(count, 'facture a', 'factures ont')} plus de 30 jours de retard sans que vous ayez dit où en étaient les relances : ces clients recevraient la première, celle du simple oubli.`,
  next: 'Et maintenant',
  nextBank: 'Voir les lignes à rapprocher',
  nextQuestions: fr`Des questions vous attendent : elles retiennent les relances des factures concernées.`,
  nextDay: fr`Les relances du jour se préparent avec ce qui vient d’entrer. Rien ne part par là.`,
  prepare: 'Préparer les relances du jour',
  toToday: 'Aller à Aujourd’hui',
  nothingNext: fr`Rien de neuf dans ce fichier : rien d’autre à faire.`,
};

const english: typeof french = {
  counts: {
    added: (count) => times(count, 'line added', 'lines added'),
    changed: (count) => en`${count} changed`,
    cleared: (count) => en`${count} settled`,
    unchanged: (count) => en`${count} unchanged`,
    refused: (count) => en`${count} refused`,
    debtorsNew: (count) => times(count, 'new customer', 'new customers'),
    questions: (count) => times(count, 'question for you', 'questions for you'),
    customersUnknown: (count) =>
      times(count, 'customer without known invoice, passed over', 'customers without known invoice, passed over'),
  },
  nothingNew: en`Nothing new: all was known already.`,
  asOf: (day) => en`As of ${day}.`,
  complete: en`The list is taken as complete: what is no longer in it is settled.`,
  vanished: (count, of) =>
    en`${times(count, 'open item is', 'open items are')} no longer in the file, out of ${of} known. Nothing is settled before you confirm that the file is complete.`,
  lines: 'Line by line',
  columns: { line: 'Line', number: 'Item', verdict: 'Result', text: 'Why, and what to do' },
  linesLeft: (count) => en`and ${count} more lines`,
  account: (account, currency) => en`Account ${account} (${currency})`,
  newAccount: 'new account',
  types: { statement: 'statement', report: 'day under way', notification: 'notification' },
  part: {
    added: (count) => times(count, 'new line', 'new lines'),
    known: (count) => en`${count} known already`,
    itemised: (count) => times(count, 'batch itemised', 'batches itemised'),
    pending: (count) => en`${count} announced, not booked by the bank yet`,
    tie: en`The balances tie with the lines.`,
    doNotTie: en`Warning: the balances do not tie with the lines. Lines are probably missing: ask for this statement again.`,
    noBalances: en`The file has no balances: nothing proves that all lines are there.`,
    unsound: en`These days do not count as known.`,
    unreadable: (count, list) => en`${times(count, 'line cannot', 'lines cannot')} be read and are to be looked up by hand: ${list}.`,
    notInStatements: (count) => en`${times(count, 'line', 'lines')} of this notification not in the statement of the same days: left out.`,
    unconfirmed: (count) =>
      en`Warning: ${times(count, 'line that was announced is', 'lines that were announced are')} not in this statement, the money may not have come.`,
    gap: (from, until) => (from === until ? en`No statement shows ${from}.` : en`No statement shows the days from ${from} to ${until}.`),
    jump: (day, amount) => en`On ${day} the opening balance is not the one before (difference ${amount}).`,
  },
  matched: (applied, returned, suggested, waiting) =>
    [
      en`${times(applied, 'line', 'lines')} matched by itself`,
      returned > 0 ? times(returned, 'payment that came back', 'payments that came back') : '',
      en`${suggested} with a suggestion, ${waiting} without`,
    ]
      .filter(Boolean)
      .join(', '),
  dropped: (count) =>
    times(
      count,
      'prepared reminder is withdrawn, since what it claimed is paid.',
      'prepared reminders are withdrawn, since what they claimed is paid.',
    ),
  laid: 'Matched by this import',
  laidOn: (amount, payer, on) => en`${amount} of ${payer}: ${on}`,
  book: (day, invoices, debtors) =>
    en`Your book on ${day}: ${times(invoices, 'open invoice', 'open invoices')}, ${times(debtors, 'customer', 'customers')}`,
  bookAbout: en`To be held against your accounting: the totals must be the same.`,
  open: (open, overdue, count) => en`${open} to be paid, ${overdue} of it overdue (${times(count, 'invoice', 'invoices')})`,
  noneLate: (open) => en`${open} to be paid, nothing overdue`,
  credits: (amount) => en`Credit notes and money laid on nothing: ${amount}`,
  withoutDueDate: (count) => en`${times(count, 'invoice', 'invoices')} without due date`,
  withoutEmail: (count) => en`${times(count, 'customer', 'customers')} without a usable e-mail address`,
  lateWithoutLevel: (count) =>
    en`${times(count, 'invoice is', 'invoices are')} more than 30 days late and you have not said how far the reminders had come: these customers would get the first one, that of a simple oversight.`,
  next: 'And now',
  nextBank: 'See the lines to match',
  nextQuestions: en`Questions wait for you: they hold the reminders of the invoices concerned.`,
  nextDay: en`Today’s reminders are prepared from what has just come in. Nothing leaves by this.`,
  prepare: 'Prepare today’s reminders',
  toToday: 'Go to Today',
  nothingNext: en`Nothing new in this file: nothing else to do.`,
};

export const IMPORT_REPORT = { fr: french, en: english };
