import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { readList } from './read-list.ts';

async function read(text: string, options = {}) {
  return readList({ name: 'factures.csv', bytes: Buffer.from(text) }, options);
}

const codes = (reading: { findings: readonly { code: string; line: number | null }[] }) =>
  reading.findings.map(({ code, line }) => [code, line]);

describe('readList', () => {
  it('reads every field of a row', async () => {
    const header =
      'Type;N° facture;Date facture;Échéance;Code client;Client;SIREN;SIRET;N° TVA;E-mail;Téléphone;Adresse;CP;Ville;Pays;IBAN;Conditions de règlement;N° commande;Devise;Montant TTC;Réglé;Solde dû;Date de livraison';
    const row =
      'Facture;F1;31/01/2026;02/03/2026;C1;"Zoé; Fils";732 829 320;73282932000074;fr 44 732829320;z@exemple.fr;01 02 03 04 05;"1 rue A\nBât. B";01000;Bourg;Belgique;FR76 3000;30 jours;PO1;€;1 200,00;200,00;1 000,00;30/01/2026';
    const { invoices, findings } = await read(`${header}\n${row}\n`);
    expect(findings).toEqual([]);
    expect(invoices).toEqual([
      {
        number: 'F1',
        typeCode: '380',
        issueDate: '2026-01-31',
        dueDates: ['2026-03-02'],
        currency: 'EUR',
        totalInclTax: '1200.00',
        prepaid: '200.00',
        amountDue: '1000.00',
        seller: null,
        buyer: {
          name: 'Zoé; Fils',
          legalId: '732829320',
          vatId: 'FR44732829320',
          email: 'z@exemple.fr',
          phone: '01 02 03 04 05',
          address: { lines: ['1 rue A', 'Bât. B'], postcode: '01000', city: 'Bourg', country: 'BE' },
        },
        payee: null,
        ibans: ['FR763000'],
        paymentReference: null,
        precedingInvoices: [],
        orderReference: 'PO1',
        paymentTermsText: ['30 jours'],
        deliveryDate: '2026-01-30',
        customerAccount: 'C1',
        line: 2,
      },
    ]);
  });

  it('passes over a preamble, totals, remarks and repeated headers, and numbers lines as the file does', async () => {
    const reading = await read(
      'Balance des clients\r\nÉditée le 31/01/2026\r\n\r\nFacture;Date;Client;Montant TTC\r\nF1;01/01/2026;"Total\r\nEnergies";10,00\r\nFacture;Date;Client;Montant TTC\r\nF2;02/01/2026;Zoé;5,00\r\nTotal Zoé;;;15,00\r\n;;;15,00\r\nPage 1/1;;;\r\n',
    );
    expect(reading.invoices.map(({ number, line }) => [number, line])).toEqual([
      ['F1', 5],
      ['F2', 8],
    ]);
    expect(codes(reading)).toEqual([
      ['list-total-row', 9],
      ['list-total-row', 10],
      ['list-remark-row', 11],
    ]);
  });

  it.each([';', ',', '\t', '|'])('finds the delimiter %j', async (delimiter) => {
    const text = 'N° facture;Date facture;Client;Total TTC\nF1;2026-01-31;"A, B; C|D";"1234,50"\n'.replaceAll(
      /;(?=[^"]*(?:"[^"]*"[^"]*)*$)/g,
      delimiter,
    );
    expect((await read(text)).invoices).toMatchObject([{ number: 'F1', totalInclTax: '1234.50' }]);
  });

  it("obeys Excel's sep= line", async () => {
    expect((await read('sep=,\nN° facture,Date facture,Client,Total TTC\nF1,31/01/2026,Zoé,12\n')).invoices).toMatchObject([
      { number: 'F1', line: 3 },
    ]);
  });

  it('derives what is due from total and paid only when there is no column of it', async () => {
    const { invoices } = await read('N° facture;Date;Client;Total TTC;Réglé\nF1;31/01/2026;Z;100,10;0,2\nF2;31/01/2026;Z;7;\n');
    expect(invoices.map(({ amountDue }) => amountDue)).toEqual(['99.90', '7']);
    const [only] = (await read('N° facture;Date;Client;Total TTC\nF1;31/01/2026;Z;100\n')).invoices;
    expect(only?.amountDue).toBeNull();
    const [given] = (await read('N° facture;Date;Client;Total TTC;Réglé;Solde\nF1;31/01/2026;Z;100;40;\n')).invoices;
    expect(given?.amountDue).toBeNull();
  });

  it('does not take a yes or no for an amount paid', async () => {
    const reading = await read('N° facture;Date;Client;Total TTC;Payé\nF1;31/01/2026;Z;100;oui\nF2;31/01/2026;Z;100;non\n');
    expect(reading.invoices.map(({ prepaid, amountDue }) => [prepaid, amountDue])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(codes(reading)).toEqual([['list-paid-column', null]]);
  });

  it('knows credit notes by their sign or their type and keeps the amounts as they are', async () => {
    const { invoices } = await read(
      'Type;N° facture;Date;Client;Total TTC\nAvoir;A1;31/01/2026;Z;12\n;A2;31/01/2026;Z;-12\nCredit note;A3;31/01/2026;Z;(12)\nAcompte;F4;31/01/2026;Z;12\n',
    );
    expect(invoices.map(({ typeCode, totalInclTax }) => [typeCode, totalInclTax])).toEqual([
      ['381', '12'],
      ['381', '-12'],
      ['381', '-12'],
      ['386', '12'],
    ]);
  });

  it('reads an American file as such, and warns', async () => {
    const reading = await read(
      'Invoice number,Invoice date,Due date,Customer,Amount due\nI1,01/02/2026,02/03/2026,Z,"1,234.50"\nI2,01/31/2026,03/02/2026,Z,"2,000"\n',
    );
    expect(reading.invoices.map(({ issueDate, dueDates, amountDue }) => [issueDate, ...dueDates, amountDue])).toEqual([
      ['2026-01-02', '2026-02-03', '1234.50'],
      ['2026-01-31', '2026-03-02', '2000'],
    ]);
    expect(codes(reading)).toEqual([['list-month-first', null]]);
  });

  it('warns of amounts that nothing in the file explains', async () => {
    const reading = await read('N° facture;Date;Client;Total TTC\nF1;31/01/2026;Z;1.234\nF2;31/01/2026;Z;12\n');
    expect(reading.invoices[0]?.totalInclTax).toBe('1234');
    expect(codes(reading)).toEqual([['list-ambiguous-amount', 2]]);
  });

  it('takes the euro only when no currency is named', async () => {
    const currencies = async (text: string) => (await read(text)).invoices.map(({ currency }) => currency);
    expect(await currencies('N° facture;Date;Client;Total TTC\nF1;31/01/2026;Z;1\n')).toEqual(['EUR']);
    expect(await currencies('N° facture;Date;Client;Total TTC (USD)\nF1;31/01/2026;Z;1\n')).toEqual(['USD']);
    expect(await currencies('N° facture;Date;Client;Total TTC\nF1;31/01/2026;Z;1 $\nF2;31/01/2026;Z;1 €\nF3;31/01/2026;Z;1\n')).toEqual([
      'USD',
      'EUR',
      null,
    ]);
    expect(await currencies('N° facture;Date;Client;Total TTC;Devise\nF1;31/01/2026;Z;1;chf\nF2;31/01/2026;Z;1;\n')).toEqual(['CHF', null]);
  });

  it('reports what it cannot read with its line and never makes it up', async () => {
    const reading = await read(
      'N° facture;Date facture;Échéance;Client;Total TTC\nF1;31/02/2026;bientôt;Z;douze\n;31/01/2026;;Z;5\nF3;-;à réception;Z;12,5\nF1;31/01/2026;30 jours fin de mois;Z;1\n',
    );
    expect(codes(reading)).toEqual([
      ['list-number', 3],
      ['list-amount', 2],
      ['list-date', 2],
      ['list-date', 2],
      ['list-repeated-number', 5],
    ]);
    expect(reading.invoices).toMatchObject([
      { number: 'F1', issueDate: null, dueDates: [], totalInclTax: null },
      { number: null, totalInclTax: '5' },
      { number: 'F3', issueDate: null, dueDates: [], paymentTermsText: ['à réception'] },
      { number: 'F1', dueDates: [], paymentTermsText: ['30 jours fin de mois'] },
    ]);
  });

  it('says where a quote stays open and keeps the rows before', async () => {
    const reading = await read('N° facture;Date;Client;Total TTC\nF1;31/01/2026;Z;1\nF2;31/01/2026;"Z;2\nF3;31/01/2026;Z;3\n');
    expect(reading.invoices).toHaveLength(1);
    expect(reading.findings).toMatchObject([{ code: 'list-quote', line: 3, severity: 'error' }]);
  });

  it('refuses to guess between columns, or without a needed one, and lists the headers', async () => {
    const twice = await read('N° facture;Date;Client;Montant TTC;Total TTC\nF1;31/01/2026;Z;1;2\n');
    expect(twice).toMatchObject({ format: null, invoices: [], findings: [{ code: 'list-ambiguous-column', severity: 'error' }] });
    expect(twice.findings[0]?.message).toContain('"Montant TTC", "Total TTC"');
    const without = await read('N° facture;Date;Client;Remarque\nF1;31/01/2026;Z;1\n');
    expect(without).toMatchObject({
      invoices: [],
      findings: [{ code: 'list-missing-column' }],
      mapping: { headers: ['N° facture', 'Date', 'Client', 'Remarque'] },
    });
    expect(without.findings[0]?.message).toMatch(/"totalInclTax" or "amountDue".*"Remarque"/);
  });

  it('uses an explicit mapping, and says which columns it used', async () => {
    const text = 'A;B;C;D\nF1;31/01/2026;Z;1,5\n';
    expect(await read(text)).toMatchObject({ format: null, invoices: [], findings: [{ code: 'list-no-header' }] });
    const mapping = { number: 'a', issueDate: 'B', customerName: 'C', totalInclTax: 'D' };
    const reading = await read(text, { mapping });
    expect(reading).toMatchObject({ format: 'invoice-list', findings: [], invoices: [{ number: 'F1', totalInclTax: '1.5' }] });
    expect(reading.mapping).toEqual({
      headerSignature: 'a|b|c|d',
      headers: ['A', 'B', 'C', 'D'],
      columns: { number: 'A', issueDate: 'B', customerName: 'C', totalInclTax: 'D' },
    });
    expect((await read(text, { mapping: { ...mapping, email: 'E' } })).findings).toMatchObject([
      { code: 'list-absent-column', severity: 'error' },
    ]);
  });

  it('does not take a bank sheet or prose for a list', async () => {
    expect(await read('Date;Libellé;Débit;Crédit\n31/01/2026;VIR ZOE;;12,00\n')).toMatchObject({ format: null, invoices: [] });
    expect(await read('Bonjour,\nvoici la facture.\n')).toMatchObject({ format: null, invoices: [] });
  });
});
