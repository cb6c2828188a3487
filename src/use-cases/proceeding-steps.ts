import { type Day, isDay } from '../core/base/day.ts';
import type { FiledId, HoldId, ProceedingId, ProceedingStepId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ProceedingRow, ProceedingStepRow, StepDetails } from '../core/journal/proceeding-table.ts';
import type { Ending, StepKind } from '../core/proceeding/course-step.ts';
import { isLegal, type StepFault, stepFault } from '../core/proceeding/step-fault.ts';
import { clean, LONGEST_WORD } from './dispute-words.ts';
import { mergedWith } from './merged-debtor.ts';
import { holdEntry } from './place-hold.ts';
import { refuseOverlap } from './proceeding-overlap.ts';
import { courseOfRows, stepOf, stepsBy, suitOf } from './proceeding-rows.ts';
import { proceedingRow } from './proceeding-view.ts';
import { kept } from './proceeding-words.ts';
import { recordAbout } from './record-about.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';

export type NewStep = {
  readonly kind: StepKind;
  readonly on: Day;
  readonly inPerson?: boolean | null;
  readonly grantedCents?: bigint | null;
  readonly hearingOn?: Day | null;
  readonly ending?: Ending | null;
  readonly costCents?: bigint | null;
  readonly recoverable?: boolean;
  readonly filed?: FiledId | null;
  readonly note?: string;
  /** Of the end: whether automatic reminders of what is still open go on. Only what was paid or entered by mistake goes on by itself. */
  readonly resume?: boolean;
};

const MOST_STEPS = 200;
const MOST_COST = 100_000_000_00n;
/** Why reminders rest once more. */
const UNDER_WAY = 'in-proceedings';

type Details = { readonly kind: StepKind; readonly day: Day };

const FAULTS: Readonly<Record<StepFault, (details: Details) => Refusal>> = {
  'step-not-next': (details) =>
    new Refusal(
      'step-not-next',
      'This cannot follow what was recorded so far: see what can come next, or take the last step back.',
      details,
    ),
  'step-before-the-last': (details) =>
    new Refusal(
      'step-before-the-last',
      'This day lies before that of the last step: correct the day, or take the last step back.',
      details,
    ),
  'step-in-the-future': (details) =>
    new Refusal('step-in-the-future', 'This day has not come yet: a step is recorded once it has happened.', details),
  'step-granted': (details) =>
    new Refusal('step-granted', 'Say how much was granted: of an order more than nothing, never more than what was asked for.', details),
  'step-hearing': (details) => new Refusal('step-hearing', 'Say the day of the hearing, not before the day on which it was set.', details),
  'step-service': (details) =>
    new Refusal('step-service', 'Say whether it was served in person: the time for an opposition depends on it.', details),
  'step-ending': (details) =>
    new Refusal('step-ending', 'The proceeding cannot have ended so from where it stands: choose another end.', details),
  'step-opposition-open': (details) =>
    new Refusal(
      'step-opposition-open',
      'The time for an opposition is not over on that day: nobody can say yet that there was none.',
      details,
    ),
  'step-day-unread': (details) =>
    new Refusal('step-day-unread', 'What held for an order of that day was not read: look at the year again, or ask a lawyer.', details),
  'step-enforcement-early': (details) =>
    new Refusal(
      'step-enforcement-early',
      'The two months after the service of the order, before which it is not enforced, are not over on that day (CPC 1422, to be verified): correct the day, or ask the officer.',
      details,
    ),
};

/**
 * Records what happened in a proceeding. Its deadlines follow from it by themselves; with its end the rest of reminders ends for what was
 * paid or entered by mistake, else only where a person says so: nobody reminds by itself of what a court has dismissed.
 * @throws Refusal `unknown-proceeding`, `debtor-erased`, `step-…` (see {@link StepFault}), `step-before-opening`, `step-stayed`, `step-cost`, `step-note-too-long`, `unknown-document`, `steps-many`
 */
