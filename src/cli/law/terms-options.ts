import type { Day } from '../../core/base/day.ts';
import type { Rate } from '../../core/base/rate.ts';
import { NotUnderstood } from '../../core/base/refusal.ts';
import { oneLine } from '../../core/base/text.ts';
import type { InvoiceFacts } from '../../core/law/invoice-audit.ts';
import type { EndOfMonthMethod } from '../../core/law/payment-term.ts';
import type { AgreedDelay, AuditPeriod, Presence, TermsOfSale } from '../../core/law/terms-audit.ts';
import type { BusinessChoices, ConsumerChoices } from '../../core/law/terms-clauses.ts';
import { INVOICE_MENTIONS, type InvoiceMention } from '../../core/law/values/invoice-mentions.ts';
import type { LawValues } from '../../core/law/values/law-values.ts';
import { SECTORS } from '../../core/law/values/sector-limits.ts';
import type { AgreedTerm } from '../../core/law/values/term-limits.ts';
import type { OptionCure } from '../../words/option-cures.ts';
import { KINDS_FR } from '../../words/typed-fr.ts';
import { choice, ourWord } from '../face.ts';
import { badOption, dayGiven, percentGiven, repeated } from './options.ts';
import { MENTIONS_FR, METHODS_FR, PRESENCE_FR, RATES_FR, SECTORS_FR, SIZES_FR, TERMS_FR } from './terms-typed.ts';

/** The options of `acquit law terms` as they were typed. */
export type LawTermsOptions = {
  readonly audit?: boolean;
  readonly clauses?: boolean;
  readonly debtor?: string;
  readonly issued?: string;
  readonly due?: string;
  readonly delivered?: string;
  readonly size?: string;
  readonly stated?: readonly string[];
  readonly missing?: readonly string[];
  readonly sector?: string;
  readonly term?: string;
  readonly method?: string;
  readonly delay?: string;
  readonly rate?: string;
  readonly fee?: string;
  readonly discount?: string;
  readonly since?: string;
  readonly on?: string;
  readonly earlyPayment?: string;
  readonly city?: string;
  readonly mediator?: string;
};

/** What is asked for: one invoice, terms of sale, or clauses for them. */
export type Asked = 'invoice' | 'terms' | 'clauses';

type Name = keyof LawTermsOptions;

const SHARED: readonly Name[] = ['debtor', 'sector', 'term', 'method'];
const TAKES: Readonly<Record<Asked, readonly Name[]>> = {
  invoice: [...SHARED, 'issued', 'due', 'delivered', 'size', 'stated', 'missing'],
  terms: [...SHARED, 'audit', 'rate', 'fee', 'delay', 'discount', 'since', 'on'],
  clauses: [...SHARED, 'clauses', 'rate', 'delay', 'on', 'earlyPayment', 'city', 'mediator'],
};

const OWN_WORD: Readonly<Record<Asked, string>> = { invoice: '--issued', terms: '--audit', clauses: '--clauses' };
const FOR_CONSUMERS: readonly Name[] = ['clauses', 'debtor', 'delay', 'mediator', 'on'];
const FOR_BUSINESSES = TAKES.clauses.filter((name) => name !== 'mediator');

/**
 * What the options ask for.
 * @throws Refusal `bad-option` for none, or for an option that has no place in it
 */
export function askedFor(options: LawTermsOptions): Asked {
  const asked: Asked = options.clauses ? 'clauses' : options.issued === undefined ? 'terms' : 'invoice';
  if (asked === 'terms' && !options.audit && TAKES.terms.every((name) => options[name] === undefined))
    throw badOption('--issued', 'what-to-audit');
  refuseOthers(options, TAKES[asked], 'no-place', OWN_WORD[asked]);
  return asked;
}

/** One invoice. @throws Refusal `bad-option`, `not-a-choice`, `due-before-issue` */
export function invoiceOf(options: LawTermsOptions): InvoiceFacts {
  const issuedOn = dayGiven('--issued', options.issued);
  const dueOn = dayOption('--due', options.due);
  if (dueOn !== null && dueOn < issuedOn)
    throw new NotUnderstood('due-before-issue', `--due: an invoice issued on ${issuedOn} cannot be due on ${dueOn}.`, {
      option: '--due',
      dueOn,
    });
  const term = options.term === undefined ? null : termOption(options);
  const stated = mentions('--stated', options.stated);
  const absent = mentions('--missing', options.missing);
  if (absent.some((mention) => stated.includes(mention))) throw badOption('--missing', 'stated-and-missing');
  return {
    debtor: debtorOption(options),
    issuedOn,
    dueOn,
    deliveredOn: dayOption('--delivered', options.delivered),
    term,
    method: methodOption(options, term),
    sector: sectorOption(options),
    size: options.size === undefined ? null : choice('--size', options.size, ['large', 'small'] as const, SIZES_FR),
    stated,
    missing: absent,
  };
}

/** Terms of sale. @throws Refusal `bad-option`, `not-a-choice` */
export function termsOf(options: LawTermsOptions): TermsOfSale {
  const rate = options.rate === undefined ? null : rateOption(options.rate);
  return {
    debtor: debtorOption(options),
    rate,
    fee: presence('--fee', options.fee),
    discount: presence('--discount', options.discount),
    delay: delayOption(options),
    sector: sectorOption(options),
  };
}

/** More half-years are older than the time to sue between traders, five years. */
const HALF_YEARS = 10;

