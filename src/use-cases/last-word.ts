import type { DispatchId } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import type { Entry, EntryKind } from '../core/journal/entry.ts';
import type { DispatchRow, DispatchStatus } from '../core/journal/tables.ts';
import type { Deps } from './context.ts';
import { latestEntries } from './latest-entries.ts';

/** What became of something that waited for a person, by whom, and at which instant; neither is known of what waits still. */
export type LastWord = { readonly status: DispatchStatus; readonly by: string | null; readonly at: string | null };

const KINDS: readonly EntryKind[] = [
  'run.ended',
  'run.released',
  'contact.dropped',
  'dispatch.withdrawn',
  'dispatch.approved',
  'dispatch.sending',
  'dispatch.ended',
  'letters.printed',
];

/** Who was quicker: for whoever wanted to say something of it too. @throws Refusal `no-such-dispatch` */
export async function lastWord({ store }: Pick<Deps, 'store'>, id: DispatchId): Promise<LastWord> {
  const [dispatch] = await store.select('dispatch', { id }, { limit: 1 });
  if (!dispatch) throw new Refusal('no-such-dispatch', `There is no letter, e-mail or call ${id}.`, { id });
  const { status } = dispatch;
  if (status === 'proposed') return { status, by: null, at: null };
  const [entry] = await latestEntries(store, KINDS, (one) => isAbout(one, dispatch), { before: null, limit: 1 });
  return { status, by: entry?.by ?? null, at: entry?.at ?? null };
}

function isAbout({ kind, data }: Entry, { id, run_id, automatic }: DispatchRow): boolean {
  switch (kind) {
    case 'run.ended':
      return data.id === run_id && automatic && data.state === 'released';
    case 'run.released':
      return data.id === run_id && automatic;
    case 'contact.dropped':
      return data.dispatches.includes(id);
    case 'letters.printed':
      return data.letters.some((one) => one.id === id);
    case 'dispatch.withdrawn':
    case 'dispatch.approved':
    case 'dispatch.sending':
    case 'dispatch.ended':
      return data.id === id;
    default:
      return false;
  }
}
