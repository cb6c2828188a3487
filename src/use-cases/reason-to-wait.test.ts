import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { addDays, type Day } from '../core/base/day.ts';
import type { RunRow } from '../core/journal/run-tables.ts';
import type { CreditorRow } from '../core/journal/tables.ts';
import { reasonToWait } from './reason-to-wait.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, inMemory, MONDAY, office, statuses } from './sending.test-kit.ts';

/** What is said of a run of Monday that decided so many, after runs of so many, each the days before that are given. */
async function said(contacts: number, past: readonly (readonly [daysAgo: number, decided: number])[] = [], live: number | null = 365) {
  const { deps } = await office(inMemory);
  const [row] = await deps.store.select('creditor', {});
  const creditor: CreditorRow = { ...(row as CreditorRow), live_from: live === null ? null : addDays(MONDAY, -live) };
  const run = (id: number, day: Day, decided: number): RunRow => ({
    id,
    creditor_id: CREDITOR,
    day,
    state: 'released',
    position: 0,
    looked: decided,
    decided,
  });
  const runs = past.map(([daysAgo, decided], index) => run(index + 1, addDays(MONDAY, -daysAgo), decided));
  const own = run(past.length + 1, MONDAY, contacts);
  await deps.store.record([...runs, own].map((each) => ({ kind: 'run.started', by: 'claire', data: { run: each } })));
  return reasonToWait(deps.store, creditor, own, MONDAY, contacts);
}

test('a run of more than twenty, and of more than three times the usual, is unusual', async () => {
  expect(await said(20)).toBeNull();
  expect(await said(21)).toBe('unusual');
  const usual = [1, 2, 3].map((daysAgo) => [daysAgo, 10] as const);
  expect(await said(30, usual)).toBeNull();
  expect(await said(31, usual)).toBe('unusual');
  expect(await said(20, [[1, 1]])).toBeNull();
});

test('what is usual is told by live runs of the last sixty days that decided something', async () => {
  expect(await said(90, [[60, 30]])).toBeNull();
  expect(await said(90, [[61, 30]])).toBe('unusual');
  expect(await said(90, [[30, 30]], 29)).toBe('unusual');
  expect(
    await said(90, [
      [1, 30],
      [2, 0],
    ]),
  ).toBeNull();
});

test('nothing leaves by itself before go-live, however little', async () => {
  expect(await said(1, [], null)).toBe('not-live');
  expect(await said(1, [], -1)).toBe('not-live');
  expect(await said(1, [], 0)).toBeNull();
  expect(await said(0, [], null)).toBeNull();
});

test('an unusual run waits for a person: nothing of it leaves', async () => {
  const it = await office(inMemory);
  const debtors = await debtorsDue(
    it,
    Array.from({ length: 21 }, (_, index) => `D${index}`),
  );
  expect(await runDay(it.deps, CREDITOR, MONDAY)).toMatchObject({ state: 'waiting', waitsBecause: 'unusual' });
  expect(await sendEmails(it.deps, CREDITOR, MONDAY)).toMatchObject({ sent: 0 });
  expect((await statuses(it, debtors[0] as never)).dispatches).toEqual([['email', 'proposed']]);
});
