import { describe, expect, it } from 'vitest';
import { day } from '../core/base/day.ts';
import type { BankLineId, DebtorId } from '../core/base/id.ts';
import { UnresolvedReturns } from './unresolved-returns.ts';

const line = (id: number, cents: number, on: string) => ({ id: id as BankLineId, cents, booked_on: day(on) });
const debtor = (id: number) => id as DebtorId;
const of = (...ids: number[]) => new Set(ids.map(debtor));

function waiting(debtors: readonly DebtorId[] | null): UnresolvedReturns {
  const found = new UnresolvedReturns(null);
  found.add(line(1, -100_00, '2026-03-10'), debtors);
  return found;
}

describe('a return that waits', () => {
  it('doubts a payment of its amount, whosever, before it and after', () => {
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2026-03-02'), of(7))).toBe(true);
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2026-03-12'), of(7))).toBe(true);
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_01, '2026-03-12'), of(7))).toBe(false);
  });

  it('doubts what its debtors pay from its day on, and not before', () => {
    expect(waiting([debtor(1)]).mayConcern(line(2, 40_00, '2026-03-10'), of(1))).toBe(true);
    expect(waiting([debtor(1)]).mayConcern(line(2, 40_00, '2026-03-09'), of(1))).toBe(false);
    expect(waiting([debtor(1)]).mayConcern(line(2, 40_00, '2026-03-10'), of(2))).toBe(false);
    expect(waiting(null).mayConcern(line(2, 40_00, '2026-03-10'), of(2))).toBe(true);
  });

  it('doubts for a time: not for ever, and no payment that is too old to come back', () => {
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2026-06-08'), of(1))).toBe(true);
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2026-06-09'), of(1))).toBe(false);
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2025-02-03'), of(1))).toBe(true);
    expect(waiting([debtor(1)]).mayConcern(line(2, 100_00, '2025-02-02'), of(1))).toBe(false);
  });
});

describe('passes over the lines', () => {
  it('are repeated until one finds what it began with', () => {
    const first = waiting([debtor(1)]);
    expect(first.isSettled()).toBe(false);
    const second = new UnresolvedReturns(first);
    // Known from the beginning, so also to lines that come before the return in their order.
    expect(second.mayConcern(line(2, 40_00, '2026-03-10'), of(1))).toBe(true);
    expect(second.isSettled()).toBe(false);
    second.add(line(1, -100_00, '2026-03-10'), [debtor(1)]);
    expect(second.isSettled()).toBe(true);
    const other = new UnresolvedReturns(first);
    other.add(line(1, -100_00, '2026-03-10'), [debtor(1), debtor(2)]);
    expect(other.isSettled()).toBe(false);
    expect(new UnresolvedReturns(null).isSettled()).toBe(true);
  });
});
