import type { Day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';

export type ItemKind = 'invoice' | 'credit-note' | 'payment-on-account';

/** Why an invoice may not have reached the debtor in due form: then the delay is ours, and nothing is sent. */
export type ItemDoubt = 'bounced' | 'refused' | 'rejected';

/** What lowers an item (or, negative, brings it back): money, what the books say, or what the creditor gives up. */
export type SettlementKind =
  | 'payment'
  | 'credit-note'
  | 'cleared-in-books'
  | 'reopened'
  | 'correction'
  | 'discount'
  | 'bank-fee'
  | 'card-commission'
  | 'small-difference'
  | 'write-off'
  | 'refund'
  /** Money for interest and fee: a payment to the law, and nothing to the open amount of the books. */
  | 'charges';

/** An open item of the creditor's books, as of now. */
export type Item = {
  readonly id: ItemId;
  readonly debtorId: DebtorId;
  readonly kind: ItemKind;
  readonly number: string;
  readonly issuedOn: Day | null;
  /** `null` when neither stated nor certain from the terms: a person is asked. */
  readonly dueOn: Day | null;
  /** When it was delivered or done; absent or `null` when nobody said. */
  readonly performedOn?: Day | null;
  readonly currency: Currency;
  /** Positive for an invoice, negative for a credit note or a payment not laid on anything. */
  readonly amountCents: bigint;
  /** What is left, same sign as the amount. */
  readonly openCents: bigint;
  /** Where what is contested was taken off what is open (`case/dispute.ts`): how much that was. */
  readonly contestedCents?: bigint;
  readonly doubt: ItemDoubt | null;
  /** A credit that a person said to keep on account: it neither holds reminders nor is netted. */
  readonly kept: boolean;
  /** The step that the debtor had already reached when Acquit took over, if a person said so. */
  readonly prior: { readonly step: string; readonly on: Day } | null;
};

/** Late from the day after the due date on; the due day itself is not late. */
export function isOverdue(item: Item, today: Day): boolean {
  return item.kind === 'invoice' && item.openCents > 0n && item.dueOn !== null && item.dueOn < today;
}

/** Money or a credit note that has not been laid on an invoice yet. */
export function isCredit(item: Item): boolean {
  return item.kind !== 'invoice' && item.openCents < 0n;
}
