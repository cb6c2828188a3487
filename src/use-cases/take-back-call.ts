import type { ContactId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { type Calling, orNothing, withNewNumber } from '../core/case/call.ts';
import type { CallRow } from '../core/journal/call-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { withdrawnConfirmation } from './confirm-call.ts';
import { whose } from './dispute.ts';
import { answering, debtorOf, type PersonDeps } from './set-debtor.ts';

export const TAKEN_BACK = 'call taken back';

/**
 * Takes back what was recorded of the last call of a debtor: the call waits as it did before, and what was made of it ends. Refused
 * once anything has followed from it: then it is part of what happened.
 * @throws Refusal `no-such-call-made`, `call-followed`, `overtaken`
 */
export async function takeBackCall(deps: PersonDeps, id: DispatchId): Promise<void> {
  const { store, by } = deps;
  const head = await store.head();
  const [call] = await store.select('call', { dispatch_id: id, taken_back: false }, { limit: 1, newestFirst: true });
  if (!call) throw new Refusal('no-such-call-made', `No call ${id} has been recorded that could be taken back.`, { id });
  const mail = await withdrawnConfirmation(deps, call, TAKEN_BACK);
  await refuseFollowed(deps, call, mail.contact);
  const { status, state, madeOn, tried, lifted } = call.before;
  const ended = call.outcome !== 'call-back';
  const of = { contactId: call.contact_id, debtorId: call.debtor_id, creditorId: call.creditor_id };
  const taken: EntryDraft = {
    kind: 'call.taken-back',
    by,
    data: { id: call.id, dispatchId: id, ...of, ended, before: { status, state, madeOn, tried, lifted } },
  };
  await store.record([...mail.entries, ...(await undone(deps, call)), taken], {}, head);
}

/** @param withdrawn an e-mail that would have confirmed it, and is withdrawn with it */
async function refuseFollowed({ store }: PersonDeps, call: CallRow, withdrawn: ContactId | null): Promise<void> {
  const followed = (what: string): Refusal =>
    new Refusal('call-followed', `Something has followed from this call (${what}): it cannot be taken back.`, { what });
  const own = { debtor_id: call.debtor_id };
  const [last] = await store.select('call', { ...own, taken_back: false }, { limit: 1, newestFirst: true });
  if (last?.id !== call.id) throw followed('another call');
  const later = await store.select('contact', { ...own, state: ['pending', 'made', 'attempted'] }, { limit: 10, newestFirst: true });
  if (later.some((one) => one.id > call.contact_id && one.id !== withdrawn)) throw followed('another step');
  const [dispatch] = await store.select('dispatch', { id: call.dispatch_id }, { limit: 1 });
  if (dispatch?.status !== (call.outcome === 'call-back' ? call.before.status : 'called')) throw followed('another step');
  if (call.hold_id !== null) {
    const [hold] = await store.select('hold', { id: call.hold_id }, { limit: 1 });
    if (!hold || hold.lifted_on !== null || hold.judged !== null) throw followed('the promise');
  }
  if (call.dispute_id !== null) {
    const [dispute] = await store.select('dispute', { id: call.dispute_id }, { limit: 1 });
    const words = await store.select('dispute_word', { dispute_id: call.dispute_id }, { limit: 2 });
    if (dispute?.state !== 'open' || words.length > 1) throw followed('the dispute');
  }
  const debtor = await debtorOf(store, call.debtor_id);
  if (call.outcome === 'wrong-number' && debtor.calling?.wrongSince !== call.on_day) throw followed('another number');
}

/** What was made of it beside the end of its dispatch. */
async function undone(deps: PersonDeps, call: CallRow): Promise<EntryDraft[]> {
  const { store, by, clock } = deps;
  const of = { debtorId: call.debtor_id, creditorId: call.creditor_id, on: clock.today() };
  const entries: EntryDraft[] = [];
  if (call.hold_id !== null) entries.push({ kind: 'hold.lifted', by, data: { id: call.hold_id, ...of, why: TAKEN_BACK } });
  if (call.dispute_id !== null) {
    const [dispute] = await store.select('dispute', { id: call.dispute_id }, { limit: 1 });
    if (dispute) entries.push({ kind: 'dispute.closed', by, data: { ...whose(dispute), on: of.on, why: 'taken-back' } });
  }
  if (call.outcome === 'wrong-number') {
    const changes = { calling: await withoutWrongNumber(deps, call) };
    entries.push({ kind: 'debtor.changed', by, data: { id: call.debtor_id, creditorId: call.creditor_id, changes } });
  }
  if (call.question_id !== null) {
    const [question] = await store.select('question', { id: call.question_id, answered_on: null }, { limit: 1 });
    if (question) entries.push(answering(deps, question, TAKEN_BACK));
  }
  return entries;
}

/** What calls have taught of the debtor by now, but for its number, which is as it was: what it has asked for since stays. */
async function withoutWrongNumber({ store }: PersonDeps, { debtor_id, before }: CallRow): Promise<Calling | null> {
  const { calling } = await debtorOf(store, debtor_id);
  const wrongSince = before.calling?.wrongSince;
  return orNothing({ ...withNewNumber(calling), ...(wrongSince ? { wrongSince } : {}) });
}
