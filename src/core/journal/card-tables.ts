import type { Day } from '../base/day.ts';
import type { BankLineId, CardPaymentId, CreditorId, DebtorId, HoldId, ItemId, PortalLinkId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { CardPaymentDoubt, CardPaymentState } from '../case/card-payment.ts';

/** A payment that the holder of a link began on the debtor's page, at a provider's. */
export type CardPaymentRow = {
  id: CardPaymentId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  link_id: PortalLinkId;
  provider: 'stripe';
  /** What the provider quotes: made of the form that was sent, so the same form sent twice is one payment. */
  reference: string;
  /** The provider's names of its page and of the payment; `null` as long as they are not known. */
  session: string | null;
  intent: string | null;
  /** What is paid, as the page showed it; credits are negative. `charges`: interest and fee of the item, beside its cents. */
  parts: { item: ItemId; cents: number; charges?: number }[];
  /** Interest and fee that a notice had claimed, beside the parts: the charges of all of them. */
  charges_cents: number;
  cents: number;
  currency: Currency;
  asked_on: Day;
  state: CardPaymentState;
  doubt: CardPaymentDoubt | null;
  /** What came in, as the provider says. */
  paid_cents: number | null;
  paid_currency: Currency | null;
  paid_on: Day | null;
  /** The line that it is on the provider's account. */
  line_id: BankLineId | null;
  /** How much of it the payer has again. */
  back_cents: number;
  /** Holds what is paid for until it is laid or failed; of what differs, until a person has looked at its line. */
  hold_id: HoldId | null;
};

/** News of the provider that changed something: each is taken once. */
export type CardEventRow = {
  id: number;
  creditor_id: CreditorId;
  payment_id: CardPaymentId;
  /** The provider's name of it. */
  event: string;
  kind: string;
  told_on: Day;
};

export type CardTables = { card_payment: CardPaymentRow; card_event: CardEventRow };
