import type { Day } from '../../core/base/day.ts';
import type { Currency } from '../../core/base/money.ts';

/**
 * What was laid on an item.
 * - `payment`: money of the bank; on a credit, negative, it uses the credit up.
 * - `credit-note`: the credit note or payment on account named by `reference`, set against an item of the same customer without
 *   money. One line: its other side is made from it. A credit of another customer is two lines of payment, booked as a transfer.
 * - `refund`: money given back, negative.
 * - `on-account`: money that pays no item of the books. Late-payment interest and recovery fees that were paid come as such too:
 *   the accountant decides where they are booked.
 * - The others settle an item without money; a negative `small-difference` is one to our profit.
 */
export type ClearingKind =
  | 'payment'
  | 'credit-note'
  | 'discount'
  | 'bank-fee'
  | 'card-commission'
  | 'small-difference'
  | 'write-off'
  | 'refund'
  | 'on-account';

export type ClearingLine = {
  /** The customer's account in the books ("C0042", "411DUPONT"); `null` when they are not known to have one. */
  readonly debtorAccount: string | null;
  /** Empty for money of nobody known. */
  readonly debtorName: string;
  /** Number of the item; may be empty for money on account. */
  readonly number: string;
  readonly issuedOn: Day | null;
  readonly itemKind: 'invoice' | 'credit-note' | 'payment-on-account';
  /** In the currency of the entry; what it takes off the item, so that a payment that came back is negative. */
  readonly laidCents: bigint;
  /** The same in euros, for an entry in another currency; `null` when nobody has converted it. */
  readonly euroCents: bigint | null;
  readonly kind: ClearingKind;
  /** Of a `credit-note` the number of the credit; of money what the payer or the bank calls the payment (cheque number, end-to-end id). */
  readonly reference: string | null;
  /** Letter of the group that it belongs to, when that is settled. */
  readonly letter: string | null;
  readonly letteredOn: Day | null;
};

/** One act of clearing: a receipt, a payment that came back, a refund, a write-off, a credit set against invoices. */
export type ClearingEntry = {
  readonly on: Day;
  /** The day that the bank booked the money, when there was money. */
  readonly receivedOn: Day | null;
  /** The bank's account in the ledger (512…); `null` when nobody said which: then the usual one. */
  readonly bankAccount: string | null;
  readonly bankLabel: string;
  /** The money is at a provider of payments, which pays it out later, less its fees. */
  readonly isOnline?: boolean;
  /** A professional to whom the claim was handed over has the money. */
  readonly isWithMandatary?: boolean;
  readonly currency: Currency;
  /** Whether it takes back what an earlier entry laid. */
  readonly isReturn: boolean;
  /** A person took it back: no payment has bounced. */
  readonly isUndone?: boolean;
  /** Applied as certain, or said by a person. */
  readonly how: 'certain' | 'person';
  readonly reason: string | null;
  readonly lines: readonly ClearingLine[];
};

export type LedgerAccount = { readonly number: string; readonly label: string };

/** The accounts of the books that clearing posts to. */
export type ClearingAccounts = {
  readonly customers: LedgerAccount;
  /** Of customers whose own account begins with 416. */
  readonly doubtful: LedgerAccount;
  readonly bank: LedgerAccount;
  /** Money that a provider of payments has not paid out yet. */
  readonly online: LedgerAccount;
  /** Money that a professional to whom claims were handed over has not passed on yet. */
  readonly mandatary: LedgerAccount;
  /** Money of nobody known. */
  readonly suspense: LedgerAccount;
  readonly discount: LedgerAccount;
  readonly bankFee: LedgerAccount;
  readonly cardCommission: LedgerAccount;
  readonly smallLoss: LedgerAccount;
  readonly smallGain: LedgerAccount;
  readonly writeOff: LedgerAccount;
};

export type ClearingBooks = {
  readonly accounts: ClearingAccounts;
  /** Whether a customer is an auxiliary account under the collective one, or an account of the ledger ("411DUPONT"). */
  readonly customersBy: 'auxiliary' | 'ledger';
};

/**
 * Accounts of the general chart of accounts, with six digits. Choices that an accountant may make otherwise: payments that a
 * provider still has on 511 (some use 467), card commissions on 627 (some use 6278), all write-offs on 654 (some tell 6541 and 6544 apart, by the year of the debt), small differences on 658
 * and 758.
 */
export const USUAL_BOOKS: ClearingBooks = {
  accounts: {
    customers: { number: '411000', label: 'Clients' },
    doubtful: { number: '416000', label: 'Clients douteux' },
    bank: { number: '512000', label: 'Banque' },
    online: { number: '511000', label: "Valeurs à l'encaissement" },
    mandatary: { number: '467000', label: 'Autres comptes débiteurs ou créditeurs' },
    suspense: { number: '471000', label: "Compte d'attente" },
    discount: { number: '665000', label: 'Escomptes accordés' },
    bankFee: { number: '627000', label: 'Services bancaires' },
    cardCommission: { number: '627000', label: 'Services bancaires' },
    smallLoss: { number: '658000', label: 'Charges diverses de gestion courante' },
    smallGain: { number: '758000', label: 'Produits divers de gestion courante' },
    writeOff: { number: '654000', label: 'Pertes sur créances irrécouvrables' },
  },
  customersBy: 'auxiliary',
};
