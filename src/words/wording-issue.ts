import type { Language } from '../core/base/text.ts';
import type { WordingIssue } from '../core/letter/wording/check-wording.ts';
import { wordingFault } from './text-faults-fr.ts';

/** What is wrong with a creditor's own text, for the person who writes it. */
export function wordingIssueText({ message }: Pick<WordingIssue, 'message'>, language: Language): string {
  const text = language === 'fr' ? wordingFault(message) : message;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
