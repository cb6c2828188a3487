import type { Day } from '../../../core/base/day.ts';
import { capital } from '../../../words/capital.ts';
import { RESOLUTION_WORDS } from '../../../words/dispute-terms.ts';
import { DISPUTES } from '../../words/disputes.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { Dispute } from './dispute-data.ts';

/** What became of a dispute, or who sees to it. */
export function useCourse({ takenBack, resolution, resolvedOn, owner, deadline }: Dispute): string {
  const words = useWords(DISPUTES);
  const { manner, language } = useLanguage();
  if (takenBack) return words.takenBack;
  if (resolution === null || resolvedOn === null) return words.sees(owner, manner.day(deadline as Day));
  return words.decidedOn(capital(RESOLUTION_WORDS[resolution][language]), manner.day(resolvedOn as Day));
}
