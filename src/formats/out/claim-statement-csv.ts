import type { Day } from '../../core/base/day.ts';
import { csvCell, inChunks } from './cell-text.ts';
import { BYTE_ORDER_MARK, sheetDay } from './posting-rows.ts';

/** One line of a claim statement; what a line does not have is `null`. Amounts and rates are decimals with a dot. */
export type StatementRow = {
  readonly invoice: string;
  readonly what: string;
  readonly on: Day;
  readonly from: Day | null;
  readonly days: number | null;
  readonly base: string | null;
  readonly ratePercent: string | null;
  readonly amount: string;
  readonly currency: string;
  readonly article: string | null;
  /** What speaks for looking at it again. */
  readonly doubt: string;
};

const HEADER = ['Facture', 'Élément', 'Du', 'Au', 'Jours', 'Base', 'Taux annuel (%)', 'Montant', 'Devise', 'Article', 'À vérifier'];

/** A claim statement as a sheet for French hands: decimal commas, days as 31/12/2026, UTF-8 with a mark. Notes stand below, a line each. */
export function claimStatementCsv(rows: Iterable<StatementRow>, notes: readonly string[] = []): Generator<string> {
  return inChunks(lines(rows, notes));
}

function* lines(rows: Iterable<StatementRow>, notes: readonly string[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${HEADER.join(';')}\r\n`;
  for (const row of rows) {
    const cells = [
      csvCell(row.invoice),
      csvCell(row.what),
      sheetDay(row.from, 'french'),
      sheetDay(row.on, 'french'),
      row.days === null ? '' : String(row.days),
      comma(row.base),
      comma(row.ratePercent),
      comma(row.amount),
      row.currency,
      csvCell(row.article ?? ''),
      csvCell(row.doubt),
    ];
    yield `${cells.join(';')}\r\n`;
  }
  for (const note of notes) yield `;${csvCell(note)}${';'.repeat(HEADER.length - 2)}\r\n`;
}

function comma(decimal: string | null): string {
  return decimal === null ? '' : decimal.replace('.', ',');
}
