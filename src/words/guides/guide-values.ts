import type { Day } from '../../core/base/day.ts';
import { EUR, money } from '../../core/base/money.ts';
import { percentOf, type Rate } from '../../core/base/rate.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { formatDay, formatMoney, type Language } from '../../core/base/text.ts';
import { STANDARD_CONDUCT } from '../../core/dunning/decision.ts';
import type { Step } from '../../core/dunning/scenario.ts';
import { STANDARD_SCENARIOS } from '../../core/dunning/standard-scenarios.ts';
import { CONTACT_SPACING_DAYS, FORMAL_NOTICE_DAYS } from '../../core/law/conduct.ts';
import { type Certainty, type DatedValue, type Series, valueOn } from '../../core/law/dated.ts';
import { LONGEST_NOTICE_DAYS } from '../../core/law/formal-notice.ts';
import { LIMITATION_YEARS, MOST_LIMITATION_YEARS } from '../../core/law/limitation.ts';
import { monthsForDistance, type TimeLimit } from '../../core/law/time-limit.ts';
import { CAPITALISATION_MONTHS } from '../../core/law/values/capitalisation-months.ts';
import { DEADLINE_LIMITS } from '../../core/law/values/deadline-limits.ts';
import type { LawValues } from '../../core/law/values/law-values.ts';
import { type Range, STANDARD_ROUTE_VALUES } from '../../core/law/values/route-values.ts';
import { INVOICE_FINE, TERMS_FINE } from '../../core/law/values/sanctions.ts';
import { DELAY_LIMITS, PUBLIC_DELAYS, SUPPLEMENTARY_DELAY } from '../../core/law/values/term-limits.ts';
import { counted, mannerOf } from '../phrase.ts';

/** A figure as it is read, and how sure it is. */
export type ShownValue = Readonly<Record<Language, string>> & { readonly certainty: Certainty };

type Known = Pick<DatedValue<unknown>, 'certainty'>;
type Unit = readonly [fr: readonly [one: string, many: string], en: readonly [one: string, many: string]];

const DAYS: Unit = [
  ['jour', 'jours'],
  ['day', 'days'],
];
const MONTHS: Unit = [
  ['mois', 'mois'],
  ['month', 'months'],
];
const YEARS: Unit = [
  ['an', 'ans'],
  ['year', 'years'],
];
const POINTS: Unit = [
  ['point', 'points'],
  ['point', 'points'],
];
const SURE: Known = { certainty: 'verified' };

/** All the figures that guides speak of, as they hold on a day. One that is not known on that day says so instead. */
export function guideValues(law: LawValues, on: Day) {
  return { ...interestValues(law, on), ...termValues(on), ...timeValues(on), ...courtValues(on), ...ownValues() };
}

export type GuideValue = keyof ReturnType<typeof guideValues>;
export type GuideValues = Readonly<Record<GuideValue, ShownValue>>;

function interestValues(law: LawValues, on: Day) {
  const sum = (series: Series<Rate>) => known(on, law.ecbReference, (base) => known(on, series, (added) => ratesOf([base, added])));
  return {
    recoveryFee: known(on, law.recoveryFee, (row) => euros(row.value, row)),
    publicRecoveryFee: known(on, law.publicRecoveryFee, (row) => euros(row.value, row)),
    latePoints: known(on, law.lateInterestPoints, (row) => points(row)),
    publicPoints: known(on, law.publicInterestPoints, (row) => points(row)),
    judgmentPoints: known(on, law.judgmentPoints, (row) => points(row)),
    ecbRate: known(on, law.ecbReference, (row) => ratesOf([row])),
    legalRate: known(on, law.legalInterest, (row) => ratesOf([row])),
    lateRate: sum(law.lateInterestPoints),
    publicRate: sum(law.publicInterestPoints),
    floorTimes: known(on, law.contractFloorMultiple, (row) => plain(String(row.value), row)),
    capitalisation: known(on, CAPITALISATION_MONTHS, (row) => units(row.value, MONTHS, row)),
    termsFine: known(on, TERMS_FINE, (row) => euros(row.value.legalPerson, row)),
    invoiceFine: known(on, INVOICE_FINE, (row) => euros(row.value.legalPerson, row)),
  };
}

