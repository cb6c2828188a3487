import fc from 'fast-check';
import { expect, test } from 'vitest';
import { effort, SEED } from '../../../stories/properties/effort.ts';
import { addDays, type Day, day } from '../base/day.ts';
import { step } from './course.test-kit.ts';
import { type Course, courseOf, nextKinds, possibleEndings, type Stage } from './course.ts';
import { type CourseStep, ENDINGS, PROCEEDING_ROUTES, STEP_KINDS, type Suit } from './course-step.ts';
import { duesOf } from './due.ts';
import { isLegal, stepFault } from './step-fault.ts';

const RUNS = effort(300, 5_000);
const START = day('2026-06-01');
const TODAY = day('2035-01-01');

/** A step as somebody might type it, legal or not. */
const TYPED = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  /** Most people pick what is offered to them, and seldom the end. */
  pick: fc.option(fc.nat({ max: 10 }), { freq: 3 }),
  inDays: fc.integer({ min: -3, max: 130 }),
  inPerson: fc.constantFrom(true, false, null),
  granted: fc.constantFrom(null, 0n, 400_000n, 1_000_000n, 2_000_000n),
  ending: fc.constantFrom(...ENDINGS, null),
  hearingIn: fc.integer({ min: -5, max: 90 }),
});
type Typed = typeof TYPED extends fc.Arbitrary<infer T> ? T : never;

const SUITS: fc.Arbitrary<Suit> = fc.record({
  route: fc.constantFrom(...PROCEEDING_ROUTES),
  court: fc.constantFrom('commercial-court' as const, 'judicial-court' as const),
  seat: fc.constantFrom('metropolitan' as const, 'overseas' as const, 'european-union' as const),
  claimed: fc.constant(1_000_000n),
});

function stepFrom(typed: Typed, course: Course): CourseStep {
  const on = addDays(course.last?.on ?? START, typed.inDays);
  const { pick, inPerson, granted, ending } = typed;
  const offered = nextKinds(course);
  const kind = pick === null ? typed.kind : (offered[pick % Math.max(1, offered.length - 1)] ?? typed.kind);
  return step(kind, on, { inPerson, granted, ending, hearingOn: addDays(on, typed.hearingIn) });
}

/** What a lawyer would say of a whole sequence, written without the table of what follows what. */
function breaks({ suit, steps, stage }: Course): string | null {
  const at = (kind: CourseStep['kind']) => steps.findIndex((one) => one.kind === kind);
  const has = (kind: CourseStep['kind']) => at(kind) >= 0;
  const isOrder = suit.route === 'order-for-payment' || suit.route === 'european-order-for-payment';
  const [first] = steps;
  if (first && first.kind !== 'filed' && first.kind !== 'closed') return 'begins with neither petition nor end';
  if (steps.slice(0, -1).some(({ kind }) => kind === 'closed')) return 'goes on after its end';
  if (has('order-made') && has('order-refused')) return 'made and refused';
  if ((has('order-made') || has('opposition')) && !isOrder) return 'an order without a petition for one';
  if (has('opposition') && (at('served') < 0 || at('served') > at('opposition'))) return 'opposed before it was served';
  if (has('no-opposition') && at('no-opposition') < at('served')) return 'no opposition to what was not served';
  if (has('enforcement') && at('title') < 0) return 'seized without a title';
  if (has('enforcement') && at('title') > at('enforcement')) return 'seized before the title';
  if (has('title') && isOrder && !has('no-opposition') && !has('judgment')) return 'a title while an opposition may come';
  if (has('title') && suit.route === 'small-claims-procedure' && !has('agreed')) return 'a title without agreement';
  if (has('judgment') && isOrder && !has('opposition')) return 'judged without an opposition';
  if (stage === 'dismissed' && has('title') && at('title') > at('judgment')) return 'a title for a claim that was dismissed';
  if (steps.some(({ kind, granted }) => kind === 'order-made' && (granted === null || granted <= 0n || granted > suit.claimed)))
    return 'granted amiss';
  if (steps.some((one, index) => index > 0 && one.on < (steps[index - 1] as CourseStep).on)) return 'backwards in time';
  return null;
}

