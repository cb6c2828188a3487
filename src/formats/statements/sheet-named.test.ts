import { Buffer } from 'node:buffer';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { Reading } from '../reading.ts';
import type { TableMapping } from '../table-mapping.ts';

function read(lines: readonly string[], mapping?: TableMapping): Promise<Reading> {
  return readFile({ name: 'banque.csv', bytes: Buffer.from(lines.join('\r\n')) }, { mapping });
}

const told = ({ findings }: Reading) => findings.map(({ severity, code, line }) => `${severity}:${code}:${line}`);
const linesOf = ({ statements }: Reading) =>
  statements.flatMap(({ entries }) => entries.map((one) => `${one.bookingDate} ${one.amount} ${one.label}`));

const HOUSE = ['Op. le;Texte;Sortie;Entrée', '05/01/2026;VIR DUPONT FACT 12;;1 200,00', '07/01/2026;PRLV EDF;45,67;'];
const BY_TITLE: TableMapping = { 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.debit': 'Sortie', 'bank.credit': 'Entrée' };
const BY_PLACE: TableMapping = { 'bank.date': '#1', 'bank.label': '#2', 'bank.debit': '#3', 'bank.credit': '#4' };
const READ = ['2026-01-05 1200.00 VIR DUPONT FACT 12', '2026-01-07 -45.67 PRLV EDF'];

describe('a sheet whose columns a person names', () => {
  it('is a bank’s, though its titles say nothing', async () => {
    expect((await read(HOUSE)).format).toBeNull();
    const reading = await read(HOUSE, BY_TITLE);
    expect([reading.format, linesOf(reading), told(reading)]).toEqual(['bank-sheet', READ, []]);
    expect(reading.mapping).toEqual({
      headerSignature: 'entree|op le|sortie|texte',
      headers: ['Op. le', 'Texte', 'Sortie', 'Entrée'],
      columns: BY_TITLE,
    });
  });

  it('is one though its titles are those of a known bank or of a list of invoices', async () => {
    const bank = ['Date;Libellé;Montant;Net', '05/01/2026;A;1,00;2,00'];
    const mapping: TableMapping = { 'bank.date': 'Date', 'bank.label': 'Libellé', 'bank.amount': 'Net' };
    expect(linesOf(await read(bank, mapping))).toEqual(['2026-01-05 2.00 A']);
    const list = ['Facture;Client;Date;Total TTC', 'F1;DUPONT;05/01/2026;2,00'];
    expect((await read(list)).format).toBe('invoice-list');
    const asBank = await read(list, { 'bank.date': 'Date', 'bank.label': 'Facture', 'bank.amount': 'total ttc' });
    expect([asBank.format, linesOf(asBank)]).toEqual(['bank-sheet', ['2026-01-05 2.00 F1']]);
  });

  it('may have its columns named by place, with titles or without', async () => {
    expect(linesOf(await read(HOUSE, BY_PLACE))).toEqual(READ);
    expect((await read(HOUSE, BY_PLACE)).mapping?.columns).toEqual(BY_TITLE);
    const bare = await read(HOUSE.slice(1), { ...BY_PLACE, 'bank.header': 'no' });
    expect([linesOf(bare), told(bare), bare.mapping?.headerSignature]).toEqual([READ, [], '']);
    expect(told(await read(HOUSE.slice(1), BY_PLACE))).toEqual(['error:sheet-no-header:null']);
    const needless = await read(HOUSE, { ...BY_PLACE, 'bank.header': 'non' });
    expect([linesOf(needless), told(needless)]).toEqual([READ, ['warning:sheet-remark-row:1']]);
  });

  it('tells columns of one title, or of none, by their place, and then keeps to their order', async () => {
    const lines = ['Date;Date;;Montant', '05/01/2026;06/01/2026;VIR;7,00'];
    expect(told(await read(lines, { 'bank.date': 'Date', 'bank.label': '#3', 'bank.amount': 'Montant' }))).toEqual([
      'warning:sheet-ambiguous-column:null',
      'error:sheet-missing-column:null',
    ]);
    const reading = await read(lines, { 'bank.date': '#1', 'bank.valueDate': '#2', 'bank.label': '#3', 'bank.amount': '#4' });
    expect(reading.statements).toMatchObject([{ entries: [{ bookingDate: '2026-01-05', valueDate: '2026-01-06', amount: '7.00' }] }]);
    expect(reading.mapping).toMatchObject({
      headerSignature: 'in order/date|date||montant',
      columns: { 'bank.date': '#1', 'bank.valueDate': '#2', 'bank.label': '#3', 'bank.amount': 'Montant' },
    });
  });

  it('has all else read by the same rules: letterhead, sense, balances, order of day and month, hostile cells', async () => {
    const lines = [
      'Compte;FR7630006000011234567890189',
      'Édité le;28/02/2026',
      'Quand,Quoi,Combien,S,Reste,Ref',
      '01/13/2026,"=CMD|x!A1",12.50,D,87.50,R1',
      '02/03/2026,VIR,"1,000.00",C,"1,087.50",R2',
      ',Total,,,,',
    ].map((line, at) => (at < 2 ? line.replace(';', ',') : line));
    const reading = await read(lines, {
      'bank.date': 'quand',
      'bank.label': 'QUOI',
      'bank.amount': 'Combien',
      'bank.direction': 'S',
      'bank.balance': 'Reste',
      'bank.reference': 'ref',
    });
    expect(reading.statements).toMatchObject([
      {
        account: 'FR7630006000011234567890189',
        opening: '100.00',
        closing: '1087.50',
        balancesTie: true,
        entries: [
          { bookingDate: '2026-01-13', amount: '-12.50', label: '=CMD|x!A1', bankReference: 'R1' },
          { bookingDate: '2026-02-03', amount: '1000.00', bankReference: 'R2' },
        ],
      },
    ]);
    expect(told(reading)).toContain('warning:sheet-month-first:null');
  });

  it('may be a workbook, of which only the sheets with these columns are read', async () => {
    const rows = HOUSE.map((line) => line.split(';'));
    const bytes = Buffer.from(
      await writeXlsx({
        sheets: [
          { name: 'Notice', rows: [['Texte', 'explique']] },
          { name: 'Opérations', rows },
        ],
      }),
    );
    for (const mapping of [BY_TITLE, BY_PLACE, { ...BY_PLACE, 'bank.header': 'no' }]) {
      const reading = await readFile({ name: 'x.xlsx', bytes }, { mapping });
      expect(linesOf(reading)).toEqual(READ);
      expect(told(reading)).toContain('warning:xlsx-other-sheets:null');
    }
  });

  it('is chosen by any field of it, and by the word of the person on titles', async () => {
    expect(told(await read(HOUSE, { 'bank.date': 'Op. le' }))).toEqual(['error:sheet-missing-column:null']);
    expect((await read(HOUSE, { ...BY_TITLE, 'bank.header': 'oui' })).format).toBe('bank-sheet');
  });
});

describe('what is wrong with the columns named is said', () => {
  it.each<[string, TableMapping, readonly string[], RegExp]>([
    [
      'a title that is not there',
      { ...BY_TITLE, 'bank.label': 'Libellé' },
      ['sheet-absent-column'],
      /"Libellé" named as "bank\.label".*"Texte"/,
    ],
    ['no title that is there', { 'bank.date': 'A', 'bank.label': 'B', 'bank.amount': 'C' }, ['sheet-no-header'], /"Op\. le", "Texte"/],
    ['a place beyond the last one', { ...BY_TITLE, 'bank.label': '#9' }, ['sheet-absent-column'], /"#9"/],
    ['a place beyond, without titles', { ...BY_PLACE, 'bank.label': '#9', 'bank.header': 'no' }, ['sheet-absent-column'], /"#3", "#4"/],
    ['no date', { 'bank.label': 'Texte', 'bank.amount': 'Entrée' }, ['sheet-missing-column'], /\("bank\.date"\)/],
    ['no amount', { 'bank.date': 'Op. le', 'bank.label': 'Texte' }, ['sheet-missing-column'], /\("bank\.amount", or "bank\.debit"/],
    [
      'one side only',
      { 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.debit': 'Sortie' },
      ['sheet-missing-column'],
      /"bank\.credit"\)/,
    ],
    ['no label', { 'bank.date': 'Op. le', 'bank.amount': 'Entrée' }, ['sheet-missing-column'], /\("bank\.label"\)/],
    [
      'columns that hold something else',
      { 'bank.date': 'Texte', 'bank.label': 'Op. le', 'bank.amount': 'Entrée' },
      ['sheet-date', 'sheet-nothing-read'],
      /No row has a day and an amount/,
    ],
  ])('%s', async (_, mapping, codes, message) => {
    const { format, statements, findings } = await read(HOUSE, mapping);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect([format, statements, errors.map(({ code }) => code)]).toEqual([null, [], codes]);
    expect(errors.at(-1)?.message).toMatch(message);
  });

  it('but a month without operations is none', async () => {
    const reading = await read([HOUSE[0] ?? '', 'Solde au 31/01/2026;;;12,00'], BY_TITLE);
    expect([reading.format, told(reading)]).toEqual(['bank-sheet', ['warning:sheet-empty:null']]);
  });
});
