import { type Day, earlierOf } from '../core/base/day.ts';
import type { CreditorId, ItemId } from '../core/base/id.ts';
import { type Currency, EUR, type Money, money } from '../core/base/money.ts';
import { caseNumber, isAbout } from '../core/case/contact.ts';
import type { Hold } from '../core/case/hold.ts';
import type { Reason } from '../core/dunning/decision.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { ContactRow, DispatchRow, ItemRow, QuestionRow } from '../core/journal/tables.ts';
import { unwrittenOf } from '../core/letter/unwritten.ts';
import { type CreditToLay, creditToLay } from '../core/receivable/credit-to-lay.ts';
import type { DebtorDetails } from '../core/receivable/party.ts';
import type { Page, Store, Where } from '../ports/store.ts';
import { type BankOverview, bankOverview } from './bank-overview.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { judgedAgain } from './gate.ts';
import { whyNotActing } from './may-act.ts';
import { placesInBatches } from './places-in-batches.ts';
import { type ToLeave, toLeave } from './to-leave.ts';

/** What waits for a person, a page of each kind. */
export type Tasks = {
  readonly toApprove: readonly CheckedLine[];
  readonly toCall: readonly CheckedLine[];
  readonly toPost: readonly CheckedLine[];
  /** Could not be written when it was to leave, by the code of what must be mended; decided again on the next working day. */
  readonly unwritten: readonly UnwrittenLine[];
  /** May have left, nobody can tell. */
  readonly uncertain: readonly TaskLine[];
  readonly questions: readonly AskedOf[];
  /** Approved and not gone yet. */
  readonly toSend: number;
  readonly toLeave: ToLeave;
  /** Runs that wait for a person's word, with how many sendings would be free to leave by it. */
  readonly runs: readonly (RunRow & { readonly leaves: number })[];
  /** How fresh the data of each bank account are, and what waits to be matched. */
  readonly bank: BankOverview;
};

export type AskedOf = {
  readonly question: QuestionRow;
  readonly debtor: string;
  readonly numbers: readonly string[];
  /** Of a credit that nobody has said the meaning of, what it could be laid on. */
  readonly lay: CreditToLay | null;
};

/**
 * `overtaken`: paid, held or changed since it was decided, so it is not to be called about, nor posted, and would not leave.
 * `place`: of a printed letter, from 1, where it lies in its batch and on the posting list.
 */
export type CheckedLine = TaskLine & { readonly overtaken: boolean; readonly why: Why; readonly place?: number };

/** Why it would be decided today, or what keeps it back now; with what the reasons name. */
export type Why = {
  readonly reasons: readonly Reason[];
  readonly holds: readonly Hold[];
  readonly numbers: ReadonlyMap<ItemId, string>;
};

export type TaskLine = {
  readonly dispatch: DispatchRow;
  readonly contact: ContactRow;
  readonly debtor: string;
  readonly phone: string | null;
  readonly numbers: readonly string[];
  readonly totals: readonly Money[];
  /** The earliest due date of what is claimed. */
  readonly dueSince: Day | null;
  /** As the message itself bears it. */
  readonly reference: string;
};

export type UnwrittenLine = TaskLine & { readonly code: string; readonly details: Readonly<Record<string, string | number>> };

const WRITTEN: DispatchRow['channel'][] = ['email', 'sms', 'letter', 'registered-letter'];
/** What a person goes through line by line. */
const BY_LINE = {
  approve: { status: 'proposed', channel: WRITTEN },
  call: { status: 'proposed', channel: ['call'] },
  post: { status: 'printed', channel: WRITTEN },
  uncertain: { status: 'uncertain', channel: WRITTEN },
} as const satisfies Record<string, Where<DispatchRow>>;
export type LineKind = keyof typeof BY_LINE;

/** One kind of lines, checked again; a step that goes by several ways is not parted, so that a page may be a little longer. */
export async function taskLines(
  deps: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  kind: LineKind,
  page: Page,
): Promise<CheckedLine[]> {
  const where: Where<DispatchRow> = { creditor_id: creditorId, ...BY_LINE[kind] };
  const rows = await deps.store.select('dispatch', where, page);
  const last = rows.length < page.limit ? undefined : rows.at(-1);
  const rest = last ? await deps.store.select('dispatch', { ...where, contact_id: last.contact_id }, { after: last.id, limit: 10 }) : [];
  const lines = await linesOf(deps.store, [...rows, ...rest]);
  // What may have left is not decided any more: a person says whether it has.
  if (kind === 'uncertain') return lines.map((line) => ({ ...line, overtaken: false, why: NO_CASE }));
  const checked = await checkedAgain(deps, creditorId, lines);
  if (kind !== 'post') return checked;
  const places = await placesInBatches(deps.store, lines);
  return checked.map((line) => ({ ...line, place: places.get(line.dispatch.id) ?? 0 }));
}

