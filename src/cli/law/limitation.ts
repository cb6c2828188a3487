import type { Command } from 'commander';
import type { Day } from '../../core/base/day.ts';
import {
  CLAIM_NATURES,
  explainedLimitation,
  type Interruption,
  type LimitationFacts,
  type LimitationStep,
  type Suspension,
} from '../../core/law/limitation.ts';
import { alertOn, type LimitationAlert, limitationAlerts } from '../../core/law/limitation-alert.ts';
import { causeRule, INTERRUPTIONS, type LimitationKind, notInterrupting, SUSPENSIONS } from '../../core/law/limitation-causes.ts';
import { INTERRUPTIONS_FR, KINDS_FR, NATURES_FR, SUSPENSIONS_FR } from '../../words/typed-fr.ts';
import { choice, collect, type Register } from '../face.ts';
import { LIMITATION_WORDS } from '../words/law-limitation.ts';
import { type LimitationAnswer, type LimitationNote, limitationNoteText, limitationText } from './limitation-text.ts';
import { badOption, dayGiven, listed, repeated } from './options.ts';

/** The options of `acquit law limitation` as they were typed. */
export type LawLimitationOptions = {
  readonly debtor?: string;
  readonly performed?: string;
  readonly issued?: string;
  readonly due?: string;
  readonly nature?: string;
  readonly title?: string;
  readonly interrupted?: readonly string[];
  readonly suspended?: readonly string[];
  readonly until?: string;
};

/** `acquit law limitation`. Bad options exit with 2. */
export const registerLimitation: Register = (law, face) => {
  law
    .command('limitation')
    .option('--debtor <kind>')
    .option('--performed <day>')
    .option('--issued <day>')
    .option('--due <day>')
    .option('--nature <nature>')
    .option('--title <day>')
    .option('--interrupted <day:cause>', '', collect)
    .option('--suspended <from:until:cause>', '', collect)
    .option('--until <day>')
    .action((options: LawLimitationOptions, command: Command) => {
      const one = face(command);
      const answer = lawLimitation(options);
      one.print(limitationDocument(answer), limitationText(answer, one.language));
    });
};

/** The time to sue, from the options as typed. @throws NotUnderstood `bad-option`, `not-a-choice`, naming the option */
export function lawLimitation(options: LawLimitationOptions): LimitationAnswer {
  const until = options.until === undefined ? null : dayGiven('--until', options.until);
  const told = factsOf(options);
  const inTime = (on: Day) => until === null || on <= until;
  const facts: LimitationFacts = {
    ...told,
    interruptions: told.interruptions.filter(({ on }) => inTime(on)),
    suspensions: (told.suspensions ?? []).filter(({ from }) => inTime(from)),
  };
  const late = [...told.interruptions.map(({ on }) => on), ...(told.suspensions ?? []).map(({ from }) => from)].filter((on) => !inTime(on));
  const limitation = explainedLimitation(facts);
  return {
    kind: facts.kind,
    limitation,
    alert: until === null ? null : { on: until, ...alertOn(limitation.lastDay, until) },
    notes: [...notesOf(facts), ...late.map((day): LimitationNote => ({ code: 'event-after-day', day }))],
  };
}

const KINDS = ['business', 'consumer', 'public-body'] as const;
/** More than any claim has, few enough to stay quick. */
const MOST_EVENTS = 1000;

function factsOf(options: LawLimitationOptions): LimitationFacts {
  const optional = (option: string, typed: string | undefined) => (typed === undefined ? null : dayGiven(option, typed));
  const kind = options.debtor === undefined ? 'unknown' : choice('--debtor', options.debtor, KINDS, KINDS_FR);
  const titleOn = optional('--title', options.title);
  if (titleOn !== null && kind === 'public-body') throw badOption('--title', 'title-of-public-body');
  return {
    kind,
    nature: options.nature === undefined ? 'ordinary' : choice('--nature', options.nature, CLAIM_NATURES, NATURES_FR),
    performedOn: optional('--performed', options.performed),
    issuedOn: optional('--issued', options.issued),
    dueOn: dayGiven('--due', options.due),
    titleOn,
    interruptions: few('--interrupted', options.interrupted).map(interruption),
    suspensions: few('--suspended', options.suspended).map(suspension),
  };
}

