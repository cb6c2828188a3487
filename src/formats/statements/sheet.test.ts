import { Buffer } from 'node:buffer';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { entriesOf, readSheetLines } from './fixtures/sheet-lines.ts';
import { readBankSheet } from './sheet.ts';

const HEADER = 'Date;Libellé;Montant';

describe('several states and accounts', () => {
  it('keeps apart what is only announced, and leaves out what was refused', async () => {
    const reading = await readSheetLines([
      'Status,Settlement date (UTC),Total amount (incl. VAT),Currency,Counterparty name,Transaction ID',
      'settled,30-01-2026 10:00:00,10.00,EUR,A,1',
      'processing,,20.00,EUR,B,2',
      'declined,30-01-2026 10:00:00,30.00,EUR,C,3',
    ]);
    expect(reading.statements[0]).toMatchObject({ entries: [{ amount: '10.00' }], pending: [{ amount: '20.00', bookingDate: null }] });
    expect(reading.findings).toMatchObject([{ severity: 'warning', code: 'sheet-not-booked', line: 4 }]);
  });

  it('makes a statement of each account and currency that columns name', async () => {
    const { statements } = await readSheetLines([
      'TransferWise ID,Date,Amount,Currency,Description,Payment Reference,Running Balance',
      'A,08-01-2026,5.00,EUR,x,,15.00',
      'B,07-01-2026,2.00,USD,x,,9.00',
      'C,06-01-2026,10.00,EUR,x,,10.00',
    ]);
    expect(statements.map(({ currency, opening, closing, entries: { length } }) => [currency, opening, closing, length])).toEqual([
      ['EUR', '0.00', '15.00', 2],
      ['USD', '7.00', '9.00', 1],
    ]);
  });

  it('reads the accounts of a sheet that stand one under the other', async () => {
    const table = (number: string, amount: string) => [
      `Compte Chèque n° ${number};`,
      `Solde au 31/01/2026 ${amount} €`,
      'Date;Libellé;Débit Euros;Crédit Euros;',
      `30/01/2026;VIR ${number};;${amount};`,
      '',
    ];
    const { statements, findings } = await readSheetLines([...table('00011111111', '1,00'), ...table('00022222222', '2,00')]);
    expect(findings).toEqual([]);
    expect(statements.map(({ account, closing, entries: list }) => [account, closing, list.length])).toEqual([
      ['00011111111', '1.00', 1],
      ['00022222222', '2.00', 1],
    ]);
    const pages = await readSheetLines([
      'Date;Libellé;Débit Euros;Crédit Euros',
      '30/01/2026;A;1,00;',
      'Date;Libellé;Débit Euros;Crédit Euros',
      '31/01/2026;B;2,00;',
    ]);
    expect(pages.statements.map(({ entries: list }) => list.length)).toEqual([2]);
  });
});

