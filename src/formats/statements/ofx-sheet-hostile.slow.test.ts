import { Buffer } from 'node:buffer';
import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { isDay } from '../../core/base/day.ts';
import { headerSignatures } from '../header-signatures.ts';
import { readFile } from '../read.ts';
import type { TableMapping } from '../table-mapping.ts';
import { MUTATIONS, mutationsOf } from './fixtures/mutations.ts';
import { file, statement, transaction } from './fixtures/ofx-file.ts';
import { readOfx } from './ofx.ts';
import { isBankSheet, readBankSheet } from './sheet.ts';
import type { BankEntry, StatementReading } from './statement.ts';

const OFX = file(
  statement(
    transaction({ NAME: 'VIR CAFÉ &amp; ZOÉ', MEMO: 'FACT <12>', CHECKNUM: '12' }) +
      transaction({ TRNAMT: '-1.234,56', FITID: 'F2', DTAVAIL: '20260306[+1:CET]' }),
  ) + statement('<!-- x --><STMTTRNP><TRNAMT>1</STMTTRNP>', { account: { ACCTID: '4970' }, group: 'CCACCTFROM', response: 'CCSTMTRS' }),
);
const XML = `<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200"?>\n${OFX.slice(OFX.indexOf('<OFX>')).replace('FACT <12>', '<![CDATA[FACT <12>]]>')}`;
const SHEETS: readonly (readonly [string, string])[] = [
  [
    'with balances',
    'Compte n° 00012345678;\r\nSolde au 31/01/2026 1 275,10 €\r\nDate;Date de valeur;Débit;Crédit;Libellé;Solde\r\n30/01/2026;30/01/2026;-45,67;;"PRLV\r\nEDF";1275,10\r\n29/01/2026;29/01/2026;;1 320,77;VIR CAFÉ ZOÉ;1320,77\r\n;;;;FACT 12;\r\nTotal;;-45,67;1 320,77;;\r\n',
  ],
  [
    'of several currencies',
    'TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Running Balance\n"A",08-01-2026,5.00,EUR,x,"RF18539007547034",15.00\nB,07-01-2026,2.00,USD,"x ""y""",,9.00\nC,06-01-2026,10.00,EUR,x,,10.00\n',
  ],
  ['with a sense', 'sep=;\nDate;Libellé;Montant;Sens;Statut\n15/01/2026;CHQ 12;5,00;D;ok\n01/16/2026;VIR;6,00;C;pending\n'],
];

const isAmount = (text: string | null) => text === null || /^-?\d+(?:\.\d+)?$/.test(text);
const isSound = ({ amount, bookingDate, valueDate, line, ...texts }: BankEntry): boolean =>
  isAmount(amount) &&
  [bookingDate, valueDate].every((day) => day === null || isDay(day)) &&
  [texts.label, texts.remittance, texts.counterparty, texts.bankReference].every((text) => text !== '') &&
  line !== null &&
  line >= 1;

/** Whatever the bytes are: facts of the right form, and findings that say what to do. */
function check({ statements, findings }: StatementReading): void {
  for (const { opening, closing, entries, pending = [] } of statements) {
    if (!isAmount(opening) || !isAmount(closing)) expect.unreachable(`balances ${opening} ${closing}`);
    expect([...entries, ...pending].filter((entry) => !isSound(entry))).toEqual([]);
  }
  expect(findings.length).toBeLessThanOrEqual(1001);
  expect(findings.filter(({ line, message }) => (line !== null && line < 1) || message.length <= 20)).toEqual([]);
}

it.each([
  ['SGML', OFX, 'windows-1252'],
  ['XML', XML, 'utf-8'],
])('OFX in %s: no damage makes it fail', { timeout: 900_000 }, (_, text, encoding) => {
  const source = iconv.encode(text, encoding);
  check(readOfx(source));
  for (const bytes of mutationsOf(source, 7, MUTATIONS / 2)) check(readOfx(bytes));
});

it.each(SHEETS)('a sheet %s: no damage makes it fail', { timeout: 900_000 }, async (_, text) => {
  for (const encoding of ['utf-8', 'windows-1252']) {
    const source = iconv.encode(text, encoding);
    check(await readBankSheet({ name: 'x', bytes: source }));
    for (const bytes of mutationsOf(source, 11, Math.ceil(MUTATIONS / 6))) {
      check(await readBankSheet({ name: 'x', bytes }));
      await isBankSheet({ name: 'x', bytes });
    }
  }
});

const NAMED: readonly (readonly [string, string, TableMapping])[] = [
  [
    'by their titles',
    'Compte;FR7630006000011234567890189\r\nOp. le;Texte;Sortie;Entrée;Reste;S\r\n05/01/2026;"VIR\r\nCAFÉ";;1 200,00;1 300,00;C\r\n07/01/2026;EDF;45,67;;1254,33;D\r\n',
    { 'bank.date': 'Op. le', 'bank.label': 'Texte', 'bank.debit': 'Sortie', 'bank.credit': 'Entrée', 'bank.balance': 'Reste' },
  ],
  [
    'by their place',
    'Le\tLe\tQuoi\tNet\tS\n05/01/2026\t06/01/2026\tCHQ 12\t5,00\tD\n07/01/2026\t07/01/2026\tVIR\t6,00\tC\n',
    { 'bank.date': '#1', 'bank.valueDate': '#2', 'bank.label': '#3', 'bank.amount': '#4', 'bank.direction': '#5' },
  ],
  [
    'by their place without titles',
    '2026-01-05,VIR,12.00,EUR\n2026-01-07,"EDF ""x""",-4.00,EUR\n',
    { 'bank.header': 'no', 'bank.date': '#1', 'bank.label': '#2', 'bank.amount': '#3', 'bank.currency': '#4' },
  ],
];

