import type { EntryDraft } from '../core/journal/entry.ts';
import type { Outside, Store } from '../ports/store.ts';
import { unlessOvertaken } from './gate.ts';

const MOST_TRIES = 5;

export type Decided<T> = { readonly entries: readonly EntryDraft[]; readonly outside?: Outside; readonly result: T };

/** Records what is decided upon the very state of the journal that it was decided on; decides again when somebody was quicker. */
export async function recordDecided<T>(store: Store, decide: () => Promise<Decided<T>>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    const head = await store.head();
    const { entries, outside = {}, result } = await decide();
    const record = () => store.record(entries, outside, head);
    if (entries.length === 0) return result;
    if (tried >= MOST_TRIES) {
      await record();
      return result;
    }
    if (await unlessOvertaken(record)) return result;
  }
}
