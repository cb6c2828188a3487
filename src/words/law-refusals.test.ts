import { expect, it } from 'vitest';
import { day } from '../core/base/day.ts';
import { unknownValue } from '../core/law/dated.ts';
import { STANDARD_LAW_VALUES } from '../core/law/values/law-values.ts';
import { refusalForScreen } from './on-screen.ts';
import { refusalText } from './refusals.ts';

const { judgmentPoints, ecbReference } = STANDARD_LAW_VALUES;

it.each(['fr', 'en'] as const)('says in %s of before 2013 that it does not answer, and names no command that cannot work', (language) => {
  for (const { name } of [judgmentPoints, ecbReference]) {
    const refusal = unknownValue(name, day('2012-12-31'));
    expect(refusal.code).toBe('law-before-2013');
    for (const text of [refusalText(refusal, language), refusalForScreen(refusal, language)]) {
      expect(text).toMatch(/31.12.2012|2012-12-31/);
      expect(text).not.toMatch(/acquit law|enter it|saisi/);
      expect(text).not.toContain(name);
    }
  }
});

it('sends nobody to enter what cannot be entered, and puts no English name into French', () => {
  const refusal = unknownValue(judgmentPoints.name, day('2035-01-01'));
  expect(refusal.code).toBe('law-rule-unknown');
  expect(refusalText(refusal, 'fr')).toContain('Les règles applicables le 01/01/2035 ne sont pas connues');
  expect(refusalText(refusal, 'fr')).not.toContain(judgmentPoints.name);
  expect(unknownValue(ecbReference.name, day('2027-01-01')).code).toBe('law-value-unknown');
});
