import type { Day } from '../core/base/day.ts';
import { laterOf } from '../core/base/day.ts';
import type { CreditorId, DebtorId, ImportId, ItemId, Sha256 } from '../core/base/id.ts';
import { Refusal } from '../core/base/refusal.ts';
import { oneLine } from '../core/base/text.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import type { ImportRow } from '../core/journal/import-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import type { FileContext } from '../core/receivable/register.ts';
import { headerSignatures } from '../formats/header-signatures.ts';
import { type ReadOptions, readFile } from '../formats/read.ts';
import type { Reading, SourceFile } from '../formats/reading.ts';
import { creditorOf, type Deps } from './context.ts';
import { importCustomers } from './import-customers.ts';
import { withIds } from './import-debtors.ts';
import { sourceOfFec } from './import-fec-source.ts';
import type { Original } from './import-items.ts';
import { partiesOfInvoices } from './import-list-source.ts';
import { type Recognised, recogniseParties } from './import-recognise.ts';
import { type ImportLine, type ImportReport, Reporter } from './import-report.ts';
import { ItemRound } from './import-round.ts';
import type { ImportSource } from './import-source.ts';
import { clearVanished, tellUnseen } from './import-vanished.ts';
import { ImportWriter } from './import-writer.ts';
import { completenessOf, mappingFor, rememberedMapping } from './list-memory.ts';

export type ImportOptions = ReadOptions & {
  /** Reports everything and writes nothing. */
  readonly preview?: boolean;
  /** The day that a list or invoice speaks of; without it, the day of its first import, else today. A FEC says it itself. */
  readonly asOf?: Day;
  /** Whether a list states all that is open; without it, as the last list with the same headers did. */
  readonly complete?: boolean;
  /** Takes what would be refused out of caution: another seller, not open in the books, older than the books. */
  readonly force?: boolean;
  /** Closes what vanished even when it is more than half of all that was open. */
  readonly confirmVanished?: boolean;
  /** Takes what a list of customers says of a debtor over what is known of it; each value replaced is told. */
  readonly overwrite?: boolean;
  /** Every line as it comes, those that the report leaves out included. */
  readonly onLine?: (line: ImportLine) => void;
};

export type ImportDeps = Pick<Deps, 'store' | 'digest' | 'clock' | 'by' | 'payments'>;

/**
 * Imports open items from a file of any known format: recognises the customers, adds what is new, brings up to date what
 * changed, and closes what complete books no longer show; of a list of customers, what is known of debtors. Importing a file twice is importing it once, so one that was
 * interrupted is simply imported again.
 * @throws Refusal `unknown-creditor`, or `busy` when another import is under way
 */
export async function importFile(
  deps: ImportDeps,
  creditorId: CreditorId,
  file: SourceFile,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const creditor = await creditorOf(deps.store, creditorId);
  const reading = await readRemembering(deps, file, options);
  if (options.preview) return importRead(deps, creditor, file, reading, options);
  return deps.store.exclusive('import', () => importRead(deps, creditor, file, reading, options));
}

/** A table is read with the columns that a person has shown for the same headers before. */
export async function readRemembering({ store }: ImportDeps, file: SourceFile, { mapping, encoding }: ImportOptions): Promise<Reading> {
  const known = mapping ?? (await rememberedMapping(store, await headerSignatures(file, encoding)));
  return readFile(file, { mapping: known ?? undefined, encoding });
}

/** Books of a day that has not come would never grow old, and what they show would never hold anything back. */
function refuseFutureBooks({ clock }: ImportDeps, asOf: Day | undefined): void {
  const today = clock.today();
  if (asOf !== undefined && asOf > today)
    throw new Refusal('as-of-in-the-future', `A file of ${asOf} cannot be there yet: today is ${today}.`, { asOf, today });
}

