import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { apiWithBank, LIST, STATEMENT } from './imported.test-kit.ts';

describe('a file that is looked at', () => {
  it('is told line by line, with what importing it would do, and nothing is written', async () => {
    const { upload, base, it: office } = await apiWithBank();
    const before = await office.deps.store.head();
    const { status, body } = await upload(`${base}/imports/look`, 'ouvertes.csv', LIST, { asOf: '2026-02-25' });
    expect(status).toBe(200);
    expect(body.reading).toMatchObject({
      is: 'invoices',
      formatName: 'liste de factures',
      count: 2,
      sums: [{ what: 'due', amount: { amount: '1650.00', currency: 'EUR' } }],
      table: { columns: { number: 'N° facture', customerName: 'Client' } },
    });
    expect(body.reading.rows[0]).toMatchObject({ line: 2, number: 'F-2026-101', who: 'Dupont SAS', dueDay: '2026-02-20' });
    expect(body.would).toMatchObject({ is: 'books', written: false, counts: { added: 2, debtorsNew: 2 } });
    expect(await office.deps.store.head()).toBe(before);
  });

  it('says of a bank whose account it is missing, and why, without a command to type', async () => {
    const { upload, base } = await apiWithBank();
    const { body } = await upload(`${base}/imports/look`, 'autre.csv', STATEMENT, {
      account: 'FR1420041010050500013M02606',
    });
    expect(body.refusal?.refused ?? 'none').toBe('account-unknown');
    expect(body.refusal.message).not.toContain('--');
  });

  it('is read with the columns that a person names', async () => {
    const { upload, base } = await apiWithBank();
    const odd = ['Réf;Qui;Quand;Combien', 'X-1;Dupont SAS;20/02/2026;1200,00'].join('\n');
    const blind = await upload(`${base}/imports/look`, 'liste.csv', odd);
    expect(blind.body.reading).toMatchObject({ is: 'unknown', format: null, table: { headers: ['Réf', 'Qui', 'Quand', 'Combien'] } });
    expect(blind.body.reading.findings[0].text).not.toMatch(/--map|\(\w+\)/);
    const mapping = { number: 'Réf', customerName: 'Qui', dueDate: 'Quand', amountDue: 'Combien' };
    const seeing = await upload(`${base}/imports/look`, 'liste.csv', odd, { mapping });
    expect(seeing.body.reading).toMatchObject({ is: 'invoices', count: 1 });
    const bank = await upload(`${base}/imports/look`, 'banque.csv', '27/02/2026;VIR CLIENT;;99,00\n26/02/2026;PRLV EDF;45,20;\n');
    expect(bank.body.reading.table.proposed).toEqual({
      'bank.header': 'no',
      'bank.date': '#1',
      'bank.label': '#2',
      'bank.debit': '#3',
      'bank.credit': '#4',
    });
    expect(bank.body.reading.findings.every((one: { text: string }) => one.text !== '')).toBe(true);
    const mixed = await upload(`${base}/imports/look`, 'liste.csv', odd, { mapping: { number: 'Réf', 'bank.date': 'Quand' } });
    expect([mixed.status, mixed.body.refused]).toEqual([422, 'mapping-mixed']);
    const nothing = await upload(`${base}/imports/look`, 'liste.csv', odd, { mapping: { nonsense: 'Réf' } });
    expect([nothing.status, nothing.body.refused]).toEqual([400, 'not-understood']);
  });

  it('quotes a cell that cannot be read as it stands in the file', async () => {
    const { upload, base } = await apiWithBank();
    const textsOf = async (name: string, text: string, options: object = {}) =>
      (await upload(`${base}/imports/look`, name, text, options)).body.reading.findings.map((one: { text: string }) => one.text);
    const list = ['N° facture;Client;Échéance;Total TTC', 'X-1;Dupont SAS;2026-13-45;1200,00', 'X-2;Roy SAS;45/13/2026;1200,00'];
    expect(await textsOf('liste.csv', list.join('\n'))).toEqual([
      '«\u00a02026-13-45\u00a0» n’est pas une date\u202f; écrivez-la 31/12/2026.',
      '«\u00a045/13/2026\u00a0» n’est pas une date\u202f; écrivez-la 31/12/2026.',
    ]);
    const bank = ['Date;Libellé;Débit;Crédit', '2026-02-30;VIR DUPONT;;300,00', '27/02/2026;VIR ROY;;1,00', ';VIR ROY;;2,00'];
    expect(await textsOf('compte.csv', bank.join('\n'))).toEqual([
      expect.stringContaining('«\u00a02026-02-30\u00a0» n’est pas une date'),
      expect.stringContaining('pas de date'),
    ]);
  });

  it.each([
    ['empty', '', /vide/],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82), /aucun format/],
    ['a damaged archive', new Uint8Array([0x50, 0x4b, 3, 4, ...deflateRawSync('rien')]), /./],
  ])('is refused in words when it is %s', async (_, content, said) => {
    const { upload, base } = await apiWithBank();
    const { status, body } = await upload(`${base}/imports/look`, 'fichier', content);
    expect([status, body.reading.format, body.would]).toEqual([200, null, null]);
    expect(body.reading.findings[0]).toMatchObject({ severity: 'error' });
    expect(body.reading.findings[0].text).toMatch(said);
  });

  it('is missing, or too many come at once', async () => {
    const { ask, base } = await apiWithBank();
    const none = await ask('POST', `${base}/imports/look`, {});
    expect([none.status, none.body.refused]).toEqual([422, 'file-missing']);
  });
});

describe('a file that is imported', () => {
  it('becomes a job that ends with its report, and the book as it stands then', async () => {
    const { taken } = await apiWithBank();
    const done = await taken('ouvertes.csv', LIST, { asOf: '2026-02-25' });
    expect(done).toMatchObject({
      state: 'done',
      seen: 4,
      report: { is: 'books', written: true, counts: { added: 2 } },
      book: { invoices: 2, totals: [{ open: { amount: '1650.00' } }] },
    });
    const again = await taken('ouvertes.csv', LIST, { asOf: '2026-02-25' });
    expect(again.report.counts).toMatchObject({ added: 0, unchanged: 2 });
  });

  it('tells the accounts of a statement and what the money was for', async () => {
    const { taken } = await apiWithBank();
    await taken('ouvertes.csv', LIST, { asOf: '2026-02-25' });
    const { report } = await taken('releve.csv', STATEMENT);
    expect(report).toMatchObject({
      is: 'bank',
      parts: [{ added: 4, balancesTie: true, isNewAccount: true }],
      matched: { applied: 1, suggested: 1, waiting: 1, notOurs: 1 },
    });
    expect(report.laid[0].laid.on[0]).toMatchObject({ number: 'F-2026-101', amount: { amount: '1200.00' } });
  });

  it('tells why it is refused, and a job of elsewhere is none', async () => {
    const { taken, ask } = await apiWithBank();
    const late = await taken('ouvertes.csv', LIST, { asOf: '2030-01-01' });
    expect(late).toMatchObject({ state: 'refused', failure: { refused: 'as-of-in-the-future' } });
    const none = await ask('GET', '/api/w/dupont/imports/12345');
    expect([none.status, none.body.refused]).toEqual([404, 'unknown-job']);
  });

  it('is listed with who brought it', async () => {
    const { taken, ask, base } = await apiWithBank();
    await taken('ouvertes.csv', LIST, { asOf: '2026-02-25' });
    const { body } = await ask('GET', `${base}/imports`);
    expect(body.imports).toMatchObject([{ name: 'ouvertes.csv', by: 'claire', added: 2, asOf: '2026-02-25' }]);
  });
});
