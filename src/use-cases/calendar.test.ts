import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { sampleContact, sampleDispatch } from '../adapters/db/sample-entries.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId } from '../core/base/id.ts';
import { calendarEntries } from './calendar.ts';
import { recordInsolvency } from './insolvency.ts';
import { recordPromise, withdrawPromise } from './promise.ts';
import { debtorsDue, inMemory, MONDAY, type Office, office, tell } from './sending.test-kit.ts';

async function three(): Promise<{ it: Office; dupont: DebtorId; martin: DebtorId }> {
  const it = await office(inMemory);
  const [dupont, martin] = await debtorsDue(it, ['Dupont', 'Martin']);
  return { it, dupont: dupont as DebtorId, martin: martin as DebtorId };
}

const told = async ({ deps }: Office) =>
  (await calendarEntries(deps, true)).map(({ kind, debtor, on, sums }) => [kind, debtor, on, ...sums.map(({ cents }) => cents)]);

test('a promise stands on its day as long as it holds', async () => {
  const { it, dupont } = await three();
  const promise = { cents: null, itemIds: null, via: null, note: '', confirmed: false };
  const { id } = await recordPromise(it.deps, dupont, { ...promise, on: day('2026-03-12') });
  expect(await told(it)).toEqual([['promise', 'Dupont', '2026-03-12', 120_000n]]);
  await tell(it.world, 'pay', 'F-Dupont', '200.00');
  expect(await told(it)).toEqual([['promise', 'Dupont', '2026-03-12', 100_000n]]);
  await withdrawPromise(it.deps, id, 'non');
  expect(await told(it)).toEqual([]);
});

test('the date that a formal notice grants stands as long as something of it is open', async () => {
  const { it, dupont } = await three();
  const [item] = await it.deps.store.select('item', { debtor_id: dupont });
  const {
    state: _,
    made_on: __,
    deadline: ___,
    tried: ____,
    confirms: _____,
    ...contact
  } = sampleContact(900, dupont, [item?.id ?? 0], {
    step: 'formal-notice',
    severity: 3,
    creditor_id: CREDITOR,
  });
  const { id } = sampleDispatch(900, 900, dupont, {});
  const by = 'claire';
  await it.deps.store.record([
    { kind: 'contact.decided', by, data: { contact, dispatches: [{ id, channel: 'registered-letter', automatic: false }] } },
    { kind: 'dispatch.approved', by, data: { id, by } },
    {
      kind: 'letters.printed',
      by,
      data: {
        batch: 1,
        letters: [{ id, document: 'a'.repeat(64) as never, contactId: contact.id, deadline: day('2026-03-18') }],
        bundle: 'a'.repeat(64) as never,
        on: MONDAY,
      },
    },
    {
      kind: 'dispatch.ended',
      by,
      data: {
        ...{ id, contactId: contact.id, debtorId: dupont, creditorId: CREDITOR, status: 'posted', outcome: '', retryAt: null },
        contact: { state: 'made', madeOn: MONDAY },
      },
    },
  ]);
  expect(await told(it)).toEqual([['notice', 'Dupont', '2026-03-18', 120_000n]]);
  await tell(it.world, 'pay', 'F-Dupont', '1200.00');
  expect(await told(it)).toEqual([]);
});

test('the last day to declare a claim, and the last day to sue, are there; what lies far ahead is not', async () => {
  const { it, dupont } = await three();
  await tell(it.world, 'due', 'F-Martin', '2021-05-04');
  expect(await told(it)).toEqual([['limitation', 'Martin', expect.stringMatching(/^2026-05-/), 120_000n]]);
  await recordInsolvency(it.deps, dupont, { since: day('2026-02-20'), kind: 'liquidation', publishedOn: day('2026-02-25') } as never);
  expect((await told(it)).map(([kind, debtor]) => [kind, debtor])).toContainEqual(['proof-of-debt', 'Dupont']);
});

test('the same thing has the same number each time, whatever else is there', async () => {
  const { it, dupont, martin } = await three();
  const promise = { on: day('2026-03-12'), cents: null, itemIds: null, via: null, note: '', confirmed: false };
  await recordPromise(it.deps, dupont, promise);
  const [first] = await calendarEntries(it.deps, true);
  expect(first?.uid).toMatch(/^promise-\d+\.[0-9a-f]{16}@acquit$/);
  await recordPromise(it.deps, martin, { ...promise, on: day('2026-03-10') });
  const both = await calendarEntries(it.deps, false);
  expect(both.map(({ debtor }) => debtor)).toEqual(['Martin', 'Dupont']);
  expect(both[1]?.uid).toBe(first?.uid);
  expect(both[0]?.uid).not.toBe(first?.uid);
});