test('whatever is typed in whatever order, what is accepted is a legal course', () => {
  const stages = new Set<Stage>();
  const property = fc.property(SUITS, fc.array(TYPED, { maxLength: 40 }), (suit, typed) => {
    let steps: CourseStep[] = [];
    for (const one of typed) {
      const course = courseOf(suit, steps);
      const next = stepFrom(one, course);
      if (stepFault(course, next, TODAY) !== null) continue;
      expect(nextKinds(course)).toContain(next.kind);
      steps = [...steps, next];
      const now = courseOf(suit, steps);
      stages.add(now.stage);
      expect(breaks(now), steps.map(({ kind, on }) => `${on} ${kind}`).join(', ')).toBeNull();
    }
    expect(isLegal(suit, steps, TODAY)).toBe(true);
    // What is taken back in the order in which it came always leaves a legal course.
    for (let length = steps.length; length >= 0; length -= 1) expect(isLegal(suit, steps.slice(0, length), TODAY)).toBe(true);
  });
  fc.assert(property, { numRuns: RUNS, seed: SEED });
  expect([...stages]).toEqual(expect.arrayContaining(['filed', 'ordered', 'refused', 'served', 'closed', 'judged', 'dismissed']));
});

test('there is always a way on to the end', () => {
  const property = fc.property(SUITS, fc.array(fc.nat(), { maxLength: 15 }), (suit, choices) => {
    let steps: CourseStep[] = [];
    for (const choice of choices) {
      const course = courseOf(suit, steps);
      const kinds = nextKinds(course);
      if (kinds.length === 0) break;
      const kind = kinds[choice % kinds.length] as CourseStep['kind'];
      const on = addDays(steps.at(-1)?.on ?? START, 70);
      const next = step(kind, on, { inPerson: choice % 2 === 0, hearingOn: addDays(on, 30), ending: possibleEndings(course)[0] ?? null });
      if (stepFault(course, next, TODAY) === null) steps = [...steps, next];
    }
    expect(courseOf(suit, steps).stage === 'closed' || nextKinds(courseOf(suit, steps)).includes('closed')).toBe(true);
  });
  fc.assert(property, { numRuns: RUNS, seed: SEED });
});

/** Calendar arithmetic of its own: months by the same number, the last day of a short month, then no weekend and no holiday. */
function endOracle(from: Day, months: number): string {
  const [year = 0, month = 0, date = 0] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  let time = Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth));
  while (isOff(new Date(time))) time += 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}

function isOff(on: Date): boolean {
  const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
  const text = on.toISOString().slice(5, 10);
  const easter = easterOf(on.getUTCFullYear());
  const moved = [1, 39, 50].map((days) => new Date(easter + days * 86_400_000).toISOString().slice(5, 10));
  return on.getUTCDay() === 0 || on.getUTCDay() === 6 || fixed.includes(text) || moved.includes(text);
}

/** After Gauss, as corrected; good for the years of these draws. */
function easterOf(year: number): number {
  const moon = (19 * (year % 19) + 24) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + 5) % 7;
  const offset = moon + sunday - (moon === 29 && sunday === 6 ? 7 : 0) - (moon === 28 && sunday === 6 && year % 19 > 10 ? 7 : 0);
  return Date.UTC(year, 2, 22 + offset);
}

test('the last days are those of an oracle that shares no code (R17: three months from 2026-09-01 on, else six)', () => {
  const seats = { metropolitan: 0, overseas: 1, 'european-union': 2 } as const;
  const property = fc.property(
    fc.integer({ min: 0, max: 1_500 }),
    fc.integer({ min: 0, max: 60 }),
    fc.constantFrom('metropolitan' as const, 'overseas' as const, 'european-union' as const),
    (made, later, seat) => {
      const madeOn = addDays(START, made);
      const suit: Suit = { route: 'order-for-payment', court: 'judicial-court', seat, claimed: 1_000_000n };
      const ordered = [step('filed', madeOn), step('order-made', madeOn)];
      const isNew = madeOn >= '2026-09-01';
      expect(duesOf(courseOf(suit, ordered)).map(({ key, lastDay }) => [key, lastDay])).toEqual([
        ['order-service', endOracle(madeOn, isNew ? 3 : 6)],
      ]);
      const servedOn = addDays(madeOn, later);
      const dues = new Map(duesOf(courseOf(suit, [...ordered, step('served', servedOn)])).map(({ key, lastDay }) => [key, lastDay]));
      expect(dues.get('opposition')).toBe(endOracle(servedOn, 1 + seats[seat]));
      expect(dues.get('order-execution')).toBe(isNew ? endOracle(servedOn, 2) : undefined);
    },
  );
  fc.assert(property, { numRuns: RUNS, seed: SEED });
});
