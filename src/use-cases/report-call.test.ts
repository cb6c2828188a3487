import { describe, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { type Day, day } from '../core/base/day.ts';
import { contactAllowedFrom } from '../core/dunning/conduct-guard.ts';
import { STANDARD_CONDUCT } from '../core/dunning/decision.ts';
import { callList } from './call-list.ts';
import { setCalling } from './calling.ts';
import { said, state, takeBack, toCall } from './calls.test-kit.ts';
import { lateReasons } from './late-reasons.ts';
import { type CallReport, reportCall } from './report-call.ts';
import { runDay } from './run-day.ts';
import { dispatchOf, MONDAY, SUNDAY, statuses, TUESDAY, tell } from './sending.test-kit.ts';
import { setDebtor } from './set-debtor.ts';
import { showDispatch } from './show-dispatch.ts';

describe('when people may be called', () => {
  test('nobody is called early, late, or on a Sunday, and nothing is recorded', async () => {
    const desk = await toCall();
    const before = await state(desk);
    for (const hour of ['07:59', '19:00', '23:10'])
      await expect(said(desk, { outcome: 'reached' }, hour)).rejects.toMatchObject({ code: 'call-outside-hours' });
    desk.it.clock.moveTo(SUNDAY);
    await expect(said(desk, { outcome: 'reached' }, '10:00')).rejects.toMatchObject({ code: 'call-on-day-off' });
    desk.it.clock.moveTo(day('2026-05-08'));
    await expect(said(desk, { outcome: 'reached' }, '10:00')).rejects.toMatchObject({ code: 'call-on-day-off' });
    expect(await state(desk)).toEqual(before);
  });

  test('a call of this morning can be told in the evening; one that has not been made cannot', async () => {
    const desk = await toCall();
    await expect(said(desk, { outcome: 'reached', at: '15:00' }, '14:00')).rejects.toMatchObject({ code: 'call-hour-ahead' });
    await said(desk, { outcome: 'reached', at: '09:30' }, '20:15');
    expect(await desk.it.deps.store.select('call', {})).toMatchObject([{ at_hour: '09:30', outcome: 'reached', spoke: true }]);
  });

  test('the hours that a debtor asked for are kept, and a debtor who wants no call gets none: the next step comes in its time', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    await setCalling(it.deps, dupont, { never: false, from: '14:00', until: '18:00' });
    await expect(said(desk, { outcome: 'reached' }, '10:00')).rejects.toMatchObject({ code: 'call-outside-their-hours' });
    expect(await callList(it.deps, CREDITOR, { limit: 10 })).toMatchObject([
      { notNow: { code: 'call-outside-their-hours', from: '14:00' } },
    ]);
    await setCalling(it.deps, dupont, { never: true, from: null, until: null });
    await expect(said(desk, { outcome: 'reached' }, '15:00')).rejects.toMatchObject({ code: 'calls-refused' });
    expect((await callList(it.deps, CREDITOR, { limit: 10 }))[0]).toMatchObject({ overtaken: true });
    it.clock.moveTo(TUESDAY);
    await runDay(it.deps, CREDITOR, TUESDAY);
    expect(await statuses(it, dupont)).toEqual({ dispatches: [['call', 'withdrawn']], contacts: ['dropped'] });
    it.clock.moveTo(day('2026-03-09'));
    await runDay(it.deps, CREDITOR, day('2026-03-09'));
    const steps = (await it.deps.store.select('contact', { debtor_id: dupont })).map((one) => one.step);
    expect(steps).toEqual(['call', 'second-reminder']);
  });

  test('hours that leave no time to call are refused', async () => {
    const { it, dupont } = await toCall();
    for (const [from, until] of [
      ['18:00', '14:00'],
      ['19:00', '20:00'],
      ['25:00', null],
      ['6:00', '07:00'],
    ] as const)
      await expect(setCalling(it.deps, dupont, { never: false, from, until })).rejects.toMatchObject({ code: 'call-hours-unreadable' });
  });
});

