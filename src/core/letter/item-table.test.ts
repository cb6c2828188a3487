import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import type { DebtorId, ItemId } from '../base/id.ts';
import { EUR } from '../base/money.ts';
import type { Item } from '../receivable/item.ts';
import { numberText } from './item-table.ts';

const credit = (kind: Item['kind'], number: string, issuedOn: string | null): Item => ({
  id: 1 as ItemId,
  debtorId: 1 as DebtorId,
  kind,
  number,
  issuedOn: issuedOn === null ? null : day(issuedOn),
  dueOn: null,
  currency: EUR,
  amountCents: -1000n,
  openCents: -1000n,
  doubt: null,
  kept: false,
  prior: null,
});

test('money on account is told by its day, which the payer knows, and by our number only without one', () => {
  expect(numberText(credit('payment-on-account', 'Règlement du 18/11/2026', '2026-11-18'), 'fr')).toBe(
    'Règlement reçu le 18/11/2026, à déduire',
  );
  expect(numberText(credit('payment-on-account', 'V-77', '2026-11-18'), 'en')).toMatch(/^Payment received on .*2026, to deduct$/);
  expect(numberText(credit('payment-on-account', 'V-77', null), 'fr')).toBe('Règlement reçu V-77, à déduire');
});

test('a credit note is told by its number', () => {
  expect(numberText(credit('credit-note', 'AV-7', '2026-11-18'), 'fr')).toContain('AV-7');
});
