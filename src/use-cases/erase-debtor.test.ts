import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { ERASED } from '../core/journal/vault-text.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { mergeEntries } from './merge-debtors.ts';
import { debtorsDue, inMemory, type Office, office, tell } from './sending.test-kit.ts';

const NAMES = ['Dupont', 'Dupont SA', 'Dupont et fils', 'Martin'] as const;

async function world(): Promise<{ it: Office; ids: [DebtorId, DebtorId, DebtorId, DebtorId] }> {
  const it = await office(inMemory);
  return { it, ids: (await debtorsDue(it, NAMES)) as [DebtorId, DebtorId, DebtorId, DebtorId] };
}

/** What is left of each debtor: its name, and whether the journal says that it was erased. */
async function left({ deps }: Office): Promise<[string | null, boolean][]> {
  const rows = await deps.store.select('debtor', {});
  const vault = new Map((await deps.store.vault(rows.map((row) => row.vault_id))).map((row) => [row.id, row]));
  return rows.map((row) => [vault.get(row.vault_id)?.details?.name ?? null, row.vault_digest === ERASED]);
}

async function erasedInJournal({ deps }: Office): Promise<DebtorId[]> {
  const entries = await deps.store.entries({ kinds: ['debtor.changed'], limit: 1_000 });
  return entries.flatMap((entry) => (entry.kind === 'debtor.changed' && entry.data.changes.vault_digest === ERASED ? [entry.data.id] : []));
}

test('who owes money cannot be erased; a credit is open too', async () => {
  const { it, ids } = await world();
  const refused = { code: 'debtor-still-open', details: { id: ids[3], count: 1 } };
  await expect(eraseDebtor(it.deps, ids[3])).rejects.toMatchObject(refused);
  await tell(it.world, 'pay', 'F-Martin', '1300.00');
  await expect(eraseDebtor(it.deps, ids[3])).rejects.toMatchObject(refused);
  expect(await left(it)).toEqual(NAMES.map((name) => [name, false]));
});

test('the data are gone, with a mark on record that they were erased and not lost; once only', async () => {
  const { it, ids } = await world();
  await tell(it.world, 'pay', 'F-Martin', '1200.00');
  await eraseDebtor(it.deps, ids[3]);
  const [debtor] = await it.deps.store.select('debtor', { id: ids[3] });
  expect(debtor).toMatchObject({ vault_digest: ERASED, email: 'none', has_address: false, has_phone: false });
  expect(await it.deps.store.vault([debtor?.vault_id ?? 0])).toEqual([{ id: debtor?.vault_id, salt: '', details: null }]);
  expect(await erasedInJournal(it)).toEqual([ids[3]]);
  expect(JSON.stringify(await it.deps.store.entries({ limit: 1_000 }))).not.toContain('compta@martin.example');
  await expect(eraseDebtor(it.deps, ids[3])).rejects.toMatchObject({ code: 'debtor-erased' });
  await expect(eraseDebtor(it.deps, 99 as DebtorId)).rejects.toMatchObject({ code: 'unknown-debtor' });
});

test.each([0, 1, 2] as const)('debtors that were merged are erased together, whichever is named (%i)', async (named) => {
  const { it, ids } = await world();
  const [first, second, third] = ids;
  await it.deps.store.record(await mergeEntries(it.deps, first, second));
  await it.deps.store.record(await mergeEntries(it.deps, second, third));
  await expect(eraseDebtor(it.deps, ids[named])).rejects.toMatchObject({ code: 'debtor-still-open', details: { id: third, count: 3 } });
  for (const item of await it.deps.store.select('item', { debtor_id: third })) {
    const settlement = { id: item.id + 100, item_id: item.id, debtor_id: third, on_day: it.clock.today(), cents: item.open_cents };
    const open = [{ id: item.id, debtorId: third, creditorId: CREDITOR, cents: 0 }];
    const settlements = [
      { ...settlement, kind: 'payment' as const, reference: null, laying_id: null, books_cents: null, copy_of: null, void: false },
    ];
    await it.deps.store.record([{ kind: 'items.settled', by: 'claire', data: { settlements, open } }]);
  }
  await eraseDebtor(it.deps, ids[named]);
  expect(await left(it)).toEqual([
    [null, true],
    [null, true],
    [null, true],
    ['Martin', false],
  ]);
  expect((await erasedInJournal(it)).sort()).toEqual([first, second, third]);
  await expect(eraseDebtor(it.deps, ids[named])).rejects.toMatchObject({ code: 'debtor-erased' });
});
