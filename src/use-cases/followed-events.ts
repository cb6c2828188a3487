import type { Day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ProfessionalId } from '../core/base/id.ts';
import { type Currency, EUR } from '../core/base/money.ts';
import type { HandOverRow, HandOverWords, ReportRow, ReportWords } from '../core/journal/hand-over-tables.ts';
import type { PaperRow } from '../core/journal/paper-table.ts';
import type { LetterEventRow } from '../core/journal/post-tables.ts';
import type {
  ChoiceDetails,
  ProceedingDetails,
  ProceedingRow,
  ProceedingStepRow,
  RouteChoiceRow,
  StepDetails,
} from '../core/journal/proceeding-table.ts';
import type { Store } from '../ports/store.ts';
import { professionalNames, wordsIn } from './hand-over-parts.ts';
import { writtenOf } from './proceeding-words.ts';
import { readAll } from './read-all.ts';

/** What was decided, sued for, written, given to others and carried, day by day; what came later of one before what came first. */
export type FollowedEvent = { readonly on: Day } & (
  | { readonly is: 'way-chosen' | 'way-withdrawn'; readonly choice: RouteChoiceRow }
  | { readonly is: 'proceeding-opened'; readonly proceeding: ProceedingRow }
  | { readonly is: 'proceeding-step'; readonly proceeding: ProceedingRow; readonly step: ProceedingStepRow }
  | { readonly is: 'paper-kept'; readonly paper: PaperRow }
  | { readonly is: 'handed-over' | 'handed-back'; readonly handOver: HandOverRow }
  | { readonly is: 'report'; readonly report: ReportRow; readonly currency: Currency }
  | { readonly is: 'letter-carried'; readonly letter: LetterEventRow }
);

/** In their own words, by vault id; erased ones are left out. */
export type FollowedWords = {
  /** Reasons of decisions and notes of steps. */
  readonly said: ReadonlyMap<number, string>;
  readonly courts: ReadonlyMap<number, ProceedingDetails>;
  readonly handedOver: ReadonlyMap<number, HandOverWords>;
  readonly reports: ReadonlyMap<number, ReportWords>;
  readonly professionals: ReadonlyMap<ProfessionalId, string>;
};

/** With the holds that stand for one of these and are told as it. */
export async function followedEvents(
  store: Store,
  ids: readonly DebtorId[],
): Promise<{ readonly events: FollowedEvent[]; readonly holds: ReadonlySet<HoldId> }> {
  const choices = await readAll(store, 'route_choice', 'debtor_id', ids);
  const proceedings = await readAll(store, 'proceeding', 'debtor_id', ids);
  const given = await readAll(store, 'hand_over', 'debtor_id', ids);
  const papers = await readAll(store, 'paper', 'debtor_id', ids, { state: 'kept' });
  const letters = await readAll(store, 'letter_event', 'debtor_id', ids);
  const reports = await readAll(store, 'hand_over_report', 'debtor_id', ids);
  const currencies = new Map(given.map((row) => [row.id, row.currency]));
  const events = [
    ...letters.toReversed().map((letter): FollowedEvent => ({ is: 'letter-carried', on: letter.on_day, letter })),
    ...reports.toReversed().map(
      (report): FollowedEvent => ({
        ...{ is: 'report', on: report.on_day, report },
        currency: currencies.get(report.hand_over_id) ?? EUR,
      }),
    ),
    ...given.toReversed().flatMap(givenEvents),
    ...papers
      .toReversed()
      .flatMap((paper): FollowedEvent[] => (paper.kept_on === null ? [] : [{ is: 'paper-kept', on: paper.kept_on, paper }])),
    ...(await stepEvents(store, proceedings)),
    ...proceedings.toReversed().map((proceeding): FollowedEvent => ({ is: 'proceeding-opened', on: proceeding.opened_on, proceeding })),
    ...choices.toReversed().flatMap(choiceEvents),
  ];
  return { events, holds: new Set([...choices, ...proceedings, ...given].map((row) => row.hold_id)) };
}

async function stepEvents(store: Store, proceedings: readonly ProceedingRow[]): Promise<FollowedEvent[]> {
  const of = new Map(proceedings.map((one) => [one.id, one]));
  const steps = await readAll(store, 'proceeding_step', 'proceeding_id', [...of.keys()]);
  return steps
    .toSorted((a, b) => b.id - a.id)
    .flatMap((step): FollowedEvent[] => {
      const proceeding = of.get(step.proceeding_id);
      return proceeding ? [{ is: 'proceeding-step', on: step.on_day, proceeding, step }] : [];
    });
}

/** What another decision took the place of, or a proceeding began, is told by that. */
function choiceEvents(choice: RouteChoiceRow): FollowedEvent[] {
  const { state, ended_on, on_day } = choice;
  const withdrawn: FollowedEvent[] = state === 'withdrawn' && ended_on !== null ? [{ is: 'way-withdrawn', on: ended_on, choice }] : [];
  return [...withdrawn, { is: 'way-chosen', on: on_day, choice }];
}

function givenEvents(handOver: HandOverRow): FollowedEvent[] {
  const back: FollowedEvent[] = handOver.ended_on === null ? [] : [{ is: 'handed-back', on: handOver.ended_on, handOver }];
  return [...back, { is: 'handed-over', on: handOver.on_day, handOver }];
}

/** The words of what is shown. */
export async function followedWords(store: Store, events: readonly ({ readonly is: string } & Partial<Rows>)[]): Promise<FollowedWords> {
  const some = <K extends keyof Rows>(key: K): Rows[K][] =>
    events.flatMap((event: Partial<Rows>): Rows[K][] => {
      const row: Rows[K] | undefined = event[key];
      return row === undefined ? [] : [row];
    });
  const [given, reports] = [some('handOver'), some('report')];
  const reasons = await writtenOf<ChoiceDetails>(store, some('choice'));
  const notes = await writtenOf<StepDetails>(store, some('step'));
  return {
    said: new Map([
      ...[...reasons].map(([id, one]) => [id, one.reasons] as const),
      ...[...notes].map(([id, one]) => [id, one.note] as const),
    ]),
    courts: await writtenOf<ProceedingDetails>(store, some('proceeding')),
    handedOver: await wordsIn<HandOverWords>(store, given),
    reports: await wordsIn<ReportWords>(store, reports),
    professionals: await professionalNames(
      store,
      [...given, ...reports].map((row) => row.professional_id),
    ),
  };
}

type Rows = {
  readonly choice: RouteChoiceRow;
  readonly proceeding: ProceedingRow;
  readonly step: ProceedingStepRow;
  readonly handOver: HandOverRow;
  readonly report: ReportRow;
};
