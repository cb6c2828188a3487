import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, HoldId, ItemId, Sha256 } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { DebtorKind } from '../receivable/party.ts';

/** An instalment as it stands in the journal. */
export type InstalmentJson = { on: Day; until: Day; cents: number };

/**
 * A payment plan. offered → signed → kept | lapsed | cancelled ; offered → cancelled. What becomes of it while it is signed follows from money
 * and days, by the hold that it places.
 */
export type PlanRow = {
  id: number;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  item_ids: ItemId[];
  currency: Currency;
  /** What was open of the items when it was offered. */
  total_cents: number;
  instalments: InstalmentJson[];
  charges: PlanCharges;
  state: PlanState;
  offered_on: Day;
  offered_by: string;
  /** The agreement as it was printed. */
  document: Sha256;
  /** `null` too once a person said that it was recorded by mistake. */
  signed_on: Day | null;
  /** The debtor had signed a plan that a person ended: what it acknowledged by that stays so. `null` where nobody said. */
  signature_stands: boolean | null;
  hold_id: HoldId | null;
  ended_on: Day | null;
  ended_why: string | null;
};

/** Interest and the flat fee: given up when the plan is kept to its end, or claimed apart. */
export const PLAN_CHARGES = ['waived-if-kept', 'reserved'] as const;
export type PlanCharges = (typeof PLAN_CHARGES)[number];
/** What a signature on record is, of a plan that a person ends: of the debtor, who gave the plan up; or recorded by mistake. */
export const PLAN_SIGNATURES = ['stands', 'never'] as const;
export type PlanSignature = (typeof PLAN_SIGNATURES)[number];
export type PlanState = 'offered' | 'signed' | 'kept' | 'lapsed' | 'cancelled';

/** The creditor's own limits, by kind of debtor. */
export type PlanLimitsJson = Partial<
  Record<DebtorKind, { leastCents: number; mostInstalments: number; firstPercent: number; longestMonths: number }>
>;
