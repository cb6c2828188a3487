import type { Language } from '../base/text.ts';
import type { Severity } from '../case/contact.ts';
import type { DebtorKind } from '../receivable/party.ts';
import { isConditional } from './conditional.ts';
import { CONSUMER_CHARGE_RULES } from './consumer-charge-rules.ts';
import { type FoldedText, foldedReadings } from './folded-text.ts';
import { type LintCode, type LintRule, REMEDIES } from './lint-rules.ts';
import { ENGLISH_RULES } from './lint-rules-en.ts';
import { FRENCH_RULES } from './lint-rules-fr.ts';
import type { Section, Situation } from './wording/wording.ts';

export type LintIssue = {
  readonly code: LintCode;
  /** 1-based place in the text. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
};

/** Where a text is used: what may be said depends on it. */
export type LintPlace = {
  readonly situation: Situation;
  readonly section: Section;
  readonly kind: DebtorKind;
  readonly language: Language;
};

const SEVERITIES: { readonly [situation in Situation]: Severity } = {
  'courtesy-notice': 0,
  'first-reminder': 1,
  'call-agreed': 1,
  'call-again': 1,
  'call-spoken': 1,
  'call-missed': 1,
  'second-reminder': 2,
  'formal-notice': 3,
  'thank-you': 0,
  'instalment-notice': 0,
  'instalment-reminder': 1,
  'instalment-warning': 2,
};

const RULES: readonly LintRule[] = [...FRENCH_RULES, ...ENGLISH_RULES, ...CONSUMER_CHARGE_RULES];
const NOTICE_WORDS = /\b(mise?|mettre|mettons|mettrons) en demeure\b|\bformal notice\b/;

/**
 * What a text may not say at its step and to its reader: threats too soon, likeness to a court document, publicity, insults,
 * false urgency, fees for consumers. Both languages are looked for in every text; accents, case and typography do not hide a word.
 * @law C. pén. 222-17, 312-10, 433-13; C. conso. L121-6, L121-21
 */
export function lintText(text: string, place: LintPlace): readonly LintIssue[] {
  const readings = foldedReadings(text);
  const issues = readings.flatMap((reading) =>
    RULES.filter((rule) => concerns(rule, place)).flatMap((rule) => breaches(text, reading, rule)),
  );
  const silent =
    place.situation === 'formal-notice' && place.section === 'request' && !readings.every((reading) => NOTICE_WORDS.test(reading.text));
  if (silent) issues.push({ code: 'notice-words-missing', line: 1, column: 1, message: `This text ${REMEDIES['notice-words-missing']}.` });
  const announced = place.situation === 'formal-notice' && place.section === 'consequences' && !isConditional(text);
  if (announced) issues.push({ code: 'conditional-missing', line: 1, column: 1, message: `This text ${REMEDIES['conditional-missing']}.` });
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.line}:${issue.column}`, issue])).values()];
}

function concerns({ upTo, kinds, only }: LintRule, { situation, kind, language }: LintPlace): boolean {
  return SEVERITIES[situation] <= upTo && (kinds?.includes(kind) ?? true) && (only === undefined || only === language);
}

function breaches(text: string, reading: FoldedText, { code, patterns }: LintRule): LintIssue[] {
  const found = patterns.filter((pattern) => pattern.test(reading.text));
  return found.flatMap((pattern) =>
    [...reading.text.matchAll(new RegExp(pattern, 'g'))].map((match) => {
      const start = reading.places[match.index] ?? 0;
      const end = reading.places[match.index + match[0].length - 1] ?? start;
      const before = text.slice(0, start);
      const line = before.split('\n').length;
      return { code, line, column: start - before.lastIndexOf('\n'), message: `"${text.slice(start, end + 1)}" ${REMEDIES[code]}.` };
    }),
  );
}
