import { describe, expect, test } from 'vitest';
import { addItem, CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, ItemId } from '../core/base/id.ts';
import { EUR } from '../core/base/money.ts';
import { type CallingAsked, setCalling } from './calling.ts';
import { mergeEntries } from './merge-debtors.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

async function merged(prepare: (it: Awaited<ReturnType<typeof office>>) => Promise<void>) {
  const it = await office(inMemory);
  const [from, into] = await debtorsDue(it, ['Dupont', 'Dupont SA']);
  await tell(it.world, 'pay', 'F-Dupont SA', '1200.00');
  await prepare(it);
  await it.deps.store.record(await mergeEntries(it.deps, from as never, into as never));
  return { it, into: into as never };
}

test('a date granted before the merger still holds: no formal notice before it has passed', async () => {
  const { it, into } = await merged(async (it) => {
    await tell(it.world, 'due', 'F-Dupont', '2026-01-20');
    await tell(it.world, 'reached', 'F-Dupont', 'call', '2026-02-15');
    await decided(it);
    await sendEmails(it.deps, CREDITOR, MONDAY);
  });
  it.clock.moveTo(day('2026-03-11'));
  expect((await runDay(it.deps, CREDITOR, TUESDAY)).decided).toEqual({});
  expect((await runDay(it.deps, CREDITOR, day('2026-03-10'))).decided).toEqual({});
  expect((await runDay(it.deps, CREDITOR, day('2026-03-11'))).decided).toEqual({ 'formal-notice': 1 });
  expect((await statuses(it, into)).contacts).toEqual(['pending']);
});

test('insolvent before the merger is insolvent after it, also for invoices to come', async () => {
  const { it, into } = await merged(async (it) => {
    await tell(it.world, 'pay', 'F-Dupont', '1200.00');
    await tell(it.world, 'hold', 'Dupont', 'insolvency', 'bodacc');
  });
  const holds = await it.deps.store.select('hold', { debtor_id: into }, { limit: 10 });
  expect(holds.map(({ kind, item_ids, lifted_on }) => [kind, item_ids, lifted_on])).toEqual([['insolvency', null, null]]);
});

/** Both have the invoice F-Dupont; what is told in `first` befalls that of the first debtor, which is merged into the second. */
async function twins(first: (it: Office) => Promise<void>, second: (it: Office) => Promise<void> = async () => {}, cents = 120_000) {
  const it = await office(inMemory);
  const [from, into] = (await debtorsDue(it, ['Dupont', 'Dupont SA'])) as [DebtorId, DebtorId];
  await tell(it.world, 'pay', 'F-Dupont SA', '1200.00');
  await first(it);
  const dates = { issued: day('2026-01-10'), due: day('2026-02-25') };
  await addItem(it.world, 'F-Dupont', 'Dupont SA', { kind: 'invoice', cents, currency: EUR, ...dates, doubt: null });
  await second(it);
  await it.deps.store.record(await mergeEntries(it.deps, from, into));
  const [item] = await it.deps.store.select('item', { debtor_id: into, number: 'F-Dupont' });
  return { it, from, into, item, holds: await it.deps.store.select('hold', { debtor_id: into }) };
}

