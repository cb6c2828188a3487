import { describe, expect, test } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { bench, codes, csv, fec, ubl, unbalancedItems } from './import.test-kit.ts';
import { setDebtor } from './set-debtor.ts';

const BOOKS = fec([
  { aux: 'C042', name: 'DUBOIS SAS', piece: 'FA-2026-0021', amount: 1200 },
  { aux: 'C043', name: 'Roy', piece: 'FA-2026-0022', amount: 80 },
]);
const LIST = csv('N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail', [
  'fa 2026/21;Dubois;05/01/2026;04/02/2026;1200,00;1200,00;compta@dubois.example',
]);
const INVOICE = ubl({ number: 'FA-2026-0021', buyer: { name: 'S.A.S. Dubois', siren: '552081317' } });

describe('one invoice from three sources', () => {
  const orders = [
    [BOOKS, LIST, INVOICE],
    [LIST, BOOKS, INVOICE],
    [BOOKS, INVOICE, LIST],
    [INVOICE, LIST, BOOKS],
    [INVOICE, BOOKS, LIST],
    [LIST, INVOICE, BOOKS],
  ];
  test.each(orders)('is one item of one debtor, whatever came first (%#)', async (...files) => {
    const b = await bench();
    for (const file of [...files, ...files]) await b.take(file, { force: false });
    expect((await b.rows('item')).filter((item) => item.amount_cents === 120000)).toHaveLength(1);
    expect(await b.open()).toContainEqual(expect.stringMatching(/^fa.2026.0*21 120000 2026-02-04$/i));
    expect(await b.rows('debtor')).toHaveLength(2);
    expect(await b.rows('question')).toEqual([]);
    const [item] = (await b.rows('item')).filter((one) => one.amount_cents === 120000);
    expect(await b.details(item?.debtor_id as DebtorId)).toMatchObject({ email: 'compta@dubois.example', address: { city: 'Brest' } });
    expect(await b.rows('document')).toHaveLength(1);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('a due date that a file gives answers the question for it', async () => {
    const b = await bench();
    await b.take(BOOKS);
    const question = {
      id: 1 as never,
      creditor_id: b.creditorId,
      debtor_id: 1 as never,
      code: 'due-date-missing' as const,
      item_ids: [1 as never],
      asked_on: '2026-03-02' as never,
    };
    await b.store.record([
      { kind: 'questions.asked', by: 'run', data: { questions: [{ ...question, answered_on: null, answer: null, answered_by: null }] } },
    ]);
    expect(codes(await b.take(LIST))).toEqual(['changed', 'due-date-added']);
    expect((await b.rows('question'))[0]).toMatchObject({ answered_on: '2026-03-02', answer: 'given-by-import' });
  });

  test('amounts that contradict each other are told, and the books are kept', async () => {
    const b = await bench();
    await b.take(BOOKS);
    expect(codes(await b.take(ubl({ number: 'FA-2026-21', total: '1300.00', buyer: { name: 'Dubois', siren: '552081317' } })))).toEqual([
      'not-open-in-books',
    ]);
    await b.take(ubl({ number: 'FA-2026-0021', buyer: { name: 'Dubois', siren: '552081317' } }));
    expect(await b.open()).toContain('FA-2026-0021 120000 2026-02-04');
  });
});

describe('who is who', () => {
  const row = (number: string, name: string, rest: string) => `${number};${name};${rest};05/01/2026;10,00`;
  const COLUMNS = 'Numéro;Client;SIREN;Code client;E-mail;Date facture;Total TTC';

  test('the SIREN makes one debtor of two names, and no name makes one of two SIRENs', async () => {
    const b = await bench();
    await b.take(
      csv(COLUMNS, [
        row('F1', 'Dubois', '552081317;;'),
        row('F2', 'Menuiserie du Lac', '552 081 317;;'),
        row('F3', 'Dubois', '732829320;;'),
      ]),
    );
    expect((await b.rows('item')).map((item) => item.debtor_id)).toEqual([1, 1, 2]);
  });

  test('two accounts of one name are two people, import after import', async () => {
    const b = await bench();
    const file = csv(COLUMNS, [row('F1', 'Jean Martin', ';A1;'), row('F2', 'Jean Martin', ';A2;')]);
    await b.take(file);
    expect((await b.take(file)).counts).toMatchObject({ debtorsNew: 0, debtorsRecognised: 2 });
    expect((await b.rows('item')).map((item) => item.debtor_id)).toEqual([1, 2]);
    expect(await b.rows('question')).toEqual([]);
  });

  test('a name that two debtors bear makes a third one, and a question', async () => {
    const b = await bench();
    await b.take(csv(COLUMNS, [row('F1', 'Jean Martin', ';A1;'), row('F2', 'Jean Martin', ';A2;')]));
    const report = await b.take(csv('Numéro;Client;Date facture;Total TTC', ['F3;Jean Martin;05/01/2026;10,00']));
    expect(report.counts).toMatchObject({ debtorsNew: 1, questions: 1 });
    expect(report.lines[0]).toMatchObject({ code: 'same-debtor', debtorId: 3, params: { others: '1, 2' } });
  });

  test('another SIREN on a known account is a question, and the account stays with the first', async () => {
    const b = await bench();
    await b.take(csv(COLUMNS, [row('F1', 'Dubois', '552081317;A1;')]));
    expect((await b.take(csv(COLUMNS, [row('F2', 'Dubois Nord', '732829320;A1;')]))).lines).toMatchObject([
      { code: 'same-debtor', params: { others: '1' } },
    ]);
    await b.take(csv(COLUMNS, [row('F3', 'Dubois', ';A1;')]));
    expect((await b.rows('item')).map((item) => item.debtor_id)).toEqual([1, 2, 1]);
  });

  test('a code that a list gives to everybody names nobody', async () => {
    const b = await bench();
    await b.take(
      csv(COLUMNS, [
        row('F1', 'Dubois', ';DIVERS;'),
        row('F2', 'Menuiserie Le Gall', ';DIVERS;'),
        row('F3', 'Roy', ';411000;'),
        row('F4', 'Petit', ';411000;'),
      ]),
    );
    expect((await b.rows('item')).map((item) => item.debtor_id)).toEqual([1, 2, 3, 4]);
  });

  test('wrong numbers are told and not used; a contact that differs is proposed, not taken', async () => {
    const b = await bench();
    await b.take(csv(COLUMNS, [row('F1', 'Dubois', '552081318;A1;a@dubois.example')]));
    const report = await b.take(csv(COLUMNS, [row('F1', 'Dubois', ';A1;b@dubois.example'), row('F2', 'Roy', ';A2;not an address')]));
    expect(codes(report)).toEqual(['email-unreadable', 'contact-differs']);
    expect((await b.rows('debtor_key')).filter((key) => key.scheme === 'siren')).toEqual([]);
    expect((await b.details(1 as DebtorId))?.email).toBe('a@dubois.example');
  });

  test('no name, address or account stands in the journal', async () => {
    const b = await bench();
    await b.take(
      csv('Numéro;Client;Code client;E-mail;Adresse;Code postal;Ville;Date facture;Total TTC', [
        'F1;Zoé Quimper;411QUIMPER;zoe@quimper.example;3 rue Basse;29000;Quimper;05/01/2026;10,00',
      ]),
    );
    const chain = (await b.store.chain({ after: 0, limit: 100 })).map((entry) => entry.bytes).join();
    expect(chain).toContain('F1');
    expect(chain).not.toMatch(/quimper|rue basse|29000/i);
    const [debtor] = await b.rows('debtor');
    expect(debtor?.vault_digest).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('a customer that the books knew by its name alone is written to in its own language once its country is known', async () => {
  const b = await bench();
  await b.take(fec([{ aux: 'BRANDT', name: 'Brandt GmbH', piece: 'FA-2026-0031', amount: 900 }]));
  expect(await b.rows('debtor')).toMatchObject([{ language: 'fr', has_address: false }]);
  const row = 'FA-2026-0031;BRANDT;Brandt GmbH;05/01/2026;04/02/2026;900,00;Lindenweg 8;79100;Freiburg;DE';
  await b.take(csv('N° facture;Code client;Client;Date facture;Échéance;Total TTC;Adresse;CP;Ville;Pays', [row]));
  expect(await b.rows('debtor')).toMatchObject([{ language: 'en', has_address: true }]);
});

test('what a person says of a debtor is not undone by an import under way: they are told to wait', async () => {
  const b = await bench();
  const header = 'Numéro;Client;SIREN;Email;Téléphone;Date facture;Total TTC;Reste à payer';
  await b.take(csv(header, ['F1;Dubois;552081317;old@dubois.example;;05/01/2026;100,00;100,00']));
  const correct = () => setDebtor(b.deps, 1 as DebtorId, { email: 'right@dubois.example' });
  const { record } = b.store;
  const during: unknown[] = [];
  Object.assign(b.store, {
    record: async (...args: Parameters<typeof record>) => {
      if (during.length === 0) during.push(await correct().catch((error: unknown) => error));
      await record(...args);
    },
  });
  await b.take(csv(header, ['F1;Dubois;552081317;;0102030405;05/01/2026;100,00;100,00']));
  expect(during).toMatchObject([{ code: 'busy' }]);
  await correct();
  expect(await b.details(1 as DebtorId)).toMatchObject({ email: 'right@dubois.example', phone: '0102030405' });
});
