import { addBusinessDays, type HolidayZone, nextBusinessDay } from '../base/business-day.ts';
import { addDays, addMonths, type Day } from '../base/day.ts';
import type { DebtorKind } from '../receivable/party.ts';
import type { Instalment } from './instalment.ts';

export const RHYTHMS = ['monthly', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What a creditor offers without thinking again, to one kind of debtor. */
export type PlanLimits = {
  /** Less is paid at once. */
  readonly leastCents: bigint;
  readonly mostInstalments: number;
  /** Least share of the first payment, in whole percent. */
  readonly firstPercent: number;
  readonly longestMonths: number;
};

/**
 * What is offered unless the creditor says otherwise. No text limits an agreement between the two: 24 months is the most that a judge
 * may grant, taken as the bound of prudence. @law C. civ. 1343-5
 */
export const LONGEST_MONTHS = 24;
export const STANDARD_LIMITS: Readonly<Record<DebtorKind, PlanLimits>> = {
  business: { leastCents: 30_000n, mostInstalments: 6, firstPercent: 20, longestMonths: 6 },
  consumer: { leastCents: 10_000n, mostInstalments: 12, firstPercent: 0, longestMonths: 12 },
  'public-body': { leastCents: 100_000n, mostInstalments: 3, firstPercent: 0, longestMonths: 3 },
  unknown: { leastCents: 30_000n, mostInstalments: 3, firstPercent: 20, longestMonths: 3 },
};

export type PlanAsked = {
  readonly totalCents: bigint;
  readonly count: number;
  readonly rhythm: Rhythm;
  readonly firstOn: Day;
  /** `null`: as much as the others, or the least share where that is more. */
  readonly firstCents: bigint | null;
};

/** Why a plan is more than the creditor offers; a person may offer it all the same. */
export type PlanFault = 'total-too-small' | 'too-many' | 'too-long' | 'first-too-small';

/** Working days after an instalment's own day before it counts as missed: a transfer takes a night, and a weekend. */
const GRACE = 3;

/**
 * The schedule: every instalment on a working day, none before the first day named, cents that add up exactly; the last one takes the rest.
 * @throws RangeError when there are more instalments than cents, or the first payment is not less than all
 */
export function schedule(asked: PlanAsked, limits: PlanLimits, zone: HolidayZone): Instalment[] {
  const { totalCents, count, rhythm, firstOn } = asked;
  if (!Number.isSafeInteger(count) || count < 2 || BigInt(count) > totalCents)
    throw new RangeError(`${count} instalments of ${totalCents} cents`);
  const even = totalCents / BigInt(count);
  const first = asked.firstCents ?? larger(even, leastFirst(totalCents, limits));
  const rest = totalCents - first;
  const others = BigInt(count - 1);
  if (first <= 0n || rest < others) throw new RangeError(`a first payment of ${first} of ${totalCents} cents`);
  const share = rest / others;
  return Array.from({ length: count }, (_, at) => {
    const cents = at === 0 ? first : at === count - 1 ? rest - share * (others - 1n) : share;
    const on = nextBusinessDay(rhythm === 'monthly' ? addMonths(firstOn, at) : addDays(firstOn, 7 * at), zone);
    return { on, until: addBusinessDays(on, GRACE, zone), cents };
  });
}

/** What goes beyond the creditor's limits. */
export function planFaults({ totalCents, firstOn }: PlanAsked, instalments: readonly Instalment[], limits: PlanLimits): PlanFault[] {
  const [first, last] = [instalments[0], instalments.at(-1)];
  return [
    ...(totalCents < limits.leastCents ? (['total-too-small'] as const) : []),
    ...(instalments.length > limits.mostInstalments ? (['too-many'] as const) : []),
    ...(last && last.on > addDays(addMonths(firstOn, limits.longestMonths), 7) ? (['too-long'] as const) : []),
    ...(first && first.cents < leastFirst(totalCents, limits) ? (['first-too-small'] as const) : []),
  ];
}

function leastFirst(totalCents: bigint, { firstPercent }: PlanLimits): bigint {
  return (totalCents * BigInt(firstPercent) + 99n) / 100n;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
