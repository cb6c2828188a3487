import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { ContactId, CreditorId, DebtorId, DispatchId } from '../../core/base/id.ts';
import type { EntryDraft } from '../../core/journal/entry.ts';
import type { Store } from '../../ports/store.ts';
import { BY, ended, sending, TODAY, withHistory } from './contract-kit.ts';
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

  wakingContract(fresh);
}

/** When what decides about many debtors changes, all of those are looked at again, and no others. */
function wakingContract(fresh: () => Promise<Store>): void {
  test('a scenario wakes every debtor that is known, the rules of a creditor wake its own, and a date of its books wakes nobody', async () => {
    const store = await withHistory(fresh);
    const scenario = { id: 1, key: 'own', version: 1, body: {}, saved_on: TODAY };
    const look = async () => (await store.select('agenda', {})).map((row) => [row.id, row.look_on === null || row.look_on > TODAY]);
    const asleep: EntryDraft[] = [agenda(CREDITOR, [1, 2]), agenda(2 as CreditorId, [3])];
    const rules = (changes: object): EntryDraft => ({ kind: 'creditor.changed', by: BY, data: { id: CREDITOR, changes } });
    const then = async (...entries: EntryDraft[]) => {
      await store.record([...asleep, ...entries]);
      return look();
    };
    expect(await then(rules({ books_as_of: TODAY }))).toEqual([
      [1, true],
      [2, true],
      [3, true],
    ]);
    expect(await then({ kind: 'scenario.saved', by: BY, data: { scenario } })).toEqual([
      [1, false],
      [2, false],
      [3, false],
    ]);
    expect(await then(rules({ cap_count: 3 }))).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(await then(rules({ minimum_days_between: 5 }), agenda(CREDITOR, [2]))).toEqual([
      [1, false],
      [2, true],
      [3, true],
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

/** A run that was at work, and leaves these debtors to be looked at much later, or never. */
function agenda(creditorId: CreditorId, debtors: readonly number[]): EntryDraft {
  const looks = debtors.map((id): [DebtorId, Day | null] => [id as DebtorId, id === 1 ? null : ('2026-12-01' as Day)]);
  return { kind: 'run.advanced', by: BY, data: { id: 1, position: 0, looked: 0, decided: 0, creditorId, looks } };
}
