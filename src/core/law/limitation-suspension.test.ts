import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, type Day, day, daysBetween, fromOrdinal, ordinal } from '../base/day.ts';
import { explainedLimitation, type Interruption, type LimitationFacts, limitationOf, type Suspension } from './limitation.ts';
import { INTERRUPTIONS, notInterrupting, SUSPENSIONS, type SuspensionCause } from './limitation-causes.ts';

/** E17: without anything else, the last day is 2026-12-10. */
const facts = (changes: Partial<LimitationFacts> = {}): LimitationFacts => ({
  kind: 'business',
  performedOn: day('2021-12-10'),
  issuedOn: day('2022-01-15'),
  dueOn: day('2022-02-14'),
  interruptions: [],
  ...changes,
});
const suspension = (from: string, until: string, cause: SuspensionCause = 'mediation'): Suspension => ({
  from: day(from),
  until: day(until),
  cause,
});
const lastDay = (suspensions: Suspension[], more: Partial<LimitationFacts> = {}) => limitationOf(facts({ suspensions, ...more })).lastDay;
const idle = (suspensions: Suspension[], more: Partial<LimitationFacts> = {}) =>
  explainedLimitation(facts({ suspensions, ...more })).steps.map((step) => step.idle);

describe('C. civ. 2238, 2239: time stands still', () => {
  it('for the days between, and no more', () => {
    expect(lastDay([suspension('2024-06-01', '2024-09-01')])).toBe(addDays(day('2026-12-10'), 92));
    expect(lastDay([suspension('2024-06-01', '2024-06-01')])).toBe('2026-12-10');
    expect(lastDay([suspension('2026-12-10', '2026-12-11', 'expertise')])).toBe('2026-12-11');
  });

  it('with at least six months left after it (2238), which was not read of an expertise (2239)', () => {
    for (const cause of SUSPENSIONS.filter((one) => one !== 'expertise'))
      expect(lastDay([suspension('2026-11-10', '2026-12-01', cause)])).toBe('2027-06-01');
    expect(lastDay([suspension('2026-11-10', '2026-12-01', 'expertise')])).toBe('2026-12-31');
    expect(lastDay([suspension('2025-02-01', '2025-08-31')])).toBe(addDays(day('2026-12-10'), 211));
    expect(lastDay([suspension('2026-08-01', '2026-08-31', 'mediation')])).toBe('2027-02-28');
  });

  it('once only where two of them overlap', () => {
    const [first, second] = [suspension('2024-01-01', '2024-07-01'), suspension('2024-04-01', '2024-10-01', 'conciliation')];
    const both = addDays(day('2026-12-10'), daysBetween(day('2024-01-01'), day('2024-10-01')));
    expect(lastDay([first, second])).toBe(both);
    expect(lastDay([second, first])).toBe(both);
    expect(idle([first, suspension('2024-02-01', '2024-03-01', 'expertise')])).toEqual([null, null, 'nothing-added']);
  });

  it('not once it is over, nor before it runs', () => {
    expect(idle([suspension('2026-12-11', '2027-03-01')])).toEqual([null, 'too-late']);
    expect(lastDay([suspension('2026-12-11', '2027-03-01')])).toBe('2026-12-10');
    expect(idle([suspension('2021-01-01', '2021-12-10')])).toEqual([null, 'before-start']);
    expect(lastDay([suspension('2021-11-10', '2021-12-20')])).toBe('2026-12-20');
  });

  it('lets an interruption in the time it added begin anew, and goes on in the new period (2231)', () => {
    const acknowledged = (on: string): Interruption => ({ cause: 'acknowledgement', on: day(on) });
    const long = suspension('2026-12-01', '2027-12-01');
    expect(lastDay([long], { interruptions: [acknowledged('2028-05-31')] })).toBe('2033-05-31');
    expect(lastDay([long], { interruptions: [acknowledged('2027-06-01')] })).toBe(addDays(day('2032-06-01'), 183));
    expect(lastDay([], { interruptions: [acknowledged('2027-06-01')] })).toBe('2026-12-10');
  });

  it('gives nothing for no day at all, not even the six months (2238)', () => {
    for (const until of ['2026-12-01', '2026-11-01']) {
      expect(lastDay([suspension('2026-12-01', until)])).toBe('2026-12-10');
      expect(idle([suspension('2026-12-01', until)])).toEqual([null, 'nothing-added']);
    }
    // The second ends with the first, which has given all that there is.
    expect(lastDay([suspension('2024-06-01', '2024-09-01'), suspension('2024-07-01', '2024-09-01')])).toBe(addDays(day('2026-12-10'), 92));
  });

  it('never gives more than twenty years, and says so (2232)', () => {
    const acknowledged = ['2026-12-01', '2031-11-30', '2036-11-29'].map((on): Interruption => ({ cause: 'acknowledgement', on: day(on) }));
    const told = explainedLimitation(facts({ interruptions: acknowledged, suspensions: [suspension('2041-10-01', '2042-01-01')] }));
    expect(told).toMatchObject({ lastDay: '2041-12-10', certainty: 'unverified' });
    expect(told.cap).toEqual({ on: '2041-12-10', applied: true, article: 'C. civ. 2232' });
  });

  it('is not counted against a public body, of which it was not read', () => {
    const body = { kind: 'public-body' } as const;
    const demand: Interruption = { cause: 'written-demand', on: day('2024-07-01') };
    expect(lastDay([suspension('2024-06-01', '2024-09-01')], { ...body, interruptions: [demand] })).toBe('2028-12-31');
    expect(lastDay([suspension('2024-06-01', '2024-09-01')], body)).toBe('2025-12-31');
    expect(idle([suspension('2024-06-01', '2024-09-01')], body)).toEqual([null, 'not-against-public-body']);
  });
});

