import { expect, test } from 'vitest';
import type { DebtorId, ProceedingId } from '../../core/base/id.ts';
import type { ProceedingDetails } from '../../core/journal/proceeding-table.ts';
import { ERASED } from '../../core/journal/vault-text.ts';
import type { Store } from '../../ports/store.ts';
import { BY, withHistory } from './contract-kit.ts';
import { proceedingEntries, proceedingVault, sampleChoice, sampleProceeding, sampleStep } from './sample-proceedings.ts';

/** Decisions on how to go on, and proceedings with their steps. */
export function proceedingContract(fresh: () => Promise<Store>): void {
  test('a proceeding that had ended goes on once its end was taken back', async () => {
    const store = await withHistory(fresh);
    const entries = proceedingEntries();
    await store.record(entries.slice(0, 6), { vault: proceedingVault() });
    expect(await store.select('proceeding', { state: 'closed' })).toMatchObject([
      { ending: 'settled', closed_on: '2026-03-20', hold_id: 1 },
    ]);
    await store.record(entries.slice(6));
    const [{ vault_id, vault_digest } = sampleProceeding()] = await store.select('proceeding', { state: 'open' });
    expect(await store.select('proceeding', { debtor_id: 1 as DebtorId })).toEqual([
      sampleProceeding({ hold_id: 2 as never, vault_id, vault_digest }),
    ]);
    const [named] = await store.vault<ProceedingDetails>([vault_id]);
    expect(named?.details).toEqual({ court: 'Tribunal de commerce de Tours', number: '2026I00123' });
    const steps = await store.select('proceeding_step', { proceeding_id: 1 as ProceedingId });
    expect(steps.map(({ kind, taken_back_on }) => [kind, taken_back_on])).toEqual([
      ['filed', null],
      ['closed', '2026-03-20'],
    ]);
    expect(steps[0]).toEqual(sampleStep(1));
    expect(await store.select('route_choice', {})).toEqual([
      sampleChoice(1, { state: 'begun', ended_on: '2026-03-02' as never }),
      sampleChoice(2, { way: 'settlement', creditor_trader: null, state: 'withdrawn', ended_on: '2026-03-20' as never }),
    ]);
  });

  test('what has ended does not end again, what was taken back is not taken back, and words can be erased', async () => {
    const store = await withHistory(fresh);
    const entries = proceedingEntries();
    await store.record(entries, { vault: proceedingVault() });
    await expect(store.record(entries.slice(6, 7))).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(entries.slice(8))).rejects.toMatchObject({ code: 'overtaken' });
    const data = { choices: [sampleChoice(1).id], proceedings: [sampleProceeding().id], steps: [sampleStep(1).id] };
    await store.record([{ kind: 'proceedings.erased', by: BY, data }]);
    expect(await store.select('route_choice', { id: sampleChoice(1).id })).toMatchObject([{ vault_digest: ERASED }]);
    expect(await store.select('proceeding', {})).toMatchObject([{ vault_digest: ERASED }]);
    expect(await store.select('proceeding_step', { id: sampleStep(1).id })).toMatchObject([{ vault_digest: ERASED }]);
  });
}
