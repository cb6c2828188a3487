import { decodeText } from '../encoding.ts';
import { Findings, quoted } from '../findings.ts';
import { headerSignature } from '../list/columns.ts';
import { DELIMITERS, type Delimiter, firstRecords, readCsv, withPlainLineEnds } from '../list/csv.ts';
import { HEADER_SEARCH_ROWS } from '../list/header-search.ts';
import type { Cell } from '../list/rows.ts';
import { openWorkbook, readSheet } from '../list/xlsx.ts';
import type { SourceFile } from '../reading.ts';
import { negated } from './balance-check.ts';
import { readAround } from './sheet-around.ts';
import { missingInSheet, type SheetColumns, type SheetMapping } from './sheet-columns.ts';
import { sheetConventions } from './sheet-conventions.ts';
import { type SheetLine, SheetRows } from './sheet-entry.ts';
import { findSheetHeader, looksLikeBankSheet, type SheetHeader } from './sheet-header.ts';
import { statementsOf } from './sheet-statement.ts';
import { MAX_OPERATIONS, type SheetSection, SheetTable } from './sheet-table.ts';
import type { StatementFacts, StatementReading } from './statement.ts';

export type SheetOptions = {
  /** Which column holds what; without it columns are found by the bank's layout or by their usual names. */
  readonly columns?: SheetColumns | undefined;
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

/** Whether a delimited text or a workbook is a bank's export. It reads the first rows only (in a workbook, those of each sheet). */
export async function isBankSheet(file: SourceFile, options: SheetOptions = {}): Promise<boolean> {
  const findings = new Findings();
  if (!isWorkbook(file.bytes)) {
    const { text } = decodeText(file.bytes.subarray(0, HEAD_LENGTH), { forced: options.encoding });
    return DELIMITERS.some((delimiter) => looksLikeBankSheet(firstRecords(withPlainLineEnds(text), delimiter, HEADER_SEARCH_ROWS)));
  }
  const workbook = await openWorkbook(file.bytes, findings);
  for (const sheet of workbook?.sheets.keys() ?? []) {
    const rows: (readonly Cell[])[] = [];
    if (workbook !== null) await readSheet(workbook, sheet, (_, cells) => rows.push(cells) < HEADER_SEARCH_ROWS, findings);
    if (looksLikeBankSheet(rows)) return true;
  }
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
  const table = new SheetTable(options.columns);
  readCsv(text, likeliestDelimiter(text, options.columns), table.take, findings);
  return { ...understand([{ table, name: null }], false, options, findings), encoding: decoded.encoding };
}

async function readWorkbook(bytes: Uint8Array, options: SheetOptions): Promise<SheetReading> {
  const findings = new Findings();
  const workbook = await openWorkbook(bytes, findings);
  if (workbook === null) return { ...NOTHING, findings: findings.list() };
  const tables: NamedTable[] = [];
  for (const [sheet, name] of workbook.sheets.entries()) {
    const table = new SheetTable(options.columns);
    await readSheet(workbook, sheet, table.take, findings);
    tables.push({ table, name });
  }
  return understand(tables, workbook.from1904, options, findings);
}

type NamedTable = { readonly table: SheetTable; readonly name: string | null };

function understand(tables: readonly NamedTable[], from1904: boolean, options: SheetOptions, findings: Findings): SheetReading {
  const used = tables.filter(({ table }) => table.header() !== null);
  const header = used[0]?.table.header() ?? null;
  if (header === null) {
    const headers = tables[0]?.table.likelyHeaders() ?? [];
    findings.error('sheet-no-header', `No columns of a bank's export were found. ${howToMap(headers)}`);
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
  if (statements.every(({ entries, pending }) => entries.length === 0 && pending === undefined)) {
    findings.warning('sheet-empty', 'The sheet has a header but no operations.');
  }
  return { format: 'bank-sheet', bank: header.bank, encoding: null, mapping, statements, findings: findings.list() };
}

function statementsIn(table: SheetTable, from1904: boolean, options: SheetOptions, findings: Findings): StatementFacts[] {
  const header = table.header();
  if (header === null) return [];
  if (table.tooLongAt !== null) {
    const message = `The sheet has more than ${MAX_OPERATIONS} operations; those from here on were not read. Fetch it for a shorter time.`;
    findings.error('sheet-too-long', message, table.tooLongAt);
  }
  return table.sections().flatMap((section) => sectionStatements(section, header, from1904, options, findings));
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
    const message = `Several columns could be "${field}": ${rivals.map(quoted).join(', ')}. None was used; name the right one in the column mapping.`;
    findings.warning('sheet-ambiguous-column', message);
  }
  for (const { field, header } of match.absent) {
    findings.error('sheet-absent-column', `The column ${quoted(header)} mapped to "${field}" is not in the file. ${howToMap(headers)}`);
  }
  const missing = missingInSheet(match);
  if (missing.length > 0) findings.error('sheet-missing-column', `No column was found for ${missing.join('; ')}. ${howToMap(headers)}`);
  return missing.length === 0 && match.absent.length === 0;
}

function howToMap(headers: readonly string[]): string {
  const names = headers.filter((header) => header !== '').slice(0, 40);
  return `Columns found: ${names.length > 0 ? names.map(quoted).join(', ') : 'none'}. Give a column mapping that names, for each field, the header of its column.`;
}

function mappingOf({ headers, match }: SheetHeader): SheetMapping {
  const columns = Object.fromEntries([...match.positions].map(([field, at]) => [field, headers[at] ?? '']));
  return { headerSignature: headerSignature(headers), headers, columns };
}

/** The delimiter with which the most columns make sense; Excel's own first line "sep=;" wins. */
function likeliestDelimiter(text: string, columns: SheetColumns | undefined): Delimiter {
  const told = /^sep=(.)\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known !== undefined) return known;
  const head = text.slice(0, HEAD_LENGTH);
  const weighed = DELIMITERS.map((delimiter) => {
    const records = firstRecords(head, delimiter, HEADER_SEARCH_ROWS);
    const score = findSheetHeader(records, columns)?.score ?? 0;
    return { delimiter, score, width: Math.max(0, ...records.map((record) => record.length)) };
  });
  weighed.sort((a, b) => b.score - a.score || b.width - a.width);
  return weighed[0]?.delimiter ?? ';';
}

function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

const NOTHING: SheetReading = { format: null, bank: null, encoding: null, mapping: null, statements: [], findings: [] };
