import type { Day } from '../core/base/day.ts';
import type { BankLineId, DebtorId, ItemId, MailId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { CallRow } from '../core/journal/call-tables.ts';
import type { CaseExportRow } from '../core/journal/case-export-table.ts';
import type { HoldRow } from '../core/journal/hold-tables.ts';
import type { FiledRow, NoteRow } from '../core/journal/kept-tables.ts';
import type { MailRow } from '../core/journal/mail-tables.ts';
import type { PortalRequestRow } from '../core/journal/portal-tables.ts';
import type { ContactRow, DispatchRow, DocumentRow, ItemRow, QuestionRow, SettlementRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';
import { type AgreedEvent, type AgreedWords, agreedEvents, agreedWords } from './agreed-events.ts';
import { namesOfFiled } from './filed-documents.ts';
import { type FollowedEvent, type FollowedWords, followedEvents, followedWords } from './followed-events.ts';
import { type MailView, mailViews } from './inbox.ts';
import { mergedWith } from './merged-debtor.ts';
import { wordsOfNotes } from './notes.ts';
import { readAll } from './read-all.ts';
import { calledWords, heldWords, saidBy } from './spoken-words.ts';

/** What happened with a debtor on a day. */
export type PastEvent =
  | AgreedEvent
  | FollowedEvent
  | ({ readonly on: Day } & (
      | {
          readonly is: 'contact';
          readonly contact: ContactRow;
          readonly dispatches: readonly DispatchRow[];
          readonly documents: readonly DocumentRow[];
        }
      | { readonly is: 'call'; readonly call: CallRow }
      | { readonly is: 'hold-placed' | 'hold-lifted'; readonly hold: HoldRow }
      | { readonly is: 'question-asked' | 'question-answered'; readonly question: QuestionRow }
      | { readonly is: 'settlement'; readonly settlement: SettlementRow; readonly item: ItemRow; readonly line: BankLineId | null }
      | { readonly is: 'issued' | 'prior-step'; readonly item: ItemRow }
      | { readonly is: 'note'; readonly note: NoteRow }
      | { readonly is: 'filed'; readonly filed: FiledRow }
      | { readonly is: 'case'; readonly made: CaseExportRow }
      | { readonly is: 'mail'; readonly mail: MailRow }
      | { readonly is: 'request'; readonly request: PortalRequestRow }
    ));

export type DebtorHistory = {
  /** The latest first; on one day as they mostly follow each other, those of a kind by when they were recorded. */
  readonly events: readonly PastEvent[];
  /** How many there are in all. */
  readonly total: number;
  /** The numbers of all items that are named. */
  readonly numbers: ReadonlyMap<ItemId, string>;
  readonly items: ReadonlyMap<ItemId, ItemRow>;
  /** What notes say, how documents are called and what was noted of calls, by vault id; erased ones are left out. */
  readonly words: ReadonlyMap<number, string>;
  readonly agreed: AgreedWords;
  readonly followed: FollowedWords;
  /** The words of the mails among the events. */
  readonly mails: ReadonlyMap<MailId, MailView>;
};

/** All that happened with a debtor and those that became it, a page at a time, `after` being how many were shown. @throws Refusal `unknown-debtor` */
export async function debtorHistory(
  store: Store,
  id: DebtorId,
  page: { readonly after: number; readonly limit: number },
): Promise<DebtorHistory> {
  const [debtor] = await store.select('debtor', { id }, { limit: 1 });
  if (!debtor) throw new Refusal('unknown-debtor', `There is no debtor ${id}.`, { query: String(id) });
  const ids = await mergedWith(store, debtor);
  const items = await readAll(store, 'item', 'debtor_id', ids);
  const followed = await followedEvents(store, ids);
  const events = [
    ...itemEvents(items),
    ...(await contactEvents(store, ids)),
    ...(await callEvents(store, ids)),
    ...(await mailEvents(store, ids)),
    ...(await requestEvents(store, ids)),
    ...(await holdEvents(store, ids)).filter((event) => !('hold' in event && followed.holds.has(event.hold.id))),
    ...(await questionEvents(store, ids)),
    ...(await settlementEvents(store, ids, items)),
    ...(await agreedEvents(store, ids)).toReversed(),
    ...followed.events.toReversed(),
    ...(await keptEvents(store, ids)),
  ]
    .reverse()
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
  const shown = await worded(store, events.slice(page.after, page.after + page.limit));
  const mails = await mailViews(
    store,
    shown.flatMap((event) => (event.is === 'mail' ? [event.mail] : [])),
  );
  return {
    events: shown,
    words: await wordsOf(store, shown),
    agreed: await agreedWords(
      store,
      shown.flatMap((event) => ('dispute' in event ? [event.dispute] : [])),
      shown.flatMap((event) => (event.is === 'request' ? [event.request] : [])),
    ),
    followed: await followedWords(store, shown),
    total: events.length,
    numbers: new Map(items.map((item) => [item.id, item.number])),
    items: new Map(items.map((item) => [item.id, item])),
    mails: new Map(mails.map((view) => [view.mail.id, view])),
  };
}

/** Holds and calls with the words of people. */
async function worded(store: Store, events: readonly PastEvent[]): Promise<PastEvent[]> {
  const holds = events.flatMap((one) => ('hold' in one ? [one.hold] : []));
  const dispatches = events.flatMap((one) => (one.is === 'contact' ? one.dispatches : []));
  const held = new Map((await heldWords(store, holds)).map((row) => [row.id, row]));
  const called = new Map((await calledWords(store, dispatches)).map((row) => [row.id, row]));
  return events.map((one) => {
    if ('hold' in one) return { ...one, hold: held.get(one.hold.id) ?? one.hold };
    return one.is === 'contact' ? { ...one, dispatches: one.dispatches.map((row) => called.get(row.id) ?? row) } : one;
  });
}

/** What people wrote down and filed, as it stands, and the cases that they had made. */
async function keptEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const notes = await readAll(store, 'note', 'debtor_id', ids, { state: 'standing' });
  const filed = await readAll(store, 'filed', 'debtor_id', ids, { removed_on: null });
  const cases = await readAll(store, 'case_export', 'debtor_id', ids);
  return [
    ...cases.map((made): PastEvent => ({ is: 'case', on: made.made_on, made })),
    ...notes.map((note): PastEvent => ({ is: 'note', on: note.on_day, note })),
    ...filed.map((one): PastEvent => ({ is: 'filed', on: one.filed_on, filed: one })),
  ];
}

async function wordsOf(store: Store, events: readonly PastEvent[]): Promise<Map<number, string>> {
  const notes = events.flatMap((one) => (one.is === 'note' ? [one.note] : []));
  const names = await namesOfFiled(
    store,
    events.flatMap((one) => (one.is === 'filed' ? [one.filed] : [])),
  );
  const calls = events.flatMap((one) => (one.is === 'call' ? [one.call] : []));
  const titles = [...names].map(([id, { title }]) => [id, title] as const);
  return new Map([...(await wordsOfNotes(store, notes)), ...titles, ...(await saidBy(store, calls))]);
}

async function contactEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const contacts = await readAll(store, 'contact', 'debtor_id', ids);
  const named = contacts.map((one) => one.id);
  const dispatches = Map.groupBy(await readAll(store, 'dispatch', 'contact_id', named), (one) => one.contact_id);
  const documents = Map.groupBy(await readAll(store, 'document', 'contact_id', named), (one) => one.contact_id);
  return contacts.map((contact) => ({
    is: 'contact',
    on: contact.made_on ?? contact.decided_on,
    contact,
    dispatches: dispatches.get(contact.id) ?? [],
    documents: documents.get(contact.id) ?? [],
  }));
}

