import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import type { ItemId } from '../../core/base/id.ts';
import { decimalOf, EUR } from '../../core/base/money.ts';
import { percentOf, type Rate, rateOfPercent } from '../../core/base/rate.ts';
import { NotUnderstood, Refusal } from '../../core/base/refusal.ts';
import type { Language } from '../../core/base/text.ts';
import { finding, findingText, type LawFinding } from '../../core/law/finding.ts';
import { type LawValues, STANDARD_LAW_VALUES } from '../../core/law/values/law-values.ts';
import { type Claim, claimOn } from '../../core/receivable/claim.ts';
import type { ClaimCase, ClaimItem, ClaimOptions, Payment } from '../../core/receivable/claim-case.ts';
import { KINDS_FR } from '../../words/typed-fr.ts';
import { centsTyped } from '../amount.ts';
import { collect, dayTyped, type Face, ourWord, type Register } from '../face.ts';
import { claimText } from './interest-text.ts';

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
  readonly segments: readonly {
    readonly from: Day;
    readonly to: Day;
    readonly days: number;
    readonly ratePercent: string;
    readonly principal: string;
    readonly interest: string;
    readonly article: string;
  }[];
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
export function lawInterest(options: LawInterestOptions, law: LawValues = STANDARD_LAW_VALUES): LawInterestDocument {
  return asDocument(...claimOfOptions(options, law));
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
      const tell = (law: LawValues) => one.print(lawInterest(options, law), lawInterestText(options, one.language, law));
      try {
        tell(STANDARD_LAW_VALUES);
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'law-value-unknown')) throw error;
        tell(await enteredValues(one, error));
      }
    });
};

/** The rates that were entered in the workspace, where there is one; none is needed to compute what this version knows. */
async function enteredValues(face: Face, missing: Refusal): Promise<LawValues> {
  try {
    return await face.within(({ program }) => program.lawValues());
  } catch (error) {
    throw error instanceof Refusal ? missing : error;
  }
}

const DEBTORS = ['business', 'consumer', 'public-body'] as const;
const SEMESTER_MODES = ['rolling', 'fixed-at-start'] as const;
const DAY_COUNTS = ['act/365', 'act/act'] as const;
const ALLOCATIONS = ['interest-first', 'principal-first'] as const;
const CREDIT_NOTE_MODES = ['retroactive', 'prospective'] as const;

/** More payments than any invoice has, few enough to stay quick. */
const MOST_EVENTS = 1000;

