import { addDays, type Day } from '../base/day.ts';
import type { ContactId, ItemId } from '../base/id.ts';
import type { Laid } from './invoice-facts.ts';

/** A contact that was made: its step, its day, and what it claimed of each invoice. */
export type MadeContact = {
  readonly id: ContactId;
  readonly step: string;
  readonly madeOn: Day;
  readonly claimed: readonly { readonly item: ItemId; readonly cents: bigint }[];
};

/** What followed a step. It is what came after, which is not to say that it came because of it. */
export type StepEffect = { readonly step: string; readonly contacts: number; readonly claimed: bigint; readonly recovered: bigint };

/** Days after a step in which a payment is put down to it. */
export const EFFECT_DAYS = 14;

/**
 * What was paid within so many days after each step, of the invoices that it claimed. A payment counts once: for the last step
 * before it, and never more of an invoice than that step claimed. Only steps whose days have passed by today count, so that the
 * share is one of equals.
 */
export class StepEffects {
  readonly #today: Day;
  readonly #steps = new Map<string, { contacts: number; claimed: bigint; recovered: bigint }>();

  constructor(today: Day) {
    this.#today = today;
  }

  /** All made contacts of one debtor about items of one currency, and what was laid on those items. */
  add(contacts: readonly MadeContact[], laidOn: ReadonlyMap<ItemId, readonly Laid[]>): void {
    const inOrder = [...contacts].sort((a, b) => (a.madeOn === b.madeOn ? a.id - b.id : a.madeOn < b.madeOn ? -1 : 1));
    for (const [at, contact] of inOrder.entries()) {
      const own = contact.claimed.filter((one) => laidOn.has(one.item));
      if (own.length === 0 || addDays(contact.madeOn, EFFECT_DAYS) > this.#today) continue;
      const sums = this.#of(contact.step);
      sums.contacts += 1;
      for (const { item, cents } of own) {
        const next = inOrder.slice(at + 1).find((later) => later.claimed.some((one) => one.item === item));
        sums.claimed += cents;
        sums.recovered += paidAfter(laidOn.get(item) ?? [], contact.madeOn, next?.madeOn ?? null, cents);
      }
    }
  }

  all(): StepEffect[] {
    return [...this.#steps].map(([step, sums]) => ({ step, ...sums }));
  }

  #of(step: string): { contacts: number; claimed: bigint; recovered: bigint } {
    const known = this.#steps.get(step);
    if (known) return known;
    const fresh = { contacts: 0, claimed: 0n, recovered: 0n };
    this.#steps.set(step, fresh);
    return fresh;
  }
}

/** On the day itself counts: a payment of the day of the next step is that one's. */
function paidAfter(laid: readonly Laid[], madeOn: Day, nextOn: Day | null, most: bigint): bigint {
  const last = addDays(madeOn, EFFECT_DAYS);
  const paid = laid
    .filter(
      (one) => (one.as === 'money' || one.as === 'cleared') && one.on >= madeOn && one.on <= last && (nextOn === null || one.on < nextOn),
    )
    .reduce((sum, one) => sum + one.cents, 0n);
  return paid < 0n ? 0n : paid > most ? most : paid;
}
