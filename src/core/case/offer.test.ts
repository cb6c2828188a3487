import { describe, expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId, OfferId } from '../base/id.ts';
import type { Item } from '../receivable/item.ts';
import { type LaidOnPart, lastInTime, restLetGo, stillAsked } from './offer.ts';

const LAST = day('2026-03-05');
const PART = { open: 120_000n, given: 12_000n };
const paid = (on: string, cents: bigint, kind: LaidOnPart['kind'] = 'payment'): LaidOnPart => ({ kind, on: day(on), cents });

describe('what an offer still asks for', () => {
  test('all of it, as long as nothing came', () => {
    expect(stillAsked(PART, 120_000n, [], LAST)).toBe(108_000n);
    // What was laid before it was made is in what was open then.
    expect(stillAsked(PART, 120_000n, [paid('2026-02-01', 5_000n)], LAST)).toBe(108_000n);
  });

  test('the rest of it after part payments in time, the last day included', () => {
    const laid = [paid('2026-03-05', 8_000n), paid('2026-03-02', 50_000n), paid('2026-02-01', 5_000n)];
    expect(stillAsked(PART, 62_000n, laid, LAST)).toBe(50_000n);
    expect(stillAsked(PART, 12_000n, [paid('2026-03-05', 58_000n), paid('2026-03-02', 50_000n)], LAST)).toBe(0n);
    expect(stillAsked(PART, 5_000n, [paid('2026-03-05', 115_000n)], LAST)).toBe(0n);
  });

  test('money for interest and fee lowers nothing', () => {
    expect(stillAsked(PART, 70_000n, [paid('2026-03-03', 4_000n, 'charges'), paid('2026-03-02', 50_000n)], LAST)).toBe(58_000n);
  });

  test('nothing any more once money came late, or anything else lowered it', () => {
    expect(stillAsked(PART, 70_000n, [paid('2026-03-06', 50_000n)], LAST)).toBeNull();
    expect(stillAsked(PART, 70_000n, [paid('2026-03-02', 50_000n, 'credit-note')], LAST)).toBeNull();
    expect(stillAsked(PART, 70_000n, [paid('2026-03-02', 30_000n), paid('2026-03-01', 20_000n, 'correction')], LAST)).toBeNull();
    expect(stillAsked(PART, 70_000n, [], LAST)).toBeNull();
    // One payment of before and after cannot be told apart; more is open than was.
    expect(stillAsked(PART, 70_000n, [paid('2026-03-02', 60_000n)], LAST)).toBeNull();
    expect(stillAsked(PART, 130_000n, [], LAST)).toBeNull();
  });

  test('nothing of an invoice that money in time settled, whole or with what was given up', () => {
    expect(stillAsked(PART, 0n, [paid('2026-03-02', 120_000n)], LAST)).toBe(0n);
    expect(stillAsked(PART, 0n, [paid('2026-03-05', 12_000n, 'discount'), paid('2026-03-05', 108_000n)], LAST)).toBe(0n);
  });

  test('an invoice that was credited, written off or cleared by a word of the books is not what was offered', () => {
    for (const kind of ['credit-note', 'write-off', 'cleared-in-books'] as const)
      expect(stillAsked(PART, 0n, [paid('2026-03-02', 120_000n, kind)], LAST)).toBeNull();
    expect(stillAsked(PART, 0n, [paid('2026-03-02', 20_000n, 'credit-note'), paid('2026-03-01', 100_000n)], LAST)).toBeNull();
    expect(stillAsked(PART, 0n, [paid('2026-03-06', 120_000n)], LAST)).toBeNull();
    expect(stillAsked(PART, 0n, [], LAST)).toBeNull();
  });
});

test('a last day on which no bank books lasts until the next business day', () => {
  expect(lastInTime(day('2026-03-05'), 'mainland')).toBe('2026-03-05');
  expect(lastInTime(day('2026-03-07'), 'mainland')).toBe('2026-03-09');
  expect(lastInTime(day('2026-04-05'), 'mainland')).toBe('2026-04-07');
});

describe('what is left of offers whose sum is there', () => {
  const item = (id: number, openCents: bigint, contestedCents?: bigint) =>
    ({ id: id as ItemId, openCents, ...(contestedCents === undefined ? {} : { contestedCents }) }) as Item;
  const given = [120n, 80n].map((cents, at) => ({ itemId: (at + 1) as ItemId, given: cents }));
  const offer = { id: 7 as OfferId, parts: given };

  test('each invoice of it, once no more than it lets go is open of any', () => {
    expect([...restLetGo([item(1, 120n), item(2, 81n)], [offer])]).toEqual([]);
    expect([...restLetGo([item(1, 120n), item(2, 80n), item(3, 50n)], [offer])]).toEqual([
      [1, 7],
      [2, 7],
    ]);
    expect([...restLetGo([item(2, 1n)], [offer])]).toEqual([[2, 7]]);
    expect([...restLetGo([], [offer])]).toEqual([]);
  });

  test('what is contested has not been paid', () => {
    expect([...restLetGo([item(1, 20n, 101n)], [offer])]).toEqual([]);
  });
});
