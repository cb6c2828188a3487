import { fold } from '../../core/base/text.ts';
import { decodeText } from '../encoding.ts';
import { Findings, quoted } from '../findings.ts';
import { headerSignature, orderedSignature } from '../list/columns.ts';
import { DELIMITERS, type Delimiter, firstRecords, readCsv, withPlainLineEnds } from '../list/csv.ts';
import { headRows, isWorkbook } from '../list/head-rows.ts';
import { HEADER_SEARCH_ROWS } from '../list/header-search.ts';
import { openWorkbook, readSheet } from '../list/xlsx.ts';
import type { SourceFile } from '../reading.ts';
import { negated } from './balance-check.ts';
import { readAround } from './sheet-around.ts';
import { missingInSheet, type SheetMapping } from './sheet-columns.ts';
import { sheetConventions } from './sheet-conventions.ts';
import { type SheetLine, SheetRows } from './sheet-entry.ts';
import { findSheetHeader, looksLikeBankSheet, type SheetHeader } from './sheet-header.ts';
import { layoutName } from './sheet-layout.ts';
import { bankFieldOf, type NamedColumns } from './sheet-mapping.ts';
import { statementsOf } from './sheet-statement.ts';
import { MAX_OPERATIONS, type SheetSection, SheetTable } from './sheet-table.ts';
import type { StatementFacts, StatementReading } from './statement.ts';

export type SheetOptions = {
  /** Which column holds what; without it columns are found by the bank's layout or by their usual names. */
  readonly named?: NamedColumns | undefined;
  /** Whether money in is written negative, as card accounts do; no file says so by itself. */
  readonly inverted?: boolean | undefined;
  /** Encoding of a text file, when the user knows better. */
  readonly encoding?: string | undefined;
};

export type SheetReading = StatementReading & {
  /** `null` when the columns are not clear; `mapping` then says which headers there are to choose from. */
  readonly format: 'bank-sheet' | null;
  /** The bank whose layout it is, when it is a known one. */
  readonly bank: string | null;
  /** How the columns were understood, for import to remember and for a person to correct. */
  readonly mapping: SheetMapping | null;
};

const MAX_TEXT_BYTES = 128 * 1024 * 1024;
const HEAD_LENGTH = 256 * 1024;
/** Rows that had something and gave no operation. */
const UNREAD: ReadonlySet<string> = new Set([
  'sheet-remark-row',
  'sheet-date',
  'sheet-no-date',
  'sheet-amount',
  'sheet-both-sides',
  'sheet-direction',
]);

/** Whether a delimited text or a workbook is a bank's export. It reads the first rows only (in a workbook, those of each sheet). */
export async function isBankSheet(file: SourceFile, options: SheetOptions = {}): Promise<boolean> {
  for await (const rows of headRows(file, options.encoding)) if (looksLikeBankSheet(rows)) return true;
  return false;
}

/**
 * Reads a bank's export of operations, delimited text or a workbook, whatever the bank. It never throws. Opening and closing balance
 * come from the column of balances, else from the rows around the table.
 */
export async function readBankSheet(file: SourceFile, options: SheetOptions = {}): Promise<SheetReading> {
  return isWorkbook(file.bytes) ? readWorkbook(file.bytes, options) : readText(file.bytes, options);
}

function readText(bytes: Uint8Array, options: SheetOptions): SheetReading {
  const findings = new Findings();
  if (bytes.length > MAX_TEXT_BYTES) {
    findings.error('sheet-too-long', `The file is larger than ${MAX_TEXT_BYTES / 1024 / 1024} MB; fetch it for a shorter time.`);
    return { ...NOTHING, findings: findings.list() };
  }
  const decoded = decodeText(bytes, { forced: options.encoding });
  findings.addAll(decoded.findings);
  const text = withPlainLineEnds(decoded.text);
  const table = new SheetTable(options.named);
  readCsv(text, likeliestDelimiter(text, options.named), table.take, findings);
  return { ...understand([{ table, name: null }], false, options, findings), encoding: decoded.encoding };
}

