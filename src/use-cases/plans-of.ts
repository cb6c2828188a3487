import type { DebtorId } from '../core/base/id.ts';
import { isPlan, type PlanStanding, standingOf, withWarnings } from '../core/case/plan.ts';
import type { PlanRow } from '../core/journal/agreement-tables.ts';
import type { Page } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { mergedWith, survivorOf } from './merged-debtor.ts';
import { debtorOf } from './set-debtor.ts';

/** A plan and, while it is signed, where it stands. */
export type PlanView = { readonly plan: PlanRow; readonly standing: PlanStanding | null };

/** The plans of a debtor, and of whoever was merged with it, a page at a time. @throws Refusal `unknown-debtor` */
export async function plansOf({ store, clock }: Pick<Deps, 'store' | 'clock'>, debtorId: DebtorId, page: Page): Promise<PlanView[]> {
  const debtor = await debtorOf(store, debtorId);
  const plans = await store.select('plan', { debtor_id: await mergedWith(store, debtor) }, page);
  if (plans.length === 0) return [];
  const [file] = await store.caseFiles([await survivorOf(store, debtorId)]);
  const holds = (file ? withWarnings(file.holds, file.contacts) : []).filter(isPlan);
  return plans.map((plan) => {
    const hold = plan.state === 'signed' ? holds.find((one) => one.plan.planId === plan.id) : undefined;
    return { plan, standing: hold && file ? standingOf(hold, file.items, clock.today()) : null };
  });
}
