import type { CreditorId } from '../core/base/id.ts';
import type { ImportRow } from '../core/journal/import-tables.ts';
import type { Deps } from './context.ts';
import { latestEntries } from './latest-entries.ts';

export type RecentImport = { readonly at: string; readonly by: string; readonly row: ImportRow };

/** The books, lists and invoices taken in last, the latest first; statements are listed with their accounts. */
export async function recentImports({ store }: Pick<Deps, 'store'>, creditorId: CreditorId, limit: number): Promise<RecentImport[]> {
  const entries = await latestEntries(
    store,
    ['import.recorded'],
    (entry) => entry.kind === 'import.recorded' && entry.data.import.creditor_id === creditorId,
    { before: null, limit },
  );
  return entries.flatMap((entry) => (entry.kind === 'import.recorded' ? [{ at: entry.at, by: entry.by, row: entry.data.import }] : []));
}
