import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { readingJson } from '../reading-json.ts';
import { matchCustomerColumns } from './customer-columns.ts';

const read = (text: string, options = {}) => readFile({ name: 'clients.csv', bytes: Buffer.from(text) }, options);
const codes = (reading: { findings: readonly { code: string; line: number | null }[] }) =>
  reading.findings.map(({ code, line }) => [code, line]);

function columns(...headers: string[]): Record<string, string> {
  return Object.fromEntries([...matchCustomerColumns(headers).positions].map(([field, at]) => [field, headers[at] ?? '']));
}

describe('the columns of a list of customers', () => {
  it('are those of accounting software', () => {
    expect(
      columns(
        'N° compte',
        'Intitulé',
        'Contact',
        'Adresse',
        'Complément',
        'Code postal',
        'Ville',
        'Pays',
        'Téléphone',
        'E-mail',
        'N° Siret',
      ),
    ).toEqual({
      customerAccount: 'N° compte',
      customerName: 'Intitulé',
      contact: 'Contact',
      address: 'Adresse',
      address2: 'Complément',
      postcode: 'Code postal',
      city: 'Ville',
      country: 'Pays',
      phone: 'Téléphone',
      email: 'E-mail',
      siret: 'N° Siret',
    });
    expect(columns('Code (tiers)', 'Nom', 'Id. prof. 1 (SIREN)', 'Id. prof. 2 (SIRET)', 'Numéro de TVA', 'Catégorie', 'Langue')).toEqual({
      customerAccount: 'Code (tiers)',
      customerName: 'Nom',
      siren: 'Id. prof. 1 (SIREN)',
      siret: 'Id. prof. 2 (SIRET)',
      vatId: 'Numéro de TVA',
      segment: 'Catégorie',
      language: 'Langue',
    });
  });

  it('are those of a CRM, where the company goes before the person', () => {
    expect(
      columns('First Name', 'Last Name', 'Company name', 'Email', 'Phone Number', 'Street Address', 'Postal Code', 'Country/Region'),
    ).toEqual({
      firstName: 'First Name',
      contact: 'Last Name',
      customerName: 'Company name',
      email: 'Email',
      phone: 'Phone Number',
      address: 'Street Address',
      postcode: 'Postal Code',
      country: 'Country/Region',
    });
    expect(columns('Nom', 'Prénom', 'Société')).toEqual({ contact: 'Nom', firstName: 'Prénom', customerName: 'Société' });
  });

  it('are those of invoicing before others, and never those of delivery', () => {
    expect(
      columns('Ville (livraison)', 'Ville', 'Ville (facturation)', 'E-mail', 'Code postal de livraison', 'E-mail (facturation)'),
    ).toEqual({
      city: 'Ville (facturation)',
      email: 'E-mail (facturation)',
    });
  });

  it('are not chosen between equals', async () => {
    const reading = await read('Code client;Raison sociale;Ville;SIRET;Email;E-mail\nC1;Roy;Nantes;;a@roy.fr;b@roy.fr\n');
    expect(reading.customers).toMatchObject([{ name: 'Roy', email: null }]);
    expect(codes(reading)).toEqual([['list-ambiguous-column', null]]);
  });
});