/** What a file that has been read says; for whoever has the items to himself already. */
export async function importRead(
  deps: ImportDeps,
  creditor: CreditorRow,
  file: SourceFile,
  reading: Reading,
  options: ImportOptions,
): Promise<ImportReport> {
  if (reading.format === 'customer-list') return importCustomers(deps, creditor, { file, reading }, options);
  refuseFutureBooks(deps, options.asOf);
  if (reading.statements.length > 0)
    throw new Refusal('is-a-statement', `${oneLine(file.name, 200)} is a bank statement and no list of invoices.`, {
      file: oneLine(file.name, 200),
    });
  if (reading.format === 'email' || reading.format === 'bodacc')
    throw new Refusal('is-no-books', `${oneLine(file.name, 200)} holds no invoices: it is an e-mail, or notices of the BODACC.`, {
      file: oneLine(file.name, 200),
    });
  const report = new Reporter(options.onLine);
  const preview = options.preview ?? false;
  const head = { format: reading.format, encoding: reading.encoding, preview, findings: reading.findings };
  const nothing = { importId: null, asOf: null, complete: false, vanished: { count: 0, ofOpen: 0, cleared: false } };
  const sha256 = deps.digest.sha256(file.bytes);
  const earlier = await deps.store.select('import', { creditor_id: creditor.id }, { limit: 1_000_000 });
  const source = await sourceOf(deps, creditor, reading, report, {
    ...options,
    firstAsOf: earlier.find((one) => one.sha256 === sha256)?.as_of ?? null,
  });
  if (source === null) return { ...head, ...nothing, counts: report.counts, lines: report.lines, linesLeftOut: report.linesLeftOut };
  const booksOn = latestBooks(earlier);
  const stale = booksOn !== null && source.asOf < booksOn && reading.format !== null && !isDocument(reading);
  if (stale) report.tell('warning', 'older-file', { params: { asOf: source.asOf, booksOn } });
  const context: FileContext = { asOf: source.asOf, complete: source.complete, stale, booksOn, force: options.force ?? false };
  const writer = new ImportWriter(deps.store, deps.by, creditor.id, preview);
  const original = isDocument(reading) ? originalOf(file, sha256, reading) : null;
  if (original) writer.keep({ sha256, bytes: file.bytes });
  const vanished = await write({ deps, creditor, source, context, writer, report, original, options });
  const last = await lastEntries(deps, creditor, {
    source,
    reading,
    report,
    sha256,
    options,
    name: original?.name ?? oneLine(file.name, 200),
  });
  await writer.flush(last.entries);
  const { asOf, complete } = source;
  return {
    ...head,
    importId: preview ? null : last.id,
    asOf,
    complete,
    vanished,
    counts: report.counts,
    lines: report.lines,
    linesLeftOut: report.linesLeftOut,
  };
}

type Work = {
  readonly deps: ImportDeps;
  readonly creditor: CreditorRow;
  readonly source: ImportSource;
  readonly context: FileContext;
  readonly writer: ImportWriter;
  readonly report: Reporter;
  readonly original: Original | null;
  readonly options: ImportOptions;
};

async function write(work: Work): Promise<ImportReport['vanished']> {
  const { deps, creditor, source, context, writer, report, original, options } = work;
  const recognised = await withIds(await recogniseParties(deps.store, creditor, source.parties), deps.store, options.preview ?? false);
  const [seen, closed] = [new Set<ItemId>(), new Set<ItemId>()];
  const round = new ItemRound({
    digest: deps.digest,
    store: deps.store,
    writer,
    report,
    context,
    creditorId: creditor.id,
    original,
    seen,
    closed,
    dated: [],
    today: deps.clock.today(),
  });
  for (const parties of byDebtor(recognised)) await round.take(parties);
  await round.finish();
  const nothing = { count: 0, ofOpen: 0, cleared: false };
  if (context.stale) return nothing;
  const { asOf, coversFrom } = source;
  if (!source.complete) {
    if (source.isList && report.counts.unchanged > 0)
      await tellUnseen({ store: deps.store, report, creditorId: creditor.id, writer, seen });
    return nothing;
  }
  const common = { store: deps.store, writer, report, creditorId: creditor.id, seen, closed, isList: source.isList };
  return clearVanished({ ...common, asOf, coversFrom, partial: round.partial, confirmed: options.confirmVanished ?? false });
}

function byDebtor(recognised: readonly Recognised[]): Iterable<[Recognised, ...Recognised[]]> {
  const groups = new Map<DebtorId, [Recognised, ...Recognised[]]>();
  for (const one of recognised) {
    const group = groups.get(one.debtorId);
    if (group) group.push(one);
    else groups.set(one.debtorId, [one]);
  }
  return groups.values();
}

type SourceOptions = ImportOptions & { readonly firstAsOf: Day | null };

