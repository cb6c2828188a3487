import { useAmounts } from '../../parts/amount.tsx';
import type { Option } from '../../parts/proceedings-data.ts';
import { useWords } from '../../words/language.tsx';
import { PROCEEDINGS } from '../../words/proceedings.ts';

type Span = NonNullable<Option['cost']>;

/** How a range of sums is written: an end that nobody knows is left open. */
export function useFigures(): { span(span: Span | null): string } {
  const words = useWords(PROCEEDINGS);
  const amounts = useAmounts();
  return {
    span: (span) => {
      if (span === null || (span.low === null && span.high === null)) return words.noCost;
      if (span.high === null)
        return span.low === null || Number(span.low.amount) === 0 ? words.noCost : words.atLeast(amounts.one(span.low));
      if (span.low === null) return words.between('?', amounts.one(span.high));
      return words.between(amounts.one(span.low), amounts.one(span.high));
    },
  };
}
