import { addDays, addMonths, type Day, earlierOf, laterOf } from '../base/day.ts';
import { percentOf, type Rate } from '../base/rate.ts';
import { Refusal } from '../base/refusal.ts';
import { accrue, type DayCount, type InterestSegment } from './accrual.ts';
import { valueOn } from './dated.ts';
import { perLawValues } from './per-law-values.ts';
import { type RateTable, rateTable } from './rate-table.ts';
import type { LawValues } from './values/law-values.ts';

/**
 * The legal interest rate as a business creditor applies it, against a consumer too: the low one.
 * @law C. civ. 1231-6; CMF L313-2, D313-1-A
 * @effect 2015-01-01
 */
export const statutoryRates = perLawValues((law) => rateTable(law.legalInterest, 'C. civ. 1231-6, CMF L313-2'));

/**
 * Day after which a consumer owes interest: the one on which the formal notice was received. `null` without a notice, and with one
 * received before the debt fell due, which cannot put anybody in default.
 * @law C. civ. 1231-6, 1344-1
 * @effect 2016-10-01
 */
export function dayBeforeStatutoryInterest(dueOn: Day, formalNoticeReceivedOn: Day | null): Day | null {
  return formalNoticeReceivedOn === null || formalNoticeReceivedOn < dueOn ? null : formalNoticeReceivedOn;
}

/**
 * Interest on one principal owed by a consumer, from the day after the notice.
 * @law C. civ. 1231-6
 * @effect 2016-10-01
 * @throws Refusal `law-value-unknown`
 */
export function statutoryInterest(
  debt: { readonly principal: bigint; readonly dueOn: Day; readonly formalNoticeReceivedOn: Day | null; readonly until: Day },
  dayCount: DayCount,
  law: LawValues,
): InterestSegment[] {
  const before = dayBeforeStatutoryInterest(debt.dueOn, debt.formalNoticeReceivedOn);
  return before === null ? [] : accrue(debt.principal, addDays(before, 1), debt.until, statutoryRates(law), dayCount);
}

/** The legal rate with five points more. @law CMF L313-3 @effect 1975-07-15 */
const upliftedRates = perLawValues((law) => rateTable(law.legalInterest, 'CMF L313-3', (on) => valueOn(law.judgmentPoints, on)));

export type JudgmentDebt = {
  readonly principal: bigint;
  /** First day that bears interest. */
  readonly from: Day;
  readonly until: Day;
  readonly enforceableOn: Day;
  /** What the judge of enforcement left of the five points, when he reduced them. */
  readonly pointsLeft?: Rate | null;
};

/**
 * Legal interest on a judgment debt, five points higher from the day after two months have passed since it became enforceable. Only the
 * legal rate is lifted: no other rate can be given.
 * @law CMF L313-3
 * @effect 1975-07-15
 * @throws Refusal `law-value-unknown`; `judgment-points` when more points are said to be left than the law adds
 */
export function judgmentInterest(debt: JudgmentDebt, dayCount: DayCount, law: LawValues): InterestSegment[] {
  const lastPlain = addMonths(debt.enforceableOn, 2);
  const uplifted = addDays(lastPlain, 1);
  return [
    ...accrue(debt.principal, debt.from, earlierOf(lastPlain, debt.until), statutoryRates(law), dayCount),
    ...accrue(debt.principal, laterOf(uplifted, debt.from), debt.until, ratesAfterJudgment(debt.pointsLeft ?? null, law), dayCount),
  ];
}

function ratesAfterJudgment(left: Rate | null, law: LawValues): RateTable {
  if (left === null) return upliftedRates(law);
  return rateTable(law.legalInterest, 'CMF L313-3', (on) => {
    const { value, certainty } = valueOn(law.judgmentPoints, on);
    if (left >= 0 && left <= value) return { value: left, certainty };
    const message = `The judge leaves at most the ${percentOf(value)} points of the law, and ${percentOf(left)} were given: give what is left.`;
    throw new Refusal('judgment-points', message, { given: percentOf(left), most: percentOf(value) });
  });
}
