import { type DecimalMark, decimalMarkOf, isAmbiguousDecimal } from '../decimal.ts';
import type { Findings } from '../findings.ts';
import { headerCurrency } from './columns.ts';
import { currencyBeside, currencyCode } from './currency.ts';
import { type DateEvidence, type DayOrder, noEvidence, orderOf, weighDate } from './dates.ts';
import type { ListHeader } from './header-search.ts';
import type { Cell } from './rows.ts';
import type { ListRow } from './table.ts';

export const DATE_FIELDS = ['issueDate', 'dueDate', 'deliveryDate'] as const;
export const AMOUNT_FIELDS = ['totalInclTax', 'prepaid', 'amountDue'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** How a list writes what can be written in several ways, decided from all its rows before any of them is understood. */
export type Conventions = {
  readonly dayOrder: Readonly<Record<DateField, DayOrder>>;
  /** `null` when no value of the list tells. */
  readonly decimalMark: DecimalMark | null;
  /** Currency of a row that does not name its own; `null` when the list has several. */
  readonly currency: string | null;
  /** Whether days written as bare numbers count from 1904. */
  readonly from1904: boolean;
};

export function conventionsOf(header: ListHeader, rows: readonly ListRow[], from1904: boolean, findings: Findings): Conventions {
  return {
    dayOrder: dayOrders(rows, findings),
    decimalMark: decimalMark(rows, findings),
    currency: listCurrency(header, rows),
    from1904,
  };
}

function dayOrders(rows: readonly ListRow[], findings: Findings): Record<DateField, DayOrder> {
  const file = noEvidence();
  const columns = { issueDate: noEvidence(), dueDate: noEvidence(), deliveryDate: noEvidence() };
  for (const { cells } of rows) {
    for (const field of DATE_FIELDS) {
      const cell = cells.get(field);
      if (typeof cell !== 'string') continue;
      weighDate(cell, columns[field]);
      weighDate(cell, file);
    }
  }
  const orders = {
    issueDate: orderOf(columns.issueDate, file),
    dueDate: orderOf(columns.dueDate, file),
    deliveryDate: orderOf(columns.deliveryDate, file),
  };
  reportOrder(Object.values(orders).includes('month-first'), file, findings);
  return orders;
}

function reportOrder(monthFirst: boolean, { dayFirst, ambiguous }: DateEvidence, findings: Findings): void {
  if (!monthFirst) return;
  const mixed = dayFirst > 0 ? ' Other columns of the file begin with the day.' : '';
  findings.warning(
    'list-month-first',
    `Dates were read the American way, month first, because some have a second number above 12; ${ambiguous} of them could be read both ways.${mixed} If that is wrong, write dates as YYYY-MM-DD.`,
  );
}

function decimalMark(rows: readonly ListRow[], findings: Findings): DecimalMark | null {
  return markOfAmounts(amountCells(rows), 'list-ambiguous-amount', findings);
}

function* amountCells(rows: readonly ListRow[]): Generator<{ readonly line: number; readonly cell: Cell | undefined }> {
  for (const { line, cells } of rows) for (const field of AMOUNT_FIELDS) yield { line, cell: cells.get(field) };
}

/** The decimal mark that the amounts of a file prove; `null` when none tells. Warns when some can be read two ways. */
export function markOfAmounts(
  amounts: Iterable<{ readonly line: number; readonly cell: Cell | undefined }>,
  code: string,
  findings: Findings,
): DecimalMark | null {
  const votes = { ',': 0, '.': 0 };
  let ambiguous: { line: number; text: string } | null = null;
  for (const { line, cell } of amounts) {
    if (typeof cell !== 'string') continue;
    const mark = decimalMarkOf(cell);
    if (mark !== null) votes[mark] += 1;
    else if (ambiguous === null && isAmbiguousDecimal(cell)) ambiguous = { line, text: cell };
  }
  const mark = votes[','] === votes['.'] ? null : votes[','] > votes['.'] ? ',' : '.';
  if (ambiguous !== null && (mark === null || Math.min(votes[','], votes['.']) > 0)) {
    findings.warning(
      code,
      `Amounts such as "${ambiguous.text.slice(0, 40)}" can be read two ways; the separator was taken for ${mark === null ? 'one of thousands' : `thousands unless it is "${mark}"`}. Write amounts with two decimals.`,
      ambiguous.line,
    );
  }
  return mark;
}

/** Euro only when the list names no currency at all. */
function listCurrency(header: ListHeader, rows: readonly ListRow[]): string | null {
  if (header.match.positions.has('currency')) return null;
  const seen = new Set<string>();
  for (const field of AMOUNT_FIELDS) {
    const at = header.match.positions.get(field);
    const named = at === undefined ? null : headerCurrency(header.headers[at] ?? '');
    const code = named === null ? null : currencyCode(named);
    if (code !== null) seen.add(code);
  }
  for (const { cells } of rows) {
    for (const field of AMOUNT_FIELDS) {
      const cell = cells.get(field);
      const code = typeof cell === 'string' ? currencyBeside(cell) : null;
      if (code !== null) seen.add(code);
    }
  }
  const [only = 'EUR'] = seen;
  return seen.size > 1 ? null : only;
}
