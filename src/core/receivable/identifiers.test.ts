import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identityOf, invoiceMark } from './book-line.ts';
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

  test('a SIREN is nine digits, not all of them zero', () => {
    expect(['732829320', '73282932', '0732829320', '000000000', '73282932A', '73282932 0'].map(isSiren)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a SIRET is fourteen digits, not all of them zero', () => {
    expect(['73282932000074', '7328293200074', '073282932000074', '00000000000000', '7328293200007A'].map(isSiret)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('only La Poste goes by the sum of its digits, and its head office by the rule of all', () => {
    // 7+3+2+8+2+9+3+2+7+7 = 50
    expect(isSiret('73282932000077')).toBe(false);
    expect(isSiret('35600000000048')).toBe(true);
  });

  test('the post offices of La Poste go by the sum of their digits', () => {
    expect(isSiret('35600000049837')).toBe(true);
    expect(isSiret('35600000049838')).toBe(false);
    expect(isSiret('00000000000000')).toBe(false);
  });

  test('a SIRET gives its SIREN; a foreign number gives nothing and is no fault', () => {
    expect(readLegalNumber(' 732 829 320 00074 ')).toEqual({ siren: '732829320', siret: '73282932000074', faulty: false });
    expect(readLegalNumber('73282932000075')).toEqual({ siren: '732829320', siret: null, faulty: true });
    expect(readLegalNumber('552.081.317')).toEqual({ siren: '552081317', siret: null, faulty: false });
    expect(readLegalNumber('552\u00a0081\u00a0317')).toEqual({ siren: '552081317', siret: null, faulty: false });
    expect(readLegalNumber('552-081-318')).toEqual({ siren: null, siret: null, faulty: true });
    expect(readLegalNumber('73282932100074')).toEqual({ siren: null, siret: null, faulty: true });
    for (const other of [
      null,
      '',
      'HRB 12345',
      '0732829320',
      '073282932000074',
      'A732829320',
      '732829320A',
      'A73282932000074',
      '73282932000074A',
    ])
      expect(readLegalNumber(other), String(other)).toEqual({ siren: null, siret: null, faulty: false });
    expect(readLegalNumber('HRB 12345')).toEqual({ siren: null, siret: null, faulty: false });
  });
});

describe('VAT numbers', () => {
  test('a French one holds the SIREN, and its key is checked unless it has letters', () => {
    expect(readVatNumber('fr 44 732 829 320')).toEqual({ value: 'FR44732829320', siren: '732829320', faulty: false });
    expect(readVatNumber('FR.03.552-081-317')).toEqual({ value: 'FR03552081317', siren: '552081317', faulty: false });
    expect(readVatNumber('FRK7732829320')).toEqual({ value: 'FRK7732829320', siren: '732829320', faulty: false });
    expect(readVatNumber('FR7K732829320')).toEqual({ value: 'FR7K732829320', siren: '732829320', faulty: false });
  });

  test.each([
    ['FR45732829320', 'its key'],
    ['FRK7732829321', 'its SIREN'],
    ['FR447328293200', 'a digit too many'],
    ['FR4473282932', 'a digit too few'],
    ['FRI7732829320', 'a letter that no key has'],
    ['FR', 'all of it'],
  ])('%s is a French one with a fault: %s', (number) => {
    expect(readVatNumber(number)).toEqual({ value: null, siren: null, faulty: true });
  });

  test('the key is (12 + 3 × (SIREN mod 97)) mod 97, always in two digits', () => {
    // The number of the SIREN followed by 12, modulo 97, is the same.
    expect(['732829320', '552081317', '552081382'].map(frenchVatKey)).toEqual(['44', '03', '04']);
  });

  test('others are taken by their shape', () => {
    expect(readVatNumber('DE 123456789')).toEqual({ value: 'DE123456789', siren: null, faulty: false });
    expect(readVatNumber('ATU12345678').value).toBe('ATU12345678');
    for (const one of ['DE1234', 'DE1234567890123', 'XFR44732829320', 'GBGD001'])
      expect(readVatNumber(one)).toEqual({ value: one, siren: null, faulty: false });
    for (const other of [null, '', ' . ', 'none', 'DE123', 'DE12345678901234', 'DEABCDEF', '1DE12345', 'D12345'])
      expect(readVatNumber(other), String(other)).toEqual({ value: null, siren: null, faulty: false });
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

  test.each([
    ['FÀ-1', 'FA-1'],
    ['\uff26\uff21 7', 'FA-7'],
    ['100', '100'],
    ['FA-0', 'FA-0'],
    ['000', '0'],
    ['FA 10 010', 'FA-10-10'],
    ['F0A1', 'F-0-A-1'],
    ['---', ''],
  ])('%s is compared as "%s"', (number, key) => expect(numberKey(number)).toBe(key));

  test('two files call the same what has one number and amount, whichever side it stands on', () => {
    expect([1_200n, -1_200n, 0n].map((cents) => invoiceMark('fa 047', cents))).toEqual(['FA-47|1200', 'FA-47|1200', 'FA-47|0']);
    expect([identityOf('invoice', 'fa 047'), identityOf('credit-note', 'fa 047'), identityOf('payment-on-account', 'FA-47')]).toEqual([
      'i:FA-47',
      'c:FA-47',
      'c:FA-47',
    ]);
  });

  test('VIR, RAN and 0000000 name no document', () => {
    expect(['VIR', 'RAN', '0000000', null, 'FA-1'].map(isSpecific)).toEqual([false, false, false, false, true]);
  });
});
