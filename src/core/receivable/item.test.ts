import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { type Item, isCredit, isOverdue } from './item.ts';
import { knownItem } from './register.test-kit.ts';

const TODAY = day('2026-03-02');

test.each<[string, Partial<Item>, boolean]>([
  ['an invoice due yesterday', { dueOn: day('2026-03-01') }, true],
  ['an invoice due today', { dueOn: TODAY }, false],
  ['an invoice due tomorrow', { dueOn: day('2026-03-03') }, false],
  ['an invoice whose due date nobody knows', { dueOn: null }, false],
  ['an invoice of which one cent is left', { dueOn: day('2026-03-01'), openCents: 1n }, true],
  ['an invoice that is paid', { dueOn: day('2026-03-01'), openCents: 0n }, false],
  ['an invoice paid twice', { dueOn: day('2026-03-01'), openCents: -100n }, false],
  ['a credit note', { kind: 'credit-note', dueOn: day('2026-03-01') }, false],
])('late is %s: %s %s', (_what, more, expected) => {
  expect(isOverdue(knownItem(more), TODAY)).toBe(expected);
});

test.each<[string, Partial<Item>, boolean]>([
  ['a credit note that is not laid', { kind: 'credit-note', openCents: -1n }, true],
  ['money on account', { kind: 'payment-on-account', openCents: -500n }, true],
  ['a credit note that is used up', { kind: 'credit-note', openCents: 0n }, false],
  ['money on account that was given back twice', { kind: 'payment-on-account', openCents: 100n }, false],
  ['an invoice paid twice', { kind: 'invoice', openCents: -100n }, false],
])('a credit to lay is %s: %s %s', (_what, more, expected) => {
  expect(isCredit(knownItem(more))).toBe(expected);
});
