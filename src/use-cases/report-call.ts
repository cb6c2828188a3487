import type { Day } from '../core/base/day.ts';
import type { CallId, DispatchId, DisputeId, HoldId, QuestionId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import { type CallOutcome, type Hour, isConversation, isHour, type LateReason, type Tried } from '../core/case/call.ts';
import { isAbout } from '../core/case/contact.ts';
import type { DisputeCause } from '../core/case/dispute.ts';
import type { CallRow, NewCallRow } from '../core/journal/call-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, CreditorRow, DebtorRow, DispatchRow, VaultDetails, VaultRow } from '../core/journal/tables.ts';
import { refuseAgain, refuseNow } from './call-times.ts';
import { confirmationEntries } from './confirm-call.ts';
import { creditorOf, zoneOf } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';
import { type ContestedSum, disputeEntries } from './dispute.ts';
import { promiseEntries } from './promise.ts';
import { readAll } from './read-all.ts';
import { debtorOf, type PersonDeps } from './set-debtor.ts';
import { spoken } from './spoken-words.ts';

/** What the caller says. */
export type CallReport = {
  readonly outcome: CallOutcome;
  readonly note: string;
  /** Of a promise: its day, a part of what the call is about, and that a person takes it although others were broken. */
  readonly promisedOn?: Day | null;
  readonly promisedCents?: bigint | null;
  readonly confirmed?: boolean;
  /** Of a dispute: why, and what of which invoices; all that the call is about when left out. */
  readonly cause?: DisputeCause;
  readonly contested?: readonly ContestedSum[] | null;
  /** Of a call that is to be made again: when, and whether the debtor was spoken to. */
  readonly againOn?: Day | null;
  readonly againAt?: string | null;
  readonly spoke?: boolean;
  readonly lateReason?: LateReason | null;
  /** When it was made today; now when left out. */
  readonly at?: string | null;
  /** An e-mail is to confirm the day that was agreed. */
  readonly confirmByMail?: boolean;
};

export type CallKept = {
  readonly call: CallId;
  /** The last day on which its invoices are left alone; `null` where nothing holds them, or no day ends it. */
  readonly heldUntil: Day | null;
  readonly dispute: DisputeId | null;
  /** The e-mail that confirms it, on its way. */
  readonly confirmation: DispatchId | null;
};

const LONGEST_NOTE = 500;

/** A call that waits, with all that recording it needs. */
type Waiting = {
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  readonly debtor: DebtorRow;
  readonly creditor: CreditorRow;
  readonly today: Day;
  readonly at: Hour;
};

/** What an outcome makes beside the call. */
type Made = {
  readonly entries: readonly EntryDraft[];
  readonly vault?: readonly VaultRow<VaultDetails>[];
  readonly heldUntil?: Day;
  readonly hold?: HoldId;
  readonly dispute?: DisputeId;
  readonly question?: QuestionId;
  readonly lifted?: CallRow['before']['lifted'];
  readonly tried?: Tried[];
};

/**
 * Records a call made today. The step is made once a conversation took place; nobody there, or a message left, only counts as an attempt.
 * What is promised or contested is a promise or a dispute like any other; a call that is to be made again waits for its day; a wrong number
 * is asked for. All of it in one record, so that it can be taken back.
 * @throws Refusal `no-such-call`, `call-on-day-off`, `calls-refused`, `call-outside-hours`, `call-outside-their-hours`, `call-hour-unreadable`,
 * `promise-without-day`, `call-back-without-day`, `call-back-day`, `call-back-too-soon`, `overtaken`, and those of a promise, a dispute or a confirming e-mail
 */
export async function reportCall(deps: PersonDeps, id: DispatchId, said: CallReport): Promise<CallKept> {
  const { store, by } = deps;
  // Two people may record at once: what the call says of before, and the calls made of it, are those of this moment or nothing is recorded.
  const head = await store.head();
  const waiting = await waitingCall(deps, id, said.at ?? null);
  refuseNow(waiting.debtor.calling, waiting.today, waiting.at, zoneOf(waiting.creditor));
  const note = oneLine(said.note, LONGEST_NOTE);
  const made = await madeOf(deps, waiting, { ...said, note });
  // Of a dispute the note is its reason, and stands there.
  const { columns, vault } = await spoken(deps, said.outcome === 'disputed' ? '' : note);
  const call: NewCallRow = { ...(await callRow(deps, waiting, said, made)), ...columns };
  const recorded: EntryDraft = { kind: 'call.recorded', by, data: { call, ...(made.tried ? { tried: made.tried } : {}) } };
  const ended = made.tried ? [] : [await ending(deps, waiting, said.outcome)];
  const mail = said.confirmByMail ? await confirmationEntries(deps, { ...waiting, call, entries: made.entries, tried: made.tried }) : null;
  await store.record([...ended, recorded, ...made.entries, ...(mail?.entries ?? [])], { vault: [...vault, ...(made.vault ?? [])] }, head);
  return { call: call.id, heldUntil: made.heldUntil ?? null, dispute: made.dispute ?? null, confirmation: mail?.dispatch ?? null };
}

async function waitingCall({ store, clock }: PersonDeps, id: DispatchId, at: string | null): Promise<Waiting> {
  const [dispatch] = await store.select('dispatch', { id, channel: 'call', status: ['proposed', 'approved'] }, { limit: 1 });
  const [contact] = dispatch ? await store.select('contact', { id: dispatch.contact_id }, { limit: 1 }) : [];
  if (!dispatch || !contact)
    throw new Refusal('no-such-call', `There is no call ${id} to be made: it was made already, withdrawn, or never existed.`, { id });
  const creditor = await creditorOf(store, dispatch.creditor_id);
  const now = clock.hourOf(clock.now(), zoneOf(creditor));
  if (at !== null && !isHour(at)) throw new Refusal('call-hour-unreadable', `"${oneLine(at, 20)}" is no hour: write 14:30.`, {});
  if (at !== null && at > now) throw new Refusal('call-hour-ahead', `It is not ${at} yet.`, { at });
  return { dispatch, contact, creditor, debtor: await debtorOf(store, dispatch.debtor_id), today: clock.today(), at: at ?? now };
}

function ending({ store, by }: PersonDeps, { dispatch, today }: Waiting, outcome: CallOutcome): Promise<EntryDraft> {
  return dispatchEnded(store, by, dispatch, { status: 'called', outcome, retryAt: null }, today, !isConversation(outcome, false));
}

function madeOf(deps: PersonDeps, waiting: Waiting, said: CallReport): Promise<Made> {
  switch (said.outcome) {
    case 'promised':
      return promised(deps, waiting, said);
    case 'disputed':
      return contested(deps, waiting, said);
    case 'call-back':
      return again(deps, waiting, said);
    case 'wrong-number':
      return wrongNumber(deps, waiting);
    default:
      return Promise.resolve({ entries: [] });
  }
}

async function promised(deps: PersonDeps, { contact, debtor }: Waiting, said: CallReport): Promise<Made> {
  if (!said.promisedOn) throw new Refusal('promise-without-day', 'A promise needs its day.');
  const promise = {
    on: said.promisedOn,
    cents: said.promisedCents ?? null,
    itemIds: await stillOpen(deps, contact),
    via: 'call' as const,
    note: said.note,
    confirmed: said.confirmed ?? false,
  };
  const { id, until, entries, vault } = await promiseEntries(deps, debtor.id, promise);
  return { entries, vault, heldUntil: until, hold: id, lifted: liftedBy(entries) };
}

async function contested(deps: PersonDeps, { contact, debtor }: Waiting, said: CallReport): Promise<Made> {
  const open = said.contested ?? (await notContested(deps, contact)).map((itemId) => ({ itemId, cents: null }));
  const told = { contested: open, cause: said.cause ?? ('other' as const), reason: said.note };
  const { id, entries, vault } = await disputeEntries(deps, debtor.id, told);
  return { entries, vault, dispute: id, lifted: liftedBy(entries) };
}

async function again(deps: PersonDeps, { debtor, creditor, contact, today, at }: Waiting, said: CallReport): Promise<Made> {
  const spoke = said.spoke ?? false;
  const [file] = await deps.store.caseFiles([debtor.id]);
  const { contacts = [], calls = [] } = file ?? {};
  const when = { on: said.againOn ?? null, at: said.againAt ?? null };
  refuseAgain(when, { calling: debtor.calling, creditor, contacts, calls, contact: contact.id, today, now: at, spoke });
  return { entries: [], tried: [...(contact.tried ?? []), { on: today, spoke }] };
}

async function wrongNumber({ store, by }: PersonDeps, { debtor, today }: Waiting): Promise<Made> {
  const whose = { id: debtor.id, creditorId: debtor.creditor_id };
  const calling = { ...debtor.calling, wrongSince: today };
  const question = (await store.reserve('question', 1)) as QuestionId;
  const asked = {
    id: question,
    creditor_id: debtor.creditor_id,
    debtor_id: debtor.id,
    code: 'wrong-number' as const,
    item_ids: [],
    asked_on: today,
    answered_on: null,
    answer: null,
    answered_by: null,
  };
  const entries: EntryDraft[] = [
    { kind: 'debtor.changed', by, data: { ...whose, changes: { calling } } },
    { kind: 'questions.asked', by, data: { questions: [asked] } },
  ];
  return { entries, question };
}

/** What the call is about and is open still. */
async function stillOpen({ store }: PersonDeps, contact: ContactRow) {
  const claimed = contact.items.filter(isAbout).map((one) => one.item);
  const rows = await readAll(store, 'item', 'id', claimed);
  return rows.filter((row) => row.open_cents > 0).map((row) => row.id);
}

/** The same without what a dispute is about already. */
async function notContested(deps: PersonDeps, contact: ContactRow) {
  const open = await stillOpen(deps, contact);
  const standing = await deps.store.select(
    'dispute',
    { debtor_id: contact.debtor_id, state: ['open', 'credit-awaited'] },
    { limit: 10_000 },
  );
  const already = new Set(standing.flatMap((one) => one.items.map(({ item }) => item)));
  const free = open.filter((item) => !already.has(item));
  return free.length > 0 ? free : open;
}

function liftedBy(entries: readonly EntryDraft[]): CallRow['before']['lifted'] {
  return entries.flatMap((entry) => (entry.kind === 'hold.lifted' ? [{ id: entry.data.id, why: entry.data.why }] : []));
}

async function callRow(
  { store, by }: PersonDeps,
  { dispatch, contact, debtor, today, at }: Waiting,
  said: CallReport,
  made: Made,
): Promise<NewCallRow> {
  const { outcome } = said;
  const isAgain = outcome === 'call-back';
  return {
    id: (await store.reserve('call', 1)) as CallId,
    creditor_id: contact.creditor_id,
    debtor_id: debtor.id,
    dispatch_id: dispatch.id,
    contact_id: contact.id,
    on_day: today,
    at_hour: at,
    outcome,
    spoke: isConversation(outcome, said.spoke ?? false),
    author: by,
    late_reason: said.lateReason ?? null,
    sums: await sumsOf(store, contact),
    again_on: isAgain ? (said.againOn ?? null) : null,
    again_at: isAgain ? ((said.againAt as Hour | null | undefined) ?? null) : null,
    hold_id: made.hold ?? null,
    dispute_id: made.dispute ?? null,
    question_id: made.question ?? null,
    before: {
      status: dispatch.status === 'approved' ? 'approved' : 'proposed',
      state: contact.state,
      madeOn: contact.made_on,
      tried: contact.tried,
      calling: debtor.calling,
      lifted: made.lifted ?? [],
    },
  };
}

async function sumsOf(store: PersonDeps['store'], contact: ContactRow): Promise<Record<string, number>> {
  const claimed = contact.items.filter(isAbout);
  const rows = new Map(
    (
      await readAll(
        store,
        'item',
        'id',
        claimed.map((one) => one.item),
      )
    ).map((row) => [row.id, row]),
  );
  const sums: Record<string, number> = {};
  for (const { item, cents } of claimed) {
    const currency = rows.get(item)?.currency ?? 'EUR';
    sums[currency] = (sums[currency] ?? 0) + cents;
  }
  return sums;
}
