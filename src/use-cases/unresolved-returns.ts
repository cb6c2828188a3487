import type { Day } from '../core/base/day.ts';
import type { BankLineId, DebtorId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';

type Line = Pick<BankLineRow, 'id' | 'cents' | 'booked_on'>;

/**
 * Money that went out again, of which it is not known yet what it opens: until then nobody knows what else of its amount, or later
 * of its debtors, is for. Kept from one look at the waiting lines to the next.
 */
export class UnresolvedReturns {
  readonly #known = new Map<BankLineId, readonly DebtorId[]>();
  #amounts = new Set<number>();
  #since = new Map<DebtorId, Day>();

  /** Begins another look: what waits no longer is resolved. */
  begin(waiting: readonly BankLineRow[]): void {
    this.#amounts = new Set();
    this.#since = new Map();
    for (const row of waiting) {
      const isSuggested = row.cents < 0 && row.state === 'suggested';
      if (isSuggested)
        this.add(
          row,
          (row.suggestions ?? []).flatMap((one) => one.allocations.map(({ debtor }) => debtor)),
        );
      const debtors = this.#known.get(row.id);
      if (debtors) this.add(row, debtors);
    }
  }

  /** @param debtors whose payment it may have been */
  add(row: Line, debtors: readonly DebtorId[]): void {
    this.#known.set(row.id, debtors);
    this.#amounts.add(-row.cents);
    for (const debtor of debtors) {
      const since = this.#since.get(debtor);
      if (since === undefined || row.booked_on < since) this.#since.set(debtor, row.booked_on);
    }
  }

  /** Whether a payment may be the one that came back, or for what that opens again. */
  mayConcern(row: Line, debtors: Iterable<DebtorId>): boolean {
    return this.#amounts.has(row.cents) || [...debtors].some((debtor) => (this.#since.get(debtor) ?? '9999') <= row.booked_on);
  }
}
