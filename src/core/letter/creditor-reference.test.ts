import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditorReference, inFours, isCreditorReference } from './creditor-reference.ts';

/** The same arithmetic by another way: the whole text as one number. */
function checkDigitsOf(body: string): string {
  const digits = [...`${body}RF00`].map((character) => String(Number.parseInt(character, 36))).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

test('the reference of a number keeps its letters and digits, with check digits before', () => {
  expect(creditorReference('539007547034')).toBe('RF18539007547034');
  expect(creditorReference('R-2026-000123')).toBe(`RF${checkDigitsOf('R2026000123')}R2026000123`);
  expect(creditorReference('fa 2026/0123')).toBe(creditorReference('FA-2026-0123'));
  expect(creditorReference('1')).toBe('RF741');
});

test('every reference verifies, agrees with whole-number arithmetic, and no digit taken for another digit, nor letter for another letter, passes', () => {
  const body = fc.stringMatching(/^[0-9A-Z]{1,21}$/);
  fc.assert(
    fc.property(body, fc.nat(), fc.nat(35), (text, place, other) => {
      const reference = creditorReference(text);
      expect(reference).toBe(`RF${checkDigitsOf(text)}${text}`);
      expect(isCreditorReference(reference ?? '')).toBe(true);
      const at = 4 + (place % text.length);
      const digit = /\d/.test(reference?.[at] ?? '');
      const taken = (digit ? other % 10 : 10 + (other % 26)).toString(36).toUpperCase();
      const wrong = `${reference?.slice(0, at)}${taken}${reference?.slice(at + 1)}`;
      expect(isCreditorReference(wrong)).toBe(wrong === reference);
    }),
  );
});

test('no reference where it could not be told from another', () => {
  for (const number of ['', '---', 'FACTURE-ÉTÉ-1', 'A'.repeat(22), '発票1', 'FA+1']) expect(creditorReference(number)).toBeNull();
});

test('blanks and case do not matter when a reference is read', () => {
  expect(isCreditorReference('rf18 5390 0754 7034')).toBe(true);
  expect(isCreditorReference('RF19539007547034')).toBe(false);
  expect(isCreditorReference('RF18')).toBe(false);
  expect(inFours('RF18539007547034')).toBe('RF18 5390 0754 7034');
});

const CORPUS = '../shared/corpus/vectors/ids.json';

test.skipIf(!existsSync(CORPUS))(`the corpus of references agrees (${CORPUS}; skipped where it is absent)`, () => {
  const { iso11649 } = JSON.parse(readFileSync(CORPUS, 'utf8')) as { iso11649: Record<string, string> };
  expect(Object.keys(iso11649).length).toBeGreaterThan(0);
  for (const [number, reference] of Object.entries(iso11649)) expect(creditorReference(number)).toBe(reference);
});
