import type { Language } from '../../core/base/text.ts';
import { typeset } from '../../core/letter/typography.ts';
import { DEBTORS } from './debtors.ts';
import { FIRST_STEPS } from './first-steps.ts';
import type { Guide, GuideGroup } from './guide.ts';
import type { GuideValue, GuideValues } from './guide-values.ts';
import { LAST_STEPS } from './last-steps.ts';
import { RIGHTS } from './rights.ts';
import { WAYS } from './ways.ts';

/** All guides: the steps in their order, then what is owed, by whom, and how to go about it. */
export const GUIDES: readonly Guide[] = [...FIRST_STEPS, ...LAST_STEPS, ...RIGHTS, ...DEBTORS, ...WAYS];

export const GUIDE_GROUPS: readonly GuideGroup[] = ['steps', 'rights', 'debtors', 'ways'];

/** A piece of a sentence; a figure that is to be verified says so. */
export type GuidePart = { readonly text: string; readonly toVerify: boolean };

/** A sentence of a guide with its figures. */
export function guideParts(sentence: string, values: GuideValues, language: Language): GuidePart[] {
  return typeset(sentence, language)
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => {
      const value = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (value === undefined) return { text: piece, toVerify: false };
      const shown = values[value as GuideValue];
      return { text: shown[language], toVerify: shown.certainty === 'unverified' };
    });
}

/** The same as plain text, for a title. */
export function guideSentence(sentence: string, values: GuideValues, language: Language): string {
  return guideParts(sentence, values, language)
    .map(({ text }) => text)
    .join('');
}
