import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readCfonb120 } from './cfonb120.ts';
import { closing, complement, movement, opening } from './fixtures/cfonb120-file.ts';
import { interbankOperation } from './interbank-codes.ts';
import { batchCountInLabel, operationInLabel } from './label-clues.ts';
import { isoReasonIn, returnReason } from './return-reasons.ts';
import { creditorReferenceOf, frenchIban, ibanOf } from './rib.ts';
import type { BankEntry } from './statement.ts';

function entryOf(cents: number, parts: Parameters<typeof movement>[1], complements: readonly string[] = []): BankEntry | undefined {
  const lines = [opening(0), movement(cents, parts), ...complements, closing(cents)];
  return readCfonb120(Buffer.from(lines.join('\n'))).statements[0]?.entries[0];
}

describe('complements of a movement', () => {
  it('names payer, purpose and references of a transfer received', () => {
    const entry = entryOf(48_000, { number: '0000012', reference: 'NOTPROVIDED' }, [
      complement('NPY', 'ATELIER PERRIN SARL'),
      complement('IPY', `${'73282932000074'.padEnd(35)}SIRET`),
      complement('NBE', 'OURSELVES'),
      complement('NPO', 'GROUPE PERRIN'),
      complement('LCC', 'REGLEMENT FACTURES 2026-0412 2026-0413'),
      complement('LC2', 'MOINS AVOIR 2026-0009'),
      complement('RCN', `${'PERRIN-7781'.padEnd(35)}SUPP`),
      complement('REF', `${'REMISE-55'.padEnd(35)}TRANS-1`),
    ]);
    expect(entry).toMatchObject({
      kind: 'credit-transfer',
      reversal: false,
      counterparty: 'ATELIER PERRIN SARL',
      ultimateCounterparty: 'GROUPE PERRIN',
      remittance: 'REGLEMENT FACTURES 2026-0412 2026-0413 MOINS AVOIR 2026-0009',
      endToEndId: 'PERRIN-7781',
      batchReference: 'REMISE-55',
      bankReference: '0000012',
    });
  });

  it('goes on without blank where a label or a text fills its zone', () => {
    const full = 'VIR SEPA MENUISERIE DES TROIS S';
    expect(entryOf(1, { label: full }, [complement('LIB', 'APINS'), complement('LIB', 'REF 12')])?.label).toBe(`${full}APINS REF 12`);
    expect(entryOf(1, { label: 'VIR PERRIN' }, [complement('LIB', 'REF 12')])?.label).toBe('VIR PERRIN REF 12');
    const text = 'FACTURE '.padEnd(68, 'X');
    expect(entryOf(1, {}, [complement('LCC', `${text}20`), complement('LC2', '26-77')])?.remittance).toBe(`${text}2026-77`);
  });

  it('takes structured references, from LCS or where a bank puts them', () => {
    expect(entryOf(1, {}, [complement('LCS', 'RF18 5390 0754 7034')])).toMatchObject({
      structuredReference: 'RF18539007547034',
      remittance: null,
    });
    expect(entryOf(1, {}, [complement('REF', 'RF18539007547034')])).toMatchObject({ structuredReference: 'RF18539007547034' });
    expect(entryOf(1, {}, [complement('LCS', 'RF19539007547034')])).toMatchObject({
      structuredReference: null,
      remittance: 'RF19539007547034',
    });
  });

  it('names the payee of what is paid, and never ourselves as the payer of what comes in', () => {
    const names = [complement('NPY', 'PAYER'), complement('NBE', 'PAYEE'), complement('CBE', 'FR1420041010050500013M02606')];
    expect(entryOf(-1, { code: '06' }, names)).toMatchObject({ counterparty: 'PAYEE', counterpartyIban: 'FR1420041010050500013M02606' });
    expect(entryOf(1, { code: '05' }, names)).toMatchObject({ counterparty: 'PAYER', counterpartyIban: null });
    expect(entryOf(1, { code: '05' }, [complement('NBE', 'PAYEE')])).toMatchObject({ counterparty: null });
  });

  it('reads a returned direct debit: money out that undoes a credit', () => {
    const entry = entryOf(-5_900, { code: 'B3', reject: '20', label: 'REJET PRLV SEPA PERRIN' }, [
      complement('NPY', 'ATELIER PERRIN SARL'),
      complement('CPY', 'FR14 2004 1010 0505 0001 3M02 606'),
      complement('RUM', `${'RUM-0042'.padEnd(35)}RCUR`),
      complement('RCN', 'SDD-2026-0412'),
    ]);
    expect(entry).toMatchObject({
      amount: '-59.00',
      kind: 'returned-direct-debit',
      reversal: true,
      returnReason: 'AM04',
      counterparty: 'ATELIER PERRIN SARL',
      counterpartyIban: 'FR1420041010050500013M02606',
      mandateId: 'RUM-0042',
      endToEndId: 'SDD-2026-0412',
      batchCount: null,
    });
  });

  it.each([
    [{ code: 'B3', reject: '70' }, [], 'CFONB-70'],
    [{ code: '27', label: 'REJET PRLV MD06' }, [], 'MD06'],
    [{ code: '12' }, [complement('RET', 'AC01')], 'AC01'],
    [{ code: '12' }, [complement('RET', '014')], 'AC04'],
    [{ code: 'B3' }, [complement('LCC', 'AC04 COMPTE CLOTURE')], 'AC04'],
    [{ code: '05', label: 'VIR AC04 SA' }, [], null],
    [{ code: 'B3', reject: '00' }, [], null],
  ] as const)('reason of a return: %j', (parts, complements, reason) => {
    expect(entryOf(-1, parts, complements)?.returnReason).toBe(reason);
  });

  it('reads amounts in another currency and charges, and says those that are none', () => {
    expect(
      entryOf(91_124, { code: '45' }, [complement('MMO', 'USD200000000100000'), complement('FEE', 'EUR200000000001250')]),
    ).toMatchObject({
      original: { currency: 'USD', amount: '1000.00' },
      charges: { currency: 'EUR', amount: '12.50' },
    });
    const lines = [opening(0), movement(1), complement('MMO', 'MILLE DOLLARS'), closing(1)];
    expect(readCfonb120(Buffer.from(lines.join('\n'))).findings).toMatchObject([
      { severity: 'warning', code: 'cfonb-complement', line: 2 },
    ]);
  });

  it('counts the operations of a batch that its label names', () => {
    expect(entryOf(1, { code: '02', label: 'REMISE 12 CHEQUES BORD 4471' })).toMatchObject({ kind: 'cheque', batchCount: 12 });
    expect(batchCountInLabel('PRLV SEPA EMIS REMISE RCUR 5 OPE')).toBe(5);
    expect(batchCountInLabel('REMISE CHEQUES NB 7')).toBe(7);
    expect(batchCountInLabel('REMISE CB CONTRAT 1234567')).toBeNull();
    expect(batchCountInLabel('VIR 3 OPERATIONS')).toBeNull();
  });
});

