import { decimalOf, EUR, money } from '../../core/base/money.ts';
import type { Explanation } from '../../core/matching/payment.ts';
import { type Reason, reasonText } from '../../core/matching/reasons.ts';
import type { FileMatch, FileMatches } from '../../use-cases/match-files.ts';
import type { Words } from '../words/words.ts';
import { lines, parts, table } from './layout.ts';

/** One match for every line of the file, in its order; the allocations of the likeliest explanation. */
export function matchesJson(words: Words, { matches, numbers }: FileMatches) {
  return {
    matches: matches.map((one, entry) => ({
      entry,
      outcome: one.matched?.outcome ?? 'none',
      allocations: (one.matched?.explanations[0]?.allocations ?? []).map(({ itemId, cents }) => ({
        invoice: numbers.get(itemId) ?? '',
        amount: decimalOf(cents),
      })),
      reason: whyText(words, one),
    })),
  };
}

/** The lines by what became of them, each with what it pays and why. */
export function matchesText(words: Words, { matches, numbers }: FileMatches): string {
  const say = words.matching;
  const shown = (outcome: 'certain' | 'suggested' | 'none') => {
    const chosen = matches.filter((one) => (one.matched?.outcome ?? 'none') === outcome);
    const rows = chosen.map((one) => [
      one.line?.bookedOn ? words.day(one.line.bookedOn) : '',
      one.line ? words.amount(money(one.line.cents, one.line.currency)) : '',
      one.line?.payer ?? one.line?.label ?? '',
      laidText(words, one.matched?.explanations[0], one, numbers),
      whyText(words, one),
    ]);
    return chosen.length > 0 && lines(say[outcome](chosen.length), ...table(rows, [1], '  '));
  };
  return parts(shown('certain'), shown('suggested'), shown('none')) || say.empty;
}

function laidText(words: Words, explanation: Explanation | undefined, { line }: FileMatch, numbers: FileMatches['numbers']): string {
  const currency = line?.currency ?? EUR;
  return (explanation?.allocations ?? [])
    .map(({ itemId, cents }) => `${numbers.get(itemId) ?? ''} ${words.amount(money(cents, currency))}`)
    .join(' + ');
}

/** What speaks for the explanation, then what keeps it from being certain. */
function whyText(words: Words, { line, matched }: FileMatch): string {
  if (!line) return words.matching.notBooked;
  const [first] = matched?.explanations ?? [];
  const said = (reason: Reason) => reasonText(reason, words.language, line.currency);
  return [...new Set([...(first?.reasons ?? []), ...(matched?.reasons ?? [])].map(said))].join(' ');
}
