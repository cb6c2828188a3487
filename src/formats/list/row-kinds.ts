import { fold } from '../../core/base/text.ts';
import type { ListHeader } from './header-search.ts';
import { textOf } from './rows.ts';
import type { ListRow } from './table.ts';

/** What a row under the header is. */
export type RowKind = 'invoice' | 'unnumbered-invoice' | 'total' | 'repeated-header' | 'remark';

const TOTAL = /^(?:(?:sous|grand|sub) ?)?(?:total|totaux|cumul|somme|solde total|solde general)\b/;

/** Tells invoices from totals, repeated headers and remarks. A customer named Total is told from a total by its number or date. */
export function kindOfRow({ cells, firstText }: ListRow, header: ListHeader): RowKind {
  const number = textOf(cells.get('number'));
  const hasAmount = cells.get('totalInclTax') !== undefined || cells.get('amountDue') !== undefined;
  const hasDate = cells.get('issueDate') !== undefined || cells.get('dueDate') !== undefined;
  const hasCustomer = cells.get('customerName') !== undefined || cells.get('customerAccount') !== undefined;
  if (isRepeatedHeader(number, header)) return 'repeated-header';
  const isTotal = saysTotal(number === '' ? firstText : number);
  if (isTotal && !hasDate) return 'total';
  if (number !== '') return hasAmount || hasDate || hasCustomer ? 'invoice' : 'remark';
  if (!hasAmount) return 'remark';
  return hasDate || hasCustomer ? 'unnumbered-invoice' : 'total';
}

/** The quick look spares a million invoice numbers the slow one. */
export function saysTotal(text: string): boolean {
  return /tot|cumul|somme|solde/i.test(text) && TOTAL.test(fold(text));
}

function isRepeatedHeader(number: string, { headers, match }: ListHeader): boolean {
  const at = match.positions.get('number');
  return at !== undefined && number !== '' && number === headers[at];
}
