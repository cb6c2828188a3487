import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import type { DispatchId, HoldId } from '../core/base/id.ts';
import { askColleague } from './ask-colleague.ts';
import { setCalling } from './calling.ts';
import { said, state, takeBack, toCall } from './calls.test-kit.ts';
import { resolveDispute } from './dispute.ts';
import { recordPromise } from './promise.ts';
import { type CallReport, reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { dispatchOf, MONDAY, TUESDAY } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';
import { takeBackCall } from './take-back-call.ts';

describe('taking back', () => {
  test('everything is as it was, whatever was recorded', async () => {
    const reports: (Partial<CallReport> & Pick<CallReport, 'outcome'>)[] = [
      { outcome: 'reached', note: 'will see' },
      { outcome: 'no-answer' },
      { outcome: 'wrong-number' },
      { outcome: 'promised', promisedOn: day('2026-03-06') },
      { outcome: 'disputed', cause: 'price', note: 'too dear' },
      { outcome: 'call-back', againOn: day('2026-03-05') },
    ];
    for (const report of reports) {
      const desk = await toCall();
      const before = await state(desk);
      await said(desk, report);
      expect(await state(desk)).not.toEqual(before);
      await takeBack(desk);
      expect(await state(desk)).toEqual(before);
      // It can be recorded again, and taken back only once each time.
      await expect(takeBack(desk)).rejects.toMatchObject({ code: 'no-such-call-made' });
      await said(desk, { outcome: 'reached' });
    }
  });

  test('a promise that the call replaced holds again', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    const { id } = await recordPromise(it.deps, dupont, {
      ...{ on: day('2026-03-20'), cents: null, itemIds: null, via: 'email', note: '', confirmed: false },
    });
    await said(desk, { outcome: 'promised', promisedOn: day('2026-03-06') });
    await takeBack(desk);
    const holds = await it.deps.store.select('hold', {});
    expect(holds.map((hold) => [hold.id, hold.lifted_on, hold.lifted_why])).toEqual([
      [id, null, null],
      [2 as HoldId, MONDAY, 'call taken back'],
    ]);
  });

  test('is refused once something has followed', async () => {
    const promised = await toCall();
    await said(promised, { outcome: 'promised', promisedOn: day('2026-03-06') });
    await recordPromise(promised.it.deps, promised.dupont, {
      ...{ on: day('2026-03-10'), cents: null, itemIds: null, via: 'call', note: '', confirmed: false },
    });
    await expect(takeBack(promised)).rejects.toMatchObject({ code: 'call-followed' });
    const missed = await toCall();
    const first = await dispatchOf(missed.it, missed.dupont, 'call');
    await said(missed, { outcome: 'no-answer' });
    missed.it.clock.moveTo(TUESDAY);
    await runDay(missed.it.deps, CREDITOR, TUESDAY);
    await expect(takeBackCall(missed.it.deps, first.id)).rejects.toMatchObject({ code: 'call-followed' });
    await expect(takeBackCall(missed.it.deps, 99 as never)).rejects.toMatchObject({ code: 'no-such-call-made' });
  });

  test('what the debtor has asked for since stays asked for: only the number is good again', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    const calling = async () => (await it.deps.store.select('debtor', { id: dupont }))[0]?.calling;
    await said(desk, { outcome: 'wrong-number' });
    await setCalling(it.deps, dupont, { never: true, from: '14:00', until: null });
    await takeBack(desk);
    expect(await calling()).toEqual({ never: true, from: '14:00' });
  });

  test('a number that was wrong before the call is wrong after it', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    const calling = { wrongSince: day('2026-02-27') };
    const data = { id: dupont, creditorId: CREDITOR, changes: { calling } };
    await it.deps.store.record([{ kind: 'debtor.changed', by: 'claire', data }]);
    await said(desk, { outcome: 'wrong-number' });
    await takeBack(desk);
    expect((await it.deps.store.select('debtor', { id: dupont }))[0]?.calling).toEqual(calling);
  });
});

describe('is refused, and says what has followed', () => {
  const followed = (what: string) => ({ code: 'call-followed', details: { what } });

  test('another call', async () => {
    const desk = await toCall();
    const first = await dispatchOf(desk.it, desk.dupont, 'call');
    await said(desk, { outcome: 'no-answer' });
    desk.it.clock.moveTo(TUESDAY);
    await runDay(desk.it.deps, CREDITOR, TUESDAY);
    const waiting = await desk.it.deps.store.select('dispatch', { status: 'proposed' });
    await reportCall(desk.it.deps, waiting[0]?.id as DispatchId, { outcome: 'no-answer', note: '' });
    await expect(takeBackCall(desk.it.deps, first.id)).rejects.toMatchObject(followed('another call'));
  });

  test('a word about its dispute, or what was decided of it', async () => {
    const spoken = await toCall();
    const decided = await toCall();
    for (const desk of [spoken, decided]) await said(desk, { outcome: 'disputed', cause: 'price', note: 'too dear' });
    const [dispute] = await spoken.it.deps.store.select('dispute', {});
    if (!dispute) throw new Error('no dispute');
    await askColleague(spoken.it.deps, dispute.id, 'what did we agree?');
    await resolveDispute(decided.it.deps, dispute.id, { resolution: 'justified', accepted: [], reason: '' });
    for (const desk of [spoken, decided]) await expect(takeBack(desk)).rejects.toMatchObject(followed('the dispute'));
    expect(await spoken.it.deps.store.select('dispute', {})).toMatchObject([{ state: 'open' }]);
  });

  test('another number', async () => {
    const desk = await toCall();
    await said(desk, { outcome: 'wrong-number' });
    await setDebtor(desk.it.deps, desk.dupont, { phone: '01 02 03 04 05' });
    await expect(takeBack(desk)).rejects.toMatchObject(followed('another number'));
  });
});
