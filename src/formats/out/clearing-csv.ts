import type { Day } from '../../core/base/day.ts';
import { decimalOf } from '../../core/base/money.ts';
import { formatDay } from '../../core/base/text.ts';
import { csvCell, inChunks } from './cell-text.ts';
import { type ClearingBooks, type ClearingEntry, USUAL_BOOKS } from './clearing.ts';
import { type Posting, postings } from './clearing-postings.ts';

export type ClearingCsvOptions = {
  /** `french`: 31/12/2026 and 1234,56. `iso`: 2026-12-31 and 1234.56. Columns are separated by semicolons in both. */
  readonly style?: 'french' | 'iso';
  readonly books?: ClearingBooks;
};

const HEADER = [
  ...['Date', 'Compte', 'Compte auxiliaire', 'Client', 'Pièce', 'Libellé', 'Débit', 'Crédit', 'Devise', 'Lettrage', 'Date lettrage'],
  ...['Règlement du', 'Banque', 'Origine', 'Motif'],
];
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The clearing export as a sheet, for people and for import: one row a line of the accounting entries, in the currency of each. Text in
 * chunks, to be encoded in UTF-8; the byte-order mark is there because spreadsheets need it. Credits set against invoices are
 * shown as the transfer that they are, which moves no account.
 */
export function clearingCsv(entries: Iterable<ClearingEntry>, options: ClearingCsvOptions = {}): Generator<string> {
  return inChunks(rows(entries, options.style ?? 'french', options.books ?? USUAL_BOOKS));
}

type Style = 'french' | 'iso';

function* rows(entries: Iterable<ClearingEntry>, style: Style, books: ClearingBooks): Generator<string> {
  yield `${BYTE_ORDER_MARK}${HEADER.join(';')}\r\n`;
  for (const entry of entries) {
    const ending = endingOf(entry, style);
    for (const line of postings(entry, books)) yield `${cellsOf(line, entry, style)};${ending}\r\n`;
  }
}

function cellsOf(line: Posting, { on, currency }: ClearingEntry, style: Style): string {
  const texts = [line.account.number, line.auxiliary, line.customer, line.piece, line.label].map(csvCell);
  const amounts = [amountOf(line.cents, style), amountOf(-line.cents, style)];
  return [dayOf(on, style), ...texts, ...amounts, csvCell(currency), csvCell(line.letter ?? ''), dayOf(line.letteredOn, style)].join(';');
}

/** The cells that all lines of an entry share. */
function endingOf({ receivedOn, bankLabel, how, reason }: ClearingEntry, style: Style): string {
  const origin = how === 'certain' ? 'certain' : 'confirmé';
  return [dayOf(receivedOn, style), csvCell(bankLabel), origin, csvCell(reason ?? '')].join(';');
}

function amountOf(cents: bigint, style: Style): string {
  if (cents <= 0n) return '';
  return style === 'french' ? decimalOf(cents).replace('.', ',') : decimalOf(cents);
}

function dayOf(day: Day | null, style: Style): string {
  if (day === null) return '';
  return style === 'french' ? formatDay(day, 'fr') : day;
}
