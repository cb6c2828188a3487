import type { Day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Hold } from '../case/hold.ts';
import { lapsedPlans, newlyMissed } from '../case/plan.ts';
import { toJudge } from '../case/promise.ts';
import type { Decision, NewQuestion } from './decision.ts';

type Found = Pick<Decision, 'judged' | 'missed' | 'lapsed'>;

/**
 * What has become of promises and plans by a day: what is found, what to tell a person, and the holds that still hold. Money at the bank that
 * may be the debtor's is looked at first: until then no word counts as broken.
 */
export function agreementsOn(
  { holds, items, cash }: Pick<CaseFile, 'holds' | 'items' | 'cash'>,
  today: Day,
): { readonly holds: readonly Hold[]; readonly found: Found; readonly questions: readonly NewQuestion[] } {
  const mayBePaid = cash.length > 0;
  const judged = toJudge(holds, items, today).filter((one) => one.verdict === 'kept' || !mayBePaid);
  const missed = mayBePaid ? [] : newlyMissed(holds, items, today);
  const lapsed = mayBePaid ? [] : lapsedPlans(holds, items, today);
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
      ...(lapsed.length > 0 ? { lapsed: lapsed.map(({ id, plan }) => ({ hold: id, plan: plan.planId })) } : {}),
    },
    questions: [
      ...judged.filter((one) => one.verdict === 'broken').map(({ hold }) => ({ code: 'promise-broken' as const, itemIds: about(hold) })),
      ...missed.map(({ hold }) => ({ code: 'instalment-missed' as const, itemIds: about(hold) })),
      ...lapsed.map((hold) => ({ code: 'plan-lapsed' as const, itemIds: about(hold) })),
    ],
  };
}
