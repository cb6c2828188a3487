import type { Day } from '../base/day.ts';
import type { BankLineId, CardPaymentId, CreditorId, DebtorId, HoldId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { CardPaymentDoubt, CardPaymentState } from '../case/card-payment.ts';
import type { CardEventRow, CardPaymentRow } from './card-tables.ts';

type Whose = { id: CardPaymentId; debtorId: DebtorId; creditorId: CreditorId };

/** What becomes of payments that debtors begin on their page. What is laid and held is told by entries of its own. */
export type CardEntries = {
  'card-payment.asked': { payment: CardPaymentRow };
  'card-payment.opened': { id: CardPaymentId; session: string };
  /** The provider told how far it came; `event` is `null` where it was asked. */
  'card-payment.told': Whose & {
    event: CardEventRow | null;
    from: CardPaymentState[];
    state: CardPaymentState;
    session: string | null;
    intent: string | null;
    paid: { cents: number; currency: Currency; on: Day; doubt: CardPaymentDoubt | null } | null;
    holdId: HoldId | null;
  };
  /** It is a line of the provider's account, laid on what was chosen or, where it differs, for a person to lay. */
  'card-payment.laid': Whose & { lineId: BankLineId; state: 'laid' | 'differs' };
  /** Some of it went back to the payer. */
  'card-payment.back': Whose & { event: CardEventRow; before: number; backCents: number };
};
