import type { Day } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';

export type Confidence = 'high' | 'medium' | 'low';

/** `unverified`: faces show "à vérifier" beside it. */
export type Certainty = 'verified' | 'unverified';

/** A legal value with the days on which it holds, both included, and where it was read. */
export type DatedValue<T> = {
  readonly from: Day;
  /** `null`: in force, with no known end. */
  readonly to: Day | null;
  readonly value: T;
  readonly source: string;
  readonly verifiedOn: Day;
  /** Who entered it here by hand, on `verifiedOn`; absent where this version brings it. */
  readonly enteredBy?: string;
  readonly confidence: Confidence;
  readonly certainty: Certainty;
};

/** Values of one kind in order of time, without gap or overlap. */
export type Series<T> = {
  /** What it is called in messages: "European Central Bank reference rate". */
  readonly name: string;
  readonly rows: readonly DatedValue<T>[];
};

/** Whether a value holds on a day: its first and its last day are its own. */
export function holdsOn({ from, to }: Pick<DatedValue<unknown>, 'from' | 'to'>, on: Day): boolean {
  return from <= on && (to === null || on <= to);
}

/**
 * The row that holds on a day.
 * @throws Refusal `law-value-unknown` outside of what is known: a legal value is never extrapolated
 */
export function valueOn<T>(series: Series<T>, on: Day): DatedValue<T> {
  const row = series.rows.findLast((candidate) => candidate.from <= on);
  if (row && (row.to === null || on <= row.to)) return row;
  throw unknownValue(series.name, on);
}

/** Of the law before this day nothing was read over: the rates of then were others, by other rules (LP-05). */
const FIRST_ANSWERED = '2013-01-01';

/** How a person is told which value is missing, and by which word its rate is entered. */
const ENTERED: Readonly<Record<string, { readonly french: string; readonly typed: string }>> = {
  'reference rate of the European Central Bank': { french: 'Le taux de la BCE', typed: 'ecb' },
  'legal interest rate (other creditors)': { french: 'Le taux d’intérêt légal (créancier professionnel)', typed: 'legal' },
  'legal interest rate (natural persons)': { french: 'Le taux d’intérêt légal (créancier particulier)', typed: 'legal-persons' },
};

/** The half-year of a day, "2027-S1". */
export function halfYearOf(on: Day): string {
  return `${on.slice(0, 4)}-S${on.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** "Le taux de la BCE", as a sentence begins with it. */
export function frenchNameOf(name: string): string {
  return ENTERED[name]?.french ?? `La valeur légale « ${name} »`;
}

/** The word by which a rate is entered; `null` for a value that only a version of the program brings. */
export function enteredAs(name: string): string | null {
  return ENTERED[name]?.typed ?? null;
}

/**
 * Why nothing is computed on a day: it is before all that was read (`law-before-2013`), nobody can enter the rule of that day
 * (`law-rule-unknown`), or a rate is to be entered (`law-value-unknown`).
 */
export function unknownValue(name: string, on: Day): Refusal {
  if (on < FIRST_ANSWERED)
    return new Refusal('law-before-2013', `Nothing is computed for ${on}: the law of before 1 January 2013 was not read over.`, {
      day: on,
    });
  const typed = enteredAs(name);
  if (typed === null)
    return new Refusal('law-rule-unknown', `The law of ${on} is not known to this version (${name}): nothing is computed by it.`, {
      rule: name,
      day: on,
    });
  const halfYear = halfYearOf(on);
  const message = `The ${name} of ${halfYear} is not known: enter it with its source to compute anything from ${on} on (acquit law rate ${typed} ${halfYear} <percent> --source "…").`;
  return new Refusal('law-value-unknown', message, {
    rate: name,
    nom: frenchNameOf(name),
    halfYear,
    day: on,
  });
}
