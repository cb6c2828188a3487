import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { SUIT, step } from './course.test-kit.ts';
import { courseOf } from './course.ts';
import type { CourseStep, Suit } from './course-step.ts';
import { duesOf, isAlarmed } from './due.ts';

const toldOf = (steps: readonly CourseStep[], suit: Suit = SUIT) =>
  duesOf(courseOf(suit, steps)).map(({ key, lastDay, alarmFrom, binds }) => [key, lastDay, alarmFrom, binds]);
const toOrder = [step('filed', '2026-09-01'), step('order-made', '2026-09-15')];

describe('the time limits of an order for payment', () => {
  test('the deposit of the petition at a court of commerce, until it is made', () => {
    const filed = step('filed', '2026-09-01');
    expect(toldOf([filed])).toEqual([['petition-deposit', '2026-09-16', '2026-09-01', 'creditor']]);
    expect(toldOf([filed, step('complied', '2026-09-10')])).toEqual([]);
    expect(toldOf([filed], { ...SUIT, court: 'judicial-court' })).toEqual([]);
  });

  test('three months to serve it, told a month before', () => {
    expect(toldOf(toOrder)).toEqual([['order-service', '2026-12-15', '2026-11-15', 'creditor']]);
    const [due] = duesOf(courseOf(SUIT, toOrder));
    expect(due).toMatchObject({ article: 'CPC 1411', certainty: 'verified' });
    expect(due && isAlarmed(due, day('2026-11-14'))).toBe(false);
    expect(due && isAlarmed(due, day('2026-11-15'))).toBe(true);
  });

  test('once served: a month for the debtor, two before it is enforced; told when they are over', () => {
    expect(toldOf([...toOrder, step('served', '2026-10-01')])).toEqual([
      ['opposition', '2026-11-02', '2026-11-03', 'debtor'],
      ['order-execution', '2026-12-01', '2026-12-02', 'debtor'],
    ]);
  });

  test('overseas and abroad the debtor has longer (CPC 643)', () => {
    const last = (seat: Suit['seat']) =>
      new Map(toldOf([...toOrder, step('served', '2026-10-01')], { ...SUIT, seat }).map(([key, on]) => [key, on])).get('opposition');
    expect(last('overseas')).toBe('2026-12-01');
    expect(last('european-union')).toBe('2027-01-04');
  });

  test('not served in person, the month runs from the first act or measure', () => {
    const elsewhere = [...toOrder, step('served', '2026-10-01', { inPerson: false })];
    expect(toldOf(elsewhere).map(([key]) => key)).toEqual(['order-execution']);
    const act = [...elsewhere, step('first-act', '2026-10-20')];
    expect(toldOf(act)[0]).toEqual(['opposition-after-first-act', '2026-11-20', '2026-11-21', 'debtor']);
    const titled = [...elsewhere, step('no-opposition', '2026-12-02'), step('title', '2026-12-02'), step('enforcement', '2027-01-04')];
    expect(toldOf(titled).map(([key, last]) => [key, last])).toEqual([
      ['opposition-after-first-act', '2027-02-04'],
      ['enforceable-title', '2036-12-02'],
    ]);
  });

  test('after an opposition: fifteen days for what the court asks for, by its kind; then the hearing', () => {
    const opposed = [...toOrder, step('served', '2026-10-01'), step('opposition', '2026-10-10'), step('invited', '2026-10-20')];
    expect(toldOf(opposed)).toEqual([['opposition-deposit', '2026-11-04', '2026-10-20', 'creditor']]);
    expect(toldOf(opposed, { ...SUIT, court: 'judicial-court' })[0]?.[0]).toBe('opposition-lawyer');
    const set = [...opposed, step('complied', '2026-10-25'), step('hearing', '2026-10-30', { hearingOn: day('2027-01-20') })];
    expect(toldOf(set)).toEqual([['hearing', '2027-01-20', '2027-01-06', 'creditor']]);
    expect(toldOf([...set, step('judgment', '2027-01-20')])).toEqual([]);
  });

  test('an order of before 2026-09-01 has six months, and no time before it is enforced was read', () => {
    const old = [step('filed', '2026-07-01'), step('order-made', '2026-08-31')];
    expect(toldOf(old)[0]?.[1]).toBe('2027-03-01');
    expect(toldOf([...old, step('served', '2026-10-01')]).map(([key]) => key)).toEqual(['opposition']);
  });
});

test('a title is told six months before its ten years are over', () => {
  const titled = [...toOrder, step('served', '2026-10-01'), step('no-opposition', '2026-11-03'), step('title', '2026-11-10')];
  expect(toldOf(titled)).toEqual([
    // It is not enforced before, title or not; nobody is told when that is over.
    ['order-execution', '2026-12-01', null, 'debtor'],
    ['enforceable-title', '2036-11-10', '2036-05-10', 'creditor'],
  ]);
});

test('an officer is answered within a month; a public body pays within two', () => {
  const officer: Suit = { ...SUIT, route: 'small-claims-procedure', court: 'judicial-officer' };
  expect(toldOf([step('filed', '2026-09-01')], officer)[0]?.slice(0, 2)).toEqual(['officer-answer', '2026-10-01']);
  const town: Suit = { ...SUIT, route: 'administrative-summary', court: 'administrative-court' };
  expect(toldOf([step('filed', '2026-09-01'), step('judgment', '2026-10-01')], town)[0]?.slice(0, 2)).toEqual([
    'public-judgment-payment',
    '2026-12-01',
  ]);
});

test('what has ended has no time limit any more', () => {
  expect(toldOf([...toOrder, step('closed', '2026-09-20', { ending: 'settled' })])).toEqual([]);
});
