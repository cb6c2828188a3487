import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSpecific, numberKey } from './invoice-number.ts';
import { isSiren, isSiret, readLegalNumber } from './siren.ts';
import { frenchVatKey, readVatNumber } from './vat-number.ts';

describe('SIREN and SIRET', () => {
  test('a digit that is wrong is seen', () => {
    const siren = fc.constantFrom('732829320', '552081317');
    fc.assert(
      fc.property(siren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (good, at, by) => {
        const wrong = good.slice(0, at) + ((Number(good[at]) + by) % 10) + good.slice(at + 1);
        return isSiren(good) && !isSiren(wrong);
      }),
    );
  });

  test('the post offices of La Poste go by the sum of their digits', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
    expect(isSiret('00000000000000')).toBe(false);
  });

  test('a SIRET gives its SIREN; a foreign number gives nothing and is no fault', () => {
    expect(readLegalNumber(' 732 829 320 00074 ')).toEqual({ siren: '732829320', siret: '73282932000074', faulty: false });
    expect(readLegalNumber('73282932000075')).toEqual({ siren: '732829320', siret: null, faulty: true });
    expect(readLegalNumber('HRB 12345')).toEqual({ siren: null, siret: null, faulty: false });
  });
});

describe('VAT numbers', () => {
  test('a French one holds the SIREN, and its key is checked unless it has letters', () => {
    expect(readVatNumber('fr 44 732 829 320')).toEqual({ value: 'FR44732829320', siren: '732829320', faulty: false });
    expect(readVatNumber('FR45732829320').faulty).toBe(true);
    expect(readVatNumber('FRK7732829320').siren).toBe('732829320');
  });

  test('others are taken by their shape', () => {
    expect(readVatNumber('DE 123456789').value).toBe('DE123456789');
    expect(readVatNumber('none').value).toBeNull();
  });
});

const VECTORS = '../shared/corpus/vectors/ids.json';

test.runIf(existsSync(VECTORS))('agrees with the published vectors (left out where the corpus is absent)', () => {
  const ids = JSON.parse(readFileSync(VECTORS, 'utf8')) as { siren: Vectors; siret: Vectors; frenchVat: Record<string, string> };
  expect(ids.siren.valid.filter((one) => !isSiren(one))).toEqual([]);
  expect(ids.siren.invalid.filter(isSiren)).toEqual([]);
  expect(ids.siret.valid.filter((one) => !isSiret(one))).toEqual([]);
  expect(ids.siret.invalid.filter(isSiret)).toEqual([]);
  for (const [siren, vat] of Object.entries(ids.frenchVat)) expect(`FR${frenchVatKey(siren)}${siren}`).toBe(vat);
});
type Vectors = { readonly valid: string[]; readonly invalid: string[] };

describe('invoice numbers', () => {
  test.each(['FA2024-0021', 'fa 2024/21', 'FA-2024-021', ' Fa2024 0021'])('%s is FA2024-21', (number) => {
    expect(numberKey(number)).toBe('FA-2024-21');
  });

  test.each(['FA202-421', 'FA20240021', 'FB2024-21', 'FA2024-210'])('%s is another one', (number) => {
    expect(numberKey(number)).not.toBe('FA-2024-21');
  });

  test('VIR, RAN and 0000000 name no document', () => {
    expect(['VIR', 'RAN', '0000000', null, 'FA-1'].map(isSpecific)).toEqual([false, false, false, false, true]);
  });
});