/** Calls of which the contact alone does not tell all: why the debtor is late, when it is to be called again, or what was noted then. */
async function callEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const calls = await readAll(store, 'call', 'debtor_id', ids, { taken_back: false });
  const telling = calls.filter((call) => call.late_reason !== null || call.again_on !== null);
  return telling.map((call) => ({ is: 'call', on: call.on_day, call }));
}

async function holdEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  // A plan is told as itself.
  const holds = (await readAll(store, 'hold', 'debtor_id', ids)).filter((hold) => hold.plan_id === null);
  return holds.flatMap((hold): PastEvent[] => [
    { is: 'hold-placed', on: hold.from_day, hold },
    ...(hold.lifted_on === null ? [] : [{ is: 'hold-lifted', on: hold.lifted_on, hold } as const]),
  ]);
}

async function questionEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const questions = await readAll(store, 'question', 'debtor_id', ids);
  return questions.flatMap((question): PastEvent[] => [
    { is: 'question-asked', on: question.asked_on, question },
    ...(question.answered_on === null ? [] : [{ is: 'question-answered', on: question.answered_on, question } as const]),
  ]);
}

/** What was set aside is none of theirs. */
async function mailEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const mails = await readAll(store, 'mail', 'debtor_id', ids);
  return mails.filter((mail) => mail.state !== 'aside').map((mail) => ({ is: 'mail', on: mail.taken_on, mail }));
}

/** What was said on the debtor's page. */
async function requestEvents(store: Store, ids: readonly DebtorId[]): Promise<PastEvent[]> {
  const rows = await readAll(store, 'portal_request', 'debtor_id', ids);
  return rows.map((request) => ({ is: 'request', on: request.said_on, request }));
}

/** What went over with a merger is told once: as what it was copied from. */
async function settlementEvents(store: Store, ids: readonly DebtorId[], items: readonly ItemRow[]): Promise<PastEvent[]> {
  const rows = (await readAll(store, 'settlement', 'debtor_id', ids)).filter((row) => row.copy_of === null);
  const lines = await linesBehind(store, rows);
  const byId = new Map(items.map((item) => [item.id, item]));
  return rows.flatMap((settlement): PastEvent[] => {
    const item = byId.get(settlement.item_id);
    if (!item) return [];
    const line = settlement.laying_id === null ? null : (lines.get(settlement.laying_id) ?? null);
    return [{ is: 'settlement', on: settlement.on_day, settlement, item, line }];
  });
}

/** By laying, the bank line whose money it laid. */
export async function linesBehind(store: Store, rows: readonly SettlementRow[]): Promise<Map<number, BankLineId>> {
  const acts = await readAll(store, 'laying', 'id', [...new Set(rows.flatMap((row) => row.laying_id ?? []))]);
  return new Map(acts.flatMap((act) => (act.line_id === null ? [] : [[act.id, act.line_id] as const])));
}

function itemEvents(items: readonly ItemRow[]): PastEvent[] {
  // What went over with a merger stands at nothing where it came from.
  const real = items.filter((item) => item.amount_cents !== 0);
  return real.flatMap((item): PastEvent[] => [
    ...(item.issued_on === null ? [] : [{ is: 'issued', on: item.issued_on, item } as const]),
    ...(item.prior_on === null ? [] : [{ is: 'prior-step', on: item.prior_on, item } as const]),
  ]);
}