async function readWorkbook(bytes: Uint8Array, options: SheetOptions): Promise<SheetReading> {
  const findings = new Findings();
  const workbook = await openWorkbook(bytes, findings);
  if (workbook === null) return { ...NOTHING, findings: findings.list() };
  const tables: NamedTable[] = [];
  for (const [sheet, name] of workbook.sheets.entries()) {
    const table = new SheetTable(options.named);
    await readSheet(workbook, sheet, table.take, findings);
    tables.push({ table, name });
  }
  return understand(tables, workbook.from1904, options, findings);
}

type NamedTable = { readonly table: SheetTable; readonly name: string | null };

function understand(tables: readonly NamedTable[], from1904: boolean, options: SheetOptions, findings: Findings): SheetReading {
  const used = usedOf(tables, options.named !== undefined);
  const header = used[0]?.table.header() ?? null;
  if (header === null) {
    const headers = tables[0]?.table.likelyHeaders() ?? [];
    findings.error('sheet-no-header', `No columns of a bank's export were found. ${howToName(headers)}`);
    return { ...NOTHING, mapping: { headerSignature: headerSignature(headers), headers, columns: {} }, findings: findings.list() };
  }
  const mapping = mappingOf(header);
  if (!reportColumns(header, findings)) return { ...NOTHING, mapping, findings: findings.list() };
  const others = tables.filter((one) => !used.includes(one)).flatMap(({ name }) => name ?? []);
  if (others.length > 0) {
    findings.warning(
      'xlsx-other-sheets',
      `The sheets ${others.slice(0, 10).map(quoted).join(', ')} are no bank's export and were not read.`,
    );
  }
  const statements = used.flatMap(({ table }) => statementsIn(table, from1904, options, findings));
  const isEmpty = statements.every(({ entries, pending }) => entries.length === 0 && pending === undefined);
  const hasDays = statements.some(
    ({ entries, pending }) => pending !== undefined || entries.some(({ bookingDate }) => bookingDate !== null),
  );
  if (options.named !== undefined && !hasDays && findings.list().some(({ code }) => UNREAD.has(code))) {
    findings.error('sheet-nothing-read', `No row has a day and an amount in the columns named. ${howToName(header.headers)}`);
    return { ...NOTHING, mapping, findings: findings.list() };
  }
  if (isEmpty) findings.warning('sheet-empty', 'The sheet has a header but no operations.');
  return { format: 'bank-sheet', bank: header.bank, encoding: null, mapping, statements, findings: findings.list() };
}

/** All sheets that are a bank's; of columns that a person has named, those sheets that have all of them. */
function usedOf(tables: readonly NamedTable[], areNamed: boolean): readonly NamedTable[] {
  const found = tables.filter(({ table }) => table.header() !== null);
  if (!areNamed) return found;
  const whole = found.filter(({ table }) => {
    const match = table.header()?.match;
    return match !== undefined && missingInSheet(match).length === 0 && match.absent.length === 0;
  });
  const filled = whole.filter(({ table }) => table.sections().some(({ rows }) => rows.length > 0));
  const likeliest = (whole.length > 0 ? whole : found).toSorted((a, b) => (b.table.header()?.score ?? 0) - (a.table.header()?.score ?? 0));
  return filled.length > 0 ? filled : likeliest.slice(0, 1);
}

function statementsIn(table: SheetTable, from1904: boolean, options: SheetOptions, findings: Findings): StatementFacts[] {
  const header = table.header();
  if (header === null) return [];
  if (table.tooLongAt !== null) {
    const message = `The sheet has more than ${MAX_OPERATIONS} operations; those from here on were not read. Fetch it for a shorter time.`;
    findings.error('sheet-too-long', message, table.tooLongAt);
  }
  const layout = layoutName(header);
  const statements = table.sections().flatMap((section) => sectionStatements(section, header, from1904, options, findings));
  return statements.map((statement) => ({ ...statement, layout }));
}

