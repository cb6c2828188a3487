import type { CreditorId } from '../core/base/id.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { Reading, SourceFile } from '../formats/reading.ts';
import { creditorOf } from './context.ts';
import { type ImportDeps, type ImportOptions, importRead, readRemembering } from './import-file.ts';
import { importNotices, type NoticesReport } from './import-notices.ts';
import type { ImportReport } from './import-report.ts';
import { importStatement, type StatementOptions, type StatementReport } from './import-statement.ts';
import { mappingFor } from './list-memory.ts';
import { matchNow } from './match-waiting.ts';
import { heedAll } from './notices-heeded.ts';
import { refreshCoverage } from './refresh-coverage.ts';

/** What a file brought: invoices and books, lines of a bank account, or notices of the BODACC. */
export type Imported =
  | { readonly is: 'books'; readonly report: ImportReport }
  | { readonly is: 'bank'; readonly report: StatementReport }
  | { readonly is: 'notices'; readonly report: NoticesReport };

/**
 * Imports a file of any known format. After books, lines that wait are matched with the items that came.
 * @throws Refusal those of `importFile` and `importStatement`
 */
export async function importAny(
  deps: ImportDeps,
  creditorId: CreditorId,
  file: SourceFile,
  options: ImportOptions & StatementOptions = {},
): Promise<Imported> {
  const creditor = await creditorOf(deps.store, creditorId);
  return importReading(deps, creditor, { file, reading: await readRemembering(deps, file, options) }, options);
}

/** The same of a file that was read already. */
export async function importReading(
  deps: ImportDeps,
  creditor: CreditorRow,
  { file, reading }: { readonly file: SourceFile; readonly reading: Reading },
  options: ImportOptions & StatementOptions,
): Promise<Imported> {
  const isBank = reading.statements.length > 0 || (reading.loose?.length ?? 0) > 0;
  const work = async (): Promise<Imported> => {
    if (reading.format === 'bodacc')
      return { is: 'notices', report: await importNotices(deps, { file, reading }, options.preview ?? false) };
    if (isBank) {
      const report = await importStatement(deps, creditor, { file, reading }, options);
      const remembered = options.preview ? [] : await mappingFor(deps, creditor.id, reading, { mapping: options.mapping });
      if (remembered.length > 0) await deps.store.record(remembered);
      return { is: 'bank', report };
    }
    const known = await lastKey(deps);
    const report = await importRead(deps, creditor, file, reading, options);
    if (!options.preview) await refreshCoverage(deps, await creditorOf(deps.store, creditor.id));
    if (report.counts.added + report.counts.changed > 0 && !options.preview) await matchNow(deps, creditor.id);
    // A customer that comes after its notice is stopped as it comes.
    if (!options.preview) await heedAll(deps, known);
    return { is: 'books', report };
  };
  return options.preview ? work() : deps.store.exclusive('import', work);
}

/** Behind which keys of debtors are new. */
async function lastKey({ store }: ImportDeps): Promise<number> {
  return (await store.select('debtor_key', {}, { limit: 1, newestFirst: true }))[0]?.id ?? 0;
}