describe('what comes of a call', () => {
  test('a conversation is a contact, a call that nobody answers only counts towards the cap', async () => {
    for (const [outcome, next] of [
      ['reached', '2026-03-08'],
      ['no-answer', '2026-03-03'],
      ['message-left', '2026-03-03'],
    ] as const) {
      const desk = await toCall();
      await said(desk, { outcome });
      const [file] = await desk.it.deps.store.caseFiles([desk.dupont]);
      expect(contactAllowedFrom(file ?? { contacts: [] }, MONDAY, STANDARD_CONDUCT)).toEqual({ day: next, because: 'spacing' });
    }
  });

  test('a promise is a promise: it replaces the one before, and another after several broken ones needs a word', async () => {
    const desk = await toCall();
    expect(await said(desk, { outcome: 'promised', promisedOn: day('2026-03-06'), promisedCents: 50_000n })).toMatchObject({
      heldUntil: '2026-03-09',
    });
    expect(await desk.it.deps.store.select('hold', {})).toMatchObject([
      { kind: 'promise', promised_on: '2026-03-06', promised_cents: 50_000, basis_cents: 120_000, promised_via: 'call' },
    ]);
    const other = await toCall();
    await expect(said(other, { outcome: 'promised' })).rejects.toMatchObject({ code: 'promise-without-day' });
    await expect(said(other, { outcome: 'promised', promisedOn: day('2026-02-27') })).rejects.toMatchObject({
      code: 'promise-in-the-past',
    });
  });

  test('a dispute is a dispute of a sum: the rest goes on', async () => {
    const desk = await toCall();
    await expect(said(desk, { outcome: 'disputed' })).rejects.toMatchObject({ code: 'dispute-without-reason' });
    const [item] = await desk.it.deps.store.select('item', {});
    const contested = [{ itemId: item?.id as never, cents: 30_000n }];
    await said(desk, { outcome: 'disputed', cause: 'damaged', note: 'one panel', contested });
    expect(await desk.it.deps.store.select('dispute', {})).toMatchObject([
      { cause: 'damaged', items: [{ item: item?.id, cents: 30_000 }] },
    ]);
    // What was said is somebody's words: it is not in the journal.
    const entries = await desk.it.deps.store.chain({ after: 0, limit: 1_000 });
    expect(entries.some((entry) => entry.bytes.includes('one panel'))).toBe(false);
  });

  test('a wrong number is asked for, and no further call before it is there', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    await said(desk, { outcome: 'wrong-number' });
    expect(await it.deps.store.select('question', {})).toMatchObject([{ code: 'wrong-number', answered_on: null }]);
    it.clock.moveTo(TUESDAY);
    await runDay(it.deps, CREDITOR, TUESDAY);
    expect((await statuses(it, dupont)).dispatches).toEqual([['call', 'called']]);
    await setDebtor(it.deps, dupont, { phone: '01 02 03 04 05' });
    await runDay(it.deps, CREDITOR, TUESDAY, {});
    expect(await it.deps.store.select('question', { answered_on: null })).toEqual([]);
    expect((await it.deps.store.select('debtor', { id: dupont }))[0]?.calling).toBeNull();
    const wednesday = day('2026-03-04');
    it.clock.moveTo(wednesday);
    await runDay(it.deps, CREDITOR, wednesday);
    expect((await statuses(it, dupont)).dispatches).toEqual([
      ['call', 'called'],
      ['call', 'proposed'],
    ]);
  });

  test('the reasons for being late are counted with their sums, and not those of calls taken back', async () => {
    const desk = await toCall();
    await said(desk, { outcome: 'reached', lateReason: 'cash-trouble' });
    expect(await lateReasons(desk.it.deps, CREDITOR)).toEqual([{ reason: 'cash-trouble', calls: 1, sums: { EUR: 120_000n } }]);
    await takeBack(desk);
    expect(await lateReasons(desk.it.deps, CREDITOR)).toEqual([]);
  });
});

test('whoever calls has the last promises before them, and what became of each', async () => {
  const desk = await toCall();
  const { it, dupont } = desk;
  const { id } = await dispatchOf(it, dupont, 'call');
  expect((await showDispatch(it.deps, id)).promises).toEqual([]);
  await said(desk, { outcome: 'promised', promisedOn: day('2026-03-03'), promisedCents: 50_000n });
  expect((await showDispatch(it.deps, id)).promises).toMatchObject([{ state: 'open', hold: { promised_cents: 50_000 } }]);
  it.clock.moveTo(day('2026-03-06'));
  expect((await showDispatch(it.deps, id)).promises).toMatchObject([{ state: 'broken', hold: { promised_on: '2026-03-03' } }]);
});

