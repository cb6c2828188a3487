import type { Day } from '../../core/base/day.ts';
import type { JournalStampId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { JournalStampRow } from '../../core/journal/stamp-table.ts';
import { sampleDocument } from './sample-entries.ts';

/** What stands for an authority's token. */
export const TOKEN = 'the time stamp';

export function sampleStamp(): JournalStampRow {
  const { sha256 } = sampleDocument(TOKEN);
  return { id: 1 as JournalStampId, entry: 2, at: '2026-03-02T08:00:00.000Z', authority: 'Horloge', sha256, made_on: '2026-03-02' as Day };
}

export function stampEntries(): EntryDraft[] {
  return [{ kind: 'journal.stamped', by: 'claire', data: { stamp: sampleStamp() } }];
}
