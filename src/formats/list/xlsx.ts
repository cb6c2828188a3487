import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import { decimalOfNumber } from '../decimal.ts';
import type { Findings } from '../findings.ts';
import { type Cell, MAX_CELL_LENGTH, MAX_COLUMNS, MAX_ROWS, type RowSink } from './rows.ts';
import { unpack, whyOutOfBounds, type ZipEntry, zipEntries } from './zip-bounds.ts';

const MAX_SHEETS = 32;
const MAX_WORKBOOK_XML = 4 * 1024 * 1024;

export type Workbook = {
  readonly bytes: Uint8Array;
  /** Names of the sheets, in their order; those beyond the 32nd are left out. */
  readonly sheets: readonly string[];
  /** Whether bare day numbers count from 1904 (old Macintosh workbooks). */
  readonly from1904: boolean;
};

/** Opens a workbook after checking that it can be unpacked safely; `null`, with a finding, when it cannot. */
export async function openWorkbook(bytes: Uint8Array, findings: Findings): Promise<Workbook | null> {
  const entries = zipEntries(bytes);
  if (entries === null) {
    findings.error('xlsx-damaged', 'The workbook is cut short, or its directory is damaged. Save it again as .xlsx, or as CSV.');
    return null;
  }
  const reason = await whyOutOfBounds(bytes, entries);
  if (reason !== null) {
    findings.error('xlsx-unsafe', `The workbook was not opened: ${reason}. Save it again as .xlsx, or as CSV.`);
    return null;
  }
  const description = await workbookXml(bytes, entries);
  if (description === null) {
    findings.error('xlsx-damaged', 'The workbook has no readable list of sheets. Save it again as .xlsx, or as CSV.');
    return null;
  }
  const sheets = [...description.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map((match) => unescapeXml(match[1] ?? ''));
  if (sheets.length > MAX_SHEETS) findings.warning('xlsx-sheets', `Only the first ${MAX_SHEETS} sheets were looked at.`);
  return { bytes, sheets: sheets.slice(0, MAX_SHEETS), from1904: /\bdate1904="(?:1|true)"/i.test(description) };
}

/** Gives the rows of a sheet to the sink, numbered as the sheet numbers them. */
export async function readSheet(workbook: Workbook, sheet: number, sink: RowSink, findings: Findings): Promise<void> {
  let last = 0;
  try {
    for await (const { index, values } of streamXlsxRows(workbook.bytes, { sheet })) {
      last = index + 1;
      if (last > MAX_ROWS) break;
      const cells = (values.length > MAX_COLUMNS ? values.slice(0, MAX_COLUMNS) : values).map(cellOf);
      if (!sink(last, cells)) break;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'unknown fault';
    findings.error(
      'xlsx-damaged',
      `The sheet could not be read beyond this row (${why}). Save it again as .xlsx, or as CSV.`,
      last || null,
    );
  }
}

async function workbookXml(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string | null> {
  const entry = entries.find(({ name }) => /^xl\/workbook\.xml$/i.test(name));
  if (entry === undefined || entry.size > MAX_WORKBOOK_XML) return null;
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of unpack(bytes, entry)) text += decoder.decode(piece, { stream: true });
  return text;
}

/** Days become ISO texts; whole and decimal numbers stay numbers, cleared of binary noise. */
function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(decimalOfNumber(value) ?? value);
  return String(value).slice(0, MAX_CELL_LENGTH);
}

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => XML_ENTITIES[name] ?? whole);
}
