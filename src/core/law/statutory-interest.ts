import { addDays, addMonths, type Day, earlierOf, laterOf } from '../base/day.ts';
import { accrue, type DayCount, type InterestSegment } from './accrual.ts';
import { valueOn } from './dated.ts';
import { perLawValues } from './per-law-values.ts';
import { rateTable } from './rate-table.ts';
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
const upliftedRates = perLawValues((law) => rateTable(law.legalInterest, 'CMF L313-3', (on) => valueOn(law.judgmentPoints, on).value));

/**
 * Legal interest on a judgment debt, five points higher from the day after two months have passed since it became enforceable.
 * `from` is the first day that bears interest.
 * @law CMF L313-3
 * @effect 1975-07-15
 * @throws Refusal `law-value-unknown`
 */
export function judgmentInterest(
  debt: { readonly principal: bigint; readonly from: Day; readonly until: Day; readonly enforceableOn: Day },
  dayCount: DayCount,
  law: LawValues,
): InterestSegment[] {
  const lastPlain = addMonths(debt.enforceableOn, 2);
  const uplifted = addDays(lastPlain, 1);
  return [
    ...accrue(debt.principal, debt.from, earlierOf(lastPlain, debt.until), statutoryRates(law), dayCount),
    ...accrue(debt.principal, laterOf(uplifted, debt.from), debt.until, upliftedRates(law), dayCount),
  ];
}
