import type { Day } from '../core/base/day.ts';
import type { CreditorId, DebtorId, HoldId } from '../core/base/id.ts';
import type { PlanLimits } from '../core/case/plan-proposal.ts';
import type { PlanSignature } from '../core/journal/agreement-tables.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import type { Page } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { cancelPlan, draftPlan, type NewPlan, offerPlan, planDocument, previewPlan, signPlan } from './plan.ts';
import { setPlanLimits } from './plan-limits.ts';
import { plansOf } from './plans-of.ts';
import { type NewPromise, recordPromise, withdrawPromise } from './promise.ts';

/** What is agreed with debtors: the verbs of promises and payment plans, for the program's table of contents. */
export function agreementsOf(deps: Deps) {
  return {
    recordPromise: (debtor: DebtorId, promise: NewPromise) => recordPromise(deps, debtor, promise),
    withdrawPromise: (hold: HoldId, why: string) => withdrawPromise(deps, hold, why),
    draftPlan: (debtor: DebtorId, plan: NewPlan) => draftPlan(deps, debtor, plan),
    previewPlan: (debtor: DebtorId, plan: NewPlan) => previewPlan(deps, debtor, plan),
    offerPlan: (debtor: DebtorId, plan: NewPlan, confirmed: boolean) => offerPlan(deps, debtor, plan, confirmed),
    signPlan: (plan: number, signedOn: Day | null = null) => signPlan(deps, plan, signedOn),
    cancelPlan: (plan: number, why: string, signature: PlanSignature | null = null) => cancelPlan(deps, plan, why, signature),
    planDocument: (plan: number) => planDocument(deps, plan),
    plansOf: (debtor: DebtorId, page: Page) => plansOf(deps, debtor, page),
    setPlanLimits: (creditor: CreditorId, kind: DebtorKind, limits: PlanLimits) => setPlanLimits(deps, creditor, kind, limits),
  };
}
