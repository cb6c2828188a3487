import { describe, expect, test } from 'vitest';
import { addDays, type Day, day } from '../base/day.ts';
import type { BankLineId, DebtorId, DisputeId, HoldId, ItemId, QuestionId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import type { Hold } from '../case/hold.ts';
import type { PlanTerms } from '../case/instalment.ts';
import { withWarnings } from '../case/plan.ts';
import { schedule } from '../case/plan-proposal.ts';
import { INSTALMENT_NOTICE, INSTALMENT_REMINDER, INSTALMENT_WARNING } from './beside.ts';
import { contact, context, DEBTOR, fileOf, invoice } from './case-file.test-kit.ts';
import { breaches } from './conduct-guard.ts';
import { decide } from './decide.ts';
import type { PlannedContact } from './decision.ts';
import { redecide } from './redecide.ts';
import type { Step } from './scenario.ts';
import { scenarioFor } from './standard-scenarios.ts';

const LIMITS = { leastCents: 0n, mostInstalments: 60, firstPercent: 0, longestMonths: 24 };
/** 2, 2 and 4 of the months from March on: 333,33, 333,33 and 333,34 of 1 000 euros, each with three working days of grace. */
const TERMS: PlanTerms = {
  planId: 1,
  instalments: schedule(
    { totalCents: 100_000n, count: 3, rhythm: 'monthly', firstOn: day('2026-03-02'), firstCents: null },
    LIMITS,
    'mainland',
  ),
  basisCents: 100_000n,
  missedTold: 0,
  warned: null,
};
const LATE = invoice(1, '2026-01-10', { prior: { step: 'first-reminder', on: day('2026-02-02') } });

function hold(changes: Partial<Hold> = {}, terms: Partial<PlanTerms> = {}): Hold {
  return {
    ...{ id: 1 as HoldId, debtorId: DEBTOR, itemIds: [LATE.id], kind: 'plan', reason: '', author: 'claire' },
    ...{ from: day('2026-02-16'), until: null, liftedOn: null, plan: { ...TERMS, ...terms } },
    ...changes,
  };
}

const file = (changes: Partial<CaseFile> = {}) => fileOf([LATE], { holds: [hold()], ...changes });
const paid = (cents: bigint, changes: Partial<CaseFile> = {}) => file({ items: [{ ...LATE, openCents: 100_000n - cents }], ...changes });
const said = (given: CaseFile, on: string) => decide(given, day(on), context).contact?.step.key ?? null;
const about = (id: number, step: Step, on: string, changes: Partial<Contact> = {}): Contact => ({
  ...contact(id, step.key, on, [LATE], { severity: step.severity, ...changes }),
  items: [{ itemId: LATE.id, openCents: LATE.openCents, role: 'instalment', step: step.key }],
});

describe('of a plan that runs', () => {
  test('a notice comes five days before an instalment, once, and not on its day', () => {
    expect(said(file(), '2026-02-24')).toBeNull();
    for (const on of ['2026-02-25', '2026-03-01']) expect(said(file(), on)).toBe('instalment-notice');
    expect(said(file(), '2026-03-02')).toBeNull();
    expect(said(file({ contacts: [about(1, INSTALMENT_NOTICE, '2026-02-25')] }), '2026-03-01')).toBeNull();
    // Another one for the next instalment, once the first is paid.
    const before = { contacts: [about(1, INSTALMENT_NOTICE, '2026-02-25')] };
    expect(said(paid(33_333n, before), '2026-03-28')).toBe('instalment-notice');
    expect(said(paid(66_666n, before), '2026-03-28')).toBeNull();
  });

  test('who signed within these days knows the first day', () => {
    expect(said(file({ holds: [hold({ from: day('2026-02-26') })] }), '2026-02-27')).toBeNull();
  });

  test('a reminder comes after the day, within the grace, once; part of the money does not do', () => {
    expect(said(file(), '2026-03-03')).toBe('instalment-reminder');
    expect(said(paid(33_332n), '2026-03-05')).toBe('instalment-reminder');
    expect(said(paid(33_333n), '2026-03-05')).toBeNull();
    expect(said(file({ contacts: [about(1, INSTALMENT_REMINDER, '2026-03-03')] }), '2026-03-05')).toBeNull();
  });

  test('once the grace has passed a person approves the warning, by e-mail and letter', () => {
    const { contact: warning } = decide(file(), day('2026-03-06'), context);
    expect(warning).toMatchObject({ step: { key: 'instalment-warning' }, channels: ['email', 'letter'], approval: 'person' });
    expect(warning?.items).toEqual([{ itemId: LATE.id, openCents: 100_000n, role: 'instalment', step: 'instalment-warning' }]);
  });

  test('it waits after a message as any contact does, and is looked at again on that very day', () => {
    const decision = decide(file({ contacts: [about(1, INSTALMENT_REMINDER, '2026-03-03')] }), day('2026-03-06'), context);
    expect(decision.contact).toBeNull();
    expect(decision.reasons.at(-1)).toMatchObject({ code: 'too-soon-after-contact', day: '2026-03-09' });
    expect(decision.nextLook).toBe('2026-03-09');
  });
});

describe('a warning that left', () => {
  const warned = (on: string, deadline: string | null, changes: Partial<Contact> = {}) =>
    about(1, INSTALMENT_WARNING, on, { deadline: deadline === null ? null : day(deadline), ...changes });

  test('holds until its date, and the plan lapses the day after, to where it was', () => {
    const given = file({ contacts: [warned('2026-03-06', '2026-03-16')] });
    expect(decide(given, day('2026-03-16'), context)).toMatchObject({ contact: null, reasons: [{ code: 'on-hold' }] });
    expect(decide(given, day('2026-03-16'), context).lapsed).toBeUndefined();
    const over = decide(given, day('2026-03-17'), context);
    expect(over.lapsed).toEqual([{ hold: 1, plan: 1 }]);
    const asLeft = decide({ ...given, holds: [], contacts: [] }, day('2026-03-17'), context);
    expect(over.contact).toEqual(asLeft.contact);
  });

  test('leaves the eight days of the agreement, also when it was posted late', () => {
    const [one] = withWarnings([hold()], [warned('2026-03-10', '2026-03-16')]);
    expect(one?.plan?.warned).toEqual({ on: '2026-03-10', until: '2026-03-18' });
  });

  test('is none when it did not leave, and an older one says nothing of the next instalment', () => {
    for (const state of ['pending', 'failed', 'dropped'] as const)
      expect(withWarnings([hold()], [warned('2026-03-06', '2026-03-16', { state })])[0]?.plan?.warned ?? null).toBeNull();
    expect(said(paid(33_333n, { contacts: [warned('2026-03-06', '2026-03-16')] }), '2026-04-09')).toBe('instalment-warning');
  });

  test('its letter still stands after its e-mail', () => {
    const one = warned('2026-03-06', '2026-03-16');
    expect(redecide(one, file({ contacts: [one] }), day('2026-03-09'), context).stands).toBe(true);
    expect(redecide(one, paid(33_333n, { contacts: [one] }), day('2026-03-09'), context).stands).toBe(false);
  });

  test('answers the question, as the money does; one that still waits does not', () => {
    const asked = {
      id: 4 as QuestionId,
      debtorId: DEBTOR,
      code: 'instalment-missed' as const,
      itemIds: [LATE.id],
      askedOn: day('2026-03-06'),
    };
    const overtaken = (changes: Partial<CaseFile>, open = 100_000n) =>
      decide(file({ items: [{ ...LATE, openCents: open }], questions: [asked], ...changes }), day('2026-03-09'), context).overtaken;
    expect(overtaken({ contacts: [warned('2026-03-06', '2026-03-16')] })).toEqual([4]);
    expect(overtaken({}, 60_000n)).toEqual([4]);
    expect(overtaken({ contacts: [warned('2026-03-06', null, { state: 'pending' })] })).toBeUndefined();
    expect(overtaken({})).toBeUndefined();
  });
});

describe('nothing is said of instalments', () => {
  const word: Hold = { ...hold(), id: 2 as HoldId, kind: 'other', until: day('2026-03-20') };
  const { plan: _, ...other } = word;
  const credit = invoice(2, '2026-02-20', { kind: 'credit-note', dueOn: null, amountCents: -100_000n, openCents: -100_000n });
  const dispute = {
    id: 1 as DisputeId,
    debtorId: 1 as DebtorId,
    state: 'open' as const,
    contested: [{ itemId: 1 as ItemId, cents: 5_000n }],
  };
  test.each<[string, Partial<CaseFile>]>([
    ['while money at the bank may be theirs', { cash: [{ lineId: 5 as BankLineId, cents: 100n, currency: EUR }] }],
    ['while a credit could pay them', { items: [LATE, credit] }],
    ['while something else waits for an answer', { holds: [hold(), other] }],
    ['while part of it is contested', { disputes: [dispute] }],
    ['while a message is under way', { contacts: [about(1, INSTALMENT_NOTICE, '2026-02-20', { state: 'pending' })] }],
    ['once proceedings are open', { debtor: { ...fileOf([]).debtor, insolventSince: day('2026-03-01') } }],
    ['once the plan was ended', { holds: [hold({ liftedOn: day('2026-03-03') }), { ...other, until: null }] }],
  ])('%s', (_, changes) => {
    for (let on: Day = day('2026-03-03'); on < '2026-03-10'; on = addDays(on, 1))
      expect(decide(file(changes), on, context).contact).toBeNull();
  });
});

describe('a credit that could be the instalment', () => {
  /** Of 24 instalments of 416,66 euros: far from one twentieth of the invoice. */
  const instalments = schedule(
    { totalCents: 1_000_000n, count: 24, rhythm: 'monthly', firstOn: day('2026-03-02'), firstCents: null },
    LIMITS,
    'mainland',
  );
  const late = { ...LATE, amountCents: 1_000_000n, openCents: 1_000_000n };
  const given = (cents: bigint, terms: Partial<PlanTerms> = {}, kept = false) =>
    fileOf([late, invoice(2, '2026-03-02', { kind: 'payment-on-account', dueOn: null, amountCents: -cents, openCents: -cents, kept })], {
      holds: [hold({}, { instalments, basisCents: 1_000_000n, ...terms })],
    });
  const asked = [{ code: 'credit-unallocated', itemIds: [2] }];

  test.each(['2026-02-25', '2026-03-03', '2026-03-06'])('is laid first: nothing is said on %s', (on) => {
    for (const cents of [41_666n, 2_084n])
      expect(decide(given(cents), day(on), context)).toMatchObject({ contact: null, questions: asked });
    expect(decide(given(41_666n, {}, true), day(on), context).contact).not.toBeNull();
    expect(decide(given(2_083n), day(on), context).contact).not.toBeNull();
  });

  test('keeps the plan: nobody is told of a missed instalment, nothing lapses, and a person is asked what it is for', () => {
    expect(decide(given(41_666n), day('2026-03-06'), context).missed).toBeUndefined();
    expect(decide(given(2_083n), day('2026-03-06'), context).missed).toMatchObject([{ count: 1 }]);
    const warned = { on: day('2026-03-06'), until: day('2026-03-16') };
    const kept = decide(given(41_666n, { warned }), day('2026-03-17'), context);
    expect(kept).toMatchObject({ contact: null, questions: asked });
    expect(kept.lapsed).toBeUndefined();
    expect(decide(given(2_083n, { warned }), day('2026-03-17'), context).lapsed).toHaveLength(1);
  });
});

test('an invoice that may not have been received is asked about first, and the reason says so', () => {
  const { contact: none, reasons } = decide(file({ items: [{ ...LATE, doubt: 'refused' }] }), day('2026-03-03'), context);
  expect(none).toBeNull();
  expect(reasons).toContainEqual({ code: 'not-received', itemIds: [LATE.id], step: 'instalment-reminder' });
});

describe('the guard lets through', () => {
  const scenario = scenarioFor(fileOf([]).debtor, context.scenarios);
  const found = (step: Step, on: string, changes: Partial<CaseFile> = {}, planned: Partial<PlannedContact> = {}) => {
    const items = [{ itemId: LATE.id, openCents: LATE.openCents, role: 'instalment' as const, step: step.key }];
    return breaches(
      { step, channels: step.channels, approval: step.approval, items, ...planned },
      file(changes),
      scenario,
      day(on),
      context,
    );
  };

  test('what a plan asks for on its day', () => {
    expect(found(INSTALMENT_NOTICE, '2026-02-25')).toEqual([]);
    expect(found(INSTALMENT_REMINDER, '2026-03-03')).toEqual([]);
    expect(found(INSTALMENT_WARNING, '2026-03-06')).toEqual([]);
  });

  test('and nothing else', () => {
    const none = ['no-instalment-to-speak-of'];
    expect(found(INSTALMENT_NOTICE, '2026-03-03')).toEqual(none);
    expect(found(INSTALMENT_REMINDER, '2026-02-25')).toEqual(none);
    expect(found(INSTALMENT_WARNING, '2026-03-05')).toEqual(none);
    expect(found(INSTALMENT_WARNING, '2026-03-06', {}, { approval: 'automatic' })).toEqual(none);
    expect(found({ ...INSTALMENT_WARNING, severity: 3 }, '2026-03-06')).toEqual(none);
    expect(found(INSTALMENT_REMINDER, '2026-03-03', { holds: [] })).toEqual(none);
    expect(found(INSTALMENT_REMINDER, '2026-03-03', { items: [{ ...LATE, openCents: 90_000n }] })).toContain('amount-changed');
    const other: Hold = { ...hold(), id: 2 as HoldId, kind: 'stop', until: null };
    expect(found(INSTALMENT_REMINDER, '2026-03-03', { holds: [hold(), other] })).toContain('on-hold');
  });
});

test('a creditor that wants no notices still has its warnings', () => {
  const without = { ...context, instalmentMessages: false };
  for (const on of ['2026-02-25', '2026-03-03']) expect(decide(file(), day(on), without).contact).toBeNull();
  expect(decide(file(), day('2026-03-06'), without).contact?.step).toBe(INSTALMENT_WARNING);
});
