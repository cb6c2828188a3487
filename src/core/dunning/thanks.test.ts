import { describe, expect, it } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { BankLineId, HoldId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Contact } from '../case/contact.ts';
import type { Item } from '../receivable/item.ts';
import { THANK_YOU } from './beside.ts';
import { contact, DEBTOR, fileOf, invoice, context as standard } from './case-file.test-kit.ts';
import { redecide } from './redecide.ts';
import { decideThanks } from './thanks.ts';

const context = { ...standard, thanks: true };
const TODAY = day('2026-02-18');
const LATE = invoice(1, '2026-02-11');
const PAID = { ...LATE, openCents: 0n };
const REMINDER = contact(1, 'first-reminder', '2026-02-13', [LATE]);

const thanked = (told: readonly Contact[], changes: Partial<CaseFile> = {}, paid: readonly Item[] = [PAID], on: Day = TODAY) =>
  decideThanks(fileOf([], { contacts: told, ...changes }), told, paid, on, context)?.contact?.items.map((one) => one.itemId) ?? null;

const hold = (from: string, until: string | null) => ({
  id: 1 as HoldId,
  debtorId: DEBTOR,
  itemIds: null,
  kind: 'dispute' as const,
  reason: '',
  author: '',
  from: day(from),
  until: until === null ? null : day(until),
  liftedOn: null,
});

describe('thanks for a payment', () => {
  it('go once to who paid after a reminder, for what was reminded', () => {
    const other = { ...invoice(2, '2026-02-11'), openCents: 0n };
    expect(thanked([REMINDER], {}, [PAID, other])).toEqual([1]);
    expect(thanked([contact(1, 'second-reminder', '2026-02-13', [LATE], { severity: 2 })])).toEqual([1]);
    const lines = [{ itemId: LATE.id, openCents: 100_000n, role: 'paid' as const, step: THANK_YOU.key }];
    const before = contact(2, THANK_YOU.key, '2026-02-16', [], { severity: 0, items: lines });
    expect(thanked([REMINDER, before])).toBeNull();
    expect(thanked([REMINDER, { ...before, state: 'failed' }])).toEqual([1]);
  });

  it.each([
    ['nobody had reminded', thanked([])],
    ['only a courtesy was sent', thanked([contact(1, 'courtesy-notice', '2026-02-04', [LATE], { severity: 0 })])],
    ['the reminder never left', thanked([contact(1, 'first-reminder', '2026-02-13', [LATE], { state: 'failed' })])],
    ['a formal notice was sent', thanked([REMINDER, contact(2, 'formal-notice', '2026-02-14', [LATE], { severity: 3 })])],
    [
      'another contact is under way',
      thanked([REMINDER, contact(2, 'call', '2026-02-17', [invoice(2, '2026-02-11')], { state: 'pending' })]),
    ],
    ['something was said today', thanked([REMINDER, contact(2, 'call', '2026-02-18', [invoice(2, '2026-02-11')])])],
    ['another invoice is late', thanked([REMINDER], { items: [invoice(2, '2026-02-11')] })],
    ['it is open again', thanked([REMINDER], { items: [invoice(1, '2026-03-31')] })],
    ['there is a dispute', thanked([REMINDER], { holds: [hold('2026-02-01', null)] })],
    ['money waits', thanked([REMINDER], { cash: [{ lineId: 1 as BankLineId, cents: 1n, currency: EUR }] })],
    ['there is no e-mail', thanked([REMINDER], { debtor: { ...fileOf([]).debtor, email: 'bounced' } })],
    ['nothing was paid', thanked([REMINDER], {}, [])],
    ['the creditor does not wish it', decideThanks(fileOf([], { contacts: [REMINDER] }), [REMINDER], [PAID], TODAY, standard)],
  ])('do not leave where %s', (_, decided) => {
    expect(decided).toBeNull();
  });

  it('leave where a hold has ended, and another invoice is not late yet', () => {
    expect(thanked([REMINDER], { holds: [hold('2026-02-01', '2026-02-17')], items: [invoice(2, '2026-03-31')] })).toEqual([1]);
  });

  it('are decided again before they leave', () => {
    const decided = decideThanks(fileOf([], { contacts: [REMINDER] }), [REMINDER], [PAID], TODAY, context);
    const waiting = contact(2, THANK_YOU.key, TODAY, [], {
      severity: 0,
      state: 'pending',
      madeOn: null,
      items: decided?.contact?.items ?? [],
    });
    const stands = (changes: Partial<CaseFile>, how = context) =>
      redecide(waiting, fileOf([], { contacts: [REMINDER, waiting], ...changes }), TODAY, how).stands;
    expect(stands({})).toBe(true);
    expect(stands({ items: [LATE] })).toBe(false);
    expect(stands({ items: [invoice(2, '2026-02-11')] })).toBe(false);
    expect(stands({}, { ...context, thanks: false })).toBe(false);
  });
});
