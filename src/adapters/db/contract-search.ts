import { expect, test } from 'vitest';
import type { Store } from '../../ports/store.ts';
import { BY } from './contract-kit.ts';
import { bankEntries, bankVault } from './sample-bank.ts';
import { CREDITOR, erased, sampleDebtor, sampleItem, sampleVault } from './sample-entries.ts';

const OTHER = 7 as typeof CREDITOR;

/** What somebody types is found by how it begins. */
export function searchContract(fresh: () => Promise<Store>): void {
  test('items by the beginning of their number, those of one creditor', async () => {
    const store = await fresh();
    const numbers = ['F-2026-0012', 'F-2026-0001', 'f-2026-0003', 'F-2025-0009', 'Été-1', 'F-2026-0099'];
    const items = numbers.map((number, at) => sampleItem(at + 1, 1, { number, ...(at === 5 ? { creditor_id: OTHER } : {}) }));
    await store.record([
      { kind: 'debtors.recognised', by: BY, data: { debtors: [sampleDebtor(1)], keys: [] } },
      { kind: 'items.added', by: BY, data: { items, documents: [] } },
    ]);
    const found = async (begins: string, limit = 10) => (await store.itemsNumbered(CREDITOR, begins, limit)).map((item) => item.number);
    expect(await found('F-2026')).toEqual(['F-2026-0001', 'F-2026-0012']);
    expect([await found('F-', 1), await found('É'), await found('F-2026-0001x'), await found('%')]).toEqual([
      ['F-2025-0009'],
      ['Été-1'],
      [],
      [],
    ]);
  });

  test('debtors by their address or what follows its @, until they are erased', async () => {
    const store = await fresh();
    const emails = ['Compta@Garage.example', 'pierre@garage.example', null, 'compta@autre.example'];
    const debtors = emails.map((_, at) => sampleDebtor(at + 1, at === 3 ? { creditor_id: OTHER } : {}));
    const vault = emails.map((email, at) => {
      const row = sampleVault(at + 1);
      return { ...row, details: row.details && { ...row.details, email } };
    });
    await store.record([{ kind: 'debtors.recognised', by: BY, data: { debtors, keys: [] } }], { vault });
    const found = (begins: string, limit = 10) => store.debtorsMailed(CREDITOR, begins, limit);
    expect([await found('compta'), await found('compta@garage.example'), await found('@garage.e')]).toEqual([[1], [1], [1, 2]]);
    expect([await found('@garage', 1), await found('garage'), await found('@autre')]).toEqual([[1], [], []]);
    await store.record([erased(1)], { vault: [{ id: 1, salt: '', details: null }] });
    expect([await found('compta'), await found('@garage')]).toEqual([[], [2]]);
  });
}

/** Amounts: those that are looked for, and those that are summed up. */
export function amountsContract(fresh: () => Promise<Store>): void {
  test('items by what they come to, whole or in what is left open', async () => {
    const store = await fresh();
    const items = [
      sampleItem(1, 1, { amount_cents: 5_000, open_cents: 5_000 }),
      sampleItem(2, 1, { amount_cents: 9_000, open_cents: 5_000 }),
      sampleItem(3, 1, { amount_cents: 5_000, open_cents: 0 }),
      sampleItem(4, 1, { amount_cents: 9_000, open_cents: 9_000 }),
      sampleItem(5, 1, { kind: 'credit-note', amount_cents: -5_000, open_cents: -100 }),
      sampleItem(6, 1, { amount_cents: 5_000, open_cents: 5_000, creditor_id: OTHER }),
    ];
    await store.record([
      { kind: 'debtors.recognised', by: BY, data: { debtors: [sampleDebtor(1)], keys: [] } },
      { kind: 'items.added', by: BY, data: { items, documents: [] } },
    ]);
    const found = async (cents: number[], limit = 10) => (await store.itemsWorth(CREDITOR, cents, limit)).map((item) => item.id);
    expect([await found([5_000, -5_000]), await found([5_000], 2), await found([-100]), await found([0]), await found([])]).toEqual([
      [5, 3, 2, 1],
      [3, 2],
      [5],
      [],
      [],
    ]);
  });

  debtorsAndLines(fresh);
}

function debtorsAndLines(fresh: () => Promise<Store>): void {
  test('bank lines that are laid on nothing are summed up by state and currency', async () => {
    const store = await fresh();
    await store.record([{ kind: 'debtors.recognised', by: BY, data: { debtors: [sampleDebtor(1)], keys: [] } }, ...bankEntries()], {
      vault: [sampleVault(1), ...bankVault()],
    });
    expect(await store.unlaidTotals(CREDITOR)).toEqual([{ state: 'suggested', currency: 'EUR', lines: 1, out: 0, cents: 100n }]);
    expect(await store.unlaidTotals(OTHER)).toEqual([]);
  });
}
