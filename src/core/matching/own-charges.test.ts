import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ItemId } from '../base/id.ts';
import { sumCents } from '../base/money.ts';
import { ownCharges } from './own-charges.ts';

const claimed = (...cents: bigint[]) => cents.map((each, at) => ({ itemId: (at + 1) as ItemId, cents: each }));
const centsOf = (own: ReturnType<typeof ownCharges>) => own.map((one) => [one.itemId, one.cents]);

test('what is over on the first invoice comes off the others in turn', () => {
  expect(centsOf(ownCharges(claimed(5_198n, 4_799n)))).toEqual([
    [1, 5_198n],
    [2, 4_799n],
  ]);
  expect(centsOf(ownCharges(claimed(-5_000n, 4_799n, 4_000n)))).toEqual([
    [2, 0n],
    [3, 3_799n],
  ]);
});

test('the sum stays, and none is less than nothing where it is more', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -9_000n, max: 9_000n }), { maxLength: 5 }), (cents) => {
      const own = ownCharges(claimed(...cents));
      const sum = sumCents(own.map((one) => one.cents));
      expect(sum).toBe(sumCents(cents));
      if (sum > 0n) expect(own.every((one) => one.cents >= 0n)).toBe(true);
    }),
  );
});
