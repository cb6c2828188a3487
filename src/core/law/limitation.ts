import { addDays, addMonths, type Day, daysBetween, earlierOf, laterOf, ofParts } from '../base/day.ts';
import type { Certainty } from './dated.ts';
import {
  causeRule,
  type InterruptionCause,
  type LimitationKind,
  type OtherCause,
  type SuspensionCause,
  suspensionRule,
} from './limitation-causes.ts';

/** Years to sue, by the kind of debtor; of an unknown one the fewest. */
export const LIMITATION_YEARS = { business: 5, consumer: 2, 'public-body': 4, unknown: 2 } as const;
/** However often it is interrupted or suspended. */
export const MOST_LIMITATION_YEARS = 20;
const TITLE_YEARS = 10;

/** Claims that lapse sooner whoever the debtor is: one year. @law C. com. L133-6 (carriage); CPCE (postes) L34-2 (electronic communications) */
export type ClaimNature = (typeof CLAIM_NATURES)[number];
export const CLAIM_NATURES = ['ordinary', 'carriage', 'electronic-communications'] as const;

/** `endedOn`: when the proceedings of a court claim came to an end. Until then no new period runs. */
export type Interruption = { readonly on: Day; readonly cause: InterruptionCause | OtherCause; readonly endedOn?: Day | null };

/** Time stands still from `from`, and runs again from `until`. */
export type Suspension = { readonly from: Day; readonly until: Day; readonly cause: SuspensionCause };

export type LimitationFacts = {
  readonly kind: LimitationKind;
  readonly nature?: ClaimNature;
  /** When the goods were delivered or the service was done. */
  readonly performedOn: Day | null;
  readonly issuedOn: Day | null;
  readonly dueOn: Day;
  readonly interruptions: readonly Interruption[];
  readonly suspensions?: readonly Suspension[];
  /** When a judgment or another title became enforceable: from then on its own time runs. */
  readonly titleOn?: Day | null;
};

export type Limitation = {
  /** Last day on which an action is surely in time. */
  readonly lastDay: Day;
  /** `unverified` when a day or the kind of debtor is not known and another stands for it, or when a rule that decides is not sure. */
  readonly certainty: Certainty;
  readonly article: string;
};

/** What the time runs from. */
export type StartedBy = 'performance' | 'issue' | 'due' | 'title';

/** Why something that happened changes nothing. */
export type WithoutEffect = 'does-not-interrupt' | 'before-start' | 'too-late' | 'not-against-public-body' | 'nothing-added';

/** One thing that happened, and the last day once it has. `idle`: why it changed nothing. */
export type LimitationStep = {
  readonly on: Day;
  readonly until: Day | null;
  readonly what: StartedBy | Interruption['cause'] | SuspensionCause;
  readonly idle: WithoutEffect | null;
  readonly lastDay: Day;
  readonly article: string;
  readonly certainty: Certainty;
};

export type ExplainedLimitation = Limitation & {
  readonly steps: readonly LimitationStep[];
  /** The day that nothing can carry the time beyond, and whether it was needed. */
  readonly cap: { readonly on: Day; readonly applied: boolean; readonly article: string };
};

/**
 * The earliest plausible end of the time to sue: counted from performance or from the due date, whichever comes first, because the
 * case law is not settled (PR-02). The issue date only stands in for an unknown performance. With a title, the ten years of the title.
 * @law C. com. L110-4 (5 years); C. conso. L218-2 (2 years); loi 68-1250 art. 1 (4 years from the next 1 January); CPCE L111-4
 * (10 years); C. civ. 2229, 2231, 2232, 2238, 2239, 2240, 2241, 2242, 2243, 2244
 * @effect 2008-06-19
 */
export function limitationOf(facts: LimitationFacts): Limitation {
  const { lastDay, certainty, article } = explainedLimitation(facts);
  return { lastDay, certainty, article };
}

/**
 * The same with all that happened, in order of time, and what each changed. What is not known to lengthen the time does not: a
 * suspension gives back the days from its first one to the one before time runs again, none counts against a public body (nothing was
 * read on it), and twenty years from the start bind everything.
 * @law as {@link limitationOf}
 * @effect 2008-06-19
 */
export function explainedLimitation(facts: LimitationFacts): ExplainedLimitation {
  const first = startOf(facts);
  const cap = addMonths(first.on, MOST_LIMITATION_YEARS * 12);
  let period: Period = { start: first.on, lastDay: earlierOf(endOfPeriod(facts, first), cap), suspendedUntil: first.on };
  const steps: LimitationStep[] = [{ ...first, until: null, idle: null, lastDay: period.lastDay }];
  const past: Suspension[] = [];
  let certainty = first.certainty;
  for (const event of inOrder(facts)) {
    const told = 'from' in event ? suspended(event, period, facts, cap) : interrupted(event, period, past, { facts, first, cap });
    if ('from' in event && told.idle === null) past.push(event);
    if (told.idle === null && told.certainty === 'unverified') certainty = 'unverified';
    period = told.period;
    steps.push(stepOf(event, told));
  }
  const applied = period.lastDay === cap;
  return {
    lastDay: period.lastDay,
    certainty: applied ? 'unverified' : certainty,
    article: first.article,
    steps,
    cap: { on: cap, applied, article: 'C. civ. 2232' },
  };
}

