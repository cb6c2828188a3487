import { fixedClock } from '../../src/adapters/clock/clock.ts';
import { digest } from '../../src/adapters/digest.ts';
import type { Day } from '../../src/core/base/day.ts';
import type { DebtorId, DispatchId } from '../../src/core/base/id.ts';
import type { ContactRow, DispatchRow } from '../../src/core/journal/tables.ts';
import { tasks } from '../../src/use-cases/tasks.ts';
import { CREDITOR, type Office, sortOf, stepOf } from './office.ts';
import { type ChaosSink, DEAD } from './sink.ts';

/** Everything that must be so is compared on one picture of the workspace and the sink. */
export type Picture = { readonly dispatches: readonly DispatchRow[]; readonly contacts: ReadonlyMap<number, ContactRow> };

export async function pictureOf({ store }: Office): Promise<Picture> {
  const dispatches = await store.select('dispatch', {});
  const contacts = await store.select('contact', {});
  return { dispatches, contacts: new Map(contacts.map((contact) => [contact.id, contact])) };
}

/** What may have left: the sink may have it. Of all other e-mails it must have nothing. */
const MAY_HAVE_LEFT: readonly DispatchRow['status'][] = ['sending', 'uncertain', 'sent'];

/** What must hold after every kill: `stopped` ones had paid, or been put on hold, before anything was sent to them, `early` owe nothing yet. Gives what does not hold. */
export function broken(picture: Picture, sink: ChaosSink, stopped: ReadonlySet<DebtorId>, early: ReadonlySet<DebtorId>): string[] {
  const found: string[] = [];
  const bySteps = new Map<string, number>();
  const emails = new Map(picture.dispatches.filter((one) => one.message_id !== null).map((one) => [one.message_id, one]));
  for (const [id, times] of sink.received) {
    const dispatch = emails.get(id);
    if (times > 1) found.push(`duplicate: ${id} was received ${times} times`);
    if (!dispatch) {
      found.push(`unknown: ${id} was received, and no dispatch says that it was to be sent`);
      continue;
    }
    if (!MAY_HAVE_LEFT.includes(dispatch.status))
      found.push(`unaccounted: dispatch ${dispatch.id} was received and is ${dispatch.status} (${dispatch.outcome})`);
    if (stopped.has(dispatch.debtor_id))
      found.push(`stopped: debtor ${dispatch.debtor_id} was written to after having paid or been put on hold`);
    const step = `debtor ${dispatch.debtor_id}, ${picture.contacts.get(dispatch.contact_id)?.step}`;
    const copies = (bySteps.get(step) ?? 0) + 1;
    bySteps.set(step, copies);
    if (copies > 1) found.push(`duplicate: ${step} was received ${copies} times`);
  }
  for (const { id, status, channel, message_id } of picture.dispatches) {
    if (channel === 'email' && status === 'sent' && !sink.received.has(message_id ?? ''))
      found.push(`lost: dispatch ${id} is sent, and never came in`);
  }
  return [...found, ...decidedWrongly(picture, early)];
}

function decidedWrongly({ contacts }: Picture, early: ReadonlySet<DebtorId>): string[] {
  const standing = new Set<DebtorId>();
  const found: string[] = [];
  for (const { debtor_id, state, step } of contacts.values()) {
    if (step !== stepOf(debtor_id) || early.has(debtor_id)) found.push(`wrong step: ${step} for debtor ${debtor_id}`);
    if (state === 'dropped' || state === 'failed') continue;
    if (standing.has(debtor_id)) found.push(`decided twice: debtor ${debtor_id}`);
    standing.add(debtor_id);
  }
  return found;
}

/** What must hold once everything has been done and every uncertain one resolved: each debtor contacted, once. */
export async function lost(
  office: Office,
  picture: Picture,
  debtors: ReadonlySet<DebtorId>,
  stopped: ReadonlySet<DebtorId>,
): Promise<string[]> {
  const made = new Map<DebtorId, number>();
  for (const { debtor_id, state } of picture.contacts.values()) if (state === 'made') made.set(debtor_id, (made.get(debtor_id) ?? 0) + 1);
  const posted = new Set(picture.dispatches.filter((one) => one.status === 'posted').map((one) => one.debtor_id));
  const sent = new Set(picture.dispatches.filter((one) => one.status === 'sent').map((one) => one.debtor_id));
  const asked = new Set((await office.store.select('question', { answered_on: null })).map((question) => question.debtor_id));
  const found: string[] = [];
  for (const id of debtors) {
    const { prefix, address, second, email } = sortOf(id);
    const unreachable = prefix === DEAD && !address;
    const expected = stopped.has(id) || unreachable ? 0 : 1;
    // Whose e-mail comes back is written to by post from then on, on the days of that scenario: a letter not printed yet waits for its day.
    if (prefix === DEAD && address && (made.get(id) ?? 0) <= expected) continue;
    if ((made.get(id) ?? 0) !== expected) found.push(`lost: debtor ${id} has ${made.get(id) ?? 0} contacts made, expected ${expected}`);
    if (unreachable && !stopped.has(id) && !asked.has(id)) found.push(`lost: nobody is asked for an address of debtor ${id}`);
    if (expected === 1 && (second || !email) && !posted.has(id)) found.push(`lost: debtor ${id} got no letter`);
    if (expected === 1 && !second && email && !sent.has(id)) found.push(`lost: debtor ${id} got no e-mail`);
  }
  const open = picture.dispatches.filter((one) => !['sent', 'posted', 'withdrawn', 'failed'].includes(one.status));
  return [...found, ...open.map((one) => `unfinished: dispatch ${one.id} is ${one.status}`)];
}

/** What a person sees as uncertain must be what is uncertain. Gives their ids, and what does not agree. */
export async function uncertainOnes(office: Office, picture: Picture, today: Day): Promise<{ ids: DispatchId[]; found: string[] }> {
  const ids = picture.dispatches.filter((one) => one.status === 'uncertain').map((one) => one.id);
  const shown = new Set(
    (await tasks({ store: office.store, digest, clock: fixedClock(today) }, CREDITOR, { limit: 10_000 })).uncertain.map(
      (one) => one.dispatch.id,
    ),
  );
  return { ids, found: ids.filter((id) => !shown.has(id)).map((id) => `hidden: dispatch ${id} is uncertain, and no task says so`) };
}
