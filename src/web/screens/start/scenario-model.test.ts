import { expect, test } from 'vitest';
import { scenarioAnswer } from '../../../api/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../../../core/dunning/standard-scenarios.ts';
import { faultsOf } from '../scenarios/scenario-data.ts';
import { asModel, modelInForce, modelsFor, SEGMENTS } from './scenario-model.ts';

const STANDARDS = STANDARD_SCENARIOS.map(scenarioAnswer);

test.each(SEGMENTS)('%s: its own scenario is offered first, and is the model until another is taken', (segment) => {
  const models = modelsFor(segment, STANDARDS);
  const [own] = models;
  if (!own) throw new Error('no model');
  expect(own.key).toBe(segment);
  expect(modelInForce({ ...own, version: 7 }, models)?.key).toBe(segment);
  for (const model of models) {
    const taken = asModel(model, own);
    expect([taken.key, taken.kinds]).toEqual([own.key, own.kinds]);
    expect(faultsOf(taken, 'en')).toEqual([]);
    expect(modelInForce(taken, models)?.key).toBe(model.key);
  }
  expect(modelInForce({ ...own, steps: own.steps.slice(1) }, models)).toBeNull();
});

test('nobody is offered a scenario that is made for others', () => {
  expect(modelsFor('public-body', STANDARDS).map((one) => one.key)).toEqual(['public-body']);
  expect(modelsFor('consumer', STANDARDS).map((one) => one.key)).not.toContain('habitual-late-payer');
});
