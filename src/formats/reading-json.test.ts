import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { readFile } from './read.ts';
import { readingJson } from './reading-json.ts';

async function json(text: string): Promise<unknown> {
  return JSON.parse(JSON.stringify(readingJson('a.txt', await readFile({ name: 'a.txt', bytes: Buffer.from(text) }))));
}

it('prints an invoice list', async () => {
  expect(await json('N° facture;Date;Client;E-mail;Solde dû\nF1;31/01/2026;Zoé;z@exemple.fr;1 200,5 €\n')).toEqual({
    file: 'a.txt',
    format: 'invoice-list',
    encoding: 'utf-8',
    findings: [],
    invoices: [
      {
        number: 'F1',
        typeCode: '380',
        issueDate: '2026-01-31',
        dueDates: [],
        currency: 'EUR',
        totalInclTax: null,
        prepaid: null,
        amountDue: '1200.5',
        seller: null,
        buyer: { name: 'Zoé', legalId: null, vatId: null },
        payee: null,
        ibans: [],
        paymentReference: null,
        precedingInvoices: [],
        orderReference: null,
        paymentTermsText: [],
      },
    ],
  });
});

it('prints a FEC', async () => {
  const header = 'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|EcritureLib|Debit|Credit|EcritureLet';
  expect(await json(`${header}\nVE|V|1|20260131|411000|Clients|C1|Facture|12,00|0|\nVE|V|1|20260131|411000|Clients|C2||0|12|A\n`)).toEqual({
    file: 'a.txt',
    format: 'fec',
    encoding: 'utf-8',
    findings: [],
    fec: {
      separator: 'PIPE',
      rows: 2,
      totalDebit: '12.00',
      totalCredit: '12.00',
      unbalancedEntries: 0,
      openItems: [
        {
          line: 2,
          account: '411000',
          auxiliary: 'C1',
          auxiliaryLabel: null,
          piece: null,
          pieceDate: null,
          entryDate: '2026-01-31',
          label: 'Facture',
          amount: '12.00',
        },
      ],
      unbalancedLetterGroups: [{ letter: 'A', account: '411000', auxiliary: 'C2', net: '-12.00', lines: [3] }],
    },
  });
});

it('prints only the head of what was not understood', async () => {
  expect(await json('')).toEqual({
    file: 'a.txt',
    format: null,
    encoding: null,
    findings: [{ severity: 'error', code: 'file-empty', line: null, message: expect.any(String) }],
  });
});
