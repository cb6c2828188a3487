import { expect, test } from 'vitest';
import type { CreditorId, HandOverId, ReportId } from '../../core/base/id.ts';
import type { ReportWords } from '../../core/journal/hand-over-tables.ts';
import { ERASED } from '../../core/journal/vault-text.ts';
import type { Store } from '../../ports/store.ts';
import { BY, withHistory } from './contract-kit.ts';
import { sampleDocument } from './sample-entries.ts';
import { handOverEntries, handOverVault, LETTER_SENT, sampleHandOver, sampleProfessional, sampleReport } from './sample-hand-over.ts';

/** Professionals, the claims that they have, and what they say. */
export function handOverContract(fresh: () => Promise<Store>): void {
  const given = async () => {
    const store = await withHistory(fresh);
    await store.record(handOverEntries(), { vault: handOverVault(), documents: [sampleDocument(LETTER_SENT)] });
    return store;
  };

  test('who has a claim, what was said of it and what was decided are on record', async () => {
    const store = await given();
    expect(await store.select('professional', { id: sampleProfessional().id })).toEqual([{ ...sampleProfessional(), fixed_cents: 6_000 }]);
    expect(await store.select('hand_over', { id: 1 as HandOverId })).toEqual([
      { ...sampleHandOver(), state: 'back', ended_on: '2026-03-02', ended_why: 'taken-back', token: null, link_until: null },
    ]);
    expect(await store.select('hand_over_report', { hand_over_id: 1 as HandOverId })).toEqual([
      sampleReport(1),
      expect.objectContaining({ id: 2, act: 'payment', cents: 600, state: 'confirmed', decided_by: BY, line_id: 1 }),
    ]);
  });

  test('the same report is taken once, and what is over is not ended again', async () => {
    const store = await given();
    const again = sampleReport(9, { key: 'r-1' });
    await expect(store.record([{ kind: 'hand-over.reported', by: BY, data: { report: again } }])).rejects.toMatchObject({
      code: 'overtaken',
    });
    await expect(store.record(handOverEntries().slice(-1))).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(handOverEntries().slice(6, 7))).rejects.toMatchObject({ code: 'overtaken' });
  });

  test('what was said can be erased', async () => {
    const store = await given();
    const { vault_id } = sampleReport(1);
    const data = { handOvers: [1 as HandOverId], reports: [1 as ReportId] };
    await store.record([{ kind: 'hand-overs.erased', by: BY, data }], { vault: [{ id: vault_id, salt: '', details: null }] });
    expect(await store.select('hand_over_report', { id: 1 as ReportId })).toMatchObject([{ vault_digest: ERASED }]);
    expect(await store.vault<ReportWords>([vault_id])).toMatchObject([{ details: null }]);
    expect(await store.select('hand_over', { creditor_id: 999 as CreditorId })).toEqual([]);
  });
}