describe('what is no operation', () => {
  it('passes over totals and remarks with a word, and reads balances', async () => {
    const reading = await readSheetLines([
      'Date;Libellé;Débit;Crédit',
      '01/01/2026;SOLDE CREDITEUR AU 01/01/2026;;100,00',
      '15/01/2026;SOLDE DE TOUT COMPTE DUPONT;40,00;',
      '16/01/2026;VIR MARTIN;;10,00',
      ';TOTAL DES MOUVEMENTS;40,00;10,00',
      'Nouveau solde au 31/01/2026;;;70,00',
      'Document sans valeur contractuelle',
    ]);
    expect(reading.statements[0]).toMatchObject({
      opening: '100.00',
      closing: '70.00',
      balancesTie: true,
      entries: [{ amount: '-40.00' }, { amount: '10.00' }],
    });
    expect(reading.findings.map(({ severity, code, line }) => `${severity}:${code}:${line}`)).toEqual([
      'warning:sheet-remark-row:5',
      'warning:sheet-remark-row:7',
    ]);
  });

  it('says when the balances that it states do not tie', async () => {
    const reading = await readSheetLines(['Ancien solde au 31/12/2025;100,00', HEADER, '15/01/2026;A;5,00', 'Nouveau solde;110,00']);
    expect(reading.statements[0]).toMatchObject({ opening: '100.00', closing: '110.00', balancesTie: false });
    expect(reading.findings).toMatchObject([{ severity: 'warning', code: 'balances-do-not-tie' }]);
    expect(reading.findings[0]?.message).toContain('difference 5.00');
  });

  it('joins a label that goes on in rows of its own', async () => {
    const list = await entriesOf([
      'Date;Libellé;Montant;Solde',
      '15/01/2026;VIR SEPA;5,00;5,00',
      ';DUPONT SA;;',
      ';FACT 12;;',
      '16/01/2026;CB;1,00;6,00',
    ]);
    expect(list).toMatchObject([
      { label: 'VIR SEPA DUPONT SA FACT 12', remittance: 'DUPONT SA FACT 12' },
      { label: 'CB', remittance: null },
    ]);
  });

  it.each([
    ['a day that is none', `${HEADER}\n32/13/2026;A;5,00`, ['sheet-date:2'], 1],
    ['no day', `${HEADER}\n;A;5,00`, ['sheet-no-date:2'], 0],
    ['an amount that is none', `${HEADER}\n15/01/2026;A;cinq`, ['sheet-amount:2'], 0],
    ['a dash for an amount', `${HEADER}\n15/01/2026;A;-`, ['sheet-amount:2'], 0],
    ['both sides', 'Date;Libellé;Débit;Crédit\n15/01/2026;A;5,00;6,00', ['sheet-both-sides:2'], 0],
    ['a sense that is none', 'Date;Libellé;Montant;Sens\n15/01/2026;A;5,00;X', ['sheet-direction:2'], 0],
    ['a quote never closed', `${HEADER}\n15/01/2026;A;5,00\n16/01/2026;"B;6,00`, ['list-quote:3'], 1],
    ['an amount read two ways', `${HEADER}\n15/01/2026;A;1.234`, ['sheet-ambiguous-amount:2'], 1],
  ])('reports %s', async (_, text, expected, count) => {
    const reading = await readSheetLines(text.split('\n'));
    expect(reading.findings.filter(({ code }) => code !== 'sheet-empty').map(({ code, line }) => `${code}:${line}`)).toEqual(expected);
    expect(reading.statements[0]?.entries).toHaveLength(count);
  });
});

describe('workbooks', () => {
  it('reads days and numbers as such, and the sheet that is a bank’s', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Notice', rows: [['Comment lire ce fichier']] },
        {
          name: 'Opérations',
          rows: [
            ['IBAN : FR76 3000 6000 0112 3456 7890 189 EUR'],
            ['Date', 'Libellé', 'Débit', 'Crédit', 'Solde'],
            [new Date(Date.UTC(2026, 0, 15)), 'VIR DUPONT', null, 0.1 + 0.2, 10.3],
            [new Date(Date.UTC(2026, 0, 16)), 'CB SHOP', 5, null, 5.3],
          ],
        },
      ],
    });
    const { statements, findings } = await readBankSheet({ name: 'x.xlsx', bytes });
    expect(statements).toMatchObject([
      {
        account: 'FR7630006000011234567890189',
        currency: 'EUR',
        opening: '10.0',
        closing: '5.3',
        balancesTie: true,
        entries: [
          { bookingDate: '2026-01-15', amount: '0.3', line: 3 },
          { bookingDate: '2026-01-16', amount: '-5' },
        ],
      },
    ]);
    expect(findings.map(({ code }) => code)).toEqual(['xlsx-other-sheets']);
  });

  it('refuses a damaged one', async () => {
    const { format, findings } = await readBankSheet({ name: 'x.xlsx', bytes: Buffer.from('PK\x03\x04 nothing') });
    expect(format).toBeNull();
    expect(findings).toMatchObject([{ severity: 'error', code: 'xlsx-damaged' }]);
  });
});
