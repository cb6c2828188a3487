import type { Day } from '../base/day.ts';
import type { CreditorId, DebtorId, FiledId, HoldId, ItemId, ProceedingId, ProceedingStepId, RouteChoiceId } from '../base/id.ts';
import type { CourtKind, RouteDebtor, Seat } from '../law/route.ts';
import type { Way } from '../proceeding/compare.ts';
import type { Ending, ProceedingRoute, StepKind } from '../proceeding/course-step.ts';
import type { CaseExportTable } from './case-export-table.ts';

/**
 * What a person decided to do about invoices of a debtor, and what was known then. standing → replaced | withdrawn | begun. While it stands,
 * and once it has begun, its hold makes their reminders rest. The reasons are in the vault.
 */
export type RouteChoiceRow = {
  id: RouteChoiceId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  way: Way;
  item_ids: ItemId[];
  /** What was asked for in all on that day, in cents of euro. */
  amount_cents: number;
  /** What a person said that the court depends on. */
  activity: RouteDebtor;
  creditor_trader: boolean | null;
  seat: Seat;
  on_day: Day;
  author: string;
  state: 'standing' | 'replaced' | 'withdrawn' | 'begun';
  ended_on: Day | null;
  hold_id: HoldId;
  vault_id: number;
  vault_digest: string;
};

/** A proceeding before a court or an officer, about invoices of a debtor. The name of the court and the number of the file are in the vault. */
export type ProceedingRow = {
  id: ProceedingId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  choice_id: RouteChoiceId | null;
  item_ids: ItemId[];
  route: ProceedingRoute;
  court: CourtKind;
  seat: Seat;
  /** What is asked for in all, in cents of euro. */
  claimed_cents: number;
  opened_on: Day;
  author: string;
  state: 'open' | 'closed';
  ending: Ending | null;
  closed_on: Day | null;
  hold_id: HoldId;
  vault_id: number;
  vault_digest: string;
};

/** One thing that happened in a proceeding; its note is in the vault. */
export type ProceedingStepRow = {
  id: ProceedingStepId;
  proceeding_id: ProceedingId;
  creditor_id: CreditorId;
  debtor_id: DebtorId;
  kind: StepKind;
  on_day: Day;
  in_person: boolean | null;
  granted_cents: number | null;
  hearing_on: Day | null;
  ending: Ending | null;
  /** What it cost, in cents of euro, and whether the debtor may have to pay it back. */
  cost_cents: number | null;
  recoverable: boolean;
  /** The paper of it, among what was filed. */
  filed_id: FiledId | null;
  entered_on: Day;
  author: string;
  /** Entered by mistake: it counts for nothing. */
  taken_back_on: Day | null;
  vault_id: number;
  vault_digest: string;
};

export type ChoiceDetails = { readonly reasons: string };
export type ProceedingDetails = { readonly court: string; readonly number: string };
export type StepDetails = { readonly note: string };

/** With the cases that were handed over for them. */
export type ProceedingTables = CaseExportTable & {
  route_choice: RouteChoiceRow;
  proceeding: ProceedingRow;
  proceeding_step: ProceedingStepRow;
};
export type ProceedingVault = ChoiceDetails | ProceedingDetails | StepDetails;
