import type { Day } from '../base/day.ts';

/** What the author of a mail seems to want. Proposed only: a person says whether it is so. */
export type IntentCode = 'promise' | 'paid' | 'dispute' | 'copy' | 'time' | 'wrong-person' | 'insolvency' | 'out-of-office';

export type Intent = {
  readonly code: IntentCode;
  /** The very words of the mail that made the program think so. */
  readonly words: string;
  /** The day that is named with it: of the payment, of the return; `null` when none is. */
  readonly day: Day | null;
};
