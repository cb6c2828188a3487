import { decodeText } from '../encoding.ts';
import { Findings } from '../findings.ts';
import type { SourceFile } from '../reading.ts';
import { DELIMITERS, firstRecords, withPlainLineEnds } from './csv.ts';
import { HEADER_SEARCH_ROWS } from './header-search.ts';
import type { Cell } from './rows.ts';
import { openWorkbook, readSheet } from './xlsx.ts';

const HEAD_LENGTH = 256 * 1024;

/** The first rows of a delimited text as each delimiter would cut them, or those of each sheet of a workbook. */
export async function* headRows({ bytes }: SourceFile, encoding: string | undefined): AsyncGenerator<readonly (readonly Cell[])[]> {
  if (!isWorkbook(bytes)) {
    const text = withPlainLineEnds(decodeText(bytes.subarray(0, HEAD_LENGTH), { forced: encoding }).text);
    for (const delimiter of DELIMITERS) yield firstRecords(text, delimiter, HEADER_SEARCH_ROWS);
    return;
  }
  const findings = new Findings();
  const workbook = await openWorkbook(bytes, findings);
  if (workbook === null) return;
  for (const sheet of workbook.sheets.keys()) {
    const rows: (readonly Cell[])[] = [];
    await readSheet(workbook, sheet, (_, cells) => rows.push(cells) < HEADER_SEARCH_ROWS, findings);
    yield rows;
  }
}

export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
