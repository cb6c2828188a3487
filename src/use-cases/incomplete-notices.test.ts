import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import type { CreditorProfile } from '../core/receivable/party.ts';
import { approve } from './approve.ts';
import { preview } from './preview.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';
import { tasks } from './tasks.ts';

/** One formal notice and one first reminder, both waiting for a word. */
async function waiting(): Promise<{ it: Office; notice: DebtorId; other: DebtorId }> {
  const it = await office(inMemory);
  const [notice, other] = await debtorsDue(it, ['Dupont', 'Durand']);
  await tell(it.world, 'not-live');
  await tell(it.world, 'due', 'F-Dupont', '2026-01-10');
  await tell(it.world, 'reached', 'F-Dupont', 'second-reminder', '2026-02-10');
  await runDay(it.deps, CREDITOR, MONDAY);
  if (notice === undefined || other === undefined) throw new Error('no debtors');
  return { it, notice, other };
}

const withProfile = async ({ deps }: Office, changes: Partial<CreditorProfile>) => {
  const [creditor] = await deps.store.select('creditor', {}, { limit: 1 });
  if (!creditor) throw new Error('no creditor');
  const profile = { ...creditor.profile, ...changes };
  await deps.store.record([{ kind: 'creditor.changed', by: 'claire', data: { id: CREDITOR, changes: { profile } } }]);
};

const undated = async ({ world, deps }: Office) => {
  const [item] = await deps.store.select('item', { number: 'F-Dupont' }, { limit: 1 });
  if (!item) throw new Error('no invoice');
  const { id, debtor_id: debtorId, creditor_id: creditorId } = item;
  const data = { id, debtorId, creditorId, changes: { issued_on: null }, why: 'told in the test' };
  await world.deps.store.record([{ kind: 'item.changed', by: 'claire', data }]);
};

const FAULTS: [string, (it: Office) => Promise<void>, string][] = [
  ['the creditor’s SIREN', (it) => withProfile(it, { siren: null }), 'siren-missing'],
  [
    'the postcode of its seat',
    (it) => withProfile(it, { address: { lines: ['1 rue X'], postcode: '', city: 'LYON', country: 'FR' } }),
    'notice-creditor',
  ],
  ['the day of issue of an invoice', undated, 'notice-invoices'],
];

describe('a formal notice that lacks what it must say', () => {
  test.each(FAULTS)('is not approved, and the others are: %s', async (_, take, point) => {
    const { it, notice, other } = await waiting();
    await take(it);
    const { id } = await dispatchOf(it, notice, 'registered-letter');
    await expect(approve(it.deps, CREDITOR, 'all')).rejects.toMatchObject({
      code: 'notice-incomplete',
      details: { point, approved: 1, count: 1, numbers: String(id), id },
    });
    expect((await dispatchOf(it, notice, 'registered-letter')).status).toBe('proposed');
    expect((await dispatchOf(it, other)).status).toBe('approved');
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0 });
  });

  test.each(FAULTS)('is not printed when it came to lack it after it was approved: %s', async (_, take, point) => {
    const { it, notice } = await waiting();
    await approve(it.deps, CREDITOR, 'all');
    await take(it);
    const { id } = await dispatchOf(it, notice, 'registered-letter');
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0 });
    const seen = await preview(it.deps, id, MONDAY);
    expect(seen.findings.map((one) => one.code)).toContain(point);
    expect(seen.checklist?.filter((one) => one.state === 'missing')).toHaveLength(1);
  });

  test('is withdrawn with the point on record where it was approved all the same, and told among the tasks', async () => {
    const { it, notice } = await waiting();
    const { id } = await dispatchOf(it, notice, 'registered-letter');
    await undated(it);
    await it.deps.store.record([{ kind: 'dispatch.approved', by: 'claire', data: { id, by: 'claire' } }]);
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 0, unwritable: [{ code: 'notice-invoices' }] });
    expect(await dispatchOf(it, notice, 'registered-letter')).toMatchObject({
      status: 'withdrawn',
      outcome: 'unwritable: notice-invoices',
    });
    expect((await tasks(it.deps, CREDITOR, { limit: 10 })).unwritten).toMatchObject([{ code: 'notice-invoices' }]);
  });

  test('leaves once it is mended', async () => {
    const { it } = await waiting();
    await undated(it);
    await expect(approve(it.deps, CREDITOR, 'all')).rejects.toMatchObject({ code: 'notice-incomplete' });
    const [item] = await it.deps.store.select('item', { number: 'F-Dupont' }, { limit: 1 });
    if (!item) throw new Error('no invoice');
    const whose = { id: item.id, debtorId: item.debtor_id, creditorId: item.creditor_id };
    const data = { ...whose, changes: { issued_on: MONDAY }, why: 'told in the test' };
    await it.deps.store.record([{ kind: 'item.changed', by: 'claire', data }]);
    expect(await approve(it.deps, CREDITOR, 'all')).toBe(1);
    expect(await printLetters(it.deps, CREDITOR, MONDAY)).toMatchObject({ letters: 1, unwritable: [] });
  });
});
