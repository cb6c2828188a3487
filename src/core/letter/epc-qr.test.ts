import { expect, test } from 'vitest';
import { type Currency, money } from '../base/money.ts';
import { creditorReference } from './creditor-reference.ts';
import { type EpcTransfer, epcPayload, isIban } from './epc-qr.ts';

const TRANSFER: EpcTransfer = {
  holder: 'Menuiserie Delorme',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  bic: 'AGRIFRPPXXX',
  amount: money(1_284_50n),
  reference: creditorReference('R-2026-000123') ?? '',
  note: 'R-2026-000123',
};

function lines(changes: Partial<EpcTransfer> = {}): readonly string[] {
  return epcPayload({ ...TRANSFER, ...changes })?.split('\n') ?? [];
}

test('twelve lines, in the order of the guideline', () => {
  expect(lines()).toEqual([
    'BCD',
    '002',
    '1',
    'SCT',
    'AGRIFRPPXXX',
    'Menuiserie Delorme',
    'FR7630006000011234567890189',
    'EUR1284.50',
    '',
    'RF21R2026000123',
    '',
    'R-2026-000123',
  ]);
});

test('the amount has a dot and two decimals at both ends of the range', () => {
  expect(lines({ amount: money(1n) })[7]).toBe('EUR0.01');
  expect(lines({ amount: money(99_999_999_999n) })[7]).toBe('EUR999999999.99');
});

test('no code where none can be made', () => {
  expect(epcPayload({ ...TRANSFER, amount: money(0n) })).toBeNull();
  expect(epcPayload({ ...TRANSFER, amount: money(-5n) })).toBeNull();
  expect(epcPayload({ ...TRANSFER, amount: money(100_000_000_000n) })).toBeNull();
  expect(epcPayload({ ...TRANSFER, amount: money(100n, 'CHF' as Currency) })).toBeNull();
  expect(epcPayload({ ...TRANSFER, iban: 'FR7630006000011234567890188' })).toBeNull();
  expect(epcPayload({ ...TRANSFER, reference: 'RF99R2026000123' })).toBeNull();
  expect(epcPayload({ ...TRANSFER, holder: ' 商店 ' })).toBeNull();
});

test('a name is cut at 70 characters, kept on its line, and its accents are kept', () => {
  expect(lines({ holder: 'Établissements Cœur & Fils' })[5]).toBe('Établissements Cœur & Fils');
  expect(lines({ holder: 'é'.repeat(90) })[5]).toBe('é'.repeat(70));
  const hostile = lines({ holder: 'Delorme\nFR7600000000000000000000000\nEUR1.00' });
  expect(hostile).toHaveLength(12);
  expect(hostile[6]).toBe('FR7630006000011234567890189');
});

test('a BIC that is none is left out; the payload stays within 331 bytes', () => {
  expect(lines({ bic: 'NOT A BIC' })[4]).toBe('');
  expect(lines({ bic: null })[4]).toBe('');
  const longest = epcPayload({ ...TRANSFER, holder: 'ế'.repeat(70), note: 'n'.repeat(200) });
  expect(longest === null || Buffer.byteLength(longest) <= 331).toBe(true);
});

test('IBAN check digits', () => {
  expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
  expect(isIban('DE88 3704 0044 0532 0130 00')).toBe(false);
  expect(isIban('')).toBe(false);
});
