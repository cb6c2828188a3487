import { present } from '../base/assert.ts';
import { type Day, ordinal } from '../base/day.ts';
import { percentOf, type Rate } from '../base/rate.ts';
import { Refusal } from '../base/refusal.ts';
import type { Language } from '../base/text.ts';
import {
  ALLOCATION,
  accelerationWords,
  type ClauseWords,
  earlyPaymentWords,
  jurisdictionWords,
  lateInterestWords,
  mediatorWords,
  paymentTermWords,
  RETENTION_OF_TITLE,
  recoveryFeeWords,
  STATUTORY_INTEREST,
} from './clause-words.ts';
import { FORMAL_NOTICE_DAYS } from './conduct.ts';
import { type Certainty, type DatedValue, valueOn } from './dated.ts';
import { supplementaryRates } from './late-interest.ts';
import { delayLimitOn, supplementaryDelayOn } from './payment-term.ts';
import { rowIndex } from './rate-table.ts';
import { type AgreedDelay, mayExceed } from './terms-audit.ts';
import type { LawValues } from './values/law-values.ts';
import type { Sector } from './values/sector-limits.ts';
import type { AgreedTerm, DelayLimit } from './values/term-limits.ts';

/** Clauses for customers who are businesses; `jurisdiction` holds between traders only. */
export type BusinessClauseKey =
  | 'payment-term'
  | 'late-interest'
  | 'recovery-fee'
  | 'early-payment'
  | 'allocation'
  | 'acceleration'
  | 'retention-of-title'
  | 'jurisdiction';

/** Clauses for consumers: none can ask for a penalty, a fee or a court (C. conso. L121-21, L212-1; CPC 48). */
export type ConsumerClauseKey = 'payment-term' | 'statutory-interest' | 'retention-of-title' | 'mediator';

export type ClauseAudience = 'businesses' | 'traders' | 'consumers';

/** One clause to be read over by a lawyer; the English is there to be understood, the French is the clause. */
export type Clause<K extends string, A extends ClauseAudience> = {
  readonly key: K;
  readonly audience: A;
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
  readonly remarks: readonly Readonly<Record<Language, string>>[];
  /** Empty where no article was read: to be verified. */
  readonly articles: readonly string[];
  readonly certainty: Certainty;
};

export type BusinessClause = Clause<BusinessClauseKey, 'businesses' | 'traders'>;
export type ConsumerClause = Clause<ConsumerClauseKey, 'consumers'>;

/** What a creditor chooses; `null` takes what holds without a choice. */
export type BusinessChoices = {
  /** The day whose law the clauses are written by. */
  readonly on: Day;
  /** Yearly rate; `null`: that of the European Central Bank + 10 points. */
  readonly rate: Rate | null;
  /** `null`: 30 days after receipt or performance. */
  readonly delay: AgreedDelay | null;
  readonly sector: Sector | null;
  /** A discount for paying within so many days of the invoice; `null`: none. */
  readonly discount: { readonly rate: Rate; readonly days: number } | null;
  /** City of the court, left blank to be filled in when `null`. */
  readonly city: string | null;
};

export type ConsumerChoices = { readonly on: Day; readonly days: number | null; readonly mediator: string | null };

/**
 * Clauses of terms of sale for businesses, each with what it rests on.
 * @law C. com. L441-9, L441-10, L441-11 II, L441-12, D441-5; C. civ. 1342-10, 1343-1; CPC 48
 * @effect 2019-04-26
 * @throws Refusal `clause-rate-below-floor`, `clause-delay-over-maximum`, `end-of-month-method-missing`, `clause-limit-unknown`;
 * `law-value-unknown`, `term-law-unknown` for a day whose law is not known
 */
export function businessClauses(choices: BusinessChoices, law: LawValues): readonly BusinessClause[] {
  const { on, rate, discount, city } = choices;
  const fee = valueOn(law.recoveryFee, on);
  const notice = valueOn(FORMAL_NOTICE_DAYS, on);
  const business = clauseFor('businesses');
  return [
    paymentTerm(choices),
    lateInterest(rate, on, law),
    business('recovery-fee', recoveryFeeWords(fee.value), ['C. com. L441-10 II', 'C. com. D441-5'], fee.certainty),
    business('early-payment', earlyPaymentWords(discount), ['C. com. L441-9'], 'verified'),
    business('allocation', ALLOCATION, ['C. civ. 1343-1', 'C. civ. 1342-10'], 'unverified'),
    business('acceleration', accelerationWords(notice.value), ['C. civ. 1305-4', 'Cass. civ. 1re, 22 juin 2017'], 'unverified'),
    business('retention-of-title', RETENTION_OF_TITLE, [], 'unverified'),
    clauseFor('traders')('jurisdiction', jurisdictionWords(city), ['CPC 48'], 'unverified'),
  ];
}

