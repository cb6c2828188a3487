import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';

/** How a promise reached us. */
export const PROMISE_WAYS = ['call', 'email', 'letter', 'page', 'other'] as const;
export type PromiseWay = (typeof PROMISE_WAYS)[number];

/** What a hold of kind `promise` holds for. Holds of before promises were told in full have none. */
export type Promised = {
  /** The day that was named; the hold ends with the grace behind it. */
  readonly on: Day;
  /** The part that was promised; `null`: all that is open. */
  readonly cents: bigint | null;
  /** What was open of its items when it was given; only known beside a part. */
  readonly basisCents: bigint | null;
  readonly currency: Currency | null;
  readonly via: PromiseWay | null;
  /** What became of it, once its day had passed and somebody was told. */
  readonly judged: Verdict | null;
};
export type Verdict = 'kept' | 'broken';
