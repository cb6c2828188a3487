import { isBusinessDay } from '../core/base/business-day.ts';
import { addDays, type Day } from '../core/base/day.ts';
import { Refusal } from '../core/base/refusal.ts';
import { leftOfTried } from '../core/case/call.ts';
import type { CaseFile } from '../core/case/case-file.ts';
import type { Decision, DunningContext, PlannedContact } from '../core/dunning/decision.ts';
import { redecide } from '../core/dunning/redecide.ts';
import { contactOf } from '../core/journal/case-rows.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ContactRow, CreditorRow, DispatchRow } from '../core/journal/tables.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import { unwrittenOutcome } from '../core/letter/unwritten.ts';
import type { Digest } from '../ports/digest.ts';
import type { Clock } from '../ports/outside.ts';
import type { Store } from '../ports/store.ts';
import { approvalBasis } from './approval-basis.ts';
import { zoneOf } from './context.ts';
import { type Stale, stalenessNow } from './freshness.ts';
import { type NoActing, whyNotActing } from './may-act.ts';

/** What a contact that passed the gate is composed from: the case as it is now. */
export type Passed = { readonly contact: ContactRow; readonly file: CaseFile };

export type GateDeps = {
  readonly store: Store;
  readonly digest: Digest;
  readonly by: string;
  readonly creditor: CreditorRow;
  readonly context: DunningContext;
  readonly day: Day;
};

/** Why nothing is decided and nothing leaves on a day. */
export type HeldBack = 'not-a-business-day' | NoActing | Stale;

export async function whyHeldBack(store: Store, creditor: CreditorRow, day: Day, acceptOld: boolean): Promise<HeldBack | null> {
  if (!isBusinessDay(day, zoneOf(creditor))) return 'not-a-business-day';
  const notActing = await whyNotActing(store, creditor, day);
  if (notActing !== null) return notActing;
  return acceptOld ? null : stalenessNow(store, creditor, day);
}

/** What leaves bears the date of the day on which it leaves. @throws Refusal `not-today` */
export function refuseOtherDay(clock: Clock, day: Day): void {
  const today = clock.today();
  if (day !== today) throw new Refusal('not-today', `Messages leave today, ${today}, and not on ${day}.`, { day, today });
}

/**
 * The send gate: decides again, at the moment of sending. Gives the case when the contact is still the right one; else
 * withdraws what has not left yet, with the reason on record, and gives `null`.
 */
export async function passGate(deps: GateDeps, dispatch: DispatchRow): Promise<Passed | null> {
  const contact = await contactBehind(deps.store, dispatch);
  const file = await stillRight(deps, contact, dispatch);
  if (file) return { contact, file };
  await withdraw(deps, contact, dispatch, 'overtaken');
  return null;
}

/** The case as it is now when the contact would be decided again just so, and leave by the same way; else `null`. */
async function stillRight(deps: Omit<GateDeps, 'by'>, contact: ContactRow, dispatch: DispatchRow): Promise<CaseFile | null> {
  const [file] = await deps.store.caseFiles([dispatch.debtor_id]);
  if (!file) throw new Error(`dispatch ${dispatch.id} belongs to no debtor`);
  return isStillRight(deps, file, contact, dispatch) && (await isAsApproved(deps, contact, dispatch)) ? file : null;
}

/** Decides again, on the case as it is now. */
export function isStillRight(deps: Pick<GateDeps, 'day' | 'context'>, file: CaseFile, contact: ContactRow, dispatch: DispatchRow): boolean {
  return judgedAgain(deps, file, contact, dispatch).right;
}

/** Whether it is still right, and what would be decided now, with its reasons. */
export function judgedAgain(
  { day, context }: Pick<GateDeps, 'day' | 'context'>,
  file: CaseFile,
  contact: ContactRow,
  dispatch: DispatchRow,
): { readonly right: boolean; readonly instead: Decision } {
  const { stands, instead } = redecide(contactOf(contact), file, day, context);
  return { right: stands && instead.scenario.key === contact.scenario && mayLeave(dispatch, instead.contact), instead };
}

