import type { Entry } from '../core/journal/entry.ts';
import type { Store } from '../ports/store.ts';

export type JournalPage = { readonly entries: number; readonly lines: readonly Entry[] };

/** The journal from its end backwards: the last lines, or those before one, and how many there are in all. */
export async function journalPage(store: Pick<Store, 'head' | 'entries'>, before: number | null, most: number): Promise<JournalPage> {
  const head = await store.head();
  const end = Math.min(head, (before ?? head + 1) - 1);
  const after = Math.max(0, end - most);
  if (end <= 0) return { entries: head, lines: [] };
  const lines = await store.entries({ after, limit: end - after });
  return { entries: head, lines: lines.toReversed() };
}
