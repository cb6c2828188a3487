import type { Day } from '../base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../base/id.ts';
import type { PlanTerms } from './instalment.ts';
import type { Promised } from './promised.ts';

export type HoldKind = 'dispute' | 'promise' | 'plan' | 'insolvency' | 'stop' | 'proceeding' | 'other';

/** A suspension of dunning: who, why, over what, until when. It ends by itself. */
export type Hold = {
  readonly id: HoldId;
  readonly debtorId: DebtorId;
  /** The items it covers; `null` covers all of the debtor's, also those to come. */
  readonly itemIds: readonly ItemId[] | null;
  readonly kind: HoldKind;
  readonly reason: string;
  readonly author: string;
  readonly from: Day;
  /** Still holds on this day and resumes on the next one; `null` holds until it is lifted. */
  readonly until: Day | null;
  readonly liftedOn: Day | null;
  /** What was promised, of a promise. */
  readonly promised?: Promised;
  /** What was agreed, of a payment plan. */
  readonly plan?: PlanTerms;
};

export function holds(hold: Hold, itemId: ItemId, today: Day): boolean {
  return isActive(hold, today) && (hold.itemIds === null || hold.itemIds.includes(itemId));
}

export function isActive(hold: Hold, today: Day): boolean {
  return hold.liftedOn === null && hold.from <= today && (hold.until === null || today <= hold.until);
}