/**
 * Clauses of terms of sale for consumers. There is no choice of a penalty, a fee or a court to make, so that none can be written.
 * @law C. civ. 1231-6, 1344-1; C. conso. L612-1, L616-1, R616-1; L121-21
 * @effect 2016-10-01
 */
export function consumerClauses({ days, mediator }: ConsumerChoices): readonly ConsumerClause[] {
  const consumer = clauseFor('consumers');
  return [
    consumer('payment-term', paymentTermWords(days ?? CONSUMER_DAYS, 'issue', null), [], 'unverified'),
    consumer('statutory-interest', STATUTORY_INTEREST, ['C. civ. 1231-6', 'C. civ. 1344-1', 'CMF L313-2'], 'verified'),
    consumer('retention-of-title', RETENTION_OF_TITLE, [], 'unverified'),
    consumer('mediator', mediatorWords(mediator), ['C. conso. L612-1', 'C. conso. L616-1', 'C. conso. R616-1'], 'verified'),
  ];
}

/** No text gives a figure; the creditor chooses. */
const CONSUMER_DAYS = 30;

function clauseFor<A extends ClauseAudience>(audience: A) {
  return <K extends string>(key: K, words: ClauseWords, articles: readonly string[], certainty: Certainty): Clause<K, A> => ({
    key,
    audience,
    ...words,
    articles,
    certainty,
  });
}

/** The clause of a rate: that of the law, or one of the parties that is not below its floor on the day. */
function lateInterest(rate: Rate | null, on: Day, law: LawValues): BusinessClause {
  const business = clauseFor('businesses');
  const supplementary = supplementaryRates(law);
  if (rate === null) {
    const row = present(supplementary.rows[rowIndex(supplementary, on, ordinal(on))], 'rate of the day');
    return business('late-interest', lateInterestWords(null, on, row.rate), ['C. com. L441-10 II', 'C. com. L441-1'], row.certainty);
  }
  const floor = (valueOn(law.legalInterest, on).value * valueOn(law.contractFloorMultiple, on).value) as Rate;
  if (rate < floor) throw belowFloor(rate, floor, on);
  // When a fixed rate is held against its floor is not settled.
  return business('late-interest', lateInterestWords(rate, on, floor), ['C. com. L441-10 II', 'C. com. L441-1'], 'unverified');
}

function belowFloor(rate: Rate, floor: Rate, on: Day): Refusal {
  const details = { rate: percentOf(rate), floor: percentOf(floor), day: on };
  const message = `No clause is written for ${details.rate} %: on ${on} three times the legal rate is ${details.floor} %. Choose at least that, or the rate of the law.`;
  return new Refusal('clause-rate-below-floor', message, details);
}

/** The clause of a delay within its limit, counted from where the limit is. */
function paymentTerm({ on, delay, sector }: BusinessChoices): BusinessClause {
  const business = clauseFor('businesses');
  const supplementary = supplementaryDelayOn(on);
  if (delay === null && sector === null)
    return business('payment-term', paymentTermWords(supplementary.value, 'receipt', null), ['C. com. L441-10 I'], supplementary.certainty);
  const term = delay?.term ?? 'plain';
  const { value: limit, certainty } = limitOn(sector, term, on);
  const days = delay?.days ?? Math.min(supplementary.value, limit.days);
  if (days > limit.days || mayExceed(days, term, limit)) throw overMaximum(days, limit);
  const method = delay?.method ?? null;
  if (term === 'end-of-month' && method === null) throw methodMissing();
  const from = term === 'end-of-month' ? 'end-of-month' : limit.from;
  return business('payment-term', paymentTermWords(days, from, method), [limit.article], certainty);
}

function limitOn(sector: Sector | null, term: AgreedTerm, on: Day): DatedValue<DelayLimit> {
  const row = delayLimitOn(sector, term, on);
  if (row !== null) return row;
  const message = 'No clause is written for such a term in this trade: its limit was not read. Choose another term.';
  throw new Refusal('clause-limit-unknown', message);
}

function overMaximum(days: number, { days: maximum, article }: DelayLimit): Refusal {
  const message = `No clause is written for ${days} days: the law allows ${maximum} (${article}), and this could be more. Choose a shorter term.`;
  return new Refusal('clause-delay-over-maximum', message, { days, maximum, article });
}

function methodMissing(): Refusal {
  const message = 'Say how "end of month" is counted: add the days and then go to the end of the month, or the reverse.';
  return new Refusal('end-of-month-method-missing', message);
}
