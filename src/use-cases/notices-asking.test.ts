import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { bulletin, company, judged, notice, OPENING } from '../formats/insolvency/bulletin.test-kit.ts';
import { importAny } from './import-any.ts';
import { noticesAsking } from './notices-asking.ts';
import { insolvencyList } from './notices-shown.ts';
import { debtorsDue, inMemory, office, TUESDAY } from './sending.test-kit.ts';

const SIRENS = ['732829320', '404833048', '552100554'];
const PLAN = 'Jugement arrêtant le plan de redressement';

test('the list and what is asked come by pages, and none is left out between two', async () => {
  const { deps, ...it } = await office(inMemory);
  const [one = 0 as DebtorId, other = 0 as DebtorId, third = 0 as DebtorId] = await debtorsDue({ deps, ...it }, [
    'Dupont',
    'Durand',
    'Petit',
  ]);
  for (const [at, debtor] of [one, other, third].entries()) {
    const key = {
      ...{ id: await deps.store.reserve('debtor_key', 1), creditor_id: CREDITOR, debtor_id: debtor },
      ...({ scheme: 'siren', value: SIRENS[at] ?? '' } as const),
    };
    await deps.store.record([
      { kind: 'debtor.changed', by: 'claire', data: { id: debtor, creditorId: CREDITOR, changes: {}, keys: [key] } },
    ]);
  }
  it.clock.moveTo(TUESDAY);
  let told = 40;
  const take = async (at: number, nature: string) => {
    told += 1;
    const judgment = judged('Jugement', nature, '20/02/2026', 'Mandataire judiciaire : Maître Claire Dumont, 1 rue de Paris, 59000 Lille.');
    const bytes = bulletin(
      [notice({ number: `${told}`, persons: company('VAUBAN', SIRENS[at] ?? ''), judgment })],
      '20260041',
      '01/03/2026',
    );
    await importAny(deps, CREDITOR, { name: 'PCL.xml', bytes });
  };
  for (const at of [0, 1, 2]) await take(at, OPENING);
  await take(2, PLAN);
  const seen: DebtorId[] = [];
  for (let after = 0, next: DebtorId | null = null; ; after = next) {
    const page = await insolvencyList(deps, CREDITOR, { after, limit: 1 });
    seen.push(...page.debtors.map(({ debtor }) => debtor.id));
    next = page.next;
    if (next === null) break;
  }
  expect(seen).toEqual([one, other, third]);
  const all = await noticesAsking(deps, CREDITOR, { limit: 10 });
  expect(all).toMatchObject({ debtors: [{ id: third, asks: [{ code: 'plan' }] }], next: null });
  await take(0, PLAN);
  const first = await noticesAsking(deps, CREDITOR, { limit: 1 });
  expect([first.debtors.map(({ id }) => id), first.next]).toEqual([[one], one]);
  const rest = await noticesAsking(deps, CREDITOR, { after: one, limit: 1 });
  expect([rest.debtors.map(({ id }) => id), rest.next]).toEqual([[third], null]);
});