describe('C. civ. 2232: twenty years', () => {
  it('are the most, whatever happened, and are to be verified', () => {
    const interruptions = ['2026-12-01', '2031-11-30', '2036-11-29', '2041-11-28'].map(
      (on): Interruption => ({ cause: 'acknowledgement', on: day(on) }),
    );
    const capped = explainedLimitation(facts({ interruptions }));
    expect(capped).toMatchObject({ lastDay: '2041-12-10', certainty: 'unverified', cap: { on: '2041-12-10', applied: true } });
    expect(explainedLimitation(facts({ interruptions: interruptions.slice(0, 2) }))).toMatchObject({
      lastDay: '2036-11-30',
      certainty: 'verified',
      cap: { applied: false },
    });
  });
});

test('each step tells the day, the text and the last day once it has happened', () => {
  const interruptions: Interruption[] = [
    { cause: 'formal-notice', on: day('2022-03-01') },
    { cause: 'acknowledgement', on: day('2023-03-01') },
  ];
  const { steps } = explainedLimitation(facts({ interruptions, suspensions: [suspension('2022-06-01', '2022-06-11')] }));
  expect(steps.map(({ on, what, idle: why, lastDay: last, article }) => [on, what, why, last, article])).toEqual([
    ['2021-12-10', 'performance', null, '2026-12-10', 'C. com. L110-4'],
    ['2022-03-01', 'formal-notice', 'does-not-interrupt', '2026-12-10', 'Cass. com. 18/5/2022 n° 20-23.204'],
    ['2022-06-01', 'mediation', null, '2026-12-20', 'C. civ. 2238'],
    ['2023-03-01', 'acknowledgement', null, '2028-03-01', 'C. civ. 2240, 2231'],
  ]);
});

