import { assert } from '../base/assert.ts';
import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { minCents, sumCents } from '../base/money.ts';
import { allocationRanks } from '../law/allocation-order.ts';

/** An invoice of the books with all that was laid on it, in cents of its own currency. */
export type BookedItem = {
  readonly amountCents: bigint;
  /** Credit notes set against it, as positive amounts. */
  readonly creditNotes: readonly bigint[];
  /** Money laid on it; a payment that came back is a negative amount. */
  readonly payments: readonly bigint[];
};

/**
 * The open amount of the books: invoice − credit notes − money. It agrees with the creditor's accounts to the cent, knows neither
 * interest nor fee, and is negative when the item was overpaid.
 */
export function openAmount(item: BookedItem): bigint {
  return item.amountCents - sumCents(item.creditNotes) - sumCents(item.payments);
}

export type OpenInvoice = { readonly itemId: ItemId; readonly dueOn: Day; readonly openCents: bigint };
export type Allocation = { readonly itemId: ItemId; readonly cents: bigint };

/**
 * Lays a receipt on the open amounts of the books, the oldest due date first and the list's order within a day: where nothing says
 * which invoices were paid. One currency; `rest` stays on account.
 */
export function allocate(
  cents: bigint,
  invoices: readonly OpenInvoice[],
): { readonly allocations: readonly Allocation[]; readonly rest: bigint } {
  assert(cents >= 0n, 'a receipt must not be negative');
  const allocations: Allocation[] = [];
  let rest = cents;
  for (const { itemId, openCents } of allocationRanks(invoices).flat()) {
    const laid = minCents(rest, openCents);
    if (laid <= 0n) continue;
    allocations.push({ itemId, cents: laid });
    rest -= laid;
  }
  return { allocations, rest };
}
