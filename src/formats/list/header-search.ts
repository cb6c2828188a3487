import type { ColumnMapping, ListField } from './column-mapping.ts';
import { applyMapping, type ColumnMatch, matchColumns } from './columns.ts';
import { customerColumns, isCustomerMapping } from './customer-columns.ts';
import { type Cell, isBlank, textOf } from './rows.ts';

/** How far down a title, an address or a date may push the header. */
export const HEADER_SEARCH_ROWS = 60;

export type ListHeader = {
  /** What the rows under it are. */
  readonly kind: 'invoices' | 'customers';
  /** 0-based index among the rows searched. */
  readonly index: number;
  readonly headers: readonly string[];
  readonly match: ColumnMatch;
  /** How many fields it names, for comparing readings of the same file. */
  readonly score: number;
};

/** The row that names the most columns; the first of them when several do. `null` when no row names any. */
export function findHeader(rows: readonly (readonly Cell[])[], mapping: ColumnMapping | undefined): ListHeader | null {
  let best: ListHeader | null = null;
  for (const [index, cells] of rows.slice(0, HEADER_SEARCH_ROWS).entries()) {
    if (cells.some((cell) => typeof cell === 'number')) continue;
    const headers = cells.map(textOf);
    const { kind, match } = understood(headers, mapping);
    const header: ListHeader = { kind, index, headers, match, score: match.positions.size + match.ambiguities.length };
    if (header.score > 0 && (best === null || isBetter(header, best))) best = header;
  }
  return best;
}

function understood(headers: readonly string[], mapping: ColumnMapping | undefined): Pick<ListHeader, 'kind' | 'match'> {
  if (mapping !== undefined) {
    const match = applyMapping(headers, mapping);
    return { kind: isCustomerMapping(match) ? 'customers' : 'invoices', match };
  }
  const match = matchColumns(headers);
  const ofCustomers = customerColumns(headers, match);
  return ofCustomers === null ? { kind: 'invoices', match } : { kind: 'customers', match: ofCustomers };
}

/** A letterhead above a list of invoices may look like a list of customers. */
function isBetter(one: ListHeader, other: ListHeader): boolean {
  if (one.kind !== other.kind && isWholeInvoiceHeader(one) !== isWholeInvoiceHeader(other)) return isWholeInvoiceHeader(one);
  return one.score > other.score;
}

/** A header that has all that a list of invoices needs. */
export function isWholeInvoiceHeader({ kind, match }: ListHeader): boolean {
  return kind === 'invoices' && missingFields(match).length === 0;
}

/** The row that looks most like a header when no name is known: the first of the widest ones. */
export function widestRow(rows: readonly (readonly Cell[])[]): readonly string[] {
  let widest: readonly Cell[] = [];
  for (const cells of rows.slice(0, HEADER_SEARCH_ROWS)) if (filled(cells) > filled(widest)) widest = cells;
  return widest.map(textOf);
}

/** Why the columns found are not enough for a list of invoices, each with what is wrong; none when they are. */
export function missingFields(match: ColumnMatch): readonly string[] {
  const has = (...fields: ListField[]) => fields.some((field) => match.positions.has(field));
  const missing: string[] = [];
  if (!has('number')) missing.push('the invoice number ("number")');
  if (!has('totalInclTax', 'amountDue')) missing.push('the amount ("totalInclTax" or "amountDue")');
  if (!has('customerName', 'customerAccount')) missing.push('the customer ("customerName" or "customerAccount")');
  if (!has('issueDate', 'dueDate')) missing.push('the invoice date or the due date ("issueDate" or "dueDate")');
  return missing;
}

/** Fields without which an ambiguity cannot be passed over. */
export const NEEDED_FIELDS: ReadonlySet<ListField> = new Set([
  'number',
  'issueDate',
  'dueDate',
  'totalInclTax',
  'prepaid',
  'amountDue',
  'customerName',
  'customerAccount',
  'currency',
]);

function filled(cells: readonly Cell[]): number {
  return cells.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
}
