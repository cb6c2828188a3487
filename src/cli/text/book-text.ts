import { money } from '../../core/base/money.ts';
import type { BookSummary } from '../../use-cases/book-summary.ts';
import type { OpenTotal } from '../../use-cases/open-totals.ts';
import type { Words } from '../words/words.ts';
import { lines, parts } from './layout.ts';

/** The book after one or several imports, and whether any of them added an invoice. */
export type BooksTold = BookSummary & { readonly hasNew: boolean };

/** The book as it stands, to be held against the accounting; then what a person should say before anything is decided. */
export function bookText(words: Words, books: BooksTold): string {
  const { intake: say } = words;
  const { invoices, debtors, totals, withoutDueDate, debtorsWithoutEmail, lateWithoutLevel } = books;
  return parts(
    lines(
      say.book(words.day(books.day), invoices, debtors),
      ...totals.map((total) => `  ${totalLine(words, total)}`),
      withoutDueDate > 0 && `  ${say.withoutDueDate(withoutDueDate)}`,
      debtorsWithoutEmail > 0 && `  ${say.withoutEmail(debtorsWithoutEmail)}`,
    ),
    books.hasNew &&
      lateWithoutLevel !== null &&
      lateWithoutLevel > 0 &&
      lines(say.lateWithoutLevel(lateWithoutLevel), `  ${say.levelNext}`),
  );
}

/** "1 200,00 € to be paid, 300,00 € of it overdue": one currency. */
export function totalLine(words: Words, { currency, open, overdueInvoices, overdue, credits }: OpenTotal): string {
  const { intake: say } = words;
  const amount = (cents: bigint) => words.amount(money(cents, currency));
  return words.joined([
    overdueInvoices === 0 ? say.openNoneLate(amount(open)) : say.open(amount(open), amount(overdue), overdueInvoices),
    credits === 0n ? '' : say.credits(amount(credits)),
  ]);
}
