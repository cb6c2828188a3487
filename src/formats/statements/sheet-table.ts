import { fold } from '../../core/base/text.ts';
import { HEADER_SEARCH_ROWS, widestRow } from '../list/header-search.ts';
import { saysTotal } from '../list/row-kinds.ts';
import { type Cell, isBlank, textOf } from '../list/rows.ts';
import { RowCells } from '../list/table.ts';
import { withoutEntities } from './entities.ts';
import { isDayCell } from './sheet-cells.ts';
import { AMOUNT_FIELDS, type SheetField, TEXT_FIELDS } from './sheet-fields.ts';
import { findSheetHeader, type SheetHeader } from './sheet-header.ts';
import type { NamedColumns } from './sheet-mapping.ts';

/** A row that is no operation: what stands above the header, a total, a balance, a remark. */
export type RawRow = { readonly line: number; readonly cells: readonly string[] };

/** A row with an amount, only its understood columns. */
export type SheetRow = {
  readonly line: number;
  readonly cells: RowCells<SheetField>;
  /** Lines of the label that the export wrote in rows of their own. */
  more: readonly string[];
};

/** The operations of one header and what stands around them. A sheet of several accounts has several. */
export type SheetSection = {
  readonly above: RawRow[];
  readonly rows: SheetRow[];
  readonly below: RawRow[];
  /** The first of the rows below that were too many to keep. */
  unkeptFrom: number | null;
};

/** A longer sheet is refused: it would not fit in memory. */
export const MAX_OPERATIONS = 200_000;
const MAX_RAW_ROWS = 2000;
const MAX_RAW_CELLS = 64;
const MAX_MORE_LINES = 10;
const NO_LINES: readonly string[] = [];

const BALANCE_LABEL =
  /^(?:(?:ancien|nouveau|dernier) solde|solde(?: (?:crediteur|debiteur|initial|final|precedent|anterieur|comptable|reporte|en (?:debut|fin|euros?)|(?:de )?(?:debut|fin)|au|du \d+)\b|$)|report a nouveau|(?:opening|closing|starting|ending|previous) balance)/;

/** Takes the rows of a bank's sheet as they come, finds its headers, and tells operations from what stands around them. */
export class SheetTable {
  readonly #named: NamedColumns | undefined;
  readonly #sections: SheetSection[] = [];
  #waiting: { line: number; cells: readonly Cell[] }[] = [];
  #searched = false;
  #header: SheetHeader | null = null;
  #fields: readonly (readonly [SheetField, number])[] = [];
  #slots: ReadonlyMap<SheetField, number> = new Map();
  #operations = 0;
  /** The row on which reading stopped because there were too many. */
  tooLongAt: number | null = null;

  constructor(named: NamedColumns | undefined) {
    this.#named = named;
  }

