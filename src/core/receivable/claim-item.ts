import { type Day, earlierOf } from '../base/day.ts';
import { minCents, sumCents } from '../base/money.ts';
import { type ClaimItem, CREDIT_KINDS } from './claim-case.ts';
import type { Item, SettlementKind } from './item.ts';

type Laid = { readonly on: Day; readonly cents: bigint; readonly kind: SettlementKind };

/**
 * An invoice of the books as the law sees it, from what is open now and all that was laid on it, in the order in which
 * it was. Money that came back was never paid: it takes back what was laid last. When the books say that something was settled but
 * not when, it counts as paid by the due date: no interest is asked for a delay that nobody can prove (decision 0012).
 */
export function claimItemOf(item: Item, dueOn: Day, laid: readonly Laid[], today: Day): ClaimItem {
  const kept = withoutReturned(laid).map((one) => ({
    ...one,
    on: earlierOf(one.on, one.kind === 'cleared-in-books' ? earlierOf(dueOn, today) : today),
  }));
  const credits = kept.flatMap(({ on, cents, kind }) => {
    const is = CREDIT_KINDS.find((one) => one === kind);
    return is ? [{ on, cents, is }] : [];
  });
  const payments = kept.filter(({ kind }) => !CREDIT_KINDS.some((one) => one === kind)).map(({ on, cents }) => ({ on, cents }));
  return {
    itemId: item.id,
    principal: item.openCents + sumCents(kept.filter(({ kind }) => kind !== 'charges').map(({ cents }) => cents)),
    dueOn,
    payments,
    creditNotes: credits,
  };
}

function withoutReturned(laid: readonly Laid[]): Laid[] {
  // What paid interest and fees was on no open amount, and no money of that comes back with it.
  const charges = laid.filter(({ kind }) => kind === 'charges');
  let kept: Laid[] = [];
  for (const one of laid.filter(({ kind }) => kind !== 'charges')) {
    if (one.cents > 0n) kept.push(one);
    let back = -one.cents;
    for (let last = kept.at(-1); back > 0n && last; last = kept.at(-1)) {
      const taken = minCents(back, last.cents);
      back -= taken;
      kept = taken === last.cents ? kept.slice(0, -1) : [...kept.slice(0, -1), { ...last, cents: last.cents - taken }];
    }
  }
  return [...kept, ...charges];
}
