import { addDays, type Day } from '../base/day.ts';
import { accrue, type DayCount, type InterestSegment } from './accrual.ts';
import { valueOn } from './dated.ts';
import { fixedAtStart } from './late-interest.ts';
import { perLawValues } from './per-law-values.ts';
import { type RateTable, rateTable } from './rate-table.ts';
import type { LawValues } from './values/law-values.ts';

const startingRates = perLawValues((law) => rateTable(law.ecbReference, 'CCP R2192-31', (on) => valueOn(law.publicInterestPoints, on)));

/**
 * The one rate that a public body owes for the whole of a delay: the ECB reference of the half-year in which interest began to
 * run + 8 points. The reverse of the rule between businesses.
 * @law CCP R2192-31
 * @effect 2013-01-01
 * @throws Refusal `law-value-unknown`
 */
export function publicInterestRates(dueOn: Day, law: LawValues): RateTable {
  return fixedAtStart(startingRates(law), dueOn);
}

/**
 * Interest owed by a public body from the day after the due date through the day of payment.
 * @law CCP L2192-13, R2192-32
 * @effect 2019-04-01
 * @throws Refusal `law-value-unknown`
 */
export function publicInterest(
  debt: { readonly principal: bigint; readonly dueOn: Day; readonly until: Day },
  dayCount: DayCount,
  law: LawValues,
): InterestSegment[] {
  // Before the rate is asked: a debt that is not late is not refused for a half-year that nobody knows yet.
  return debt.until <= debt.dueOn
    ? []
    : accrue(debt.principal, addDays(debt.dueOn, 1), debt.until, publicInterestRates(debt.dueOn, law), dayCount);
}

/** Last day on which a public body may pay interest and fee: 45 days after it paid the principal. @law CCP R2192-36 @effect 2019-04-01 */
export function publicInterestPayableBy(principalPaidOn: Day): Day {
  return addDays(principalPaidOn, 45);
}
