import { parseDecimal } from '../decimal.ts';
import { dayOfSerial, parseDay } from '../list/dates.ts';
import { type Cell, textOf } from '../list/rows.ts';

const FORMULA = /^="?([^"]*)"?$/;

/** Whether a cell is a day in any order of day and month; a bare number may be the serial number of one. */
export function isDayCell(cell: Cell | undefined): boolean {
  if (cell === undefined) return false;
  if (typeof cell === 'number') return dayOfSerial(cell, false) !== null;
  return parseDay(cell, 'day-first') !== null || parseDay(cell, 'month-first') !== null;
}

/** Whether a cell reads as an amount. */
export function isAmountCell(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || parseDecimal(withoutFormula(textOf(cell)), ',') !== null;
}

/** A text as cells of spreadsheets hold it when zeros in front must stay: ="00012345678". */
export function withoutFormula(text: string): string {
  return FORMULA.exec(text)?.[1] ?? text;
}
