import type { ContactId, DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Store } from '../ports/store.ts';

/** The contact that a letter, e-mail or call belongs to. @throws Refusal `no-such-dispatch` */
export async function contactOfDispatch(store: Store, id: DispatchId): Promise<ContactId> {
  return (await dispatchOf(store, id)).contact_id;
}

/** @throws Refusal `no-such-dispatch`, or `not-uncertain` when what became of it is known */
export async function checkUncertain(store: Store, id: DispatchId): Promise<void> {
  const { status } = await dispatchOf(store, id);
  if (status !== 'uncertain')
    throw new Refusal('not-uncertain', `What became of dispatch ${id} is known (${status}): there is nothing to say.`, { id });
}

async function dispatchOf(store: Store, id: DispatchId): Promise<DispatchRow> {
  const [dispatch] = await store.select('dispatch', { id }, { limit: 1 });
  if (!dispatch) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  return dispatch;
}
