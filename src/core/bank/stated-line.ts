import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';

/** A booked line of an account, as one file states it. */
export type StatedLine = {
  readonly bookedOn: Day;
  readonly valueOn: Day | null;
  /** Money in is positive. */
  readonly cents: bigint;
  readonly currency: Currency;
  /** The bank's own reference of the line. */
  readonly bankReference: string | null;
  readonly endToEndId: string | null;
  /** Label, remittance and counterparty joined; empty when they have been erased. */
  readonly text: string;
  /** How many operations a batch holds, when the line is one. */
  readonly batchCount: number | null;
  /** Cents of each operation of a batch whose details are known, else none. */
  readonly operations: readonly bigint[];
};

/**
 * Who wrote a line. Files of one format are expected to write one line one way, so two layouts of a sheet are to be two formats
 * (`bank-sheet bnp-paribas`, `bank-sheet boursobank`).
 */
export type LineOrigin = { readonly format: string; readonly messageType: 'statement' | 'report' | 'notification' };

/**
 * A line that is in the books already, as the statement it came in stated it. Where a line is kept as each statement stated it,
 * all of them may be given, under the same `id`: the more is known of it, the surer it is recognised.
 */
export type KnownLine = StatedLine & { readonly id: number; readonly origin: LineOrigin; readonly statement: number };
