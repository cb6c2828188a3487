import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { ItemId } from '../base/id.ts';
import type { Currency } from '../base/money.ts';
import { creditToLay } from './credit-to-lay.ts';
import type { Item } from './item.ts';
import { knownItem } from './register.test-kit.ts';

const USD = 'USD' as Currency;
const id = (n: number) => n as ItemId;
const invoice = (n: number, dueOn: string | null, more: Partial<Item> = {}) =>
  knownItem({ id: id(n), number: `F-${n}`, dueOn: dueOn === null ? null : day(dueOn), ...more });
const credit = (n: number, more: Partial<Item> = {}) =>
  knownItem({ id: id(n), number: `AV-${n}`, kind: 'credit-note', amountCents: -300n, openCents: -300n, ...more });
const asked = (items: readonly Item[], credits: number[] = [9]) => creditToLay(items, credits.map(id));

test('a credit is proposed for the invoice that is due first, whatever the order of the list', () => {
  const invoices = [invoice(1, '2026-03-31'), invoice(2, '2026-01-31'), invoice(3, '2026-02-28')];
  expect(asked([...invoices, credit(9)])).toEqual({ credit: 'AV-9', invoice: 'F-2' });
  expect(asked([credit(9), ...invoices.reverse()])).toEqual({ credit: 'AV-9', invoice: 'F-2' });
});

test('of invoices of one day the number decides, and an unknown due date comes last', () => {
  expect(asked([invoice(3, '2026-01-31'), invoice(2, '2026-01-31'), credit(9)])).toEqual({ credit: 'AV-9', invoice: 'F-2' });
  expect(asked([invoice(1, null), invoice(2, '2099-01-31'), credit(9)])).toEqual({ credit: 'AV-9', invoice: 'F-2' });
  expect(asked([invoice(1, null), credit(9)])).toEqual({ credit: 'AV-9', invoice: 'F-1' });
});

test('money on account has no number of its own: it is named by ours', () => {
  const money = credit(9, { kind: 'payment-on-account', number: 'Règlement du 02/03/2026' });
  expect(asked([invoice(1, '2026-01-31'), money])).toEqual({ credit: '#9', invoice: 'F-1' });
});

test('only what is open, and only in one currency', () => {
  expect(asked([invoice(1, '2026-01-31', { openCents: 0n }), invoice(2, '2026-02-28', { openCents: 1n }), credit(9)])).toEqual({
    credit: 'AV-9',
    invoice: 'F-2',
  });
  expect(asked([invoice(1, '2026-01-31', { currency: USD }), credit(9)])).toBeNull();
  expect(asked([invoice(1, '2026-01-31'), credit(9, { openCents: 0n })])).toBeNull();
  expect(asked([credit(8), credit(9)])).toBeNull();
  // Money on account of which too much was given back is owed, but no invoice.
  expect(asked([credit(8, { kind: 'payment-on-account', openCents: 50n }), credit(9)])).toBeNull();
  // The first credit has no invoice of its currency: the next one has.
  expect(asked([invoice(1, '2026-01-31'), credit(8, { currency: USD }), credit(9)], [8, 9])).toEqual({ credit: 'AV-9', invoice: 'F-1' });
});

test('only the credits that a person is asked about', () => {
  expect(asked([invoice(1, '2026-01-31'), credit(8), credit(9)])).toEqual({ credit: 'AV-9', invoice: 'F-1' });
  expect(asked([invoice(1, '2026-01-31'), credit(8)])).toBeNull();
  expect(asked([invoice(1, '2026-01-31'), invoice(2, '2026-02-28')], [2])).toBeNull();
});
