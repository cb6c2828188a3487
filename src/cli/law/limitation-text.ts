import type { Day } from '../../core/base/day.ts';
import { formatDay, type Language } from '../../core/base/text.ts';
import type { ExplainedLimitation, LimitationStep } from '../../core/law/limitation.ts';
import { type AlertState, limitationAlerts } from '../../core/law/limitation-alert.ts';
import { causeRule, type LimitationKind, notInterrupting } from '../../core/law/limitation-causes.ts';
import { mannerOf } from '../../words/phrase.ts';
import { lines, parts, table } from '../text/layout.ts';
import { LIMITATION_WORDS } from '../words/law-limitation.ts';

/** Something to know about the answer. */
export type LimitationNote = { readonly code: keyof (typeof LIMITATION_WORDS)['en']['notes']; readonly day: Day | null };

export type LimitationAnswer = {
  readonly kind: LimitationKind;
  readonly limitation: ExplainedLimitation;
  /** `null` when no day was given to judge the alerts on. */
  readonly alert: (AlertState & { readonly on: Day }) | null;
  readonly notes: readonly LimitationNote[];
};

/** The last day, how it was come to, the alerts, and what does not interrupt. */
export function limitationText(answer: LimitationAnswer, language: Language): string {
  const words = LIMITATION_WORDS[language];
  const { limitation, alert, notes, kind } = answer;
  const { cap, lastDay } = limitation;
  return parts(
    headingOf(limitation, language),
    lines(...table([words.headers, ...limitation.steps.map((step, at) => stepCells(step, at, language))])),
    cap.applied && words.capped(formatDay(cap.on, language)),
    lines(mannerOf(language).labelled(words.alerts, alertsLine(lastDay, language)), alert !== null && alertLine(alert, language)),
    lines(...notes.map((note) => `! ${limitationNoteText(note, language)}`)),
    lines(words.notInterrupting, ...notInterruptingLines(kind, language)),
  );
}

export function limitationNoteText({ code, day }: LimitationNote, language: Language): string {
  return LIMITATION_WORDS[language].notes[code](day === null ? '' : formatDay(day, language));
}

function headingOf({ lastDay, article, certainty, steps }: ExplainedLimitation, language: Language): string {
  const words = LIMITATION_WORDS[language];
  const source = certainty === 'verified' ? article : `${article}, ${words.unverified}`;
  const say = steps[0]?.what === 'title' ? words.headingTitle : words.heading;
  return say(formatDay(lastDay, language), source);
}

function stepCells(step: LimitationStep, at: number, language: Language): string[] {
  const words = LIMITATION_WORDS[language];
  const { on, what, lastDay, article, certainty } = step;
  const source = certainty === 'verified' ? article : `${article} (${words.unverified})`;
  return [formatDay(on, language), words.things[what], effectOf(step, at, language), formatDay(lastDay, language), source];
}

function effectOf({ until, idle, what }: LimitationStep, at: number, language: Language): string {
  const words = LIMITATION_WORDS[language];
  if (idle !== null) return words.idle[idle];
  if (at === 0) return words.starts;
  if (until === null) return words.restarts;
  return what === 'court-claim' ? words.restartsOn(formatDay(until, language)) : words.stands(formatDay(until, language));
}

function alertsLine(lastDay: Day, language: Language): string {
  const words = LIMITATION_WORDS[language];
  return limitationAlerts(lastDay)
    .map(({ monthsBefore, on }) => `${formatDay(on, language)} (${words.months(monthsBefore)})`)
    .join(', ');
}

function alertLine({ on, over, due, next }: AlertState & { readonly on: Day }, language: Language): string {
  const { state } = LIMITATION_WORDS[language];
  const day = formatDay(on, language);
  if (over) return state.over(day);
  const now = due === null ? state.none(day) : due.monthsBefore === 1 ? state.dueLast(day) : state.due(day, due.monthsBefore);
  return next === null ? now : `${now} ${state.next(formatDay(next.on, language))}`;
}

function notInterruptingLines(kind: LimitationKind, language: Language): string[] {
  const words = LIMITATION_WORDS[language];
  return notInterrupting(kind).map((cause) => {
    const { article, certainty } = causeRule(cause, kind);
    return `  ${words.why[cause] ?? ''} (${certainty === 'verified' ? article : `${article}, ${words.unverified}`})`;
  });
}
