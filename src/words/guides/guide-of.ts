import type { QuestionCode } from '../../core/case/question.ts';
import { STEPS } from '../terms.ts';
import type { GuideKey } from './guide.ts';

const OF_STEP: Readonly<Record<string, GuideKey>> = {
  'courtesy-notice': 'courtesy-notice',
  'first-reminder': 'first-reminder',
  call: 'call',
  'first-call': 'call',
  'second-reminder': 'second-reminder',
  'formal-notice': 'formal-notice',
  'legal-route': 'legal-route',
};

const OF_QUESTION: Readonly<Partial<Record<QuestionCode, GuideKey>>> = {
  'due-date-missing': 'payment-terms',
  'kind-unknown': 'consumers',
  'credit-unallocated': 'allocation',
  'time-barred': 'limitation',
  'end-of-scenario': 'legal-route',
  'invoice-not-received': 'first-reminder',
};

/** The guide of a step; `null` for a step of the creditor's own, and for a thank-you. */
export function guideOfStep(step: string): GuideKey | null {
  return Object.hasOwn(STEPS, step) ? (OF_STEP[step] ?? null) : null;
}

export function guideOfQuestion(code: QuestionCode): GuideKey | null {
  return OF_QUESTION[code] ?? null;
}
