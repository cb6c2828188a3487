import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { day } from '../../core/base/day.ts';
import type { Currency } from '../../core/base/money.ts';
import { readFec } from '../fec/read-fec.ts';
import { Findings } from '../findings.ts';
import { entry, line } from './clearing.test-kit.ts';
import { type ClearingEntry, USUAL_BOOKS } from './clearing.ts';
import { type ClearingFecOptions, clearingFec } from './clearing-fec.ts';

const USD = 'USD' as Currency;

function fec(entries: readonly ClearingEntry[], options: ClearingFecOptions = {}) {
  const findings = new Findings();
  const text = [...clearingFec(entries, findings, options)].join('');
  const rows = text
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split('\t'));
  const codes = findings.list().map(({ code }) => code);
  return { text, rows, findings: findings.list(), codes, reading: readFec(Buffer.from(text)) };
}

/** Account, auxiliary, piece, debit, credit and letter of each row. */
function essence(rows: readonly string[][]): string[] {
  return rows.map((row) => [4, 6, 8, 11, 12, 13].map((at) => row[at]).join(' '));
}

describe('clearingFec', () => {
  it('writes a receipt with its discount in the eighteen columns', () => {
    const { text, findings } = fec([entry([line({ reference: 'VIR 77' }), line({ kind: 'discount', laidCents: 30_00n })])]);
    expect(findings).toEqual([]);
    expect(text.split('\r\n')).toEqual([
      'JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet\tValidDate\tMontantdevise\tIdevise',
      'BQ\tBanque\tACQ000001\t20260303\t512100\tBanque du Port\t\t\tVIR 77\t20260303\tRèglement Boulangerie Noël\t970,00\t0,00\t\t\t\t\t',
      'BQ\tBanque\tACQ000001\t20260303\t665000\tEscomptes accordés\t\t\tFA-1\t20260131\tEscompte FA-1 Boulangerie Noël\t30,00\t0,00\t\t\t\t\t',
      'BQ\tBanque\tACQ000001\t20260303\t411000\tClients\tC0042\tBoulangerie Noël\tFA-1\t20260131\tRèglement FA-1 Boulangerie Noël\t0,00\t1000,00\tAAA\t20260303\t\t\t',
      '',
    ]);
  });

  it('is read back by our own reader, balanced, and lettered to zero together with the invoice of the books', () => {
    const { text, reading } = fec([entry([line(), line({ kind: 'bank-fee', laidCents: 30_00n })])]);
    expect(reading.findings).toEqual([]);
    expect(reading.fec).toMatchObject({ separator: 'TAB', rows: 3, totalDebit: '1000.00', totalCredit: '1000.00', unbalancedEntries: 0 });
    const sale = 'VE\tVentes\t1\t20260131\t411000\tClients\tC0042\tNoël\tFA-1\t20260131\tFacture\t1000,00\t0,00\tAAA\t20260303\t\t\t\r\n';
    const turnover = 'VE\tVentes\t1\t20260131\t706000\tVentes\t\t\tFA-1\t20260131\tFacture\t0,00\t1000,00\t\t\t\t\t\r\n';
    const books = readFec(Buffer.from(text + sale + turnover));
    expect(books.findings).toEqual([]);
    expect(books.fec).toMatchObject({ unbalancedLetterGroups: [], openItems: [], unbalancedEntries: 0 });
  });

  it('posts each kind to its account', () => {
    const kinds = ['card-commission', 'small-difference', 'write-off'] as const;
    const { rows } = fec([
      ...kinds.map((kind) => entry([line({ kind, laidCents: 2_00n, letter: null })], { receivedOn: null, bankAccount: null })),
      entry([line({ kind: 'small-difference', laidCents: -1_00n, letter: null }), line({ laidCents: 101_00n, letter: null })]),
      entry([line({ kind: 'on-account', laidCents: 9_00n, number: '', reference: 'CHQ 8', letter: null })]),
      entry([line({ kind: 'on-account', laidCents: 9_00n, number: '', debtorAccount: null, debtorName: '', letter: null })]),
      entry([line({ kind: 'refund', laidCents: -9_00n, number: 'AV-1', itemKind: 'credit-note' })]),
    ]);
    expect(essence(rows)).toEqual([
      ...['627000  FA-1 2,00 0,00 ', '411000 C0042 FA-1 0,00 2,00 '],
      ...['658000  FA-1 2,00 0,00 ', '411000 C0042 FA-1 0,00 2,00 '],
      ...['654000  FA-1 2,00 0,00 ', '411000 C0042 FA-1 0,00 2,00 '],
      ...['512100  FA-1 101,00 0,00 ', '758000  FA-1 0,00 1,00 ', '411000 C0042 FA-1 0,00 100,00 '],
      ...['512100  CHQ 8 9,00 0,00 ', '411000 C0042 CHQ 8 0,00 9,00 '],
      ...['512100  ACQ000006 9,00 0,00 ', '471000  ACQ000006 0,00 9,00 '],
      ...['512100  AV-1 0,00 9,00 ', '411000 C0042 AV-1 9,00 0,00 AAA'],
    ]);
    expect(rows.map(([journal]) => journal)).toEqual([...Array(6).fill('OD'), ...Array(9).fill('BQ')]);
  });

  it('reverses a payment that came back, on the same accounts', () => {
    const laid = [line(), line({ kind: 'small-difference', laidCents: 30_00n })];
    const back = laid.map((one) => ({ ...one, laidCents: -one.laidCents, letter: null }));
    const { rows } = fec([entry(laid), entry(back, { isReturn: true, on: day('2026-03-10'), reason: 'AM04' })]);
    expect(essence(rows)).toEqual([
      ...['512100  FA-1 970,00 0,00 ', '658000  FA-1 30,00 0,00 ', '411000 C0042 FA-1 0,00 1000,00 AAA'],
      ...['512100  FA-1 0,00 970,00 ', '658000  FA-1 0,00 30,00 ', '411000 C0042 FA-1 1000,00 0,00 '],
    ]);
    expect(rows[5]?.[10]).toBe('Rejet FA-1 Boulangerie Noël');
  });

  it('splits a receipt by customer and invoice, and lets it use up a credit note', () => {
    const sister = { debtorAccount: '416SOEUR', debtorName: 'Sœur' };
    const { rows } = fec([
      entry([
        line({ laidCents: 100_00n }),
        line({ ...sister, number: 'FA-2', laidCents: 50_00n }),
        line({ ...sister, number: 'AV-2', itemKind: 'credit-note', laidCents: -20_00n }),
      ]),
    ]);
    expect(essence(rows)).toEqual([
      '512100  FA-1 130,00 0,00 ',
      '411000 C0042 FA-1 0,00 100,00 AAA',
      '416000 416SOEUR FA-2 0,00 50,00 AAA',
      '416000 416SOEUR AV-2 20,00 0,00 AAA',
    ]);
  });

  it('keeps apart what bears another letter, also under one number', () => {
    const credit = line({ itemKind: 'credit-note', laidCents: -20_00n, letter: 'AAB' });
    const { rows } = fec([entry([line({ laidCents: 100_00n }), line({ laidCents: 5_00n, kind: 'discount' }), credit])]);
    expect(essence(rows).slice(2)).toEqual(['411000 C0042 FA-1 0,00 105,00 AAA', '411000 C0042 FA-1 20,00 0,00 AAB']);
  });

  it('books nothing where only a letter is to be set, but a transfer between customers', () => {
    const own = entry([line({ kind: 'credit-note', reference: 'AV-1' })], { receivedOn: null });
    const abroad = { ...own, currency: USD };
    const parent = line({
      kind: 'on-account',
      debtorAccount: 'C0001',
      debtorName: 'Mère',
      number: 'R-1',
      laidCents: -970_00n,
      letter: null,
    });
    const { rows, codes } = fec([own, abroad, entry([line(), parent], { receivedOn: null })]);
    expect(codes).toEqual([]);
    expect(essence(rows)).toEqual(['411000 C0042 FA-1 0,00 970,00 AAA', '411000 C0001 R-1 970,00 0,00 ']);
    expect(rows.map(([journal, , number]) => [journal, number])).toEqual([
      ['OD', 'ACQ000001'],
      ['OD', 'ACQ000001'],
    ]);
  });

  it('writes customers as accounts of the ledger where the books have them so, on the accounts that it is given', () => {
    const books = {
      ...USUAL_BOOKS,
      customersBy: 'ledger',
      accounts: { ...USUAL_BOOKS.accounts, bank: { number: '51200000', label: 'CCP' } },
    } as const;
    const options = {
      books,
      journals: { bank: { code: 'B1', label: 'CCP' }, other: { code: 'D', label: 'Divers' } },
      firstNumber: 12,
      numberPrefix: '',
    };
    const { rows } = fec([entry([line({ debtorAccount: '411NOEL' })], { bankAccount: null })], options);
    expect(rows.map((row) => row.slice(0, 8))).toEqual([
      ['B1', 'CCP', '000012', '20260303', '51200000', 'CCP', '', ''],
      ['B1', 'CCP', '000012', '20260303', '411NOEL', 'Boulangerie Noël', '', ''],
    ]);
  });

  it('converts nothing: an amount in euros that is unknown is refused, a known one stands beside that of the currency', () => {
    const { rows, codes, reading } = fec([
      entry([line(), line({ euroCents: 5n })], { currency: USD }),
      entry([line({ laidCents: 1000_00n, euroCents: 912_34n }), line({ laidCents: 0n })], { currency: USD }),
    ]);
    expect(codes).toEqual(['clearing-no-euro-amount', 'clearing-foreign-letter']);
    expect(rows.map((row) => row.slice(11))).toEqual([
      ['912,34', '0,00', '', '', '', '1000,00', 'USD'],
      ['0,00', '912,34', '', '', '', '1000,00', 'USD'],
    ]);
    expect(reading.fec?.customerLines).toMatchObject([
      { amount: '-912.34', foreignCurrency: 'USD', foreignAmount: '1000.00', letter: null },
    ]);
  });

  it('says once, with the line, which customer or bank has no account, and sets no letter on the collective one', () => {
    const nobody = entry([line({ debtorAccount: ' ' })], { bankAccount: 'FR7630001007941234567890185' });
    const { rows, findings, codes } = fec([entry([line()]), nobody, nobody]);
    expect(codes).toEqual(['clearing-bank-account', 'clearing-no-account']);
    expect(findings.map((one) => one.line)).toEqual([4, 4]);
    expect(essence(rows).slice(2, 4)).toEqual(['512000  FA-1 970,00 0,00 ', '411000  FA-1 0,00 970,00 ']);
  });

  it('keeps its columns whatever names and references hold', () => {
    const hostile = '"=1\t2\r\n3|\u0000\ud800"';
    const attack = entry([line({ debtorName: hostile, number: hostile, debtorAccount: hostile, letter: hostile })], { bankLabel: hostile });
    const { rows, reading } = fec([attack]);
    expect(rows.map((row) => row.length)).toEqual([18, 18]);
    expect(reading.findings).toEqual([]);
    expect(reading.fec?.customerLines).toMatchObject([{ piece: "'=1 2 3| \ufffd'", auxiliary: "'=1 2 3| \ufffd'", amount: '-970.00' }]);
  });
});
