import type { Day } from '../base/day.ts';
import type { JournalStampId, Sha256 } from '../base/id.ts';

/** A third party's word that the journal had come so far: its token is over the hash of that entry, and so over all before it. */
export type JournalStampRow = {
  id: JournalStampId;
  /** The number of the entry whose hash was stamped. */
  entry: number;
  /** Instant, by the authority's clock. */
  at: string;
  authority: string;
  /** Of the token, which is kept among the documents. */
  sha256: Sha256;
  made_on: Day;
};

export type StampTable = { journal_stamp: JournalStampRow };
/** Nothing is decided by it. */
export type StampEntry = { 'journal.stamped': { stamp: JournalStampRow } };
