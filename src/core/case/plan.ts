import { addDays, type Day, laterOf } from '../base/day.ts';
import type { Item } from '../receivable/item.ts';
import { type Contact, contactDay } from './contact.ts';
import type { Hold } from './hold.ts';
import { type Instalment, NOTICE_DAYS, type PlanTerms, WARNING_DAYS, WARNING_STEP } from './instalment.ts';
import { openOf } from './promise.ts';

/** `in-order` until an instalment and its grace have passed unpaid; `lapsed` once a warning about it has run out. */
export type PlanStanding = {
  readonly is: 'in-order' | 'missed' | 'warned' | 'lapsed' | 'kept';
  /** What came since it was signed: laid on the instalments in their order. */
  readonly cameCents: bigint;
  /** How many instalments are paid in full. */
  readonly paid: number;
  /** Those whose grace has passed and that are not paid in full. */
  readonly missed: readonly Instalment[];
  /** The first that is not paid in full, and what is left of it. */
  readonly next: InstalmentLeft | null;
  /** All that are not paid in full, in their order. */
  readonly left: readonly InstalmentLeft[];
};

export type InstalmentLeft = {
  /** From 1 on. */
  readonly at: number;
  readonly instalment: Instalment;
  readonly leftCents: bigint;
};

export type PlanHold = Hold & { readonly plan: PlanTerms };

export function isPlan(hold: Hold): hold is PlanHold {
  return hold.kind === 'plan' && hold.plan !== undefined;
}

/**
 * Where a plan stands, from money and days alone: given what is open of its invoices, whatever payment or credit closed the rest. A
 * warning is about the instalment that was missed when it was given; the next one that is missed needs its own.
 */
export function planStanding({ instalments, basisCents, warned }: PlanTerms, openCents: bigint, today: Day): PlanStanding {
  const cameCents = openCents < basisCents ? basisCents - openCents : 0n;
  const left = instalmentsLeft(instalments, cameCents).filter((one) => one.leftCents > 0n);
  const missed = left.map((one) => one.instalment).filter((one) => one.until < today);
  const facts = { cameCents, paid: instalments.length - left.length, missed, next: left[0] ?? null, left };
  if (openCents <= 0n) return { is: 'kept', ...facts };
  const oldest = missed[0];
  if (oldest === undefined) return { is: 'in-order', ...facts };
  if (warned === null || warned.on <= oldest.until) return { is: 'missed', ...facts };
  return { is: warned.until < today ? 'lapsed' : 'warned', ...facts };
}

/** What is left of each instalment, once so much has come. */
export function instalmentsLeft(instalments: readonly Instalment[], cameCents: bigint): InstalmentLeft[] {
  let sum = 0n;
  return instalments.map((instalment, index) => {
    sum += instalment.cents;
    const lacking = sum - cameCents;
    return { at: index + 1, instalment, leftCents: lacking <= 0n ? 0n : lacking < instalment.cents ? lacking : instalment.cents };
  });
}

export function standingOf(hold: PlanHold, items: readonly Item[], today: Day): PlanStanding {
  return planStanding(hold.plan, openOf(hold, items), today);
}

/** Plans that hold no longer: an instalment was missed, the debtor warned, and the date granted has passed. */
export function lapsedPlans(holds: readonly Hold[], items: readonly Item[], today: Day): PlanHold[] {
  return holds.filter(isPlan).filter((hold) => hold.liftedOn === null && standingOf(hold, items, today).is === 'lapsed');
}

/** Plans of which more instalments are missed than a person knows of, with how many. */
export function newlyMissed(
  holds: readonly Hold[],
  items: readonly Item[],
  today: Day,
): { readonly hold: PlanHold; readonly count: number }[] {
  return holds
    .filter(isPlan)
    .filter((hold) => hold.liftedOn === null)
    .map((hold) => ({ hold, standing: standingOf(hold, items, today) }))
    .map(({ hold, standing }) => ({ hold, count: standing.is === 'missed' ? standing.paid + standing.missed.length : 0 }))
    .filter(({ hold, count }) => count > hold.plan.missedTold);
}

/**
 * Plans with the last warning that was given, by a person or by a message of ours: one that left holds until the date that it grants, and for as
 * many days as the agreement says.
 */
export function withWarnings(holds: readonly Hold[], contacts: readonly Contact[]): readonly Hold[] {
  const warnings = contacts.filter((one) => one.step === WARNING_STEP && one.state === 'made' && one.deadline !== null);
  if (warnings.length === 0) return holds;
  return holds.map((hold) => {
    if (!isPlan(hold)) return hold;
    const about = warnings.filter((one) => one.items.some(({ itemId }) => hold.itemIds?.includes(itemId)));
    const written = about.map((one) => {
      const on = contactDay(one);
      return { on, until: laterOf(one.deadline ?? on, addDays(on, WARNING_DAYS)) };
    });
    const all = hold.plan.warned === null ? written : [hold.plan.warned, ...written];
    return { ...hold, plan: { ...hold.plan, warned: all.reduce<PlanTerms['warned']>((a, b) => (a && a.on > b.on ? a : b), null) } };
  });
}

/** The days after which a plan may stand otherwise than before, or something is to be said of it. */
export function planDays({ instalments, warned }: PlanTerms): Day[] {
  return [
    ...instalments.flatMap((one) => [addDays(one.on, -NOTICE_DAYS - 1), one.on, one.until]),
    ...(warned === null ? [] : [warned.until]),
  ];
}
