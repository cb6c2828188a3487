import { centsOf } from '../core/base/money.ts';
import type { Finding } from '../formats/facts.ts';
import type { BankEntry, StatementFacts } from '../formats/statements/statement.ts';
import { MOST_CENTS } from './bank-line.ts';
import { readLines } from './statement-lines.ts';

/** Findings of the readers that say of a line that it was left out. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'sheet-amount',
  'sheet-both-sides',
  'sheet-date',
  'sheet-no-date',
  'sheet-direction',
  'entry-unreadable',
  'cfonb-amount',
  'mt940-line',
]);

/** Lines of a bank's file that were not taken in: `leftOut` those that the reader passed over, `findings` why the others were. */
export type Unread = { readonly leftOut: readonly number[]; readonly findings: readonly Finding[] };

/** What became of each line that cannot be taken in: it is counted, and told with a reason. */
export function unreadOf(statements: readonly StatementFacts[], findings: readonly Finding[]): Unread {
  const known = new Set(statements.flatMap(({ entries }) => entries.flatMap(({ line }) => line ?? [])));
  const told = new Set(findings.flatMap(({ code, line }) => (line !== null && LEFT_OUT.has(code) ? [line] : [])));
  const untold = statements.flatMap((statement) =>
    readLines(statement).unreadable.flatMap((entry) => (entry.line !== null && told.has(entry.line) ? [] : [whyUnread(entry)])),
  );
  return { leftOut: [...told].filter((line) => !known.has(line)), findings: untold };
}

function whyUnread({ amount, bookingDate, valueDate, currency, line }: BankEntry): Finding {
  const error = (code: string, message: string): Finding => ({ severity: 'error', code, line, message });
  if (bookingDate === null && valueDate === null) return error('line-without-day', 'The line has no day, and was not taken in.');
  const cents = centsOf(amount);
  if (cents === null) return error('line-not-in-cents', 'The amount is not a whole number of cents; the line was not taken in.');
  if (cents > MOST_CENTS || cents < -MOST_CENTS)
    return error('line-amount-too-large', 'The amount is beyond all that an account sees; the line was not taken in.');
  return error('line-currency-unknown', `"${currency ?? ''}" is no currency that is known; the line was not taken in.`);
}
