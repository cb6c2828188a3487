import { describe, expect, test } from 'vitest';
import { type Day, day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import { isNear, pairLines } from './pair-lines.ts';
import { knownItem, bookLine as line } from './register.test-kit.ts';
import type { KnownItem } from './register.ts';

const USD = 'USD' as Currency;
const item = (id: number, more: Partial<KnownItem> = {}) => knownItem({ id: id as ItemId, ...more });
/** Which item each line is: its id, the ids of its instalments, or nothing. */
const paired = (lines: readonly BookLine[], items: readonly KnownItem[]) => {
  const { pairs, instalments } = pairLines(lines, items);
  return lines.map((one) => {
    const standing = instalments.get(one);
    return standing ? `instalments ${standing.map(({ id }) => id)}` : (pairs.get(one)?.id ?? null);
  });
};

describe('of several items with one number, a line is', () => {
  test('the one with its date, amount and rest, then the one with its date and amount', () => {
    const items = [item(1, { openCents: 400n }), item(2, { openCents: 700n }), item(3, { amountCents: 900n, openCents: 700n })];
    expect(paired([line({ openCents: 700n })], items)).toEqual([2]);
    expect(paired([line({ openCents: 500n })], items)).toEqual([1]);
  });

  test('the one with its due date, before its rest', () => {
    const items = [item(1, { dueOn: day('2026-03-04') }), item(2, { openCents: 700n })];
    expect(paired([line()], items)).toEqual([2]);
    // A due date that is not told contradicts none.
    expect(paired([line({ dueOn: null })], items.toReversed())).toEqual([1]);
    expect(paired([line()], [item(1, { dueOn: day('2026-03-04') }), item(2, { dueOn: null, openCents: 700n })])).toEqual([2]);
  });

  test('the one with its date, even where another has its amount', () => {
    const items = [item(1, { issuedOn: day('2026-01-20') }), item(2, { openCents: 1n })];
    expect(paired([line()], items)).toEqual([2]);
    expect(paired([line()], [item(1, { issuedOn: day('2026-01-20') }), item(2, { dueOn: day('2026-03-04') })])).toEqual([2]);
    const other = [item(1, { issuedOn: day('2026-01-20'), amountCents: 900n }), item(2, { amountCents: 800n })];
    expect(paired([line()], other)).toEqual([2]);
  });

  test('the one with its date, where the amounts of all have changed', () => {
    const lines = [line({ amountCents: 900n }), line({ issuedOn: day('2026-01-20'), amountCents: 800n })];
    expect(paired(lines, [item(1, { issuedOn: day('2026-01-20') }), item(2)])).toEqual([2, 1]);
  });

  test('the one in its currency', () => {
    expect(paired([line({ currency: USD })], [item(1), item(2, { currency: USD })])).toEqual([2]);
    expect(paired([line()], [item(1, { currency: USD }), item(2, { amountCents: 900n })])).toEqual([2]);
  });

  test('none twice: each item is one line', () => {
    expect(paired([line(), line()], [item(1)])).toEqual([1, null]);
    expect(paired([line(), line()], [item(1), item(2)])).toEqual([1, 2]);
    // The line that fits to the cent takes it, wherever it stands.
    expect(paired([line({ openCents: 500n }), line()], [item(1)])).toEqual([null, 1]);
  });
});

describe('the date of an invoice', () => {
  test.each<[string, Day | null, number | null]>([
    ['31 days later', day('2026-02-05'), 1],
    ['32 days later', day('2026-02-06'), null],
    ['31 days earlier', day('2025-12-05'), 1],
    ['32 days earlier', day('2025-12-04'), null],
    ['unknown', null, 1],
  ])('%s in the file: %s', (_when, issuedOn, expected) => {
    expect(paired([line({ issuedOn })], [item(1)])).toEqual([expected]);
    // Of another amount too, when it is the only one left on both sides.
    expect(paired([line({ issuedOn, amountCents: 1100n })], [item(1)])).toEqual([expected]);
  });

  test('is near to an unknown one, and to itself', () => {
    const on = day('2026-01-05');
    expect([isNear(null, null), isNear(on, null), isNear(null, on), isNear(on, on), isNear(on, day('2026-07-01'))]).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('what is left over', () => {
  const far = day('2026-01-20');

  test('is one invoice when one line and one item are left, whatever its amount and currency', () => {
    expect(paired([line({ issuedOn: far, amountCents: 900n })], [item(1)])).toEqual([1]);
    expect(paired([line({ currency: USD })], [item(1)])).toEqual([1]);
    expect(paired([line(), line({ issuedOn: far, amountCents: 900n })], [item(1), item(2, { amountCents: 800n })])).toEqual([1, 2]);
  });

  test('is nobody knows which when two lines or two items are left', () => {
    const lines = [line({ issuedOn: far, amountCents: 900n }), line({ issuedOn: far, amountCents: 800n })];
    expect(paired(lines, [item(1)])).toEqual([null, null]);
    expect(paired([line({ issuedOn: far, amountCents: 900n })], [item(1), item(2)])).toEqual([null]);
    // An item of another season does not count.
    expect(paired([line({ issuedOn: far, amountCents: 900n })], [item(1), item(2, { issuedOn: day('2025-01-05') })])).toEqual([1]);
  });
});

describe('a document', () => {
  const doc = (more: Partial<BookLine> = {}) => line({ source: 'document', ...more });

  test('of the amount of one item is that one', () => {
    expect(paired([doc()], [item(1)])).toEqual([1]);
    expect(paired([doc()], [item(1, { amountCents: 400n }), item(2)])).toEqual([2]);
  });

  test('of another amount stands for all that are near: its instalments', () => {
    const halves = [item(1, { amountCents: 500n }), item(2, { amountCents: 400n, issuedOn: null })];
    expect(paired([doc()], halves)).toEqual(['instalments 1,2']);
    expect(paired([doc()], [...halves, item(3, { amountCents: 100n, issuedOn: day('2025-01-05') })])).toEqual(['instalments 1,2']);
    expect(paired([doc()], [item(1, { amountCents: 500n })])).toEqual(['instalments 1']);
    expect(paired([doc()], [item(1, { amountCents: 500n, issuedOn: day('2025-01-05') })])).toEqual([null]);
  });

  test('is never taken for the last item left by its number alone', () => {
    const { pairs } = pairLines([doc({ amountCents: 900n })], [item(1)]);
    expect(pairs.size).toBe(0);
  });
});

test('an invoice and a credit of one number are two, and so are two numbers', () => {
  const credit = line({ kind: 'credit-note', amountCents: -1000n, openCents: -1000n });
  expect(paired([credit, line()], [item(1)])).toEqual([null, 1]);
  expect(paired([line({ number: 'F-2' }), line({ number: 'f 01' })], [item(1), item(2, { number: 'F-2' })])).toEqual([2, 1]);
});
