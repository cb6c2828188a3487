import { Refusal } from '../../core/base/refusal.ts';
import { type ChainedEntry, type Entry, type EntryDraft, entryBytes } from '../../core/journal/entry.ts';
import type { Digest } from '../../ports/digest.ts';

/** Where a chain of entries ends. */
export type Head = { readonly seq: number; readonly hash: string };

/**
 * The entries as they are to stand in the journal: each hash covers the bytes and the hash before.
 * @throws Refusal `text-not-storable`
 */
export function chainEntries(drafts: readonly EntryDraft[], head: Head, at: string, digest: Digest): ChainedEntry[] {
  let { seq, hash } = head;
  return drafts.map((draft) => {
    seq += 1;
    const bytes = entryBytes(draft, seq, at, hash);
    refuseUnstorable(bytes);
    hash = linkHash(hash, bytes, digest);
    return { seq, bytes, hash };
  });
}

/** The hash of an entry: over its bytes and the hash of the entry before. */
export function linkHash(previous: string, bytes: string, digest: Digest): string {
  return digest.sha256(previous + bytes);
}

/** An entry from its bytes. */
export function readEntry(bytes: string): Entry {
  const { previous: _, ...entry } = JSON.parse(bytes) as Entry & { previous: string };
  return entry;
}

/** A NUL or half a surrogate pair, as JSON escapes them. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89ab][0-9a-f]{2}|d[c-f][0-9a-f]{2})/;

/**
 * Refuses JSON with texts that no database can hold.
 * @throws Refusal `text-not-storable`
 */
export function refuseUnstorable(json: string): void {
  const suspect = json.includes('\\u0000') || json.includes('\\ud');
  if (suspect && UNSTORABLE.test(json)) {
    throw new Refusal('text-not-storable', 'A text holds a NUL or a broken character. Remove it from the source, then try again.');
  }
}
