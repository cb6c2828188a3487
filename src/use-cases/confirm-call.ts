import type { ContactId, DispatchId, HoldId } from '../core/base/id.ts';
import { EUR, money } from '../core/base/money.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Tried } from '../core/case/call.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import { decideConfirmation } from '../core/dunning/confirmation.ts';
import { holdRow } from '../core/journal/agreement-projections.ts';
import type { CallRow, NewCallRow } from '../core/journal/call-tables.ts';
import { holdOf } from '../core/journal/case-rows.ts';
import type { DecidedContact, EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, CreditorRow, DebtorRow } from '../core/journal/tables.ts';
import type { ComposeInput } from '../core/letter/compose-input.ts';
import { approvalBasis } from './approval-basis.ts';
import { dunningContext } from './context.ts';
import { withdrawal } from './gate.ts';
import type { PersonDeps } from './set-debtor.ts';

/** A call as it is about to be recorded, with what was made of it. */
type Told = {
  readonly call: NewCallRow;
  readonly contact: ContactRow;
  readonly debtor: DebtorRow;
  readonly creditor: CreditorRow;
  readonly entries: readonly EntryDraft[];
  readonly tried: readonly Tried[] | undefined;
};

/**
 * The e-mail that confirms what a call came to, approved by whoever recorded the call; it passes the gate before it leaves like any other.
 * @throws Refusal `nothing-to-confirm`, `no-email-to-confirm`, `confirmation-not-now`
 */
export async function confirmationEntries(
  deps: PersonDeps,
  told: Told,
): Promise<{ readonly entries: readonly EntryDraft[]; readonly dispatch: DispatchId }> {
  const { store, by } = deps;
  const { call, contact, debtor, creditor } = told;
  const on = call.hold_id === null ? call.again_on : promisedOn(told);
  if (on === null || !call.spoke)
    throw new Refusal(
      'nothing-to-confirm',
      'An e-mail confirms a day that was agreed: that of a promise, or on which somebody calls again.',
    );
  if (debtor.email !== 'usable')
    throw new Refusal(
      'no-email-to-confirm',
      'This customer has no e-mail address that works: enter one, or record the call without the e-mail.',
    );
  const context = await dunningContext(store, creditor);
  const [file] = await store.caseFiles([debtor.id]);
  const confirms = { call: call.id, contact: contact.id, hold: call.hold_id, on, at: call.again_at };
  const decision = file ? decideConfirmation(afterCall(file, told), confirms, call.on_day, call.on_day, context) : null;
  if (!decision?.contact)
    throw new Refusal(
      'confirmation-not-now',
      'An e-mail cannot confirm this now: something else holds these invoices, or money may be theirs. Record the call without it.',
    );
  const dispatch = (await store.reserve('dispatch', 1)) as DispatchId;
  const row: DecidedContact = {
    id: (await store.reserve('contact', 1)) as ContactId,
    creditor_id: creditor.id,
    debtor_id: debtor.id,
    run_id: contact.run_id,
    step: decision.contact.step.key,
    severity: decision.contact.step.severity,
    scenario: decision.scenario.key,
    scenario_version: decision.scenario.version,
    items: decision.contact.items.map(({ itemId, openCents, role, step }) => ({ item: itemId, cents: Number(openCents), role, step })),
    decided_on: call.on_day,
    confirms,
  };
  const basis = await approvalBasis({ ...deps, creditor, context, day: call.on_day }, { ...contact, severity: row.severity }, debtor);
  const decided = { contact: row, dispatches: [{ id: dispatch, channel: 'email' as const, automatic: false }] };
  return {
    dispatch,
    entries: [
      { kind: 'contact.decided', by, data: decided },
      { kind: 'dispatch.approved', by, data: { id: dispatch, by, basis } },
    ],
  };
}

function newHold({ entries }: Told) {
  const placed = entries.find((one) => one.kind === 'hold.placed');
  return placed ? holdOf(holdRow(placed.data.hold)) : null;
}

function promisedOn(told: Told) {
  return newHold(told)?.promised?.on ?? null;
}

/** The case as it is once the call is recorded. */
function afterCall(file: CaseFile, told: Told): CaseFile {
  const { call, contact, tried } = told;
  const lifted = new Set<HoldId>(call.before.lifted.map(({ id }) => id));
  const hold = newHold(told);
  const called = tried ? { tried } : { state: 'made' as const, madeOn: call.on_day };
  return {
    ...file,
    contacts: file.contacts.map((one) => (one.id === contact.id ? { ...one, ...called } : one)),
    holds: [...file.holds.filter(({ id }) => !lifted.has(id)), ...(hold ? [hold] : [])],
  };
}

/** What a message confirms: what was promised, as the promise says it, or when somebody calls again. */
export function confirmedCall({ confirms }: ContactRow, { holds }: CaseFile): Pick<ComposeInput, 'call'> {
  if (confirms === null) return {};
  if (confirms.hold === null) return { call: { kind: 'again', on: confirms.on, at: confirms.at } };
  const promised = holds.find(({ id }) => id === confirms.hold)?.promised;
  const cents = promised?.cents ?? null;
  return { call: { kind: 'agreed', on: confirms.on, amount: cents === null ? null : money(cents, promised?.currency ?? EUR) } };
}

/** The e-mail about a call that waits still, and what withdraws it when the call is taken back; nothing once it is leaving or has left. */
export async function withdrawnConfirmation(
  { store, by }: PersonDeps,
  call: CallRow,
  why: string,
): Promise<{ readonly contact: ContactId | null; readonly entries: readonly EntryDraft[] }> {
  const recent = await store.select('contact', { debtor_id: call.debtor_id, state: 'pending' }, { limit: 10, newestFirst: true });
  const contact = recent.find(({ confirms }) => confirms?.call === call.id);
  if (!contact) return { contact: null, entries: [] };
  const [dispatch] = await store.select('dispatch', { contact_id: contact.id, status: ['proposed', 'approved'] }, { limit: 1 });
  return dispatch ? { contact: contact.id, entries: await withdrawal(store, by, contact, dispatch, why) } : { contact: null, entries: [] };
}