/** `null` when the file was not understood: its findings say why. */
async function sourceOf(
  deps: ImportDeps,
  creditor: CreditorRow,
  reading: Reading,
  report: Reporter,
  options: SourceOptions,
): Promise<ImportSource | null> {
  const today = deps.clock.today();
  const hasGaps = reading.findings.some((one) => one.severity === 'error');
  if (reading.fec)
    return judging(sourceOfFec(reading.fec, { digest: deps.digest, creditorId: creditor.id, report, today }), hasGaps, report);
  if (reading.format === null || reading.format === 'fec') return null;
  const isList = reading.format === 'invoice-list';
  const complete = isList && (options.complete ?? (await completenessOf(deps.store, creditor.id, reading)));
  const parties = partiesOfInvoices(reading.invoices, isList ? 'list' : 'document', {
    digest: deps.digest,
    creditor,
    report,
    force: options.force ?? false,
  });
  const source = { parties, asOf: options.asOf ?? options.firstAsOf ?? today, complete, coversFrom: null, isList };
  return judging(source, hasGaps || report.counts.refused > 0, report);
}

/** A file that lost rows cannot say that what it does not show is settled. */
function judging(source: ImportSource, hasGaps: boolean, report: Reporter): ImportSource {
  if (!source.complete || !hasGaps) return source;
  report.tell('warning', 'rows-left-out');
  return { ...source, complete: false };
}

function isDocument({ format }: Reading): boolean {
  return format !== null && format !== 'fec' && format !== 'invoice-list';
}

/** Lists that stood for the whole books are recorded as such. */
const COMPLETE_LIST = 'open-invoice-list';
const BOOKS: readonly string[] = ['fec', COMPLETE_LIST];

function latestBooks(imports: readonly ImportRow[]): Day | null {
  return imports.reduce<Day | null>(
    (latest, { format, as_of }) => (as_of === null || !BOOKS.includes(format) ? latest : latest === null ? as_of : laterOf(latest, as_of)),
    null,
  );
}

/** Named after its number, since a file name often holds somebody's name, and the journal holds no names. */
function originalOf(file: SourceFile, sha256: Sha256, reading: Reading): Original {
  const isPdf = file.bytes[0] === 0x25 && file.bytes[1] === 0x50;
  const number = oneLine(reading.invoices[0]?.number ?? 'invoice', 100).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return { sha256, name: `${number}.${isPdf ? 'pdf' : 'xml'}`, media_type: isPdf ? 'application/pdf' : 'application/xml' };
}

type Ending = {
  readonly source: ImportSource;
  readonly reading: Reading;
  readonly report: Reporter;
  readonly sha256: Sha256;
  readonly options: ImportOptions;
  readonly name: string;
};

async function lastEntries(
  deps: ImportDeps,
  creditor: CreditorRow,
  ending: Ending,
): Promise<{ entries: EntryDraft[]; id: ImportId | null }> {
  const { source, reading, report, sha256, options, name } = ending;
  if (options.preview) return { entries: [], id: null };
  const id = (await deps.store.reserve('import', 1)) as ImportId;
  const { added, changed, cleared, unchanged, refused } = report.counts;
  const format = reading.format === 'invoice-list' && source.complete ? COMPLETE_LIST : (reading.format ?? '');
  const row: ImportRow = {
    id,
    creditor_id: creditor.id,
    sha256,
    name,
    format,
    as_of: source.asOf,
    added,
    changed,
    cleared,
    unchanged,
    refused,
  };
  const entries: EntryDraft[] = await mappingFor(deps, creditor.id, reading, options);
  const booksAsOf = booksDay(creditor, reading, source, options);
  if (booksAsOf !== creditor.books_as_of)
    entries.push({ kind: 'creditor.changed', by: deps.by, data: { id: creditor.id, changes: { books_as_of: booksAsOf } } });
  entries.push({ kind: 'import.recorded', by: deps.by, data: { import: row } });
  return { entries, id };
}

/**
 * Only a FEC or a complete list shows what has been paid. A single invoice, or a list of new ones, does not make the books
 * look up to date: it counts where a person says so, or where nothing else ever did.
 */
function booksDay({ books_as_of: known }: CreditorRow, reading: Reading, source: ImportSource, options: ImportOptions): Day | null {
  if (known === null) return source.asOf;
  const showsPayments = reading.format === 'fec' || (!isDocument(reading) && source.complete);
  return showsPayments || options.asOf !== undefined ? laterOf(known, source.asOf) : known;
}
