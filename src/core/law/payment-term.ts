import { addDays, type Day, endOfMonth, laterOf, ofParts } from '../base/day.ts';
import { Refusal } from '../base/refusal.ts';
import type { Certainty, DatedValue, Series } from './dated.ts';
import { finding, type LawFinding } from './finding.ts';
import { SECTOR_LIMITS, type Sector } from './values/sector-limits.ts';
import {
  type AgreedTerm,
  type CountedFrom,
  DELAY_LIMITS,
  type DelayLimit,
  PUBLIC_DELAYS,
  type PublicPayer,
  SUPPLEMENTARY_DELAY,
} from './values/term-limits.ts';

/**
 * How "45 jours fin de mois" is counted, which the parties must agree: add the days, then go to the end of that month (A), or go
 * to the end of the invoice's month, then add the days (B).
 */
export type EndOfMonthMethod = 'days-then-end' | 'end-then-days';

/** Days of a term "fin de mois". @law C. com. L441-10 I @effect 2019-04-26 */
export function endOfMonthTerm(issuedOn: Day, days: number, method: EndOfMonthMethod): Day {
  return method === 'days-then-end' ? endOfMonth(addDays(issuedOn, days)) : addDays(endOfMonth(issuedOn), days);
}

/**
 * Due date when nothing was agreed between businesses: 30 days after the goods were received or the service was done.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 * @throws Refusal `term-law-unknown` before that day
 */
export function defaultDueDate(receivedOrDoneOn: Day): Day {
  return addDays(receivedOrDoneOn, supplementaryDelayOn(receivedOrDoneOn).value);
}

/** What a limit is asked of: one invoice and what was agreed for it. */
export type TermFacts = {
  readonly issuedOn: Day;
  /** Day of delivery, that some trades count from. */
  readonly deliveredOn: Day | null;
  readonly term: AgreedTerm;
  /** How "fin de mois" is counted, where that was agreed. */
  readonly method: EndOfMonthMethod | null;
  readonly sector: Sector | null;
};

/** The latest due date that the law allows, with what it rests on. */
export type TermLimit = {
  readonly days: number;
  readonly from: CountedFrom;
  readonly method: EndOfMonthMethod | null;
  /** `null`: it is counted from a delivery whose day is not known. */
  readonly latest: Day | null;
  readonly article: string;
  readonly certainty: Certainty;
  readonly source: string;
};

const METHODS: readonly EndOfMonthMethod[] = ['days-then-end', 'end-then-days'];

/**
 * The limit of an invoice's term: two where "fin de mois" was agreed without the method of counting, none where what the law says of
 * such a term in this trade was not read.
 * @law C. com. L441-10 I, L441-11 II, L441-12
 * @effect 2019-04-26; 2024-01-01 for the trades of L441-11
 * @throws Refusal `term-law-unknown` before that day
 */
export function termLimits(facts: TermFacts): TermLimit[] {
  const row = delayLimitOn(facts.sector, facts.term, facts.issuedOn);
  if (row === null) return [];
  if (row.value.from !== 'end-of-month') return [limitOf(row, null, latestOf(facts, row.value))];
  const { days } = row.value;
  const methods = facts.method === null ? METHODS : [facts.method];
  return methods.map((method) => limitOf(row, method, endOfMonthTerm(facts.issuedOn, days, method)));
}

/**
 * The most days that may be agreed; `null` where what the law says of such a term in this trade was not read.
 * @law C. com. L441-10 I, L441-11 II, L441-12
 * @effect 2019-04-26; 2024-01-01 for the trades of L441-11
 * @throws Refusal `term-law-unknown` before that day
 */
export function delayLimitOn(sector: Sector | null, term: AgreedTerm, on: Day): DatedValue<DelayLimit> | null {
  const series = sector === null ? DELAY_LIMITS[term] : SECTOR_LIMITS[sector][term];
  return series && rowOn(series, on);
}

/** Days to pay when nothing was agreed. @law C. com. L441-10 I @effect 2019-04-26 @throws Refusal `term-law-unknown` before that day */
export function supplementaryDelayOn(on: Day): DatedValue<number> {
  return rowOn(SUPPLEMENTARY_DELAY, on);
}

/** Nobody can enter an older text, as a rate can be: what was not read is refused in its own words. */
function rowOn<T>({ rows }: Series<T>, on: Day): DatedValue<T> {
  const row = rows.find(({ from, to }) => from <= on && (to === null || on <= to));
  if (row) return row;
  const from = rows[0]?.from ?? on;
  const message = `What the law said of payment terms on ${on} was not read: nothing is said before ${from}.`;
  throw new Refusal('term-law-unknown', message, { day: on, from });
}

function limitOf(row: DatedValue<DelayLimit>, method: EndOfMonthMethod | null, latest: Day | null): TermLimit {
  const { value, certainty, source } = row;
  return { days: value.days, from: value.from, method, latest, article: value.article, certainty, source };
}

function latestOf({ issuedOn, deliveredOn }: TermFacts, { days, from }: DelayLimit): Day | null {
  if (from === 'issue') return addDays(issuedOn, days);
  if (deliveredOn === null) return null;
  if (from === 'end-of-delivery-month') return addDays(endOfMonth(deliveredOn), days);
  return addDays(from === 'end-of-delivery-ten-days' ? endOfTenDays(deliveredOn) : deliveredOn, days);
}

/** Last day of the ten days (« décade ») of the month that a day falls into: the 10th, the 20th, the last. */
function endOfTenDays(on: Day): Day {
  const date = Number(on.slice(8, 10));
  if (date > 20) return endOfMonth(on);
  return ofParts(Number(on.slice(0, 4)), Number(on.slice(5, 7)), date <= 10 ? 10 : 20);
}

/**
 * Latest due date that businesses may agree: 60 days after issue; when agreed in those words, 45 days end of month (the later of both
 * ways of counting) where that is later; 45 days for a periodic invoice. Shorter limits of some trades (L441-11) are not looked at:
 * see {@link termLimits}.
 * @law C. com. L441-10 I
 * @effect 2019-04-26
 * @throws Refusal `term-law-unknown` before that day
 */
export function maximumDueDate(issuedOn: Day, term: AgreedTerm): Day {
  const limits = (one: AgreedTerm) => termLimits({ issuedOn, deliveredOn: null, term: one, method: null, sector: null });
  const all = term === 'end-of-month' ? [...limits('plain'), ...limits(term)] : limits(term);
  return all.reduce((latest, limit) => laterOf(latest, limit.latest ?? latest), issuedOn);
}

/**
 * Says when a due date is later than the law allows; the date itself is never changed (rule R27).
 * @law C. com. L441-10 I, L441-16
 * @effect 2019-04-26
 */
export function termFindings(issuedOn: Day, dueOn: Day, term: AgreedTerm): LawFinding[] {
  const maximum = maximumDueDate(issuedOn, term);
  return dueOn > maximum ? [finding('term-over-maximum', { dueOn, maximum })] : [];
}

/**
 * Due date of a public body, from the day it received the request for payment, or from the day the work was done when that is later.
 * @law CCP R2192-10, R2192-11, R2192-12, R2192-13
 * @effect 2019-04-01
 * @throws Refusal `term-law-unknown` before that day
 */
export function publicDueDate(payer: PublicPayer, receivedOn: Day, doneOn: Day | null = null): Day {
  const start = doneOn === null ? receivedOn : laterOf(receivedOn, doneOn);
  return addDays(start, rowOn(PUBLIC_DELAYS[payer], start).value);
}
