import { csvCell, inChunks } from './cell-text.ts';
import { type ClearingBooks, type ClearingEntry, USUAL_BOOKS } from './clearing.ts';
import { postings } from './clearing-postings.ts';
import { BYTE_ORDER_MARK, SHEET_COLUMNS, type SheetStyle, sheetCells, sheetDay } from './posting-rows.ts';

export type ClearingCsvOptions = {
  readonly style?: SheetStyle;
  readonly books?: ClearingBooks;
};

const HEADER = [...SHEET_COLUMNS, 'Règlement du', 'Banque', 'Origine', 'Motif'];

/**
 * The clearing export as a sheet, for people and for import: one row a line of the accounting entries, in the currency of each. Text in
 * chunks, to be encoded in UTF-8; the byte-order mark is there because spreadsheets need it. Credits set against invoices are
 * shown as the transfer that they are, which moves no account.
 */
export function clearingCsv(entries: Iterable<ClearingEntry>, options: ClearingCsvOptions = {}): Generator<string> {
  return inChunks(rows(entries, options.style ?? 'french', options.books ?? USUAL_BOOKS));
}

function* rows(entries: Iterable<ClearingEntry>, style: SheetStyle, books: ClearingBooks): Generator<string> {
  yield `${BYTE_ORDER_MARK}${HEADER.join(';')}\r\n`;
  for (const entry of entries) {
    const ending = endingOf(entry, style);
    for (const line of postings(entry, books)) yield `${sheetCells(line, entry.on, entry.currency, style)};${ending}\r\n`;
  }
}

/** The cells that all lines of an entry share. */
function endingOf({ receivedOn, bankLabel, how, reason }: ClearingEntry, style: SheetStyle): string {
  const origin = how === 'certain' ? 'certain' : 'confirmé';
  return [sheetDay(receivedOn, style), csvCell(bankLabel), origin, csvCell(reason ?? '')].join(';');
}