it.each(NAMED)('a sheet with columns named %s: no damage makes it fail', { timeout: 900_000 }, async (_, text, mapping) => {
  for (const encoding of ['utf-8', 'windows-1252']) {
    const source = iconv.encode(text, encoding);
    expect((await readFile({ name: 'x', bytes: source }, { mapping })).format).toBe('bank-sheet');
    for (const bytes of [source, ...mutationsOf(source, 17, Math.ceil(MUTATIONS / 6))]) {
      check(await readFile({ name: 'x', bytes }, { mapping }));
      // Without the mapping it is refused, with a hint of what to type.
      check(await readFile({ name: 'x', bytes }));
      await headerSignatures({ name: 'x', bytes }, undefined);
    }
  }
});

it('a workbook: no damage makes it fail', { timeout: 900_000 }, async () => {
  const rows = ['Date;Libellé;Débit;Crédit;Solde', '2026-01-15;VIR;;12,00;12,00', 'Total;;;;12'].map((row) => row.split(';'));
  const source = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows }] }));
  check(await readBankSheet({ name: 'x', bytes: source }));
  const mapping: TableMapping = { 'bank.header': 'no', 'bank.date': '#1', 'bank.label': '#2', 'bank.debit': '#3', 'bank.credit': '#4' };
  for (const bytes of mutationsOf(source, 13, Math.ceil(MUTATIONS / 8))) {
    check(await readBankSheet({ name: 'x', bytes }));
    check(await readFile({ name: 'x', bytes }, { mapping }));
    await headerSignatures({ name: 'x', bytes }, undefined);
  }
});

it.each([
  ['tags', '<A>'.repeat(300_000)],
  ['transactions', `${'<STMTTRN>'.repeat(60_000)}`],
  ['statements', '<STMTRS>'.repeat(60_000)],
  ['comments that never end', `<OFX>${'<!--'.repeat(100_000)}`],
  ['raw texts that never end', `<OFX>${'<![CDATA['.repeat(100_000)}`],
  ['angle brackets', `<OFX>${'<'.repeat(1_000_000)}`],
  ['attributes that never end', `<OFX>${'<A x'.repeat(200_000)}`],
  ['ampersands', `<OFX><NAME>${'&#38;amp;'.repeat(200_000)}`],
  ['blanks', `<OFX><NAME>${' \n'.repeat(500_000)}x`],
])('OFX: a flood of %s', { timeout: 60_000 }, (_, text) => check(readOfx(Buffer.from(text))));

const HEADER = 'Date;Libellé;Montant;Solde\n';
it.each([
  ['headers', HEADER.repeat(60_000)],
  ['rows', `${HEADER}${'15/01/2026;A;1,00;1,00\n'.repeat(60_000)}`],
  ['remarks', `${HEADER}${'remarque\n'.repeat(60_000)}`],
  ['lines of one label', `${HEADER}15/01/2026;A;1,00;\n${';suite;;\n'.repeat(60_000)}`],
  ['columns', `${HEADER.trim()}${';x'.repeat(20_000)}\n${'1;'.repeat(20_000)}\n`],
  ['balances', `${'Solde au 31/01/2026 1,00 €\n'.repeat(50)}${HEADER}${'Solde au 31/01/2026 1,00 €\n'.repeat(60_000)}`],
  ['digits', `${HEADER}15/01/2026;A;${'9'.repeat(30_000)};${'1 '.repeat(15_000)}\n`.repeat(20)],
  ['countries', `${`Compte ${'FR76 '.repeat(5_000)}\n`.repeat(40)}${HEADER}`],
])('a sheet: a flood of %s', { timeout: 60_000 }, async (_, text) => check(await readBankSheet({ name: 'x', bytes: Buffer.from(text) })));

const PLACES: TableMapping = { 'bank.date': '#1', 'bank.label': '#2', 'bank.amount': '#3' };
it.each([
  ['columns', `${'x;'.repeat(20_000)}\n${'1;'.repeat(20_000)}\n`.repeat(20)],
  ['rows', 'A;B;C\n'.repeat(60_000)],
  ['days', '15/01/2026;15/01/2026;15/01/2026\n'.repeat(60_000)],
  ['blanks', `${' ;'.repeat(500)}\n`.repeat(2_000)],
  ['digits', `15/01/2026;A;${'9'.repeat(30_000)}\n`.repeat(20)],
])('a sheet with columns named: a flood of %s', { timeout: 60_000 }, async (_, text) => {
  const file = { name: 'x', bytes: Buffer.from(text) };
  for (const mapping of [
    PLACES,
    { ...PLACES, 'bank.header': 'no' },
    { 'bank.date': 'A', 'bank.label': 'B', 'bank.amount': 'C' },
    undefined,
  ])
    check(await readFile(file, { mapping }));
  expect((await headerSignatures(file, undefined)).join('').length).toBeLessThan(10_000_000);
});