/** Questions that nobody has answered, with what they are about. */
export async function openQuestions({ store }: Pick<Deps, 'store'>, creditorId: CreditorId, page: Page): Promise<AskedOf[]> {
  const questions = await store.select('question', { creditor_id: creditorId, answered_on: null }, page);
  const names = await namesOf(
    store,
    questions.map((question) => question.debtor_id),
  );
  const known = await itemsOf(
    store,
    questions.flatMap((question) => question.item_ids),
  );
  const credits = questions.filter((question) => question.code === 'credit-unallocated').map((question) => question.debtor_id);
  const files = credits.length === 0 ? [] : await store.caseFiles([...new Set(credits)]);
  const open = new Map(files.map((file) => [file.debtor.id, file.items]));
  return questions.map((question) => ({
    question,
    debtor: names.get(question.debtor_id)?.name ?? '',
    numbers: question.item_ids.map((id) => known.get(id)?.number ?? String(id)),
    lay: creditToLay(open.get(question.debtor_id) ?? [], question.item_ids),
  }));
}

export async function tasks(deps: Pick<Deps, 'store' | 'clock' | 'digest'>, creditorId: CreditorId, page: Page): Promise<Tasks> {
  const { store } = deps;
  const of = (status: DispatchRow['status']) => store.select('dispatch', { creditor_id: creditorId, status, channel: WRITTEN }, page);
  const leaving = await toLeave(deps, creditorId);
  return {
    toApprove: await taskLines(deps, creditorId, 'approve', page),
    toCall: await taskLines(deps, creditorId, 'call', page),
    toPost: await taskLines(deps, creditorId, 'post', page),
    unwritten: await unwritten(store, creditorId, page),
    uncertain: await linesOf(store, await of('uncertain')),
    questions: await openQuestions(deps, creditorId, page),
    runs: await waitingRuns(store, creditorId, page),
    toSend: leaving.approved,
    toLeave: leaving,
    bank: await bankOverview(deps, creditorId),
  };
}

/** Of runs that wait for a word, those of which something still waits for it. */
export async function waitingRuns(store: Store, creditorId: CreditorId, page: Page): Promise<Tasks['runs']> {
  const waiting: (RunRow & { leaves: number })[] = [];
  for (const run of await store.select('run', { creditor_id: creditorId, state: 'waiting' }, page)) {
    const left = await store.select('dispatch', { run_id: run.id, automatic: true, status: 'proposed' }, { limit: MOST_COUNTED });
    if (left.length > 0) waiting.push({ ...run, leaves: left.length });
  }
  return waiting;
}

const MOST_COUNTED = 100_000;

const NO_CASE: Why = { reasons: [], holds: [], numbers: new Map() };

/** What a person does by hand passes no gate: what has come in meanwhile is held against each call and each printed letter here. */
export async function checkedAgain(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  creditorId: CreditorId,
  waiting: readonly TaskLine[],
): Promise<CheckedLine[]> {
  if (waiting.length === 0) return [];
  const creditor = await creditorOf(store, creditorId);
  const gate = { context: await dunningContext(store, creditor), day: clock.today() };
  const mayAct = (await whyNotActing(store, creditor, gate.day)) === null;
  const files = new Map(
    (await store.caseFiles([...new Set(waiting.map((one) => one.dispatch.debtor_id))])).map((file) => [file.debtor.id, file]),
  );
  return waiting.map((line) => {
    const file = files.get(line.dispatch.debtor_id);
    if (file === undefined) return { ...line, overtaken: true, why: NO_CASE };
    const { right, instead } = judgedAgain(gate, file, line.contact, line.dispatch);
    const numbers = new Map(file.items.map((item) => [item.id, item.number]));
    return { ...line, overtaken: !(right && mayAct), why: { reasons: instead.reasons, holds: file.holds, numbers } };
  });
}

/** Runs of the last days: what they could not write and no later one has decided again. */
const RECENT_RUNS = 5;

