import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dwell } from './dwell.ts';
import { effort, SEED } from './effort.ts';
import { type Life, lives } from './life.ts';
import { type Fault, RULES, type Rule } from './rules.ts';

/** One to three debtors side by side; the creditor goes live at once, or late. */
const TOWNS: fc.Arbitrary<readonly [readonly Life[], number]> = fc.tuple(
  fc.array(lives(30, 90), { minLength: 1, maxLength: 3 }),
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 30 }) }),
);
const COUNT = effort(60, 4_000);
const PER_DRAWING = 20;
const JUDGED: readonly Rule[] = [
  'barred',
  'unready',
  'leaving',
  'ladder',
  'first',
  'kind',
  'old',
  'approval',
  'reach',
  'spacing',
  'cap',
  'deadline',
  'once',
  'twice',
  'stands',
  'money',
  'credit',
  'due',
];
const MINUTES = 60_000;

describe(`the use cases on a store in memory, in ${COUNT} random towns`, () => {
  const found = new Map<Rule, { first: Fault; seed: number }>();
  const sum = { towns: 0, days: 0, contacts: 0, left: 0 };

  beforeAll(async () => {
    for (let seed = SEED; (seed - SEED) * PER_DRAWING < COUNT; seed += 1) {
      for (const [people, liveAfter] of fc.sample(TOWNS, { seed, numRuns: PER_DRAWING })) {
        const { faults, days, contacts, left } = await dwell(people, liveAfter);
        for (const fault of faults) if (!found.has(fault.rule)) found.set(fault.rule, { first: fault, seed });
        sum.towns += 1;
        sum.days += days;
        sum.contacts += contacts;
        sum.left += left.length;
      }
    }
    console.info(`${sum.towns} towns, ${sum.days} days of debtors, ${sum.contacts} contacts decided, ${sum.left} messages (seed ${SEED})`);
  }, 120 * MINUTES);

  for (const rule of JUDGED) {
    it(
      RULES[rule],
      async () => {
        const fault = found.get(rule);
        if (!fault) return;
        const broken = fc.asyncProperty(TOWNS, async ([people, liveAfter]) => {
          const { faults } = await dwell(people, liveAfter);
          expect(faults.filter((one) => one.rule === rule)).toEqual([]);
        });
        await fc.assert(broken, { seed: fault.seed, numRuns: PER_DRAWING });
        expect.unreachable(`with seed ${fault.seed}: ${fault.first.day} ${fault.first.what}`);
      },
      10 * MINUTES,
    );
  }

  it(
    'writes the same journal and the same messages, byte for byte, when the same happens again',
    async () => {
      let bytes = 0;
      for (const [people, liveAfter] of fc.sample(TOWNS, { seed: SEED, numRuns: effort(12, 400) })) {
        const [once, again] = [await dwell(people, liveAfter), await dwell(people, liveAfter)];
        expect(again.journal).toEqual(once.journal);
        expect(again.left).toEqual(once.left);
        bytes += once.journal.join('').length;
      }
      expect(bytes).toBeGreaterThan(10_000);
    },
    60 * MINUTES,
  );

  it('tries enough: messages leave, and contacts are decided', () => {
    expect(sum.contacts).toBeGreaterThan(COUNT * 3);
    expect(sum.left).toBeGreaterThan(COUNT);
  });
});
