import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DebtorId, DispatchId, HoldId } from '../core/base/id.ts';
import type { EntryDraft } from '../core/journal/entry.ts';
import { bothStores } from './both-stores.test-kit.ts';
import { debtorHistory } from './debtor-history.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { explain } from './explain.ts';
import { outbox } from './outbox.ts';
import { placeHold } from './place-hold.ts';
import { recordPromise } from './promise.ts';
import { reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, dispatchOf, MONDAY, type Office, office, TUESDAY, tell } from './sending.test-kit.ts';
import { showDebtor } from './show-debtor.ts';
import { showDispatch } from './show-dispatch.ts';
import { silenced } from './spoken-words.ts';

const OUTBOX = { statuses: ['called'], channels: [], debtor: null } as const;

/** A debtor that is to be called today. */
async function callDue(it: Office): Promise<{ martin: DebtorId; call: DispatchId }> {
  const [martin] = (await debtorsDue(it, ['Martin'])) as [DebtorId];
  await tell(it.world, 'due', 'F-Martin', '2026-02-20');
  await tell(it.world, 'reached', 'F-Martin', 'first-reminder', '2026-02-22');
  await runDay(it.deps, CREDITOR, MONDAY);
  return { martin, call: (await dispatchOf(it, martin, 'call')).id };
}

async function journalOf({ deps }: Office): Promise<string> {
  return JSON.stringify(await deps.store.entries({ limit: 1_000 }));
}

for (const [name, meet] of bothStores()) {
  test(`what a person said of a hold, a promise or a call is shown, and stands in no entry, ${name}`, async () => {
    const it = await office(meet);
    const { martin, call } = await callDue(it);
    await reportCall(it.deps, call, { outcome: 'promised', note: 'Mme Lenoir paie vendredi', promisedOn: day('2026-03-06') });
    const hold = await placeHold(it.deps, martin, { itemIds: null, kind: 'other', reason: 'M. Durand est souffrant', until: TUESDAY });
    const again = { itemIds: null, kind: 'other', reason: 'M. Durand est souffrant', until: TUESDAY } as const;
    expect(await placeHold(it.deps, martin, again)).toBe(hold);
    expect(await journalOf(it)).not.toMatch(/Lenoir|Durand/);
    const card = await showDebtor(it.deps, martin);
    expect(card.holds.map((one) => one.reason)).toEqual(['Mme Lenoir paie vendredi', 'M. Durand est souffrant']);
    expect(card.dispatches.map((one) => one.outcome)).toEqual(['promised: Mme Lenoir paie vendredi']);
    expect((await showDispatch(it.deps, call)).dispatch.outcome).toBe('promised: Mme Lenoir paie vendredi');
    const { lines } = await outbox(it.deps, CREDITOR, OUTBOX, { after: 0, limit: 10 });
    expect(lines.map((one) => one.dispatch.outcome)).toEqual(['promised: Mme Lenoir paie vendredi']);
    const told = await explain(it.deps, martin, MONDAY);
    expect(told.holds.map((one) => one.reason)).toEqual(['Mme Lenoir paie vendredi', 'M. Durand est souffrant']);
    const { events } = await debtorHistory(it.deps.store, martin, { after: 0, limit: 50 });
    expect(JSON.stringify(events)).toMatch(/Lenoir.*Durand|Durand.*Lenoir/);
  });

  test(`with the debtor its holds, promises and calls say nothing more, those of before neither, ${name}`, async () => {
    const it = await office(meet);
    const { martin, call } = await callDue(it);
    const { store } = it.deps;
    await reportCall(it.deps, call, { outcome: 'reached', note: 'Mme Lenoir rappelle' });
    await recordPromise(it.deps, martin, { on: TUESDAY, cents: null, itemIds: null, via: null, note: 'dit M. Petit', confirmed: false });
    await store.record(await beforeVaults(it, martin));
    await tell(it.world, 'pay', 'F-Martin', '1200.00');
    await eraseDebtor(it.deps, martin);
    const { events } = await debtorHistory(store, martin, { after: 0, limit: 50 });
    const told = JSON.stringify(events);
    expect(told).not.toMatch(/Lenoir|Petit|Durand|Blanc/);
    expect(told).toContain('called-by-hand');
    expect((await store.select('dispatch', { channel: 'call' })).map((one) => one.outcome)).toEqual(['reached']);
    const { holds, dispatches } = await explain(it.deps, martin, MONDAY);
    expect(JSON.stringify([holds, dispatches])).not.toMatch(/Lenoir|Petit|Durand|Blanc/);
    const gone = [...(await store.select('hold', {})), ...(await store.select('call', {}))].flatMap((row) => row.vault_id ?? []);
    expect((await store.vault(gone)).map((one) => one.details)).toEqual([null, null]);
  });
}

test('of a day before the erasure only what the program itself said is told', () => {
  const holds = [{ reason: 'M. Durand est souffrant' }, { reason: 'called-by-hand' }];
  const dispatches = [
    { status: 'called', outcome: 'reached: M. Blanc' },
    { status: 'withdrawn', outcome: 'paid' },
  ] as const;
  expect(silenced(holds, dispatches)).toEqual({
    holds: [{ reason: '' }, { reason: 'called-by-hand' }],
    dispatches: [
      { status: 'called', outcome: 'reached' },
      { status: 'withdrawn', outcome: 'paid' },
    ],
  });
});

/** As entries were written before words were in the vault. */
async function beforeVaults({ deps }: Office, debtor_id: DebtorId): Promise<EntryDraft[]> {
  const { store, by } = deps;
  const [call] = await store.select('dispatch', { channel: 'call' });
  if (!call) throw new Error('nobody was called');
  const none = { item_ids: null, until_day: MONDAY, lifted_on: null, lifted_why: null, author: by, from_day: MONDAY } as const;
  const hold = (id: number, reason: string): EntryDraft => {
    const row = { id: id as HoldId, debtor_id, kind: 'other', reason, ...none } as const;
    return { kind: 'hold.placed', by, data: { hold: row, creditorId: CREDITOR } };
  };
  const first = await store.reserve('hold', 2);
  const bounced = { id: call.id, contactId: call.contact_id, debtorId: debtor_id, creditorId: CREDITOR };
  return [
    hold(first, 'M. Durand est souffrant'),
    hold(first + 1, 'called-by-hand'),
    { kind: 'kept.erased', by, data: { notes: [], filed: [], outcomes: [{ id: bounced.id, outcome: 'reached: M. Blanc' }] } },
  ];
}
