import { parseDecimal } from '../decimal.ts';
import { decodeText } from '../encoding.ts';
import { Findings, quoted } from '../findings.ts';
import { EMPTY_READING, type InvoiceFacts, type Reading, type SourceFile } from '../reading.ts';
import type { ColumnMapping, ListMapping } from './column-mapping.ts';
import { headerSignature } from './columns.ts';
import { conventionsOf } from './conventions.ts';
import { DELIMITERS, type Delimiter, firstRecords, readCsv, withPlainLineEnds } from './csv.ts';
import { customersOf } from './customer-rows.ts';
import { isWorkbook } from './head-rows.ts';
import { findHeader, HEADER_SEARCH_ROWS, isWholeInvoiceHeader, type ListHeader, missingFields, NEEDED_FIELDS } from './header-search.ts';
import { InvoiceRows } from './invoice-row.ts';
import { kindOfRow } from './row-kinds.ts';
import { type ListRow, ListTable } from './table.ts';
import { openWorkbook, readSheet } from './xlsx.ts';

export type ListOptions = {
  /** Which column holds what; without it columns are found by their usual names. */
  readonly mapping?: ColumnMapping | undefined;
  /** Encoding of a text file, when the user knows better. */
  readonly encoding?: string | undefined;
};

/** A text larger than this is no list of a million invoices. */
const MAX_TEXT_BYTES = 256 * 1024 * 1024;

/**
 * Reads a list of invoices or of customers, delimited text or a workbook, whatever its column names, separators and number
 * formats. When the columns are not clear, `format` is `null` and `mapping` still says which headers and columns were found.
 */
export async function readList(file: SourceFile, options: ListOptions = {}): Promise<Reading> {
  return isWorkbook(file.bytes) ? readWorkbookList(file.bytes, options) : readTextList(file.bytes, options);
}

function readTextList(bytes: Uint8Array, options: ListOptions): Reading {
  const findings = new Findings();
  if (bytes.length > MAX_TEXT_BYTES) {
    findings.error('list-too-long', `The list is larger than ${MAX_TEXT_BYTES / 1024 / 1024} MB; split it.`);
    return { ...EMPTY_READING, findings: findings.list() };
  }
  const decoded = decodeText(bytes, { forced: options.encoding });
  findings.addAll(decoded.findings);
  const text = withPlainLineEnds(decoded.text);
  const table = new ListTable(options.mapping);
  readCsv(text, likeliestDelimiter(text, options.mapping), table.take, findings);
  return { ...understand(table, options.mapping, false, findings), encoding: decoded.encoding };
}

async function readWorkbookList(bytes: Uint8Array, options: ListOptions): Promise<Reading> {
  const findings = new Findings();
  const workbook = await openWorkbook(bytes, findings);
  if (workbook === null) return { ...EMPTY_READING, findings: findings.list() };
  let best: { readonly table: ListTable; readonly score: number; readonly sheet: number } | null = null;
  for (const sheet of workbook.sheets.keys()) {
    const table = new ListTable(options.mapping);
    await readSheet(workbook, sheet, table.take, findings);
    const header = table.header();
    const score = header?.score ?? 0;
    const isWhole = header !== null && isWholeInvoiceHeader(header);
    if (best === null || isWhole || score > best.score) best = { table, score, sheet };
    if (isWhole) break;
  }
  if (best === null) {
    findings.error('xlsx-damaged', 'The workbook has no sheets.');
    return { ...EMPTY_READING, findings: findings.list() };
  }
  const used = best.sheet;
  const others = workbook.sheets.filter((_, sheet) => sheet !== used);
  if (others.length > 0 && best.score > 0) {
    const names = others.slice(0, 10).map(quoted).join(', ');
    findings.warning('xlsx-other-sheets', `Only the sheet ${quoted(workbook.sheets[used] ?? '')} was read, not ${names}.`);
  }
  return understand(best.table, options.mapping, workbook.from1904, findings);
}

/** The delimiter with which the most columns make sense; Excel's own first line "sep=;" wins. */
function likeliestDelimiter(text: string, mapping: ColumnMapping | undefined): Delimiter {
  const told = /^sep=(.)\n/i.exec(text)?.[1];
  const known = DELIMITERS.find((delimiter) => delimiter === told);
  if (known !== undefined) return known;
  const head = text.slice(0, 256 * 1024);
  const weighed = DELIMITERS.map((delimiter) => {
    const records = firstRecords(head, delimiter, HEADER_SEARCH_ROWS);
    const header = findHeader(records, mapping);
    return {
      delimiter,
      score: header?.score ?? 0,
      width: header?.headers.length ?? Math.max(0, ...records.map((record) => record.length)),
    };
  });
  weighed.sort((a, b) => b.score - a.score || b.width - a.width);
  return weighed[0]?.delimiter ?? ';';
}

