import type { Day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import type { CreditorRow, DispatchRow } from '../core/journal/tables.ts';
import type { Composed as ComposedContact } from './compose-contact.ts';
import { creditorOf, type Deps, dunningContext } from './context.ts';
import { type GateDeps, passGate, unlessOvertaken } from './gate.ts';
import { whyNotActing } from './may-act.ts';
import { linkEntry } from './portal-link.ts';

/** Times that it is decided anew because somebody else wrote in the journal at that very moment; then it waits for the next call. */
const LAST_LOOKS = 20;

export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other, in the order they come. */
export function turns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}

/** The very bytes that leave, as they are kept, and the name by which they are known outside. */
export type Leaves = { readonly messageId: string; readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string };

type Composed = Pick<ComposedContact, 'deadline' | 'page'> & { readonly leaves: Leaves; readonly before: string };

/**
 * Writing takes a while (invoices to attach, codes to draw), and what came in meanwhile counts: decided a last time, and the intent
 * recorded upon that very state of the journal. A hold of the same moment stands in it either before or after what then leaves. `setting`
 * says what it depends on besides: the same that `before` was told by.
 */
export async function lastLook(
  deps: Deps,
  day: Day,
  { id, creditor_id }: DispatchRow,
  composed: Composed,
  setting: (gate: GateDeps, dispatch: DispatchRow) => Promise<string> = settingOf,
): Promise<LastLook> {
  for (let looks = 0; looks < LAST_LOOKS; looks += 1) {
    const head = await deps.store.head();
    const gate = await gateNow(deps, creditor_id, day);
    // The mandate may have ended while others left: then this waits, as if the day had begun without it.
    if ((await whyNotActing(deps.store, gate.creditor, day)) !== null) return 'retryLater';
    const [dispatch] = await deps.store.select('dispatch', { id, status: 'approved' }, { limit: 1 });
    if (!dispatch || !(await passGate(gate, dispatch))) return 'withdrawn';
    if ((await setting(gate, dispatch)) !== composed.before) return 'changed';
    if (await unlessOvertaken(() => recordIntent(deps, gate.creditor, dispatch, composed, head))) return 'recorded';
  }
  return 'retryLater';
}

type LastLook = 'recorded' | 'changed' | 'withdrawn' | 'retryLater';

/** The creditor and its rules as they are at this moment: a person may change them while others leave. */
export async function gateNow(deps: Deps, creditorId: CreditorId, day: Day): Promise<GateDeps> {
  const creditor = await creditorOf(deps.store, creditorId);
  return { ...deps, creditor, context: await dunningContext(deps.store, creditor), day };
}

/** Who writes to whom: other than the debt, what the text of a message depends on. */
export async function settingOf({ store, creditor }: GateDeps, dispatch: DispatchRow): Promise<string> {
  const [debtor] = await store.select('debtor', { id: dispatch.debtor_id }, { limit: 1 });
  return JSON.stringify([creditor.profile, debtor]);
}

async function recordIntent(
  deps: Deps,
  creditor: CreditorRow,
  dispatch: DispatchRow,
  { leaves, deadline, page }: Composed,
  head: number,
): Promise<void> {
  const { store, digest, by } = deps;
  const sha256 = digest.sha256(leaves.bytes);
  const documentId = await store.reserve('document', 1);
  const document = {
    id: documentId,
    item_id: null,
    contact_id: dispatch.contact_id,
    sha256,
    name: leaves.name,
    media_type: leaves.mediaType,
  };
  const intent = {
    id: dispatch.id,
    contactId: dispatch.contact_id,
    messageId: leaves.messageId,
    document: sha256,
    tries: dispatch.tries + 1,
    deadline,
  };
  await store.record(
    [
      { kind: 'documents.added', by, data: { documents: [document] } },
      ...(page ? [await linkEntry(deps, creditor, dispatch.debtor_id, dispatch.contact_id, page)] : []),
      { kind: 'dispatch.sending', by, data: intent },
    ],
    { documents: [{ sha256, bytes: leaves.bytes }] },
    head,
  );
}
