import { expect, it } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, decided, MONDAY, TUESDAY, tell } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';
import { formalNotices, leave } from './notices.test-kit.ts';

const URL_OF = '/api/w/dupont/creditors/1/tasks';

/** Three debtors, each to be reminded by e-mail and by letter, and one to be called; nothing leaves by itself yet. */
async function waitingTwice() {
  const api = await apiInMemory();
  const { it: office } = api;
  await debtorsDue(office, ['Dupont', 'Durand', 'Martin'], true);
  await debtorsDue(office, ['Roy']);
  await tell(office.world, 'due', 'F-Roy', '2026-02-20');
  await tell(office.world, 'reached', 'F-Roy', 'first-reminder', '2026-02-22');
  await office.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: TUESDAY } }]);
  await runDay(office.deps, CREDITOR, MONDAY);
  return api;
}

type Line = { readonly id: number; readonly contact: number; readonly channel: string };

it('one kind of what waits comes page by page to its end, and a step by two ways is not parted', async () => {
  const { ask } = await waitingTwice();
  const seen: Line[] = [];
  let after: number | null = 0;
  for (let pages = 0; after !== null && pages < 10; pages += 1) {
    const { body }: { body: { lines: Line[]; next: number | null } } = await ask('GET', `${URL_OF}/approve?limit=1&after=${after}`);
    expect(new Set(body.lines.map((line) => line.contact)).size).toBeLessThanOrEqual(1);
    seen.push(...body.lines);
    after = body.next;
  }
  expect(seen.map((line) => line.channel)).toEqual(['email', 'letter', 'email', 'letter', 'email', 'letter']);
  expect(new Set(seen.map((line) => line.id)).size).toBe(6);
  expect((await ask('GET', `${URL_OF}?limit=1`)).body.toApprove).toHaveLength(2);
});

it('what may have left is read to its end, too', async () => {
  const { ask, it: office } = await apiInMemory();
  await debtorsDue(office, ['Dupont', 'Durand', 'Martin']);
  await decided(office);
  office.deps.mailer.send = async () => ({ kind: 'unknown', reply: 'connection lost' });
  await leave(ask, 'send');
  expect((await ask('GET', `${URL_OF}?limit=2`)).body.uncertain).toHaveLength(2);
  const first = (await ask('GET', `${URL_OF}/uncertain?limit=2`)).body;
  const rest = (await ask('GET', `${URL_OF}/uncertain?limit=2&after=${first.next}`)).body;
  const names = [...first.lines, ...rest.lines].map((line: { debtor: { name: string } }) => line.debtor.name);
  expect([names, rest.next]).toEqual([['Dupont', 'Durand', 'Martin'], null]);
});

it('what could not be written is read to its end, and told to go on', async () => {
  const { ask, it: office, ids } = await formalNotices(['Dupont', 'Durand', 'Martin']);
  const { store } = office.deps;
  for (const id of ids as never[]) await store.record([{ kind: 'dispatch.approved', by: 'claire', data: { id, by: 'claire' } }]);
  // Their text needs what the creditor no longer says.
  for (const { id, debtor_id: debtorId, creditor_id: creditorId } of await store.select('item', {}, { limit: 9 })) {
    const data = { id, debtorId, creditorId, changes: { issued_on: null }, why: 'told in the test' };
    await store.record([{ kind: 'item.changed', by: 'claire', data }]);
  }
  await leave(ask, 'print');
  const first = (await ask('GET', `${URL_OF}?limit=2`)).body;
  expect([first.unwritten.length, first.more]).toEqual([2, true]);
  const page = (await ask('GET', `${URL_OF}/unwritten?limit=2`)).body;
  expect(page.lines).toEqual(first.unwritten);
  const rest = (await ask('GET', `${URL_OF}/unwritten?limit=2&after=${page.next}`)).body;
  expect([rest.lines.length, rest.next]).toEqual([1, null]);
  const names = [...page.lines, ...rest.lines].map((line: { debtor: { name: string } }) => line.debtor.name);
  expect(names).toEqual(['Dupont', 'Durand', 'Martin']);
  expect(rest.lines[0]).toMatchObject({ code: 'notice-invoices', message: expect.stringMatching(/./) });
});

it('other kinds have pages of their own; what is no kind is refused', async () => {
  const { ask } = await waitingTwice();
  const calls = await ask('GET', `${URL_OF}/call`);
  expect([calls.body.lines.length, calls.body.lines[0].debtor.name, calls.body.next]).toEqual([1, 'Roy', null]);
  expect((await ask('GET', `${URL_OF}/post`)).body).toEqual({ lines: [], next: null });
  expect((await ask('GET', '/api/w/dupont/creditors/1/questions')).body).toEqual({ lines: [], next: null });
  expect((await ask('GET', `${URL_OF}/songs`)).status).toBe(400);
  expect((await ask('GET', '/api/w/dupont/creditors/9/questions?limit=0')).status).toBe(400);
});
