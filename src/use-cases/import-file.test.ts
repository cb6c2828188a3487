import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import { bench, codes, csv, type FecRow, fec, ubl, unbalancedItems } from './import.test-kit.ts';

const LIST = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer';

describe('importing a list', () => {
  test('adds each invoice with its due date, its amount and what is left', async () => {
    const b = await bench();
    const report = await b.take(
      csv(LIST, ['F-1;Dubois SAS;05/01/2026;04/02/2026;1200,00;700,00', 'F-2;Mme Roy;06/01/2026;05/02/2026;80,00;80,00']),
    );
    expect(report.counts).toMatchObject({ added: 2, debtorsNew: 2, refused: 0 });
    expect(await b.open()).toEqual(['F-1 70000 2026-02-04', 'F-2 8000 2026-02-05']);
    expect(await unbalancedItems(b)).toEqual([]);
    expect((await b.rows('debtor')).map((debtor) => [debtor.kind, debtor.kind_confirmed])).toEqual([
      ['business', false],
      ['consumer', false],
    ]);
    expect((await b.rows('creditor'))[0]?.books_as_of).toBe('2026-03-02');
  });

  test('a changed open amount is a settlement, a changed amount a change, and both keep the claim whole', async () => {
    const b = await bench();
    await b.take(csv(LIST, ['F-1;Dubois;05/01/2026;04/02/2026;1200,00;1200,00', 'F-2;Dubois;05/01/2026;04/02/2026;300,00;300,00']));
    const report = await b.take(
      csv(LIST, ['F-1;Dubois;05/01/2026;04/02/2026;1200,00;700,00', 'F-2;Dubois;05/01/2026;04/02/2026;310,00;310,00']),
    );
    expect(report.counts).toMatchObject({ changed: 2, added: 0 });
    expect(await b.open()).toEqual(['F-1 70000 2026-02-04', 'F-2 31000 2026-02-04']);
    expect(await unbalancedItems(b)).toEqual([]);
    expect((await b.rows('settlement')).map((one) => [one.kind, one.cents])).toEqual([['cleared-in-books', 50000]]);
  });

  test('keeps the day of delivery, and takes it in later where it was not said; a payment on account has none', async () => {
    const b = await bench();
    const rows = (days: readonly string[]) => days.map((on, at) => `F-${at};Dubois;05/01/2026;04/02/2026;1200,00;1200,00;${on}`);
    await b.take(csv(`${LIST};Date livraison`, rows(['20/12/2025', ''])));
    expect((await b.rows('item')).map((one) => one.performed_on)).toEqual(['2025-12-20', null]);
    await b.take(csv(`${LIST};Date livraison`, rows(['21/12/2025', '22/12/2025'])));
    expect((await b.rows('item')).map((one) => one.performed_on)).toEqual(['2025-12-20', '2025-12-22']);
  });

  test('a preview tells the same and writes nothing', async () => {
    const b = await bench();
    const file = csv(LIST, ['F-1;Dubois;05/01/2026;04/02/2026;1200,00;700,00', 'F-2;Roy;;;abc;']);
    const before = await b.store.entries({ limit: 100 });
    const preview = await b.take(file, { preview: true });
    expect(await b.store.entries({ limit: 100 })).toEqual(before);
    const done = await b.take(file);
    expect({ ...preview, preview: false, importId: null }).toEqual({ ...done, importId: null, lines: preview.lines });
    expect(preview.counts).toEqual(done.counts);
  });

  test('what vanished from a complete list is cleared, line by line; from a partial one it is not', async () => {
    const b = await bench();
    const rows = ['F-1', 'F-2', 'F-3'].map((number) => `${number};Dubois;05/01/2026;04/02/2026;100,00;100,00`);
    await b.take(csv(LIST, rows), { complete: true });
    expect((await b.take(csv(LIST, rows.slice(1)), { complete: false })).vanished.count).toBe(0);
    const report = await b.take(csv(LIST, rows.slice(1)), { complete: true });
    expect(report.vanished).toEqual({ count: 1, ofOpen: 3, cleared: true });
    expect(report.lines).toMatchObject([{ verdict: 'cleared', code: 'vanished', number: 'F-1' }]);
    expect(await b.open()).toEqual(['F-2 10000 2026-02-04', 'F-3 10000 2026-02-04']);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('whether a list is complete is remembered by its headers', async () => {
    const b = await bench();
    const rows = ['F-1', 'F-2'].map((number) => `${number};Dubois;05/01/2026;04/02/2026;100,00;100,00`);
    await b.take(csv(LIST, rows), { complete: true });
    expect((await b.take(csv(LIST, rows.slice(1)))).complete).toBe(true);
    expect((await b.take(csv('Numéro;Client;Date facture;Montant TTC', ['F-9;Roy;05/01/2026;10,00']))).complete).toBe(false);
  });

  test('when more than half would vanish nothing does, until it is confirmed', async () => {
    const b = await bench();
    const rows = ['F-1', 'F-2', 'F-3'].map((number) => `${number};Dubois;05/01/2026;04/02/2026;100,00;100,00`);
    await b.take(csv(LIST, rows), { complete: true });
    const report = await b.take(csv(LIST, rows.slice(2)), { complete: true });
    expect(report.vanished).toEqual({ count: 2, ofOpen: 3, cleared: false });
    expect(codes(report)).toEqual(['vanished-not-cleared', 'vanished-not-cleared']);
    expect(await b.open()).toHaveLength(3);
    expect((await b.take(csv(LIST, rows.slice(2)), { complete: true, confirmVanished: true })).vanished.cleared).toBe(true);
    expect(await b.open()).toEqual(['F-3 10000 2026-02-04']);
  });

  test('a list that lost a row clears nothing that it does not show', async () => {
    const b = await bench();
    const rows = ['F-1', 'F-2', 'F-3'].map((number) => `${number};Dubois;05/01/2026;04/02/2026;100,00;100,00`);
    await b.take(csv(LIST, rows), { complete: true });
    const report = await b.take(csv(LIST, [rows[0] ?? '', rows[1] ?? '', ';Dubois;05/01/2026;04/02/2026;100,00;100,00']), {
      complete: true,
    });
    expect(report.complete).toBe(false);
    expect(await b.open()).toHaveLength(3);
  });

  test('a debt that is open again is held for a person, unless other money has paid it', async () => {
    const b = await bench('2026-03-05');
    const open = csv(LIST, ['F-1;Dubois;05/01/2026;04/02/2026;100,00;100,00', 'F-2;Dubois;05/01/2026;04/02/2026;60,00;60,00']);
    const paid = csv(LIST, ['F-1;Dubois;05/01/2026;04/02/2026;100,00;0,00', 'F-2;Dubois;05/01/2026;04/02/2026;60,00;60,00']);
    await b.take(open, { asOf: day('2026-03-02') });
    await b.take(paid, { asOf: day('2026-03-03') });
    const report = await b.take(open, { asOf: day('2026-03-04') });
    expect(codes(report)).toEqual(['changed', 'reopened']);
    expect((await b.rows('hold')).map((hold) => [hold.reason, hold.item_ids])).toEqual([['reopened-in-books', [1]]]);
    const bank = {
      id: 99,
      item_id: 2 as never,
      debtor_id: 1 as never,
      on_day: day('2026-03-04'),
      cents: 6000,
      kind: 'payment' as const,
      reference: null,
      laying_id: null,
      books_cents: null,
      copy_of: null,
      void: false,
    };
    await b.store.record([
      {
        kind: 'items.settled',
        by: 'bank',
        data: { settlements: [bank], open: [{ id: 2 as never, debtorId: 1 as never, creditorId: b.creditorId, cents: 0 }] },
      },
    ]);
    expect(codes(await b.take(open, { asOf: day('2026-03-05') }))).toEqual(['books-behind']);
    expect(await b.open()).toEqual(['F-1 10000 2026-02-04']);
    expect(await unbalancedItems(b)).toEqual([]);
  });
});

describe('importing books', () => {
  const sale: FecRow = { piece: 'FA-21', amount: 1200 };

  test('a partial payment on the same document leaves the rest, with its date', async () => {
    const b = await bench();
    await b.take(fec([sale, { journal: 'BQ', piece: 'FA-21', date: '20260120', amount: -500 }]));
    expect(await b.open()).toEqual(['FA-21 70000 -']);
    expect((await b.rows('settlement')).map((one) => [one.kind, one.cents, one.on_day])).toEqual([['payment', 50000, '2026-01-20']]);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('what is lettered later is cleared on the day of its lettering', async () => {
    const b = await bench();
    await b.take(fec([sale, { piece: 'FA-22', amount: 80 }]));
    const report = await b.take(
      fec([
        { ...sale, letter: 'A' },
        { piece: 'FA-22', amount: 80 },
        { journal: 'BQ', piece: 'VIR', date: '20260210', amount: -1200, letter: 'A' },
      ]),
    );
    expect(report.counts).toMatchObject({ cleared: 1, unchanged: 1 });
    expect(await b.open()).toEqual(['FA-22 8000 -']);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('what is lettered without being paid is held, not cleared, and once', async () => {
    const b = await bench();
    await b.take(fec([sale]));
    const next = fec([
      { ...sale, letter: 'A' },
      { journal: 'BQ', piece: 'VIR', amount: -1000, letter: 'A' },
    ]);
    expect(codes(await b.take(next))).toEqual(['lettered-unbalanced']);
    await b.take(next);
    expect(await b.open()).toEqual(['FA-21 120000 -']);
    expect((await b.rows('hold')).map((hold) => hold.reason)).toEqual(['lettered-unbalanced']);
  });

  test('a balance carried over without its invoices is no invoice, and keeps what it stands for open', async () => {
    const b = await bench();
    await b.take(fec([sale, { aux: 'ROY', name: 'Roy', piece: 'FA-9', amount: 50 }]));
    const report = await b.take(
      fec([
        { journal: 'AN', piece: 'RAN', date: '20260301', amount: 1200 },
        { aux: 'ROY', name: 'Roy', piece: 'FA-9', amount: 50 },
      ]),
    );
    expect(codes(report).sort()).toEqual(['carried-over', 'not-judged']);
    expect(await b.open()).toEqual(['FA-21 120000 -', 'FA-9 5000 -']);
  });

  test('books without opening entries say nothing of what came before them', async () => {
    const b = await bench();
    await b.take(fec([sale, { piece: 'FA-22', amount: 80 }]));
    const report = await b.take(fec([{ piece: 'FA-30', date: '20260201', amount: 10 }]));
    expect(codes(report)).toEqual(['not-judged', 'not-judged']);
    expect(await b.open()).toHaveLength(3);
  });

  test('older books bring nothing back', async () => {
    const b = await bench();
    await b.take(fec([sale, { piece: 'FA-22', amount: 80 }, { piece: 'FA-40', date: '20260215', amount: 5 }]));
    await b.take(
      fec([
        { ...sale, letter: 'A' },
        { journal: 'BQ', piece: 'VIR', amount: -1200, letter: 'A', date: '20260210' },
        { piece: 'FA-22', amount: 80 },
        { piece: 'FA-40', date: '20260215', amount: 5 },
      ]),
    );
    const report = await b.take(fec([sale, { piece: 'FA-1', amount: 7, date: '20260106' }]));
    expect(codes(report)).toEqual(['older-file', 'older-than-books', 'older-than-books']);
    expect(await b.open()).toEqual(['FA-22 8000 -', 'FA-40 500 -']);
  });

  test('an account of all customers names nobody', async () => {
    const b = await bench();
    const report = await b.take(fec([{ ...sale, aux: '', name: '' }]));
    expect(codes(report)).toEqual(['collective-account']);
    expect(await b.open()).toEqual([]);
  });

  test('a credit note, a payment on account and an odd debit are what they are', async () => {
    const b = await bench();
    const report = await b.take(
      fec([
        sale,
        { piece: 'AV-3', amount: -200 },
        { journal: 'BQ', piece: 'VIR', amount: -30 },
        { journal: 'BQ', piece: 'IMP-1', amount: 15 },
        { journal: 'BQ', piece: 'X', amount: -1, letter: 'Z' },
        { journal: 'BQ', piece: 'Y', amount: 1, letter: 'Z' },
        { journal: 'BQ', piece: 'R1', amount: -2, aux: 'ROY' },
      ]),
    );
    expect((await b.rows('item')).map((item) => [item.number, item.kind, item.open_cents])).toEqual([
      ['FA-21', 'invoice', 120000],
      ['AV-3', 'credit-note', -20000],
      ['VIR', 'payment-on-account', -3000],
      ['IMP-1', 'invoice', 1500],
      ['R1', 'payment-on-account', -200],
    ]);
    expect(codes(report)).toEqual(['unusual-debit']);
  });
});

describe('importing invoices', () => {
  test('keeps the original, the buyer and what was paid before', async () => {
    const b = await bench();
    const file = ubl({
      number: 'FA-1',
      total: '1200.00',
      prepaid: '200.00',
      due_amount: '1000.00',
      buyer: { name: 'Dubois SAS', siren: '552081317', email: 'a@dubois.example' },
    });
    await b.take(file);
    expect(await b.open()).toEqual(['FA-1 100000 2026-02-04']);
    expect(await unbalancedItems(b)).toEqual([]);
    const [document] = await b.rows('document');
    expect(document).toMatchObject({ item_id: 1, name: 'FA-1.xml', media_type: 'application/xml' });
    expect(document && (await b.store.document(document.sha256))).toEqual(file.bytes);
    expect((await b.rows('debtor'))[0]).toMatchObject({ kind: 'business', kind_confirmed: true, email: 'usable', has_address: true });
  });

  test('an invoice of somebody else is left out', async () => {
    const b = await bench();
    const file = ubl({ number: 'FA-1', seller: { name: 'Autre', siren: '552081317' } });
    expect((await b.take(file)).counts).toMatchObject({ refused: 1, added: 0 });
    expect((await b.take(file, { force: true })).counts.added).toBe(1);
  });

  test('a credit note is laid on its invoice, never below zero, once', async () => {
    const b = await bench();
    await b.take(ubl({ number: 'FA-1', total: '100.00' }));
    const credit = ubl({ number: 'AV-1', type: '381', total: '130.00', preceding: 'fa 1', issued: '2026-01-20' });
    expect(codes(await b.take(credit))).toEqual(['credit-note-laid']);
    await b.take(credit);
    expect(await b.open()).toEqual(['AV-1 -3000 -']);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('a corrected invoice stands in for the first one', async () => {
    const b = await bench();
    await b.take(ubl({ number: 'FA-1', total: '100.00' }));
    expect(codes(await b.take(ubl({ number: 'FA-2', type: '384', total: '90.00', preceding: 'FA-1' })))).toEqual(['replaced']);
    expect(await b.open()).toEqual(['FA-2 9000 2026-02-04']);
    expect(await unbalancedItems(b)).toEqual([]);
  });

  test('an invoice that later books do not show as open is not added: it was paid', async () => {
    const b = await bench();
    await b.take(fec([{ piece: 'FA-9', amount: 10, date: '20260110' }]));
    const report = await b.take(ubl({ number: 'FA-1' }));
    expect(codes(report)).toEqual(['not-open-in-books']);
    expect(await b.open()).toEqual(['FA-9 1000 -']);
  });
});
