import { fold } from '../../core/base/text.ts';
import type { Findings } from '../findings.ts';
import { headerCurrency } from '../list/columns.ts';
import { markOfAmounts } from '../list/conventions.ts';
import { currencyBeside, currencyCode } from '../list/currency.ts';
import { type DayOrder, noEvidence, orderOf, weighDate } from '../list/dates.ts';
import { type Cell, textOf } from '../list/rows.ts';
import type { SheetConventions } from './sheet-entry.ts';
import { AMOUNT_FIELDS, type SheetField } from './sheet-fields.ts';
import type { SheetHeader } from './sheet-header.ts';
import type { SheetRow } from './sheet-table.ts';

const FRENCH_HEADER = /\b(?:libelle|montant|operation|solde|valeur|devise)\b/;

/** How the rows are written: order of day and month, decimal mark, sign of the debits, currency. */
export function sheetConventions(
  header: SheetHeader,
  rows: readonly SheetRow[],
  around: { readonly currency: string | null },
  from1904: boolean,
  findings: Findings,
): SheetConventions {
  const decimalMark = markOfAmounts(cellsOf(rows, ['amount', 'debit', 'credit', 'fee']), 'sheet-ambiguous-amount', findings);
  const currencyIsOriginal = header.match.positions.has('originalAmount') && !header.match.positions.has('originalCurrency');
  return {
    dayOrder: dayOrder(rows, findings),
    decimalMark,
    balanceMark: markOfAmounts(cellsOf(rows, ['balance']), 'sheet-ambiguous-amount', findings) ?? decimalMark,
    signedDebits: debitsAreSigned(rows),
    currencyIsOriginal,
    currency: (currencyIsOriginal ? ownCurrency(rows) : null) ?? sheetCurrency(header, rows) ?? around.currency ?? usualCurrency(header),
    from1904,
  };
}

function* cellsOf(
  rows: readonly SheetRow[],
  fields: readonly SheetField[],
): Generator<{ readonly line: number; readonly cell: Cell | undefined }> {
  for (const { line, cells } of rows) for (const field of fields) yield { line, cell: cells.get(field) };
}

function dayOrder(rows: readonly SheetRow[], findings: Findings): DayOrder {
  const evidence = noEvidence();
  for (const { cell } of cellsOf(rows, ['bookingDate', 'valueDate'])) if (typeof cell === 'string') weighDate(cell, evidence);
  const order = orderOf(evidence, evidence);
  if (order === 'month-first') {
    findings.warning(
      'sheet-month-first',
      `Dates were read the American way, month first, because some have a second number above 12; ${evidence.ambiguous} of them could be read both ways. If that is wrong, write dates as YYYY-MM-DD.`,
    );
  }
  return order;
}

/** Most banks write money out with a minus in its own column too; others leave the sign to the column. */
function debitsAreSigned(rows: readonly SheetRow[]): boolean {
  let [negative, positive] = [0, 0];
  for (const { cell } of cellsOf(rows, ['debit'])) {
    const text = textOf(cell);
    if (!/[1-9]/.test(text)) continue;
    if (/^[-−–(]|-$/.test(text)) negative += 1;
    else positive += 1;
  }
  return negative > positive;
}

/** The currency that headers or amounts name. */
function sheetCurrency({ headers, match }: SheetHeader, rows: readonly SheetRow[]): string | null {
  const seen = new Set<string>();
  for (const field of AMOUNT_FIELDS) {
    const at = match.positions.get(field);
    const code = at === undefined ? null : currencyCode(headerCurrency(headers[at] ?? '') ?? '');
    if (code !== null) seen.add(code);
  }
  for (const { cell } of cellsOf(rows, AMOUNT_FIELDS)) {
    const code = typeof cell === 'string' ? currencyBeside(cell) : null;
    if (code !== null) seen.add(code);
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

/** A line without original amount is in the currency of the account. */
function ownCurrency(rows: readonly SheetRow[]): string | null {
  for (const { cells } of rows) {
    const original = textOf(cells.get('originalAmount'));
    if (/[1-9]/.test(original)) continue;
    const code = currencyCode(textOf(cells.get('currency')));
    if (code !== null) return code;
  }
  return null;
}

/** A bank of the euro zone, or one that writes French, does not name the euro. */
function usualCurrency({ headers, currency }: SheetHeader): string | null {
  return currency ?? (headers.some((header) => FRENCH_HEADER.test(fold(header.slice(0, 200)))) ? 'EUR' : null);
}
