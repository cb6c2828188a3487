import type { Day } from '../base/day.ts';
import type { DebtorId, ItemId, QuestionId } from '../base/id.ts';

/** What only a person can say. Asked once, and open until answered or overtaken by events. */
export type QuestionCode =
  | 'due-date-missing'
  | 'kind-unknown'
  | 'no-address'
  | 'credit-unallocated'
  | 'invoice-not-received'
  | 'no-account-for-currency'
  | 'time-barred'
  | 'end-of-scenario'
  | 'same-debtor'
  | 'debt-reopened'
  | 'promise-broken'
  | 'instalment-missed'
  | 'plan-lapsed'
  | 'payment-announced'
  | 'online-payment-late'
  | 'offer-rest'
  | 'wrong-number';

export type Question = {
  readonly id: QuestionId;
  readonly debtorId: DebtorId;
  readonly code: QuestionCode;
  /** The items it is about, sorted; empty when it is about the debtor as such. */
  readonly itemIds: readonly ItemId[];
  readonly askedOn: Day;
};
