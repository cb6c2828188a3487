import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { ItemKind } from '../receivable/item.ts';

/** An item of the books, open or settled, with all that was laid on it and stands. */
export type ItemFacts = {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly currency: Currency;
  readonly issuedOn: Day | null;
  readonly dueOn: Day | null;
  /** Positive for an invoice, negative for a credit note or money on account. */
  readonly amountCents: bigint;
  readonly openCents: bigint;
  readonly laid: readonly Laid[];
};

/**
 * `money` was received; `cleared` is settled in the books, nobody said by what; `charges` is money for interest and fee, which leaves
 * the open amount as it is; `other` is a credit note, a write-off and the like.
 */
export type Laid = { readonly on: Day; readonly cents: bigint; readonly as: 'money' | 'cleared' | 'charges' | 'other' };

export function isOpenInvoice({ kind, openCents }: Pick<ItemFacts, 'kind' | 'openCents'>): boolean {
  return kind === 'invoice' && openCents > 0n;
}
