import { expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../core/base/id.ts';
import type { Message } from '../core/letter/message.ts';
import { writeOff } from './give-up.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { mergeEntries } from './merge-debtors.ts';
import { liftHold } from './place-hold.ts';
import { cancelPlan, draftPlan, type NewPlan, offerPlan, planDocument, signPlan } from './plan.ts';
import { setPlanLimits } from './plan-limits.ts';
import { plansOf } from './plans-of.ts';
import { recordPromise } from './promise.ts';
import { setDebtor } from './set-debtor.ts';
import { undoLaying } from './undo-laying.ts';

const DEBTOR = 1 as DebtorId;
const ITEM = 1 as ItemId;
const PLAN: NewPlan = {
  itemIds: null,
  count: 3,
  rhythm: 'monthly',
  firstOn: day('2026-03-09'),
  firstCents: null,
  charges: 'waived-if-kept',
};

type Desk = Bench & { printed: Message[] };

async function withDebt(): Promise<Desk> {
  const b = await bench();
  await b.take(
    csv('Client;Facture;Date;Échéance;Reste dû', ['Martin;FA-1;05/01/2026;04/02/2026;900,00', 'Martin;FA-2;05/01/2026;04/02/2026;300,00']),
  );
  await setDebtor(b.deps, DEBTOR, { kind: 'business' });
  return { ...b, printed: [] };
}

const printing = (b: Desk) => ({
  ...b.deps,
  printer: {
    letter: async (message: Message) => {
      b.printed.push(message);
      return new TextEncoder().encode(message.reference);
    },
  },
});
const offered = async (b: Desk, more: Partial<NewPlan> = {}, confirmed = false) =>
  (await offerPlan(printing(b), DEBTOR, { ...PLAN, ...more }, confirmed)).id;
const standing = async (b: Desk) => (await plansOf(b.deps, DEBTOR, { limit: 10 })).map((one) => [one.plan.state, one.standing?.is ?? null]);

test('a draft records nothing; an offer is printed and kept, and nothing is on hold before it is signed', async () => {
  const b = await withDebt();
  const before = await b.store.head();
  const draft = await draftPlan(b.deps, DEBTOR, PLAN);
  expect(draft).toMatchObject({ totalCents: 120_000n, currency: 'EUR', faults: [] });
  expect(draft.instalments.map((one) => [one.on, one.cents])).toEqual([
    ['2026-03-09', 40_000n],
    ['2026-04-09', 40_000n],
    ['2026-05-11', 40_000n],
  ]);
  expect(await b.store.head()).toBe(before);
  const id = await offered(b);
  expect(await b.rows('hold')).toEqual([]);
  expect(new TextDecoder().decode(await planDocument(b.deps, id))).toBe('E-2026-000001');
  const texts = b.printed[0]?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n') ?? '';
  const plain = texts.replace(/[\u00a0\u202f]/g, ' ');
  expect(plain).toContain('la somme de 1 200,00 € (mille deux cents euros)');
  expect(plain).toContain('« Je reconnais devoir à Atelier du Port la somme de mille deux cents euros (1 200,00 €). »');
  expect(plain).toContain('8 jours');
});

test('beyond the limits a person has to offer it all the same, and the creditor’s own limits count', async () => {
  const b = await withDebt();
  await expect(offered(b, { count: 7 })).rejects.toMatchObject({ code: 'plan-beyond-limits', details: { faults: 'too-many' } });
  expect(await offered(b, { count: 7 }, true)).toBe(1);
  await setPlanLimits(b.deps, b.creditorId, 'business', { leastCents: 200_000n, mostInstalments: 12, firstPercent: 50, longestMonths: 12 });
  expect((await draftPlan(b.deps, DEBTOR, { ...PLAN, count: 7 })).faults).toEqual(['total-too-small']);
  const wild = { leastCents: 0n, mostInstalments: 6, firstPercent: 0, longestMonths: 25 };
  await expect(setPlanLimits(b.deps, b.creditorId, 'business', wild)).rejects.toMatchObject({ code: 'plan-limits-unusual' });
});

test('what cannot be agreed is refused', async () => {
  const b = await withDebt();
  for (const [more, code] of [
    [{ firstOn: day('2026-03-01') }, 'plan-day'],
    [{ count: 1 }, 'plan-instalments'],
    [{ firstCents: 120_000n }, 'plan-instalments'],
    [{ itemIds: [99 as ItemId] }, 'not-items-of-debtor'],
  ] as const)
    await expect(draftPlan(b.deps, DEBTOR, { ...PLAN, ...more })).rejects.toMatchObject({ code });
  await setDebtor(b.deps, DEBTOR, { kind: 'consumer' });
  await expect(draftPlan(b.deps, DEBTOR, { ...PLAN, charges: 'reserved' })).rejects.toMatchObject({ code: 'plan-consumer-charges' });
});

test('signed, it takes the place of promises, and no other plan for the same invoices is drawn up', async () => {
  const b = await withDebt();
  await recordPromise(b.deps, DEBTOR, { on: day('2026-03-06'), cents: null, itemIds: null, via: 'call', note: '', confirmed: false });
  await signPlan(b.deps, await offered(b));
  expect((await b.rows('hold')).map((one) => [one.kind, one.lifted_why, one.basis_cents])).toEqual([
    ['promise', 'superseded', null],
    ['plan', null, 120_000],
  ]);
  expect(await standing(b)).toEqual([['signed', 'in-order']]);
  await expect(draftPlan(b.deps, DEBTOR, PLAN)).rejects.toMatchObject({ code: 'plan-running' });
  await expect(signPlan(b.deps, 1)).rejects.toMatchObject({ code: 'no-such-plan' });
});

test('what changed since it was offered is not signed', async () => {
  const b = await withDebt();
  const id = await offered(b);
  await writeOff(b.deps as never, ITEM, 10_000n, 'goodwill');
  await expect(signPlan(b.deps, id)).rejects.toMatchObject({ code: 'plan-outdated' });
  await cancelPlan(b.deps, id, 'offered anew');
  expect(await standing(b)).toEqual([['cancelled', null]]);
});

test('paid to the end it is kept; undone it is in force again, exactly as it was', async () => {
  const b = await withDebt();
  await signPlan(b.deps, await offered(b));
  const [hold] = await b.rows('hold');
  await writeOff(b.deps as never, ITEM, null, 'paid otherwise');
  const last = await writeOff(b.deps as never, 2 as ItemId, null, 'paid otherwise');
  expect(await standing(b)).toEqual([['kept', null]]);
  await undoLaying(b.deps as never, last.id);
  expect(await standing(b)).toEqual([['signed', 'in-order']]);
  expect(await b.rows('hold')).toEqual([hold]);
});

test('after a merger too: kept with the debtor that its own became, and in force again there', async () => {
  const b = await withDebt();
  await b.take(csv('Client;Facture;Date;Échéance;Reste dû', ['Autre;FA-9;05/01/2026;04/02/2026;10,00']));
  const into = 2 as DebtorId;
  await signPlan(b.deps, await offered(b));
  await b.store.record(await mergeEntries(b.deps, DEBTOR, into));
  const items = (await b.rows('item')).filter((row) => row.debtor_id === into && row.open_cents > 0 && row.number !== 'FA-9');
  const acts = [];
  for (const { id } of items) acts.push(await writeOff(b.deps as never, id, null, 'paid otherwise'));
  const states = async () => (await plansOf(b.deps, into, { limit: 10 })).map((one) => [one.plan.state, one.standing?.is ?? null]);
  expect(await states()).toEqual([['kept', null]]);
  await undoLaying(b.deps as never, acts.at(-1)?.id as never);
  expect(await states()).toEqual([['signed', 'in-order']]);
});

test('cancelled, nothing of it holds', async () => {
  const b = await withDebt();
  const id = await offered(b);
  await signPlan(b.deps, id);
  const [hold] = await b.rows('hold');
  await expect(liftHold(b.deps, hold?.id as HoldId, 'by hand')).rejects.toMatchObject({ code: 'hold-is-plan' });
  await expect(cancelPlan(b.deps, id, 'they paid at once')).rejects.toMatchObject({ code: 'plan-signature' });
  await cancelPlan(b.deps, id, 'they paid at once', 'stands');
  expect((await b.rows('hold')).map((one) => one.lifted_why)).toEqual(['they paid at once']);
  await expect(cancelPlan(b.deps, id, '')).rejects.toMatchObject({ code: 'no-such-plan' });
});

test('after a merger the plan is found with the debtor that its own became, and where it stands', async () => {
  const b = await withDebt();
  await b.take(csv('Client;Facture;Date;Échéance;Reste dû', ['Martin et fils;FA-9;05/01/2026;04/02/2026;10,00']));
  const [other] = (await b.rows('debtor')).filter((row) => row.id !== DEBTOR);
  const target = other?.id as DebtorId;
  await signPlan(b.deps, await offered(b));
  await b.store.record(await mergeEntries(b.deps, DEBTOR, target));
  for (const id of [DEBTOR, target])
    expect((await plansOf(b.deps, id, { limit: 10 })).map((one) => [one.plan.state, one.standing?.is])).toEqual([['signed', 'in-order']]);
});

test('an agreement may have been signed before it is recorded, not before it was offered', async () => {
  const b = await withDebt();
  const id = await offered(b);
  await expect(signPlan(b.deps, id, day('2026-02-01'))).rejects.toMatchObject({ code: 'plan-signed-on' });
  await expect(signPlan(b.deps, id, day('2027-01-01'))).rejects.toMatchObject({ code: 'plan-signed-on' });
  const [plan] = await b.rows('plan');
  await signPlan(b.deps, id, plan?.offered_on ?? null);
  expect(await b.rows('plan')).toMatchObject([{ state: 'signed', signed_on: plan?.offered_on }]);
});
