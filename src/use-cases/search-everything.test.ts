import { expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { CreditorId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { searchEverything } from './search-everything.ts';
import { debtorsDue, inMemory, office } from './sending.test-kit.ts';

async function begun() {
  const it = await office(inMemory);
  await debtorsDue(it, ['Garage Étoile', 'Menuiserie Dupont']);
  const owed = { kind: 'invoice', currency: EUR, issued: day('2025-11-01'), due: day('2025-11-30'), doubt: null } as const;
  await addItem(it.world, 'FA-2025-0042', 'Garage Étoile', { ...owed, cents: 45_050 });
  await addItem(it.world, 'FA-2026-0107', 'Menuiserie Dupont', { ...owed, cents: 99_999 });
  return async (text: string, limit = 5) => {
    const { debtors, items, lines } = await searchEverything(it.deps, CREDITOR, text, limit);
    return {
      debtors: debtors.found.map((one) => one.name),
      items: items.found.map(({ item, debtorName }) => `${item.number} ${debtorName}`),
      more: [debtors.more, items.more, lines.more],
    };
  };
}

test('debtors by words of their name, by number and by address', async () => {
  const found = await begun();
  expect((await found('etoi gar')).debtors).toEqual(['Garage Étoile']);
  expect((await found('FA-2026-0107')).debtors).toEqual(['Menuiserie Dupont']);
  const { debtors } = await found('@');
  expect([debtors, (await found('compta@')).debtors.length]).toEqual([[], 2]);
});

test('invoices by the beginning or the end of their number, and by what they come to', async () => {
  const found = await begun();
  expect((await found('fa-20')).items).toEqual(['FA-2025-0042 Garage Étoile', 'FA-2026-0107 Menuiserie Dupont']);
  expect([(await found('42')).items, (await found('107')).items]).toEqual([
    ['FA-2025-0042 Garage Étoile'],
    ['FA-2026-0107 Menuiserie Dupont'],
  ]);
  expect([(await found('450,50 €')).items, (await found('999.99')).items]).toEqual([
    ['FA-2025-0042 Garage Étoile'],
    ['FA-2026-0107 Menuiserie Dupont'],
  ]);
  expect(await found('f', 5)).toEqual({ debtors: [], items: [], more: [false, false, false] });
  expect(await found('FA-20', 1)).toEqual({ debtors: [], items: ['FA-2025-0042 Garage Étoile'], more: [false, true, false] });
});

test('a creditor that is not there is refused', async () => {
  const it = await office(inMemory);
  await expect(searchEverything(it.deps, 99 as CreditorId, 'dupont', 5)).rejects.toMatchObject({ code: 'unknown-creditor' });
});