function understand(table: ListTable, mapping: ColumnMapping | undefined, from1904: boolean, findings: Findings): Reading {
  const header = table.header();
  if (header === null || !resemblesList(header, mapping)) {
    const headers = header?.headers ?? table.likelyHeaders();
    findings.error('list-no-header', `No columns of a list of invoices or of customers were found. ${howToMap(headers)}`);
    return { ...EMPTY_READING, mapping: { headerSignature: headerSignature(headers), headers, columns: {} }, findings: findings.list() };
  }
  const listMapping = mappingOf(header);
  if (!reportColumns(header, findings)) return { ...EMPTY_READING, mapping: listMapping, findings: findings.list() };
  if (header.kind === 'customers') {
    const customers = customersOf(table.rows(), header, findings);
    return { ...EMPTY_READING, format: 'customer-list', mapping: listMapping, customers, findings: findings.list() };
  }
  const invoices = readInvoices(table, header, from1904, findings);
  return { ...EMPTY_READING, format: 'invoice-list', mapping: listMapping, invoices, findings: findings.list() };
}

/** A file with an amount and a date can be anything; one that names invoices or customers beside is a list to be mended. */
function resemblesList({ kind, match, score }: ListHeader, mapping: ColumnMapping | undefined): boolean {
  if (mapping !== undefined || kind === 'customers') return true;
  const claimed = new Set([...match.positions.keys(), ...match.ambiguities.map(({ field }) => field)]);
  return score >= 3 && (claimed.has('number') || claimed.has('customerName') || claimed.has('customerAccount'));
}

/** Reports what is wrong with the columns; false when the rows cannot be understood. */
function reportColumns(header: ListHeader, findings: Findings): boolean {
  const { match, headers } = header;
  let good = true;
  for (const { field, headers: rivals } of match.ambiguities) {
    const needed = NEEDED_FIELDS.has(field);
    const message = `Several columns could be "${field}": ${rivals.map(quoted).join(', ')}.`;
    if (needed) findings.error('list-ambiguous-column', `${message} ${howToMap(headers)}`);
    else findings.warning('list-ambiguous-column', `${message} None was used; name the right one in the column mapping.`);
    if (needed) good = false;
  }
  for (const { field, header } of match.absent) {
    findings.error('list-absent-column', `The column ${quoted(header)} mapped to "${field}" is not in the file. ${howToMap(headers)}`);
    good = false;
  }
  const ambiguous = new Set<string>(match.ambiguities.map(({ field }) => field));
  const needs = header.kind === 'customers' ? [] : missingFields(match);
  const missing = needs.filter((what) => ![...ambiguous].some((field) => what.includes(`"${field}"`)));
  if (missing.length > 0) {
    findings.error('list-missing-column', `No column was found for ${missing.join('; ')}. ${howToMap(headers)}`);
    good = false;
  }
  return good;
}

function howToMap(headers: readonly string[]): string {
  const names = headers.filter((header) => header !== '').slice(0, 40);
  return `Columns found: ${names.length > 0 ? names.map(quoted).join(', ') : 'none'}. Give a column mapping that names, for each field, the header of its column.`;
}

function mappingOf({ headers, match }: ListHeader): ListMapping {
  const columns = Object.fromEntries([...match.positions].map(([field, at]) => [field, headers[at] ?? '']));
  return { headerSignature: headerSignature(headers), headers, columns };
}

function readInvoices(table: ListTable, header: ListHeader, from1904: boolean, findings: Findings): readonly InvoiceFacts[] {
  const rows = table.rows().filter((row) => {
    const kind = kindOfRow(row, header);
    if (kind === 'total')
      findings.warning('list-total-row', `The row ${quoted(row.firstText)} is a total and was not taken for an invoice.`, row.line);
    if (kind === 'remark')
      findings.warning('list-remark-row', `The row ${quoted(row.firstText)} is not an invoice and was passed over.`, row.line);
    if (kind === 'unnumbered-invoice') findings.error('list-number', 'The row has an amount but no invoice number.', row.line);
    return kind === 'invoice' || kind === 'unnumbered-invoice';
  });
  const columns = new Set(header.match.positions.keys());
  if (isYesOrNo(rows)) {
    columns.delete('prepaid');
    findings.warning('list-paid-column', 'The column of what was paid holds no amounts and was not used.');
  }
  const reader = new InvoiceRows(conventionsOf(header, rows, from1904, findings), columns, findings);
  const invoices = rows.map((row) => reader.read(row));
  if (invoices.length === 0) findings.warning('list-empty', 'The list has a header but no invoices.');
  reportRepeated(invoices, findings);
  return invoices;
}

/** A column "Payé" that says yes or no instead of how much. */
function isYesOrNo(rows: readonly ListRow[]): boolean {
  const cells = rows.map((row) => row.cells.get('prepaid')).filter((cell) => cell !== undefined);
  return cells.length > 0 && cells.every((cell) => typeof cell === 'string' && parseDecimal(cell, null) === null);
}

function reportRepeated(invoices: readonly InvoiceFacts[], findings: Findings): void {
  const seen = new Map<string, number | null>();
  for (const { number, line } of invoices) {
    if (number === null) continue;
    const first = seen.get(number);
    if (first === undefined) seen.set(number, line);
    else
      findings.warning(
        'list-repeated-number',
        `The invoice number ${quoted(number)} already stands on line ${first ?? '?'}: another due date is taken as a part of its own, another amount for the same one is left out.`,
        line,
      );
  }
}