function sectionStatements(
  section: SheetSection,
  header: SheetHeader,
  from1904: boolean,
  options: SheetOptions,
  findings: Findings,
): StatementFacts[] {
  const around = readAround([...section.above, ...section.below]);
  const conventions = sheetConventions(header, section.rows, around, from1904, findings);
  reportBelow(
    section,
    around.balances.map(({ line }) => line),
    findings,
  );
  const reader = new SheetRows(conventions, findings);
  const lines = section.rows.flatMap((row) => reader.read(row) ?? []);
  return statementsOf(options.inverted ? lines.map(turned) : lines, around, conventions.currency, findings);
}

function turned(line: SheetLine): SheetLine {
  return { ...line, entry: { ...line.entry, amount: negated(line.entry.amount) } };
}

/** Rows under the header that are no operations: totals and balances need no word, the others do. */
function reportBelow({ below, unkeptFrom }: SheetSection, balanceLines: readonly number[], findings: Findings): void {
  for (const { line, cells } of below) {
    const said = cells.find((cell) => cell !== '') ?? '';
    if (balanceLines.includes(line)) continue;
    findings.warning('sheet-remark-row', `The row ${quoted(said)} is no operation and was passed over.`, line);
  }
  if (unkeptFrom === null) return;
  findings.warning('sheet-remark-row', 'From here on, rows that are no operations are passed over without a word.', unkeptFrom);
}

/** Reports what is wrong with the columns; false when the rows cannot be understood. */
function reportColumns({ match, headers }: SheetHeader, findings: Findings): boolean {
  for (const { field, headers: rivals } of match.ambiguities) {
    const message = `Several columns could be "${bankFieldOf(field)}": ${rivals.map(quoted).join(', ')}. None was used; name the right one with --map, by its place where titles are the same (#2).`;
    findings.warning('sheet-ambiguous-column', message);
  }
  for (const { field, header } of match.absent) {
    const message = `The column ${quoted(header)} named as "${bankFieldOf(field)}" is not in the file. ${howToName(headers)}`;
    findings.error('sheet-absent-column', message);
  }
  const missing = missingInSheet(match);
  if (missing.length > 0) findings.error('sheet-missing-column', `No column was found for ${missing.join('; ')}. ${howToName(headers)}`);
  return missing.length === 0 && match.absent.length === 0;
}

function howToName(headers: readonly string[]): string {
  const names = headers.filter((header) => header !== '').slice(0, 40);
  return `Columns found: ${names.length > 0 ? names.map(quoted).join(', ') : 'none'}. Say which is which with --map, by title (bank.date=Date) or, without a row of titles, by place (bank.header=no, bank.date=#1).`;
}

function mappingOf({ index, headers, match }: SheetHeader): SheetMapping {
  const columns = Object.fromEntries([...match.positions].map(([field, at]) => [field, nameOf(headers, at)]));
  const areInOrder = Object.values(columns).some((name) => /^#\d+$/.test(name));
  const signature = index < 0 ? '' : areInOrder ? orderedSignature(headers) : headerSignature(headers);
  return { headerSignature: signature, headers, columns };
}

/** The title of a column, or its place where the title is empty or not the only one of its kind. */
function nameOf(headers: readonly string[], at: number): string {
  const title = headers[at] ?? '';
  const isOwn = fold(title) !== '' && headers.every((other, place) => place === at || fold(other) !== fold(title));
  return isOwn ? title : `#${at + 1}`;
}

/** The delimiter with which the most columns make sense; Excel's own first line "sep=;" wins. */
function likeliestDelimiter(text: string, named: NamedColumns | undefined): Delimiter {
  const told = /^sep=(.)\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known !== undefined) return known;
  const head = text.slice(0, HEAD_LENGTH);
  const weighed = DELIMITERS.map((delimiter) => {
    const records = firstRecords(head, delimiter, HEADER_SEARCH_ROWS);
    const score = findSheetHeader(records, named)?.score ?? 0;
    return { delimiter, score, width: Math.max(0, ...records.map((record) => record.length)) };
  });
  weighed.sort((a, b) => b.score - a.score || b.width - a.width);
  return weighed[0]?.delimiter ?? ';';
}

const NOTHING: SheetReading = { format: null, bank: null, encoding: null, mapping: null, statements: [], findings: [] };
