import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import { allocationRanks, layPayment, shareBetween } from './allocation-order.ts';

describe('the order of allocation', () => {
  it('lays a payment on interest first, or on principal first where a clause says so', () => {
    const owed = { interest: 100n, principal: 1000n };
    expect(layPayment(60n, owed, 'interest-first')).toEqual({ interest: 60n, principal: 0n, rest: 0n });
    expect(layPayment(600n, owed, 'interest-first')).toEqual({ interest: 100n, principal: 500n, rest: 0n });
    expect(layPayment(600n, owed, 'principal-first')).toEqual({ interest: 0n, principal: 600n, rest: 0n });
    expect(layPayment(1200n, owed, 'principal-first')).toEqual({ interest: 100n, principal: 1000n, rest: 100n });
  });

  it('takes the oldest due date first; equal ones share a rank', () => {
    const debts = ['2026-05-01', '2026-04-01', '2026-05-01'].map((dueOn, key) => ({ key, dueOn: day(dueOn) }));
    expect(allocationRanks(debts).map((rank) => rank.map(({ key }) => key))).toEqual([[1], [0, 2]]);
  });

  it('shares within a rank in proportion, the odd cent to the first', () => {
    expect(shareBetween(100n, [100n, 200n])).toEqual([34n, 66n]);
    expect(shareBetween(500n, [100n, 200n])).toEqual([100n, 200n]);
    expect(shareBetween(1n, [0n, 5n, 5n])).toEqual([0n, 1n, 0n]);
    expect(shareBetween(10n, [])).toEqual([]);
    expect(shareBetween(300n, [100n, 200n])).toEqual([100n, 200n]);
    expect(shareBetween(0n, [0n, 0n])).toEqual([0n, 0n]);
  });

  it('never loses a cent nor gives a debt more than it owes', () => {
    const cents = fc.bigInt({ min: 0n, max: 1_000_000n });
    fc.assert(
      fc.property(cents, fc.array(cents, { maxLength: 8 }), (payment, owed) => {
        const shares = shareBetween(payment, owed);
        const [laid, total] = [shares, owed].map((amounts) => amounts.reduce((sum, amount) => sum + amount, 0n));
        expect(laid).toBe(payment < (total ?? 0n) ? payment : total);
        expect(shares.every((share, index) => share >= 0n && share <= (owed[index] ?? 0n))).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
