import { afterAll, expect, test } from 'vitest';
import type { Day } from '../../core/base/day.ts';
import type { PortfolioAsked } from '../../ports/store.ts';
import { CREDITOR, sampleDebtor, sampleVault } from './sample-entries.ts';
import { scratchDatabase } from './scratch-workspace.ts';

const scratch = await scratchDatabase();
afterAll(() => scratch.close());

const ALL = { day: '2026-03-02' as Day, sort: 'name', late: false, holds: null, withoutEmail: false, kinds: null } as const;
/** More than are looked up by a word; every second one is a garage, every third one called Petit. */
const MANY = 6_600;

test('words that very many have are found in the order of the list, page by page, and counted', async () => {
  const { store } = await scratch.addWorkspace('frequent');
  const numbers = Array.from({ length: MANY }, (_, at) => at + 1);
  const nameOf = (n: number) => `${n % 2 === 0 ? 'Garage' : 'Atelier'} ${n % 3 === 0 ? 'Petit' : 'Grand'} ${String(n).padStart(5, '0')}`;
  await store.record(
    [
      {
        kind: 'debtors.recognised',
        by: 'claire',
        data: { debtors: numbers.map((n) => sampleDebtor(n, n % 5 === 0 ? { kind: 'consumer' } : {})), keys: [] },
      },
    ],
    { vault: numbers.map((n) => sampleVault(n, nameOf(n))) },
  );
  const listed = (words: string[], asked: Partial<PortfolioAsked> = {}, after = 0) =>
    store.portfolio(CREDITOR, { ...ALL, search: { words, debtors: [1] as never }, ...asked }, { after, limit: 3 });
  const meant = (passes: (n: number) => boolean) => {
    const all = numbers.filter((n) => n === 1 || passes(n)).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    return { debtors: all.slice(0, 3), next: all.slice(3, 6), total: all.length };
  };
  const garages = meant((n) => n % 2 === 0);
  expect(await listed(['gar'])).toEqual({ debtors: garages.debtors, total: garages.total });
  expect(await listed(['gar'], {}, garages.debtors[2])).toEqual({ debtors: garages.next, total: null });
  const grand = meant((n) => n % 2 === 0 && n % 3 !== 0);
  expect(await listed(['gar', 'gran'])).toEqual({ debtors: grand.debtors, total: grand.total });
  const petit = meant((n) => n % 2 === 0 && n % 3 === 0);
  expect(await listed(['gar', 'pet'])).toEqual({ debtors: petit.debtors, total: petit.total });
  // Very many have both.
  const grands = meant((n) => n % 3 !== 0);
  expect(await listed(['0', 'gran'])).toEqual({ debtors: grands.debtors, total: grands.total });
  expect((await listed(['gar'], { kinds: ['consumer'] })).total).toBe(numbers.filter((n) => n % 10 === 0).length);
});
