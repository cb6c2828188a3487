import { expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { undisputed } from '../core/case/undisputed.ts';
import { agreedParts } from './agreed-parts.ts';
import { openDispute } from './dispute.ts';
import { offersOf } from './disputes-of.ts';
import { writeOff } from './give-up.ts';
import { mergeEntries } from './merge-debtors.ts';
import { grantOffer, makeOffer, withdrawOffer } from './offer.ts';
import { offerPlan, signPlan } from './plan.ts';
import { debtorsDue, decided, inMemory, type Office, office } from './sending.test-kit.ts';

const FRIDAY = day('2026-03-06');
const SATURDAY = day('2026-03-07');

/** Dupont owes 1 200 €, and a reminder waits to be sent; 1 080 € were offered until a day. */
async function offered(until = FRIDAY) {
  const it = await office(inMemory);
  const [debtor = 0 as DebtorId] = await debtorsDue(it, ['Dupont']);
  const [item] = await it.deps.store.select('item', { debtor_id: debtor }, { limit: 1 });
  await decided(it);
  const id = await makeOffer(it.deps, debtor, { itemIds: [item?.id as ItemId], payCents: 108_000n, until });
  await grantOffer(it.deps, id);
  return { it, debtor, item: item?.id as ItemId, id };
}

/** What the next message says of offers. */
async function told({ deps }: Office, debtor: DebtorId, today = deps.clock.today()) {
  const [contact] = await deps.store.select('contact', { debtor_id: debtor }, { limit: 1 });
  const [file] = await deps.store.caseFiles([debtor]);
  if (!contact || !file) throw new Error('nothing waits');
  const { offers } = await agreedParts(deps.store, contact, undisputed(file), { today, zone: 'mainland' });
  return offers.map(({ pay, until, isOver }) => [Number(pay.cents), until, isOver]);
}

const PLAN = { itemIds: null, count: 2, rhythm: 'monthly', firstOn: FRIDAY, firstCents: null, charges: 'waived-if-kept' } as const;

test('a message tells an offer until its last day has passed, then once that it is over', async () => {
  const { it, debtor } = await offered(SATURDAY);
  expect(await told(it, debtor)).toEqual([[108_000, SATURDAY, false]]);
  expect(await told(it, debtor, day('2026-03-09'))).toEqual([[108_000, SATURDAY, false]]);
  expect(await told(it, debtor, day('2026-03-10'))).toEqual([[108_000, SATURDAY, true]]);
});

test('an offer that was withdrawn is told no more', async () => {
  const { it, debtor, id } = await offered();
  await withdrawOffer(it.deps, id, 'by mistake');
  expect(await told(it, debtor)).toEqual([]);
  expect(await told(it, debtor, day('2026-03-10'))).toEqual([]);
});

test('what is contested of it, or was given up of it, is no longer what was offered', async () => {
  const contested = await offered();
  const told1 = { contested: [{ itemId: contested.item, cents: 30_000n }], cause: 'price', reason: 'too much' } as const;
  await openDispute(contested.it.deps, contested.debtor, told1);
  expect(await told(contested.it, contested.debtor)).toEqual([]);
  const lowered = await offered();
  await writeOff(lowered.it.deps, lowered.item, 100_00n, 'a gesture');
  expect(await told(lowered.it, lowered.debtor)).toEqual([]);
  expect(await offersOf(lowered.it.deps, lowered.debtor)).toMatchObject([{ left: null, isOver: false, isPaid: false }]);
});

test('an offer for two invoices of which one is given up is told no more, not even for the other', async () => {
  const { it, debtor, item, id } = await offered();
  await withdrawOffer(it.deps, id, 'another one');
  await addItem(it.world, 'F-2', 'Dupont', {
    kind: 'invoice',
    cents: 80_000,
    currency: EUR,
    issued: day('2026-01-12'),
    due: day('2026-02-11'),
    doubt: null,
  });
  const both = (await it.deps.store.select('item', { debtor_id: debtor }, { limit: 9 })).map((row) => row.id);
  await grantOffer(it.deps, await makeOffer(it.deps, debtor, { itemIds: both, payCents: 180_000n, until: FRIDAY }));
  await writeOff(it.deps, both.find((one) => one !== item) as ItemId, null, 'a gesture');
  expect(await told(it, debtor)).toEqual([]);
  expect((await offersOf(it.deps, debtor))[0]).toMatchObject({ left: null, isChanged: true, isOver: false, isPaid: false });
});

test('an offer and a plan are never agreed about the same invoice', async () => {
  const { it, debtor, item, id } = await offered();
  await expect(offerPlan(it.deps, debtor, PLAN, true)).rejects.toMatchObject({ code: 'offer-overlaps' });
  await withdrawOffer(it.deps, id, 'a plan instead');
  const plan = await offerPlan(it.deps, debtor, PLAN, true);
  const again = await makeOffer(it.deps, debtor, { itemIds: [item], payCents: 108_000n, until: FRIDAY });
  await expect(signPlan(it.deps, plan.id)).rejects.toMatchObject({ code: 'offer-overlaps' });
  await withdrawOffer(it.deps, again, 'the plan was signed');
  await signPlan(it.deps, plan.id);
  await expect(makeOffer(it.deps, debtor, { itemIds: [item], payCents: 108_000n, until: FRIDAY })).rejects.toMatchObject({
    code: 'plan-running',
  });
});

test('an offer that is over stands in the way of nothing', async () => {
  const { it, debtor } = await offered();
  it.clock.moveTo(day('2026-03-09'));
  await offerPlan(it.deps, debtor, { ...PLAN, firstOn: day('2026-03-20') }, true);
  expect(await it.deps.store.select('plan', { debtor_id: debtor }, { limit: 9 })).toHaveLength(1);
});

test('an offer goes on with the debtor that its debtor becomes', async () => {
  const it = await office(inMemory);
  const [from, into] = (await debtorsDue(it, ['Dupont', 'Dupont SA'])) as [DebtorId, DebtorId];
  const [item] = await it.deps.store.select('item', { debtor_id: from }, { limit: 1 });
  await grantOffer(it.deps, await makeOffer(it.deps, from, { itemIds: [item?.id as ItemId], payCents: 108_000n, until: FRIDAY }));
  await it.deps.store.record(await mergeEntries(it.deps, from, into));
  expect(await offersOf(it.deps, from)).toMatchObject([{ row: { state: 'withdrawn' } }]);
  expect(await offersOf(it.deps, into)).toMatchObject([{ row: { state: 'granted' }, numbers: ['F-Dupont'], left: { cents: 108_000n } }]);
  expect(await it.deps.store.select('offer', { creditor_id: CREDITOR, state: 'granted' }, { limit: 9 })).toHaveLength(1);
});
