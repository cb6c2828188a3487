import type { Currency, Money } from '../core/base/money.ts';
import type { CardPaymentTold, PaymentMethod } from '../core/case/card-payment.ts';

/** A page of the provider's for one payment. The same `reference` twice is one page. */
export type PaymentAsked = {
  readonly reference: string;
  readonly sum: Money;
  /** What the payer reads there: "Factures F-1, F-2". */
  readonly title: string;
  readonly language: 'fr' | 'en';
  /** Where the payer is led when done, and when it gives up. */
  readonly back: string;
  readonly cancelled: string;
};

/** How a payment stands, as the provider says; `told` is `null` as long as nothing is decided. */
export type PaymentStanding = {
  readonly session: string;
  readonly reference: string | null;
  readonly intent: string | null;
  readonly cents: bigint;
  readonly currency: Currency;
  readonly told: CardPaymentTold | null;
};

/** News that the provider sends by itself. `at` is when, in seconds since 1970. */
export type PaymentNews =
  | { readonly is: 'standing'; readonly event: string; readonly kind: string; readonly at: number; readonly standing: PaymentStanding }
  /** Money went back: `cents` of this dispute, or of all refunds of the payment together. */
  | {
      readonly is: 'back';
      readonly event: string;
      readonly kind: 'refund' | 'dispute';
      readonly at: number;
      readonly intent: string;
      readonly reference: string | null;
      readonly cents: bigint;
      readonly currency: Currency;
    };

/** A provider that takes payments for the creditor. Each call that leaves is bounded in time and size. */
export type Payments = {
  readonly provider: 'stripe';
  /** Where its pages are: the browser may be led there, and nowhere else. */
  readonly pages: string;
  /** @throws Refusal `payments-unreachable`, `payments-refused` with the provider's own words */
  ask(asked: PaymentAsked): Promise<{ readonly session: string; readonly url: string }>;
  /** @throws Refusal as above */
  look(session: string): Promise<PaymentStanding>;
  /** Closes a page that nobody has paid on. @returns whether it is closed @throws Refusal as above */
  withdraw(session: string): Promise<boolean>;
  /** Our reference of a payment that the provider names; `null` for one that is not ours. @throws Refusal as above */
  referenceOf(intent: string): Promise<string | null>;
  /** News out of what somebody sent to us: `forged` where nobody but the provider's signature would do, `null` where it says nothing to us. */
  read(body: Uint8Array, signature: string): PaymentNews | 'forged' | null;
};

/** A provider as it is set up; its secrets are never given out. */
export type KnownPayments = {
  readonly provider: 'stripe';
  /** The last letters of the key, so that a person knows which one it is. */
  readonly keyEnds: string;
  /** Payments move no money with a key for trials: debtors are not offered any. */
  readonly live: boolean;
  /** How many secrets for its news are known: without one nothing is offered. */
  readonly secrets: number;
  readonly methods: readonly PaymentMethod[];
};

/** What somebody sets up; `null` keeps what is known. A new secret is taken beside the last one for a day; with another key, instead of it. */
export type PaymentsSettings = {
  readonly key: string | null;
  readonly secret: string | null;
  readonly methods: readonly PaymentMethod[];
};

/** The provider of one workspace, as the pages show and change it. */
export type PaymentsSetting = {
  known(): KnownPayments | null;
  /** Where the provider sends its news; `null` where this address cannot be reached from outside. */
  newsAddress(): Promise<string | null>;
  /** @throws Refusal `payments-key-missing`, `payments-key-invalid`, `payments-secret-invalid` */
  save(settings: PaymentsSettings): void;
  remove(): void;
  /** Asks the provider something harmless. @throws Refusal `payments-not-set-up`, `payments-unreachable`, `payments-refused` */
  test(): Promise<void>;
};
