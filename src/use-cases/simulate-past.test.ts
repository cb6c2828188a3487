import { describe, expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { scenarioJson } from '../core/dunning/scenario-json.ts';
import { STANDARD_SCENARIOS } from '../core/dunning/standard-scenarios.ts';
import { debtorsDue, decided, inMemory, office } from './sending.test-kit.ts';
import { simulatePast } from './simulate-past.ts';

const BUSINESS = scenarioJson(STANDARD_SCENARIOS[0] as never);

describe('a scenario tried on the past', () => {
  it('tells how far it came, up to the whole', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Martin', 'Durand']);
    await decided(it);
    const shares: number[] = [];
    await simulatePast(it.deps, CREDITOR, BUSINESS, 90, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('ends when it is stopped, and without a run finds nothing', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Martin']);
    await expect(simulatePast(it.deps, CREDITOR, BUSINESS, 90, { isStopped: () => true })).rejects.toMatchObject({
      code: 'simulation-stopped',
    });
    expect(await simulatePast(it.deps, CREDITOR, BUSINESS, 90)).toMatchObject({
      ...{ runs: 0, firstRun: null, debtors: 1, examples: [] },
      ...{ left: { total: 0 }, simulated: { total: 0 } },
    });
  });

  it('waits where somebody waits: what nobody has approved is on neither side', async () => {
    const it = await office(inMemory);
    await debtorsDue(it, ['Martin']);
    await decided(it);
    expect(await simulatePast(it.deps, CREDITOR, BUSINESS, 90)).toMatchObject({
      ...{ runs: 1, moved: 0, added: 0, gone: 0 },
      ...{ left: { total: 0 }, simulated: { total: 0 } },
    });
  });
});
