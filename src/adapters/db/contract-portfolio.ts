import { expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../../core/base/id.ts';
import type { ItemRow } from '../../core/journal/tables.ts';
import type { Page, PortfolioAsked, Store } from '../../ports/store.ts';
import { BY, TODAY } from './contract-kit.ts';
import { CREDITOR, erased, sampleDebtor, sampleHold, sampleItem, sampleVault } from './sample-entries.ts';

const ALL: PortfolioAsked = { day: TODAY, sort: 'name', late: false, holds: null, withoutEmail: false, kinds: null, search: null };

/** The portfolio follows whatever is written, on any day. */
export function portfolioOrderContract(fresh: () => Promise<Store>): void {
  test('debtors come by name, by what is late in euros, by age', async () => {
    const store = await begun(fresh);
    expect(await listed(store, {})).toEqual([3, 2, 1]);
    expect(await listed(store, { sort: 'overdue' })).toEqual([2, 1, 3]);
    expect(await listed(store, { sort: 'oldest' })).toEqual([3, 1, 2]);
    expect(await store.portfolio(CREDITOR, ALL, { limit: 2 })).toEqual({ debtors: [3, 2], total: 3 });
    expect(await store.portfolio(CREDITOR, ALL, { after: 2, limit: 2 })).toEqual({ debtors: [1], total: null });
    expect([await listed(store, { sort: 'overdue' }, { after: 2, limit: 1 }), await listed(store, {}, { after: 1, limit: 1 })]).toEqual([
      [1],
      [],
    ]);
  });

  test('what is late is that of the day that is asked for, forth and back', async () => {
    const store = await begun(fresh);
    const on = async (day: string) => listed(store, { day: day as Day, sort: 'overdue', late: true });
    expect(await on('2026-03-06')).toEqual([1, 2, 3]);
    expect(await on('2026-03-02')).toEqual([2, 1, 3]);
    expect(await on('2026-03-01')).toEqual([1, 3]);
    expect(await on('2026-01-15')).toEqual([]);
    await store.record([{ kind: 'items.settled', by: BY, data: { settlements: [], open: [opened(3, 2, 1), opened(1, 1, 0)] } }]);
    expect([await on('2026-03-02'), await on('2026-03-06')]).toEqual([
      [2, 3],
      [1, 2, 3],
    ]);
  });
}

/** Filters, and names that are forgotten when they are erased. */
export function portfolioFilterContract(fresh: () => Promise<Store>): void {
  test('filters keep whom they name', async () => {
    const store = await begun(fresh);
    const hold = sampleHold(1, 2, { kind: 'promise', from_day: '2026-03-01' as Day, until_day: '2026-03-10' as Day });
    await store.record([{ kind: 'hold.placed', by: BY, data: { hold, creditorId: CREDITOR } }]);
    expect([await listed(store, { withoutEmail: true }), await listed(store, { kinds: ['consumer', 'unknown'] })]).toEqual([[1], [2]]);
    expect([
      await listed(store, { holds: [] }),
      await listed(store, { holds: ['promise'] }),
      await listed(store, { holds: ['dispute'] }),
    ]).toEqual([[2], [2], []]);
    const later = { holds: [], day: '2026-03-11' as Day };
    expect([await listed(store, later), await listed(store, { holds: [], day: '2026-02-28' as Day })]).toEqual([[], []]);
    const lifted = { id: 1 as HoldId, debtorId: 2 as DebtorId, creditorId: CREDITOR, on: TODAY, why: 'payé' };
    await store.record([{ kind: 'hold.lifted', by: BY, data: lifted }]);
    expect(await listed(store, { holds: [] })).toEqual([]);
  });

  test('words of a name are found however they are written, until it is erased or the debtor becomes another', async () => {
    const store = await begun(fresh);
    const found = async (...words: string[]) => listed(store, { search: { words, debtors: [] } });
    expect([await found('etoi', 'gar'), await found('boeuf'), await found('toile'), await found('e')]).toEqual([[2], [3], [], [2, 1]]);
    expect(await listed(store, { search: { words: ['boeuf'], debtors: [1, 4] as DebtorId[] } })).toEqual([3, 1]);
    expect(await listed(store, { search: { words: [], debtors: [] } })).toEqual([]);
    await store.record([erased(3)], { vault: [{ id: 3, salt: '', details: null }] });
    expect([await found('boeuf'), await listed(store, {})]).toEqual([[], [2, 1, 3]]);
    const key = { id: 9, creditor_id: CREDITOR, debtor_id: 2 as DebtorId, scheme: 'name', value: 'merged-into:1' } as const;
    await store.record([{ kind: 'debtors.recognised', by: BY, data: { debtors: [], keys: [key] } }]);
    expect([await found('etoile'), await listed(store, {})]).toEqual([[], [1, 3]]);
    await store.record([{ kind: 'debtor.changed', by: BY, data: { id: 2 as DebtorId, creditorId: CREDITOR, changes: { segment: 'x' } } }]);
    expect(await listed(store, {})).toEqual([1, 3]);
  });
}

export function dueTotalsContract(fresh: () => Promise<Store>): void {
  test('what is open is told by due date and currency, credits apart', async () => {
    const store = await begun(fresh);
    await store.record([{ kind: 'items.settled', by: BY, data: { settlements: [], open: [opened(3, 2, 0), opened(1, 1, 4_000)] } }]);
    expect(
      (await store.dueTotals(CREDITOR)).map(({ currency, dueOn, isCredit, items, cents }) => [currency, dueOn, isCredit, items, cents]),
    ).toEqual([
      ['EUR', '2026-02-20', false, 1, 4_000n],
      ['EUR', '2026-03-05', false, 1, 90_000n],
      ['EUR', null, false, 1, 300n],
      ['EUR', null, true, 1, -700n],
      ['USD', '2026-01-15', false, 1, 9_999_999n],
    ]);
    expect(await store.dueTotals(7 as typeof CREDITOR)).toEqual([]);
  });
}

async function listed(store: Store, asked: Partial<PortfolioAsked>, page: Page = { limit: 10 }) {
  return (await store.portfolio(CREDITOR, { ...ALL, ...asked }, page)).debtors;
}

/** Three debtors of ours and one of another creditor's. */
async function begun(fresh: () => Promise<Store>): Promise<Store> {
  const store = await fresh();
  const debtors = [
    sampleDebtor(1, { email: 'bounced' }),
    sampleDebtor(2, { kind: 'consumer' }),
    sampleDebtor(3),
    sampleDebtor(4, { creditor_id: 7 as typeof CREDITOR }),
  ];
  const names = ['Société Éléonore', 'Garage de l’Étoile', 'Bœuf & Cie', 'Étrangère'];
  await store.record([{ kind: 'debtors.recognised', by: BY, data: { debtors, keys: [] } }], {
    vault: names.map((name, at) => sampleVault(at + 1, name)),
  });
  const due = (due_on: string | null, open_cents: number, currency = 'EUR') => ({ due_on, open_cents, currency }) as Partial<ItemRow>;
  const items = [
    sampleItem(1, 1, due('2026-02-20', 5_000)),
    sampleItem(2, 1, due('2026-03-05', 90_000)),
    sampleItem(3, 2, due('2026-03-01', 8_000)),
    sampleItem(4, 3, due('2026-01-15', 9_999_999, 'USD')),
    sampleItem(5, 3, { ...due(null, -700), kind: 'credit-note', amount_cents: -700 }),
    sampleItem(6, 3, due(null, 300)),
    sampleItem(7, 2, due('2025-01-01', 0)),
  ];
  await store.record([{ kind: 'items.added', by: BY, data: { items, documents: [] } }]);
  return store;
}

function opened(id: number, debtor: number, cents: number) {
  return { id: id as ItemId, debtorId: debtor as DebtorId, creditorId: CREDITOR, cents };
}
