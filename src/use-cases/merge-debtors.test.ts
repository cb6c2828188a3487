import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { mergeEntries } from './merge-debtors.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, inMemory, MONDAY, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';

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
