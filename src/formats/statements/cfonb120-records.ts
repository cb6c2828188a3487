import { Buffer } from 'node:buffer';
import { type Findings, quoted } from '../findings.ts';
import { overpunched } from './cfonb120-values.ts';

export const RECORD_LENGTH = 120;
/** Where the label of a movement ends and its amount begins (from 0). */
const LABEL_END = 79;
const AMOUNT = [90, 104] as const;
const START_OF_RECORD = /0[1457]\d{5}/y;
const HEAD_OF_RECORD = /0[1457]\d{5}.{4}\d{5}(?:[A-Z]{3}| {3})[\d ].[0-9A-Z]{11}/g;
/** A record that lost more than this is not looked for. */
const SHORTEST_DAMAGED = 40;

/** One record, filled up to its 120 characters. */
export type Record120 = { readonly code: string; readonly text: string; readonly line: number };

/**
 * The records of a file, one a line or all of them in one line (their length says where each begins). A line whose trailing
 * blanks were cut is filled up again; one that is too long is said and read as far as a record goes.
 */
export function* recordsOf(text: string, findings: Findings): Generator<Record120> {
  const isUnbroken = !/[\r\n]/.test(text.trim());
  let number = 0;
  for (const { line, content } of linesOf(text)) {
    for (const piece of piecesOf(content, line, findings)) {
      number += 1;
      if (piece.trim() === '') continue;
      const record = realigned(piece.padEnd(RECORD_LENGTH));
      yield { code: record.slice(0, 2), text: record, line: isUnbroken ? number : line };
    }
  }
}

export function* linesOf(text: string): Generator<{ readonly line: number; readonly content: string }> {
  const end = /\r\n|\n|\r|\x85/g;
  let [line, start] = [1, 0];
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield { line, content: text.slice(start, match.index) };
    start = end.lastIndex;
    line += 1;
  }
  if (start < text.length) yield { line, content: text.slice(start) };
}

/**
 * The records of a line. Where one does not begin at its place (characters were lost or put in), reading goes on at the next place
 * that looks like the head of a record, so that the damage of one record is not that of all that follow.
 */
function* piecesOf(content: string, line: number, findings: Findings): Generator<string> {
  const text = content.replace(/[\0\x1a]/g, ' ').trimEnd();
  for (let at = 0; at < text.length; ) {
    const end = endOfRecord(text, at);
    const excess = text.slice(at + RECORD_LENGTH, end).trim();
    if (excess !== '') {
      const message = `The record has ${end - at} characters instead of ${RECORD_LENGTH}; what follows the first ${RECORD_LENGTH} (${quoted(excess)}) was left out. Fetch the file again from the bank, without opening it in a text editor.`;
      findings.error('cfonb-record-length', message, line);
    }
    yield text.slice(at, Math.min(end, at + RECORD_LENGTH));
    at = end;
  }
}

function endOfRecord(text: string, start: number): number {
  const end = start + RECORD_LENGTH;
  if (end >= text.length) return text.length;
  START_OF_RECORD.lastIndex = end;
  if (START_OF_RECORD.test(text)) return end;
  HEAD_OF_RECORD.lastIndex = start + SHORTEST_DAMAGED;
  return HEAD_OF_RECORD.exec(text)?.index ?? text.length;
}

/**
 * A file that was written as UTF-8 by a program that counts bytes has as many characters too few, after its label, as the label
 * has accents. They are put back when the amount can be read only so.
 */
function realigned(record: string): string {
  if (record.slice(0, 2) !== '04' || readsAmount(record)) return record;
  const missing = Buffer.byteLength(record.slice(0, LABEL_END)) - LABEL_END;
  if (missing <= 0 || missing > 31) return record;
  const cut = LABEL_END - missing;
  const shifted = `${record.slice(0, cut)}${' '.repeat(missing)}${record.slice(cut)}`.slice(0, RECORD_LENGTH);
  return readsAmount(shifted) ? shifted : record;
}

function readsAmount(record: string): boolean {
  return overpunched(record.slice(...AMOUNT), 2) !== null;
}
