import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { minCents, sumCents } from '../base/money.ts';
import { contestedCents, type Dispute } from '../case/dispute.ts';
import type { Hold } from '../case/hold.ts';
import { instalmentsLeft, isPlan } from '../case/plan.ts';
import { type ItemFacts, isOpenInvoice } from './invoice-facts.ts';

/** Money that was promised for a day. */
export type Expected = { readonly on: Day; readonly cents: bigint };

/** What is known of an invoice's payment besides its due date. */
export type Standing = {
  /** Contested: nobody expects it before it is decided. */
  readonly contested: bigint;
  /** Nothing of it is expected: disputed as a whole, insolvent or stopped. */
  readonly held: boolean;
  readonly promised: readonly Expected[];
};

/** How the open invoices of one debtor stand, by its active holds and the disputes that are not closed. */
export function standingsOf(
  items: readonly ItemFacts[],
  holds: readonly Hold[],
  disputes: readonly Dispute[],
): ReadonlyMap<ItemId, Standing> {
  const open = items.filter(isOpenInvoice);
  const planned = plannedParts(open, holds);
  return new Map(
    open.map((item) => {
      const own = holds.filter(({ itemIds }) => itemIds === null || itemIds.includes(item.id));
      const held = own.some(({ kind }) => kind === 'dispute' || kind === 'insolvency' || kind === 'stop');
      const parts = planned.get(item.id) ?? promisedWhole(item, own);
      return [item.id, { contested: contestedCents(item, disputes), held, promised: parts }];
    }),
  );
}

/** Of several promises the last day counts. Plans of before they were told in full are taken for one. */
function promisedWhole({ openCents }: ItemFacts, holds: readonly Hold[]): Expected[] {
  const days = holds
    .filter((hold) => hold.kind === 'promise' || (hold.kind === 'plan' && !isPlan(hold)))
    .flatMap(({ promised, until }) => promised?.on ?? until ?? []);
  const last = days.toSorted().at(-1);
  return last === undefined ? [] : [{ on: last, cents: openCents }];
}

/** What is left of the instalments of plans, laid on their invoices one after the other. */
function plannedParts(open: readonly ItemFacts[], holds: readonly Hold[]): Map<ItemId, Expected[]> {
  const parts = new Map<ItemId, Expected[]>();
  for (const hold of holds.filter(isPlan)) {
    const own = open.filter((item) => hold.itemIds === null || hold.itemIds.includes(item.id));
    const came = hold.plan.basisCents - sumCents(own.map((item) => item.openCents));
    const queue = instalmentsLeft(hold.plan.instalments, came).map(({ instalment, leftCents }) => ({
      on: instalment.on,
      cents: leftCents,
    }));
    for (const item of own) parts.set(item.id, taken(queue, item.openCents));
  }
  return parts;
}

function taken(queue: { on: Day; cents: bigint }[], cents: bigint): Expected[] {
  const parts: Expected[] = [];
  let left = cents;
  for (const one of queue) {
    const part = minCents(one.cents, left);
    if (part <= 0n) continue;
    one.cents -= part;
    left -= part;
    parts.push({ on: one.on, cents: part });
  }
  return parts;
}
