import type { ColumnMapping, ListField } from './column-mapping.ts';
import { findHeader, HEADER_SEARCH_ROWS, type ListHeader, widestRow } from './header-search.ts';
import { type Cell, isBlank, textOf } from './rows.ts';

/** The understood cells of a row, kept small because a list may have a million rows. */
export class RowCells<F extends string = ListField> {
  readonly #slots: ReadonlyMap<F, number>;
  readonly #cells: readonly Cell[];

  constructor(slots: ReadonlyMap<F, number>, cells: readonly Cell[]) {
    this.#slots = slots;
    this.#cells = cells;
  }

  /** `undefined` when the cell is empty or the list has no such column. Texts come trimmed. */
  get(field: F): Cell | undefined {
    const slot = this.#slots.get(field);
    const cell = slot === undefined ? undefined : this.#cells[slot];
    return cell === '' ? undefined : cell;
  }
}

/** One row under the header, only its understood columns. */
export type ListRow = {
  readonly line: number;
  readonly cells: RowCells;
  /** The first text of the row, whatever its column: a total says so there. */
  readonly firstText: string;
};

/** Takes the rows of a list as they come, finds the header among the first ones and keeps the understood cells of those under it. */
export class ListTable {
  readonly #mapping: ColumnMapping | undefined;
  readonly #rows: ListRow[] = [];
  #waiting: { line: number; cells: readonly Cell[] }[] = [];
  #header: ListHeader | null = null;
  #searched = false;
  #columns: readonly number[] = [];
  #slots: ReadonlyMap<ListField, number> = new Map();

  constructor(mapping: ColumnMapping | undefined) {
    this.#mapping = mapping;
  }

  /** As a sink for the readers of files. */
  readonly take = (line: number, cells: readonly Cell[]): boolean => {
    if (this.#searched) {
      this.#keep(line, cells);
      return this.#header !== null;
    }
    this.#waiting.push({ line, cells });
    if (this.#waiting.length >= HEADER_SEARCH_ROWS) this.#search();
    return !this.#searched || this.#header !== null;
  };

  /** The header, once all rows have been taken; `null` when there is none. */
  header(): ListHeader | null {
    if (!this.#searched) this.#search();
    return this.#header;
  }

  rows(): readonly ListRow[] {
    return this.#rows;
  }

  /** What stands where a header would stand, for the message that says that none was found. */
  likelyHeaders(): readonly string[] {
    return widestRow(this.#waiting.map(({ cells }) => cells));
  }

  #search(): void {
    this.#searched = true;
    this.#header = findHeader(
      this.#waiting.map(({ cells }) => cells),
      this.#mapping,
    );
    if (this.#header === null) return;
    const found = [...this.#header.match.positions];
    this.#columns = found.map(([, at]) => at);
    this.#slots = new Map(found.map(([field], slot) => [field, slot]));
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { line, cells } of waiting.slice(this.#header.index + 1)) this.#keep(line, cells);
  }

  #keep(line: number, cells: readonly Cell[]): void {
    if (this.#header === null || cells.every(isBlank)) return;
    const kept = this.#columns.map((at) => trimmed(cells[at]));
    const firstText = textOf(cells.find((cell) => !isBlank(cell)));
    this.#rows.push({ line, cells: new RowCells(this.#slots, kept), firstText });
  }
}

function trimmed(cell: Cell | undefined): Cell {
  return typeof cell === 'string' ? cell.trim() : (cell ?? '');
}
