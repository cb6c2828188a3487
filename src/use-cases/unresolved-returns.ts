import { daysBetween } from '../core/base/day.ts';
import type { BankLineId, DebtorId } from '../core/base/id.ts';
import type { BankLineRow } from '../core/journal/bank-tables.ts';

type Line = Pick<BankLineRow, 'id' | 'cents' | 'booked_on'>;
type Found = { readonly line: Line; readonly debtors: readonly DebtorId[] | null };

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

  /** @param debtors whose payment it may have been; `null`: anybody's */
  add(line: Line, debtors: readonly DebtorId[] | null): void {
    this.#found.set(line.id, { line, debtors });
  }

  /** Whether the pass began with all that it found. */
  isSettled(): boolean {
    const told = (all: ReadonlyMap<BankLineId, Found>) =>
      [...all.values()]
        .map(({ line, debtors }) => `${line.id} ${debtors}`)
        .sort()
        .join();
    return told(this.#began) === told(this.#found);
  }

  /** Whether a payment may be the one that came back, or for what that opens again. */
  mayConcern(payment: Line, debtors: ReadonlySet<DebtorId>): boolean {
    const all = [...this.#began.values(), ...this.#found.values()];
    return all.some(({ line, debtors: of }) => {
      if (!isNear(payment, line)) return false;
      if (line.cents === -payment.cents) return true;
      return line.booked_on <= payment.booked_on && (of === null || of.some((debtor) => debtors.has(debtor)));
    });
  }
}

/** How long after its payment a return may come, and how long after a return what it opens may be paid again without a word. */
const OLDEST_PAYMENT_DAYS = 400;
const PAID_AGAIN_WITHIN_DAYS = 90;

function isNear(payment: Line, back: Line): boolean {
  const after = daysBetween(back.booked_on, payment.booked_on);
  return after >= 0 ? after <= PAID_AGAIN_WITHIN_DAYS : -after <= OLDEST_PAYMENT_DAYS;
}
