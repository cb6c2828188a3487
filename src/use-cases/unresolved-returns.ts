import type { BankLineId, DebtorId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';

type Line = Pick<BankLineRow, 'id' | 'cents' | 'booked_on'>;
type Found = { readonly line: Line; readonly debtors: readonly DebtorId[]; readonly original: BankLineId | null };

/**
 * Money that went out again and waits to be laid: until then nobody knows what else of its amount, or of its debtors from that day on,
 * is for. Lines are judged again until what a pass finds is what it began with, for a payment may come before a return in their order.
 */
export class UnresolvedReturns {
  readonly #began: ReadonlyMap<BankLineId, Found>;
  readonly #found = new Map<BankLineId, Found>();

  /** @param before what the pass before found */
  constructor(before: UnresolvedReturns | null) {
    this.#began = before ? new Map(before.#found) : new Map();
  }

  /**
   * @param debtors whose payment it may have been
   * @param original the line of the payment that it surely undoes
   */
  add(line: Line, debtors: ReadonlySet<DebtorId>, original: BankLineId | null): void {
    this.#found.set(line.id, { line, debtors: [...debtors].sort((a, b) => a - b), original });
  }

  /** Whether the pass began with all that it found. */
  isSettled(): boolean {
    const told = (all: ReadonlyMap<BankLineId, Found>) =>
      [...all.values()]
        .map(({ line, debtors, original }) => `${line.id} ${debtors} ${original}`)
        .sort()
        .join();
    return told(this.#began) === told(this.#found);
  }

  /** Whether a payment may be the one that came back, or for what that opens again. */
  mayConcern(payment: Line, debtors: ReadonlySet<DebtorId>): boolean {
    const all = [...this.#began.values(), ...this.#found.values()];
    return all.some(
      ({ line, debtors: of, original }) =>
        original !== payment.id &&
        (line.cents === -payment.cents || (line.booked_on <= payment.booked_on && of.some((debtor) => debtors.has(debtor)))),
    );
  }
}
