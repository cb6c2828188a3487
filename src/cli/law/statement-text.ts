import { findingText } from '../../core/law/finding.ts';
import { type ClaimStatement, statementRows } from '../../core/letter/claim-statement.ts';
import { lines, parts, table } from '../text/layout.ts';
import type { Words } from '../words/words.ts';

/** The statement as a table for a terminal: the very rows that are printed. */
export function statementText(words: Words, statements: readonly ClaimStatement[]): string {
  return parts(
    ...statements.map((one) => {
      const { title, rows, totals } = statementRows(one, words.language);
      const cells = [
        ...rows.map(({ label, period, rate, amount }) => [label, period, rate, amount]),
        ...totals.map(({ label, amount }) => [label, '', '', amount]),
      ];
      return lines(title, ...table(cells, [2, 3], '  '), ...one.findings.map((found) => `! ${findingText(found, words.language)}`));
    }),
  );
}
