import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { explain } from './explain.ts';
import { mergeKey } from './merged-debtor.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, TUESDAY, tell } from './sending.test-kit.ts';
import { showDebtor } from './show-debtor.ts';

test('who it is, what it owes and how far each invoice has come, what was done', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  await tell(it.world, 'hold', 'Dupont', 'promise', 'will-pay', 'until', '2026-03-05');
  const card = await showDebtor(it.deps, dupont);
  const [item] = card.items;
  expect(card).toMatchObject({
    day: MONDAY,
    details: { name: 'Dupont', email: 'compta@dupont.example' },
    totals: [{ currency: 'EUR', open: 120_000n, overdue: 120_000n, overdueInvoices: 1 }],
    items: [{ number: 'F-Dupont' }],
    contacts: [{ step: 'first-reminder', state: 'made' }],
    dispatches: [{ channel: 'email', status: 'sent' }],
    holds: [{ kind: 'promise', until_day: '2026-03-05' }],
  });
  expect(card.levels.get(item?.id as never)).toEqual({ step: 'first-reminder', on: MONDAY, deadline: null, waits: false });
  expect(card.numbers.get(item?.id as never)).toBe('F-Dupont');
});

test('what comes next is what explain says, on the day it says', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  expect((await showDebtor(it.deps, dupont)).foreseen).toMatchObject({ day: MONDAY, contact: { step: { key: 'first-reminder' } } });
  await decided(it);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  it.clock.moveTo(TUESDAY);
  const [card, explained] = [await showDebtor(it.deps, dupont), await explain(it.deps, dupont, TUESDAY)];
  expect(card.foreseen?.contact.step.key).toBe('call');
  expect(card.foreseen).toEqual(explained.foreseen);
  expect(card.decision).toEqual(explained.decision);
});

test('a level set by a person is shown, and one that nobody has reached is not', async () => {
  const it = await office(inMemory);
  const [dupont, roy] = (await debtorsDue(it, ['Dupont', 'Roy'])) as [DebtorId, DebtorId];
  await tell(it.world, 'reached', 'F-Dupont', 'second-reminder', '2026-02-20');
  expect([...(await showDebtor(it.deps, dupont)).levels.values()]).toEqual([
    { step: 'second-reminder', on: '2026-02-20', deadline: null, waits: false },
  ]);
  expect((await showDebtor(it.deps, roy)).levels.size).toBe(0);
});

test('holds that have run out and items that are settled are left out; the last ten contacts are enough', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  await tell(it.world, 'hold', 'Dupont', 'promise', 'will-pay', 'until', '2026-03-02');
  it.clock.moveTo(TUESDAY);
  const contact = (id: number) => ({
    kind: 'contact.decided' as const,
    by: 'scenario',
    data: {
      contact: {
        id: id as never,
        creditor_id: CREDITOR,
        debtor_id: dupont,
        run_id: 1,
        step: 'call',
        severity: 1 as const,
        scenario: 'business',
        scenario_version: 1,
        items: [],
        decided_on: addDays(day('2026-01-01'), id),
      },
      dispatches: [],
    },
  });
  await it.deps.store.record(Array.from({ length: 12 }, (_, n) => contact(100 + n)));
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  const card = await showDebtor(it.deps, dupont);
  expect([card.holds, card.items, card.totals]).toEqual([[], [], []]);
  expect(card.contacts.map((one) => one.id)).toEqual([102, 103, 104, 105, 106, 107, 108, 109, 110, 111]);
});

test('one that was merged leads to what it became; an unknown one is refused', async () => {
  const it = await office(inMemory);
  const [dupont, roy] = (await debtorsDue(it, ['Dupont', 'Roy'])) as [DebtorId, DebtorId];
  const key = { id: 9_999, creditor_id: CREDITOR, debtor_id: roy, ...mergeKey(dupont) };
  await it.deps.store.record([{ kind: 'debtors.recognised', by: 'claire', data: { debtors: [], keys: [key] } }]);
  expect((await showDebtor(it.deps, roy)).debtor.id).toBe(dupont);
  await expect(showDebtor(it.deps, 77 as DebtorId)).rejects.toMatchObject({ code: 'unknown-debtor' });
});

test('a step that was decided and has not left is told as waiting, and as made once it has', async () => {
  const it = await office(inMemory);
  const [dupont] = (await debtorsDue(it, ['Dupont'])) as [DebtorId];
  await decided(it);
  const level = async () => [...(await showDebtor(it.deps, dupont)).levels.values()];
  expect(await level()).toEqual([{ step: 'first-reminder', on: MONDAY, deadline: null, waits: true }]);
  await sendEmails(it.deps, CREDITOR, MONDAY);
  expect(await level()).toMatchObject([{ waits: false }]);
});
