import { expect, test } from 'vitest';
import { portalVault, samplePortalLink, samplePortalRequest } from '../adapters/db/sample-portal.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId, PortalRequestId } from '../core/base/id.ts';
import type { NewHoldRow } from '../core/journal/hold-tables.ts';
import type { PortalRequestRow } from '../core/journal/portal-tables.ts';
import { debtorHistory } from './debtor-history.ts';
import { offerPlan } from './plan.ts';
import { answerRequest } from './portal-requests.ts';
import { debtorsDue, inMemory, MONDAY, office } from './sending.test-kit.ts';

const REQUEST = 1 as PortalRequestId;

/** What Dupont said on its page, with the hold that it placed. */
async function said(changes: Partial<PortalRequestRow>, holdKind: NewHoldRow['kind'] = 'other') {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  const { store } = it.deps;
  const [item] = await store.select('item', { debtor_id: debtor }, { limit: 1 });
  const hold_id = (await store.reserve('hold', 1)) as HoldId;
  const about = { debtor_id: debtor, item_ids: [item?.id as ItemId] };
  const ended = { from_day: MONDAY, until_day: day('2026-03-09'), lifted_on: null, lifted_why: null };
  const hold: NewHoldRow = { id: hold_id, ...about, kind: holdKind, reason: 'said', author: 'link 1', ...ended };
  const request = samplePortalRequest(1, 1, { ...about, hold_id, ...changes });
  await store.record(
    [
      { kind: 'portal.link-made', by: 'claire', data: { link: samplePortalLink(1, 1, { debtor_id: debtor }) } },
      { kind: 'portal.requested', by: 'link 1', data: { request } },
      { kind: 'hold.placed', by: 'link 1', data: { hold, creditorId: request.creditor_id } },
    ],
    { vault: portalVault() },
  );
  const became = async () => {
    const { events } = await debtorHistory(store, debtor, { after: 0, limit: 50 });
    return events.flatMap((event) => (event.is === 'request' ? [event.request.became] : []));
  };
  const stillHeld = async () => (await store.select('hold', { id: hold_id, lifted_on: null }, { limit: 1 })).length === 1;
  return { it, debtor, became, stillHeld };
}

test('a promise that was taken is named by the request that it came of, in one act', async () => {
  const { it, debtor, became, stillHeld } = await said({ kind: 'promise', on_day: day('2026-03-06'), files: [] });
  expect(await became()).toEqual([null]);
  await answerRequest(it.deps, REQUEST, 'applied');
  const promises = await it.deps.store.select('hold', { debtor_id: debtor, kind: 'promise' }, { limit: 9 });
  expect(await became()).toEqual([{ is: 'promise', id: promises[0]?.id }]);
  expect(await stillHeld()).toBe(false);
});

test('a promise that is refused leaves the request as it was', async () => {
  const { it, debtor, became, stillHeld } = await said({ kind: 'promise', on_day: day('2028-12-31'), files: [] });
  const before = await it.deps.store.head();
  await expect(answerRequest(it.deps, REQUEST, 'applied')).rejects.toMatchObject({ code: 'promise-too-far' });
  expect(await it.deps.store.head()).toBe(before);
  expect(await became()).toEqual([null]);
  expect([await stillHeld(), await it.deps.store.select('hold', { debtor_id: debtor, kind: 'promise' }, { limit: 9 })]).toEqual([true, []]);
});

test('a dispute that was opened is named; the hold of the request ends once, whoever ends it', async () => {
  const { it, debtor, became, stillHeld } = await said({ kind: 'dispute', reason: 'price', cents: null, currency: null }, 'dispute');
  await answerRequest(it.deps, REQUEST, 'applied');
  const [dispute] = await it.deps.store.select('dispute', { debtor_id: debtor }, { limit: 9 });
  expect(await became()).toEqual([{ is: 'dispute', id: dispute?.id }]);
  expect(await stillHeld()).toBe(false);
  const lifted = await it.deps.store.entries({ kinds: ['hold.lifted'], limit: 9 });
  expect(lifted).toHaveLength(1);
});

test('instalments that were asked for became the plan that was offered since; without one nothing', async () => {
  const asked: Partial<PortalRequestRow> = { kind: 'instalments', parts: 2, cents: null, currency: null, on_day: null, files: [] };
  const plan = {
    itemIds: null,
    count: 2,
    rhythm: 'monthly',
    firstOn: day('2026-03-09'),
    firstCents: null,
    charges: 'waived-if-kept',
  } as const;
  const granted = await said(asked);
  const { id } = await offerPlan(granted.it.deps, granted.debtor, plan, true);
  await answerRequest(granted.it.deps, REQUEST, 'kept');
  expect(await granted.became()).toEqual([{ is: 'plan', id }]);
  const refused = await said(asked);
  await answerRequest(refused.it.deps, REQUEST, 'resumed');
  expect(await refused.became()).toEqual([null]);
});