/** What a person approved is what leaves: an address or, of a formal notice, a kind, a rate or a word changed since is for them to see. */
async function isAsApproved(deps: Omit<GateDeps, 'by'>, contact: ContactRow, dispatch: DispatchRow): Promise<boolean> {
  if (dispatch.approved_basis === null) return true;
  const [debtor] = await deps.store.select('debtor', { id: dispatch.debtor_id }, { limit: 1 });
  return debtor !== undefined && dispatch.approved_basis === (await approvalBasis(deps, contact, debtor));
}

async function contactBehind(store: Store, dispatch: DispatchRow): Promise<ContactRow> {
  const [contact] = await store.select('contact', { id: dispatch.contact_id }, { limit: 1 });
  if (!contact) throw new Error(`dispatch ${dispatch.id} belongs to no contact`);
  return contact;
}

/** The step may still be right, and this way of taking it not: the address has bounced since, or the scenario now asks a person first. */
function mayLeave({ channel, automatic, approved_by }: DispatchRow, now: PlannedContact | null): boolean {
  const unasked = automatic && approved_by === 'scenario' && now?.approval === 'person';
  return !unasked && (now?.channels.includes(channel) ?? false);
}

/** A message that could not be written, and what a person must mend. */
export type Unwritable = {
  readonly dispatch: DispatchRow;
  readonly code: string;
  readonly message: string;
  readonly details: Refusal['details'];
};

/**
 * What `compose` gives; when it refuses or finds an error (a mandatory statement missing), the contact is withdrawn with
 * the reason on record, and the others go on.
 */
export async function written<T extends { readonly findings: readonly ComposeFinding[] }>(
  deps: GateDeps,
  { contact }: Passed,
  dispatch: DispatchRow,
  compose: () => Promise<T>,
): Promise<T | Unwritable> {
  const unwritable = async ({ code, message, details = {} }: Pick<ComposeFinding, 'code' | 'message' | 'details'>): Promise<Unwritable> => {
    // The same would be written again at once, and withdrawn again: once a day will do until it is mended.
    await withdraw(deps, contact, dispatch, unwrittenOutcome(code, details), addDays(deps.day, 1));
    return { dispatch, code, message, details };
  };
  try {
    const composed = await compose();
    const error = composed.findings.find((finding) => finding.severity === 'error');
    return error ? await unwritable(error) : composed;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return unwritable(error);
  }
}

async function withdraw({ store, by }: GateDeps, contact: ContactRow, dispatch: DispatchRow, why: string, lookOn?: Day): Promise<void> {
  // Overtaken by a person or a run that withdrew it first: then that is done.
  await unlessOvertaken(async () => store.record(await withdrawal(store, by, contact, dispatch, why, lookOn)));
}

/** Whether `record` went through; not when somebody was quicker, and one case must not stop the others for that. */
export async function unlessOvertaken(record: () => Promise<void>): Promise<boolean> {
  try {
    await record();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'overtaken') return false;
    throw error;
  }
}

/** The entries that withdraw a contact, or only this channel when another one has left already. */
export async function withdrawal(
  store: Store,
  by: string,
  contact: ContactRow,
  dispatch: DispatchRow,
  why: string,
  lookOn?: Day,
): Promise<EntryDraft[]> {
  const all = await store.select('dispatch', { contact_id: contact.id }, { limit: 10 });
  const untouched = all.every((one) => ['proposed', 'approved', 'withdrawn', 'failed'].includes(one.status));
  if (!untouched || contact.state !== 'pending') return [{ kind: 'dispatch.withdrawn', by, data: { id: dispatch.id, why } }];
  const waiting = all.filter((one) => one.status === 'proposed' || one.status === 'approved').map((one) => one.id);
  return [
    {
      kind: 'contact.dropped',
      by,
      data: {
        id: contact.id,
        debtorId: contact.debtor_id,
        creditorId: contact.creditor_id,
        dispatches: waiting,
        why,
        ...(lookOn ? { lookOn } : {}),
        ...leftOfTried(contact.tried),
      },
    },
  ];
}