/**
 * Whether a threat of action would name an action that may not be possible any more.
 * @law C. conso. L121-6 5°; rule R15
 * @effect 2016-07-01
 */
export function isTimeBarred(facts: LimitationFacts, today: Day): boolean {
  return today > limitationOf(facts).lastDay;
}

type First = { readonly on: Day; readonly what: StartedBy; readonly article: string; readonly certainty: Certainty };
/** `suspendedUntil`: time that stood still is not counted twice when two suspensions overlap. */
type Period = { readonly start: Day; readonly lastDay: Day; readonly suspendedUntil: Day };
type Told = {
  readonly period: Period;
  readonly idle: WithoutEffect | null;
  readonly article: string;
  readonly certainty: Certainty;
};

function startOf(facts: LimitationFacts): First {
  const { kind, performedOn, issuedOn, dueOn, titleOn } = facts;
  if (titleOn && kind !== 'public-body') return { on: titleOn, what: 'title', article: 'CPCE L111-4', certainty: 'unverified' };
  const done = performedOn ?? issuedOn ?? dueOn;
  const what = dueOn <= done ? 'due' : performedOn === null ? 'issue' : 'performance';
  const sure = performedOn !== null && kind !== 'unknown';
  return { on: earlierOf(done, dueOn), what, article: articleOf(facts), certainty: sure ? 'verified' : 'unverified' };
}

function inOrder({ interruptions, suspensions = [] }: LimitationFacts): readonly (Interruption | Suspension)[] {
  const dayOf = (event: Interruption | Suspension) => ('from' in event ? event.from : event.on);
  return [...interruptions, ...suspensions].sort((a, b) => daysBetween(dayOf(b), dayOf(a)));
}

function interrupted(
  { on, cause, endedOn }: Interruption,
  period: Period,
  past: readonly Suspension[],
  { facts, first, cap }: { readonly facts: LimitationFacts; readonly first: First; readonly cap: Day },
): Told {
  const { interrupts, article, certainty } = causeRule(cause, facts.kind);
  // Once the time is over, nothing brings it back.
  const idle = !interrupts ? 'does-not-interrupt' : on < period.start ? 'before-start' : on > period.lastDay ? 'too-late' : null;
  if (idle !== null) return { period, idle, article, certainty };
  const start = cause === 'court-claim' && endedOn ? laterOf(on, endedOn) : on;
  const fresh: Period = { start, lastDay: earlierOf(endOfPeriod(facts, { ...first, on: start }), cap), suspendedUntil: start };
  // A suspension under way goes on in the new period.
  return { period: past.reduce((reached, one) => lengthened(one, reached, cap), fresh), idle, article, certainty };
}

function suspended(suspension: Suspension, period: Period, facts: LimitationFacts, cap: Day): Told {
  const { article } = suspensionRule(suspension.cause);
  const after = lengthened(suspension, period, cap);
  const idle = whyIdle(suspension, period, after, facts);
  return { period: idle === null ? after : period, idle, article, certainty: 'verified' };
}

function whyIdle(suspension: Suspension, period: Period, after: Period, { kind }: LimitationFacts): WithoutEffect | null {
  if (kind === 'public-body') return 'not-against-public-body';
  if (suspension.until <= period.start) return 'before-start';
  if (suspension.from > period.lastDay) return 'too-late';
  return after.lastDay === period.lastDay ? 'nothing-added' : null;
}

function lengthened({ from, until, cause }: Suspension, period: Period, cap: Day): Period {
  const stoppedOn = laterOf(from, period.suspendedUntil);
  if (until <= stoppedOn) return period;
  const left = addMonths(until, suspensionRule(cause).leastMonthsLeft);
  const lastDay = laterOf(addDays(period.lastDay, daysBetween(stoppedOn, until)), left);
  return { ...period, lastDay: earlierOf(lastDay, cap), suspendedUntil: until };
}

function stepOf(event: Interruption | Suspension, { period, idle, article, certainty }: Told): LimitationStep {
  const rest = { what: event.cause, idle, lastDay: period.lastDay, article, certainty };
  return 'from' in event ? { on: event.from, until: event.until, ...rest } : { on: event.on, until: event.endedOn ?? null, ...rest };
}

function endOfPeriod({ kind, nature }: LimitationFacts, { on, what }: First): Day {
  if (what === 'title') return addMonths(on, TITLE_YEARS * 12);
  if (nature && nature !== 'ordinary') return addMonths(on, 12);
  if (kind === 'public-body') return ofParts(Number(on.slice(0, 4)) + LIMITATION_YEARS[kind], 12, 31);
  return addMonths(on, LIMITATION_YEARS[kind] * 12);
}

function articleOf({ kind, nature }: LimitationFacts): string {
  if (nature === 'carriage') return 'C. com. L133-6';
  if (nature === 'electronic-communications') return 'CPCE (postes) L34-2';
  return { business: 'C. com. L110-4', consumer: 'C. conso. L218-2', 'public-body': 'loi 68-1250 art. 1', unknown: 'C. conso. L218-2' }[
    kind
  ];
}
