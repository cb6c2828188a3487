import type { CreditorId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { LONGEST_MONTHS, type PlanLimits, STANDARD_LIMITS } from '../core/case/plan-proposal.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { DebtorKind } from '../core/receivable/party.ts';
import { creditorOf, type Deps } from './context.ts';

/** What a creditor offers to one kind of debtor. */
export function limitsOf({ plan_limits }: Pick<CreditorRow, 'plan_limits'>, kind: DebtorKind): PlanLimits {
  const own = plan_limits?.[kind];
  return own === undefined ? STANDARD_LIMITS[kind] : { ...own, leastCents: BigInt(own.leastCents) };
}

export const MOST_INSTALMENTS = 104;
export const MOST_FIRST_PERCENT = 90;
const MOST_CENTS = 10n ** 12n;

/** Says what is offered to one kind of debtor without asking again. @throws Refusal `plan-limits-unusual` */
export async function setPlanLimits(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  creditorId: CreditorId,
  kind: DebtorKind,
  limits: PlanLimits,
): Promise<void> {
  const changes = limitsChanged(await creditorOf(store, creditorId), kind, limits);
  await store.record([{ kind: 'creditor.changed', by, data: { id: creditorId, changes } }]);
}

/** The same as a change, for whoever changes more with it. @throws Refusal `plan-limits-unusual` */
export function limitsChanged({ plan_limits }: CreditorRow, kind: DebtorKind, limits: PlanLimits): Pick<CreditorRow, 'plan_limits'> {
  const { leastCents, mostInstalments, firstPercent, longestMonths } = limits;
  const within = (value: number, least: number, most: number) => Number.isSafeInteger(value) && value >= least && value <= most;
  const isSound =
    within(mostInstalments, 2, MOST_INSTALMENTS) && within(firstPercent, 0, MOST_FIRST_PERCENT) && within(longestMonths, 1, LONGEST_MONTHS);
  if (!isSound || leastCents < 0n || leastCents > MOST_CENTS)
    throw new Refusal(
      'plan-limits-unusual',
      `From 2 to ${MOST_INSTALMENTS} instalments, a first one of 0 to ${MOST_FIRST_PERCENT} %, over 1 to ${LONGEST_MONTHS} months.`,
      {
        instalments: MOST_INSTALMENTS,
        months: LONGEST_MONTHS,
      },
    );
  return { plan_limits: { ...plan_limits, [kind]: { ...limits, leastCents: Number(leastCents) } } };
}