describe('an invoice that both have', () => {
  test('stays disputed, and is not opened twice; a promise that is over is not made again', async () => {
    const { it, item, into, holds } = await twins(async ({ world }) => {
      await tell(world, 'hold', 'Dupont', 'promise', 'on the phone', 'items', 'F-Dupont', 'until', '2026-03-01');
      await tell(world, 'hold', 'Dupont', 'dispute', 'damaged', 'items', 'F-Dupont');
    });
    expect(holds.map(({ kind, reason, item_ids }) => [kind, reason, item_ids])).toEqual([['dispute', 'damaged', [item?.id]]]);
    expect(await it.deps.store.select('item', { debtor_id: into, number: 'F-Dupont' })).toHaveLength(1);
    await decided(it);
    expect((await sendEmails(it.deps, CREDITOR, MONDAY)).sent).toBe(0);
    expect(await statuses(it, into)).toEqual({ dispatches: [], contacts: [] });
  });

  test('goes on from the higher of its two levels, whichever of them had reached it', async () => {
    const reached =
      (step: string, on: string) =>
      async ({ world }: Office): Promise<void> =>
        tell(world, 'reached', 'F-Dupont', step, on);
    const first = await twins(reached('second-reminder', '2026-02-27'), reached('first-reminder', '2026-02-28'));
    expect(first.item).toMatchObject({ prior_step: 'second-reminder', prior_on: '2026-02-27' });
    await decided(first.it);
    expect((await statuses(first.it, first.into)).contacts).toEqual([]);
    const second = await twins(reached('first-reminder', '2026-02-28'), reached('second-reminder', '2026-02-27'));
    expect(second.item).toMatchObject({ prior_step: 'second-reminder', prior_on: '2026-02-27' });
    const same = await twins(reached('call', '2026-02-28'), reached('call', '2026-02-20'));
    expect(same.item).toMatchObject({ prior_step: 'call', prior_on: '2026-02-28' });
    const none = await twins(async () => {}, reached('call', '2026-02-20'));
    expect(none.item).toMatchObject({ prior_step: 'call', prior_on: '2026-02-20' });
  });

  test('does not restart after what was sent about it under the other name', async () => {
    const { it, into, item } = await twins(async (it) => {
      await decided(it);
      await sendEmails(it.deps, CREDITOR, MONDAY);
    });
    expect(item).toMatchObject({ prior_step: 'first-reminder', prior_on: MONDAY });
    await decided(it, day('2026-03-09'));
    expect((await it.deps.store.select('contact', { debtor_id: into })).map(({ step }) => step)).toEqual(['call']);
  });

  test('is in doubt when either of the two was: nothing is sent', async () => {
    const doubted = async ({ deps, world }: Office): Promise<void> => {
      const id = world.items.get('F-Dupont') as ItemId;
      const [row] = await deps.store.select('item', { id });
      if (!row) throw new Error('no invoice');
      const data = { id, debtorId: row.debtor_id, creditorId: CREDITOR, changes: { doubt: 'bounced' as const }, why: 'told' };
      await deps.store.record([{ kind: 'item.changed', by: 'claire', data }]);
    };
    for (const { it, item, into } of [await twins(doubted), await twins(async () => {}, doubted)]) {
      expect(item?.doubt).toBe('bounced');
      await decided(it);
      expect((await statuses(it, into)).contacts).toEqual([]);
    }
  });

  test('waits for a person when the two differ in what is open, also when the other one is paid', async () => {
    const less = await twins(async () => {}, undefined, 90_000);
    expect(less.holds.map(({ item_ids, reason, until_day }) => [item_ids, reason, until_day])).toEqual([
      [[less.item?.id], 'F-Dupont: 1200.00 EUR open on debtor 1, 900.00 EUR on debtor 2 when they were merged', null],
    ]);
    const paid = await twins(({ world }) => tell(world, 'pay', 'F-Dupont', '1200.00'));
    expect(paid.holds.map((hold) => hold.reason)).toEqual([
      'F-Dupont: 0.00 EUR open on debtor 1, 1200.00 EUR on debtor 2 when they were merged',
    ]);
    for (const { it } of [less, paid]) {
      await decided(it);
      expect((await sendEmails(it.deps, CREDITOR, MONDAY)).sent).toBe(0);
    }
    expect((await twins(async () => {})).holds).toEqual([]);
  });
});

