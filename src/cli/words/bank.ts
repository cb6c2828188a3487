import { BANK_LINE_STATES, LAID_HOW, SETTLEMENT_KINDS } from '../../words/bank-terms.ts';
import { counted, en, fr } from '../../words/phrase.ts';

/** Which amounts a line of text speaks of: already written as people write them. */
type Waiting = { readonly lines: number; readonly suggested: number; readonly out: number; readonly total: string };

/** `bank`, `bank lines`, `bank show`, and what `run`, `send` and `tasks` say of the accounts. */
const french = {
  none: fr`Aucun relevé de banque n’a été importé. Commencez par : acquit import RELEVÉ…`,
  accounts: fr`Comptes bancaires`,
  account: (number: string, currency: string) => `${number} (${currency})`,
  number: (id: number) => fr`n° ${id}`,
  covered: (day: string, days: number) =>
    days === 0 ? fr`données jusqu’au ${day}, aujourd’hui` : fr`données jusqu’au ${day}, il y a ${counted(days, 'jour', 'jours', 'fr')}`,
  notCovered: fr`aucun jour entier connu`,
  tooOld: (most: number) => fr`trop ancien (${counted(most, 'jour', 'jours', 'fr')} au plus)`,
  unwatched: fr`non surveillé`,
  gap: (from: string, until: string) => (from === until ? fr`pas de données le ${from}` : fr`pas de données du ${from} au ${until}`),
  jump: (day: string, amount: string) => fr`le ${day}, le solde de départ n’est pas celui d’avant (écart ${amount}) : des lignes manquent`,
  gapLookedAt: fr`vérifié par vous ou couvert par la comptabilité : ne retient plus rien`,
  wayOut: (account: number, day: string) =>
    fr`Demandez les relevés qui manquent. Si vous avez vérifié ces jours : acquit bank watch ${account} --from ${day}`,
  waiting: ({ lines, suggested, out, total }: Waiting) =>
    fr`Règlements à rapprocher : ${counted(lines, 'ligne', 'lignes', 'fr')}${out === 0 ? '' : ` (dont ${counted(out, 'rejet', 'rejets', 'fr')})`}, ${total} en tout, ${suggested === 0 ? 'sans proposition' : `dont ${suggested} avec une proposition`}`,
  past: (lines: number, total: string, asOf: string | null) =>
    [
      fr`${counted(lines, 'ligne plus ancienne', 'lignes plus anciennes', 'fr')} que la situation importée${asOf === null ? '' : ` (${asOf})`}, ${total} en tout : `,
      lines < 2 ? 'elle n’a été rapprochée de rien' : 'elles n’ont été rapprochées de rien',
      fr`, car cette situation doit déjà en tenir compte. À vérifier : acquit bank lines --state past`,
    ].join(''),
  nothingWaits: fr`Rien à rapprocher.`,
  runHeld: (accounts: string, most: number) =>
    fr`Rien n’est décidé : les relevés de banque sont trop anciens (plus de ${counted(most, 'jour', 'jours', 'fr')}), et ce qui est réclamé a pu être payé.
${accounts}
Importez un relevé plus récent (acquit import RELEVÉ). Pour un compte qui ne sert plus : acquit bank unwatch N°. Pour décider quand même : --accept-old-books`,
  sendHeld: (accounts: string, most: number) =>
    fr`Rien ne part : les relevés de banque sont trop anciens (plus de ${counted(most, 'jour', 'jours', 'fr')}), et ce qui est réclamé a pu être payé.
${accounts}
Importez un relevé plus récent (acquit import RELEVÉ). Pour un compte qui ne sert plus : acquit bank unwatch N°. Pour envoyer quand même : --accept-old-books`,
  noLines: fr`Aucune ligne.`,
  more: (after: number) => fr`La suite : ajoutez --after ${after}`,
  for: (invoices: string) => fr`pour ${invoices}`,
  state: BANK_LINE_STATES.fr,
  kinds: SETTLEMENT_KINDS.fr,
  how: LAID_HOW.fr,
  restOnAccount: (amount: string, debtor: string) => fr`${amount} à garder en compte (${debtor})`,
  restOnNothing: (amount: string) => fr`${amount} sans explication`,
  restAsCharges: (amount: string) => fr`${amount} de pénalités et indemnité`,
  returnOf: (line: number) => fr`retour du règlement de la ligne n° ${line}`,
  cameBack: (day: string, line: number | null) => fr`revenu impayé le ${day}${line === null ? '' : fr` (ligne n° ${line})`}`,
  sentBack: 'retour',
  paymentReturned: fr`règlement revenu impayé : ce qu’il avait réglé est de nouveau ouvert`,
  unnamed: fr`sans libellé`,
  suggestions: fr`Propositions`,
  matchNext: (line: number) => fr`acquit bank match ${line} --suggestion 1`,
  otherNext: (line: number) => fr`acquit bank match ${line} --invoice N°, --on-account DÉBITEUR ou --aside --reason "…"`,
  outNext: (line: number) => fr`acquit bank match ${line} --invoice N° (la facture dont le règlement revient) ou --aside --reason "…"`,
  orElse: (command: string) => fr`Ou bien : ${command}`,
  undoNext: (line: number) => fr`Pour revenir en arrière : acquit bank undo ${line}`,
  laid: fr`Imputé sur`,
  whyNot: fr`Pourquoi pas de soi-même`,
  reopened: (line: number | null) => (line === null ? fr`Rouvert` : fr`Rouvert (règlement de la ligne n° ${line})`),
  shown: {
    title: (line: number, day: string, amount: string) => fr`Ligne n° ${line} du ${day} : ${amount}`,
    state: 'état',
    account: 'compte',
    value: 'date de valeur',
    payer: 'payeur',
    ultimate: 'pour le compte de',
    iban: 'compte du payeur',
    label: 'libellé',
    remittance: 'motif',
    endToEnd: 'référence de bout en bout',
    mandate: 'mandat',
    structured: 'référence structurée',
    bankReference: 'référence de la banque',
    returned: 'motif du retour',
    batch: 'remise',
    operations: (count: number) => counted(count, 'opération', 'opérations', 'fr'),
    partOf: (line: number) => fr`opération de la remise n° ${line}`,
    byHand: fr`rapprochement annulé par une personne : elle ne se rapproche plus de soi-même`,
  },
};

