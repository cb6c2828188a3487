import type { Day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { OperationKind } from '../base/operation-kind.ts';
import type { Reason } from './reasons.ts';

/** One booked line of a bank account, or one operation of a batch, as matching looks at it. */
export type BankLine = {
  /** The caller's name of the line; told back, never looked into. */
  readonly id: string;
  readonly bookedOn: Day | null;
  /** Money in is positive. */
  readonly cents: bigint;
  readonly currency: Currency;
  /** `null` when the file does not say: then the label does, as far as it can. */
  readonly kind: OperationKind | null;
  readonly reversal: boolean;
  readonly label: string | null;
  readonly remittance: string | null;
  readonly payer: string | null;
  /** On whose behalf the payer pays, when the file says so. */
  readonly ultimatePayer: string | null;
  readonly payerIban: string | null;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  /** Creditor reference (RF…) or other structured reference. */
  readonly structuredReference: string | null;
  readonly returnReason: string | null;
  /** How many operations a batch holds, when the line is one. */
  readonly batchCount: number | null;
  /** The operations of a batch whose details are known. */
  readonly details: readonly BankLine[];
};

/** What an invoice, a credit note or a payment on account still holds. Credits are negative. */
export type OpenItem = {
  readonly id: ItemId;
  readonly debtorId: DebtorId;
  readonly number: string;
  /** 0 for a settled item that is given so that its number is known. */
  readonly openCents: bigint;
  readonly currency: Currency;
  readonly dueOn: Day | null;
  /** A reference of ours that the payer was asked to quote (RF…), when there is one besides the number. */
  readonly reference: string | null;
  /** What the payer may keep when the money is booked on `until` at the latest. */
  readonly discount: { readonly until: Day; readonly cents: bigint } | null;
  /** Late-payment interest and recovery fee claimed with it. */
  readonly charges: { readonly interestCents: bigint; readonly feeCents: bigint } | null;
};

/** A debtor of the creditor whose account it is. Those without open items are to be given too: a namesake makes a name uncertain. */
export type KnownDebtor = {
  readonly id: DebtorId;
  readonly names: readonly string[];
  readonly ibans: readonly string[];
  readonly mandates: readonly string[];
  /** References (RF…) on what was sent to the debtor: who quotes one pays for it. */
  readonly references?: readonly string[];
};

/** Cash laid on an item; negative when it uses up a credit, or takes back what a returned payment had settled. */
export type Allocation = { readonly itemId: ItemId; readonly debtorId: DebtorId; readonly cents: bigint };

/** What an explanation settles on an item without cash. */
export type Adjustment = {
  readonly itemId: ItemId;
  readonly kind: 'discount' | 'bank-fee' | 'card-commission' | 'small-difference';
  readonly cents: bigint;
};

/** The part of the line that is laid on no item. */
export type Remainder = {
  readonly cents: bigint;
  readonly as: 'nothing' | 'on-account' | 'charges' | 'unexplained';
  /** Whose it is, as far as it is known. */
  readonly debtorId: DebtorId | null;
  /** Of charges, how much each item's own are: they sum to `cents`. Not known of what was suggested or begun before it was kept. */
  readonly charged?: readonly Charged[];
};

/** Interest and fee of one item. */
export type Charged = { readonly itemId: ItemId; readonly cents: bigint };

/** One way to understand a line: `allocations` and `remainder` sum to its amount, to the cent. */
export type Explanation = {
  readonly allocations: readonly Allocation[];
  readonly adjustments: readonly Adjustment[];
  readonly remainder: Remainder;
  readonly reasons: readonly Reason[];
  /** The line of the payment that comes back. */
  readonly returnOf?: string;
};

/**
 * `certain`: the only explanation that the evidence allows, safe to apply. `suggested`: for a person, the likeliest first.
 * `none`: nothing to propose, and why.
 */
export type Outcome = 'certain' | 'suggested' | 'none';

export type Matched = {
  readonly line: string;
  readonly outcome: Outcome;
  /** Exactly one when certain, none when `none`. */
  readonly explanations: readonly Explanation[];
  /** Why the outcome is what it is. */
  readonly reasons: readonly Reason[];
  /** Debtors that something in the line speaks for; whether it certainly is the one. */
  readonly mayBeOf: readonly DebtorId[];
  readonly isPayerSure: boolean;
  /** Of money that comes back: all debtors whose payment it may have been; `null` when it may be anybody's. */
  readonly returnMayBeOf?: readonly DebtorId[] | null;
  /** The operations of a batch, each matched by itself. */
  readonly parts: readonly Matched[];
};

export type MatchOptions = {
  /** What may be missing on an item that a payer names, to be settled as a small difference, in cents. */
  readonly smallDifferenceCents: bigint;
  /** The most that the banks of a foreign transfer are believed to keep, in cents. */
  readonly bankFeeCents: bigint;
  /** How often people must have confirmed an account of a stranger's name before it is believed alone. */
  readonly trustAfter: number;
  /** Whether the items given hold the settled ones too, so that a number that is not there has never been issued. */
  readonly knowsAllNumbers: boolean;
};

export const USUAL_OPTIONS: MatchOptions = { smallDifferenceCents: 0n, bankFeeCents: 3000n, trustAfter: 2, knowsAllNumbers: false };