/** So many of what was withdrawn last are looked at. */
const LOOKED_AT = 5_000;

/** Could not be written in one of the last runs, a page in the order of their numbers. */
export async function unwritten(store: Store, creditorId: CreditorId, { after, limit }: Page): Promise<UnwrittenLine[]> {
  const last = await store.select('run', { creditor_id: creditorId }, { limit: RECENT_RUNS, newestFirst: true });
  const runs = last.map((run) => run.id);
  if (runs.length === 0) return [];
  const where = { creditor_id: creditorId, run_id: runs, status: 'withdrawn' as const };
  // Most of what was withdrawn was not for want of words: the page is of what was found.
  const rows = await store.select('dispatch', where, { limit: LOOKED_AT, newestFirst: true });
  const found = await stillUnwritten(store, rows.toReversed(), runs);
  return found.filter((line) => line.dispatch.id > (after ?? 0)).slice(0, limit);
}

async function stillUnwritten(store: Store, rows: readonly DispatchRow[], runs: readonly number[]): Promise<UnwrittenLine[]> {
  const dispatches = rows.filter((one) => unwrittenOf(one.outcome) !== null);
  if (dispatches.length === 0) return [];
  const since = await store.select('contact', { debtor_id: dispatches.map((one) => one.debtor_id), run_id: [...runs] }, { limit: 100_000 });
  const newest = new Map(since.map((contact) => [contact.debtor_id, contact.id]));
  const lines = await linesOf(
    store,
    dispatches.filter((one) => newest.get(one.debtor_id) === one.contact_id),
  );
  return lines.map((line) => ({ ...line, ...(unwrittenOf(line.dispatch.outcome) ?? { code: '', details: {} }) }));
}

export async function linesOf(store: Store, dispatches: readonly DispatchRow[]): Promise<TaskLine[]> {
  if (dispatches.length === 0) return [];
  const contacts = new Map(
    (await store.select('contact', { id: dispatches.map((one) => one.contact_id) }, { limit: dispatches.length })).map((row) => [
      row.id,
      row,
    ]),
  );
  const names = await namesOf(
    store,
    dispatches.map((one) => one.debtor_id),
  );
  const claimed = (contact: ContactRow) => contact.items.filter(isAbout);
  const known = await itemsOf(
    store,
    [...contacts.values()].flatMap((contact) => claimed(contact).map((item) => item.item)),
  );
  return dispatches.flatMap((dispatch) => {
    const contact = contacts.get(dispatch.contact_id);
    if (!contact) return [];
    const details = names.get(dispatch.debtor_id);
    const items = claimed(contact);
    return [
      {
        dispatch,
        contact,
        debtor: details?.name ?? '',
        phone: details?.phone ?? null,
        numbers: items.map((item) => known.get(item.item)?.number ?? ''),
        totals: totalsOf(items, known),
        dueSince: items.flatMap((item) => known.get(item.item)?.due_on ?? []).reduce<Day | null>(earliest, null),
        reference: caseNumber(contact.id, contact.decided_on),
      },
    ];
  });
}

async function namesOf(store: Store, ids: readonly DispatchRow['debtor_id'][]): Promise<Map<number, DebtorDetails>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const debtors = await store.select('debtor', { id: unique }, { limit: unique.length });
  const vault = new Map((await store.vault(debtors.map((debtor) => debtor.vault_id))).map((row) => [row.id, row.details]));
  return new Map(
    debtors.flatMap((debtor) => {
      const details = vault.get(debtor.vault_id);
      return details ? [[debtor.id, details] as const] : [];
    }),
  );
}

function earliest(known: Day | null, one: Day): Day {
  return known === null ? one : earlierOf(known, one);
}

/** What is claimed, a total per currency. */
function totalsOf(lines: readonly ContactRow['items'][number][], known: ReadonlyMap<number, ItemRow>): Money[] {
  const totals = new Map<Currency, bigint>();
  for (const { item, cents } of lines) {
    const currency = known.get(item)?.currency ?? EUR;
    totals.set(currency, (totals.get(currency) ?? 0n) + BigInt(cents));
  }
  return [...totals].map(([currency, cents]) => money(cents, currency));
}

async function itemsOf(store: Store, ids: readonly ContactRow['items'][number]['item'][]): Promise<Map<number, ItemRow>> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return new Map();
  const items = await store.select('item', { id: unique }, { limit: unique.length });
  return new Map(items.map((item) => [item.id, item]));
}