describe('a list of customers', () => {
  it('is read row by row', async () => {
    const header = 'Code;Raison sociale;SIREN;SIRET;N° TVA;E-mail;Tél.;Adresse;Adresse 2;CP;Ville;Pays;Langue;Famille;Date de création';
    const row =
      'C1;"Zoé; Fils";732 829 320;73282932000074;fr 44 732829320;Zoé <z@exemple.fr>;01 02 03 04 05;1 rue A;Bât. B;01000;Bourg;Allemagne;Deutsch;Gros comptes;01/02/2020';
    const reading = await read(`Nos clients au 31/01/2026\n\n${header}\n${row}\n\nTotal : 1 client;;;\n`);
    expect(codes(reading)).toEqual([['customer-remark-row', 6]]);
    expect(reading).toMatchObject({ format: 'customer-list', invoices: [] });
    expect(reading.customers).toEqual([
      {
        name: 'Zoé; Fils',
        account: 'C1',
        legalId: '73282932000074',
        vatId: 'FR44732829320',
        email: 'z@exemple.fr',
        phone: '01 02 03 04 05',
        address: { lines: ['1 rue A', 'Bât. B'], postcode: '01000', city: 'Bourg', country: 'DE' },
        language: 'en',
        segment: 'Gros comptes',
        line: 4,
      },
    ]);
  });

  it('is printed as JSON', async () => {
    expect(JSON.parse(JSON.stringify(readingJson('c.csv', await read('Référence,Nom,Email\nC1,Roy,a@roy.fr\n'))))).toEqual({
      file: 'c.csv',
      format: 'customer-list',
      encoding: 'utf-8',
      findings: [],
      customers: [
        {
          name: 'Roy',
          account: 'C1',
          legalId: null,
          vatId: null,
          email: 'a@roy.fr',
          phone: null,
          address: null,
          language: null,
          segment: null,
        },
      ],
    });
  });

  it('gives back the zeros that a spreadsheet drops', async () => {
    const sheet = [
      ['Code client', 'Nom', 'SIREN', 'Téléphone', 'CP', 'Ville'],
      [42, 'Roy', 5520135, 612345678, 1000, 'Bourg'],
    ];
    const bytes = await writeXlsx({ sheets: [{ name: 'Clients', rows: sheet }] });
    expect((await readFile({ name: 'c.xlsx', bytes })).customers).toMatchObject([
      { account: '42', legalId: '005520135', phone: '0612345678', address: { postcode: '01000' } },
    ]);
  });

  it('gives way to a sheet of invoices in the same workbook', async () => {
    const clients = [
      ['Code client', 'Nom', 'SIREN', 'Téléphone', 'CP', 'Ville', 'E-mail'],
      ['C1', 'Roy', '', '', '', '', 'a@roy.fr'],
    ];
    const invoices = [
      ['N° facture', 'Date', 'Client', 'Total TTC'],
      ['F1', '31/01/2026', 'Roy', 12],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Clients', rows: clients },
        { name: 'Factures', rows: invoices },
      ],
    });
    expect(await readFile({ name: 'c.xlsx', bytes })).toMatchObject({ format: 'invoice-list', invoices: [{ number: 'F1' }] });
  });

  it('names people by their name and first name, and companies by their own', async () => {
    const names = async (text: string) => (await read(text)).customers.map(({ name }) => name);
    expect(await names('Nom;Prénom;E-mail\nRoy;Zoé;z@roy.fr\nRoy Zoé;Zoé;z@roy.fr\n')).toEqual(['Roy Zoé', 'Roy Zoé']);
    expect(await names('Société;Nom;Prénom;E-mail\nAcme;Roy;Zoé;z@roy.fr\n;Roy;Zoé;z@roy.fr\n')).toEqual(['Acme', 'Roy Zoé']);
  });

  it('takes what stands for nothing for nothing, and no country for another', async () => {
    const reading = await read(
      'Nom;E-mail;Téléphone;CP;Ville;Pays\nRoy;-;N/A;44000;Nantes;Atlantide\nTotal;;;;;\nTotal Énergies;t@t.fr;;;;\n',
    );
    expect(reading.customers).toMatchObject([
      { name: 'Roy', email: null, phone: null, address: null },
      { name: 'Total Énergies', email: 't@t.fr' },
    ]);
    expect(codes(reading)).toEqual([
      ['customer-country', 2],
      ['customer-remark-row', 3],
    ]);
  });

  it('may have a balance, which is not used, but no invoice and no amount', async () => {
    const withBalance = await read('Client;E-mail;Téléphone;Solde\nRoy;a@roy.fr;;12,00\n');
    expect(withBalance).toMatchObject({ format: 'customer-list', customers: [{ name: 'Roy' }] });
    expect(codes(withBalance)).toEqual([['customer-balance', null]]);
    for (const header of [
      'N° facture;Client;E-mail',
      'Client;E-mail;Montant TTC',
      'Client;E-mail;Date facture;Solde',
      'Pièce;Client;Ville',
      'Client;Code client',
      'Ville;E-mail',
      'Référence;Catégorie;Libellé',
      'Nom;E-mail;Débit;Crédit',
    ])
      expect(await read(`${header}\na;b;c;d\n`), header).toMatchObject({ format: null, customers: [] });
  });

  it('may be shown by a mapping', async () => {
    const reading = await read('A;B;C\nRoy;a@roy.fr;x\n', { mapping: { customerName: 'A', email: 'B' } });
    expect(reading).toMatchObject({ format: 'customer-list', customers: [{ name: 'Roy', email: 'a@roy.fr' }] });
    expect(await read('A;B\nRoy;a@roy.fr\n', { mapping: { customerName: 'A', email: 'Z' } })).toMatchObject({
      format: null,
      findings: [{ code: 'list-absent-column' }],
    });
  });

  it('is bounded, whatever its cells hold', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('Roy', 'a@roy.fr', '"', ';', 'Total', '\u202e', 'x'.repeat(5_000)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 8 }), async (rows) => {
        const reading = await read(['Code;Nom;E-mail;Tél;Adresse;CP;Ville', ...rows.map((cells) => cells.join(';'))].join('\n'));
        expect(reading.format).toBe('customer-list');
        expect(JSON.stringify(reading.customers).length).toBeLessThan(rows.length * 20_000 + 10);
      }),
    );
  });
});
