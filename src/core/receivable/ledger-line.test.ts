import { describe, expect, test } from 'vitest';
import { EUR } from '../base/money.ts';
import { customerAccountKey, isCarryOver, JournalTally, type LedgerLine } from './ledger-line.ts';

describe('the customer behind an account', () => {
  test.each([
    [null, '411DUPONT', 'DUPONT'],
    ['411dupont', '411000', 'DUPONT'],
    [null, '416DUPONT', 'DUPONT'],
    [null, '41100042', '00042'],
    [null, '411A00', 'A00'],
    [null, '41100A', '00A'],
    ['C42', '411000', 'C42'],
    [' c 42\t', '411000', 'C42'],
    // Its own account, even where it is all zeros: somebody gave it to one customer.
    ['000', '411000', '000'],
    ['411', '411000', '411'],
    // 413 is bills receivable: another account, not another name of this one.
    [null, '413DUPONT', '413DUPONT'],
    ['X411', '411000', 'X411'],
  ])('auxiliary %s of account %s is customer %s', (auxiliary, account, expected) => {
    expect(customerAccountKey(auxiliary, account)).toBe(expected);
  });

  test.each([
    [null, '4110000'],
    [null, '411'],
    [null, '416000'],
    [null, ''],
    [null, null],
  ])('auxiliary %s of account %s holds everybody and names nobody', (auxiliary, account) => {
    expect(customerAccountKey(auxiliary, account)).toBeNull();
  });
});

describe('what a journal holds', () => {
  test.each([
    ['AN', 'opening'],
    ['an', 'opening'],
    ['A-NOUV', 'opening'],
    ['RAN', 'opening'],
    ['NOUV', 'opening'],
    ['OUV', 'opening'],
    ['VE', 'sales'],
    ['VT01', 'sales'],
    ['FAC', 'sales'],
    ['FC', 'sales'],
    ['FV', 'sales'],
    ['sal', 'sales'],
    ['OD', 'other'],
    ['ODA', 'other'],
  ])('%s is %s by its name, whatever its lines are', (journal, expected) => {
    const tally = new JournalTally();
    for (let n = 0; n < 5; n += 1) tally.add(journal, false);
    expect(tally.kindOf(journal)).toBe(expected);
  });

  test.each(['BQAN', 'BVE', 'BOD'])('%s only ends like one of them: a bank by its lines', (journal) => {
    const tally = new JournalTally();
    tally.add(journal, false);
    expect(tally.kindOf(journal)).toBe('money');
  });

  test('is told by most of its lines, each journal for itself', () => {
    const tally = new JournalTally();
    for (const isDebit of [true, true, false]) tally.add('J1', isDebit);
    for (const isDebit of [true, false, false]) tally.add('J2', isDebit);
    for (const isDebit of [true, false]) tally.add('J3', isDebit);
    expect(['J1', 'J2', 'J3'].map((journal) => tally.kindOf(journal))).toEqual(['sales', 'money', 'sales']);
    // Nothing speaks against sales where nothing was seen.
    expect(tally.kindOf('J4')).toBe('sales');
  });
});

test.each([
  ['AN', 'RAN', true],
  ['AN', null, true],
  ['AN', '0000', true],
  // Opening entries give this reference to several customers, however it is written.
  ['AN', 'an 01', true],
  ['AN', 'FA-3', false],
  ['VE', 'DIVERS', false],
  ['VE', 'AN-1', false],
])('in journal %s, a balance of reference %s is carried over without its invoices: %s', (journal, piece, expected) => {
  const line: LedgerLine = {
    line: 2,
    journal,
    entryNumber: '1',
    piece,
    pieceDate: null,
    entryDate: null,
    label: '',
    currency: EUR,
    cents: 100n,
    bookCents: 100n,
    letter: null,
    letterDate: null,
  };
  expect(isCarryOver(line, { journals: new JournalTally(), carryOverPieces: new Set(['AN-1']) })).toBe(expected);
});
