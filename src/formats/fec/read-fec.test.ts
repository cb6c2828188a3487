import { Buffer } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readFec } from './read-fec.ts';

const HEADER =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
const SIGNED_HEADER = HEADER.replace('Debit|Credit', 'Montant|Sens');

type Row = {
  journal?: string;
  number?: string;
  account?: string;
  auxiliary?: string;
  date?: string;
  label?: string;
  a?: string;
  b?: string;
  letter?: string;
  foreign?: string;
};

function row({
  journal = 'VE',
  number = '1',
  account = '411000',
  auxiliary = 'C1',
  date = '20260131',
  label = 'Facture',
  a = '0',
  b = '0',
  letter = '',
  foreign = '|',
}: Row): string {
  return [
    journal,
    'Ventes',
    number,
    date,
    account,
    'Clients',
    auxiliary,
    'Zoé',
    'FA1',
    date,
    label,
    a,
    b,
    letter,
    '',
    '20260201',
    foreign,
  ].join('|');
}

function read(rows: readonly string[], header = HEADER, newline = '\n') {
  return readFec(Buffer.from([header, ...rows].join(newline)));
}

describe('readFec', () => {
  it('adds up debits and credits and gives the customer lines, the open ones apart', () => {
    const { fec, findings, format } = read([
      row({ a: '120,00' }),
      row({ account: '706000', b: '100,00' }),
      row({ account: '445710', b: '20' }),
      row({ number: '2', account: '416000', a: '5.5', letter: ' A ' }),
      row({ number: '2', account: '512000', b: '5,50' }),
      row({ number: '3', account: '419100', a: '1', b: '1' }),
    ]);
    expect({ format, findings }).toEqual({ format: 'fec', findings: [] });
    expect(fec).toMatchObject({ separator: 'PIPE', rows: 6, totalDebit: '126.50', totalCredit: '126.50', unbalancedEntries: 0 });
    expect(fec?.customerLines.map(({ line, amount, letter }) => ({ line, amount, letter }))).toEqual([
      { line: 2, amount: '120.00', letter: null },
      { line: 5, amount: '5.50', letter: 'A' },
    ]);
    expect(fec?.openItems).toMatchObject([
      {
        line: 2,
        journal: 'VE',
        entryNumber: '1',
        account: '411000',
        accountLabel: 'Clients',
        auxiliary: 'C1',
        auxiliaryLabel: 'Zoé',
        piece: 'FA1',
        pieceDate: '2026-01-31',
      },
    ]);
    expect(fec?.unbalancedLetterGroups).toEqual([{ letter: 'A', account: '416000', auxiliary: 'C1', net: '5.50', lines: [5] }]);
  });

  it('reads amounts with a direction: D and C, +1 and -1', () => {
    const rows = [
      row({ a: '10,00', b: 'D' }),
      row({ account: '7', a: '4', b: 'C' }),
      row({ account: '7', a: '6', b: '-1' }),
      row({ number: '2', a: '1', b: '+1' }),
      row({ number: '2', a: '1', b: 'x' }),
    ];
    const { fec, findings } = read(rows, SIGNED_HEADER);
    expect(fec).toMatchObject({ totalDebit: '11.00', totalCredit: '10.00', rows: 5, unbalancedEntries: 1 });
    expect(findings).toMatchObject([{ code: 'fec-direction', severity: 'error', line: 6 }, { code: 'fec-unbalanced' }]);
  });

  it('counts an entry by journal and number even when its rows are scattered', () => {
    const rows = [
      row({ a: '10' }),
      row({ journal: 'AC', a: '3' }),
      row({ account: '7', b: '10' }),
      row({ journal: 'AC', number: '2', b: '3' }),
    ];
    expect(read(rows).fec?.unbalancedEntries).toBe(2);
  });

  it('groups letters by account and auxiliary, because customers share letters', () => {
    const rows = [
      row({ a: '10', letter: 'A' }),
      row({ auxiliary: 'C2', b: '10', letter: 'A' }),
      row({ a: '7', letter: 'B' }),
      row({ b: '7', letter: 'B' }),
    ];
    expect(read(rows).fec?.unbalancedLetterGroups.map(({ auxiliary, net }) => [auxiliary, net])).toEqual([
      ['C1', '10.00'],
      ['C2', '-10.00'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('reads line ends %j, blank lines and trailing separators', (newline) => {
    const { fec, findings } = read([`${row({ a: '1' })}|`, '', row({ account: '7', b: '1' }), ''], HEADER, newline);
    expect(findings).toEqual([]);
    expect(fec).toMatchObject({ rows: 2, totalDebit: '1.00', totalCredit: '1.00' });
    expect(fec?.openItems[0]?.foreignCurrency).toBeNull();
  });

  it('takes quotes for quotes only when they enclose a whole field', () => {
    const rows = [row({ label: '"Chez ""Zoé"" | fils"', a: '"1 000,00"', b: '' }), row({ label: '"Chez Paul', account: '7', b: '1000' })];
    const { fec, findings } = read(rows);
    expect(findings).toEqual([]);
    expect(fec?.openItems[0]?.label).toBe('Chez "Zoé" | fils');
    expect(fec).toMatchObject({ rows: 2, totalDebit: '1000.00', totalCredit: '1000.00' });
  });

  it('accepts headers whatever their case, accents and blanks, in any order, and more columns than the norm has', () => {
    const header = 'Crédit\tDébit\tN\tcompte num\tECRITURE NUM\tJournal Code\tEcritureDate\tecriturelib';
    const { fec } = readFec(Buffer.from(`\n${header}\n0\t7,10\tx\t411\t1\tVE\t31/01/2026\tabc\n`));
    expect(fec).toMatchObject({ separator: 'TAB', rows: 1, totalDebit: '7.10' });
    expect(fec?.openItems).toMatchObject([{ line: 3, entryDate: '2026-01-31', label: 'abc', auxiliary: null, piece: null }]);
  });

  it('leaves bad rows out of the totals and says where they are', () => {
    const rows = [
      row({ a: 'abc' }),
      'VE|1',
      `${row({ a: '1' })}|extra`,
      row({ a: '1,005', date: '20261301' }),
      row({ a: '99999999999999999' }),
    ];
    const { fec, findings } = read(rows);
    expect(fec).toMatchObject({ rows: 5, totalDebit: '1.01' });
    expect(findings.map(({ code, line }) => [code, line])).toEqual([
      ['fec-amount', 2],
      ['fec-columns', 3],
      ['fec-columns', 4],
      ['fec-rounded', 5],
      ['fec-date', 5],
      ['fec-date', 5],
      ['fec-amount', 6],
      ['fec-unbalanced', null],
    ]);
  });

  it('keeps the foreign currency of a line but not the euro', () => {
    const rows = [row({ a: '90', foreign: '100,50|usd' }), row({ b: '90', foreign: '90,00|EUR' })];
    expect(read(rows).fec?.openItems.map(({ foreignCurrency, foreignAmount }) => [foreignCurrency, foreignAmount])).toEqual([
      ['USD', '100.50'],
      [null, null],
    ]);
  });

  it.each(['windows-1252', 'iso-8859-15', 'utf-16le', 'cp850'])('reads %s', (encoding) => {
    const bytes = iconv.encode([HEADER, row({ label: 'Réglé à Noël, créé', a: '1' })].join('\n'), encoding, { addBOM: true });
    const { fec } = readFec(bytes);
    expect(fec?.openItems[0]).toMatchObject({ label: 'Réglé à Noël, créé', auxiliaryLabel: 'Zoé' });
  });

  it('names the columns that are missing', () => {
    const reading = read([], HEADER.replace('CompteNum', 'X').replace('Credit', 'Y'));
    expect([reading.format, reading.fec]).toEqual([null, null]);
    expect(reading.findings).toMatchObject([{ code: 'fec-header', severity: 'error' }]);
    expect(reading.findings[0]?.message).toMatch(/CompteNum, Debit and Credit/);
  });

  it('bounds its findings and counts the others', () => {
    const { findings } = read(Array.from({ length: 1500 }, () => 'x'));
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)).toMatchObject({ code: 'more-findings', severity: 'error', message: expect.stringContaining('500 more') });
  });

  it('adds up exactly where a double would not', () => {
    const rows = Array.from({ length: 30 }, () => row({ a: '9999999999999,99' }));
    expect(read(rows).fec?.totalDebit).toBe('299999999999999.70');
  });
});
