import type { Currency } from '../core/base/money.ts';
import type { Language } from '../core/base/text.ts';
import type { KeptReason } from '../core/journal/bank-tables.ts';
import { reasonText } from '../core/matching/reasons.ts';

/** Why a suggestion, or why nothing is certain, as sentences; none twice. */
export function reasonSentences(reasons: readonly KeptReason[], language: Language, currency: Currency): string[] {
  const said = reasons.map(({ cents, ...reason }) => {
    return reasonText({ ...reason, ...(cents === undefined ? {} : { cents: BigInt(cents) }) }, language, currency);
  });
  return [...new Set(said)];
}
