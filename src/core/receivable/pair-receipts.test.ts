import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { type Currency, EUR } from '../base/money.ts';
import type { BookLine } from './book-line.ts';
import type { Item } from './item.ts';
import { type KnownReceipt, pairReceipts } from './pair-receipts.ts';

const credit = (cents: bigint, on: string | null = '2026-03-05', more: Partial<BookLine> = {}): BookLine => ({
  source: 'fec',
  line: 1,
  kind: 'payment-on-account',
  number: 'VIR',
  issuedOn: on === null ? null : day(on),
  dueOn: null,
  currency: EUR,
  amountCents: -cents,
  openCents: -cents,
  laid: [],
  credits: [],
  replaces: null,
  ...more,
});
const receipt = (cents: bigint, on = '2026-03-05', currency = EUR): KnownReceipt => ({ on: day(on), cents, currency, items: [] });
const rest = (cents: bigint, on: string | null = '2026-03-05', more: Partial<Item> = {}): Item => ({
  id: 1 as ItemId,
  debtorId: 1 as DebtorId,
  kind: 'payment-on-account',
  number: 'Règlement',
  issuedOn: on === null ? null : day(on),
  dueOn: null,
  currency: EUR,
  amountCents: -cents,
  openCents: -cents,
  doubt: null,
  kept: false,
  prior: null,
  ...more,
});

describe('a credit of the books', () => {
  it.each([
    ['of the day', '2026-03-05', true],
    ['of ten days later', '2026-03-15', true],
    ['of ten days before', '2026-02-23', true],
    ['of eleven days later', '2026-03-16', false],
    ['without a day', null, false],
  ])('%s and amount of a receipt is known: %s', (_, on, isKnown) => {
    const line = credit(100n, on);
    expect(pairReceipts([line], [], [receipt(100n)]).known.has(line)).toBe(isKnown);
  });

  it('of another amount, another currency or another kind is none', () => {
    const lines = [
      credit(101n),
      credit(100n, '2026-03-05', { currency: 'USD' as Currency }),
      credit(100n, '2026-03-05', { kind: 'credit-note' }),
    ];
    const { known, rests } = pairReceipts(lines, [rest(100n)], [receipt(100n)]);
    expect([known.size, rests.size]).toEqual([0, 0]);
  });

  it('stands for one receipt, and one receipt for one credit: the second is money that we do not know', () => {
    const [first, second] = [credit(100n), credit(100n, '2026-03-06')];
    expect([...pairReceipts([first, second], [], [receipt(100n)]).known]).toEqual([first]);
    expect(pairReceipts([first, second], [], [receipt(100n), receipt(100n)]).known.size).toBe(2);
  });

  it('partly set off is known by what the receipt brought as a whole', () => {
    const line = credit(100n, '2026-03-05', { openCents: -30n });
    expect(pairReceipts([line], [], [receipt(100n)]).known.has(line)).toBe(true);
    expect(pairReceipts([line], [], [receipt(30n)]).known.size).toBe(0);
  });

  it('whose rest is what the receipt left on account is that rest, and takes its receipt along', () => {
    const [line, other] = [credit(100n, '2026-03-05', { openCents: -30n }), credit(100n, '2026-03-07')];
    const left = rest(30n);
    const { known, rests } = pairReceipts([line, other], [left], [receipt(100n)]);
    expect(rests.get(line)).toBe(left);
    expect(known.size).toBe(0);
  });

  it('is a rest even where the receipt is not told, and each rest is one credit', () => {
    const [first, second] = [credit(30n), credit(30n)];
    const { rests } = pairReceipts([first, second], [rest(30n)], []);
    expect([...rests.keys()]).toEqual([first]);
    expect(pairReceipts([first], [rest(30n, '2026-04-05')], []).rests.size).toBe(0);
    expect(pairReceipts([first], [rest(30n, null)], []).rests.size).toBe(0);
  });
});
