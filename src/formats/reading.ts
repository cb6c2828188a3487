import type { Day } from '../core/base/day.ts';
import type { EmailFacts } from './email/email-facts.ts';
import type { Decimal, Finding } from './facts.ts';
import type { InsolvencyFacts } from './insolvency/insolvency-facts.ts';
import type { StatementFacts } from './statements/statement.ts';
import type { ReadMapping } from './table-mapping.ts';

/**
 * What reading a file gives, before anything is believed or written. `acquit read --json` prints it as it is
 * (`reading-json.ts`), `acquit import` understands it. Amounts are decimal strings with a dot, exactly as the
 * document states them (normalised in separator and sign only, never in value).
 */
export type Reading = {
  readonly format: Format | null;
  readonly encoding: string | null;
  readonly findings: readonly Finding[];
  readonly invoices: readonly InvoiceFacts[];
  readonly fec: FecFacts | null;
  /** Of a bank: one an account and period. */
  readonly statements: readonly StatementFacts[];
  /** Lines of a bank's file that stand outside of any statement, by account. */
  readonly loose?: readonly StatementFacts[];
  /** Of a list of customers, which states nothing that is owed. */
  readonly customers: readonly CustomerFacts[];
  /** Of an e-mail, or of the several of an mbox. */
  readonly emails?: readonly EmailFacts[];
  /** Of notices of insolvency proceedings: one a notice and person. */
  readonly insolvency?: readonly InsolvencyFacts[];
  /** How the columns of a table were understood, for import to remember and for a person to correct. */
  readonly mapping?: ReadMapping;
};

export type Format =
  | 'facturx'
  | 'zugferd1'
  | 'cii'
  | 'ubl'
  | 'invoice-list'
  | 'customer-list'
  | 'fec'
  | StatementFormat
  | 'email'
  | 'bodacc';

/** Formats of bank statements. */
export type StatementFormat = 'camt' | 'cfonb120' | 'mt940' | 'ofx' | 'bank-sheet';

export type PartyFacts = {
  readonly name: string | null;
  /** SIREN or SIRET (or the foreign equivalent) as the document gives it. */
  readonly legalId: string | null;
  readonly vatId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: AddressFacts | null;
};

export type AddressFacts = {
  readonly lines: readonly string[];
  readonly postcode: string | null;
  readonly city: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
};

/** One row of a list of customers. What no column gives is `null`. */
export type CustomerFacts = PartyFacts & {
  /** The customer's code or account, "C0042", "411DUPONT". */
  readonly account: string | null;
  /** The language to write in; of the two that Acquit writes, the nearer one. */
  readonly language: 'fr' | 'en' | null;
  readonly segment: string | null;
  /** 1-based line or row of the file. */
  readonly line: number;
};

export type InvoiceFacts = {
  readonly number: string | null;
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 corrected… */
  readonly typeCode: string | null;
  readonly issueDate: Day | null;
  readonly dueDates: readonly Day[];
  readonly currency: string | null;
  readonly totalInclTax: Decimal | null;
  readonly prepaid: Decimal | null;
  readonly amountDue: Decimal | null;
  readonly seller: PartyFacts | null;
  readonly buyer: PartyFacts | null;
  readonly payee: PartyFacts | null;
  readonly ibans: readonly string[];
  readonly paymentReference: string | null;
  /** Numbers of the invoices that this one corrects or credits. */
  readonly precedingInvoices: readonly string[];
  readonly orderReference: string | null;
  readonly paymentTermsText: readonly string[];
  /** Date of delivery or of the end of the service, when the document says it. */
  readonly deliveryDate: Day | null;
  /** The customer account of the creditor's books ("411DUPONT", "C0042"), when a list gives it. */
  readonly customerAccount: string | null;
  /** 1-based line of the file where the invoice stands (lists); `null` for a document that is one invoice. */
  readonly line: number | null;
};

export type FecFacts = {
  readonly separator: 'TAB' | 'PIPE';
  readonly rows: number;
  readonly totalDebit: Decimal;
  readonly totalCredit: Decimal;
  readonly unbalancedEntries: number;
  /** Lines of customer accounts (411…, 416…) without lettering. */
  readonly openItems: readonly FecLine[];
  readonly unbalancedLetterGroups: readonly FecLetterGroup[];
  /** Every line of a customer account, lettered or not: what import needs to see that an item was cleared. */
  readonly customerLines: readonly FecLine[];
};

export type FecLine = {
  readonly line: number;
  readonly journal: string;
  readonly entryNumber: string;
  readonly account: string;
  /** CompteLib: the customer's name where each customer has an account of the general ledger and no auxiliary one. */
  readonly accountLabel: string | null;
  readonly auxiliary: string | null;
  readonly auxiliaryLabel: string | null;
  readonly piece: string | null;
  readonly pieceDate: Day | null;
  readonly entryDate: Day | null;
  readonly label: string;
  /** Debit − credit: positive when the customer owes. */
  readonly amount: Decimal;
  readonly letter: string | null;
  readonly letterDate: Day | null;
  /** ISO 4217 and amount in it, when the line was booked in another currency. */
  readonly foreignCurrency: string | null;
  readonly foreignAmount: Decimal | null;
};

export type FecLetterGroup = {
  readonly letter: string;
  readonly account: string;
  readonly auxiliary: string | null;
  /** What the lines of the group add up to (not zero). */
  readonly net: Decimal;
  readonly lines: readonly number[];
};

/** A file as it comes from the outside. The name only helps to guess; the bytes decide. */
export type SourceFile = { readonly name: string; readonly bytes: Uint8Array };

/** An upload larger than this is refused before it is read. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;

export const EMPTY_READING: Reading = {
  format: null,
  encoding: null,
  findings: [],
  invoices: [],
  fec: null,
  statements: [],
  customers: [],
};
