import { counted, en, fr } from './phrase.ts';

/** What became of the lines that waited. */
type Matched = { readonly applied: number; readonly suggested: number; readonly waiting: number };

/** What an `import` of a bank's file says, and what a person's word on money does: `bank match`, `undo`, `watch`, `write-off`, `lay-credit`, `refund`. */
const french = {
  statement: (account: string, from: string, until: string) => fr`Compte ${account}, du ${from} au ${until}`,
  statementOfDay: (account: string, day: string) => fr`Compte ${account}, le ${day}`,
  statementOfNoDay: (account: string) => fr`Compte ${account}`,
  newAccount: 'nouveau compte',
  messages: { statement: '', report: 'journée en cours', notification: 'avis d’opérations' },
  added: (count: number) => counted(count, 'nouvelle ligne', 'nouvelles lignes', 'fr'),
  known: (count: number) => fr`${counted(count, 'déjà connue', 'déjà connues', 'fr')}`,
  itemised: (count: number) => counted(count, 'remise détaillée', 'remises détaillées', 'fr'),
  pending: (count: number) =>
    counted(count, 'annoncée par la banque, pas encore comptabilisée', 'annoncées par la banque, pas encore comptabilisées', 'fr'),
  balancesTie: fr`les soldes concordent`,
  balancesDoNotTie: fr`ATTENTION : les soldes ne concordent pas avec les lignes`,
  balancesUnknown: fr`soldes absents du fichier : rien ne prouve que toutes les lignes y sont`,
  unreadable: (count: number, lines: string) =>
    fr`${counted(count, 'ligne illisible', 'lignes illisibles', 'fr')}, à relever à la main : ${lines}`,
  fileLine: (line: number) => (line === 0 ? '?' : fr`ligne ${line}`),
  matched: ({ applied, suggested, waiting }: Matched) =>
    fr`Rapprochement : ${counted(applied, 'ligne rapprochée', 'lignes rapprochées', 'fr')}, ${suggested} avec une proposition, ${waiting} sans`,
  nothingToMatch: fr`Rapprochement : aucune ligne n’attendait.`,
  dropped: (count: number) =>
    count < 2
      ? fr`1 relance préparée est retirée : c’est payé.`
      : fr`${counted(count, 'relance', 'relances', 'fr')} préparées sont retirées : c’est payé.`,
  laid: (line: number) => fr`La ligne n° ${line} est rapprochée :`,
  aside: (line: number) => fr`La ligne n° ${line} est mise de côté : elle n’est le règlement d’aucun client.`,
  undone: (line: number) =>
    fr`Ce qui était posé pour la ligne n° ${line} est repris : tout est comme avant. La ligne attend une personne (acquit bank show ${line}).`,
  actUndone: (act: number) => fr`L’acte n° ${act} est repris : tout est comme avant.`,
  shownByBooks: (amount: string) => fr`${amount} restent réglés : la comptabilité importée depuis le montre.`,
  watched: (account: string) => fr`Compte ${account} surveillé : sans relevé récent, plus rien n’est décidé ni envoyé.`,
  unwatched: (account: string) => fr`Compte ${account} non surveillé : l’âge de ses relevés ne retient plus rien.`,
  writtenOff: (amount: string, invoice: string) => fr`${amount} abandonnés sur ${invoice} : cette somme ne sera plus réclamée.`,
  creditLaid: (amount: string, credit: string, invoices: string) => fr`${credit} : ${amount} imputés sur ${invoices}.`,
  refunded: (amount: string, credit: string) => fr`${credit} : ${amount} remboursés.`,
  undoAct: (act: number) => fr`Pour revenir en arrière : acquit bank undo --act ${act}`,
};

const english: typeof french = {
  statement: (account, from, until) => en`Account ${account}, ${from} to ${until}`,
  statementOfDay: (account, day) => en`Account ${account}, ${day}`,
  statementOfNoDay: (account) => en`Account ${account}`,
  newAccount: 'new account',
  messages: { statement: '', report: 'day under way', notification: 'notification of operations' },
  added: (count) => counted(count, 'new line', 'new lines', 'en'),
  known: (count) => en`${count} known already`,
  itemised: (count) => counted(count, 'batch itemised', 'batches itemised', 'en'),
  pending: (count) => en`${count} announced, not booked by the bank yet`,
  balancesTie: en`the balances tie`,
  balancesDoNotTie: en`WARNING: the balances do not tie with the lines`,
  balancesUnknown: en`no balances in the file: nothing proves that all lines are there`,
  unreadable: (count, lines) =>
    en`${counted(count, 'line cannot', 'lines cannot', 'en')} be read and are to be looked up by hand: ${lines}`,
  fileLine: (line) => (line === 0 ? '?' : en`line ${line}`),
  matched: ({ applied, suggested, waiting }) =>
    en`Matching: ${counted(applied, 'line matched', 'lines matched', 'en')}, ${suggested} with a suggestion, ${waiting} without`,
  nothingToMatch: en`Matching: no line was waiting.`,
  dropped: (count) => en`${counted(count, 'prepared reminder', 'prepared reminders', 'en')} withdrawn: it is paid.`,
  laid: (line) => en`Line ${line} is matched:`,
  aside: (line) => en`Line ${line} is put aside: it is no customer's payment.`,
  undone: (line) =>
    en`What was laid for line ${line} is taken back: all is as before. The line waits for a person (acquit bank show ${line}).`,
  actUndone: (act) => en`Act ${act} is taken back: all is as before.`,
  shownByBooks: (amount) => en`${amount} stay settled: the books imported since show it.`,
  watched: (account) => en`Account ${account} is watched: without a recent statement nothing is decided or sent any more.`,
  unwatched: (account) => en`Account ${account} is not watched: the age of its statements holds nothing any more.`,
  writtenOff: (amount, invoice) => en`${amount} given up on ${invoice}: it will not be claimed any more.`,
  creditLaid: (amount, credit, invoices) => en`${credit}: ${amount} laid on ${invoices}.`,
  refunded: (amount, credit) => en`${credit}: ${amount} refunded.`,
  undoAct: (act) => en`To take it back: acquit bank undo --act ${act}`,
};

export const MONEY = { fr: french, en: english };
