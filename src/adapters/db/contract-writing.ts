import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { ContactId, DebtorId, DispatchId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { digest } from '../digest.ts';
import { BY, ended, TODAY, withHistory } from './contract-kit.ts';
import { CREDITOR, decided, sampleContact, sampleDebtor, sampleDispatch, sampleRun } from './sample-entries.ts';

/** Entries take effect in their order, whether recorded together or apart. */
export function changesContract(fresh: () => Promise<Store>): void {
  test('an entry may change what an earlier one of the same record made', async () => {
    const store = await withHistory(fresh);
    await store.record([
      { kind: 'run.ended', by: BY, data: { id: 1, state: 'waiting' } },
      { kind: 'run.started', by: BY, data: { run: { ...sampleRun(2), state: 'running' } } },
      decided(sampleContact(2, 2, [3], { run_id: 2 }), [sampleDispatch(2, 2, 2)]),
      { kind: 'run.ended', by: BY, data: { id: 2, state: 'released' } },
      sending(2),
      { kind: 'dispatch.ended', by: BY, data: { ...ended(2), contact: { state: 'made', madeOn: TODAY } } },
    ]);
    expect(await store.select('run', {})).toMatchObject([{ state: 'waiting' }, { state: 'released' }]);
    expect(await store.select('dispatch', {})).toMatchObject([
      { status: 'proposed' },
      { status: 'sent', approved_by: 'scenario', tries: 1 },
    ]);
    expect(await store.select('contact', { id: 2 as ContactId })).toMatchObject([
      { state: 'made', made_on: TODAY, deadline: '2026-03-10' },
    ]);
  });

  test('releasing a run sweeps its automatic dispatches and no others', async () => {
    const store = await withHistory(fresh);
    await store.record([
      decided(sampleContact(2, 2, [3]), [sampleDispatch(2, 2, 2, { automatic: false }), sampleDispatch(4, 2, 2)]),
      decided(sampleContact(3, 2, [3], { run_id: 7 }), [sampleDispatch(3, 3, 2)]),
      { kind: 'dispatch.withdrawn', by: BY, data: { id: 4 as DispatchId, why: 'paid' } },
    ]);
    await store.record([{ kind: 'run.ended', by: BY, data: { id: 1, state: 'waiting' } }]);
    await store.record([{ kind: 'run.released', by: BY, data: { id: 1, by: 'paul' } }]);
    const rows = await store.select('dispatch', {});
    expect(rows.map((row) => [row.status, row.approved_by])).toEqual([
      ['approved', 'paul'],
      ['proposed', null],
      ['proposed', null],
      ['withdrawn', null],
    ]);
  });

  test('several changes of one row come out in their order', async () => {
    const store = await withHistory(fresh);
    const change = (changes: object): EntryDraft => ({
      kind: 'debtor.changed',
      by: BY,
      data: { id: 1 as DebtorId, creditorId: CREDITOR, changes },
    });
    await store.record([
      change({ segment: 'a', email: 'bounced' }),
      change({ segment: 'b' }),
      change({}),
      change({ scenario: 'key-account' }),
    ]);
    expect(await store.select('debtor', { id: 1 as DebtorId })).toEqual([
      sampleDebtor(1, { segment: 'b', email: 'bounced', scenario: 'key-account' }),
    ]);
  });
}

/** What is given to one is not given to another. */
export function ownershipContract(fresh: () => Promise<Store>): void {
  test('reserved ids are never given twice, kind by kind', async () => {
    const store = await fresh();
    const firsts = await Promise.all([3, 5, 1].map((count) => store.reserve('item', count)));
    const ids = [3, 5, 1].flatMap((count, index) => Array.from({ length: count }, (_, offset) => (firsts[index] ?? 0) + offset));
    expect(ids.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([await store.reserve('vault', 1), await store.reserve('item', 1)]).toEqual([1, 10]);
  });

  test('what a caller does to its rows, or to ours, changes nothing', async () => {
    const store = await fresh();
    const run = sampleRun();
    await store.record([{ kind: 'run.started', by: BY, data: { run } }]);
    run.looked = 99;
    for (const row of await store.select('run', {})) row.decided = 99;
    expect(await store.select('run', {})).toEqual([sampleRun()]);
  });

  test('one at a time does exclusive work, and another name is free', async () => {
    const store = await fresh();
    const inner = store.exclusive('run', async () => {
      await expect(store.exclusive('run', async () => 'twice')).rejects.toMatchObject({ code: 'busy' });
      return store.exclusive('send', async () => 'other');
    });
    expect(await inner).toBe('other');
    await expect(store.exclusive('run', () => Promise.reject(new Error('fails')))).rejects.toThrow('fails');
    expect(await store.exclusive('run', async () => 'free again')).toBe('free again');
  });
}

function sending(dispatch: number): EntryDraft {
  const data = {
    id: dispatch as DispatchId,
    messageId: '<1@acquit>',
    document: digest.sha256('mail'),
    tries: 1,
    deadline: '2026-03-10' as Day,
    contactId: dispatch as ContactId,
  };
  return { kind: 'dispatch.sending', by: BY, data };
}
