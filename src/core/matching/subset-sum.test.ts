import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactSubsets, smallSubsets, subsetsOfCount } from './subset-sum.ts';

/** Tries every set: the plainest thing that can be right. */
function every(amounts: readonly bigint[], target: bigint): string[] {
  const found: string[] = [];
  for (let mask = 1; mask < 1 << amounts.length; mask += 1) {
    const places = amounts.map((_, at) => at).filter((at) => (mask >> at) & 1);
    if (places.reduce((sum, at) => sum + (amounts[at] ?? 0n), 0n) === target) found.push(places.join());
  }
  return found.sort();
}

const amounts = fc.array(fc.bigInt(-6n, 12n), { maxLength: 9 });
const told = (sets: readonly (readonly number[])[]) => sets.map((places) => places.join()).sort();

describe('sets that sum to a target', () => {
  it('are all found, each once', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt(-6n, 20n), (some, target) => {
        const { found, complete } = exactSubsets(some, target, 1000);
        expect(complete).toBe(true);
        expect(told(found)).toEqual(every(some, target));
      }),
    );
  });

  it('up to three: those and no others', () => {
    fc.assert(
      fc.property(amounts, fc.bigInt(-6n, 20n), (some, target) => {
        const small = every(some, target).filter((places) => places.split(',').length <= 3);
        expect(told(smallSubsets(some, target, 1000))).toEqual(small);
      }),
    );
  });

  it('of a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(1n, 12n), { maxLength: 9 }),
        fc.bigInt(1n, 20n),
        fc.integer({ min: 1, max: 4 }),
        (some, target, count) => {
          const wanted = every(some, target).filter((places) => places.split(',').length === count);
          expect(told(subsetsOfCount(some, target, count, 1000, 1_000_000).found)).toEqual(wanted);
        },
      ),
    );
  });

  it('says when it has not tried all', () => {
    const many = Array.from({ length: 40 }, (_, at) => BigInt(at + 1));
    expect(exactSubsets(many, 7n, 4).complete).toBe(false);
    expect(exactSubsets([1n, 1n, 1n], 1n, 2)).toMatchObject({ complete: false });
    expect(subsetsOfCount(many, 100n, 5, 1000, 50).complete).toBe(false);
  });
});
