import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { Findings } from '../findings.ts';
import { MAX_COLUMNS, MAX_ROWS, type RowSink } from './rows.ts';

export type Delimiter = ';' | ',' | '\t' | '|';

export const DELIMITERS: readonly Delimiter[] = [';', '\t', ',', '|'];

const MAX_RECORD_LENGTH = 1_000_000;

/** Line ends made one kind, so that lines are counted right even inside quotes. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The first records of a text as a delimiter would cut them, to see which delimiter makes sense. */
export function firstRecords(text: string, delimiter: Delimiter, count: number): readonly (readonly string[])[] {
  const records: string[][] = [];
  run(text, delimiter, { to: count }, (_, cells) => records.push(cells.map(String)) > 0, new Findings());
  return records;
}

/** Gives every record to the sink with the line on which it begins. What cannot be read is a finding with its line. */
export function readCsv(text: string, delimiter: Delimiter, sink: RowSink, findings: Findings): void {
  run(text, delimiter, {}, sink, findings);
}

type Position = { lastLine: number; rows: number; stopped: boolean };

function run(text: string, delimiter: Delimiter, options: Options, sink: RowSink, findings: Findings): void {
  const position: Position = { lastLine: 0, rows: 0, stopped: false };
  const settings: Options = {
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_records_with_error: true,
    record_delimiter: '\n',
    max_record_size: MAX_RECORD_LENGTH,
    on_skip: (error) => report(error, position, findings),
    on_record: (record: unknown, { lines }) => {
      take(record, lines, position, sink, findings);
      return null;
    },
    ...options,
  };
  try {
    parse(text, settings);
  } catch (error) {
    report(error, position, findings);
  }
}

function take(record: unknown, lines: number, position: Position, sink: RowSink, findings: Findings): void {
  const line = position.lastLine + 1;
  position.lastLine = lines;
  if (position.stopped || !Array.isArray(record)) return;
  position.rows += 1;
  if (position.rows > MAX_ROWS) {
    position.stopped = true;
    findings.error('list-too-long', `The list has more than ${MAX_ROWS} rows; those from here on were not read. Split the file.`, line);
    return;
  }
  const cells: unknown[] = record.length > MAX_COLUMNS ? record.slice(0, MAX_COLUMNS) : record;
  if (!sink(line, cells as readonly string[])) position.stopped = true;
}

function report(error: CsvError | undefined | unknown, position: Position, findings: Findings): undefined {
  const line = position.lastLine + 1;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const unclosed = code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
  const message = unclosed
    ? 'A quote (") is opened on or after this line and never closed; nothing was read from here on. Close it, or double it if it belongs to the text.'
    : `This row could not be read (${code}).`;
  findings.error(unclosed ? 'list-quote' : 'list-row', message, line);
  return undefined;
}
