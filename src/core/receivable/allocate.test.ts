import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import { allocate, openAmount } from './allocate.ts';

const invoice = (id: number, dueOn: string, openCents: bigint) => ({ itemId: id as ItemId, dueOn: day(dueOn), openCents });

describe('the open amount of the books', () => {
  it('is the invoice less credit notes and money, exactly', () => {
    expect(openAmount({ amountCents: 120_000n, creditNotes: [20_000n], payments: [50_000n, 1n] })).toBe(49_999n);
    expect(openAmount({ amountCents: 120_000n, creditNotes: [], payments: [120_000n, -120_000n] })).toBe(120_000n);
    expect(openAmount({ amountCents: 100n, creditNotes: [], payments: [130n] })).toBe(-30n);
  });
});

describe('laying a receipt on the books', () => {
  it('starts with the oldest due date and keeps the rest on account', () => {
    const invoices = [invoice(1, '2026-05-01', 500n), invoice(2, '2026-04-01', 300n), invoice(3, '2026-06-01', 0n)];
    expect(allocate(350n, invoices)).toEqual({
      allocations: [
        { itemId: 2, cents: 300n },
        { itemId: 1, cents: 50n },
      ],
      rest: 0n,
    });
    expect(allocate(900n, invoices)).toEqual({
      allocations: [
        { itemId: 2, cents: 300n },
        { itemId: 1, cents: 500n },
      ],
      rest: 100n,
    });
    expect(allocate(0n, invoices)).toEqual({ allocations: [], rest: 0n });
  });

  it('of less than nothing is refused', () => expect(() => allocate(-1n, [])).toThrow('a receipt must not be negative'));

  it('leaves credits alone', () => expect(allocate(100n, [invoice(1, '2026-05-01', -50n)])).toEqual({ allocations: [], rest: 100n }));
});
