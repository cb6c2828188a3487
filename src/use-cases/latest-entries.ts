import type { Entry, EntryKind } from '../core/journal/entry.ts';
import type { Store } from '../ports/store.ts';

/** Entries looked at first; each further window is twice as wide, so that what is rare is found without many looks. */
const FIRST_WINDOW = 2_000;

/** The journal's last entries of some kinds before a number, the latest first. */
export async function latestEntries(
  store: Pick<Store, 'entries' | 'head'>,
  kinds: readonly EntryKind[],
  isWanted: (entry: Entry) => boolean,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Entry[]> {
  const found: Entry[] = [];
  let end = before ?? (await store.head()) + 1;
  for (let width = FIRST_WINDOW; end > 1 && found.length < limit; width *= 2) {
    const after = Math.max(0, end - 1 - width);
    const entries = await store.entries({ kinds, after, limit: width });
    found.push(...entries.filter((entry) => entry.seq < end && isWanted(entry)).reverse());
    end = after + 1;
  }
  return found.slice(0, limit);
}
