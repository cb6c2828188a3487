import type { Day } from '../core/base/day.ts';
import type { ContactId, CreditorId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { leftOfTried } from '../core/case/call.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { type Contact, conversations } from '../core/case/contact.ts';
import { decide } from '../core/dunning/decide.ts';
import type { Decision, DunningContext } from '../core/dunning/decision.ts';
import { redecide } from '../core/dunning/redecide.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { CreditorRow, DispatchRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { closeCredited } from './credited-disputes.ts';
import { whyHeldBack } from './gate.ts';
import { reasonToWait } from './reason-to-wait.ts';
import { addContacts, addQuestions, addVerdicts, type Deciding } from './run-entries.ts';
import { type RunReport, Tally } from './run-tally.ts';
import { thankPayers } from './run-thanks.ts';

/** Debtors looked at together: one record call a batch. */
const BATCH = 2_000;

export type RunOptions = { readonly acceptOldBooks?: boolean; readonly onProgress?: (looked: number) => void };

/**
 * The day's work for one creditor: looks at each debtor for whom something may be due, decides, and records. Nothing
 * leaves here. Killed at any point, the next call goes on behind the last batch that was recorded.
 * @throws Refusal `run-in-the-future`, `run-in-the-past`, `busy`
 */
export async function runDay(
  deps: Pick<Deps, 'store' | 'by' | 'clock'>,
  creditorId: CreditorId,
  day: Day,
  options: RunOptions = {},
): Promise<RunReport> {
  refuseFuture(deps.clock, day);
  return deps.store.exclusive('run', async () => {
    const creditor = await creditorOf(deps.store, creditorId);
    const tally = new Tally();
    const report = (changes: Partial<RunReport>): RunReport => ({ ...tally.report(day, creditor), ...changes });
    const heldBack = await whyHeldBack(deps.store, creditor, day, options.acceptOldBooks ?? false);
    if (heldBack) return report({ heldBack });
    await closeCredited(deps, creditorId);
    if (await nothingLeft(deps.store, creditorId, day)) return report({});
    const run = await resumeOrStart(deps, creditorId, day);
    tally.resume(run);
    const context = await dunningContext(deps.store, creditor);
    await lookAtAll({ ...deps, creditor, context, day, run, tally, onProgress: options.onProgress ?? (() => {}) });
    tally.add(await thankPayers(deps, creditorId, run, tally));
    const waitsBecause = await reasonToWait(deps.store, creditor, run, day, tally.contacts);
    const state = waitsBecause ? 'waiting' : 'released';
    await deps.store.record([{ kind: 'run.ended', by: deps.by, data: { id: run.id, state } }]);
    return report({ state, waitsBecause });
  });
}

/** Deciding ahead of its day would shut out the days between, whose news nobody knows yet. */
function refuseFuture(clock: Deps['clock'], day: Day): void {
  const today = clock.today();
  if (day > today)
    throw new Refusal(
      'run-in-the-future',
      `The day ${day} has not come: today is ${today}. "acquit simulate" shows what is ahead; ACQUIT_TODAY=${day} rehearses it.`,
      {
        day,
        today,
      },
    );
}

/** The day has been run and nothing has happened since: another run would only write that it took place. */
export async function nothingLeft(store: Store, creditorId: CreditorId, day: Day): Promise<boolean> {
  const [ended] = await store.select('run', { creditor_id: creditorId, day, state: ['released', 'waiting'] }, { limit: 1 });
  const [unfinished] = await store.select('run', { creditor_id: creditorId, state: 'running' }, { limit: 1 });
  return ended !== undefined && unfinished === undefined && (await store.dueCaseFiles(creditorId, day, { limit: 1 })).length === 0;
}

async function resumeOrStart({ store, by }: Pick<Deps, 'store' | 'by'>, creditorId: CreditorId, day: Day): Promise<RunRow> {
  const [unfinished] = await store.select('run', { creditor_id: creditorId, state: 'running' }, { limit: 1 });
  if (unfinished?.day === day) return unfinished;
  // A run killed on an earlier day is closed as waiting: what it decided is looked at by a person or overtaken.
  if (unfinished) await store.record([{ kind: 'run.ended', by, data: { id: unfinished.id, state: 'waiting' } }]);
  const [later] = (await store.select('run', { creditor_id: creditorId }, { limit: 100_000 })).filter((run) => run.day > day);
  if (later)
    throw new Refusal(
      'run-in-the-past',
      `The day ${later.day} has been run already: ${day} is past. Use "explain --date" to see what would have been decided then.`,
      { day },
    );
  const run: RunRow = {
    id: await store.reserve('run', 1),
    creditor_id: creditorId,
    day,
    state: 'running',
    position: 0,
    looked: 0,
    decided: 0,
  };
  await store.record([{ kind: 'run.started', by, data: { run } }]);
  return run;
}

type Round = Deciding & {
  creditor: CreditorRow;
  context: DunningContext;
  tally: Tally;
  onProgress: (looked: number) => void;
};

/** A batch on its way into the journal; `landed` is false when somebody else wrote meanwhile and it must be decided again. */
type Recording = { readonly position: number; readonly entries: number; readonly tally: Tally; readonly landed: Promise<boolean> };

/**
 * Batch by batch: while one is being decided, the next is read and the last recorded. A batch is only recorded if nobody
 * else has written since the journal's `head` was looked at: news of a debtor just decided upon must not be slept on.
 */
async function lookAtAll(round: Round): Promise<void> {
  const { store, run, tally } = round;
  let head = await store.head();
  let position = run.position;
  let ahead = readBatch(round, position);
  let recording: Recording | null = null;
  for (;;) {
    const files = await ahead;
    const last = files.at(-1)?.debtor.id ?? position;
    ahead = files.length === BATCH ? readBatch(round, last) : Promise.resolve([]);
    const counted: Tally = tally.plus(recording?.tally);
    const decided = files.length > 0 ? await decideBatch(round, files, counted, last) : null;
    if (recording && !(await recording.landed)) {
      head = await store.head();
      await refresh(round);
      ahead = readBatch(round, position);
      recording = null;
      continue;
    }
    if (recording) {
      head += recording.entries;
      position = recording.position;
      tally.add(recording.tally);
      round.onProgress(tally.looked);
    }
    if (!decided) return;
    recording = {
      position: last,
      entries: decided.entries.length,
      tally: decided.tally,
      landed: awaitedLater(recordUnlessOvertaken(store, decided.entries, head)),
    };
  }
}

/** What overtook a batch may have been a rule or a scenario. */
async function refresh(round: Round): Promise<void> {
  round.creditor = await creditorOf(round.store, round.creditor.id);
  round.context = await dunningContext(round.store, round.creditor);
}

function readBatch({ store, creditor, day }: Round, after: number): Promise<CaseFile[]> {
  return awaitedLater(store.dueCaseFiles(creditor.id, day, { after, limit: BATCH }));
}

/** A failure counts when it is awaited, not before: meanwhile it must not look like one that nobody minds. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

async function recordUnlessOvertaken(store: Store, entries: readonly EntryDraft[], head: number): Promise<boolean> {
  try {
    await store.record(entries, {}, head);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'overtaken') return false;
    throw error;
  }
}

async function decideBatch(
  round: Round,
  files: readonly CaseFile[],
  before: Tally,
  position: number,
): Promise<{ entries: EntryDraft[]; tally: Tally }> {
  const { store, by, creditor, run } = round;
  const entries: EntryDraft[] = [];
  const tally = new Tally();
  const decisions: { file: CaseFile; decision: Decision }[] = [];
  const untouched = await untouchedPending(store, files);
  for (const file of files) {
    const decision = decideFile(file, round, untouched, entries, tally);
    decisions.push({ file, decision });
    tally.count(decision);
  }
  await addContacts(round, decisions, entries);
  tally.questions += await addQuestions(round, decisions, entries);
  addVerdicts(round, decisions, entries);
  const looks = decisions.map(({ file, decision }): [typeof file.debtor.id, Day | null] => [file.debtor.id, decision.nextLook]);
  const { looked, contacts } = before.plus(tally);
  entries.push({ kind: 'run.advanced', by, data: { id: run.id, position, looked, decided: contacts, creditorId: creditor.id, looks } });
  return { entries, tally };
}

/** Pending contacts of which nothing has left yet: they may still be withdrawn. */
async function untouchedPending(store: Store, files: readonly CaseFile[]): Promise<Map<ContactId, DispatchId[]>> {
  const pending = files.flatMap((file) => file.contacts.filter((contact) => contact.state === 'pending').map((contact) => contact.id));
  if (pending.length === 0) return new Map();
  const found = new Map<ContactId, DispatchRow[]>();
  for (const row of await store.select('dispatch', { contact_id: pending }, { limit: pending.length * 4 })) {
    found.set(row.contact_id, [...(found.get(row.contact_id) ?? []), row]);
  }
  const untouched = [...found].filter(([, rows]) => rows.every((row) => row.status === 'proposed' || row.status === 'approved'));
  return new Map(untouched.map(([id, rows]) => [id, rows.map((row) => row.id)]));
}

/** Decides for one debtor; a contact that waited and is no longer right is dropped first. */
function decideFile(
  file: CaseFile,
  { context, day, by, creditor }: Round,
  untouched: Map<ContactId, DispatchId[]>,
  entries: EntryDraft[],
  tally: Tally,
): Decision {
  const whose = { debtorId: file.debtor.id, creditorId: creditor.id };
  const drop = ({ id, tried }: Contact) => {
    const data = { id, ...whose, dispatches: untouched.get(id) ?? [], why: 'overtaken', ...leftOfTried(tried) };
    entries.push({ kind: 'contact.dropped', by, data });
    tally.dropped += 1;
  };
  const pending = file.contacts.filter((contact) => contact.state === 'pending' && untouched.has(contact.id));
  // What confirms a call waits beside the steps.
  for (const one of pending) if (one.confirms && !redecide(one, file, day, context).stands) drop(one);
  const [waiting] = conversations(pending);
  if (!waiting) return decide(file, day, context);
  const { stands, instead } = redecide(waiting, file, day, context);
  if (stands) return decide(file, day, context);
  drop(waiting);
  return instead;
}
