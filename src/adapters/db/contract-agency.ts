import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { MovementId, RemittanceId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { withHistory } from './contract-kit.ts';
import { AGREEMENT, agencyEntries, sampleAgency, sampleMandate, sampleMovement, sampleRemittance, sampleTerms } from './sample-agency.ts';
import { CREDITOR, sampleDocument } from './sample-entries.ts';

/** A collection agency, its clients and their money. */
export function agencyContract(fresh: () => Promise<Store>): void {
  const documents = [sampleDocument(AGREEMENT)];

  test('what the agency stated, its mandates and their terms are on record', async () => {
    const store = await withHistory(fresh);
    await store.record(agencyEntries(), { documents });
    expect(await store.select('agency', {})).toEqual([{ ...sampleAgency(), taken_up_to: 7 }]);
    expect(await store.select('mandate', { creditor_id: CREDITOR })).toEqual([{ ...sampleMandate(), revoked_on: '2026-03-02' as Day }]);
    expect(await store.select('mandate_terms', { creditor_id: CREDITOR })).toEqual([sampleTerms(1), sampleTerms(2)]);
  });

  test('a statement holds its lines, and frees them when it is cancelled', async () => {
    const store = await withHistory(fresh);
    await store.record(agencyEntries().slice(0, 6), { documents });
    expect(await store.select('client_movement', { remittance_id: sampleRemittance().id })).toHaveLength(2);
    await store.record(agencyEntries().slice(6));
    expect(await store.select('remittance', {})).toEqual([{ ...sampleRemittance(), state: 'cancelled' }]);
    expect((await store.select('client_movement', { remittance_id: null }))[0]).toEqual(sampleMovement(1));
  });

  test('a line is told in one statement only, and a statement that is paid is neither paid again nor cancelled', async () => {
    const store = await withHistory(fresh);
    await store.record(agencyEntries().slice(0, 7), { documents });
    const again = { ...sampleRemittance(), id: 2 as RemittanceId, number: 2 };
    const stated: EntryDraft = { kind: 'remittance.stated', by: 'claire', data: { remittance: again, movements: [1 as MovementId] } };
    await expect(store.record([stated])).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(agencyEntries().slice(6, 7))).rejects.toMatchObject({ code: 'overtaken' });
    await expect(store.record(agencyEntries().slice(8, 9))).rejects.toMatchObject({ code: 'overtaken' });
  });
}