export async function recordStep(deps: PersonDeps, id: ProceedingId, told: NewStep): Promise<ProceedingStepId> {
  const { store, clock, by } = deps;
  const { debtor_id } = await proceedingRow(store, id);
  return recordAbout(deps, debtor_id, async ({ insolvent_since }) => {
    const proceeding = await proceedingRow(store, id);
    refuseOutOfTime(proceeding, insolvent_since, told);
    const rows = (await stepsBy(store, [proceeding])).get(id) ?? [];
    if (rows.length >= MOST_STEPS) throw new Refusal('steps-many', `A proceeding has ${MOST_STEPS} steps at most.`, { most: MOST_STEPS });
    const { columns, vault } = await kept<StepDetails>(deps, { note: noteOf(told) });
    const step: ProceedingStepRow = {
      id: (await store.reserve('proceeding_step', 1)) as ProceedingStepId,
      ...whose(proceeding),
      ...(await saidOf(deps, proceeding, told)),
      entered_on: clock.today(),
      author: by,
      taken_back_on: null,
      ...columns,
    };
    const fault = stepFault(courseOfRows(proceeding, rows), stepOf(step), clock.today());
    if (fault !== null) throw faulty(fault, told);
    const entry: EntryDraft = { kind: 'proceeding.stepped', by, data: { step } };
    const lifted = step.kind === 'closed' && goesOn(told) ? await liftedHold(deps, proceeding) : [];
    return { entries: [entry, ...lifted], outside: { vault: [vault] }, result: step.id };
  });
}

/**
 * Takes a step back that was entered by mistake. Where it had ended the proceeding, that goes on, and reminders rest once more.
 * @throws Refusal `unknown-step`, `debtor-erased`, `steps-follow`, `proceeding-overlaps`
 */
export async function takeBackStep(deps: PersonDeps, id: ProceedingStepId): Promise<void> {
  const { store, clock, by } = deps;
  const [found] = await store.select('proceeding_step', { id }, { limit: 1 });
  if (!found) throw unknownStep(id);
  return recordAbout(deps, found.debtor_id, async ({ creditor_id }) => {
    const proceeding = await proceedingRow(store, found.proceeding_id);
    const standing = ((await stepsBy(store, [proceeding])).get(proceeding.id) ?? []).filter((step) => step.taken_back_on === null);
    const step = standing.find((one) => one.id === id);
    if (!step) throw unknownStep(id);
    const rest = standing.filter((one) => one.id !== id).map(stepOf);
    if (!isLegal(suitOf(proceeding), rest, clock.today()))
      throw new Refusal('steps-follow', `Other steps follow from step ${id}: take those back first, the last one before.`, { id });
    if (step.kind === 'closed') await refuseOverlap(store, proceeding.debtor_id, proceeding.item_ids, proceeding.id);
    const again = step.kind === 'closed' ? await heldAgain(deps, proceeding) : { entries: [], hold: null };
    const data = {
      id,
      proceedingId: proceeding.id,
      debtorId: step.debtor_id,
      creditorId: creditor_id,
      on: clock.today(),
      reopened: again.hold,
    };
    return { entries: [{ kind: 'proceeding.step-taken-back', by, data }, ...again.entries], outside: {}, result: undefined };
  });
}

/** Steps that nobody takes against an insolvent debtor. @law C. com. L622-21 @effect 2006-01-01 */
const STAYED: readonly StepKind[] = ['filed', 'served', 'first-act', 'enforcement'];

/** A step lies in the time of its proceeding, and before a judgment that stays it. */
function refuseOutOfTime({ opened_on }: ProceedingRow, insolventSince: Day | null, { kind, on }: NewStep): void {
  if (isDay(on) && on < opened_on)
    throw new Refusal('step-before-opening', `The proceeding was opened on ${opened_on}: a step cannot lie before it.`, { day: opened_on });
  if (insolventSince === null || on < insolventSince || !STAYED.includes(kind)) return;
  throw new Refusal(
    'step-stayed',
    `Since the judgment of ${insolventSince} nothing is served, filed or enforced against this debtor (C. com. L622-21): declare the claim.`,
    { day: insolventSince },
  );
}

