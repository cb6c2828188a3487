import { csvCell } from './cell-text.ts';
import { BYTE_ORDER_MARK } from './posting-rows.ts';

const A_NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Rows as a CSV file that a spreadsheet opens by a double click: UTF-8 with a mark, cells between semicolons. A cell that would be taken
 * for a formula is none; numbers stay numbers.
 */
export function sheetText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (A_NUMBER.test(cell) ? cell : csvCell(cell))).join(';'));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
