import type { DebtorId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { HandOverRow, ReportRow } from '../core/journal/hand-over-tables.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { readAll } from './read-all.ts';
import type { PersonDeps } from './set-debtor.ts';

/** What was said about a person when its claims were handed over, and by whoever had them. */
export async function erasedHandOvers(
  { store, by }: Pick<PersonDeps, 'store' | 'by'>,
  person: readonly DebtorId[],
): Promise<{ readonly entries: readonly EntryDraft[]; readonly rows: readonly (HandOverRow | ReportRow)[] }> {
  const standing = ({ vault_digest }: HandOverRow | ReportRow) => vault_digest !== ERASED;
  const handOvers = (await readAll(store, 'hand_over', 'debtor_id', person)).filter(standing);
  const reports = (await readAll(store, 'hand_over_report', 'debtor_id', person)).filter(standing);
  if (handOvers.length + reports.length === 0) return { entries: [], rows: [] };
  const data = { handOvers: handOvers.map((one) => one.id), reports: reports.map((one) => one.id), closed: true } as const;
  return { entries: [{ kind: 'hand-overs.erased', by, data }], rows: [...handOvers, ...reports] };
}
