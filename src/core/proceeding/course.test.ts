import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { SUIT, step } from './course.test-kit.ts';
import { courseOf, nextKinds, possibleEndings, restOf } from './course.ts';
import type { CourseStep, Suit } from './course-step.ts';
import { isLegal, stepFault } from './step-fault.ts';

const TODAY = day('2027-12-31');
const toOrder = [step('filed', '2026-09-01'), step('order-made', '2026-09-15')];
const served = step('served', '2026-10-01');
const nextAfter = (steps: readonly CourseStep[], suit: Suit = SUIT) => nextKinds(courseOf(suit, steps));
const faultAfter = (steps: readonly CourseStep[], one: CourseStep, suit: Suit = SUIT) => stepFault(courseOf(suit, steps), one, TODAY);

describe('an order for payment', () => {
  test('goes from the petition to the title and what is seized by it', () => {
    const life = [
      ...toOrder,
      served,
      step('no-opposition', '2026-11-03'),
      step('title', '2026-11-10'),
      step('enforcement', '2027-01-05'),
      step('closed', '2027-02-01', { ending: 'paid' }),
    ];
    expect(isLegal(SUIT, life, TODAY)).toBe(true);
    expect(life.map((_, at) => courseOf(SUIT, life.slice(0, at + 1)).stage)).toEqual([
      'filed',
      'ordered',
      'served',
      'unopposed',
      'titled',
      'titled',
      'closed',
    ]);
  });

  test('is void when it was served a day too late: three months for an order made from 2026-09-01 on, six before (R17)', () => {
    const stageOf = (madeOn: string, servedOn: string) =>
      courseOf(SUIT, [step('filed', '2026-01-05'), step('order-made', madeOn), step('served', servedOn)]).stage;
    expect(stageOf('2026-09-01', '2026-12-01')).toBe('served');
    expect(stageOf('2026-09-01', '2026-12-02')).toBe('void');
    // 28 February 2027 is a Sunday: the last day is Monday 1 March.
    expect(stageOf('2026-08-31', '2027-03-01')).toBe('served');
    expect(stageOf('2026-08-31', '2027-03-02')).toBe('void');
    const late = [step('filed', '2026-09-01'), step('order-made', '2026-09-01'), step('served', '2026-12-02')];
    expect(nextAfter(late)).toEqual(['closed']);
  });

  test('nobody can say that there was no opposition while there may be one', () => {
    expect(faultAfter([...toOrder, served], step('no-opposition', '2026-11-02'))).toBe('step-opposition-open');
    expect(faultAfter([...toOrder, served], step('no-opposition', '2026-11-03'))).toBeNull();
  });

  test('nor while the month after a first act runs', () => {
    const acted = [...toOrder, step('served', '2026-10-01', { inPerson: false }), step('first-act', '2026-10-20')];
    expect(faultAfter(acted, step('no-opposition', '2026-10-21'))).toBe('step-opposition-open');
    expect(faultAfter(acted, step('no-opposition', '2026-11-21'))).toBeNull();
  });

  test('is not enforced within two months of its service, where it was made from 2026-09-01 on (CPC 1422)', () => {
    const titled = [...toOrder, served, step('no-opposition', '2026-11-03'), step('title', '2026-11-04')];
    expect(faultAfter(titled, step('enforcement', '2026-12-01'))).toBe('step-enforcement-early');
    expect(faultAfter(titled, step('enforcement', '2026-12-02'))).toBeNull();
    const old = [step('filed', '2026-08-01'), step('order-made', '2026-08-31'), ...titled.slice(2)];
    expect(faultAfter(old, step('enforcement', '2026-11-05'))).toBeNull();
  });

  test('of before all that was read it is no order to go on with, and not late', () => {
    expect(faultAfter([step('filed', '2006-09-01')], step('order-made', '2006-09-15'))).toBe('step-day-unread');
    const mistyped = [step('filed', '2006-09-01'), step('order-made', '2006-09-15'), step('served', '2026-10-01')];
    expect(courseOf(SUIT, mistyped).stage).toBe('served');
  });

  test('served in person it is opposed within its time or not at all, else as long as nothing was done in person', () => {
    const elsewhere = [...toOrder, step('served', '2026-10-01', { inPerson: false }), step('no-opposition', '2026-11-03')];
    expect(nextAfter([...toOrder, served, step('no-opposition', '2026-11-03')])).toEqual(['title', 'closed']);
    expect(nextAfter(elsewhere)).toEqual(['title', 'first-act', 'opposition', 'closed']);
    const opposed = courseOf(SUIT, [...elsewhere, step('title', '2026-11-10'), step('opposition', '2026-12-01')]);
    expect(opposed.stage).toBe('opposed');
    expect(opposed.title).toBeNull();
  });

  test('in part it leaves the rest to a person; refused it ends', () => {
    const part = [step('filed', '2026-09-01'), step('order-made', '2026-09-15', { granted: 600_000n })];
    expect(restOf(courseOf(SUIT, part))).toBe(400_000n);
    expect(restOf(courseOf(SUIT, toOrder))).toBeNull();
    const refused = courseOf(SUIT, [step('filed', '2026-09-01'), step('order-refused', '2026-09-15')]);
    expect(nextKinds(refused)).toEqual(['closed']);
    expect(possibleEndings(refused)).toContain('dismissed');
  });

  test('what is missing, too much or out of order is refused', () => {
    const filed = [step('filed', '2026-09-01')];
    expect(faultAfter(filed, step('order-made', '2026-09-15', { granted: null }))).toBe('step-granted');
    expect(faultAfter(filed, step('order-made', '2026-09-15', { granted: 1_000_001n }))).toBe('step-granted');
    expect(faultAfter(filed, step('order-made', '2026-09-15', { granted: 0n }))).toBe('step-granted');
    expect(faultAfter(filed, step('order-made', '2026-08-31'))).toBe('step-before-the-last');
    expect(faultAfter(filed, step('order-made', '2028-01-01'))).toBe('step-in-the-future');
    expect(faultAfter(filed, step('title', '2026-09-15'))).toBe('step-not-next');
    expect(faultAfter(toOrder, step('served', '2026-10-01', { inPerson: null }))).toBe('step-service');
    expect(faultAfter(filed, step('closed', '2026-09-15', { ending: 'dismissed' }))).toBe('step-ending');
    expect(faultAfter(filed, step('closed', '2026-09-15', { ending: 'unrecoverable' }))).toBe('step-ending');
  });
});

