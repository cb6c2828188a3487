import { describe, expect, test } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { bench, codes, csv, fec, stateOf, ubl } from './import.test-kit.ts';
import { books, DUBOIS, HEADER, keysOf, ROY, told } from './import-customers.test-kit.ts';
import { setDebtor } from './set-debtor.ts';

describe('a customer of the list is', () => {
  test('known by its SIREN or VAT number, whatever its code and name', async () => {
    const b = await bench();
    await b.take(ubl({ number: 'FA-1', buyer: { name: 'DUBOIS', siren: '552081317' } }));
    await b.take(ubl({ number: 'FA-2', buyer: { name: 'Janssens', vat: 'BE0403019261' } }));
    await b.take(
      csv(HEADER, ['17;Dubois et Fils;55208131766522;;a@dubois.example;;;;;;;', '18;J. NV;;BE 0403.019.261;b@janssens.example;;;;;;;']),
    );
    expect(await Promise.all([1, 2].map(async (id) => (await b.details(id as DebtorId))?.email))).toEqual([
      'a@dubois.example',
      'b@janssens.example',
    ]);
  });

  test('known by its name when nobody else bears it, in the list or among the debtors', async () => {
    const b = await books();
    const report = await b.take(csv('Nom;SIREN;E-mail', ['dubois;552081317;a@dubois.example']));
    expect(report.counts.changed).toBe(1);
    expect(await keysOf(b, 1)).toEqual(['552081317']);
  });

  test.each([
    ['twice in the list', [{ aux: 'A', name: 'Roy' }], ['Roy;a@roy.example', 'ROY;b@roy.example']],
    [
      'twice among the debtors',
      [
        { aux: 'A', name: 'Roy' },
        { aux: 'B', name: 'Mme Roy' },
      ],
      ['Roy;a@roy.example'],
    ],
  ])('reported when its name stands %s', async (_, debtors, rows) => {
    const b = await bench();
    await b.take(fec(debtors.map((one, index) => ({ ...one, piece: `FA-${index}`, amount: 5 }))));
    const once = await stateOf(b);
    const report = await b.take(csv('Nom;E-mail', rows));
    expect(new Set(codes(report))).toEqual(new Set(['customer-ambiguous']));
    expect(report.counts.refused).toBe(rows.length);
    expect(await stateOf(b)).toBe(once);
  });

  test('another one when its code is another one, even of the same name', async () => {
    const b = await books();
    const report = await b.take(csv(HEADER, [ROY, 'DUBOIS2;Dubois;;;other@dubois.example;;;;;;;']));
    expect(report.counts).toMatchObject({ changed: 1, customersUnknown: 1 });
    expect((await b.details(1 as DebtorId))?.email).toBe(null);
  });

  test('not taken for the one whose code it bears by chance', async () => {
    const b = await bench();
    await b.take(
      fec([
        { aux: '1', name: 'Dubois SAS', piece: 'F1', amount: 5 },
        { aux: '2', name: 'Roy SARL', piece: 'F2', amount: 5 },
      ]),
    );
    const crm = ['1;Roy SARL;;;a@roy.example;;;;;;;', '2;Petit SA;;;a@petit.example;;;;;;;', '3;Dubois;;;a@dubois.example;;;;;;;'];
    const report = await b.take(csv(HEADER, crm));
    expect(codes(report)).toContain('customer-codes-unknown');
    expect(await Promise.all([1, 2].map(async (id) => (await b.details(id as DebtorId))?.email))).toEqual([
      'a@dubois.example',
      'a@roy.example',
    ]);
    const once = await stateOf(b);
    await b.take(csv(HEADER, crm));
    expect(await stateOf(b)).toBe(once);
  });

  test('told when its code is that of another name, and taken when that is confirmed', async () => {
    const b = await books();
    const rows = [ROY, 'DUBOIS;Société Nouvelle;;;new@dubois.example;;;;;;;'];
    const report = await b.take(csv(HEADER, rows));
    expect(told(report, 'customer-name-differs')).toEqual([{ others: '1', known: 'Dubois SAS', found: 'Société Nouvelle' }]);
    expect((await b.details(1 as DebtorId))?.email).toBe(null);
    await b.take(csv(HEADER, rows), { force: true });
    expect((await b.details(1 as DebtorId))?.email).toBe('new@dubois.example');
  });

  test('told when the list has a code and no name to tell it by', async () => {
    const b = await books();
    expect(codes(await b.take(csv('Code client;E-mail', ['ROY;a@roy.example'])))).toEqual(['customer-name-differs']);
    expect((await b.take(csv('Code client;E-mail', ['ROY;a@roy.example']), { force: true })).counts.changed).toBe(1);
  });

  test('one however many rows it has; what the rows say differently is told', async () => {
    const b = await books();
    const report = await b.take(
      csv('Code client;Nom;SIRET;Contact;E-mail', [
        'DUBOIS;Dubois SAS;55208131766522;M. A;a@dubois.example',
        'DUBOIS;Dubois SAS;;Mme B;b@dubois.example',
        ';Dubois Brest;55208131766522;;c@dubois.example',
      ]),
    );
    expect(report.counts).toMatchObject({ changed: 1, debtorsRecognised: 1 });
    expect((await b.details(1 as DebtorId))?.email).toBe('a@dubois.example');
    expect(told(report, 'contact-differs').map((params) => 'found' in params && params.found)).toEqual([
      'b@dubois.example',
      'c@dubois.example',
      'Dubois Brest',
    ]);
  });

  test('kept as it is while only the invoices are missing: the list is imported again after them', async () => {
    const b = await bench();
    const list = csv(HEADER, [DUBOIS]);
    expect(codes(await b.take(list))).toEqual(['customers-unknown']);
    expect(await b.rows('debtor')).toEqual([]);
    await b.take(fec([{ piece: 'FA-1', amount: 1200 }]));
    await b.take(list);
    expect((await b.details(1 as DebtorId))?.email).toBe('compta@dubois.example');
  });
});

