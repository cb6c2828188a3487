import type { Language } from '../../core/base/text.ts';
import type { Certainty } from '../../core/law/dated.ts';
import type { GuideValue } from './guide-values.ts';

/** A practical guide; those of a step bear the step's own key. */
export type GuideKey =
  | 'courtesy-notice'
  | 'first-reminder'
  | 'call'
  | 'second-reminder'
  | 'formal-notice'
  | 'legal-route'
  | 'order-for-payment'
  | 'late-payment'
  | 'payment-terms'
  | 'allocation'
  | 'limitation'
  | 'insolvency'
  | 'consumers'
  | 'public-bodies'
  | 'arrangements'
  | 'proof'
  | 'conduct'
  | 'professionals';

/** The groups of the list of guides. */
export type GuideGroup = 'steps' | 'rights' | 'debtors' | 'ways';

/**
 * The text of a guide in one language. A figure of the law is never typed here: `{name}` stands for the value that holds on the day of
 * reading ({@link GuideValue}), with its own mark when it is to be verified.
 */
export type GuideText = {
  readonly title: string;
  /** One line, for the list. */
  readonly about: string;
  readonly what: string;
  readonly when: string;
  /** What Acquit does by itself. */
  readonly does: readonly string[];
  /** What it asks of the person. */
  readonly asks: readonly string[];
  readonly say: readonly string[];
  readonly avoid: readonly string[];
};

/** What a guide rests on: an article and what it says, in our words. */
export type Ground = {
  readonly article: string;
  readonly certainty: Certainty;
} & Readonly<Record<Language, string>>;

export type Guide = {
  readonly key: GuideKey;
  readonly group: GuideGroup;
  readonly fr: GuideText;
  readonly en: GuideText;
  readonly grounds: readonly Ground[];
  readonly related: readonly GuideKey[];
};

/** Read with high confidence. */
export function sure(article: string, fr: string, en: string): Ground {
  return { article, certainty: 'verified', fr, en };
}

/** Read in part, in a copy only, or where sources differ: shown as to be verified. */
export function unsure(article: string, fr: string, en: string): Ground {
  return { article, certainty: 'unverified', fr, en };
}

/** The names of values that a text mentions. */
export function valuesIn(text: string): GuideValue[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as GuideValue);
}
