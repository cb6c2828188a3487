import type { Day } from '../../core/base/day.ts';
import { type Currency, decimalOf, EUR } from '../../core/base/money.ts';
import { formatDay } from '../../core/base/text.ts';
import { csvCell, fecCell } from './cell-text.ts';
import type { Posting } from './clearing-postings.ts';

/** `french`: 31/12/2026 and 1234,56. `iso`: 2026-12-31 and 1234.56. Columns are separated by semicolons in both. */
export type SheetStyle = 'french' | 'iso';

/** Spreadsheets need it to know that a sheet is in UTF-8. */
export const BYTE_ORDER_MARK = '\ufeff';

/** The columns of a line of an entry; each export has its own ones after them. */
export const SHEET_COLUMNS: readonly string[] = [
  ...['Date', 'Compte', 'Compte auxiliaire', 'Client', 'Pièce', 'Libellé', 'Débit', 'Crédit', 'Devise', 'Lettrage', 'Date lettrage'],
];

/** A line of an entry as the cells of {@link SHEET_COLUMNS}. */
export function sheetCells(line: Posting, on: Day, currency: Currency, style: SheetStyle): string {
  const texts = [line.account.number, line.auxiliary, line.customer, line.piece, line.label].map(csvCell);
  const amounts = [sheetAmount(line.cents, style), sheetAmount(-line.cents, style)];
  return [sheetDay(on, style), ...texts, ...amounts, csvCell(currency), csvCell(line.letter ?? ''), sheetDay(line.letteredOn, style)].join(
    ';',
  );
}

function sheetAmount(cents: bigint, style: SheetStyle): string {
  if (cents <= 0n) return '';
  return style === 'french' ? decimalOf(cents).replace('.', ',') : decimalOf(cents);
}

export function sheetDay(day: Day | null, style: SheetStyle): string {
  if (day === null) return '';
  return style === 'french' ? formatDay(day, 'fr') : day;
}

export type FecJournal = { readonly code: string; readonly label: string };

/** The eighteen columns, in the order and under the names of the norm. @law LPF art. A47 A-1, VII */
export const FEC_COLUMNS: readonly string[] = [
  ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum', 'CompAuxLib', 'PieceRef'],
  ...['PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
];

export function fecRow(cells: readonly string[]): string {
  return `${cells.join('\t')}\r\n`;
}

/** "ACQ000042": the number of an entry in the file. */
export function fecNumber(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(6, '0')}`;
}

/** The first four cells, which all lines of an entry share. */
export function fecOpening(journal: FecJournal, number: string, on: Day): string[] {
  return [fecCell(journal.code), fecCell(journal.label), fecCell(number), compact(on)];
}

/** The other fourteen cells of a line. In another currency it bears no letter. */
export function fecCells(line: Posting, currency: Currency, number: string): string[] {
  const { account, auxiliary, customer, piece, pieceDate, label, cents, letter, letteredOn } = line;
  const isForeign = currency !== EUR;
  const lettered = isForeign || letter === null ? ['', ''] : [fecCell(letter), compact(letteredOn)];
  const euros = line.euroCents ?? 0n;
  return [
    ...[fecCell(account.number), fecCell(account.label), fecCell(auxiliary), auxiliary === '' ? '' : fecCell(customer)],
    ...[fecCell(piece) || fecCell(number), compact(pieceDate), fecCell(label), fecAmount(euros), fecAmount(-euros)],
    ...[...lettered, '', ...(isForeign ? [fecAmount(cents < 0n ? -cents : cents), fecCell(currency)] : ['', ''])],
  ];
}

/** A debit or credit, zero when the amount stands on the other side. */
function fecAmount(cents: bigint): string {
  return decimalOf(cents > 0n ? cents : 0n).replace('.', ',');
}

function compact(day: Day | null): string {
  return day?.replaceAll('-', '') ?? '';
}