describe('what a list says is', () => {
  test('told when it cannot be used', async () => {
    const b = await books();
    const report = await b.take(
      csv(HEADER, ['DUBOIS;Dubois SAS;55208131766523;FR00552081317;nobody;;1 rue A;;Brest;;;', 'X;X;1234;;x;;;;;;;']),
    );
    expect(codes(report)).toEqual([
      'customers-unknown',
      'legal-number-faulty',
      'vat-number-faulty',
      'email-unreadable',
      'address-incomplete',
      'customer-completed',
    ]);
  });

  test('the language of the customer, or of its country, unless another one was said before', async () => {
    const b = await books();
    await setDebtor({ ...b.deps }, 2 as DebtorId, { language: 'en' });
    await b.take(csv('Code client;Nom;Adresse;CP;Ville;Pays;Langue', ['DUBOIS;Dubois;Weg 1;10115;Berlin;Allemagne;', 'ROY;Roy;;;;;fr']));
    expect((await b.rows('debtor')).map((row) => row.language)).toEqual(['en', 'en']);
  });

  test('read with the columns that were shown once', async () => {
    const b = await books();
    const list = csv('A;B;C', ['ROY;Roy;a@roy.example']);
    const mapping = { customerAccount: 'A', customerName: 'B', email: 'C' };
    await b.take(list, { mapping, preview: true });
    expect((await b.take(list)).format).toBe(null);
    await b.take(list, { mapping });
    expect(await b.take(list)).toMatchObject({ format: 'customer-list', counts: { unchanged: 1 } });
  });

  test('bounded and cleaned', async () => {
    const b = await books();
    const long = 'x'.repeat(5_000);
    await b.take(csv(HEADER, [`ROY;Mme Roy;;;a@roy.example;${long};${long}\u202e\u0007;44000;${long};;;${long}`]));
    const details = await b.details(2 as DebtorId);
    expect(JSON.stringify(details).length).toBeLessThan(600);
    expect(JSON.stringify(details)).not.toMatch(/\u202e|\\u0007/);
    expect((await b.rows('debtor'))[1]?.segment).toHaveLength(60);
  });
});