function whose({ id, creditor_id, debtor_id }: ProceedingRow) {
  return { proceeding_id: id, creditor_id, debtor_id };
}

async function saidOf(deps: PersonDeps, proceeding: ProceedingRow, told: NewStep) {
  const { kind, on, inPerson = null, grantedCents = null, hearingOn = null, ending = null, costCents = null, recoverable = false } = told;
  if (!isDay(on) || (hearingOn !== null && !isDay(hearingOn))) throw faulty('step-in-the-future', told);
  if (costCents !== null && (costCents < 0n || costCents > MOST_COST))
    throw new Refusal('step-cost', 'What a step cost is nothing or more, in euro.');
  const isGranted = kind === 'order-made' || kind === 'judgment';
  return {
    kind,
    on_day: on,
    in_person: kind === 'served' ? inPerson : null,
    granted_cents: isGranted && grantedCents !== null ? Number(grantedCents) : null,
    hearing_on: kind === 'hearing' ? hearingOn : null,
    ending: kind === 'closed' ? ending : null,
    cost_cents: costCents === null ? null : Number(costCents),
    recoverable,
    filed_id: await ownDocument(deps, proceeding, told.filed ?? null),
  };
}

async function ownDocument({ store }: PersonDeps, { debtor_id }: ProceedingRow, filed: FiledId | null): Promise<FiledId | null> {
  if (filed === null) return null;
  const person = await mergedWith(store, await debtorOf(store, debtor_id));
  const [found] = await store.select('filed', { id: filed, debtor_id: person, removed_on: null }, { limit: 1 });
  if (!found) throw new Refusal('unknown-document', `There is no document ${filed} on file about this debtor.`, { id: filed });
  return filed;
}

function noteOf({ note = '' }: NewStep): string {
  if (note.trim().length > LONGEST_WORD)
    throw new Refusal('step-note-too-long', `A note has ${LONGEST_WORD} characters at most.`, { most: LONGEST_WORD });
  return clean(note);
}

function goesOn({ ending, resume = ending === 'paid' || ending === 'mistake' }: NewStep): boolean {
  return resume;
}

async function liftedHold({ store, by, clock }: PersonDeps, { hold_id, debtor_id, creditor_id }: ProceedingRow): Promise<EntryDraft[]> {
  const [standing] = await store.select('hold', { id: hold_id, lifted_on: null }, { limit: 1 });
  if (!standing) return [];
  const data = { id: hold_id, debtorId: debtor_id, creditorId: creditor_id, on: clock.today(), why: 'proceeding-ended' };
  return [{ kind: 'hold.lifted', by, data }];
}

/** The rest of reminders anew, where it had ended with the proceeding. */
async function heldAgain(deps: PersonDeps, proceeding: ProceedingRow): Promise<{ entries: EntryDraft[]; hold: HoldId }> {
  const { hold_id, debtor_id, item_ids } = proceeding;
  const [standing] = await deps.store.select('hold', { id: hold_id, lifted_on: null }, { limit: 1 });
  if (standing) return { entries: [], hold: hold_id };
  const { entry, row } = await holdEntry(deps, debtor_id, {
    itemIds: item_ids,
    kind: 'proceeding',
    reason: { code: UNDER_WAY },
    until: null,
  });
  return { entries: [entry], hold: row.id };
}

function faulty(fault: StepFault, { kind, on }: NewStep): Refusal {
  return FAULTS[fault]({ kind, day: on });
}

function unknownStep(id: ProceedingStepId): Refusal {
  return new Refusal('unknown-step', `There is no step ${id} in this workspace, or it was taken back.`, { id });
}
