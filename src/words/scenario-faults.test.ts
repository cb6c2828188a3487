import { expect, test } from 'vitest';
import { scenarioFaults } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { scenarioFaultTexts } from './scenario-faults.ts';
import { stepName } from './terms.ts';

test('faults of a scenario name its steps, and no field of a file', () => {
  const [business] = STANDARD_SCENARIOS;
  if (!business) throw new Error('no standard scenario');
  const steps = business.steps.map((step) => ({ ...step, approval: 'automatic' as const, channels: [], grantsDays: 0 }));
  const faults = scenarioFaults({ ...business, steps });
  const french = scenarioFaultTexts(faults, 'fr', (key) => stepName(key, 'fr'));
  expect(french.length).toBe(faults.length);
  expect(french).toContain('L’étape «\u00a0mise en demeure\u00a0» doit être approuvée par une personne');
  expect(french).toContain('L’étape «\u00a0appel\u00a0» n’a aucune voie');
  const english = scenarioFaultTexts(faults, 'en', (key) => stepName(key, 'en'));
  expect(english).toContain('Step "formal notice" must be approved by a person');
  for (const line of [...french, ...english]) expect(line).not.toMatch(/formal-notice|grantsDays|approval|channels/);
  expect(scenarioFaultTexts([], 'fr', String)).toEqual([]);
});
