import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import type { ItemId } from '../../core/base/id.ts';
import { decimalOf, EUR } from '../../core/base/money.ts';
import { percentOf } from '../../core/base/rate.ts';
import type { Language } from '../../core/base/text.ts';
import type { InterestSegment } from '../../core/law/accrual.ts';
import { finding, findingText, type LawFinding } from '../../core/law/finding.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import { type Claim, claimOn } from '../../core/receivable/claim.ts';
import type { ClaimCase, ClaimItem, ClaimOptions, Payment } from '../../core/receivable/claim-case.ts';
import { KINDS_FR } from '../../words/typed-fr.ts';
import { collect, dayTyped, ourWord, type Register } from '../face.ts';
import { claimText } from './interest-text.ts';
import { lawInUse, lawInUseJson, withLawInUse } from './law-in-use.ts';
import { amountGiven, amountTyped, badOption, listed, percentGiven, refuseMissing, repeated } from './options.ts';

/** Interest at one rate on one sum, as `--json` prints it: amounts and rates as decimal strings with a dot. */
export type SegmentJson = {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly ratePercent: string;
  readonly principal: string;
  readonly interest: string;
  readonly article: string;
};

/** The options of `acquit law interest` as they were typed. */
export type LawInterestOptions = {
  readonly debtor?: string;
  readonly principal?: string;
  readonly due?: string;
  readonly until?: string;
  readonly payment?: readonly string[];
  readonly creditNote?: readonly string[];
  readonly contractRate?: string;
  readonly formalNoticeReceived?: string;
  readonly semesterMode?: string;
  readonly dayCount?: string;
  readonly allocation?: string;
  readonly creditNoteMode?: string;
};

/** What `acquit law interest --json` prints: amounts and rates as decimal strings with a dot. */
export type LawInterestDocument = {
  readonly segments: readonly SegmentJson[];
  readonly interest: string;
  readonly interestPaid: string;
  readonly recoveryFee: string;
  readonly principal: string;
  readonly total: string;
  /** Paid beyond all that was owed. */
  readonly rest: string;
  /** Credit notes beyond what the invoice had left. */
  readonly creditNoteRest: string;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
};

/**
 * The claim on one invoice, from the options as typed.
 * @throws Refusal `bad-option` naming the option and what it takes; `amount-ambiguous`; `law-value-unknown` for a half-year without a known rate
 */
export function lawInterest(
  options: LawInterestOptions,
  law: LawValues = STANDARD_LAW_VALUES,
  language: Language = 'en',
): LawInterestDocument {
  return asDocument(...claimOfOptions(options, law), language);
}

/** The same claim as a table for people. @throws Refusal as {@link lawInterest} */
export function lawInterestText(options: LawInterestOptions, language: Language, law: LawValues = STANDARD_LAW_VALUES): string {
  const [claim, findings] = claimOfOptions(options, law);
  return claimText(claim, findings, language);
}

/** `acquit law interest`. Bad options exit with 2. */
export const registerInterest: Register = (law, face) => {
  law
    .command('interest')
    .option('--debtor <kind>')
    .option('--principal <amount>')
    .option('--due <day>')
    .option('--until <day>')
    .option('--payment <day:amount>', '', collect)
    .option('--credit-note <day:amount>', '', collect)
    .option('--contract-rate <percent>')
    .option('--formal-notice-received <day>')
    .option('--semester-mode <mode>')
    .option('--day-count <convention>')
    .option('--allocation <order>')
    .option('--credit-note-mode <mode>')
    .action(async (options: LawInterestOptions, command: Command) => {
      const one = face(command);
      // Before anything is opened: what was mistyped is said at once.
      claimCaseTyped(options);
      const used = await lawInUse(one);
      const text = lawInterestText(options, one.language, used.law);
      one.print({ ...lawInterest(options, used.law, one.language), lawValues: lawInUseJson(used) }, withLawInUse(text, one, used));
    });
};

const DEBTORS = ['business', 'consumer', 'public-body'] as const;
const SEMESTER_MODES = ['rolling', 'fixed-at-start'] as const;
const DAY_COUNTS = ['act/365', 'act/act'] as const;
const ALLOCATIONS = ['interest-first', 'principal-first'] as const;
const CREDIT_NOTE_MODES = ['retroactive', 'prospective'] as const;

/** Twice the highest rate that the law has given by itself: a choice, so that a slip of the comma is seen. */
const USUAL_PPM = 300_000;
/** More payments than any invoice has, few enough to stay quick. */
const MOST_EVENTS = 1000;

function claimOfOptions(options: LawInterestOptions, law: LawValues): [Claim, readonly LawFinding[]] {
  const { until, debtor, item, claimCase } = claimCaseTyped(options);
  const claim = claimOn(until, claimCase, law);
  const late = [...item.payments, ...item.creditNotes].filter(({ on }) => on > until).map(({ on }) => finding('event-after-day', { on }));
  return [claim, [...claim.findings, ...(claim.items[0]?.findings ?? []), ...over(claim), ...withoutEffect(debtor, options), ...late]];
}

/** Money that vanished from a claim would be kept from the debtor. */
function over({ rest, creditNoteRest }: Claim): LawFinding[] {
  return [
    ...(rest > 0n ? [finding('paid-over', { rest: decimalOf(rest) })] : []),
    ...(creditNoteRest > 0n ? [finding('credit-note-over', { rest: decimalOf(creditNoteRest) })] : []),
  ];
}

