import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { runDay } from './run-day.ts';
import { saveScenario } from './save-scenario.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';

async function one(it: Office): Promise<DebtorId> {
  const [dupont] = await debtorsDue(it, ['Dupont']);
  return dupont as DebtorId;
}

test('a scenario made for another kind of debtor is refused, and nothing is changed', async () => {
  const it = await office(inMemory);
  const dupont = await one(it);
  await expect(setDebtor(it.deps, dupont, { kind: 'consumer', scenario: 'habitual-late-payer' })).rejects.toMatchObject({
    code: 'scenario-of-another-kind',
    details: { key: 'habitual-late-payer', kind: 'consumer' },
  });
  await setDebtor(it.deps, dupont, { scenario: 'habitual-late-payer' });
  expect(await it.deps.store.select('debtor', { id: dupont })).toMatchObject([{ kind: 'business', scenario: 'habitual-late-payer' }]);
  await setDebtor(it.deps, dupont, { kind: 'consumer' });
  await expect(setDebtor(it.deps, dupont, { scenario: 'key-account' })).rejects.toMatchObject({ code: 'scenario-of-another-kind' });
  await setDebtor(it.deps, dupont, { kind: 'business', scenario: 'key-account' });
});

test('a debtor whose kind is put right does not stay on a scenario of the other kind', async () => {
  const it = await office(inMemory);
  const dupont = await one(it);
  await setDebtor(it.deps, dupont, { scenario: 'habitual-late-payer' });
  await setDebtor(it.deps, dupont, { kind: 'consumer' });
  await tell(it.world, 'due', 'F-Dupont', '2026-02-10');
  await tell(it.world, 'reached', 'F-Dupont', 'call', '2026-02-20');
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await it.deps.store.select('contact', { debtor_id: dupont })).toMatchObject([{ scenario: 'consumer', step: 'second-reminder' }]);
});

test('a version of the standard scenario that is made for others leaves its debtors on the standard one', async () => {
  const it = await office(inMemory);
  const dupont = await one(it);
  await setDebtor(it.deps, dupont, { kind: 'consumer' });
  const consumer = STANDARD_SCENARIOS.find((scenario) => scenario.key === 'consumer');
  if (!consumer) throw new Error('no scenario');
  await saveScenario(it.deps, CREDITOR, scenarioJson({ ...consumer, kinds: ['business'] }), true);
  await runDay(it.deps, CREDITOR, MONDAY);
  expect(await it.deps.store.select('contact', { debtor_id: dupont })).toMatchObject([{ scenario: 'consumer', scenario_version: 1 }]);
});

test('a scenario saved without saying for whom is for all', async () => {
  const it = await office(inMemory);
  const dupont = await one(it);
  const business = STANDARD_SCENARIOS.find((scenario) => scenario.key === 'business');
  const { kinds: _, ...rest } = scenarioJson({ ...business, key: 'own' } as never) as Record<string, unknown>;
  await saveScenario(it.deps, CREDITOR, rest, true);
  await setDebtor(it.deps, dupont, { scenario: 'own' });
  expect((await runDay(it.deps, CREDITOR, MONDAY)).decided).toEqual({ 'first-reminder': 1 });
});
