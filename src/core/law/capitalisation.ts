import { present } from '../base/assert.ts';
import { addDays, addMonths, type Day, earlierOf, laterOf } from '../base/day.ts';
import { sumCents } from '../base/money.ts';
import { Refusal } from '../base/refusal.ts';
import { accrue, type DayCount, type InterestSegment } from './accrual.ts';
import { valueOn } from './dated.ts';
import type { RateTable } from './rate-table.ts';
import { CAPITALISATION_MONTHS } from './values/capitalisation-months.ts';

/** What makes interest bear interest: a demand in court that asks for it, or a clause of the contract. */
export type Capitalisation = {
  readonly ground: 'court-claim' | 'clause';
  /** Day of the demand, or the one that the clause counts from. */
  readonly from: Day;
};

/** One principal of which nothing was paid meanwhile, in cents. */
export type CapitalisableDebt = {
  readonly principal: bigint;
  /** Last day before interest runs: the due date, or the day a formal notice was received. */
  readonly dayBefore: Day;
  readonly until: Day;
  readonly isConsumerCredit: boolean;
};

/** Interest of one whole year that bears interest itself from the next day on, in cents. */
export type CapitalisedYear = { readonly on: Day; readonly interest: bigint };

export type InterestWithCapitalisation = {
  readonly segments: readonly InterestSegment[];
  readonly capitalised: readonly CapitalisedYear[];
};

const ARTICLE = 'C. civ. 1343-2';
const FIRST_DAY = present(CAPITALISATION_MONTHS.rows[0], 'first row').from;

/**
 * Interest on one principal at the rates of a table (late-payment interest can be capitalised, legal interest too), with what was due
 * for a whole year added to the principal each twelve months. `null`, the default, capitalises nothing. The years are counted from the
 * demand or from the clause's day, or from the start of interest when that is later; interest of before stays apart and bears none, the
 * reading a debtor can least contest.
 * @law C. civ. 1343-2
 * @effect 2016-10-01
 * @throws Refusal `law-value-unknown`; `capitalisation-barred` for a consumer's credit; `capitalisation-too-early` before the article
 */
export function interestWithCapitalisation(
  debt: CapitalisableDebt,
  capitalisation: Capitalisation | null,
  rates: RateTable,
  dayCount: DayCount,
): InterestWithCapitalisation {
  const first = addDays(debt.dayBefore, 1);
  const whole = (): InterestSegment[] => accrue(debt.principal, first, debt.until, rates, dayCount);
  if (capitalisation === null) return { segments: whole(), capitalised: [] };
  if (debt.isConsumerCredit) throw barred();
  const origin = laterOf(capitalisation.from, debt.dayBefore);
  if (origin < FIRST_DAY) throw tooEarly(origin);
  if (anniversary(origin, 1) > debt.until) return { segments: whole(), capitalised: [] };
  const segments = accrue(debt.principal, first, origin, rates, dayCount);
  const capitalised: CapitalisedYear[] = [];
  let principal = debt.principal;
  for (let [year, eve] = [1, origin]; eve < debt.until; [year, eve] = [year + 1, anniversary(origin, year)]) {
    const on = anniversary(origin, year);
    const accrued = accrue(principal, addDays(eve, 1), earlierOf(on, debt.until), rates, dayCount);
    segments.push(...(year === 1 ? accrued : accrued.map((segment) => onInterest(segment, capitalisation))));
    if (on > debt.until) break;
    const interest = sumCents(accrued.map((segment) => segment.interest));
    principal += interest;
    if (interest > 0n) capitalised.push({ on, interest });
  }
  return { segments, capitalised };
}

/** From the origin each time: 29 February comes back in leap years. */
function anniversary(origin: Day, years: number): Day {
  return addMonths(origin, years * valueOn(CAPITALISATION_MONTHS, origin).value);
}

/** The code lets a contract say so; that the years count from the demand rests on case law alone (CAP-02). */
function onInterest(segment: InterestSegment, { ground }: Capitalisation): InterestSegment {
  const certainty = ground === 'clause' ? segment.certainty : 'unverified';
  return { ...segment, article: `${segment.article}, ${ARTICLE}`, certainty };
}

function barred(): Refusal {
  const message = 'The interest of a credit to a consumer bears no interest: leave capitalisation off.';
  return new Refusal('capitalisation-barred', message, { article: ARTICLE });
}

function tooEarly(day: Day): Refusal {
  const message = `Years of interest are counted from ${FIRST_DAY} at the earliest, and this one would start on ${day}: the law of before is not known here.`;
  return new Refusal('capitalisation-too-early', message, { day, first: FIRST_DAY });
}
