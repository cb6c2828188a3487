import type { CreditorId, ImportId } from '../core/base/id.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ImportRow } from '../core/journal/import-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { ColumnMapping } from '../formats/list/column-mapping.ts';
import type { Reading, SourceFile } from '../formats/reading.ts';
import type { Store } from '../ports/store.ts';
import type { Deps } from './context.ts';
import { completeCustomer } from './import-customers-complete.ts';
import { customersOfList } from './import-customers-parties.ts';
import { type RecognisedCustomer, type RecognisedCustomers, recogniseCustomers } from './import-customers-recognise.ts';
import { DebtorIndex } from './import-recognise.ts';
import { type ImportLine, type ImportReport, Reporter } from './import-report.ts';
import { ImportWriter } from './import-writer.ts';
import { mappingFor } from './list-memory.ts';
import { chunks, readAll } from './read-all.ts';

export type CustomerOptions = {
  readonly preview?: boolean;
  readonly force?: boolean;
  readonly overwrite?: boolean;
  readonly mapping?: ColumnMapping | undefined;
  readonly onLine?: (line: ImportLine) => void;
};

type CustomerDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by'>;
type Source = { readonly file: SourceFile; readonly reading: Reading };

/** Debtors written together. */
const BATCH = 2000;

/**
 * Completes the debtors that a list of customers tells of: e-mail, phone, postal address, SIREN and VAT number, language,
 * segment, and kind. The others of the list are counted and left: who owes nothing is no debtor, and personal data that
 * serve nothing are not kept. A list imported before the invoices is therefore imported again after them, which the report
 * says and which is the same as importing it once.
 */
export async function importCustomers(
  deps: CustomerDeps,
  creditor: CreditorRow,
  { file, reading }: Source,
  options: CustomerOptions,
): Promise<ImportReport> {
  const { store, digest } = deps;
  const report = new Reporter(options.onLine);
  const preview = options.preview ?? false;
  const customers = customersOfList(reading.customers, creditor.id, digest);
  const index = new DebtorIndex(store, creditor);
  await index.load(customers.map(({ party }) => party));
  const overwrite = options.overwrite ?? false;
  const found = recogniseCustomers(customers, index, { force: options.force ?? false, overwrite });
  await tellList(found, creditor.id, store, report);
  const writer = new ImportWriter(store, deps.by, creditor.id, preview);
  for (const batch of chunks(found.debtors, BATCH)) {
    await completeBatch(batch, { ...deps, writer, report, creditorId: creditor.id, overwrite });
    await writer.flush();
  }
  const importId = preview ? null : ((await store.reserve('import', 1)) as ImportId);
  if (importId !== null) await writer.flush(await lastEntries(deps, creditor.id, { file, reading }, { report, importId, options }));
  return {
    format: reading.format,
    encoding: reading.encoding,
    preview,
    importId,
    asOf: null,
    complete: false,
    counts: report.counts,
    vanished: { count: 0, ofOpen: 0, cleared: false },
    lines: report.lines,
    linesLeftOut: report.linesLeftOut,
    findings: reading.findings,
  };
}

type BatchDeps = CustomerDeps & {
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly creditorId: CreditorId;
  readonly overwrite: boolean;
};

async function completeBatch(batch: readonly RecognisedCustomer[], deps: BatchDeps): Promise<void> {
  const ids = batch.map(({ known }) => known.row.id);
  const questions = Map.groupBy(await readAll(deps.store, 'question', 'debtor_id', ids, { answered_on: null }), (row) => row.debtor_id);
  for (const one of batch) completeCustomer(one, questions.get(one.known.row.id) ?? [], { ...deps, today: deps.clock.today() });
}

/** What is to be known of the list as a whole comes first: a report of many lines is cut. */
async function tellList(found: RecognisedCustomers, creditorId: CreditorId, store: Store, report: Reporter): Promise<void> {
  report.counts.customersUnknown = found.unknown;
  if (found.unknown > 0) report.tell('warning', 'customers-unknown', { params: { count: found.unknown } });
  if (found.hasOtherCodes && (await hasAccounts(store, creditorId))) report.tell('warning', 'customer-codes-unknown');
  for (const one of found.doubtful) {
    const others = one.others.slice(0, 10).join(', ');
    const names =
      one.code === 'customer-name-differs' ? { known: one.known, found: one.customer.isNameless ? '' : one.customer.named.name } : {};
    const [only] = one.others;
    const debtorId = one.others.length === 1 && only !== undefined ? only : null;
    report.tell('refused', one.code, { line: one.customer.named.line, debtorId, params: { others, ...names } });
  }
}

async function hasAccounts(store: Store, creditorId: CreditorId): Promise<boolean> {
  return (await store.select('debtor_key', { creditor_id: creditorId, scheme: 'account' }, { limit: 1 })).length > 0;
}

type Ending = { readonly report: Reporter; readonly importId: ImportId; readonly options: CustomerOptions };

async function lastEntries(
  deps: CustomerDeps,
  creditorId: CreditorId,
  { file, reading }: Source,
  { report, importId, options }: Ending,
): Promise<EntryDraft[]> {
  const { added, changed, cleared, unchanged, refused } = report.counts;
  const row: ImportRow = {
    id: importId,
    creditor_id: creditorId,
    sha256: deps.digest.sha256(file.bytes),
    name: oneLine(file.name, 200),
    format: 'customer-list',
    as_of: null,
    ...{ added, changed, cleared, unchanged, refused },
  };
  return [
    ...(await mappingFor(deps, creditorId, reading, { mapping: options.mapping })),
    { kind: 'import.recorded', by: deps.by, data: { import: row } },
  ];
}
