import { type ColumnMatch, headerKey, matchKeys, nameBook } from '../list/columns.ts';
import { SHEET_FIELDS, type SheetColumns, type SheetField, TEXT_FIELDS } from './sheet-fields.ts';

/** How the columns of a bank's sheet were understood. */
export type SheetMapping = {
  /** The same for all files with the same headers: the key under which to remember a mapping. */
  readonly headerSignature: string;
  /** The headers found, in their order, those left empty included. */
  readonly headers: readonly string[];
  /** The columns used. */
  readonly columns: SheetColumns;
};

export type SheetMatch = ColumnMatch<SheetField>;

/** Names of the columns of banks that have no layout of their own; how tiers work is said in `list/column-names.ts`. */
const NAMES: Readonly<Record<SheetField, readonly (readonly string[])[]>> = {
  bookingDate: [
    [
      'date comptable',
      'date comptabilisation',
      'date opération',
      'booking date',
      'date écriture',
      'date op',
      'transaction date',
      'operation date',
    ],
    ['completed date', 'date completed utc', 'settlement date', 'settlement date utc', 'date mouvement', 'date imputation', 'posting date'],
    ['date', 'jour', 'date heure', 'date time'],
  ],
  valueDate: [['date valeur', 'value date', 'date val', 'valeur', 'date effet']],
  amount: [
    ['montant', 'montant opération', 'amount', 'montant mouvement', 'transaction amount', 'montant net', 'total amount', 'montant total'],
    ['montant transaction', 'net', 'net amount', 'mouvement'],
  ],
  debit: [
    [
      'débit',
      'montant débit',
      'débits',
      'debit amount',
      'sortie',
      'sorties',
      'dépense',
      'dépenses',
      'paid out',
      'money out',
      'retrait',
      'withdrawal',
    ],
  ],
  credit: [
    [
      'crédit',
      'montant crédit',
      'crédits',
      'credit amount',
      'entrée',
      'entrées',
      'recette',
      'recettes',
      'paid in',
      'money in',
      'dépôt',
      'deposit',
    ],
  ],
  direction: [
    [
      'sens',
      'd/c',
      'c/d',
      'débit/crédit',
      'crédit/débit',
      'sens opération',
      'debit credit',
      'sens mouvement',
      'signe',
      'direction',
      'dr/cr',
      'cr/dr',
    ],
  ],
  fee: [['frais', 'fee', 'fees', 'commission']],
  balance: [
    [
      'solde',
      'balance',
      'solde après opération',
      'solde progressif',
      'running balance',
      'solde courant',
      'solde compte',
      'account balance',
    ],
    ['accountbalance', 'balance after', 'nouveau solde'],
  ],
  currency: [['devise', 'currency', 'code devise', 'devise compte', 'account currency', 'payment currency', 'devise opération']],
  originalAmount: [['amount currency', 'montant devise', 'original amount', 'montant origine', 'orig amount', 'montant initial']],
  originalCurrency: [['original currency', 'devise origine', 'orig currency', 'devise initiale']],
  label: [
    ['libellé', 'libellé opération', 'label', 'description', 'intitulé', 'libellés', 'libellé complet', 'désignation', 'nature opération'],
    ['opération', 'détails', 'details', 'narrative', 'motif', 'nature', 'libellé simplifié', 'libellé court'],
  ],
  detail: [['détail', 'détail écriture', 'libellé détaillé', 'détail opération', 'libellé complémentaire', 'suite libellé']],
  remittance: [
    ['motif', 'communication', 'informations complémentaires', 'information complémentaire', 'payment reference', 'motif virement'],
    ['référence', 'reference'],
    ['mémo', 'notes', 'note', 'commentaire'],
  ],
  counterparty: [
    ['nom contrepartie', 'contrepartie', 'counterparty name', 'counterparty', 'partner name', 'partenaire', 'bénéficiaire', 'émetteur'],
    ['nom', 'payee', 'supplierfound', 'bénéficiaire émetteur', 'donneur ordre'],
  ],
  payer: [['payer name', 'payer', 'sender name']],
  payee: [['payee name', 'beneficiary name', 'merchant']],
  counterpartyIban: [
    [
      'iban contrepartie',
      'counterparty iban',
      'partner iban',
      'compte contrepartie',
      'beneficiary iban',
      'bank account',
      'iban bénéficiaire',
    ],
    ['payee account number'],
  ],
  reference: [
    [
      'transaction id',
      'identifiant transaction',
      'id transaction',
      'référence opération',
      'numéro opération',
      'transferwise id',
      'référence banque',
    ],
    ['id', 'référence bancaire'],
  ],
  endToEndId: [['end to end id', 'endtoendid', 'référence bout en bout', 'e2e']],
  chequeNumber: [['numéro chèque', 'cheque number', 'check number']],
  type: [
    [
      'type opération',
      'type',
      'type transaction',
      'transaction type',
      'payment method',
      'mode paiement',
      'code opération',
      'nature mouvement',
    ],
  ],
  status: [['statut', 'status', 'state', 'état']],
  account: [['numéro compte', 'account number', 'iban', 'compte num', 'account num', 'iban compte', 'account iban', 'compte', 'account']],
};

const BOOK = nameBook<SheetField>(SHEET_FIELDS, NAMES, [
  { field: 'debit', all: ['debit'], none: ['credit', 'date', 'carte'] },
  { field: 'credit', all: ['credit'], none: ['debit', 'date', 'carte'] },
  { field: 'valueDate', all: ['date', 'valeur'], none: [] },
  { field: 'bookingDate', all: ['date', 'operation'], none: ['valeur'] },
  { field: 'label', all: ['libelle'], none: ['categorie'] },
]);

/** Finds the columns by their usual French and English names. */
export function matchSheetColumns(headers: readonly string[]): SheetMatch {
  return matchKeys(headers, [headers.map(headerKey)], BOOK);
}

/** What nobody has named of what a row needs to be a line of an account; none when nothing is missing. */
export function missingInSheet({ positions, absent }: SheetMatch): readonly string[] {
  const named = new Set([...positions.keys(), ...absent.map(({ field }) => field)]);
  const missing: string[] = [];
  if (!named.has('bookingDate') && !named.has('valueDate')) missing.push('the date ("bank.date")');
  const hasAmount = named.has('amount') || (named.has('debit') && named.has('credit'));
  if (!hasAmount) missing.push('the amount ("bank.amount", or "bank.debit" and "bank.credit")');
  if (!TEXT_FIELDS.some((field) => named.has(field))) missing.push('the label ("bank.label")');
  return missing;
}