const english: typeof french = {
  none: en`No bank statement has been imported. Begin with: acquit import STATEMENT…`,
  accounts: en`Bank accounts`,
  account: (number, currency) => `${number} (${currency})`,
  number: (id) => en`no. ${id}`,
  covered: (day, days) => (days === 0 ? en`data until ${day}, today` : en`data until ${day}, ${counted(days, 'day', 'days', 'en')} ago`),
  notCovered: en`no whole day known`,
  tooOld: (most) => en`too old (${counted(most, 'day', 'days', 'en')} at most)`,
  unwatched: en`not watched`,
  gap: (from, until) => (from === until ? en`no data on ${from}` : en`no data from ${from} to ${until}`),
  jump: (day, amount) => en`on ${day} the opening balance is not the one before (difference ${amount}): lines are missing`,
  gapLookedAt: en`checked by you or covered by the books: holds nothing any more`,
  wayOut: (account, day) =>
    en`Ask for the statements that are missing. If you have checked these days: acquit bank watch ${account} --from ${day}`,
  past: (lines, total, asOf) =>
    en`${counted(lines, 'line is', 'lines are', 'en')} older than the items imported${asOf === null ? '' : ` (as of ${asOf})`}, ${total} in all, and matched with nothing: what was imported must have them already. To be checked: acquit bank lines --state past`,
  waiting: ({ lines, suggested, out, total }) =>
    en`Payments to match: ${counted(lines, 'line', 'lines', 'en')}${out === 0 ? '' : ` (${counted(out, 'return', 'returns', 'en')} among them)`}, ${total} in all, ${suggested === 0 ? 'none' : suggested} with a suggestion`,
  nothingWaits: en`Nothing to match.`,
  runHeld: (accounts, most) =>
    en`Nothing is decided: the bank statements are too old (more than ${counted(most, 'day', 'days', 'en')}), and what is claimed may have been paid.
${accounts}
Import a newer statement (acquit import STATEMENT). For an account no longer used: acquit bank unwatch NUMBER. To decide all the same: --accept-old-books`,
  sendHeld: (accounts, most) =>
    en`Nothing leaves: the bank statements are too old (more than ${counted(most, 'day', 'days', 'en')}), and what is claimed may have been paid.
${accounts}
Import a newer statement (acquit import STATEMENT). For an account no longer used: acquit bank unwatch NUMBER. To send all the same: --accept-old-books`,
  noLines: en`No line.`,
  more: (after) => en`To go on: add --after ${after}`,
  for: (invoices) => en`for ${invoices}`,
  state: BANK_LINE_STATES.en,
  kinds: SETTLEMENT_KINDS.en,
  how: LAID_HOW.en,
  restOnAccount: (amount, debtor) => en`${amount} kept on account (${debtor})`,
  restOnNothing: (amount) => en`${amount} not explained`,
  restAsCharges: (amount) => en`${amount} of late-payment charges`,
  returnOf: (line) => en`return of the payment of line ${line}`,
  cameBack: (day, line) => en`came back unpaid on ${day}${line === null ? '' : en` (line ${line})`}`,
  sentBack: 'return',
  paymentReturned: en`a payment came back: what it had settled is open again`,
  unnamed: en`no text`,
  suggestions: en`Suggestions`,
  matchNext: (line) => en`acquit bank match ${line} --suggestion 1`,
  otherNext: (line) => en`acquit bank match ${line} --invoice NUMBER, --on-account DEBTOR or --aside --reason "…"`,
  outNext: (line) => en`acquit bank match ${line} --invoice NUMBER (whose payment comes back) or --aside --reason "…"`,
  orElse: (command) => en`Or else: ${command}`,
  undoNext: (line) => en`To take it back: acquit bank undo ${line}`,
  laid: en`Laid on`,
  whyNot: en`Why not by itself`,
  reopened: (line) => (line === null ? en`Open again` : en`Open again (payment of line ${line})`),
  shown: {
    title: (line, day, amount) => en`Line ${line} of ${day}: ${amount}`,
    state: 'state',
    account: 'account',
    value: 'value day',
    payer: 'payer',
    ultimate: 'on behalf of',
    iban: 'account of the payer',
    label: 'text',
    remittance: 'remittance',
    endToEnd: 'end-to-end reference',
    mandate: 'mandate',
    structured: 'structured reference',
    bankReference: 'reference of the bank',
    returned: 'reason of the return',
    batch: 'batch',
    operations: (count) => counted(count, 'operation', 'operations', 'en'),
    partOf: (line) => en`operation of batch ${line}`,
    byHand: en`taken back by a person: it is not matched by itself any more`,
  },
};

export const BANK = { fr: french, en: english };