describe('a call that is to be made again', () => {
  const again = { outcome: 'call-back', againOn: day('2026-03-05'), againAt: '14:30', spoke: true } as const;

  test('waits for its day, and no other step comes before', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    await said(desk, again);
    for (const on of [TUESDAY, day('2026-03-05')]) {
      it.clock.moveTo(on);
      await runDay(it.deps, CREDITOR, on);
      expect(await statuses(it, dupont)).toEqual({ dispatches: [['call', 'proposed']], contacts: ['pending'] });
    }
    expect(await callList(it.deps, CREDITOR, { limit: 10 })).toMatchObject([
      { overtaken: false, again: { on: '2026-03-05', at: '14:30' } },
    ]);
    await said(desk, { outcome: 'reached' });
    expect(await it.deps.store.select('call', {})).toMatchObject([{ outcome: 'call-back' }, { outcome: 'reached' }]);
  });

  test('counts as a conversation when the debtor was spoken to, also when it is not made any more', async () => {
    for (const [spoke, next, kept] of [
      [true, '2026-03-08', 'made'],
      [false, '2026-03-03', 'attempted'],
    ] as const) {
      const desk = await toCall();
      const { it, dupont } = desk;
      await said(desk, { ...again, spoke });
      // Part of it is paid: the call as it was decided is not made any more.
      await tell(it.world, 'pay', 'F-Dupont', '700.00');
      await tell(it.world, 'hold', 'Dupont', 'other', 'seen');
      it.clock.moveTo(TUESDAY);
      await runDay(it.deps, CREDITOR, TUESDAY);
      expect(await statuses(it, dupont)).toEqual({ dispatches: [['call', 'withdrawn']], contacts: [kept] });
      const [file] = await it.deps.store.caseFiles([dupont]);
      expect(contactAllowedFrom(file ?? { contacts: [] }, MONDAY, STANDARD_CONDUCT).day).toBe(next);
    }
  });

  test('no other contact comes at once in the place of one that is not made any more', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    await said(desk, again);
    await tell(it.world, 'pay', 'F-Dupont', '700.00');
    it.clock.moveTo(TUESDAY);
    await runDay(it.deps, CREDITOR, TUESDAY);
    expect(await statuses(it, dupont)).toEqual({ dispatches: [['call', 'withdrawn']], contacts: ['made'] });
  });

  test('of two people who record it at once one is told to look again, so that each attempt counts', async () => {
    const desk = await toCall();
    const { it, dupont } = desk;
    const { id } = await dispatchOf(it, dupont, 'call');
    const both = [false, true].map((spoke) => reportCall(it.deps, id, { ...again, spoke, note: '' }));
    const came = await Promise.allSettled(both);
    expect(came.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(came.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'overtaken' });
    const [call, ...more] = await it.deps.store.select('call', {});
    expect([more, (await it.deps.store.select('contact', {}))[0]?.tried]).toEqual([[], [{ on: MONDAY, spoke: call?.spoke }]]);
  });

  test('is on a working day, not too far, at an hour that is allowed, and not so often that the cap is broken', async () => {
    const desk = await toCall();
    const refused = (more: Partial<CallReport>) => expect(said(desk, { ...again, ...more })).rejects;
    await refused({ againOn: null }).toMatchObject({ code: 'call-back-without-day' });
    for (const on of ['2026-03-01', '2026-03-07', '2026-05-04'])
      await refused({ againOn: on as Day }).toMatchObject({ code: 'call-back-day' });
    await refused({ againAt: '19:30' }).toMatchObject({ code: 'call-outside-hours' });
    for (const on of ['2026-03-03', '2026-03-04', '2026-03-05']) {
      await said(desk, { ...again, againOn: on as Day, spoke: false });
      desk.it.clock.moveTo(on as Day);
    }
    await refused({ againOn: day('2026-03-10'), spoke: false }).toMatchObject({ code: 'call-back-too-soon' });
  });
});
