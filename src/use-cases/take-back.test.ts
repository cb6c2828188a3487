import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { HoldId } from '../core/base/id.ts';
import { decide } from '../core/dunning/decide.ts';
import { approve } from './approve.ts';
import { creditorOf, dunningContext } from './context.ts';
import { liftHold } from './place-hold.ts';
import { printLetters } from './print-letters.ts';
import { runDay } from './run-day.ts';
import { sendEmails } from './send-emails.ts';
import { debtorsDue, decided, dispatchOf, inMemory, MONDAY, type Office, office, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { skipDispatch } from './skip-dispatch.ts';
import { SECOND_THOUGHTS_MINUTES, takeBackApproval } from './take-back.ts';
import { tasks } from './tasks.ts';
import { approveAll, toApprove } from './to-approve.ts';

/** All that a person, a run or the gate could tell two moments apart by. */
async function stateOf({ deps }: Office) {
  const { store } = deps;
  const context = await dunningContext(store, await creditorOf(store, CREDITOR));
  const debtors = await store.select('debtor', {}, { limit: 100 });
  const files = await store.caseFiles(debtors.map((one) => one.id));
  return {
    rows: [
      await store.select('dispatch', {}),
      await store.select('contact', {}),
      await store.select('agenda', {}),
      await store.select('run', {}),
    ],
    decisions: [MONDAY, TUESDAY].map((on) => files.map((file) => decide(file, on, context))),
    tasks: await tasks(deps, CREDITOR, { limit: 100 }),
    toApprove: await toApprove(deps, CREDITOR),
  };
}

/** Dupont: an e-mail and a letter; Durand: an e-mail; Martin: a formal notice, a registered letter that only a person lets leave. */
async function threeWaiting(): Promise<Office> {
  const it = await office(inMemory);
  await debtorsDue(it, ['Dupont'], true);
  await debtorsDue(it, ['Durand']);
  await debtorsDue(it, ['Martin']);
  await tell(it.world, 'due', 'F-Martin', '2025-12-10');
  await tell(it.world, 'reached', 'F-Martin', 'second-reminder', '2026-01-10');
  // Not live yet: the run waits, and with it all that is automatic.
  await it.deps.store.record([{ kind: 'creditor.went-live', by: 'claire', data: { id: CREDITOR, from: TUESDAY } }]);
  await runDay(it.deps, CREDITOR, MONDAY);
  return it;
}

async function proposedOf({ deps }: Office) {
  return (await deps.store.select('dispatch', { status: 'proposed' })).map((one) => one.id);
}

describe('an approval that is taken back', () => {
  test.each(['one', 'some', 'all'] as const)('of %s leaves everything as it was', async (how) => {
    const it = await threeWaiting();
    const before = await stateOf(it);
    const ids = await proposedOf(it);
    expect(ids).toHaveLength(4);
    const some = how === 'one' ? ids.slice(2, 3) : how === 'some' ? ids.slice(0, 2) : ids;
    if (how === 'all')
      expect(await approveAll(it.deps, CREDITOR, await toApprove(it.deps, CREDITOR))).toEqual({ approved: ids, refusal: null });
    else await approve(it.deps, CREDITOR, some);
    expect(await stateOf(it)).not.toEqual(before);
    expect(await takeBackApproval(it.deps, CREDITOR, how === 'all' ? 'all' : some)).toBe(some.length);
    expect(await stateOf(it)).toEqual(before);
  });

  test('is taken back once, and may be given again', async () => {
    const it = await threeWaiting();
    const [id] = await proposedOf(it);
    await approve(it.deps, CREDITOR, [id as never]);
    expect(await takeBackApproval(it.deps, CREDITOR, [id as never])).toBe(1);
    const head = await it.deps.store.head();
    expect([await takeBackApproval(it.deps, CREDITOR, [id as never]), await takeBackApproval(it.deps, CREDITOR, 'all')]).toEqual([0, 0]);
    expect(await it.deps.store.head()).toBe(head);
    expect(await approve(it.deps, CREDITOR, [id as never])).toBe(1);
    const said = await it.deps.store.entries({ kinds: ['dispatch.approved', 'dispatch.unapproved'], limit: 10 });
    expect(said.map((entry) => [entry.kind, entry.by])).toEqual([
      ['dispatch.approved', it.deps.by],
      ['dispatch.unapproved', it.deps.by],
      ['dispatch.approved', it.deps.by],
    ]);
  });

  test('does not leave, and what was released by the scenario is not touched by all', async () => {
    const it = await office(inMemory);
    const [dupont, durand] = await debtorsDue(it, ['Dupont', 'Durand']);
    await runDay(it.deps, CREDITOR, MONDAY);
    expect(await takeBackApproval(it.deps, CREDITOR, 'all')).toBe(0);
    const email = await dispatchOf(it, dupont as never);
    expect(email.approved_by).toBe('scenario');
    expect(await takeBackApproval(it.deps, CREDITOR, [email.id])).toBe(1);
    expect((await sendEmails(it.deps, CREDITOR, MONDAY)).sent).toBe(1);
    expect([(await dispatchOf(it, dupont as never)).status, (await dispatchOf(it, durand as never)).status]).toEqual(['proposed', 'sent']);
  });
});

describe('an approval is not taken back', () => {
  test('once the e-mail has left or was refused for now, and those beside it are', async () => {
    const it = await office(inMemory);
    const [dupont, durand, martin] = await debtorsDue(it, ['Dupont', 'Durand', 'Martin']);
    await decided(it);
    const ids = (await it.deps.store.select('dispatch', {})).map((one) => one.id);
    it.deps.mailer.send = async ({ envelope }) =>
      envelope.to.includes('durand')
        ? { kind: 'refused', permanent: false, recipientAtFault: false, reply: '451 later' }
        : { kind: 'accepted', reply: '250 ok' };
    await sendEmails(it.deps, CREDITOR, MONDAY, { goesOn: goesOnTimes(2) });
    const before = await Promise.all([dupont, durand, martin].map((one) => statuses(it, one as never)));
    expect(before.map((one) => one.dispatches[0]?.[1])).toEqual(['sent', 'approved', 'approved']);
    await expect(takeBackApproval(it.deps, CREDITOR, ids)).rejects.toMatchObject({
      code: 'leaving-already',
      details: { taken: 1, count: 2, numbers: `${ids[0]}, ${ids[1]}` },
    });
    expect((await dispatchOf(it, martin as never)).status).toBe('proposed');
    expect((await dispatchOf(it, durand as never)).status).toBe('approved');
  });

  test('once the letter is printed, whoever says so, and of what never was', async () => {
    const it = await office(inMemory);
    const [dupont] = await debtorsDue(it, ['Dupont'], true);
    await decided(it);
    await printLetters(it.deps, CREDITOR, MONDAY);
    const letter = await dispatchOf(it, dupont as never, 'letter');
    for (const id of [letter.id, 999 as never])
      await expect(takeBackApproval(it.deps, CREDITOR, [id])).rejects.toMatchObject({ code: 'leaving-already', details: { taken: 0 } });
    await expect(takeBackApproval(it.deps, 7 as never, [letter.id])).rejects.toMatchObject({ code: 'leaving-already' });
    expect((await dispatchOf(it, dupont as never, 'letter')).status).toBe('printed');
  });

  test('by somebody while the e-mail begins to leave: one of both wins', async () => {
    const it = await office(inMemory);
    const [dupont] = await debtorsDue(it, ['Dupont']);
    await decided(it);
    const { id } = await dispatchOf(it, dupont as never);
    const [sent, taken] = await Promise.allSettled([sendEmails(it.deps, CREDITOR, MONDAY), takeBackApproval(it.deps, CREDITOR, [id])]);
    const { status } = await dispatchOf(it, dupont as never);
    expect(sent).toMatchObject({ status: 'fulfilled', value: { sent: status === 'sent' ? 1 : 0 } });
    expect(taken.status).toBe(status === 'sent' ? 'rejected' : 'fulfilled');
    expect(['sent', 'proposed']).toContain(status);
  });
});

test('what a person has just approved does not leave by itself; what the scenario let go does', async () => {
  const it = await office(inMemory);
  const [dupont, durand] = await debtorsDue(it, ['Dupont', 'Durand']);
  await runDay(it.deps, CREDITOR, MONDAY);
  const { id } = await dispatchOf(it, dupont as never);
  await takeBackApproval(it.deps, CREDITOR, [id]);
  await approve(it.deps, CREDITOR, [id]);
  const [said] = (await it.deps.store.entries({ kinds: ['dispatch.approved'], limit: 10 })).slice(-1);
  const round = (minutes: number) => {
    const now = () => new Date(Date.parse(said?.at ?? '') + minutes * 60_000).toISOString();
    const deps = { ...it.deps, clock: { ...it.deps.clock, now } };
    return sendEmails(deps, CREDITOR, MONDAY, { secondThoughts: SECOND_THOUGHTS_MINUTES });
  };
  expect((await round(SECOND_THOUGHTS_MINUTES - 1)).sent).toBe(1);
  expect([(await dispatchOf(it, dupont as never)).status, (await dispatchOf(it, durand as never)).status]).toEqual(['approved', 'sent']);
  expect((await round(SECOND_THOUGHTS_MINUTES + 1)).sent).toBe(1);
});

test('a step that was put off comes back when its hold is lifted: the same is decided again', async () => {
  const it = await office(inMemory);
  const [dupont] = await debtorsDue(it, ['Dupont'], true);
  await runDay(it.deps, CREDITOR, MONDAY);
  const first = (await it.deps.store.select('contact', {}))[0];
  const { id } = await dispatchOf(it, dupont as never);
  const { hold } = await skipDispatch(it.deps, id, 'il a appelé', TUESDAY);
  await liftHold(it.deps, hold as HoldId, 'annulé');
  await runDay(it.deps, CREDITOR, MONDAY);
  const [, again] = await it.deps.store.select('contact', {});
  expect(again).toEqual({ ...first, id: again?.id, run_id: again?.run_id });
});

/** Says yes so many times. */
function goesOnTimes(times: number): () => boolean {
  let left = times;
  return () => left-- > 0;
}