  /** As a sink for the readers of files. */
  readonly take = (line: number, cells: readonly Cell[]): boolean => {
    if (this.#searched) return this.#sort(line, cells);
    this.#waiting.push({ line, cells });
    return this.#waiting.length < HEADER_SEARCH_ROWS || this.#search();
  };

  header(): SheetHeader | null {
    if (!this.#searched) this.#search();
    return this.#header;
  }

  sections(): readonly SheetSection[] {
    return this.#sections;
  }

  /** What stands where a header would stand, for the message that says that none was found. */
  likelyHeaders(): readonly string[] {
    return widestRow(this.#waiting.map(({ cells }) => cells));
  }

  #search(): boolean {
    this.#searched = true;
    const waiting = this.#waiting;
    const rows = waiting.map(({ cells }) => cells);
    this.#header = findSheetHeader(rows, this.#named);
    if (this.#header === null) return false;
    this.#waiting = [];
    this.#fields = [...this.#header.match.positions];
    this.#slots = new Map(this.#fields.map(([field], slot) => [field, slot]));
    const above = waiting
      .slice(0, Math.max(this.#header.index, 0))
      .flatMap(({ line, cells }) => (cells.every(isBlank) ? [] : [rawRow(line, cells)]));
    this.#sections.push({ above, rows: [], below: [], unkeptFrom: null });
    return waiting.slice(this.#header.index + 1).every(({ line, cells }) => this.#sort(line, cells));
  }

  #sort(line: number, cells: readonly Cell[]): boolean {
    const section = this.#sections.at(-1);
    if (section === undefined || this.#header === null) return false;
    if (cells.every(isBlank)) return true;
    if (this.#isHeader(cells)) {
      this.#beginSection(section);
      return true;
    }
    const row = this.#understood(line, cells);
    if (isOperation(row)) {
      this.#operations += 1;
      if (this.#operations > MAX_OPERATIONS) this.tooLongAt = line;
      else section.rows.push(row);
    } else if (!continues(row, section, cells)) {
      if (section.below.length < MAX_RAW_ROWS) section.below.push(rawRow(line, cells));
      else section.unkeptFrom ??= line;
    }
    return this.tooLongAt === null;
  }

  /** The header again: on a new page of the same account, or of the next account when something of it stands above. */
  #beginSection(section: SheetSection): void {
    const last = section.rows.at(-1)?.line ?? 0;
    const from = section.below.findIndex(({ line, cells }) => line > last && /\b(?:compte|account|iban|carte)\b/i.test(cells.join(' ')));
    if (from < 0) return;
    const above = section.below.splice(from);
    this.#sections.push({ above, rows: [], below: [], unkeptFrom: null });
  }

  #isHeader(cells: readonly Cell[]): boolean {
    const headers = this.#header?.headers ?? [];
    return this.#fields.every(([, at]) => textOf(cells[at]) === headers[at]);
  }

  #understood(line: number, cells: readonly Cell[]): SheetRow {
    const kept = this.#fields.map(([, at]) => trimmed(cells[at]));
    return { line, cells: new RowCells(this.#slots, kept), more: NO_LINES };
  }
}

/** Whether a row has an amount and is neither a total nor a balance. */
function isOperation({ cells }: SheetRow): boolean {
  if (AMOUNT_FIELDS.every((field) => cells.get(field) === undefined)) return false;
  if (TEXT_FIELDS.some((field) => saysBalance(textOf(cells.get(field))))) return false;
  const date = cells.get('bookingDate') ?? cells.get('valueDate');
  if (date === undefined) return !hasBothSides(cells) && !TEXT_FIELDS.some((field) => saysTotal(textOf(cells.get(field))));
  return isDayCell(date) || !(saysTotal(textOf(date)) || saysBalance(textOf(date)) || !/\d/.test(textOf(date)));
}

export function saysBalance(text: string): boolean {
  return /sold|balance|report/i.test(text) && BALANCE_LABEL.test(fold(text.slice(0, 200)));
}

function hasBothSides(cells: RowCells<SheetField>): boolean {
  return cells.get('debit') !== undefined && cells.get('credit') !== undefined;
}

/** A row with nothing but a text in the column of the label goes on with the label of the row above. */
function continues({ line, cells }: SheetRow, { rows }: SheetSection, all: readonly Cell[]): boolean {
  const above = rows.at(-1);
  const text = textOf(cells.get('label'));
  const isAlone = text !== '' && all.filter((cell) => !isBlank(cell)).length === 1;
  if (above === undefined || !isAlone || saysTotal(text) || saysBalance(text)) return false;
  if (line !== above.line + above.more.length + 1 || above.more.length >= MAX_MORE_LINES) return false;
  above.more = [...above.more, text];
  return true;
}

function rawRow(line: number, cells: readonly Cell[]): RawRow {
  return { line, cells: cells.slice(0, MAX_RAW_CELLS).map((cell) => withoutEntities(textOf(cell).slice(0, 500))) };
}

function trimmed(cell: Cell | undefined): Cell {
  return typeof cell === 'string' ? cell.trim() : (cell ?? '');
}
