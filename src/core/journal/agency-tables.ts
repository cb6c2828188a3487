import type { MandateTerms } from '../agency/terms.ts';
import type { Day } from '../base/day.ts';
import type { BankLineId, CreditorId, LayingId, MandateId, MovementId, RemittanceId, Sha256 } from '../base/id.ts';

/** The workspace is that of a collection agency: one row, as its owner last stated it. */
export type AgencyRow = {
  /** Always 1. */
  id: number;
  /** The agency itself, as its letters present it: a creditor of the workspace that is nobody's client. */
  house_id: CreditorId;
  /** The account for clients' money alone: debtors pay on it. */
  funds_number: string;
  funds_bic: string | null;
  funds_holder: string;
  /** Who insures its liability, under which number, until when. */
  insurer: string;
  policy: string;
  insured_until: Day;
  /** The court whose public prosecutor was told of the activity, and when. */
  prosecutor: string;
  declared_on: Day;
  /** The last journal entry that was looked at for commission. */
  taken_up_to: number;
};

/** The written agreement by which a creditor lets the agency act and receive for it. */
export type MandateRow = {
  id: MandateId;
  creditor_id: CreditorId;
  signed_on: Day;
  from_day: Day;
  until_day: Day | null;
  revoked_on: Day | null;
  /** The agreement itself. */
  document: Sha256;
  /** Days to hand over what came in, where they agreed on something else than a month. */
  remit_days: number | null;
};

export type MandateTermsRow = { id: number; mandate_id: MandateId; creditor_id: CreditorId; from_day: Day; terms: MandateTerms };

/** One line of a client's account with the agency; a reversal is a line of its own. */
export type MovementRow = {
  id: MovementId;
  creditor_id: CreditorId;
  kind: 'receipt' | 'commission';
  /** When the money moved at the bank, or the payment was laid. */
  on_day: Day;
  /** Of a receipt: what came in, of a commission: what is earned without VAT; below zero the other way. */
  cents: number;
  vat_cents: number;
  /** Of a receipt: the line of the dedicated account, and the one that stands for it among the client's. */
  line_id: BankLineId | null;
  client_line_id: BankLineId | null;
  /** Of a commission: the act that it is on, and the terms that it follows; no terms where no mandate was in force. */
  laying_id: LayingId | null;
  terms_id: number | null;
  /** The line of this account that it takes back. */
  reverses: MovementId | null;
  /** The statement that tells of it. */
  remittance_id: RemittanceId | null;
};

/** What the agency told a client of its money, and paid out. */
export type RemittanceRow = {
  id: RemittanceId;
  creditor_id: CreditorId;
  /** 1, 2, 3… for each client. */
  number: number;
  until_day: Day;
  made_on: Day;
  due_on: Day | null;
  carried_cents: number;
  received_cents: number;
  commission_cents: number;
  vat_cents: number;
  net_cents: number;
  state: 'due' | 'paid' | 'carried' | 'cancelled';
  paid_on: Day | null;
  /** The line of the dedicated account by which it was paid, where a line showed it. */
  line_id: BankLineId | null;
};

/** What the agency took out of the dedicated account for itself, or put in to cover a client's debt (above zero). */
export type WithdrawalRow = { id: number; line_id: BankLineId; on_day: Day; cents: number };

export type AgencyTables = {
  agency: AgencyRow;
  mandate: MandateRow;
  mandate_terms: MandateTermsRow;
  client_movement: MovementRow;
  remittance: RemittanceRow;
  withdrawal: WithdrawalRow;
};