function claimCaseTyped(options: LawInterestOptions) {
  const { debtor: kind, principal, due } = options;
  refuseMissing({ '--debtor': kind, '--principal': principal, '--due': due, '--until': options.until });
  const until = dayOption('--until', options.until);
  const debtor = oneOf('--debtor', kind, DEBTORS, KINDS_FR);
  const item: ClaimItem = {
    itemId: 1 as ItemId,
    principal: amountGiven('--principal', principal),
    dueOn: dayOption('--due', due),
    payments: dated('--payment', options.payment),
    creditNotes: dated('--credit-note', options.creditNote),
  };
  return { until, debtor, item, claimCase: caseOf(debtor, item, options) };
}

function caseOf(debtor: (typeof DEBTORS)[number], item: ClaimItem, options: LawInterestOptions): ClaimCase {
  const rest = { currency: EUR, payments: [], insolvencyOpenedOn: null, options: claimOptions(options) };
  const contractRate = options.contractRate === undefined ? null : percentGiven('--contract-rate', options.contractRate);
  if (debtor === 'business') return { ...rest, kind: debtor, items: [{ ...item, contractRate }] };
  if (contractRate !== null) throw badOption('--contract-rate', 'business-rate-only');
  if (debtor === 'public-body') return { ...rest, kind: debtor, items: [item] };
  const notice = options.formalNoticeReceived;
  const formalNoticeReceivedOn = notice === undefined ? null : dayOption('--formal-notice-received', notice);
  return { ...rest, kind: debtor, items: [{ ...item, formalNoticeReceivedOn }] };
}

function claimOptions(options: LawInterestOptions): ClaimOptions {
  return {
    semesterMode: oneOf('--semester-mode', options.semesterMode ?? 'rolling', SEMESTER_MODES),
    dayCount: oneOf('--day-count', options.dayCount ?? 'act/365', DAY_COUNTS),
    allocation: oneOf('--allocation', options.allocation ?? 'interest-first', ALLOCATIONS),
    creditNoteMode: oneOf('--credit-note-mode', options.creditNoteMode ?? 'retroactive', CREDIT_NOTE_MODES),
  };
}

function withoutEffect(debtor: string, options: LawInterestOptions): LawFinding[] {
  const findings: LawFinding[] = [];
  if (debtor !== 'consumer' && options.formalNoticeReceived !== undefined)
    findings.push(finding('option-without-effect', { option: '--formal-notice-received' }));
  const fixed = options.semesterMode === 'fixed-at-start' && (debtor === 'consumer' || options.contractRate !== undefined);
  const rolling = options.semesterMode === 'rolling' && debtor === 'public-body';
  if (fixed || rolling) findings.push(finding('option-without-effect', { option: '--semester-mode' }));
  if (options.contractRate !== undefined) {
    const yearly = percentGiven('--contract-rate', options.contractRate);
    if (yearly > USUAL_PPM) findings.push(finding('contract-rate-unusual', { rate: percentOf(yearly) }));
  }
  return findings;
}

function asDocument(claim: Claim, findings: readonly LawFinding[], language: Language): LawInterestDocument {
  const segments = claim.items.flatMap((item) => item.segments);
  return {
    segments: segments.map(segmentJson),
    interest: decimalOf(claim.interest),
    interestPaid: decimalOf(claim.interestPaid),
    recoveryFee: decimalOf(claim.recoveryFee),
    principal: decimalOf(claim.principal),
    total: decimalOf(claim.total),
    rest: decimalOf(claim.rest),
    creditNoteRest: decimalOf(claim.creditNoteRest),
    findings: findings.map((found) => ({ code: found.code, message: findingText(found, language) })),
  };
}

export function segmentJson({ from, to, days, rate, principal, interest, article }: InterestSegment): SegmentJson {
  return { from, to, days, ratePercent: percentOf(rate), principal: decimalOf(principal), interest: decimalOf(interest), article };
}

function oneOf<T extends string>(name: string, value = '', choices: readonly T[], french: Readonly<Record<string, string>> = {}): T {
  const word = ourWord(value, french);
  const chosen = choices.find((candidate) => candidate === word);
  if (chosen !== undefined) return chosen;
  throw badOption(name, 'choice', { text: repeated(value), ...listed(choices, french) });
}

function dayOption(name: string, value = ''): Day {
  const day = dayTyped(value);
  if (day === null) throw badOption(name, 'day', { text: repeated(value) });
  return day;
}

function dated(name: string, values: readonly string[] = []): Payment[] {
  if (values.length > MOST_EVENTS) throw badOption(name, 'too-often', { most: MOST_EVENTS });
  return values.map((value) => {
    const text = repeated(value);
    const [first = '', second, more] = value.split(':');
    if (second === undefined || more !== undefined) throw badOption(name, 'day-and-amount', { text });
    const [on, cents] = [dayTyped(first), amountTyped(name, second)];
    if (on === null) throw badOption(name, 'pair-day', { text, part: repeated(first) });
    if (cents === null) throw badOption(name, 'pair-amount', { text, part: repeated(second) });
    return { on, cents };
  });
}
