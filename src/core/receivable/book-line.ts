import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';
import { numberKey } from './invoice-number.ts';
import type { ItemKind } from './item.ts';

/**
 * Where a line comes from, which decides what it may say: a document says what was invoiced; a list and the books also
 * say what is left of it.
 */
export type LineSource = 'document' | 'list' | 'fec';

/** One invoice, credit note or payment on account as a file states it. */
export type BookLine = {
  readonly source: LineSource;
  /** Where it stands in the file; `null` when the file is the line. */
  readonly line: number | null;
  readonly kind: ItemKind;
  readonly number: string;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  /** When it was delivered or done, where the file says it. */
  readonly performedOn?: Day | null;
  readonly currency: Currency;
  /** Positive for an invoice, negative for a credit. */
  readonly amountCents: bigint;
  /** What is left, same sign. */
  readonly openCents: bigint;
  /** What the file itself says was laid on it, oldest first. Need not explain all of the difference. */
  readonly laid: readonly Laid[];
  /** Numbers of the invoices that a credit note credits. */
  readonly credits: readonly string[];
  /** Number of the invoice that this one stands in for ("annule et remplace"). */
  readonly replaces: string | null;
};

/** Same sign as the amount it lowers. */
export type Laid = { readonly on: Day | null; readonly cents: bigint; readonly kind: LaidKind; readonly reference: string | null };
export type LaidKind = 'payment' | 'credit-note' | 'cleared-in-books' | 'correction';

/** What two files of one creditor call the same: number and amount. */
export function invoiceMark(number: string, amountCents: bigint): string {
  return `${numberKey(number)}|${amountCents < 0n ? -amountCents : amountCents}`;
}

/** An invoice and a credit may bear the same number; two credits of the same number are told apart by date and amount. */
export function identityOf(kind: ItemKind, number: string): string {
  return `${kind === 'invoice' ? 'i' : 'c'}:${numberKey(number)}`;
}
