import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ItemStep, type LaidStep, type Shown, shownInBooks } from './shown-in-books.ts';

/** Each act as its cents and what the books showed just before; what is shown is told by its place among the acts. */
const laid = (cents: number, books: number): LaidStep => ({ is: 'laid', cents: BigInt(cents), booksCents: BigInt(books) });
const news = (cents: number): ItemStep => ({ is: 'news', cents: BigInt(cents) });
const elsewhere = (cents: number): ItemStep => ({ is: 'elsewhere', cents: BigInt(cents) });

function shown(steps: readonly ItemStep[], now: number, how: keyof Shown = 'surely'): number[] {
  const found = shownInBooks(steps, BigInt(now))[how];
  return steps.filter((step) => step.is === 'laid').flatMap((step, at) => (found.has(step) ? [at] : []));
}

describe('the books show', () => {
  test.each<[string, readonly ItemStep[], number, readonly number[]]>([
    ['nothing while they have not changed', [laid(100, 100)], 100, []],
    ['what they have changed by', [laid(100, 100)], 0, [0]],
    ['one of two', [laid(60, 100), laid(40, 100)], 40, [0]],
    ['neither of two of the same amount', [laid(50, 100), laid(50, 100)], 50, []],
    ['both of them in the end', [laid(50, 100), laid(50, 100)], 0, [0, 1]],
    ['the first of two when it was there before the second', [laid(50, 100), laid(50, 50)], 50, [0]],
    ['neither of two that cancel out', [laid(100, 100), laid(-100, 100)], 100, []],
    ['both of them when they were seen between', [laid(100, 100), laid(-100, 0)], 100, [0, 1]],
    ['the receipt and not its return', [laid(100, 100), laid(-40, 100)], 0, [0]],
    ['what was laid before they closed the item', [laid(30, 100)], 0, [0]],
    ['no part of an amount', [laid(100, 100)], 40, []],
    ['amounts that they took in bit by bit', [laid(100, 200), laid(40, 103)], 60, [0, 1]],
    ['no change of another direction', [laid(100, 100)], 200, []],
    ['nothing for sure where some of it is their own: more of it may be', [laid(100, 1_000), news(200)], 700, []],
    ['what is left by what is their own when they closed the item', [laid(100, 1_000), news(900)], 0, [0]],
    ['no document', [laid(100, 300), elsewhere(100)], 200, []],
    ['nothing that leaves the item as it was but what they knew before', [laid(0, 100)], 100, [0]],
  ])('%s', (_, steps, now, expected) => {
    expect(shown(steps, now)).toEqual(expected);
  });

  test('what is left by what is their own, likely', () => {
    expect(shown([laid(100, 1_000), news(200)], 700, 'likely')).toEqual([0]);
    expect(shown([laid(100, 1_000), laid(-40, 1_000), news(40)], 900, 'likely')).toEqual([0]);
    expect(shown([laid(100, 1_000), news(-50)], 1_050, 'likely')).toEqual([]);
  });

  test('nothing that can be told when too much could be it', () => {
    expect(
      shown(
        Array.from({ length: 40 }, () => laid(1, 100)),
        60,
      ),
    ).toEqual([]);
  });
});

/** Acts in turn; before each, and in the end, the books take in some of those that went before. */
const histories = fc.array(
  fc.record({ cents: fc.integer({ min: -3, max: 5 }).filter((cents) => cents !== 0), taken: fc.nat(2 ** 8 - 1), looks: fc.boolean() }),
  { minLength: 1, maxLength: 7 },
);

it('says of nothing that the books show it that they have not taken in', () => {
  let told = 0;
  fc.assert(
    fc.property(histories, fc.nat(2 ** 8 - 1), (acts, last) => {
      const taken = new Set<number>();
      let books = 1_000;
      const take = (mask: number, until: number) => {
        for (let at = 0; at < until; at += 1) {
          if (taken.has(at) || ((mask >> at) & 1) === 0) continue;
          taken.add(at);
          books -= acts[at]?.cents ?? 0;
        }
      };
      const steps = acts.map(({ cents, taken: mask, looks }, at): LaidStep => {
        if (looks) take(mask, at);
        return laid(cents, books);
      });
      take(last, acts.length);
      const found = shown(steps, books);
      told += found.length;
      expect(found.filter((at) => !taken.has(at))).toEqual([]);
    }),
    { numRuns: 3_000 },
  );
  expect(told).toBeGreaterThan(1_000);
});
