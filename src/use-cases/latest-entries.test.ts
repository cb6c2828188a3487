import { expect, test } from 'vitest';
import type { Entry, EntryKind } from '../core/journal/entry.ts';
import { latestEntries } from './latest-entries.ts';

/** A journal of so many entries, every thousandth of which is an import; each look at it is counted. */
function journalOf(length: number) {
  const looks: number[] = [];
  const entries = Array.from({ length }, (_, at) => ({ seq: at + 1, kind: (at + 1) % 1_000 === 0 ? 'import.recorded' : 'items.added' }));
  const store = {
    head: async () => length,
    entries: async ({ kinds, after = 0, limit }: { kinds?: readonly EntryKind[]; after?: number; limit: number }) => {
      looks.push(after);
      const found = entries.filter((one) => one.seq > after && (kinds?.includes(one.kind as EntryKind) ?? true));
      return found.slice(0, limit) as unknown as Entry[];
    },
  };
  return { store, looks };
}

const seqs = (entries: readonly Entry[]) => entries.map((one) => one.seq);

test('the last entries come latest first, from the end of the journal only', async () => {
  const { store, looks } = journalOf(100_000);
  expect(seqs(await latestEntries(store, ['import.recorded'], () => true, { before: null, limit: 2 }))).toEqual([100_000, 99_000]);
  expect(looks).toHaveLength(1);
  expect(seqs(await latestEntries(store, ['import.recorded'], () => true, { before: 99_000, limit: 2 }))).toEqual([98_000, 97_000]);
});

test('what is rare is found with few looks, none twice, down to the first entry', async () => {
  const { store, looks } = journalOf(100_000);
  const found = await latestEntries(store, ['import.recorded'], (entry) => entry.seq <= 3_000, { before: null, limit: 10 });
  expect(seqs(found)).toEqual([3_000, 2_000, 1_000]);
  expect(looks.length).toBeLessThan(8);
  expect(await latestEntries(journalOf(0).store, ['import.recorded'], () => true, { before: null, limit: 3 })).toEqual([]);
});
