import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Day, day } from '../src/core/base/day.ts';
import type { Scenario } from '../src/core/dunning/scenario.ts';
import { scenarioJson } from '../src/core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../src/core/dunning/standard-scenarios.ts';
import { contactOf } from '../src/core/journal/case-rows.ts';
import type { EntryDraft } from '../src/core/journal/entry.ts';
import { dunningContext } from '../src/use-cases/context.ts';
import { simulatePast } from '../src/use-cases/simulate-past.ts';
import { onFakes } from './engine/outsiders.ts';
import { play } from './engine/play.ts';
import { CREDITOR, type Meet, type Outsiders } from './engine/world.ts';

const folder = import.meta.dirname;
const stories = readdirSync(folder).filter((name) => name.endsWith('.story'));
const LONG_AGO = 2_000;

/** Plays a story and gives what it leaves behind; `rules` are in force from its first day on. */
async function lived(text: string, rules: Scenario | null = null) {
  let store: Outsiders['store'] | null = null;
  let clock: Parameters<Meet>[0] | null = null;
  await play(text, async (its) => {
    const met = await onFakes(its);
    if (rules) await met.store.record([saved(rules)]);
    store = met.store;
    clock = its;
    return met;
  });
  if (!store || !clock) throw new Error('no story');
  const deps = { store: store as Outsiders['store'], clock: clock as Parameters<Meet>[0] };
  const [creditor] = await deps.store.select('creditor', { id: CREDITOR }, { limit: 1 });
  if (!creditor) throw new Error('no creditor');
  return { deps, context: await dunningContext(deps.store, creditor) };
}

function saved(scenario: Scenario): EntryDraft {
  const { key, version } = scenario;
  return {
    kind: 'scenario.saved',
    by: 'claire',
    data: { scenario: { id: 1, key, version, body: scenarioJson(scenario), saved_on: day('2025-01-01') } },
  };
}

/** Later and without a call; what the message grants is longer. */
function slower(scenario: Scenario): Scenario {
  const steps = scenario.steps
    .filter((step) => step.key !== 'call')
    .map((step) => ({
      ...step,
      when: { ...step.when, days: step.beforeDueOnly ? step.when.days : step.when.days + 5 },
      ...(step.grantsDays ? { grantsDays: step.grantsDays + 3 } : {}),
    }));
  return { ...scenario, version: 2, steps };
}

const ORIGINAL = STANDARD_SCENARIOS.find((one) => one.key === 'business') as Scenario;

/** Nobody approves for weeks in the first: what is simulated has left on its day. In the others a call was made that slower rules never ask for. */
const NOT_COMPARED = new Set(['insolvency.story', 'insolvency-from-bodacc.story', 'call-confirmed.story', 'call-confirmed-too-late.story']);

/** It saves rules of its own, which no others precede. */
const OWN_RULES = 'sms-step.story';

describe('a past simulated by other rules is the past that these rules would have made', () => {
  for (const name of stories.filter((one) => !NOT_COMPARED.has(one) && one !== OWN_RULES)) {
    test(name, async () => {
      const text = readFileSync(join(folder, name), 'utf8');
      const [before, after] = [await lived(text), await lived(text, slower(ORIGINAL))];
      const past = await simulatePast(before.deps, CREDITOR, scenarioJson(slower(ORIGINAL)), LONG_AGO);
      const real = await simulatePast(after.deps, CREDITOR, scenarioJson(slower(ORIGINAL)), LONG_AGO);
      expect(past.simulated).toEqual(real.left);
    });
  }
});

describe('a past simulated by the rules that were in force is the past that was', () => {
  for (const name of stories) {
    test(name, async () => {
      const { deps, context } = await lived(readFileSync(join(folder, name), 'utf8'));
      const contacts = (await deps.store.select('contact', { state: 'made' }, { limit: 1_000 })).map(contactOf);
      let left = 0;
      for (const days of [LONG_AGO, 60, 21]) {
        left = 0;
        for (const scenario of context.scenarios.values()) {
          const past = await simulatePast(deps, CREDITOR, scenarioJson(scenario), days);
          expect(past.examples).toEqual([]);
          expect(past.simulated).toEqual(past.left);
          left += past.left.total;
        }
        const from = (await simulatePast(deps, CREDITOR, scenarioJson([...context.scenarios.values()][0] as never), days)).from as Day;
        const asked = contacts.filter((one) => one.step !== 'thank-you' && !one.confirms && (one.madeOn ?? one.decidedOn) >= from);
        expect(left).toBe(asked.length);
      }
    });
  }
});
