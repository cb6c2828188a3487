import type { Language } from '../core/base/text.ts';
import { scenarioFaultsInFrench } from './text-faults-fr.ts';

/** What is wrong with a scenario (`scenarioFaults`) for a reader at a screen: steps by name, without the names of the fields of a file. */
export function scenarioFaultTexts(faults: readonly string[], language: Language, nameOf: (step: string) => string): string[] {
  if (faults.length === 0) return [];
  const told = language === 'fr' ? scenarioFaultsInFrench(`${faults.join('; ')}.`).split('\n') : faults;
  return told.map((line) =>
    line
      .replace(/^– /, '')
      .replace(/\s*\((?:channels|approval|grantsDays)\)/g, '')
      .replace(
        /«([\s\u00a0\u202f]*)([a-z0-9-]+)([\s\u00a0\u202f]*)»/g,
        (_, before: string, key: string, after: string) => `«${before}${nameOf(key)}${after}»`,
      )
      .replace(/step "([a-z0-9-]+)"/g, (_, key: string) => `step "${nameOf(key)}"`)
      .replace(/^./u, (first) => first.toUpperCase()),
  );
}
