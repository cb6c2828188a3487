import type { Finding } from '../../formats/facts.ts';
import type { Reading } from '../../formats/reading.ts';
import type { ImportLine, ImportReport } from '../../use-cases/import-report.ts';
import { findingText, importLineText } from '../../words/refusals.ts';
import { FORMATS } from '../../words/terms.ts';
import type { Words } from '../words/words.ts';
import { type BooksTold, bookText } from './book-text.ts';
import { cut, lines, parts, table } from './layout.ts';

const MOST_LINES = 40;
const MOST_FINDINGS = 20;

/** What a file says, before anything is believed. */
export function readingText(words: Words, file: string, reading: Reading): string {
  const { intake: say } = words;
  const { fec, invoices, customers, statements } = reading;
  const entries = statements.reduce((sum, one) => sum + one.entries.length, 0);
  return lines(
    titleLine(words, file, reading.format, [reading.encoding]),
    invoices.length > 0 && `  ${say.invoices(invoices.length)}`,
    statements.length > 0 && `  ${say.statements(statements.length, entries)}`,
    customers.length > 0 && `  ${say.customers(customers.length)}`,
    fec && `  ${say.fec(words.count(fec.rows), words.decimal(fec.totalDebit), words.decimal(fec.totalCredit), fec.openItems.length)}`,
    ...findingLines(words, reading.findings),
  );
}

/** A file as it was named, and the command that imports it just so, without looking at it first. */
export type FileTold = { readonly file: string; readonly again: string };

/** What became of a file: the counts first, then what a person should look at, then what to type next. */
export function importText(words: Words, { file, again }: FileTold, report: ImportReport, books: BooksTold | null = null): string {
  const { intake: say } = words;
  const { counts, vanished, preview, asOf, format } = report;
  const told = table(
    report.lines.map((line) => lineCells(words, line)),
    [],
    '  ',
  );
  const left = report.linesLeftOut + Math.max(0, told.length - MOST_LINES);
  const next = preview ? say.nextAfterPreview(again) : words.general.next(counts.questions > 0 ? 'acquit tasks, acquit run' : 'acquit run');
  return parts(
    lines(
      titleLine(words, file, format, [asOf && say.asOf(words.day(asOf)), preview && say.preview]),
      format === null ? `  ${say.nothingTaken}` : `  ${countsLine(words, report)}`,
      vanished.count > 0 && !vanished.cleared && `  ${say.vanished(vanished.count, words.count(vanished.ofOpen))}`,
    ),
    lines(...told.slice(0, MOST_LINES), left > 0 && `  ${words.general.moreInJson(words.count(left))}`),
    lines(...findingLines(words, report.findings)),
    books && bookText(words, books),
    format !== null && next,
  );
}

export function titleLine(words: Words, file: string, format: Reading['format'], more: readonly (string | null | false)[]): string {
  const named = format === null ? words.intake.notRecognised : FORMATS[format][words.language];
  return words.intake.file(file, [named, ...more].filter(Boolean).join(', '));
}

/** What is nought is left out, but for what was added. */
function countsLine(words: Words, { counts }: ImportReport): string {
  const { intake: say } = words;
  const items = (['added', 'changed', 'cleared', 'unchanged', 'refused'] as const).filter((key) => counts[key] > 0 || key === 'added');
  return words.joined([
    items.map((key) => say[key](counts[key])).join(', '),
    [counts.debtorsNew > 0 && say.debtorsNew(counts.debtorsNew), counts.questions > 0 && say.questions(counts.questions)]
      .filter(Boolean)
      .join(', '),
  ]);
}

function lineCells(words: Words, line: ImportLine): string[] {
  const place = line.line === null ? '' : words.intake.line(line.line);
  return [place, line.number ?? '', words.intake.verdicts[line.verdict], importLineText(line, words.language)];
}

export function findingLines(words: Words, findings: readonly Finding[]): string[] {
  const rows = findings.map((one) => [
    one.line === null ? '' : words.intake.line(one.line),
    one.severity === 'error' ? words.intake.error : words.intake.warning,
    findingText(one, words.language),
  ]);
  return cut(table(rows, [], '  '), MOST_FINDINGS, (left) => `  ${words.general.moreInJson(words.count(left))}`);
}
