import { describe, expect, it } from 'vitest';
import { creditorReference, inFours } from '../letter/creditor-reference.ts';
import { atomsOf } from './atoms.ts';
import { isCheckedIban, isCheckedReference } from './check-digits.ts';
import { item, line } from './matching.test-kit.ts';
import { isOneSlip, numberForms } from './number-forms.ts';
import { OpenBook } from './open-book.ts';
import { readNumbers } from './read-numbers.ts';

const BOOK = new OpenBook([
  item(1, 1, 'FA2026-0001', 100n),
  item(2, 1, 'FA2026-0002', 200n),
  item(3, 1, 'FA2026-0003', 300n),
  item(4, 1, 'FA2026-0004', 400n),
  item(10, 2, 'FA2026-0010', 500n),
  item(11, 2, 'AV2026-0005', -50n),
  item(12, 3, '26000123', 600n),
  item(13, 3, 'FB2026-0099', 700n),
]);

function read(text: string): string {
  const { mentions, unknown } = readNumbers(line(1n, { remittance: text }), BOOK);
  const found = mentions.map((one) => `${one.places.map((place) => BOOK.item(place).id).join('|')} ${one.strength}`);
  return [...found, ...unknown.filter((one) => one.blocks).map((one) => `? ${one.written}`)].join(', ');
}

describe('numbers in a text', () => {
  it.each([
    ['FACTURE FA2026-0001', '1 strong'],
    ['fa2026 0001', '1 strong'],
    ['FA.2026.0001', '1 strong'],
    ['FA2026-00 01', '1 strong'],
    ['N°FA2026/0001 DU 01/03/2026', '1 strong'],
    ['FACTUREFA2026-0001', '1 strong'],
    ['FA2026-1 MERCI', '1 strong'],
    ['XYZFA2026-0001', '1 medium'],
    ['2026-0001', '1 medium'],
    ['F2026-0001', '1 medium'],
    ['FACT 26000123', '12 strong'],
    ['26 000123', '12 medium'],
    ['RF00FA20260001', '1 medium'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));

  it.each([
    ['FA2026-0002 0003 0004', '2 strong, 3 strong, 4 strong'],
    ['FA2026-0002, 0003 ET 0004', '2 strong, 3 strong, 4 strong'],
    ['FA2026-0002 + FA2026-0010', '2 strong, 10 strong'],
    ['FA2026-0001 3', '1 strong, 3 weak'],
    ['FA2026-0001 DU 02/03/2026', '1 strong'],
    ['FA2026-0001 0077', '1 strong, ? 0077'],
  ])('lists: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('a range names what lies between, perhaps', () => {
    const { mentions } = readNumbers(line(1n, { remittance: 'FA2026-0001 à 0004' }), BOOK);
    expect(mentions.map((one) => one.between.map((place) => BOOK.item(place).id))).toEqual([[], [2, 3]]);
  });

  it.each([
    ['CMD 2026-0001', ''],
    ['BC20260001', ''],
    ['SIREN 552 081 317', ''],
    ['TEL 01 42 68 53 00', ''],
    ['DU 26/00/0123', ''],
    ['PERIODE 02/2026', ''],
    ['AV2026-0001', '? AV20260001'],
    ['FA2026-0044', '? FA20260044'],
    ['FACTURE 17', '? 17'],
    ['26000999', '? 26000999'],
  ])('what only looks like one: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('believes a creditor reference whose check digits agree, in groups too', () => {
    const reference = creditorReference('FA2026-0001') ?? '';
    expect(isCheckedReference(reference)).toBe(true);
    for (const text of [reference, inFours(reference)]) {
      expect(readNumbers(line(1n, { structuredReference: text }), BOOK).mentions).toMatchObject([{ checked: true, strength: 'strong' }]);
    }
  });

  it('does not believe a number that the bank may have cut off', () => {
    const long = new OpenBook([item(1, 1, 'FA26-001', 1n), item(2, 1, 'FA26-0012', 1n)]);
    const cut = 'REGLEMENT DE NOS ACHAT FA26-001';
    expect(cut).toHaveLength(31);
    expect(readNumbers(line(1n, { remittance: cut }), long).mentions).toMatchObject([{ strength: 'weak' }]);
    expect(readNumbers(line(1n, { remittance: `${cut} MERCI` }), long).mentions).toMatchObject([{ strength: 'strong' }]);
  });

  it('has both readings where a blank leaves it open', () => {
    const both = new OpenBook([item(1, 1, 'FA2026-12', 1n), item(2, 2, 'FA2026-123', 1n)]);
    expect(readNumbers(line(1n, { remittance: 'FA2026-12 3' }), both).mentions[0]?.places).toEqual([0, 1]);
    expect(readNumbers(line(1n, { remittance: 'FA2026-123' }), both).mentions[0]?.places).toEqual([1]);
  });

  it('is bounded on hostile texts', () => {
    expect(() => read('FA2026-0001 '.repeat(10_000))).not.toThrow();
    expect(() => read('1 2 3 4 5 6 7 8 9 '.repeat(5000))).not.toThrow();
    expect(atomsOf('9 '.repeat(5000)).length).toBeLessThanOrEqual(160);
  });
});

describe('one slip of the finger', () => {
  it.each([
    ['FA0012', 'FA0021', true],
    ['FA0012', 'FA0013', true],
    ['FA0012', 'FA012', true],
    ['FA0012', 'FA00012', true],
    ['FA0012', 'FA0012', false],
    ['FA0012', 'FA0043', false],
    ['FA0012', 'FA1002', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneSlip(a, b)).toBe(expected);
    expect(isOneSlip(b, a)).toBe(expected);
  });
});

it('number forms', () => {
  expect(numberForms('fa-2026/0012')).toEqual({
    compact: 'FA20260012',
    stripped: 'FA|2026|12',
    digits: '20260012',
    prefix: 'FA',
    tail: '0012',
  });
});

it('check digits', () => {
  expect(isCheckedReference('RF18 5390 0754 7034')).toBe(true);
  expect(isCheckedReference('RF18 5390 0754 7035')).toBe(false);
  expect(isCheckedIban('FR76 3000 4000 0300 0001 2345 943')).toBe(false);
  expect(isCheckedIban('GB82 WEST 1234 5698 7654 32')).toBe(true);
});
