import type { Day } from '../../core/base/day.ts';
import type { OperationKind } from '../../core/base/operation-kind.ts';
import type { Decimal, Finding } from '../facts.ts';

/** One account over one period, as a bank's file states it. Amounts are signed: money in is positive. */
export type StatementFacts = {
  /** IBAN where the file gives it (or its RIB makes it certain), else the bank's own account number; `null` when the file has none. */
  readonly account: string | null;
  /** The account exactly as the file writes it, where that differs from `account` (a RIB of which the IBAN was made). */
  readonly accountAsWritten?: string;
  readonly currency: string | null;
  readonly opening: Decimal | null;
  readonly closing: Decimal | null;
  readonly openingDate: Day | null;
  readonly closingDate: Day | null;
  /** Whether opening + booked entries = closing; `null` when a balance is missing. */
  readonly balancesTie: boolean | null;
  /** Booked lines in the order of the file, one a line of the account. */
  readonly entries: readonly BankEntry[];
  /** Lines that the bank announces and has not booked: no money yet, and never part of a balance. Absent when there are none. */
  readonly pending?: readonly BankEntry[];
  /** Of a sheet: a short name of the layout that it has. Files of one layout are taken to write one line one way. */
  readonly layout?: string;
  /** What the file is to the account; absent, it is a statement. */
  readonly messageType?: MessageType;
};

/**
 * A statement lists booked lines once and for all. A report is of the day that runs (camt.052, MT942): its lines come again in the statement.
 * A notification (camt.054) tells more about lines that a statement has too, often the operations of a batch: it adds no money to the account.
 */
export type MessageType = 'statement' | 'report' | 'notification';

/** An amount and its ISO 4217 currency. */
export type StatedAmount = { readonly currency: string; readonly amount: Decimal };

/** One booked line of an account, or one operation of a batch that is booked as one line. */
export type BankEntry = {
  readonly bookingDate: Day | null;
  readonly valueDate: Day | null;
  /** Signed: money in is positive; a reversed debit is money in. */
  readonly amount: Decimal;
  readonly currency: string | null;
  readonly reversal: boolean;
  readonly kind: OperationKind | null;
  /** The line as the bank prints it. */
  readonly label: string | null;
  /** What the payer wrote. */
  readonly remittance: string | null;
  readonly counterparty: string | null;
  readonly counterpartyIban: string | null;
  /** On whose behalf the counterparty pays or is paid, when the file names someone else (a factor, an agency, a parent company). */
  readonly ultimateCounterparty?: string;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  /** Creditor reference (RF…, ISO 11649) given as such by the file. */
  readonly structuredReference: string | null;
  /** ISO code of the reason for which a payment came back (AC04, AM04, MD06…). */
  readonly returnReason: string | null;
  /** The bank's own reference of the line (AcctSvcrRef, FITID, entry number), when it gives one. */
  readonly bankReference: string | null;
  /** The number of the cheque, when the file gives one. */
  readonly chequeNumber?: string;
  /** How many operations a batch holds, when the line is one. */
  readonly batchCount: number | null;
  /** What was ordered in another currency, before the exchange. */
  readonly original?: StatedAmount;
  /** What the banks kept of the payment, as the file states it. */
  readonly charges?: StatedAmount;
  /** The reference under which the batch was handed to the bank (PmtInfId, else MsgId), when the file repeats it. */
  readonly batchReference?: string;
  /** What was ordered, signed like the amount, when it is not what was booked: another currency, or the sum before charges. */
  readonly instructed?: StatedAmount;
  /** The operations of a batch; their sum is the amount of the line and is never counted besides it. */
  readonly details: readonly BankEntry[];
  /** 1-based line of the file. */
  readonly line: number | null;
};

/** What a reader of statements gives; `format` is set once the bytes are known to be of it. */
export type StatementReading = {
  readonly encoding: string | null;
  readonly findings: readonly Finding[];
  readonly statements: readonly StatementFacts[];
  /** What stands in the file outside of any statement (a record of CFONB120 without its opening balance), by account. */
  readonly loose?: readonly StatementFacts[];
};