function termValues(on: Day) {
  return {
    termDefault: known(on, SUPPLEMENTARY_DELAY, (row) => units(row.value, DAYS, row)),
    termLongest: known(on, DELAY_LIMITS.plain, (row) => units(row.value.days, DAYS, row)),
    termEndOfMonth: known(on, DELAY_LIMITS['end-of-month'], (row) => units(row.value.days, DAYS, row)),
    termPeriodic: known(on, DELAY_LIMITS.periodic, (row) => units(row.value.days, DAYS, row)),
    publicDelay: known(on, PUBLIC_DELAYS.authority, (row) => units(row.value, DAYS, row)),
    publicDelayHealth: known(on, PUBLIC_DELAYS.health, (row) => units(row.value, DAYS, row)),
    publicDelayUndertaking: known(on, PUBLIC_DELAYS.undertaking, (row) => units(row.value, DAYS, row)),
    noticeLeast: known(on, FORMAL_NOTICE_DAYS, (row) => units(row.value, DAYS, row)),
    noticeMost: known(on, LONGEST_NOTICE_DAYS, (row) => units(row.value, DAYS, row)),
    contactSpacing: known(on, CONTACT_SPACING_DAYS, (row) => units(row.value, DAYS, row)),
  };
}

function timeValues(on: Day) {
  const limit = (series: Series<TimeLimit>) => known(on, series, (row) => lengthOf(row.value, 0, row));
  const [before, now] = [DEADLINE_LIMITS['order-service'].rows[0], DEADLINE_LIMITS['order-service'].rows.at(-1)];
  return {
    limitationBusiness: units(LIMITATION_YEARS.business, YEARS, SURE),
    limitationConsumer: units(LIMITATION_YEARS.consumer, YEARS, SURE),
    limitationPublic: units(LIMITATION_YEARS['public-body'], YEARS, SURE),
    limitationMost: units(MOST_LIMITATION_YEARS, YEARS, SURE),
    titleLasts: known(on, DEADLINE_LIMITS['enforceable-title'], (row) => yearsOf(row.value, row)),
    proofOfDebt: limit(DEADLINE_LIMITS['proof-of-debt']),
    proofOfDebtAbroad: known(on, DEADLINE_LIMITS['proof-of-debt'], (row) =>
      lengthOf(row.value, monthsForDistance(row.value.length, 'abroad'), row),
    ),
    foreclosureRelief: limit(DEADLINE_LIMITS['foreclosure-relief']),
    orderService: limit(DEADLINE_LIMITS['order-service']),
    orderServiceBefore: before ? lengthOf(before.value, 0, before) : unknownYet(),
    orderServiceFrom: now ? dayValue(now.from, now) : unknownYet(),
    opposition: limit(DEADLINE_LIMITS.opposition),
    orderExecution: limit(DEADLINE_LIMITS['order-execution']),
    judgmentDelay: limit(DEADLINE_LIMITS['judgment-points']),
    publicInterestPayment: limit(DEADLINE_LIMITS['public-interest-payment']),
    publicJudgmentPayment: limit(DEADLINE_LIMITS['public-judgment-payment']),
    registeredEmail: limit(DEADLINE_LIMITS['registered-email-acceptance']),
    officerAnswer: limit(STANDARD_ROUTE_VALUES.deadlines['officer-answer']),
  };
}

function courtValues(on: Day) {
  const ceiling = (series: Series<bigint>) => known(on, series, (row) => euros(row.value, row));
  const range = (series: Series<Range>) => known(on, series, (row) => between(row.value, row));
  return {
    priorAttempt: ceiling(STANDARD_ROUTE_VALUES.priorAttemptCeiling),
    lawyerJudicial: ceiling(STANDARD_ROUTE_VALUES.judicialLawyerCeiling),
    lawyerCommercial: ceiling(STANDARD_ROUTE_VALUES.commercialLawyerCeiling),
    petition: ceiling(STANDARD_ROUTE_VALUES.petitionCeiling),
    lastResort: ceiling(STANDARD_ROUTE_VALUES.lastResortCeiling),
    smallClaims: ceiling(STANDARD_ROUTE_VALUES.smallClaimsCeiling),
    commercialOrderFee: range(STANDARD_ROUTE_VALUES.commercialOrderFee),
    orderServiceCost: range(STANDARD_ROUTE_VALUES.orderService),
    legalAid: ceiling(STANDARD_ROUTE_VALUES.legalAidContribution),
  };
}

