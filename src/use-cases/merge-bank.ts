import type { DebtorId } from '../core/base/id.ts';
import type { BankCandidateRow } from '../core/journal/bank-tables.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { DebtorRow } from '../core/journal/tables.ts';
import type { PersonDeps } from './set-debtor.ts';

/** Money that may be of one debtor may be of the one that it became. */
export async function candidatesMoved({ store, by }: PersonDeps, from: DebtorId, into: DebtorRow): Promise<EntryDraft[]> {
  const standing = await store.select('bank_candidate', { debtor_id: from, standing: true }, { limit: 10_000 });
  if (standing.length === 0) return [];
  const first = await store.reserve('bank_candidate', standing.length);
  const candidates = standing.map((row, at): BankCandidateRow => ({ ...row, id: first + at, debtor_id: into.id }));
  return [{ kind: 'bank-lines.judged', by, data: { lines: [], candidates, dropped: standing.map((row) => row.id), freed: [] } }];
}
