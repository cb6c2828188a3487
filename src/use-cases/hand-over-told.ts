import type { ReportId } from '../core/base/id.ts';
import type { ReportRow, ReportWords } from '../core/journal/hand-over-tables.ts';
import type { Store } from '../ports/store.ts';
import { wordsIn } from './hand-over-parts.ts';

const PAGE = 1_000;

/** A report as it was told, whatever a person confirmed of it since. */
export async function reportAsTold(store: Store, id: ReportId): Promise<ReportRow | null> {
  let after = 0;
  for (;;) {
    const page = await store.entries({ kinds: ['hand-over.reported'], after, limit: PAGE });
    for (const entry of page) if (entry.kind === 'hand-over.reported' && entry.data.report.id === id) return entry.data.report;
    if (page.length < PAGE) return null;
    after = page.at(-1)?.seq ?? after;
  }
}

/** The commission that was reported, where a person has confirmed another one. */
export async function commissionTold(store: Store, row: ReportRow): Promise<number | null> {
  return row.state === 'waiting' ? row.commission_cents : ((await reportAsTold(store, row.id)) ?? row).commission_cents;
}

/** Whether a note says what was noted before; of an erased one nobody knows any more. */
export async function isSameNote(store: Store, row: ReportRow, note: string): Promise<boolean> {
  const kept = (await wordsIn<ReportWords>(store, [row])).get(row.vault_id);
  return kept === undefined || kept.note === note;
}
