import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bench, codes, csv, fec, ubl } from './import.test-kit.ts';

describe('hostile files', () => {
  test('what is no file of ours changes nothing and says why', async () => {
    const b = await bench();
    const before = await b.store.entries({ limit: 100 });
    for (const bytes of [new Uint8Array(), new Uint8Array([0, 1, 2, 255]), new TextEncoder().encode('<html><body>no</body></html>')]) {
      const report = await b.take({ name: 'x', bytes });
      expect(report).toMatchObject({ format: null, importId: null, counts: { added: 0 } });
      expect(report.findings.length).toBeGreaterThan(0);
    }
    expect(await b.store.entries({ limit: 100 })).toEqual(before);
  });

  test('rows that cannot be are told one by one, and the others are taken', async () => {
    const b = await bench();
    const long = 'F'.repeat(5_000);
    const report = await b.take(
      csv('Numéro;Client;Date facture;Total TTC;Devise', [
        `${long};Roy;05/01/2026;1,00;EUR`,
        'F1;;05/01/2026;1,00;EUR',
        `F2;Roy;05/01/2026;${'9'.repeat(30)},00;EUR`,
        'F3;Roy\u0000\u202e\ud800;05/01/2026;1,00;EUR',
        'F4;Roy;05/01/2026;0,00;EUR',
      ]),
    );
    expect(codes(report)).toEqual(expect.arrayContaining(['number-too-long', 'buyer-missing', 'amount-too-large']));
    expect(await b.open()).toEqual(['F3 100 -']);
    expect((await b.details(1 as never))?.name).toMatch(/^Roy/);
  });

  test('a wrong IBAN is told once and refuses nothing', async () => {
    const b = await bench();
    const rows = [
      'F1;Roy;05/01/2026;1,00;FR7630006000011234567890188',
      'F2;Roy;05/01/2026;1,00;FR7630006000011234567890188',
      'F3;Roy;05/01/2026;1,00;FR7630006000011234567890189',
    ];
    const report = await b.take(csv('Numéro;Client;Date facture;Total TTC;IBAN', rows));
    expect(codes(report)).toEqual(['iban-faulty']);
    expect(report.counts.added).toBe(3);
  });

  test('an invoice with a due date before its own date has none', async () => {
    const b = await bench();
    expect(codes(await b.take(ubl({ number: 'F1', issued: '2026-01-05', due: '1999-01-01' })))).toEqual(['due-before-issue']);
    expect(await b.open()).toEqual(['F1 120000 -']);
  });

  test('tens of thousands of lines of one number do not take forever', async () => {
    const b = await bench();
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ piece: 'FA-1', entry: '0', amount: index + 1, journal: 'VE' }));
    expect((await b.take(fec(rows))).counts.added).toBe(20_000);
    expect((await b.take(fec(rows.map((row) => ({ ...row, amount: row.amount + 0.5 }))))).counts.changed).toBe(20_000);
  });

  test('whatever is in the cells, an import ends with a report', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('F-1', '12,00', '05/01/2026', 'Dubois', '-3', ';;', '"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 6 }), { maxLength: 8 }), async (rows) => {
        const b = await bench();
        const report = await b.take(
          csv(
            'Numéro;Client;Total TTC;Échéance;E-mail',
            rows.map((cells) => cells.join(';')),
          ),
        );
        expect(report.counts.added).toBe((await b.rows('item')).length);
      }),
      { numRuns: 200 },
    );
  });
});
