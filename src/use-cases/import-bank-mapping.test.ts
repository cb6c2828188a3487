import { Buffer } from 'node:buffer';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TableMapping } from '../formats/table-mapping.ts';
import { type Bench, bench } from './import.test-kit.ts';
import { type Imported, importAny } from './import-any.ts';
import type { ImportOptions } from './import-file.ts';

const IBAN = 'FR7630006000011234567890189';
const MAPPING: TableMapping = { 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.debit': 'Sortie', 'bank.credit': 'Entrée' };
const JANUARY = sheet('31/01/2026;1 154,33', ['05/01/2026;VIR DUPONT;;1 200,00', '07/01/2026;PRLV EDF;45,67;']);
const FEBRUARY = sheet('28/02/2026;1 164,33', ['06/02/2026;VIR MARTIN;;10,00']);

let b: Bench;
beforeEach(async () => {
  b = await bench();
});

/** A letterhead that is not the same twice stands above the titles. */
function sheet(stated: string, rows: readonly string[], titles = 'Op. le;Texte;Sortie;Entrée'): string {
  return [`Compte;${IBAN};SARL X`, `Édité le;${stated}`, '', titles, ...rows].join('\n');
}

function take(text: string, options: ImportOptions = {}): Promise<Imported> {
  const file = { name: 'banque.csv', bytes: Buffer.from(text) };
  return importAny(b.deps, b.creditorId, file, { ours: true, ...options });
}

async function added(text: string, options: ImportOptions = {}): Promise<number | string | null> {
  const taken = await take(text, options);
  return taken.is === 'bank' ? (taken.report.parts[0]?.added ?? 'no account') : taken.is === 'books' ? taken.report.format : taken.is;
}

const cents = async () => (await b.rows('bank_line')).map((line) => line.cents);

describe('the columns that a person names for a bank’s sheet', () => {
  it('are remembered by its titles, whatever stands above them', async () => {
    expect(await added(JANUARY)).toBeNull();
    expect(await added(JANUARY, { mapping: MAPPING })).toBe(2);
    expect(await added(FEBRUARY)).toBe(1);
    expect(await cents()).toEqual([120000, -4567, 1000]);
    expect(await b.rows('mapping')).toMatchObject([{ signature: 'entree|op le|sortie|texte', mapping: MAPPING }]);
    expect(await added(FEBRUARY, { mapping: MAPPING })).toBe(0);
    expect(await b.rows('mapping')).toHaveLength(1);
  });

  it('are found again in another order of columns', async () => {
    await take(JANUARY, { mapping: MAPPING });
    await take(sheet('28/02/2026;0,00', ['VIR;06/02/2026;10,00;'], 'Texte;Op. le;Entrée;Sortie'));
    expect(await cents()).toEqual([120000, -4567, 1000]);
  });

  it('by their place are remembered by title; where titles do not tell, for this very order only', async () => {
    const byPlace: TableMapping = { 'bank.date': '#1', 'bank.label': '#2', 'bank.debit': '#3', 'bank.credit': '#4' };
    await take(JANUARY, { mapping: byPlace });
    expect(await b.rows('mapping')).toMatchObject([{ mapping: MAPPING }]);
    const titles = 'Le;Le;Texte;Net';
    await take(sheet('x;y', ['06/02/2026;07/02/2026;VIR A;10,00'], titles), {
      mapping: { 'bank.date': '#2', 'bank.label': '#3', 'bank.amount': '#4' },
    });
    expect(await added(sheet('x;y', ['08/02/2026;09/02/2026;VIR B;11,00'], titles))).toBe(1);
    expect(await added(sheet('x;y', ['VIR C;08/02/2026;09/02/2026;11,00'], 'Texte;Le;Le;Net'))).toBeNull();
    expect((await b.rows('bank_line')).map((line) => line.booked_on)).toEqual(['2026-01-05', '2026-01-07', '2026-02-07', '2026-02-09']);
  });

  it('are not remembered of a preview, nor of a sheet without titles or not understood', async () => {
    await take(JANUARY, { mapping: MAPPING, preview: true });
    const bare = { 'bank.header': 'no', 'bank.date': '#1', 'bank.label': '#2', 'bank.amount': '#3' };
    expect(await added(`x;Compte ${IBAN};\n05/01/2026;VIR;1,00`, { mapping: bare })).toBe(1);
    expect(await added(`06/01/2026;VIR;1,00`)).toBeNull();
    await take(JANUARY, { mapping: { ...MAPPING, 'bank.label': 'Libellé' } });
    expect(await b.rows('mapping')).toEqual([]);
  });

  it('can be corrected: the last word holds', async () => {
    await take(JANUARY, { mapping: { 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.amount': 'Entrée' } });
    await take(JANUARY, { mapping: MAPPING });
    await take(FEBRUARY);
    expect(await cents()).toEqual([120000, -4567, 1000]);
  });

  it('can be other words for the same lines, which come once', async () => {
    const lines = sheet('', ['05/01/2026;VIR;DUPONT FACT 12;10,00', '05/01/2026;PRLV;EDF;-4,00'], 'Op. le;Texte;Motif;Net');
    const named = (label: string): TableMapping => ({ 'bank.date': 'Op. le', 'bank.label': label, 'bank.amount': 'Net' });
    expect(await added(lines, { mapping: named('Texte') })).toBe(2);
    expect(await added(lines, { mapping: named('Motif') })).toBe(0);
    expect(await added(lines, { mapping: { ...named('Texte'), 'bank.remittance': 'Motif' } })).toBe(0);
  });

  it('go before the titles of a bank that is known, and before those of a list', async () => {
    const own = `Compte;${IBAN}\nDate;Libellé;Montant;Net\n05/01/2026;A;1,00;2,00`;
    await take(own, { mapping: { 'bank.date': 'Date', 'bank.label': 'Libellé', 'bank.amount': 'Net' } });
    expect(await added(own)).toBe(0);
    expect(await cents()).toEqual([200]);
    const list = 'Facture;Client;Date;Total TTC;Devise\nF1;DUPONT;05/01/2026;2,00;EUR';
    expect(await added(list)).toBe('invoice-list');
  });
});

it('the columns named for a list are remembered whatever stands above its titles', async () => {
  const list = (day: string) => `Édité le;${day}\n\nA;B;C;D\nF${day.slice(0, 2)};DUPONT;05/01/2026;120,00`;
  const mapping: TableMapping = { number: 'A', customerName: 'B', issueDate: 'C', totalInclTax: 'D' };
  expect(await added(list('03/02/2026'))).toBeNull();
  await take(list('03/02/2026'), { mapping });
  expect(await added(list('04/02/2026'))).toBe('invoice-list');
  expect((await b.rows('item')).map(({ number }) => number)).toEqual(['F03', 'F04']);
});

it('a sheet’s layout is the format by which its lines are known again', async () => {
  await take(JANUARY, { mapping: MAPPING });
  await take(`dateOp;dateVal;label;amount;accountNum;accountbalance\n2026-02-06;2026-02-06;VIR;1,00;${IBAN};1,00`);
  expect((await b.rows('bank_statement')).map(({ format }) => format)).toEqual([
    expect.stringMatching(/^bank-sheet entree\|op le\|sortie\|texte [0-9a-f]{8}$/),
    expect.stringMatching(/^bank-sheet boursobank [0-9a-f]{8}$/),
  ]);
});
