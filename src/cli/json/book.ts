import { decimalOf } from '../../core/base/money.ts';
import type { BookSummary } from '../../use-cases/book-summary.ts';
import type { OpenTotal } from '../../use-cases/open-totals.ts';

/** The book as it stands after an import; amounts are decimal strings with a dot. */
export function bookJson({ day, invoices, debtors, totals, withoutDueDate, debtorsWithoutEmail, lateWithoutLevel }: BookSummary) {
  return { day, invoices, debtors, totals: totals.map(totalJson), withoutDueDate, debtorsWithoutEmail, lateWithoutLevel };
}

export function totalJson({ currency, invoices, open, overdueInvoices, overdue, credits }: OpenTotal) {
  return { currency, invoices, open: decimalOf(open), overdueInvoices, overdue: decimalOf(overdue), credits: decimalOf(credits) };
}