function few(option: string, values: readonly string[] = []): readonly string[] {
  if (values.length > MOST_EVENTS) throw badOption(option, 'too-often', { most: MOST_EVENTS });
  return values;
}

/** "2025-06-01:court-claim", or with the end of the proceedings "2025-06-01:court-claim:2026-02-10". */
function interruption(typed: string): Interruption {
  const option = '--interrupted';
  const text = repeated(typed);
  const [day, word, end, more] = typed.split(':');
  if (word === undefined || more !== undefined)
    throw badOption(option, 'interruption', { text, ...listed(INTERRUPTIONS, INTERRUPTIONS_FR) });
  const on = dayGiven(option, day);
  const cause = choice(option, word, INTERRUPTIONS, INTERRUPTIONS_FR);
  if (end === undefined) return { on, cause };
  if (cause !== 'court-claim') throw badOption(option, 'end-of-court-claim-only', { text });
  const endedOn = dayGiven(option, end);
  if (endedOn < on) throw badOption(option, 'proceedings-end-first', { text });
  return { on, cause, endedOn };
}

function suspension(typed: string): Suspension {
  const option = '--suspended';
  const text = repeated(typed);
  const [first, last, word, more] = typed.split(':');
  if (word === undefined || more !== undefined) throw badOption(option, 'suspension', { text, ...listed(SUSPENSIONS, SUSPENSIONS_FR) });
  const [from, until] = [dayGiven(option, first), dayGiven(option, last)];
  if (until < from) throw badOption(option, 'suspension-ends-first', { text });
  return { from, until, cause: choice(option, word, SUSPENSIONS, SUSPENSIONS_FR) };
}

function notesOf({ kind, nature, performedOn, dueOn, titleOn }: LimitationFacts): LimitationNote[] {
  const codes: (LimitationNote['code'] | false)[] = [
    kind === 'unknown' && 'debtor-kind-unknown',
    performedOn === null && !titleOn && 'performance-unknown',
    performedOn !== null && performedOn !== dueOn && !titleOn && 'earliest-start',
    kind === 'business' && nature === 'ordinary' && !titleOn && 'contract-may-differ',
  ];
  return codes.flatMap((code) => (code === false ? [] : [{ code, day: null }]));
}

/** What `acquit law limitation --json` prints. */
export type LimitationDocument = {
  readonly debtor: LimitationKind;
  readonly lastDay: Day;
  readonly article: string;
  readonly certainty: string;
  readonly steps: readonly LimitationStep[];
  readonly cap: { readonly on: Day; readonly applied: boolean; readonly article: string };
  readonly alerts: readonly LimitationAlert[];
  readonly alert: LimitationAnswer['alert'];
  readonly notInterrupting: readonly {
    readonly cause: string;
    readonly article: string;
    readonly certainty: string;
    readonly why: string;
  }[];
  readonly notes: readonly { readonly code: string; readonly message: string }[];
};

export function limitationDocument({ kind, limitation, alert, notes }: LimitationAnswer): LimitationDocument {
  const { lastDay, article, certainty, steps, cap } = limitation;
  return {
    debtor: kind,
    lastDay,
    article,
    certainty,
    steps,
    cap,
    alerts: limitationAlerts(lastDay),
    alert,
    notInterrupting: notInterrupting(kind).map((cause) => {
      const rule = causeRule(cause, kind);
      return { cause, article: rule.article, certainty: rule.certainty, why: LIMITATION_WORDS.en.why[cause] ?? '' };
    }),
    notes: notes.map((note) => ({ code: note.code, message: limitationNoteText(note, 'en') })),
  };
}
