import { Buffer } from 'node:buffer';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readFile } from '../read.ts';

/** What the hint says to type, as the shell would pass it on. */
async function hint(bytes: Uint8Array): Promise<Record<string, string> | null> {
  const { format, findings } = await readFile({ name: 'x', bytes });
  expect(format).toBeNull();
  const message = findings.find(({ code }) => code === 'list-may-be-bank')?.message;
  if (message === undefined) return null;
  const maps = [...message.matchAll(/--map (?:"([^"]*)"|(\S+))/g)].map((match) => match[1] ?? match[2] ?? '');
  return Object.fromEntries(maps.map((map) => [map.slice(0, map.indexOf('=')), map.slice(map.indexOf('=') + 1)]));
}

it.each([
  [
    'two sides',
    'Op. le;Texte;Sortie;Entrée\n05/01/2026;VIR A;;1 200,00\n07/01/2026;EDF;45,67;\n',
    { 'bank.date': 'Op. le', 'bank.debit': 'Sortie', 'bank.credit': 'Entrée' },
  ],
  [
    'two sides, zeros for none',
    'J;T;M\u200b;P\n05/01/2026;VIR A;0,00;1200,00\n07/01/2026;EDF;45,67;0,00\n',
    { 'bank.label': 'T', 'bank.credit': 'P' },
  ],
  [
    'two sides with signs, the other way round',
    'J;T;M;P\n05/01/2026;VIR A;12,00;\n07/01/2026;EDF;;-4,00\n',
    { 'bank.debit': 'P', 'bank.credit': 'M' },
  ],
  [
    'amounts of both signs',
    'A;B;C\n05/01/2026;VIR DUPONT;12,00\n07/01/2026;EDF;-4,00\n',
    { 'bank.date': 'A', 'bank.label': 'B', 'bank.amount': 'C' },
  ],
  ['a running balance beside', 'A,B,C,D\n2026-01-05,VIR,12.00,112.00\n2026-01-07,EDF,-4.00,108.00\n', { 'bank.amount': 'C' }],
  [
    'references',
    'Op. le;Texte;Référence;Somme\n05/01/2026;VIR DUPONT;R1;12,00\n07/01/2026;PRLV EDF;R2;-4,00\n',
    { 'bank.label': 'Texte', 'bank.amount': 'Somme' },
  ],
  [
    'no titles',
    '05/01/2026;VIR;12,00\n07/01/2026;EDF;-4,00\n',
    { 'bank.header': 'no', 'bank.date': '#1', 'bank.label': '#2', 'bank.amount': '#3' },
  ],
  [
    'a letterhead',
    'X;Y\nfait le;31/01/2026;5,00\n\nA;B;C\n05/01/2026;VIR;12,00\n07/01/2026;EDF;-4,00\n',
    { 'bank.date': 'A', 'bank.amount': 'C' },
  ],
  [
    'titles that a shell would change',
    'A;$B;"a ""C"""\n05/01/2026;VIR;12,00\n07/01/2026;EDF;-4,00\n',
    { 'bank.date': 'A', 'bank.label': '#2', 'bank.amount': '#3' },
  ],
  [
    'titles that come twice',
    'X;X;X\n05/01/2026;VIR;12,00\n07/01/2026;EDF;-4,00\n',
    { 'bank.date': '#1', 'bank.label': '#2', 'bank.amount': '#3' },
  ],
])('a table with %s is told how to be read as a bank’s, and is read so', async (_, text, expected) => {
  const bytes = Buffer.from(text);
  const mapping = await hint(bytes);
  expect(mapping).toMatchObject(expected);
  const { format, statements } = await readFile({ name: 'x', bytes }, { mapping: mapping ?? {} });
  expect([format, statements[0]?.entries.length]).toEqual(['bank-sheet', 2]);
  expect(statements[0]?.entries.map(({ amount }) => amount.startsWith('-'))).toEqual([false, true]);
});

it('so is a workbook', async () => {
  const rows = ['Op. le;Texte;Somme', '2026-01-05;VIR;12.5', '2026-01-07;EDF;-4'].map((row) => row.split(';'));
  const typed = rows.map((row, at) => row.map((cell, column) => (at > 0 && column === 2 ? Number(cell) : cell)));
  const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: typed }] }));
  expect(await hint(bytes)).toEqual({ 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.amount': 'Somme' });
});

it.each([
  ['invoice numbers', 'N° facture;Quand;Qui;Combien\nF1;05/01/2026;A;12,00\nA1;07/01/2026;B;-4,00\n'],
  ['no sign and no sides', 'A;B;C\n05/01/2026;VIR;12,00\n07/01/2026;EDF;4,00\n'],
  ['no days', 'A;B;C\nx;VIR;12,00\ny;EDF;-4,00\n'],
  ['no text', 'A;C\n05/01/2026;12,00\n07/01/2026;-4,00\n'],
  ['codes for amounts', 'A;B;C;D\n05/01/2026;VIR;1200;\n07/01/2026;EDF;;45\n'],
  ['pieces of a ledger', 'Jour;Pièce;Texte;Combien\n05/01/2026;VE1;VIR;12,00\n07/01/2026;VE2;EDF;-4,00\n'],
  ['nothing', 'Bonjour'],
])('a table with %s is not', async (_, text) => expect(await hint(Buffer.from(text))).toBeNull());