test('a summons goes by its hearings to a judgment, which may dismiss it', () => {
  const suit: Suit = { ...SUIT, route: 'summons' };
  const hearing = step('hearing', '2026-09-20', { hearingOn: day('2026-10-15') });
  const begun = [step('filed', '2026-09-01'), hearing];
  expect(nextAfter(begun, suit)).toEqual(['hearing', 'judgment', 'closed']);
  expect(faultAfter([step('filed', '2026-09-01')], { ...hearing, hearingOn: day('2026-09-19') }, suit)).toBe('step-hearing');
  const won = [...begun, step('judgment', '2026-11-20')];
  expect(nextAfter(won, suit)).toEqual(['served', 'title', 'closed']);
  expect(nextAfter([...won, step('served', '2026-12-01')], suit)).toEqual(['title', 'closed']);
  const lost = courseOf(suit, [...begun, step('judgment', '2026-11-20', { granted: 0n })]);
  expect(lost.stage).toBe('dismissed');
  expect(nextKinds(lost)).toEqual(['closed']);
});

test('an officer seeks an agreement, and gives a title where there is one', () => {
  const suit: Suit = { ...SUIT, route: 'small-claims-procedure', court: 'judicial-officer', claimed: 400_000n };
  expect(nextAfter([step('filed', '2026-09-01')], suit)).toEqual(['agreed', 'closed']);
  expect(possibleEndings(courseOf(suit, [step('filed', '2026-09-01')]))).toContain('no-agreement');
  expect(nextAfter([step('filed', '2026-09-01'), step('agreed', '2026-09-20'), step('title', '2026-09-22')], suit)).toEqual([
    'enforcement',
    'closed',
  ]);
});
