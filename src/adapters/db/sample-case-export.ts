import type { Day } from '../../core/base/day.ts';
import type { CaseExportId, DebtorId } from '../../core/base/id.ts';
import type { CaseExportRow } from '../../core/journal/case-export-table.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

const DAY = '2026-03-02' as Day;

/** What stands for a sealed case. */
export const SEALED = 'the sealed case';

export function sampleCaseExport(): CaseExportRow {
  const { sha256, bytes } = sampleDocument(SEALED);
  return {
    id: 1 as CaseExportId,
    creditor_id: CREDITOR,
    debtor_id: 1 as DebtorId,
    on_day: '2026-02-28' as Day,
    made_on: DAY,
    sha256,
    bytes: bytes.length,
    pages: 12,
    exhibits: 5,
    signer: '0123abcd-0123abcd',
    author: 'claire',
  };
}

export function caseExportEntries(): EntryDraft[] {
  return [{ kind: 'case.exported', by: 'claire', data: { made: sampleCaseExport() } }];
}
