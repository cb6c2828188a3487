import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { limitationOf } from '../law/limitation.ts';
import { SUIT, step } from './course.test-kit.ts';
import { courseOf } from './course.ts';
import type { CourseStep, Suit } from './course-step.ts';
import { timeEffects } from './interruptions.ts';

const effects = (steps: readonly CourseStep[], suit: Suit = SUIT) => timeEffects(courseOf(suit, steps));
const petition = step('filed', '2026-09-01');
const order = step('order-made', '2026-09-15');
const served = step('served', '2026-10-01');

describe('the time to sue', () => {
  test('is interrupted by the service of an order, not by the petition (IP-12)', () => {
    expect(effects([petition, order]).interruptions).toEqual([]);
    expect(effects([petition, order, served]).interruptions).toEqual([{ on: '2026-10-01', cause: 'order-served' }]);
  });

  test('not by an order that was served too late', () => {
    expect(effects([petition, order, step('served', '2026-12-16')]).interruptions).toEqual([]);
  });

  test('is interrupted by a claim before a judge, until the judgment', () => {
    const suit: Suit = { ...SUIT, route: 'summons' };
    expect(effects([petition], suit).interruptions).toEqual([{ on: '2026-09-01', cause: 'court-claim', endedOn: null }]);
    expect(effects([petition, step('judgment', '2027-03-01')], suit).interruptions).toEqual([
      { on: '2026-09-01', cause: 'court-claim', endedOn: '2027-03-01' },
    ]);
  });

  test.each(['withdrawn', 'dismissed', 'lapsed', 'mistake'] as const)('not by what ended as %s (C. civ. 2243)', (ending) => {
    const suit: Suit = { ...SUIT, route: 'summons' };
    expect(effects([petition, step('closed', '2027-03-01', { ending })], suit)).toEqual({
      interruptions: [],
      suspensions: [],
      titleOn: null,
    });
    expect(effects([petition, order, served, step('closed', '2027-03-01', { ending })]).interruptions).toEqual([]);
  });

  test('with a title for all of it, ten years run from then on, and anew from what is seized', () => {
    const titled = [petition, order, served, step('no-opposition', '2026-11-03'), step('title', '2026-11-10')];
    const found = effects([...titled, step('enforcement', '2027-01-04')]);
    const facts = { kind: 'business', performedOn: day('2022-01-10'), issuedOn: day('2022-01-10'), dueOn: day('2022-02-10') } as const;
    expect(found.titleOn).toBe('2026-11-10');
    expect(limitationOf({ ...facts, ...found }).lastDay).toBe('2037-01-04');
    const part = [petition, step('order-made', '2026-09-15', { granted: 1n }), ...titled.slice(2)];
    expect(effects(part).titleOn).toBeNull();
  });

  test('stands still while an officer asks the debtor, once that has ended', () => {
    const suit: Suit = { ...SUIT, route: 'small-claims-procedure', court: 'judicial-officer' };
    expect(effects([petition], suit).suspensions).toEqual([]);
    expect(effects([petition, step('closed', '2026-10-02', { ending: 'no-agreement' })], suit).suspensions).toEqual([
      { from: '2026-09-01', until: '2026-10-02', cause: 'small-claims-procedure' },
    ]);
  });
});