describe('codes', () => {
  it.each([
    ['05', 'credit-transfer', false],
    ['18', 'credit-transfer', false],
    ['C2', 'credit-transfer', false],
    ['A1', 'direct-debit', false],
    ['B4', 'returned-direct-debit', true],
    ['10', 'returned-direct-debit', true],
    ['12', 'returned-transfer', true],
    ['03', 'returned-cheque', true],
    ['33', 'bill-of-exchange', true],
    ['35', 'bill-of-exchange', false],
    ['62', 'fee', false],
    ['61', 'interest', false],
    ['30', 'card', false],
    ['04', 'cash', false],
  ])('%s is %s', (code, kind, returned) => {
    expect(interbankOperation(code)).toEqual({ kind, returned });
  });

  it.each([
    ['PRLV SEPA EDF', 'direct-debit'],
    ['REJET PRLV PERRIN', 'returned-direct-debit'],
    ['FRAIS REJET PRLV', 'fee'],
    ['CHEQUE IMPAYE 00093', 'returned-cheque'],
    ['Virement de M. Durand', 'credit-transfer'],
    ['RETOUR VIR SEPA', 'returned-transfer'],
    ['LCR IMPAYEE PERRIN', 'bill-of-exchange'],
    ['REMISE CB 12/07', 'card'],
  ])('without code, "%s" says %s', (label, kind) => {
    expect(operationInLabel(label)?.kind).toBe(kind);
    expect(entryOf(1, { code: '', internal: '9162', label })?.kind).toBe(kind);
  });

  it('guesses nothing from other words', () => {
    expect(operationInLabel('DUPONT ET FILS')).toBeNull();
    expect(interbankOperation('ZZ')).toBeNull();
  });

  it.each([
    ['20', 'AM04'],
    ['020', 'AM04'],
    ['80', 'MD06'],
    ['35', 'MD07'],
    ['AC06', 'AC06'],
    ['74', 'CFONB-74'],
    ['05', 'CFONB-05'],
    ['', null],
    ['00', null],
    ['X1', null],
  ])('reason %s is %s', (code, reason) => {
    expect(returnReason(code)).toBe(reason);
  });

  it('finds no reason within a word', () => {
    expect(isoReasonIn('FACTURE MD062')).toBeNull();
  });
});

describe('accounts', () => {
  it.each([
    ['20041', '01005', '0500013M026', 'FR1420041010050500013M02606'],
    ['30006', '00001', '12345678901', 'FR7630006000011234567890189'],
  ])('%s %s %s is %s', (bank, branch, account, iban) => {
    expect(frenchIban(bank, branch, account)).toBe(iban);
    expect(ibanOf(iban.slice(4))).toBe(iban);
  });

  it('refuses what is no RIB or IBAN', () => {
    expect(frenchIban('2004', '01005', '0500013M026')).toBeNull();
    expect(frenchIban('20041', '01005', '0500013m026')).toBeNull();
    expect(ibanOf('FR1420041010050500013M02607')).toBeNull();
    expect(ibanOf('20041010050500013M02607')).toBeNull();
    expect(ibanOf('IBAN: fr14 2004 1010 0505 0001 3M02 606')).toBe('FR1420041010050500013M02606');
    expect(creditorReferenceOf('rf18 5390 0754 7034')).toBe('RF18539007547034');
    expect(creditorReferenceOf('RF18')).toBeNull();
  });
});
