import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { approve } from './approve.ts';
import type { Deps } from './context.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { bench, csv } from './import.test-kit.ts';
import { placeHold } from './place-hold.ts';
import { cancelPlan, offerPlan, signPlan } from './plan.ts';
import { runDay } from './run-day.ts';
import { sendTexts } from './send-texts.ts';
import { debtorsDue, inMemory, MONDAY, office, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';
import { saidBy } from './spoken-words.ts';
import { askTexts } from './text-reports.ts';

/** A store in which somebody else does something right before the first record of this one. */
function overtakenOnce<Store extends object>(store: Store, meanwhile: () => Promise<unknown>): Store {
  let done = false;
  return new Proxy(store, {
    get: (target, key) => {
      const own: unknown = Reflect.get(target, key);
      if (key !== 'record' || typeof own !== 'function') return own;
      return async (...told: unknown[]) => {
        if (!done) {
          done = true;
          await meanwhile();
        }
        return own.apply(target, told);
      };
    },
  });
}

const SAID = { itemIds: null, kind: 'other', reason: 'M. Durand est hospitalisé', until: null } as const;

async function settled() {
  const it = await office(inMemory);
  const [martin = 0 as DebtorId] = await debtorsDue(it, ['Martin']);
  await tell(it.world, 'pay', 'F-Martin', '1200.00');
  const words = async () => [
    ...(await saidBy(it.deps.store, await it.deps.store.select('hold', { debtor_id: martin }, { limit: 9 }))).values(),
  ];
  return { it, martin, words };
}

test('nothing is written down about a debtor that was erased', async () => {
  const { it, martin, words } = await settled();
  await eraseDebtor(it.deps, martin);
  await expect(placeHold(it.deps, martin, SAID)).rejects.toMatchObject({ code: 'debtor-erased' });
  expect(await words()).toEqual([]);
  await expect(eraseDebtor(it.deps, martin)).rejects.toMatchObject({ code: 'debtor-erased' });
});

test('what is written while a debtor is erased is erased with it', async () => {
  const { it, martin, words } = await settled();
  const store = overtakenOnce(it.deps.store, () => placeHold(it.deps, martin, SAID));
  await eraseDebtor({ ...it.deps, store }, martin);
  expect(await it.deps.store.select('hold', { debtor_id: martin }, { limit: 9 })).toHaveLength(1);
  expect(await words()).toEqual([]);
});

test('a plan that somebody signs meanwhile is not cancelled as one that was only offered', async () => {
  const b = await bench();
  await b.take(csv('Client;Facture;Date;Échéance;Reste dû', ['Martin;FA-1;05/01/2026;04/02/2026;900,00']));
  const debtor = 1 as DebtorId;
  await setDebtor(b.deps, debtor, { kind: 'business', address: { lines: ['1 rue X'], postcode: '69001', city: 'LYON', country: 'FR' } });
  const printer = { letter: async () => new Uint8Array([1]) };
  const told = {
    itemIds: null,
    count: 3,
    rhythm: 'monthly',
    firstOn: day('2026-03-09'),
    firstCents: null,
    charges: 'waived-if-kept',
  } as const;
  const { id } = await offerPlan({ ...b.deps, printer }, debtor, told, true);
  const store = overtakenOnce(b.store, () => signPlan(b.deps, id));
  await expect(cancelPlan({ ...b.deps, store }, id, 'changed our mind')).rejects.toMatchObject({ code: 'overtaken' });
  expect(await b.rows('plan')).toMatchObject([{ state: 'signed' }]);
});

test.each(['delivered', 'undelivered'] as const)('what became of an SMS (%s) is recorded once although two ask', async (fate) => {
  const it = await office(inMemory);
  let asked = false;
  const texter = {
    provider: 'ovh',
    sender: 'VERNIER',
    send: async () => ({ kind: 'accepted', id: '41' }),
    look: async () => {
      if (!asked) {
        asked = true;
        await askTexts(deps, CREDITOR);
      }
      return fate;
    },
  };
  const deps = { ...it.deps, texter: async () => texter } as unknown as Deps;
  await tell(it.world, 'sms-step', '7');
  await debtorsDue(it, ['Martin'], false, { phone: '06 12 34 56 78' });
  await tell(it.world, 'reached', 'F-Martin', 'first-reminder', '2026-02-23');
  await runDay(it.deps, CREDITOR, MONDAY);
  await approve(it.deps, CREDITOR, 'all');
  expect(await sendTexts(deps, CREDITOR, MONDAY)).toMatchObject({ sent: 1 });
  await askTexts(deps, CREDITOR);
  expect(await it.deps.store.entries({ kinds: ['text.reported'], limit: 10 })).toHaveLength(1);
});
