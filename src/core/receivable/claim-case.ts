import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { Rate } from '../base/rate.ts';
import type { DayCount } from '../law/accrual.ts';
import type { AllocationOrder } from '../law/allocation-order.ts';
import type { Certainty } from '../law/dated.ts';
import type { SemesterMode } from '../law/late-interest.ts';
import type { SettlementKind } from './item.ts';

/** Money that reached the creditor, in cents, on the day it was at its disposal. A payment that came back is left out altogether. */
export type Payment = { readonly on: Day; readonly cents: bigint };

/**
 * `retroactive`: the invoice was wrong, the credited part never was owed (the default). `prospective`: a gesture, the part stops
 * being owed on that day. Never a payment: no part of it falls on interest (IMP-05).
 */
export type CreditNoteMode = 'retroactive' | 'prospective';
export type CreditNote = {
  readonly on: Day;
  readonly cents: bigint;
  readonly mode?: CreditNoteMode;
  /** What it really is; a credit note when absent. */
  readonly is?: CreditKind;
};

/** What lowers the principal without being money, each under its own name. */
export type CreditKind = (typeof CREDIT_KINDS)[number];
export const CREDIT_KINDS = [
  'credit-note',
  'correction',
  'discount',
  'bank-fee',
  'card-commission',
  'small-difference',
  'write-off',
] as const satisfies readonly SettlementKind[];

/** One invoice as the law sees it: what was owed on its due date, VAT included, and what has happened to it since, in any order. */
export type ClaimItem = {
  readonly itemId: ItemId;
  readonly principal: bigint;
  readonly dueOn: Day;
  /** Payments that the debtor, or the books, direct to this item. What it does not absorb goes on to the others. */
  readonly payments: readonly Payment[];
  readonly creditNotes: readonly CreditNote[];
};
export type BusinessItem = ClaimItem & { readonly contractRate: Rate | null };
export type ConsumerItem = ClaimItem & {
  readonly formalNoticeReceivedOn: Day | null;
  /** Whether it is sure that the notice counts from that day; sure when left out. */
  readonly noticeCertainty?: Certainty;
};

export type ClaimOptions = {
  readonly semesterMode: SemesterMode;
  readonly dayCount: DayCount;
  readonly allocation: AllocationOrder;
  /** For the credit notes that do not say. */
  readonly creditNoteMode: CreditNoteMode;
};

export const STANDARD_CLAIM_OPTIONS: ClaimOptions = {
  semesterMode: 'rolling',
  dayCount: 'act/365',
  allocation: 'interest-first',
  creditNoteMode: 'retroactive',
};

/** All that one debtor owes in one currency. Only a business can have a contractual rate, only a consumer waits for a formal notice. */
export type ClaimCase = {
  readonly currency: Currency;
  /** Payments directed to no item: they follow the order of the law. */
  readonly payments: readonly Payment[];
  readonly insolvencyOpenedOn: Day | null;
  readonly options: ClaimOptions;
} & (
  | { readonly kind: 'business'; readonly items: readonly BusinessItem[] }
  | { readonly kind: 'consumer'; readonly items: readonly ConsumerItem[] }
  | { readonly kind: 'public-body' | 'unknown'; readonly items: readonly ClaimItem[] }
);
