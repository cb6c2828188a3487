import { describe, expect, it } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { HoldId } from '../base/id.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Item } from '../receivable/item.ts';
import { contact, context, DEBTOR, fileOf, invoice } from './case-file.test-kit.ts';
import { decide } from './decide.ts';
import { redecide } from './redecide.ts';
import type { Scenario } from './scenario.ts';

const onHold = (item: Item, from: Day) => ({
  id: 1 as HoldId,
  debtorId: DEBTOR,
  itemIds: [item.id],
  kind: 'dispute' as const,
  reason: '',
  author: '',
  from,
  until: null,
  liftedOn: null,
});
const lateItem = invoice(1, '2026-02-11');

describe('deciding', () => {
  it('asks about the end of the ladder only when the formal notice has left and its date has passed', () => {
    const notice = contact(1, 'formal-notice', '2026-03-13', [lateItem], { severity: 3, state: 'pending', madeOn: null });
    const waiting = decide(fileOf([lateItem], { contacts: [notice] }), day('2026-03-20'), context);
    expect(waiting).toMatchObject({ contact: null, questions: [], reasons: [{ code: 'contact-in-progress' }] });
    const left = fileOf([lateItem], { contacts: [{ ...notice, state: 'made', madeOn: day('2026-03-20'), deadline: day('2026-03-30') }] });
    expect(decide(left, day('2026-03-30'), context)).toMatchObject({ questions: [], nextLook: '2026-03-31' });
    expect(decide(left, day('2026-03-31'), context).questions).toEqual([{ code: 'end-of-scenario', itemIds: [1] }]);
  });

  it('waits for the granted date also where the ladder has no step left', () => {
    const business = context.scenarios.get('business') as Scenario;
    const short = { ...business, steps: business.steps.filter((step) => step.severity < 3) };
    const made = contact(1, 'second-reminder', '2026-02-26', [lateItem], { severity: 2, deadline: day('2026-03-06') });
    const shorter = { ...context, scenarios: new Map([[short.key, short]]) };
    expect(decide(fileOf([lateItem], { contacts: [made] }), day('2026-03-06'), shorter)).toMatchObject({
      questions: [],
      nextLook: '2026-03-07',
    });
    expect(decide(fileOf([lateItem], { contacts: [made] }), day('2026-03-09'), shorter).questions).toHaveLength(1);
  });

  it('weighs unallocated money against what is late, not against what is only about to be due', () => {
    const soon = invoice(2, '2026-02-20', { openCents: 10_000_000n, amountCents: 10_000_000n });
    const credit = invoice(3, '2026-02-01', { kind: 'payment-on-account', dueOn: null, openCents: -60_000n, amountCents: -60_000n });
    const { contact: planned, questions } = decide(fileOf([lateItem, soon, credit]), day('2026-02-16'), context);
    expect(planned).toBeNull();
    expect(questions).toEqual([{ code: 'credit-unallocated', itemIds: [3] }]);
  });

  it('calls once a day at most, however often the day is run', () => {
    const first = contact(1, 'first-reminder', '2026-02-13', [lateItem]);
    const missed = contact(2, 'call', '2026-02-19', [lateItem], { state: 'attempted' });
    const file = fileOf([lateItem], { contacts: [first, missed] });
    expect(decide(file, day('2026-02-19'), context)).toMatchObject({ contact: null, nextLook: '2026-02-20' });
    expect(decide(file, day('2026-02-20'), context).contact?.step.key).toBe('call');
  });

  it('keeps to a granted date when the steps have changed places since', () => {
    const business = context.scenarios.get('business') as Scenario;
    const [courtesy, first, call, second, ...rest] = business.steps as [
      Scenario['steps'][0],
      Scenario['steps'][0],
      Scenario['steps'][0],
      Scenario['steps'][0],
    ];
    const swapped = { ...business, steps: [courtesy, first, call, { ...second, key: 'third-reminder' }, second, ...rest] } as Scenario;
    const made = [
      contact(1, 'second-reminder', '2026-02-26', [lateItem], { severity: 2, deadline: day('2026-03-06') }),
      contact(2, 'third-reminder', '2026-03-09', [lateItem], { severity: 2, deadline: day('2026-04-10') }),
    ];
    const { contact: planned } = decide(fileOf([lateItem], { contacts: made }), day('2026-04-10'), {
      ...context,
      scenarios: new Map([[swapped.key, swapped]]),
    });
    expect(planned).toBeNull();
  });
});

describe('deciding again', () => {
  const mentioned = invoice(2, '2026-02-10');
  const today = day('2026-02-19');
  const reminded = [contact(1, 'first-reminder', '2026-02-13', [lateItem, mentioned]), contact(2, 'call', '2026-02-13', [mentioned])];
  const file = fileOf([lateItem, mentioned], { contacts: reminded });
  const planned = decide(file, today, context).contact;
  const waiting = { ...contact(9, 'call', today, []), items: planned?.items ?? [], state: 'pending' as const, madeOn: null };
  const standsIn = (changes: Partial<CaseFile>) =>
    redecide(waiting, { ...file, contacts: [...reminded, waiting], ...changes }, today, context).stands;

  it('lets it stand when nothing has changed', () => {
    expect(planned?.items.map(({ itemId, role }) => [itemId, role])).toEqual([
      [1, 'claimed'],
      [2, 'information'],
    ]);
    expect(standsIn({})).toBe(true);
  });

  it('withdraws it when an invoice that it only mentions is disputed or paid', () => {
    expect(standsIn({ holds: [onHold(mentioned, today)] })).toBe(false);
    expect(standsIn({ items: [lateItem] })).toBe(false);
  });

  it('withdraws it when a small credit has come that it would not show', () => {
    const credit = invoice(3, '2026-02-01', { kind: 'credit-note', openCents: -100n, amountCents: -100n });
    expect(standsIn({ items: [lateItem, mentioned, credit] })).toBe(false);
  });
});
