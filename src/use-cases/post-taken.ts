import type { Day } from '../core/base/day.ts';
import type { PostedId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DispatchRow } from '../core/journal/tables.ts';
import type { Postman } from '../ports/postman.ts';
import type { Deps } from './context.ts';
import { dispatchEnded } from './dispatch-end.ts';

/** On record of what the provider took: that it is in the mail is not known before its proof of deposit. */
export const HANDED = 'handed to the provider';

/** What is on record of a letter that the provider took. */
export async function takenEntries(
  { store, by }: Pick<Deps, 'store' | 'by'>,
  dispatch: DispatchRow,
  { service, reference, id }: { readonly service: Postman['service']; readonly reference: string; readonly id: string },
  day: Day,
): Promise<EntryDraft[]> {
  const posted = {
    id: (await store.reserve('posted', 1)) as PostedId,
    creditor_id: dispatch.creditor_id,
    debtor_id: dispatch.debtor_id,
    contact_id: dispatch.contact_id,
    dispatch_id: dispatch.id,
    service,
    reference,
    provider_id: id,
    taken_on: day,
    stage: 'taken' as const,
    stage_on: day,
    ...{ closed_on: null, task: null, answer: null, answered_on: null, answered_by: null },
  };
  const ended = await dispatchEnded(store, by, dispatch, { status: 'sent', outcome: HANDED, retryAt: null }, day);
  return [ended, { kind: 'letter.taken', by, data: { posted } }];
}
