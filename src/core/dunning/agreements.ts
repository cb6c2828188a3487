import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Hold } from '../case/hold.ts';
import { restLetGo } from '../case/offer.ts';
import { isPlan, lapsedPlans, newlyMissed, type PlanHold, standingOf, withWarnings } from '../case/plan.ts';
import { toJudge } from '../case/promise.ts';
import type { Question } from '../case/question.ts';
import type { Item } from '../receivable/item.ts';
import { creditsForPlan } from './credit.ts';
import type { Decision, NewQuestion } from './decision.ts';

type Found = Pick<Decision, 'judged' | 'missed' | 'lapsed' | 'overtaken'>;

/**
 * What has become of promises and plans by a day: what is found, what to tell a person, and the holds that still hold. Money at the bank that
 * may be the debtor's is looked at first: until then no word counts as broken. Nor does a plan lapse while a credit could be its instalment.
 */
export function agreementsOn(
  {
    holds: recorded,
    items,
    cash,
    contacts,
    questions: asked,
    offers = [],
  }: Pick<CaseFile, 'holds' | 'items' | 'cash' | 'contacts' | 'questions' | 'offers'>,
  today: Day,
): { readonly holds: readonly Hold[]; readonly found: Found; readonly questions: readonly NewQuestion[] } {
  const holds = withWarnings(recorded, contacts);
  const mayBePaid = cash.length > 0;
  const judged = toJudge(holds, items, today).filter((one) => one.verdict === 'kept' || !mayBePaid);
  const onAccount = (hold: PlanHold) => creditsForPlan(hold, items, today);
  const missed = mayBePaid ? [] : newlyMissed(holds, items, today).filter(({ hold }) => onAccount(hold).length === 0);
  const runOut = mayBePaid ? [] : lapsedPlans(holds, items, today);
  const lapsed = runOut.filter((hold) => onAccount(hold).length === 0);
  const toLay = [...new Set(runOut.flatMap(onAccount))];
  const letGo = restLetGo(items, offers);
  const overtaken = asked.filter(
    (one) =>
      (one.code === 'instalment-missed' && !isMissed(one, holds, items, today)) ||
      (one.code === 'offer-rest' && !one.itemIds.some((id) => letGo.has(id))),
  );
  const over = new Set(lapsed.map((hold) => hold.id));
  const about = ({ itemIds }: Hold): ItemId[] =>
    items
      .filter((one) => one.kind === 'invoice' && one.openCents > 0n && (itemIds === null || itemIds.includes(one.id)))
      .map(({ id }) => id);
  return {
    holds: lapsed.length === 0 ? holds : holds.filter((hold) => !over.has(hold.id)),
    found: {
      ...(judged.length > 0 ? { judged: judged.map(({ hold, verdict }) => ({ hold: hold.id, verdict })) } : {}),
      ...(missed.length > 0 ? { missed: missed.map(({ hold, count }) => ({ hold: hold.id, count })) } : {}),
      ...(overtaken.length > 0 ? { overtaken: overtaken.map(({ id }) => id) } : {}),
      ...(lapsed.length > 0 ? { lapsed: lapsed.map(({ id, plan }) => ({ hold: id, plan: plan.planId })) } : {}),
    },
    questions: [
      ...judged.filter((one) => one.verdict === 'broken').map(({ hold }) => ({ code: 'promise-broken' as const, itemIds: about(hold) })),
      ...missed.map(({ hold }) => ({ code: 'instalment-missed' as const, itemIds: about(hold) })),
      ...lapsed.map((hold) => ({ code: 'plan-lapsed' as const, itemIds: about(hold) })),
      ...(toLay.length > 0 ? [{ code: 'credit-unallocated' as const, itemIds: toLay.map(({ id }) => id) }] : []),
    ],
  };
}

/** Whether an instalment that a person was asked about is missed still, and nobody has warned of it. */
function isMissed({ itemIds }: Question, holds: readonly Hold[], items: readonly Item[], today: Day): boolean {
  return holds
    .filter(isPlan)
    .filter((hold) => hold.liftedOn === null && hold.itemIds?.some((id) => itemIds.includes(id)))
    .some((hold) => standingOf(hold, items, today).is === 'missed');
}
