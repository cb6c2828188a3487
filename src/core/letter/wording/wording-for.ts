import { Refusal } from '../../base/refusal.ts';
import type { Language } from '../../base/text.ts';
import type { DebtorKind } from '../../receivable/party.ts';
import { catalogueIn } from './catalogue.ts';
import { checkWording } from './check-wording.ts';
import { type Section, type Situation, standardWording, type Wording, type WordingOverride, type WordingOverrides } from './wording.ts';

/**
 * The texts of a situation: the creditor's own where there are any (those for this kind of debtor before those for every
 * kind), the standard ones elsewhere.
 * @throws Refusal `wording-refused` when a text of the creditor's own is not fit for use
 */
export function wordingFor(language: Language, situation: Situation, kind: DebtorKind, overrides: WordingOverrides): Wording {
  const own = overrides.filter(
    (one) => one.language === language && one.situation === situation && (one.kind === null || one.kind === kind),
  );
  const standard = standardWording(catalogueIn(language), situation, kind);
  const forEveryKind = textsOf(own.filter((one) => one.kind === null));
  const forThisKind = textsOf(own.filter((one) => one.kind !== null));
  return { ...standard, ...forEveryKind, ...forThisKind };
}

function textsOf(overrides: WordingOverrides): Partial<Wording> {
  return Object.fromEntries(overrides.map((override): [Section, string] => [override.section, usable(override)]));
}

function usable(override: WordingOverride): string {
  const issue = checkWording(override)[0];
  if (!issue) return override.text;
  const { situation, section, language } = override;
  const place = `${situation}, ${section}, ${language}, line ${issue.line}, column ${issue.column}`;
  throw new Refusal('wording-refused', `Your own text (${place}) cannot be used: ${issue.message}`, {
    situation,
    section,
    language,
    line: issue.line,
    column: issue.column,
    issue: issue.code,
  });
}
