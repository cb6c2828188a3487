import { en, fr } from '../../words/phrase.ts';

/** What is agreed with a debtor: promises. */
const french = {
  promise: 'Noter une promesse',
  promiseTitle: fr`Promesse de règlement`,
  openInvoices: fr`Toutes les factures ouvertes aujourd’hui`,
  promisedOn: 'Jour promis',
  promisedOnHint: fr`Les relances attendent ce jour et un jour ouvré de plus, le temps d’un virement.`,
  amount: fr`Somme promise`,
  amountHint: fr`Vide : tout ce qui reste dû.`,
  amountWrong: fr`Écrivez un montant, 1 200,00.`,
  via: fr`Comment l’avez-vous appris ?`,
  ways: { call: 'Par téléphone', email: 'Par e-mail', letter: 'Par lettre', page: 'Sur sa page', other: 'Autrement' },
  note: fr`En quelques mots (facultatif)`,
  confirm: fr`Accepter cette promesse malgré celles qui n’ont pas été tenues`,
  record: 'Noter la promesse',
  recorded: (until: string) => fr`Promesse notée : relances suspendues jusqu’au ${until} inclus.`,
  promised: (sum: string | null, day: string) => fr`${sum ?? 'Tout ce qui reste dû'} pour le ${day}`,
  kept: (kept: number, of: number) => fr`Promesses tenues : ${kept} sur ${of}`,
};

const english: typeof french = {
  promise: 'Record a promise',
  promiseTitle: 'Promise to pay',
  openInvoices: en`All invoices that are open today`,
  promisedOn: 'Day promised',
  promisedOnHint: en`The reminders wait for this day and one more working day, the time of a transfer.`,
  amount: 'Sum promised',
  amountHint: en`Empty: all that is open.`,
  amountWrong: en`Write an amount, 1200.00.`,
  via: 'How did you learn of it?',
  ways: { call: 'By telephone', email: 'By e-mail', letter: 'By letter', page: 'On their page', other: 'Otherwise' },
  note: 'In a few words (optional)',
  confirm: en`Take this promise although others were broken`,
  record: 'Record the promise',
  recorded: (until) => en`Promise recorded: the reminders are on hold through ${until}.`,
  promised: (sum, day) => en`${sum ?? 'All that is open'} by ${day}`,
  kept: (kept, of) => en`Promises kept: ${kept} of ${of}`,
};

export const AGREEMENTS = { fr: french, en: english } as const;
