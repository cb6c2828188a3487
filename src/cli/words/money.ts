import { counted, en, fr } from '../../words/phrase.ts';

/** What became of the lines that waited. */
type Matched = {
  readonly applied: number;
  readonly returned: number;
  readonly suggested: number;
  readonly waiting: number;
  readonly past: number;
  readonly notOurs: number;
};

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
  notInStatements: (count: number) =>
    count < 2
      ? fr`1 ligne de cet avis n’est pas dans le relevé des mêmes jours : elle n’est pas reprise`
      : fr`${counted(count, 'ligne', 'lignes', 'fr')} de cet avis ne sont pas dans le relevé des mêmes jours : elles ne sont pas reprises`,
  unconfirmed: (count: number, numbers: string) =>
    count < 2
      ? fr`ATTENTION : 1 ligne annoncée n’est pas dans ce relevé, l’argent n’est peut-être pas venu : ${numbers} (acquit bank show)`
      : fr`ATTENTION : ${counted(count, 'ligne', 'lignes', 'fr')} annoncées ne sont pas dans ce relevé, l’argent n’est peut-être pas venu : ${numbers} (acquit bank show)`,
  left: (suggested: number, waiting: number) =>
    fr`Reste à rapprocher : ${counted(suggested, 'ligne', 'lignes', 'fr')} avec une proposition, ${waiting} sans`,
  unsound: fr`ne compte pas comme jours connus : faites-vous redonner ce relevé`,
  matched: ({ applied, returned, suggested, waiting, past, notOurs }: Matched) =>
    [
      fr`Rapprochement : ${counted(applied, 'ligne rapprochée', 'lignes rapprochées', 'fr')}`,
      returned > 0 ? counted(returned, 'règlement revenu impayé', 'règlements revenus impayés', 'fr') : '',
      fr`${suggested} avec une proposition, ${waiting} sans`,
      past > 0 ? fr`${past} d’avant la situation importée, à vérifier (acquit bank lines --state past)` : '',
      notOurs > 0 ? counted(notOurs, 'sortie ou frais', 'sorties ou frais', 'fr') : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothingToMatch: fr`Rapprochement : aucune ligne n’attendait.`,
  moreLaid: (count: string) => fr`et ${count} autres (acquit bank lines --state applied)`,
  dropped: (count: number) =>
    count < 2
      ? fr`1 relance préparée est retirée : ce qu’elle réclamait n’est plus dû en entier.`
      : fr`${counted(count, 'relance', 'relances', 'fr')} préparées sont retirées : ce qu’elles réclamaient n’est plus dû en entier.`,
  laid: (line: number) => fr`La ligne n° ${line} est rapprochée :`,
  aside: (line: number) => fr`La ligne n° ${line} est mise de côté : elle n’est le règlement d’aucun client.`,
  undone: (line: number) =>
    fr`Le rapprochement de la ligne n° ${line} est annulé : tout est comme avant. À vous de dire pour quoi elle est (acquit bank show ${line}).`,
  takenUp: (line: number) => fr`La ligne n° ${line} n’est plus mise de côté : elle est de nouveau à rapprocher (acquit bank show ${line}).`,
  takenUpAndLaid: (line: number) => fr`La ligne n° ${line} n’est plus mise de côté, et elle est rapprochée :`,
  actUndone: (act: number) => fr`L’opération n° ${act} est annulée : tout est comme avant.`,
  shownByBooks: (amount: string) => fr`${amount} restent réglés : la comptabilité importée depuis le montre.`,
  watched: (account: string) => fr`Compte ${account} surveillé : quand ses relevés sont trop anciens, plus rien n’est décidé ni envoyé.`,
  heeded: (day: string) => fr`Ce qui manque avant le ${day} est tenu pour vérifié par vous et ne retient plus rien.`,
  unwatched: (account: string) => fr`Compte ${account} non surveillé : l’âge de ses relevés ne retient plus rien.`,
  writtenOff: (amount: string, invoice: string) => fr`${amount} abandonnés sur ${invoice} : cette somme ne sera plus réclamée.`,
  creditLaid: (amount: string, credit: string, invoices: string) => fr`${credit} : ${amount} imputés sur ${invoices}.`,
  refunded: (amount: string, credit: string) => fr`${credit} : ${amount} remboursés.`,
  undoAct: (act: number) => fr`Pour revenir en arrière : acquit bank undo --act ${act}`,
  exported: (id: number, file: string, acts: number) =>
    fr`Export n° ${id} écrit dans ${file} : ${counted(acts, 'opération', 'opérations', 'fr')} à passer en comptabilité.`,
  nothingToExport: fr`Rien de nouveau à passer en comptabilité depuis le dernier export : aucun fichier n’est écrit.`,
  inBooks: (count: number) =>
    count < 2
      ? fr`1 opération est laissée de côté : la comptabilité importée la montre déjà.`
      : fr`${counted(count, 'opération', 'opérations', 'fr')} sont laissées de côté : la comptabilité importée les montre déjà.`,
  draft: fr`Ce sont des écritures à valider par le comptable, qui décide aussi de la TVA sur escomptes et pertes.`,
  exportAgain: (id: number) => fr`Pour avoir de nouveau le même fichier : acquit bank export --again ${id} --out FICHIER`,
  exportedAgain: (id: number, file: string) =>
    fr`Export n° ${id} écrit de nouveau, à l’identique, dans ${file}. Ne le passez pas deux fois.`,
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
  notInStatements: (count) =>
    en`${counted(count, 'line of this notification is', 'lines of this notification are', 'en')} not in the statement of the same days: not taken in`,
  unconfirmed: (count, numbers) =>
    en`WARNING: ${counted(count, 'line that was announced is', 'lines that were announced are', 'en')} not in this statement, the money may not have come: ${numbers} (acquit bank show)`,
  left: (suggested, waiting) => en`Left to match: ${counted(suggested, 'line', 'lines', 'en')} with a suggestion, ${waiting} without`,
  unsound: en`does not count as known days: ask for this statement again`,
  matched: ({ applied, returned, suggested, waiting, past, notOurs }) =>
    [
      en`Matching: ${counted(applied, 'line matched', 'lines matched', 'en')}`,
      returned > 0 ? counted(returned, 'payment that came back', 'payments that came back', 'en') : '',
      en`${suggested} with a suggestion, ${waiting} without`,
      past > 0 ? en`${past} before the day of the items imported, to be checked (acquit bank lines --state past)` : '',
      notOurs > 0 ? en`${notOurs} money out or fees` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothingToMatch: en`Matching: no line was waiting.`,
  moreLaid: (count) => en`and ${count} more (acquit bank lines --state applied)`,
  dropped: (count) =>
    en`${counted(count, 'prepared reminder', 'prepared reminders', 'en')} withdrawn: not all that was claimed is due any more.`,
  laid: (line) => en`Line ${line} is matched:`,
  aside: (line) => en`Line ${line} is put aside: it is no customer's payment.`,
  undone: (line) =>
    en`The matching of line ${line} is taken back: all is as before. It is for you to say what it is for (acquit bank show ${line}).`,
  takenUp: (line) => en`Line ${line} is no longer put aside: it is to be matched again (acquit bank show ${line}).`,
  takenUpAndLaid: (line) => en`Line ${line} is no longer put aside, and it is matched:`,
  actUndone: (act) => en`Act ${act} is taken back: all is as before.`,
  shownByBooks: (amount) => en`${amount} stay settled: the books imported since show it.`,
  watched: (account) => en`Account ${account} is watched: when its statements are too old, nothing is decided or sent any more.`,
  heeded: (day) => en`What is missing before ${day} is taken as checked by you and holds nothing any more.`,
  unwatched: (account) => en`Account ${account} is not watched: the age of its statements holds nothing any more.`,
  writtenOff: (amount, invoice) => en`${amount} given up on ${invoice}: it will not be claimed any more.`,
  creditLaid: (amount, credit, invoices) => en`${credit}: ${amount} laid on ${invoices}.`,
  refunded: (amount, credit) => en`${credit}: ${amount} refunded.`,
  undoAct: (act) => en`To take it back: acquit bank undo --act ${act}`,
  exported: (id, file, acts) => en`Export ${id} written to ${file}: ${counted(acts, 'operation', 'operations', 'en')} to be booked.`,
  nothingToExport: en`Nothing new to be booked since the last export: no file is written.`,
  inBooks: (count) =>
    en`${counted(count, 'operation is', 'operations are', 'en')} left out: the books imported show ${count === 1 ? 'it' : 'them'} already.`,
  draft: en`These are draft entries for the accountant, who also decides on the VAT of discounts and write-offs.`,
  exportAgain: (id) => en`To have the same file again: acquit bank export --again ${id} --out FILE`,
  exportedAgain: (id, file) => en`Export ${id} written again, the very same, to ${file}. Do not book it twice.`,
};

export const MONEY = { fr: french, en: english };
