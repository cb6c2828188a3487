import { expect, test } from 'vitest';
import { typedAmount } from './typed-amount.ts';

test.each([
  ['1 234,5', '1234.50'],
  ['1234.56', '1234.56'],
  ['1\u202f234,56 €', '1234.56'],
  ['12', '12.00'],
])('%s is an amount', (text, amount) => {
  expect(typedAmount(text)).toBe(amount);
});

test.each(['', '0', '0,00', '-4', '1,234.56', '12,345', 'mille', '1e3'])('"%s" is none', (text) => {
  expect(typedAmount(text)).toBeNull();
});
