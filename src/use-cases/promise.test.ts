import { expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import type { DebtorId, HoldId, ItemId } from '../core/base/id.ts';
import { answerQuestion } from './answer-question.ts';
import { writeOff } from './give-up.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { type NewPromise, recordPromise, withdrawPromise } from './promise.ts';
import { promiseRecords } from './promise-record.ts';
import { runDay } from './run-day.ts';
import { setRules } from './set-rules.ts';
import { undoLaying } from './undo-laying.ts';

const DEBTOR = 1 as DebtorId;
const [FIRST, SECOND] = [1 as ItemId, 2 as ItemId];
const PROMISE: NewPromise = { on: day('2026-03-06'), cents: null, itemIds: null, via: 'call', note: '', confirmed: false };

async function withDebt(): Promise<Bench> {
  const b = await bench();
  await b.take(
    csv('Client;Facture;Date;Échéance;Reste dû', ['Martin;FA-1;05/01/2026;04/02/2026;100,00', 'Martin;FA-2;05/01/2026;04/02/2026;50,00']),
  );
  const account = { iban: 'FR7630006000011234567890189', bic: null, currency: 'EUR' as never, holder: 'Atelier' };
  await setRules(b.deps, b.creditorId, { booksMaxAge: 100, bankMaxAge: 100, account });
  return b;
}

const promised = (b: Bench, more: Partial<NewPromise> = {}) => recordPromise(b.deps, DEBTOR, { ...PROMISE, ...more });
const run = (b: Bench, on: string) => {
  b.deps.clock.moveTo(day(on));
  return runDay(b.deps, b.creditorId, day(on), { acceptOldBooks: true });
};
const record = async (b: Bench) => (await promiseRecords(b.deps, [DEBTOR])).get(DEBTOR);
const told = async (b: Bench) => (await b.rows('question')).filter((one) => one.code === 'promise-broken');
const holds = async (b: Bench) => (await b.rows('hold')).map((hold) => [hold.lifted_why, hold.judged]);

test('a promise rests on the invoices that are open now, until one working day after its day', async () => {
  const b = await withDebt();
  expect(await promised(b)).toMatchObject({ until: '2026-03-09', replaces: [] });
  expect((await b.rows('hold'))[0]).toMatchObject({
    ...{ kind: 'promise', item_ids: [FIRST, SECOND], promised_on: '2026-03-06', promised_cents: null, basis_cents: null },
    ...{ promised_via: 'call', author: 'claire', judged: null, until_day: '2026-03-09' },
  });
});

test('a new one takes the place of the old one about the same invoices, never of half of it', async () => {
  const b = await withDebt();
  const first = await promised(b);
  await expect(promised(b, { itemIds: [FIRST] })).rejects.toMatchObject({ code: 'promise-overlaps', details: { id: first.id } });
  expect(await promised(b, { on: day('2026-03-10') })).toMatchObject({ replaces: [first.id] });
  expect(await holds(b)).toEqual([
    ['superseded', null],
    [null, null],
  ]);
});

test('what cannot be meant is refused', async () => {
  const b = await withDebt();
  const refusals: [Partial<NewPromise>, string][] = [
    [{ on: day('2026-03-01') }, 'promise-in-the-past'],
    [{ on: day('2027-03-03') }, 'promise-too-far'],
    [{ cents: 0n }, 'promise-amount'],
    [{ cents: 15_001n }, 'promise-amount'],
    [{ itemIds: [99 as ItemId] }, 'nothing-open'],
    [{ itemIds: [FIRST, 99 as ItemId] }, 'not-items-of-debtor'],
  ];
  for (const [more, code] of refusals) await expect(promised(b, more)).rejects.toMatchObject({ code });
  await expect(recordPromise(b.deps, 99 as DebtorId, PROMISE)).rejects.toMatchObject({ code: 'unknown-debtor' });
  expect(await b.rows('hold')).toEqual([]);
});

test('broken, it is told once, weighs in the record, and after two of them another one needs a person’s word', async () => {
  const b = await withDebt();
  await promised(b);
  await run(b, '2026-03-09');
  expect(await told(b)).toEqual([]);
  await run(b, '2026-03-10');
  const [asked] = await told(b);
  expect(asked).toMatchObject({ code: 'promise-broken', item_ids: [FIRST, SECOND] });
  await answerQuestion(b.deps, asked?.id as never, { is: 'seen' });
  await run(b, '2026-03-11');
  expect(await told(b)).toHaveLength(1);
  expect(await record(b)).toEqual({ kept: 0, of: 1 });
  await promised(b, { on: day('2026-03-12') });
  await run(b, '2026-03-16');
  await expect(promised(b, { on: day('2026-03-20') })).rejects.toMatchObject({ code: 'promises-broken', details: { count: 2 } });
  await setRules(b.deps, b.creditorId, { brokenPromises: 3 });
  expect(await promised(b, { on: day('2026-03-20') })).toMatchObject({ replaces: [] });
  await setRules(b.deps, b.creditorId, { brokenPromises: 2 });
  expect(await promised(b, { on: day('2026-03-23'), confirmed: true })).toMatchObject({ until: '2026-03-24' });
});

test('a part that came keeps it, and what is undone breaks it', async () => {
  const b = await withDebt();
  await promised(b, { cents: 4_000n, itemIds: [FIRST] });
  const act = await writeOff(b.deps as never, FIRST, 4_000n, 'partial goodwill');
  await run(b, '2026-03-10');
  expect(await holds(b)).toEqual([[null, 'kept']]);
  expect(await record(b)).toEqual({ kept: 1, of: 1 });
  await undoLaying(b.deps as never, act.id);
  await run(b, '2026-03-11');
  expect(await holds(b)).toEqual([[null, 'broken']]);
});

test('all paid ends it as kept; undone before its day it stands again, after its day it was broken', async () => {
  const b = await withDebt();
  await promised(b, { itemIds: [FIRST] });
  const act = await writeOff(b.deps as never, FIRST, null, 'settled otherwise');
  expect(await holds(b)).toEqual([['kept', null]]);
  await undoLaying(b.deps as never, act.id);
  expect(await holds(b)).toEqual([
    ['kept', null],
    [null, null],
  ]);
  const again = await writeOff(b.deps as never, FIRST, null, 'settled otherwise');
  b.deps.clock.moveTo(day('2026-03-20'));
  await undoLaying(b.deps as never, again.id);
  await run(b, '2026-03-20');
  expect((await holds(b)).at(-1)).toEqual([null, 'broken']);
  expect(await record(b)).toEqual({ kept: 0, of: 1 });
});

test('money that comes too late does not keep it', async () => {
  const b = await withDebt();
  await promised(b, { itemIds: [FIRST] });
  await run(b, '2026-03-10');
  await writeOff(b.deps as never, FIRST, null, 'settled at last');
  expect(await holds(b)).toEqual([[null, 'broken']]);
  expect(await record(b)).toEqual({ kept: 0, of: 1 });
});

test('it is withdrawn while it holds, once', async () => {
  const b = await withDebt();
  const { id } = await promised(b);
  await withdrawPromise(b.deps, id, 'they will not');
  expect(await holds(b)).toEqual([['they will not', null]]);
  await expect(withdrawPromise(b.deps, id, '')).rejects.toMatchObject({ code: 'no-such-promise' });
  await expect(withdrawPromise(b.deps, 99 as HoldId, '')).rejects.toMatchObject({ code: 'no-such-promise' });
});