/** The half-years looked at: as told, else those of the five years until the day. @throws Refusal `bad-option` */
export function periodOf(options: LawTermsOptions, today: Day, law: LawValues): AuditPeriod {
  const to = dayOf(options, today);
  const known = law.legalInterest.rows.filter(({ from }) => from <= to);
  const from = dayOption('--since', options.since) ?? known.at(-HALF_YEARS)?.from ?? known[0]?.from ?? to;
  if (from > to) throw badOption('--since', 'since-later', { day: to });
  return { from, to };
}

/** The day whose law is asked for. @throws Refusal `bad-option` */
export function dayOf(options: LawTermsOptions, today: Day): Day {
  return dayOption('--on', options.on) ?? today;
}

/** What a creditor chose for clauses between businesses. @throws Refusal `bad-option`, `not-a-choice` */
export function businessChoices(options: LawTermsOptions, on: Day): BusinessChoices {
  refuseOthers(options, FOR_BUSINESSES, 'consumer-clauses-only');
  const rate = options.rate === undefined ? 'supplementary' : rateOption(options.rate);
  if (rate === 'missing') throw badOption('--rate', 'clause-needs-rate');
  return {
    on,
    rate: rate === 'supplementary' ? null : rate,
    delay: delayOption(options),
    sector: sectorOption(options),
    discount: options.earlyPayment === undefined ? null : discountOption(options.earlyPayment),
    city: options.city === undefined ? null : line('--city', options.city),
  };
}

/** What a creditor chose for clauses to consumers: no penalty, fee or court can be among it. @throws Refusal `bad-option` */
export function consumerChoices(options: LawTermsOptions, on: Day): ConsumerChoices {
  refuseOthers(options, FOR_CONSUMERS, 'not-for-consumers');
  const days = options.delay === undefined ? null : daysOption('--delay', options.delay);
  return { on, days, mediator: options.mediator === undefined ? null : line('--mediator', options.mediator) };
}

/** A day, or `null` when it was not typed. @throws Refusal `bad-option` */
function dayOption(name: string, value: string | undefined): Day | null {
  return value === undefined ? null : dayGiven(name, value);
}

/** Whom the invoice or the terms are for; the rules between businesses are the ones asked about. @throws Refusal `not-a-choice` */
export function debtorOption({ debtor }: LawTermsOptions): 'business' | 'consumer' {
  return debtor === undefined ? 'business' : choice('--debtor', debtor, ['business', 'consumer'], KINDS_FR);
}

function refuseOthers(options: LawTermsOptions, taken: readonly Name[], cure: OptionCure, other = ''): void {
  const name = (Object.keys(options) as Name[]).find((one) => options[one] !== undefined && !taken.includes(one));
  if (name !== undefined) throw badOption(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, cure, { other });
}

function termOption({ term }: LawTermsOptions): AgreedTerm {
  return choice('--term', term ?? 'plain', ['plain', 'end-of-month', 'periodic'], TERMS_FR);
}

function methodOption({ method }: LawTermsOptions, term: AgreedTerm | null): EndOfMonthMethod | null {
  if (method === undefined) return null;
  if (term !== 'end-of-month') throw badOption('--method', 'end-of-month-only');
  return choice('--method', method, ['days-then-end', 'end-then-days'] as const, METHODS_FR);
}

function sectorOption({ sector }: LawTermsOptions): InvoiceFacts['sector'] {
  return sector === undefined ? null : choice('--sector', sector, SECTORS, SECTORS_FR);
}

function delayOption(options: LawTermsOptions): AgreedDelay | null {
  const term = termOption(options);
  const method = methodOption(options, term);
  if (options.delay !== undefined) return { days: daysOption('--delay', options.delay), term, method };
  if (options.term !== undefined) throw badOption('--term', 'needs-delay');
  return null;
}

function daysOption(name: string, typed: string): number {
  const days = /^(\d{1,3})(?: ?(?:j|jours?|d|days?))?$/i.exec(typed.trim())?.[1];
  if (days === undefined || Number(days) === 0) throw badOption(name, 'days', { text: repeated(typed) });
  return Number(days);
}

function rateOption(typed: string): Rate | 'supplementary' | 'missing' {
  const word = ourWord(typed, RATES_FR);
  return word === 'supplementary' || word === 'missing' ? word : percentGiven('--rate', typed, 'rate-or-word');
}

/** "2:10": two per cent within ten days. */
function discountOption(typed: string): { rate: Rate; days: number } {
  const [percent, days, more] = typed.split(':');
  if (days === undefined || more !== undefined) throw badOption('--early-payment', 'percent-and-days', { text: repeated(typed) });
  const rate = percentGiven('--early-payment', percent ?? '', 'percent-and-days');
  if (rate === 0 || rate >= 1_000_000) throw badOption('--early-payment', 'percent-below-100', { text: repeated(percent ?? '') });
  return { rate, days: daysOption('--early-payment', days) };
}

function presence(name: string, typed: string | undefined): Presence {
  return typed === undefined ? null : choice(name, typed, ['stated', 'missing'] as const, PRESENCE_FR);
}

/** Statements by name, each option taking one or several with commas. */
function mentions(name: string, typed: readonly string[] = []): InvoiceMention[] {
  const names = typed.flatMap((one) => one.split(','));
  return [...new Set(names.map((one) => choice(name, one.trim(), INVOICE_MENTIONS, MENTIONS_FR)))];
}

function line(name: string, typed: string): string {
  const text = oneLine(typed, 200);
  if (text === '') throw badOption(name, 'words');
  return text;
}
