import type { Day } from '../base/day.ts';
import type { Currency } from '../base/money.ts';
import { isRealId } from '../base/real-id.ts';
import type { Adjustment, Allocation, BankLine, Explanation } from './payment.ts';

/** A payment that was matched, as a return may speak of it. */
export type Received = {
  readonly line: string;
  readonly bookedOn: Day | null;
  readonly cents: bigint;
  readonly currency: Currency;
  readonly endToEndId: string | null;
  readonly mandateId: string | null;
  readonly allocations: readonly Allocation[];
  readonly adjustments: readonly Adjustment[];
  isReturned: boolean;
};

/** The payments matched so far, by amount. */
export class Payments {
  readonly #byLine = new Map<string, Received>();
  readonly #byAmount = new Map<bigint, Received[]>();
  readonly #byPart = new Map<bigint, Received[]>();

  add(line: BankLine, { allocations, adjustments }: Explanation): void {
    const one: Received = {
      line: line.id,
      bookedOn: line.bookedOn,
      cents: line.cents,
      currency: line.currency,
      endToEndId: isRealId(line.endToEndId) ? line.endToEndId.trim() : null,
      mandateId: line.mandateId?.trim() || null,
      allocations,
      adjustments,
      isReturned: false,
    };
    this.#byLine.set(line.id, one);
    enter(this.#byAmount, one.cents, one);
    for (const cents of partsOf(one)) enter(this.#byPart, cents, one);
  }

  remove(line: string): void {
    const one = this.#byLine.get(line);
    if (!one) return;
    this.#byLine.delete(line);
    strike(this.#byAmount, one.cents, one);
    for (const cents of partsOf(one)) strike(this.#byPart, cents, one);
  }

  ofAmount(cents: bigint): readonly Received[] {
    return this.#byAmount.get(cents) ?? [];
  }

  /** Payments that laid this on one item, and more elsewhere. */
  withPart(cents: bigint): readonly Received[] {
    return this.#byPart.get(cents) ?? [];
  }
}

/** What it laid on one item, where that is not all of it: the rest may have stayed on account. */
function partsOf({ cents: whole, allocations }: Received): ReadonlySet<bigint> {
  return new Set(allocations.flatMap(({ cents }) => (cents === whole ? [] : cents)));
}

function enter(index: Map<bigint, Received[]>, cents: bigint, one: Received): void {
  const same = index.get(cents);
  if (same) same.push(one);
  else index.set(cents, [one]);
}

function strike(index: Map<bigint, Received[]>, cents: bigint, one: Received): void {
  const rest = (index.get(cents) ?? []).filter((other) => other !== one);
  if (rest.length > 0) index.set(cents, rest);
  else index.delete(cents);
}
