import { oneLine } from '../../core/base/text.ts';

const MOST = 200;
/** With what a spreadsheet takes a cell for a formula; the last four are the same signs in full width. */
const FORMULA = /^[=+\-@＝＋－＠]/;
/** What nearly all texts are: Latin letters and signs in single blanks, with nothing to mend. */
const PLAIN = /^[!-~À-ž](?: ?[!-~À-ž])*$/;
const NEEDS_QUOTES = /[;"]/;
/** How much text is handed on at once. */
const CHUNK_LENGTH = 65_536;

/**
 * A text that others wrote (labels of a bank, names of customers), on one line and harmless: no spreadsheet takes it for a
 * formula, because an apostrophe stands before the sign that would make it one. Not for amounts.
 */
export function harmless(text: string): string {
  const line = text === '' || (text.length <= MOST && PLAIN.test(text)) ? text : oneLine(text, MOST);
  return FORMULA.test(line) ? `'${line}` : line;
}

/** A cell of a sheet separated by semicolons. */
export function csvCell(text: string): string {
  const cell = harmless(text);
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell of a FEC, whose norm knows no quoting: readers differ in what they make of a quote, so it becomes an apostrophe. */
export function fecCell(text: string): string {
  return harmless(text).replaceAll('"', "'");
}

/** Rows put together, so that a file of any length is written in bounded memory. */
export function* inChunks(rows: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  let length = 0;
  for (const row of rows) {
    parts.push(row);
    length += row.length;
    if (length < CHUNK_LENGTH) continue;
    yield parts.join('');
    [parts, length] = [[], 0];
  }
  if (length > 0) yield parts.join('');
}
