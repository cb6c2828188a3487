import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { BankLineId, CallId, ContactId, HoldId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { Confirms } from '../case/call.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import type { Hold } from '../case/hold.ts';
import { contact, context, DEBTOR, fileOf, invoice } from './case-file.test-kit.ts';
import { breaches } from './conduct-guard.ts';
import { decideConfirmation } from './confirmation.ts';
import { decide } from './decide.ts';
import { redecide } from './redecide.ts';
import { scenarioFor } from './standard-scenarios.ts';

const LATE = invoice(1, '2026-01-10', { prior: { step: 'first-reminder', on: day('2026-02-02') } });
const CALLED = day('2026-02-23');
const CALL = contact(1, 'call', CALLED, [LATE]);
const PROMISE: Confirms = { call: 1 as CallId, contact: CALL.id, hold: 1 as HoldId, on: day('2026-03-05'), at: null };
const AGAIN: Confirms = { ...PROMISE, hold: null };
const WAITING: Contact = { ...CALL, state: 'pending', madeOn: null, tried: [{ on: CALLED, spoke: true }] };

function promise(changes: Partial<Hold> = {}, on = '2026-03-05'): Hold {
  return {
    ...{ id: 1 as HoldId, debtorId: DEBTOR, itemIds: [LATE.id], kind: 'promise', reason: '', author: 'claire' },
    ...{ from: CALLED, until: day('2026-03-06'), liftedOn: null },
    promised: { on: day(on), cents: null, basisCents: null, currency: null, via: 'call', judged: null },
    ...changes,
  };
}

const promised = (changes: Partial<CaseFile> = {}) => fileOf([LATE], { contacts: [CALL], holds: [promise()], ...changes });
const again = (changes: Partial<CaseFile> = {}) => fileOf([LATE], { contacts: [WAITING], ...changes });
const said = (file: CaseFile, confirms = PROMISE, on = '2026-02-23') =>
  decideConfirmation(file, confirms, CALLED, day(on), context)?.contact ?? null;

describe('an e-mail that confirms a call', () => {
  test('says what was agreed, by a person’s word, of the invoices that it was agreed for', () => {
    expect(said(promised())).toMatchObject({
      step: { key: 'call-confirmation', wording: 'call' },
      channels: ['email'],
      approval: 'person',
      items: [{ itemId: 1, openCents: 100_000n, role: 'agreed' }],
    });
    expect(said(again(), AGAIN)).toMatchObject({ step: { key: 'call-confirmation' }, items: [{ itemId: 1, role: 'agreed' }] });
  });

  test('is not said of a promise that was taken back, replaced, kept, broken, or given for another day', () => {
    for (const holds of [[], [promise({ id: 2 as HoldId })], [promise({ liftedOn: CALLED })], [promise({}, '2026-03-04')]])
      expect(said(promised({ holds }))).toBeNull();
    const part = { cents: 60_000n, basisCents: 160_000n, currency: EUR };
    const kept = promise({ promised: { on: PROMISE.on, via: 'call', judged: null, ...part } });
    expect(said(promised({ holds: [kept] }))).toBeNull();
    expect(said(promised({ items: [] }))).toBeNull();
    expect(said(promised({ holds: [promise({ from: day('2026-02-20') })] }))).toBeNull();
  });

  test('is not said once the call was made again, or nobody was spoken to', () => {
    for (const changes of [{ state: 'made' as const, madeOn: CALLED }, { tried: [{ on: CALLED, spoke: false }] }, { tried: [] }])
      expect(said(again({ contacts: [{ ...WAITING, ...changes }] }), AGAIN)).toBeNull();
    // On the day itself the telephone rings.
    expect(said(again(), { ...AGAIN, on: CALLED })).toBeNull();
  });

  test('waits for nothing and is dropped once anything else is known', () => {
    const file = promised();
    expect(said(file, PROMISE, '2026-02-27')).not.toBeNull();
    expect(said(file, PROMISE, '2026-02-28')).toBeNull();
    for (const changes of [
      { debtor: { ...file.debtor, email: 'bounced' as const } },
      { debtor: { ...file.debtor, insolventSince: day('2026-02-20') } },
      { cash: [{ lineId: 1 as BankLineId, itemIds: null, cents: 100_000n, currency: EUR, on: CALLED }] as unknown as CaseFile['cash'] },
      { holds: [promise(), promise({ id: 9 as HoldId, kind: 'other', promised: undefined } as unknown as Partial<Hold>)] },
      { items: [{ ...LATE, doubt: 'not-received' as never }] },
      { contacts: [CALL, contact(2, 'second-reminder', '2026-02-24', [LATE])] },
    ])
      expect(said(promised(changes), PROMISE, '2026-02-24'), JSON.stringify(Object.keys(changes))).toBeNull();
  });

  test('is said once, and stands while what it says stands', () => {
    const planned = said(promised());
    const mail: Contact = {
      ...contact(2, 'call-confirmation', '2026-02-23', [LATE], { state: 'pending', madeOn: null }),
      items: planned?.items ?? [],
      confirms: PROMISE,
    };
    const waiting = promised({ contacts: [CALL, mail] });
    expect(redecide(mail, waiting, day('2026-02-24'), context).stands).toBe(true);
    expect(redecide(mail, { ...waiting, holds: [] }, day('2026-02-24'), context).stands).toBe(false);
    const less = { ...waiting, items: [{ ...LATE, openCents: 40_000n }] };
    expect(redecide(mail, less, day('2026-02-24'), context).stands).toBe(false);
    expect(said(promised({ contacts: [CALL, { ...mail, state: 'made', madeOn: CALLED }] }))).toBeNull();
  });

  test('belongs to its call: the steps come and go as if it had not been written', () => {
    const mail = (state: 'pending' | 'made'): Contact => ({
      ...contact(3, 'call-confirmation', '2026-02-26', [LATE], { state, madeOn: state === 'made' ? day('2026-02-26') : null }),
      items: [{ itemId: LATE.id, openCents: LATE.openCents, role: 'agreed', step: 'call-confirmation' }],
      confirms: PROMISE,
    });
    for (const on of ['2026-02-27', '2026-03-03', '2026-03-09'])
      for (const one of [mail('pending'), mail('made')])
        expect(decide(fileOf([LATE], { contacts: [CALL, one] }), day(on), context)).toEqual(
          decide(fileOf([LATE], { contacts: [CALL] }), day(on), context),
        );
    // A call that is to be made again still stands, beside the e-mail that says so.
    const beside = again({ contacts: [WAITING, { ...mail('pending'), confirms: AGAIN }] });
    expect(redecide(WAITING, beside, day('2026-02-26'), context).stands).toBe(true);
  });

  test('cannot get past the guard with another promise, another role, or nothing to confirm', () => {
    const file = promised();
    const planned = said(file);
    if (!planned) throw new Error('a confirmation');
    const judged = (changes: object) =>
      breaches({ ...planned, ...changes }, file, scenarioFor(file.debtor, context.scenarios), CALLED, context);
    expect(judged({})).toEqual([]);
    expect(judged({ confirms: { ...PROMISE, hold: 7 as HoldId } })).toEqual(['nothing-agreed-to-confirm', 'on-hold']);
    expect(judged({ confirms: { ...PROMISE, contact: 7 as ContactId } })).toContain('nothing-agreed-to-confirm');
    expect(judged({ items: planned.items.map((one) => ({ ...one, role: 'claimed' })) })).toEqual(
      expect.arrayContaining(['nothing-agreed-to-confirm', 'on-hold']),
    );
    const { confirms: _, ...bare } = planned;
    expect(breaches(bare, file, scenarioFor(file.debtor, context.scenarios), CALLED, context)).toEqual(
      expect.arrayContaining(['too-soon', 'on-hold']),
    );
  });
});
