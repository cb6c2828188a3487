import type { Day } from '../core/base/day.ts';
import type { ContactId, DispatchId, QuestionId } from '../core/base/id.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Decision, PlannedContact } from '../core/dunning/decision.ts';
import type { DecidedContact, EntryData, EntryDraft } from '../core/journal/entry.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { CreditorRow, QuestionRow } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';

/** Whose day it is. */
export type Deciding = Pick<Deps, 'store' | 'by'> & { readonly creditor: CreditorRow; readonly day: Day; readonly run: RunRow };

/** Adds the entries of the contacts that were decided. */
export async function addContacts(
  { store, by, creditor, run, day }: Deciding,
  decisions: readonly { file: CaseFile; decision: Decision }[],
  entries: EntryDraft[],
): Promise<void> {
  const planned = decisions.flatMap(({ file, decision }) => (decision.contact ? [{ file, decision, contact: decision.contact }] : []));
  if (planned.length === 0) return;
  let contactId = await store.reserve('contact', planned.length);
  let dispatchId = await store.reserve(
    'dispatch',
    planned.reduce((sum, one) => sum + one.contact.channels.length, 0),
  );
  for (const { file, decision, contact } of planned) {
    const row: DecidedContact = {
      id: contactId++ as ContactId,
      creditor_id: creditor.id,
      debtor_id: file.debtor.id,
      run_id: run.id,
      step: contact.step.key,
      severity: contact.step.severity,
      scenario: decision.scenario.key,
      scenario_version: decision.scenario.version,
      items: contact.items.map((item) => ({ item: item.itemId, cents: Number(item.openCents), role: item.role, step: item.step })),
      decided_on: day,
    };
    const dispatches = dispatchesOf(contact, dispatchId);
    dispatchId += dispatches.length;
    entries.push({ kind: 'contact.decided', by, data: { contact: row, dispatches } });
  }
}

function dispatchesOf(planned: PlannedContact, firstId: number): EntryData['contact.decided']['dispatches'] {
  const channels = planned.channels.filter((channel) => channel !== 'decision');
  return channels.map((channel, index) => ({
    id: (firstId + index) as DispatchId,
    channel,
    // A call is made by a person, and a registered letter never leaves without one's word.
    automatic: planned.approval === 'automatic' && channel !== 'call' && channel !== 'registered-letter',
  }));
}

/** Adds the entries of the questions to be asked; how many they are. */
export async function addQuestions(
  { store, by, creditor, day }: Deciding,
  decisions: readonly { file: CaseFile; decision: Decision }[],
  entries: EntryDraft[],
): Promise<number> {
  const asked = decisions.flatMap(({ file, decision }) => decision.questions.map((question) => ({ file, question })));
  if (asked.length === 0) return 0;
  const first = await store.reserve('question', asked.length);
  const questions = asked.map(
    ({ file, question }, index): QuestionRow => ({
      id: (first + index) as QuestionId,
      creditor_id: creditor.id,
      debtor_id: file.debtor.id,
      code: question.code,
      item_ids: [...question.itemIds],
      asked_on: day,
      answered_on: null,
      answer: null,
      answered_by: null,
    }),
  );
  entries.push({ kind: 'questions.asked', by, data: { questions } });
  return questions.length;
}

/** Adds what became of promises whose day has passed, and of plans. */
export function addVerdicts(
  { by, creditor, day }: Deciding,
  decisions: readonly { file: CaseFile; decision: Decision }[],
  entries: EntryDraft[],
): void {
  for (const { file, decision } of decisions) {
    const whose = { debtorId: file.debtor.id, creditorId: creditor.id, on: day };
    for (const { hold, verdict } of decision.judged ?? [])
      entries.push({ kind: 'promise.judged', by, data: { id: hold, ...whose, verdict } });
    for (const id of decision.overtaken ?? [])
      entries.push({ kind: 'question.answered', by, data: { id, ...whose, answer: 'settled', by } });
    for (const { hold, count } of decision.missed ?? []) entries.push({ kind: 'plan.missed', by, data: { id: hold, ...whose, count } });
    for (const { hold, plan } of decision.lapsed ?? [])
      entries.push({ kind: 'plan.ended', by, data: { id: plan, holdId: hold, ...whose, state: 'lapsed', why: 'lapsed' } });
  }
}
