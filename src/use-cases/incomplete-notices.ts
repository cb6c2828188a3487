import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { ContactRow, DispatchRow } from '../core/journal/tables.ts';
import type { ComposeFinding } from '../core/letter/compose-input.ts';
import { composeContact } from './compose-contact.ts';
import type { GateDeps } from './gate.ts';
import { chunks } from './read-all.ts';

/** Debtors whose cases are read together. */
const BATCH = 200;

/** A formal notice and the way that it goes. */
export type Notice = { readonly dispatch: DispatchRow; readonly contact: ContactRow };

/**
 * What keeps formal notices from being approved, by dispatch: each is written as it would leave today. One that cannot be written at
 * all any more (it was paid, say) is left to the gate, which decides again; one
 * that waits for a value of the law is not: only a person can enter it.
 */
export async function incompleteNotices(gate: GateDeps, notices: readonly Notice[]): Promise<Map<DispatchId, ComposeFinding>> {
  const incomplete = new Map<DispatchId, ComposeFinding>();
  for (const some of chunks(notices, BATCH)) {
    const files = new Map(
      (await gate.store.caseFiles([...new Set(some.map((one) => one.contact.debtor_id))])).map((file) => [file.debtor.id, file]),
    );
    for (const { dispatch, contact } of some) {
      const file = files.get(contact.debtor_id);
      const error = file && (await errorIn(() => composeContact(gate, gate, { contact, file }, channelOf(dispatch), false)));
      if (error) incomplete.set(dispatch.id, error);
    }
  }
  return incomplete;
}

async function errorIn(write: () => ReturnType<typeof composeContact>): Promise<ComposeFinding | undefined> {
  try {
    return (await write()).findings.find((one) => one.severity === 'error');
  } catch (error) {
    if (error instanceof Refusal) return error.code === 'law-value-unknown' ? { severity: 'error', ...told(error) } : undefined;
    throw error;
  }
}

function channelOf({ channel }: DispatchRow): Parameters<typeof composeContact>[3] {
  return channel === 'call' ? 'letter' : channel;
}

function told({ code, message, details }: Refusal) {
  return { code, message, details };
}