describe('contacts with both count together', () => {
  const calledInVain = async (it: Office): Promise<void> => {
    await tell(it.world, 'due', 'F-Dupont', '2026-02-20');
    await tell(it.world, 'reached', 'F-Dupont', 'first-reminder', '2026-02-22');
    await decided(it);
    const call = await dispatchOf(it, it.world.debtors.get('Dupont') as DebtorId, 'call');
    await reportCall(it.deps, call.id, { outcome: 'no-answer', note: '' });
    await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  };
  const another = async ({ world }: Office): Promise<void> => {
    const dates = { issued: day('2026-01-10'), due: day('2026-02-25') };
    await addItem(world, 'F-9', 'Dupont SA', { kind: 'invoice', cents: 120_000, currency: EUR, ...dates, doubt: null });
  };

  test('a call that nobody answered is the only contact of its day', async () => {
    const { it } = await merged(async (it) => {
      await calledInVain(it);
      await another(it);
    });
    await decided(it);
    expect((await sendEmails(it.deps, CREDITOR, MONDAY)).sent).toBe(0);
    await decided(it, TUESDAY);
    expect((await sendEmails(it.deps, CREDITOR, TUESDAY)).sent).toBe(1);
  });

  test('the cap holds over both: one call here and one e-mail there are two', async () => {
    const { it, into } = await merged(async (it) => {
      const data = { id: CREDITOR, changes: { cap_count: 2, cap_days: 28 } };
      await it.deps.store.record([{ kind: 'creditor.changed', by: 'claire', data }]);
      await calledInVain(it);
      await another(it);
      await decided(it);
      expect((await sendEmails(it.deps, CREDITOR, MONDAY)).sent).toBe(1);
    });
    const holds = await it.deps.store.select('hold', { debtor_id: into });
    expect(holds.map(({ item_ids, until_day }) => [item_ids, until_day])).toEqual([[null, '2026-03-29']]);
  });
});

describe('when they may be called', () => {
  async function together(from: Partial<CallingAsked>, into: Partial<CallingAsked>) {
    const always = { never: false, from: null, until: null };
    const both = await merged(async ({ deps, world }) => {
      await setCalling(deps, world.debtors.get('Dupont') as DebtorId, { ...always, ...from });
      await setCalling(deps, world.debtors.get('Dupont SA') as DebtorId, { ...always, ...into });
    });
    return (await both.it.deps.store.select('debtor', { id: both.into }))[0]?.calling;
  }

  test('who asked for no calls asked it under whatever name', async () => {
    expect(await together({ never: true }, {})).toEqual({ never: true });
    expect(await together({ never: true }, { from: '14:00' })).toEqual({ never: true, from: '14:00' });
  });

  test('hours are joined, those of the one that stays first; they stand alone where the two leave no time', async () => {
    expect(await together({ from: '09:00', until: '17:00' }, { from: '14:00' })).toEqual({ from: '14:00', until: '17:00' });
    expect(await together({ from: '16:00' }, { until: '12:00' })).toEqual({ until: '12:00' });
    expect(await together({ until: '12:00', never: true }, { from: '12:00' })).toEqual({ never: true, from: '12:00' });
  });
});

describe('is refused', () => {
  test('while a message to the one that goes is on its way', async () => {
    const it = await office(inMemory);
    const [from, into] = (await debtorsDue(it, ['Dupont', 'Dupont SA'])) as [DebtorId, DebtorId];
    await decided(it);
    await expect(mergeEntries(it.deps, from, into)).rejects.toMatchObject({ code: 'contact-in-progress', details: { fromId: from } });
    await sendEmails(it.deps, CREDITOR, MONDAY);
    expect(await mergeEntries(it.deps, from, into)).not.toEqual([]);
  });

  test('back again: what is open would be closed on both', async () => {
    const { it, from, into } = await twins(async () => {});
    await expect(mergeEntries(it.deps, into, from)).rejects.toMatchObject({ code: 'not-the-same-creditor' });
    const [third] = (await debtorsDue(it, ['Dupond'])) as [DebtorId];
    await expect(mergeEntries(it.deps, from, third)).rejects.toMatchObject({ code: 'not-the-same-creditor' });
    await it.deps.store.record(await mergeEntries(it.deps, third, from));
    expect(await it.deps.store.select('item', { number: 'F-Dupond', debtor_id: into })).toMatchObject([{ open_cents: 120_000 }]);
  });
});