function claimOfOptions(options: LawInterestOptions, law: LawValues): [Claim, readonly LawFinding[]] {
  const until = dayOption('--until', options.until);
  const debtor = choice('--debtor', options.debtor && ourWord(options.debtor, KINDS_FR), DEBTORS);
  const item: ClaimItem = {
    itemId: 1 as ItemId,
    principal: amount('--principal', options.principal),
    dueOn: dayOption('--due', options.due),
    payments: dated('--payment', options.payment),
    creditNotes: dated('--credit-note', options.creditNote),
  };
  const claim = claimOn(until, caseOf(debtor, item, options), law);
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

function caseOf(debtor: (typeof DEBTORS)[number], item: ClaimItem, options: LawInterestOptions): ClaimCase {
  const rest = { currency: EUR, payments: [], insolvencyOpenedOn: null, options: claimOptions(options) };
  const contractRate = options.contractRate === undefined ? null : rate('--contract-rate', options.contractRate);
  if (debtor === 'business') return { ...rest, kind: debtor, items: [{ ...item, contractRate }] };
  if (contractRate !== null) throw badOption('--contract-rate', 'a contractual rate is computed for a business only: leave it out');
  if (debtor === 'public-body') return { ...rest, kind: debtor, items: [item] };
  const notice = options.formalNoticeReceived;
  const formalNoticeReceivedOn = notice === undefined ? null : dayOption('--formal-notice-received', notice);
  return { ...rest, kind: debtor, items: [{ ...item, formalNoticeReceivedOn }] };
}

function claimOptions(options: LawInterestOptions): ClaimOptions {
  return {
    semesterMode: choice('--semester-mode', options.semesterMode, SEMESTER_MODES, 'rolling'),
    dayCount: choice('--day-count', options.dayCount, DAY_COUNTS, 'act/365'),
    allocation: choice('--allocation', options.allocation, ALLOCATIONS, 'interest-first'),
    creditNoteMode: choice('--credit-note-mode', options.creditNoteMode, CREDIT_NOTE_MODES, 'retroactive'),
  };
}

function withoutEffect(debtor: string, options: LawInterestOptions): LawFinding[] {
  const findings: LawFinding[] = [];
  if (debtor !== 'consumer' && options.formalNoticeReceived !== undefined)
    findings.push(finding('option-without-effect', { option: '--formal-notice-received' }));
  const fixed = options.semesterMode === 'fixed-at-start' && (debtor === 'consumer' || options.contractRate !== undefined);
  const rolling = options.semesterMode === 'rolling' && debtor === 'public-body';
  if (fixed || rolling) findings.push(finding('option-without-effect', { option: '--semester-mode' }));
  return findings;
}

function asDocument(claim: Claim, findings: readonly LawFinding[]): LawInterestDocument {
  const segments = claim.items.flatMap((item) => item.segments);
  return {
    segments: segments.map(({ from, to, days, rate: yearly, principal, interest, article }) => ({
      from,
      to,
      days,
      ratePercent: percentOf(yearly),
      principal: decimalOf(principal),
      interest: decimalOf(interest),
      article,
    })),
    interest: decimalOf(claim.interest),
    interestPaid: decimalOf(claim.interestPaid),
    recoveryFee: decimalOf(claim.recoveryFee),
    principal: decimalOf(claim.principal),
    total: decimalOf(claim.total),
    rest: decimalOf(claim.rest),
    creditNoteRest: decimalOf(claim.creditNoteRest),
    findings: findings.map((found) => ({ code: found.code, message: findingText(found, 'en') })),
  };
}

function choice<T extends string>(name: string, value: string | undefined, choices: readonly T[], standard?: T): T {
  const chosen = value === undefined ? standard : choices.find((candidate) => candidate === value);
  if (chosen === undefined) throw badOption(name, `give one of ${choices.join(', ')}`);
  return chosen;
}

function dayOption(name: string, value: string | undefined): Day {
  const day = value === undefined ? null : dayTyped(value);
  if (day === null) throw badOption(name, 'give a day of the calendar as 2026-12-31 or 31/12/2026');
  return day;
}

/** An amount as people write it: 10000.00, 10 000,00, 10.000,00 €. */
function amount(name: string, value: string | undefined): bigint {
  const cents = centsTyped(name, value ?? '');
  if (cents === null || cents <= 0n || cents > MOST_CENTS)
    throw badOption(name, 'give a positive amount with at most two decimals, 10000.00 or 10 000,00');
  return cents;
}

const MOST_CENTS = 10n ** 17n;

function rate(name: string, value: string): Rate {
  const yearly = rateOfPercent(value.replace(',', '.').replace(/\s*%$/, ''));
  if (yearly === null) throw badOption(name, 'give a percentage, 8.25 or 8,25');
  return yearly;
}

function dated(name: string, values: readonly string[] = []): Payment[] {
  if (values.length > MOST_EVENTS) throw badOption(name, `give it at most ${MOST_EVENTS} times`);
  return values.map((value) => {
    const [on, cents, more] = value.split(':');
    if (more !== undefined) throw badOption(name, 'give a day and an amount as 2026-08-31:4000.00 or 31/08/2026:4000,00');
    return { on: dayOption(name, on), cents: amount(name, cents) };
  });
}

function badOption(option: string, remedy: string): NotUnderstood {
  return new NotUnderstood('bad-option', `${option}: ${remedy}.`, { option });
}
