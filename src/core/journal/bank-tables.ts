import type { Day } from '../base/day.ts';
import type { BankAccountId, BankLineId, BankStatementId, CreditorId, DebtorId, ItemId, LayingId, Sha256 } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { OperationKind } from '../base/operation-kind.ts';
import type { Adjustment, Remainder } from '../matching/payment.ts';
import type { Reason } from '../matching/reasons.ts';

/** An account of the creditor's of which statements are taken in. */
export type BankAccountRow = {
  id: BankAccountId;
  creditor_id: CreditorId;
  /** IBAN, or the bank's own number where its files have no IBAN. */
  number: string;
  currency: Currency;
  /** Whether its age holds reminders; an account that is no longer used does not. */
  watched: boolean;
  /** Last day that its statements cover without a doubt. */
  covered_until: Day | null;
  /** Holes that end before this day were looked at by a person. */
  heed_from: Day | null;
};

export type BankStatementRow = {
  id: BankStatementId;
  creditor_id: CreditorId;
  account_id: BankAccountId;
  sha256: Sha256;
  format: string;
  message_type: 'statement' | 'report' | 'notification';
  from_day: Day;
  until_day: Day;
  opening_cents: number | null;
  closing_cents: number | null;
  /** Lines in the file, and those of them that were new. */
  line_count: number;
  new_count: number;
  /** Balances do not contradict its lines and every line could be read: only then does it show whole days. */
  sound: boolean;
};

/**
 * `waiting`: nobody knows yet what it is for; `suggested`: a person chooses; `applied`: laid on items (or on account);
 * `batch`: its operations are lines of their own; `aside`: a person said that it is no customer's payment; `not-ours`: money out,
 * fees and interest of the bank; `past`: nothing open fits, and the books of a later day must have it.
 */
export type BankLineState = 'waiting' | 'suggested' | 'applied' | 'batch' | 'aside' | 'not-ours' | 'past';

export type BankLineRow = {
  id: BankLineId;
  creditor_id: CreditorId;
  account_id: BankAccountId;
  statement_id: BankStatementId;
  /** The batch that it is an operation of. */
  parent_id: BankLineId | null;
  booked_on: Day;
  value_on: Day | null;
  cents: number;
  currency: Currency;
  kind: OperationKind | null;
  reversal: boolean;
  return_reason: string | null;
  batch_count: number | null;
  state: BankLineState;
  /** A person took back what was laid: from then on only a person lays it. */
  by_hand: boolean;
  /** What it may be for, the likeliest first. */
  suggestions: Suggestion[] | null;
  /** Why none of these is certain. */
  doubts: KeptReason[] | null;
  /** What the line says of people stands outside the chain. */
  vault_id: number;
  vault_digest: string;
};

/** The words of a line: they name people, so they are personal data. */
export type BankLineDetails = {
  readonly label: string | null;
  readonly remittance: string | null;
  readonly payer: string | null;
  readonly ultimatePayer: string | null;
  readonly payerIban: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly structuredReference: string | null;
  readonly bankReference: string | null;
};

/** A reason as it is kept: without what was written, for the words of a line stand outside the chain. */
export type KeptReason = Omit<Reason, 'written' | 'cents'> & { readonly cents?: number };

/** An explanation as it is kept: amounts in cents. */
export type Suggestion = {
  readonly allocations: readonly { readonly item: ItemId; readonly debtor: DebtorId; readonly cents: number }[];
  readonly adjustments: readonly { readonly item: ItemId; readonly kind: Adjustment['kind']; readonly cents: number }[];
  readonly remainder: {
    readonly cents: number;
    readonly as: Remainder['as'];
    readonly debtor: DebtorId | null;
    readonly charged?: readonly { readonly item: ItemId; readonly cents: number }[];
  };
  readonly reasons: readonly KeptReason[];
  /** The line of the payment that comes back. */
  readonly returnOf?: BankLineId;
};

/** A debtor whose payment a line that waits may be: its reminders are held where the money could settle something. */
export type BankCandidateRow = {
  id: number;
  creditor_id: CreditorId;
  line_id: BankLineId;
  debtor_id: DebtorId;
  cents: number;
  currency: Currency;
  /** False once it is known what the line is for. */
  standing: boolean;
};

/**
 * Something laid on items, as one act that is undone as one: a payment, a payment that came back, a write-off, a refund, a
 * credit laid on invoices.
 */
export type LayingRow = {
  id: LayingId;
  creditor_id: CreditorId;
  line_id: BankLineId | null;
  kind: 'payment' | 'return' | 'write-off' | 'credit' | 'refund';
  on_day: Day;
  state: 'standing' | 'undone' | 'returned';
  how: 'certain' | 'person';
  /** The payment that came back. */
  returns_id: LayingId | null;
  /** The clearing export that told of it, and the one that took it back. */
  export_id: number | null;
  reversal_id: number | null;
  reason: string | null;
};

/** Who pays for whom, learnt from what people confirm. `mark` is a digest: erasing a debtor is erasing. */
export type PayerRow = { id: number; creditor_id: CreditorId; debtor_id: DebtorId; mark: string; times: number };