/** What the scenario for businesses that Acquit comes with does, and the spacing that it keeps: ours, not the law's. */
function ownValues() {
  const steps: readonly Step[] = STANDARD_SCENARIOS.find((one) => one.key === 'business')?.steps ?? [];
  const at = (key: string) => units(Math.abs(steps.find((step) => step.key === key)?.when.days ?? 0), DAYS, SURE);
  const grants = (key: string) => units(steps.find((step) => step.key === key)?.grantsDays ?? 0, DAYS, SURE);
  const { minimumDaysBetween, cap } = STANDARD_CONDUCT;
  return {
    courtesyDays: at('courtesy-notice'),
    firstDays: at('first-reminder'),
    callDays: at('call'),
    secondDays: at('second-reminder'),
    formalDays: at('formal-notice'),
    secondGrants: grants('second-reminder'),
    formalGrants: grants('formal-notice'),
    spacing: units(minimumDaysBetween, DAYS, SURE),
    capCount: plain(String(cap.count), SURE),
    capDays: units(cap.days, DAYS, SURE),
  };
}

/** A figure that is not known on a day is never guessed. */
function known<T>(on: Day, series: Series<T>, show: (row: DatedValue<T>) => ShownValue): ShownValue {
  try {
    return show(valueOn(series, on));
  } catch (error) {
    if (error instanceof Refusal) return unknownYet();
    throw error;
  }
}

function unknownYet(): ShownValue {
  return { fr: '(valeur pas encore connue)', en: '(value not known yet)', certainty: 'unverified' };
}

function plain(text: string, { certainty }: Known): ShownValue {
  return { fr: text, en: text, certainty };
}

function units(count: number, [french, english]: Unit, { certainty }: Known): ShownValue {
  return {
    fr: counted(count, french[0], french[1], 'fr').replace(' ', '\u00a0'),
    en: counted(count, english[0], english[1], 'en').replace(' ', '\u00a0'),
    certainty,
  };
}

function lengthOf({ length }: TimeLimit, moreMonths: number, row: Known): ShownValue {
  return 'days' in length ? units(length.days, DAYS, row) : units(length.months + moreMonths, MONTHS, row);
}

function yearsOf({ length }: TimeLimit, row: Known): ShownValue {
  return 'months' in length && length.months % 12 === 0
    ? units(length.months / 12, YEARS, row)
    : lengthOf({ length, extended: false }, 0, row);
}

function euros(cents: bigint, { certainty }: Known): ShownValue {
  const text = (language: Language) => formatMoney(money(cents, EUR), language).replace(/[.,]00(?=\D|$)/, '');
  return { fr: text('fr'), en: text('en'), certainty };
}

function between({ low, high }: Range, row: Known): ShownValue {
  const [least, most] = [euros(low, row), euros(high, row)];
  return { fr: `de ${least.fr} à ${most.fr}`, en: `${least.en} to ${most.en}`, certainty: row.certainty };
}

function dayValue(day: Day, { certainty }: Known): ShownValue {
  return { fr: formatDay(day, 'fr'), en: formatDay(day, 'en'), certainty };
}

function points({ value, certainty }: DatedValue<Rate>): ShownValue {
  return units(value / 10_000, POINTS, { certainty });
}

/** Rates that add up are as sure as the least sure of them. */
function ratesOf(rows: readonly DatedValue<Rate>[]): ShownValue {
  const percent = percentOf(rows.reduce((sum, row) => sum + row.value, 0) as Rate);
  const certainty = rows.every((row) => row.certainty === 'verified') ? 'verified' : 'unverified';
  return { fr: `${mannerOf('fr').decimal(percent)}\u00a0%`, en: `${mannerOf('en').decimal(percent)}%`, certainty };
}
