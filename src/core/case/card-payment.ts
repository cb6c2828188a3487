import type { Money } from '../base/money.ts';

/**
 * How far a payment came that a debtor began on its page. `asked`: recorded, the provider not asked yet; `open`: the provider has a page
 * for it; `pending`: promised to the provider, not paid yet; `received`: paid, and laid on nothing yet; `laid`; `differs`: paid, but not
 * what was asked, so a person lays it.
 */
export type CardPaymentState = 'asked' | 'open' | 'pending' | 'failed' | 'expired' | 'received' | 'laid' | 'differs';

/** What a provider tells of a payment. */
export type CardPaymentTold = 'pending' | 'paid' | 'failed' | 'expired';

/** Why what was paid is not what was asked. */
export type CardPaymentDoubt = 'amount' | 'currency' | 'reference';

/** By which reason a hold is known that a payment on the debtor's page placed. */
export const CARD_HOLD = 'card-payment';

/** What one debtor may begin a day. */
export const MOST_CARD_PAYMENTS = 20;

const BEFORE_MONEY: ReadonlySet<CardPaymentState> = new Set<CardPaymentState>(['asked', 'open', 'pending', 'failed', 'expired']);
const UNDER_WAY: ReadonlySet<CardPaymentState> = new Set<CardPaymentState>(['pending', 'received']);

/** The states in which the news is news. They come late, twice and in any order: money that is there is never gone again by old news. */
const FROM: Readonly<Record<CardPaymentTold, readonly CardPaymentState[]>> = {
  paid: [...BEFORE_MONEY],
  pending: ['asked', 'open'],
  failed: ['asked', 'open', 'pending'],
  expired: ['asked', 'open'],
};

/** What a piece of news makes of a payment; `null` where it says nothing new. */
export function stateTold(known: CardPaymentState, told: CardPaymentTold): CardPaymentState | null {
  if (!FROM[told].includes(known)) return null;
  return told === 'paid' ? 'received' : told;
}

/** Promised or paid, and not seen on the invoices yet: nobody is asked to pay a second time. */
export function isUnderWay(state: CardPaymentState): boolean {
  return UNDER_WAY.has(state);
}

export function isPaid(state: CardPaymentState): boolean {
  return !BEFORE_MONEY.has(state);
}

/** What a payer can choose at the provider's. `dashboard`: all that is switched on there. */
export const PAYMENT_METHODS = ['card', 'sepa_debit', 'dashboard'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Currencies of two decimals that providers take, and the least and the most of one payment, in cents. */
const CURRENCIES: ReadonlySet<string> = new Set(['EUR', 'USD', 'GBP', 'CHF']);
const [LEAST_CENTS, MOST_CENTS] = [100n, 99_999_999n];

/** Whether a sum can be paid on the debtor's page. */
export function canBePaidOnline({ cents, currency }: Money): boolean {
  return CURRENCIES.has(currency) && cents >= LEAST_CENTS && cents <= MOST_CENTS;
}
