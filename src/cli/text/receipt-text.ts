import type { Day } from '../../core/base/day.ts';
import type { Receipt } from '../../core/journal/tables.ts';
import type { ReceiptTold } from '../../use-cases/record-receipt.ts';
import type { Words } from '../words/words.ts';
import { lines } from './layout.ts';

/** What was noted of a registered letter, and what follows from it. */
export function receiptText(words: Words, dispatch: number, receipt: Receipt, on: Day, told: ReceiptTold): string {
  const { receiving: say } = words;
  const { isNotice, counts, startsInterest } = told;
  return lines(
    say.noted(dispatch, say.receipts[receipt](words.day(on))),
    isNotice && (counts === null ? say.provesNothing : say.counts(words.day(counts.on), counts.article, counts.certainty === 'verified')),
    counts !== null && (startsInterest ? say.interestRuns : say.noInterest),
  );
}
