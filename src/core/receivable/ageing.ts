import { type Day, daysBetween } from '../base/day.ts';
import { type Currency, EUR } from '../base/money.ts';

/** What is open in one currency at one due date; `null`: not known. Credits are negative and have no due date. */
export type DueTotal = {
  readonly currency: Currency;
  readonly dueOn: Day | null;
  readonly isCredit: boolean;
  readonly items: number;
  readonly cents: bigint;
};

/** By how late it is; the due day itself is not late. */
export const AGES = ['not-due', '1-30', '31-60', '61-90', 'over-90', 'unknown'] as const;
export type Age = (typeof AGES)[number];

export type AgeTotal = { readonly age: Age; readonly invoices: number; readonly cents: bigint };

/** The ageing balance of one currency. */
export type Ageing = {
  readonly currency: Currency;
  /** Every age, in order; `unknown` is that of invoices without a due date. */
  readonly ages: readonly AgeTotal[];
  readonly open: bigint;
  readonly overdue: bigint;
  /** Credit notes and payments laid on nothing yet: negative, or nought. */
  readonly credits: bigint;
};

export function ageOf(dueOn: Day | null, today: Day): Age {
  if (dueOn === null) return 'unknown';
  const late = daysBetween(dueOn, today);
  if (late <= 0) return 'not-due';
  if (late <= 30) return '1-30';
  if (late <= 60) return '31-60';
  return late <= 90 ? '61-90' : 'over-90';
}

/** The ageing balance of a day, a currency at a time, euros first; currencies in which nothing is open are left out. */
export function ageingOn(totals: readonly DueTotal[], today: Day): Ageing[] {
  return [...Map.groupBy(totals, (one) => one.currency)]
    .filter(([, all]) => all.some((one) => one.items > 0))
    .sort(([a], [b]) => (a === b ? 0 : a === EUR || (b !== EUR && a < b) ? -1 : 1))
    .map(([currency, all]) => ageingOf(currency, all, today));
}

function ageingOf(currency: Currency, all: readonly DueTotal[], today: Day): Ageing {
  const owed = Map.groupBy(
    all.filter((one) => !one.isCredit),
    (one) => ageOf(one.dueOn, today),
  );
  const ages = AGES.map((age): AgeTotal => {
    const own = owed.get(age) ?? [];
    return { age, invoices: own.reduce((sum, one) => sum + one.items, 0), cents: centsOf(own) };
  });
  const late = ages.filter(({ age }) => age !== 'not-due' && age !== 'unknown');
  return {
    currency,
    ages,
    open: centsOf(ages),
    overdue: centsOf(late),
    credits: centsOf(all.filter((one) => one.isCredit)),
  };
}

function centsOf(all: readonly { readonly cents: bigint }[]): bigint {
  return all.reduce((sum, one) => sum + one.cents, 0n);
}
