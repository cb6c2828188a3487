/** A cell as its file gives it: a text, or a number of a spreadsheet. An empty cell is an empty text. */
export type Cell = string | number;

/** Takes the rows of a list one by one, with their 1-based line; false when it wants no more. */
export type RowSink = (line: number, cells: readonly Cell[]) => boolean;

/** A list longer than a sheet of Excel is refused. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 512;
/** A text longer than a cell of Excel can hold is cut. */
export const MAX_CELL_LENGTH = 32_767;

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** The text of a cell, trimmed, no-break spaces too. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : cell.trim();
}
