import type { DebtorKind } from '../../receivable/party.ts';
import { lintText } from '../lint.ts';
import { checkTemplate } from '../template.ts';
import { knownPlaceholders, mandatoryPlaceholders, type WordingOverride } from './wording.ts';

/** What keeps a creditor's own text from being used. */
export type WordingIssue = {
  readonly code: string;
  /** 1-based place in the text. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and how to mend it, in English. */
  readonly message: string;
};

const EVERY_KIND: readonly DebtorKind[] = ['business', 'consumer', 'public-body', 'unknown'];

/** All that is wrong with a creditor's own text, for every kind of debtor that it may reach; empty when it can be used. */
export function checkWording(override: WordingOverride): readonly WordingIssue[] {
  const { situation, section, kind, text, language } = override;
  const places = { known: knownPlaceholders(situation, section), mandatory: mandatoryPlaceholders(situation, section) };
  const template = checkTemplate(text, places);
  if (template.some(({ code }) => code === 'too-long')) return template;
  const kinds = kind === null ? EVERY_KIND : [kind];
  const conduct = kinds.flatMap((one) => lintText(text, { situation, section, kind: one, language }));
  return distinct([...template, ...conduct]);
}

function distinct(issues: readonly WordingIssue[]): readonly WordingIssue[] {
  const seen = new Map(issues.map((issue) => [`${issue.code} ${issue.line}:${issue.column}`, issue]));
  return [...seen.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
