import { addDays, type Day, laterOf, ordinal } from '../base/day.ts';
import { percentOf, type Rate } from '../base/rate.ts';
import { accrue, type DayCount, type InterestSegment } from './accrual.ts';
import { halfYearOf, valueOn } from './dated.ts';
import { finding, type LawFinding } from './finding.ts';
import { perLawValues } from './per-law-values.ts';
import { fixedRateTable, type RateTable, rateTable, rowIndex } from './rate-table.ts';
import type { LawValues } from './values/law-values.ts';

/**
 * `rolling`: the rate changes on 1 January and 1 July during a delay, which is what the text says ("pendant" each
 * half-year). `fixed-at-start`: the rate of the first day of delay holds to the end, as part of the market does.
 */
export type SemesterMode = 'rolling' | 'fixed-at-start';

export type LateInterestTerms = { readonly contractRate: Rate | null; readonly semesterMode: SemesterMode };

const ARTICLE = 'C. com. L441-10 II';

/**
 * The rates owed by a business that is late: the contract's, else the ECB reference of each half-year + 10 points. The floor of
 * three times the legal rate binds the contract only and never lifts the supplementary rate (LP-04).
 * @law C. com. L441-10 II
 * @effect 2013-01-01
 */
export function lateInterestRates(dueOn: Day, terms: LateInterestTerms, law: LawValues): RateTable {
  if (terms.contractRate !== null) return fixedRateTable('contractual rate', ARTICLE, terms.contractRate, 'verified');
  return terms.semesterMode === 'rolling' ? supplementaryRates(law) : fixedAtStart(supplementaryRates(law), dueOn);
}

/** The supplementary rate of each half-year. @law C. com. L441-10 II @effect 2013-01-01 */
export const supplementaryRates = perLawValues((law) => rateTable(law.ecbReference, ARTICLE, (on) => valueOn(law.lateInterestPoints, on)));

/**
 * Late-payment interest on one principal, from the day after the due date through the last day (none before), without any reminder
 * being needed.
 * @law C. com. L441-10 II
 * @effect 2013-01-01
 * @throws Refusal `law-value-unknown`
 */
export function lateInterest(
  debt: { readonly principal: bigint; readonly dueOn: Day; readonly until: Day },
  terms: LateInterestTerms & { readonly dayCount: DayCount },
  law: LawValues,
): InterestSegment[] {
  // Before the rates are asked: a debt that is not late is not refused for a half-year that nobody knows yet.
  if (debt.until <= debt.dueOn) return [];
  return accrue(debt.principal, addDays(debt.dueOn, 1), debt.until, lateInterestRates(debt.dueOn, terms, law), terms.dayCount);
}

/** The rate of the first day of delay, for the whole of it. @law C. com. L441-10 II; CCP R2192-31 */
export function fixedAtStart(table: RateTable, dueOn: Day): RateTable {
  const start = addDays(dueOn, 1);
  const row = table.rows[rowIndex(table, start, ordinal(start))];
  return row ? fixedRateTable(table.name, table.article, row.rate, row.certainty) : table;
}

/**
 * The half-years of a delay in which a contractual rate is under its floor, one finding each. The rate is never replaced: when it
 * must be appreciated is not settled, and only the parties change a contract.
 * @law C. com. L441-10 II
 * @effect 2013-01-01
 */
export function contractFloorFindings(rate: Rate, from: Day, to: Day, law: LawValues): LawFinding[] {
  const findings: LawFinding[] = [];
  for (const row of law.legalInterest.rows) {
    if (row.from > to || (row.to !== null && row.to < from)) continue;
    const floor = (row.value * valueOn(law.contractFloorMultiple, row.from).value) as Rate;
    const halfYear = halfYearOf(laterOf(row.from, from));
    if (rate < floor) findings.push(finding('contract-rate-below-floor', { rate: percentOf(rate), floor: percentOf(floor), halfYear }));
  }
  const known = law.legalInterest.rows.at(-1)?.to;
  if (known && known < to) findings.push(finding('contract-floor-unknown', { halfYear: halfYearOf(to) }));
  return findings;
}