test('each step tells until when, and how sure its rule is; of one day, what interrupts comes first', () => {
  const interruptions: Interruption[] = [
    { cause: 'court-claim', on: day('2023-03-01'), endedOn: day('2024-03-01') },
    { cause: 'order-served', on: day('2022-06-01') },
  ];
  const suspensions = [suspension('2022-06-01', '2022-06-11', 'expertise'), suspension('2022-03-01', '2022-03-02')];
  const { steps, certainty, cap } = explainedLimitation(facts({ interruptions, suspensions }));
  expect(steps).toEqual([
    {
      on: '2021-12-10',
      until: null,
      what: 'performance',
      idle: null,
      lastDay: '2026-12-10',
      article: 'C. com. L110-4',
      certainty: 'verified',
    },
    {
      on: '2022-03-01',
      until: '2022-03-02',
      what: 'mediation',
      idle: null,
      lastDay: '2026-12-11',
      article: 'C. civ. 2238',
      certainty: 'verified',
    },
    {
      on: '2022-06-01',
      until: null,
      what: 'order-served',
      idle: null,
      lastDay: '2027-06-01',
      article: 'Civ. 1re 9/9/2020 n° 19-12.006',
      certainty: 'unverified',
    },
    {
      on: '2022-06-01',
      until: '2022-06-11',
      what: 'expertise',
      idle: null,
      lastDay: '2027-06-11',
      article: 'C. civ. 2239',
      certainty: 'verified',
    },
    {
      on: '2023-03-01',
      until: '2024-03-01',
      what: 'court-claim',
      idle: null,
      lastDay: '2029-03-01',
      article: 'C. civ. 2241, 2242, 2231',
      certainty: 'verified',
    },
  ]);
  expect([certainty, cap]).toEqual(['unverified', { on: '2041-12-10', applied: false, article: 'C. civ. 2232' }]);
});

describe('whatever happened', () => {
  const someDay = fc.integer({ min: ordinal(day('2020-01-01')), max: ordinal(day('2045-12-31')) }).map(fromOrdinal);
  const kinds = fc.constantFrom<LimitationFacts['kind']>('business', 'consumer', 'public-body', 'unknown');
  const interruption = fc.record({ on: someDay, cause: fc.constantFrom(...INTERRUPTIONS) });
  const stop = fc
    .record({ from: someDay, length: fc.nat({ max: 900 }), cause: fc.constantFrom(...SUSPENSIONS) })
    .map(({ from, length, cause }): Suspension => ({ from, until: addDays(from, length), cause }));
  const history = fc.record({
    kind: kinds,
    dueOn: someDay.filter((on) => on < '2026-01-01'),
    interruptions: fc.array(interruption, { maxLength: 6 }),
    suspensions: fc.array(stop, { maxLength: 4 }),
  });

  it('nothing brings the last day forward, nor carries it beyond twenty years', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const told = facts({ ...changes, performedOn: changes.dueOn });
        const { lastDay: last, steps, cap } = explainedLimitation(told);
        expect(cap.on).toBe(addMonths(changes.dueOn, 240));
        expect(last <= cap.on).toBe(true);
        expect(steps.at(-1)?.lastDay).toBe(last);
        steps.slice(1).forEach((step, at) => {
          const before = steps[at]?.lastDay as Day;
          // Whole years from a later start can fall short of days given back, by the 29 February that they pass over.
          expect(step.lastDay >= addDays(before, -2)).toBe(true);
          if (step.until !== null) expect(step.lastDay >= before).toBe(true);
          if (step.idle !== null) expect(step.lastDay).toBe(before);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('what does not interrupt may be left out (C. civ. 2240, 2241, 2244)', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const idleCauses = notInterrupting(changes.kind);
        const kept = changes.interruptions.filter(({ cause }) => !idleCauses.includes(cause));
        expect(limitationOf(facts({ ...changes, interruptions: kept })).lastDay).toBe(limitationOf(facts(changes)).lastDay);
      }),
    );
  });

  it('the order in which it is told does not matter', () => {
    fc.assert(
      fc.property(history, (changes) => {
        const turned = { ...changes, interruptions: [...changes.interruptions].reverse() };
        expect(limitationOf(facts(turned)).lastDay).toBe(limitationOf(facts(changes)).lastDay);
      }),
    );
  });
});
