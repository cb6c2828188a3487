import { placeFields } from '../list/columns.ts';
import { HEADER_SEARCH_ROWS } from '../list/header-search.ts';
import { type Cell, isBlank, textOf } from '../list/rows.ts';
import { isAmountCell, isDayCell } from './sheet-cells.ts';
import type { SheetMatch } from './sheet-columns.ts';
import { AMOUNT_FIELDS, SHEET_FIELDS, type SheetColumns, type SheetField } from './sheet-fields.ts';
import type { NamedColumns } from './sheet-mapping.ts';

type Row = readonly Cell[];
type Positions = SheetMatch['positions'];

export type NamedHeader = {
  /** 0-based index among the rows searched; −1 for a sheet without titles, whose headers are the places `#1`, `#2`… */
  readonly index: number;
  readonly headers: readonly string[];
  readonly match: SheetMatch;
  /** For comparing readings of the same file. */
  readonly score: number;
};

const PLACE = /^#([1-9]\d{0,2})$/;

/** Finds the columns that a person has named by title or place; `null` when no row has any of the titles. */
export function findNamedHeader(rows: readonly Row[], { columns, hasTitles }: NamedColumns): NamedHeader | null {
  const head = rows.slice(0, HEADER_SEARCH_ROWS);
  const width = Math.max(0, ...head.map((row) => row.length));
  if (!hasTitles) return withoutTitles(head, columns, width);
  const isPlacesOnly = Object.values(columns).every((name) => PLACE.test(name));
  let best = isPlacesOnly ? aboveOperations(head, columns, width) : null;
  for (const [index, cells] of head.entries()) {
    if (cells.some((cell) => typeof cell === 'number')) continue;
    const headers = cells.map(textOf);
    if (isPlacesOnly && !headers.some((header) => PLACE.test(header))) continue;
    const found = placed(headers, columns, width);
    if (found.titles > 0 && (best === null || found.titles > best.score)) best = { ...found, index, score: found.titles };
  }
  return best;
}

function withoutTitles(rows: readonly Row[], columns: SheetColumns, width: number): NamedHeader {
  const headers = Array.from({ length: width }, (_, at) => `#${at + 1}`);
  const match = placeFields(headers, SHEET_FIELDS, columns);
  const operations = rows.filter((row) => isOperation(row, match.positions)).length;
  return { index: -1, headers, match, score: match.positions.size + operations };
}

/** Where all columns are named by their place, titles are what stands above the first operation. */
function aboveOperations(rows: readonly Row[], columns: SheetColumns, width: number): NamedHeader | null {
  const { match } = placed([], columns, width);
  const first = rows.findIndex((row) => isOperation(row, match.positions));
  const index = rows.slice(0, Math.max(first, 0)).findLastIndex((row) => !row.every(isBlank));
  const row = rows[index];
  if (row === undefined || !areTitles(row, match.positions)) return null;
  return { index, headers: row.map(textOf), match, score: match.positions.size };
}

/** Whether a row could be the titles of the columns of days and amounts: some text there, and none that is one. */
export function areTitles(row: Row, positions: Positions): boolean {
  const cells = (['bookingDate', 'valueDate', ...AMOUNT_FIELDS] as const).map((field) => cellOf(row, positions, field));
  return cells.some((cell) => !isBlank(cell)) && cells.every((cell) => isBlank(cell) || !(isDayCell(cell) || isAmountCell(cell)));
}

function isOperation(row: Row, positions: Positions): boolean {
  const isDay = isDayCell(cellOf(row, positions, 'bookingDate') ?? cellOf(row, positions, 'valueDate'));
  return isDay && AMOUNT_FIELDS.some((field) => isAmountCell(cellOf(row, positions, field)));
}

function cellOf(row: Row, positions: Positions, field: SheetField): Cell | undefined {
  const at = positions.get(field);
  return at === undefined ? undefined : row[at];
}

/** Places columns in a row of titles, which may be shorter than the rows under it. A title that reads `#1` goes before the place. */
function placed(
  headers: readonly string[],
  columns: SheetColumns,
  width: number,
): { readonly headers: readonly string[]; readonly match: SheetMatch; readonly titles: number } {
  const byTitle: Partial<Record<SheetField, string>> = {};
  const positions = new Map<SheetField, number>();
  for (const field of SHEET_FIELDS) {
    const name = columns[field];
    if (name === undefined) continue;
    const place = headers.includes(name) ? 0 : Number(PLACE.exec(name)?.[1] ?? 0);
    if (place > 0 && place <= width) positions.set(field, place - 1);
    else byTitle[field] = name;
  }
  const match = placeFields(headers, SHEET_FIELDS, byTitle);
  const titles = match.positions.size + match.ambiguities.length;
  return { headers, match: { ...match, positions: new Map([...match.positions, ...positions]) }, titles };
}
