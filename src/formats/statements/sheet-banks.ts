import { fold } from '../../core/base/text.ts';
import type { SheetMatch } from './sheet-columns.ts';
import type { SheetField } from './sheet-fields.ts';

/** How one bank lays out its export. Headers compare without case, accents and punctuation. */
export type BankLayout = {
  readonly bank: string;
  /** The header of each column, in the order of preference where a bank has several; those marked in `needs` tell the bank. */
  readonly columns: Readonly<Partial<Record<SheetField, readonly string[]>>>;
  readonly needs: readonly SheetField[];
  /** What accounts of that bank are in, when no column says otherwise. */
  readonly currency?: 'EUR';
};

/** Layouts that several public importers agree on. Where one is part of another, the one with more columns stands first. */
export const BANK_LAYOUTS: readonly BankLayout[] = [
  {
    bank: "Banque Populaire, Caisse d'Épargne",
    currency: 'EUR',
    needs: ['bookingDate', 'label', 'remittance', 'debit', 'credit'],
    columns: {
      bookingDate: ['Date de comptabilisation', 'Date comptable'],
      valueDate: ['Date de valeur'],
      label: ['Libelle operation'],
      counterparty: ['Libelle simplifie'],
      remittance: ['Informations complementaires'],
      reference: ['Reference'],
      type: ['Type operation'],
      debit: ['Debit'],
      credit: ['Credit'],
    },
  },
  {
    bank: 'Shine',
    currency: 'EUR',
    needs: ['reference', 'bookingDate', 'debit', 'credit', 'counterparty'],
    columns: {
      reference: ['Transaction ID'],
      bookingDate: ["Date d'opération"],
      valueDate: ['Date de la valeur'],
      type: ['Type de transaction'],
      debit: ['Débit'],
      credit: ['Crédit'],
      balance: ['Solde bancaire'],
      label: ['Libellé'],
      counterparty: ['Nom de la contrepartie'],
    },
  },
  {
    bank: 'Qonto',
    needs: ['bookingDate', 'amount', 'counterparty'],
    columns: {
      status: ['Status'],
      bookingDate: ['Settlement date (local)', 'Settlement date (UTC)', 'Operation date (local)', 'Operation date (UTC)'],
      amount: ['Total amount (incl. VAT)'],
      debit: ['Debit'],
      credit: ['Credit'],
      balance: ['Balance'],
      currency: ['Currency'],
      counterparty: ['Counterparty name'],
      counterpartyIban: ['Counterparty IBAN'],
      type: ['Payment method'],
      remittance: ['Reference'],
      reference: ['Transaction ID'],
      account: ['Account IBAN', 'IBAN'],
    },
  },
  {
    bank: 'Qonto',
    needs: ['bookingDate', 'amount', 'counterparty'],
    columns: {
      status: ['Statut'],
      bookingDate: [
        'Date de la valeur (local)',
        'Date de la valeur (UTC)',
        'Date de règlement (local)',
        "Date de l'opération (local)",
        "Date de l'opération (UTC)",
      ],
      amount: ['Montant total (TTC)'],
      debit: ['Débit'],
      credit: ['Crédit'],
      balance: ['Solde'],
      currency: ['Devise'],
      counterparty: ['Nom de la contrepartie'],
      counterpartyIban: ['IBAN de la contrepartie'],
      type: ['Méthode de paiement'],
      remittance: ['Référence'],
      reference: ['Identifiant de transaction'],
      account: ['IBAN du compte'],
    },
  },
  {
    bank: 'Revolut Business',
    needs: ['bookingDate', 'reference', 'type', 'amount', 'currency'],
    columns: {
      bookingDate: ['Date completed (Europe/Paris)', 'Date completed (UTC)'],
      reference: ['ID'],
      type: ['Type'],
      status: ['State'],
      label: ['Description'],
      remittance: ['Reference'],
      payer: ['Sender name', 'Payer'],
      payee: ['Beneficiary name'],
      counterpartyIban: ['Beneficiary IBAN'],
      currency: ['Payment currency', 'Currency'],
      amount: ['Total amount', 'Amount'],
      fee: ['Fee'],
      balance: ['Balance'],
      account: ['Account'],
    },
  },
  {
    bank: 'Wise',
    needs: ['reference', 'bookingDate', 'amount', 'currency', 'balance'],
    columns: {
      reference: ['TransferWise ID'],
      bookingDate: ['Date'],
      amount: ['Amount'],
      currency: ['Currency'],
      label: ['Description'],
      remittance: ['Payment Reference'],
      balance: ['Running Balance'],
      payer: ['Payer Name'],
      payee: ['Payee Name', 'Merchant'],
      counterpartyIban: ['Payee Account Number'],
      type: ['Transaction Details Type'],
    },
  },
  {
    bank: 'N26',
    currency: 'EUR',
    needs: ['bookingDate', 'counterparty', 'counterpartyIban', 'amount'],
    columns: {
      bookingDate: ['Booking Date'],
      valueDate: ['Value Date'],
      counterparty: ['Partner Name'],
      counterpartyIban: ['Partner Iban'],
      type: ['Type'],
      remittance: ['Payment Reference'],
      amount: ['Amount (EUR)'],
      originalAmount: ['Original Amount'],
      originalCurrency: ['Original Currency'],
    },
  },
  {
    bank: 'BoursoBank',
    currency: 'EUR',
    needs: ['bookingDate', 'valueDate', 'label', 'amount'],
    columns: {
      bookingDate: ['dateOp'],
      valueDate: ['dateVal'],
      label: ['label'],
      counterparty: ['supplierFound'],
      amount: ['amount'],
      account: ['accountNum'],
      balance: ['accountbalance'],
    },
  },
  {
    bank: 'BNP Paribas',
    currency: 'EUR',
    needs: ['bookingDate', 'label', 'amount', 'detail'],
    columns: {
      bookingDate: ['Date operation'],
      label: ['Libelle operation'],
      detail: ['Libelle court'],
      type: ['Type operation'],
      amount: ['Montant operation en euro', 'Montant operation'],
    },
  },
  {
    bank: 'Société Générale',
    currency: 'EUR',
    needs: ['bookingDate', 'label', 'detail', 'amount'],
    columns: {
      bookingDate: ["Date de l'opération"],
      label: ['Libellé', 'Libellé simplifié'],
      detail: ["Détail de l'écriture", "Libellé de l'opération"],
      amount: ["Montant de l'opération"],
      currency: ['Devise'],
    },
  },
  {
    bank: 'Crédit Coopératif',
    currency: 'EUR',
    needs: ['bookingDate', 'reference', 'label', 'debit', 'credit', 'detail'],
    columns: {
      bookingDate: ['Date'],
      reference: ["Numéro d'opération"],
      label: ['Libellé'],
      debit: ['Débit'],
      credit: ['Crédit'],
      detail: ['Détail'],
    },
  },
  {
    bank: 'Crédit Agricole',
    currency: 'EUR',
    needs: ['bookingDate', 'label', 'debit', 'credit'],
    columns: {
      bookingDate: ['Date'],
      valueDate: ['Date valeur'],
      label: ['Libellé'],
      debit: ['Débit euros'],
      credit: ['Crédit euros'],
    },
  },
  {
    bank: 'Crédit Mutuel, CIC',
    currency: 'EUR',
    needs: ['bookingDate', 'valueDate', 'debit', 'credit', 'label'],
    columns: {
      bookingDate: ['Date'],
      valueDate: ['Date de valeur'],
      debit: ['Débit'],
      credit: ['Crédit'],
      label: ['Libellé'],
      balance: ['Solde'],
    },
  },
  {
    bank: 'Crédit Mutuel, CIC',
    currency: 'EUR',
    needs: ['bookingDate', 'valueDate', 'amount', 'label', 'balance'],
    columns: {
      bookingDate: ['Date'],
      valueDate: ['Date de valeur'],
      amount: ['Montant'],
      label: ['Libellé'],
      balance: ['Solde'],
    },
  },
  {
    bank: 'Fortuneo',
    currency: 'EUR',
    needs: ['bookingDate', 'valueDate', 'label', 'debit', 'credit'],
    columns: {
      bookingDate: ['Date opération'],
      valueDate: ['Date valeur'],
      label: ['libellé'],
      debit: ['Débit'],
      credit: ['Crédit'],
    },
  },
  {
    bank: 'La Banque Postale',
    currency: 'EUR',
    needs: ['bookingDate', 'label', 'amount'],
    columns: {
      bookingDate: ['Date'],
      label: ['Libellé'],
      amount: ['Montant(EUROS)'],
    },
  },
];

/** The layout that a row of headers has, and where its columns stand; `null` when it is of no bank known by its headers. */
export function layoutOf(headers: readonly string[]): { readonly layout: BankLayout; readonly match: SheetMatch } | null {
  const at = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const name = fold(header.slice(0, 200));
    if (name !== '' && !at.has(name)) at.set(name, index);
  }
  for (const layout of FOLDED) {
    const positions = new Map<SheetField, number>();
    for (const [field, names] of layout.columns) {
      const found = names.map((name) => at.get(name)).find((index) => index !== undefined);
      if (found !== undefined) positions.set(field, found);
    }
    if (layout.of.needs.every((field) => positions.has(field))) {
      return { layout: layout.of, match: { positions, ambiguities: [], absent: [] } };
    }
  }
  return null;
}

const FOLDED = BANK_LAYOUTS.map((of) => ({
  of,
  columns: Object.entries(of.columns).map(([field, names]) => [field as SheetField, names.map(fold)] as const),
}));
