import type { Day } from '../core/base/day.ts';
import type { ItemId } from '../core/base/id.ts';
import { type Currency, EUR, minCents, sumCents } from '../core/base/money.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { disputeOf } from '../core/case/dispute.ts';
import { holds as holdsOn, isActive } from '../core/case/hold.ts';
import { type InstalmentLeft, isPlan, standingOf, withWarnings } from '../core/case/plan.ts';
import type { Item } from '../core/receivable/item.ts';

/** A payment plan that runs, as its debtor sees it. */
export type PlanOnPage = {
  readonly itemIds: readonly ItemId[];
  readonly currency: Currency;
  /** What is not paid in full yet, in its order. */
  readonly left: readonly InstalmentLeft[];
  /** What is asked for now: all whose day has passed, else the next one; nothing while one of its invoices is contested. */
  readonly asked: readonly InstalmentLeft[];
  /** The same by invoice, the oldest first: what a payment of it is laid on. */
  readonly parts: readonly { readonly item: Item; readonly cents: bigint }[];
};

/** The plans that rest the reminders of a debtor today: of their invoices nothing but the instalments is asked for. */
export function plansOnPage(file: CaseFile, day: Day): PlanOnPage[] {
  const { holds, contacts, items } = file;
  return withWarnings(holds, contacts)
    .filter(isPlan)
    .filter((hold) => isActive(hold, day))
    .flatMap((hold) => {
      const { is, left, next } = standingOf(hold, items, day);
      if (is === 'kept' || is === 'lapsed' || next === null) return [];
      const late = left.filter((one) => one.instalment.on < day);
      const itemIds = hold.itemIds ?? [];
      const own = items.filter((item) => itemIds.includes(item.id));
      const asked = isContested(itemIds, file, day) ? [] : late.length > 0 ? late : [next];
      return [{ itemIds, currency: own[0]?.currency ?? EUR, left, asked, parts: partsOf(own, asked) }];
    });
}

/** As for its reminders: whatever part of an invoice is contested, its instalments wait. */
function isContested(itemIds: readonly ItemId[], { items, holds, disputes = [] }: CaseFile, day: Day): boolean {
  return items
    .filter((item) => item.openCents > 0n && itemIds.includes(item.id))
    .some(({ id }) => disputeOf(id, disputes) !== null || holds.some((hold) => hold.kind === 'dispute' && holdsOn(hold, id, day)));
}

function partsOf(items: readonly Item[], asked: readonly InstalmentLeft[]): PlanOnPage['parts'] {
  const oldestFirst = items
    .filter((item) => item.openCents > 0n)
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : a.dueOn === b.dueOn ? a.id - b.id : 1));
  let rest = sumCents(asked.map((one) => one.leftCents));
  return oldestFirst.flatMap((item) => {
    const cents = minCents(rest, item.openCents);
    rest -= cents;
    return cents > 0n ? [{ item, cents }] : [];
  });
}

export function askedOfPlan({ asked }: PlanOnPage): bigint {
  return sumCents(asked.map((one) => one.leftCents));
}
