import { describe, expect, it } from 'vitest';
import { day } from '../base/day.ts';
import type { BankLineId, DebtorId, ItemId } from '../base/id.ts';
import { type Currency, EUR } from '../base/money.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Cash } from '../case/cash.ts';
import type { Item } from '../receivable/item.ts';
import { unlaidThatCouldSettle } from './credit.ts';

const TODAY = day('2026-03-20');
const USD = 'USD' as Currency;

const invoice = (id: number, openCents: bigint, dueOn = '2026-03-01', currency = EUR): Item => ({
  id: id as ItemId,
  debtorId: 1 as DebtorId,
  kind: 'invoice',
  number: `F-${id}`,
  issuedOn: day('2026-02-01'),
  dueOn: day(dueOn),
  currency,
  amountCents: openCents,
  openCents,
  doubt: null,
  kept: false,
  prior: null,
});
const credit = (id: number, cents: bigint, more: Partial<Item> = {}): Item => ({
  ...invoice(id, -cents),
  kind: 'payment-on-account',
  dueOn: null,
  ...more,
});
const cash = (line: number, cents: bigint, currency = EUR): Cash => ({ lineId: line as BankLineId, cents, currency });
const found = (
  items: readonly Item[],
  waiting: readonly Cash[] = [],
  asked: readonly Item[] = items.filter((one) => one.kind === 'invoice'),
) => {
  const { credits, cash: lines } = unlaidThatCouldSettle({ items, cash: waiting } as unknown as CaseFile, asked, TODAY);
  return [...credits.map((one) => `credit ${one.id}`), ...lines.map((one) => `line ${one.lineId}`)];
};
const LATE = invoice(1, 1_000n);

describe('money that waits at the bank', () => {
  it.each<[string, bigint, string[]]>([
    ['of the very amount', 1_000n, ['line 7']],
    ['of more', 5_000n, ['line 7']],
    ['of a twentieth', 50n, ['line 7']],
    ['of a cent less', 49n, []],
  ])('%s of what is late', (_, cents, told) => {
    expect(found([LATE], [cash(7, cents)])).toEqual(told);
  });

  it('could settle one of several, also where it is little beside all', () => {
    expect(found([LATE, invoice(2, 40n), invoice(3, 99_000n)], [cash(7, 40n)])).toEqual(['line 7']);
    expect(found([LATE, invoice(2, 41n), invoice(3, 99_000n)], [cash(7, 40n)])).toEqual([]);
  });

  it('adds up, with what is on account: together they could settle it', () => {
    const late = invoice(1, 100_000n);
    expect(found([late, credit(2, 2_000n)], [cash(7, 1_500n), cash(8, 1_500n)])).toEqual(['credit 2', 'line 7', 'line 8']);
    expect(found([late, credit(2, 1_999n)], [cash(7, 1_500n), cash(8, 1_500n)])).toEqual([]);
  });

  it('does not count where nothing is late and nothing is asked', () => {
    expect(found([invoice(1, 1_000n, '2026-04-01')], [cash(7, 1_000n)], [])).toEqual([]);
    expect(found([], [cash(7, 1_000n)])).toEqual([]);
  });

  it('holds what is about to be asked for before it is late', () => {
    const soon = invoice(1, 1_000n, '2026-03-25');
    expect(found([soon], [cash(7, 1_000n)])).toEqual(['line 7']);
    expect(found([soon], [cash(7, 49n)])).toEqual([]);
  });

  it('is judged beside what is late, not beside what will be', () => {
    expect(found([invoice(1, 1_000n), invoice(2, 90_000n, '2026-03-25')], [cash(7, 50n)])).toEqual(['line 7']);
  });

  it('of another currency counts, for nobody can say how much of what is asked it is', () => {
    expect(found([LATE], [cash(7, 1n, USD)])).toEqual(['line 7']);
  });

  it('is never added up with another currency where both are asked for', () => {
    expect(found([LATE, invoice(3, 90_000n, '2026-03-01', USD)], [cash(7, 1_000n, USD)])).toEqual([]);
    expect(found([LATE, credit(2, 500n, { currency: USD })], [cash(7, 30n)])).toEqual([]);
    expect(found([LATE, invoice(2, 100n, '2026-03-01', USD)], [cash(7, 100n, USD), cash(8, 1n)])).toEqual(['line 7']);
  });
});

describe('a credit', () => {
  it('counts until a person says to keep it on account', () => {
    expect(found([LATE, credit(2, 1_000n)])).toEqual(['credit 2']);
    expect(found([LATE, credit(2, 1_000n, { kept: true })])).toEqual([]);
    // What is kept adds nothing to the money that waits either.
    expect(found([LATE, credit(2, 1_000n, { kept: true })], [cash(7, 10n)])).toEqual([]);
  });

  it('that is used up is none', () => {
    expect(found([LATE, credit(2, 1_000n, { openCents: 0n })])).toEqual([]);
  });
});
