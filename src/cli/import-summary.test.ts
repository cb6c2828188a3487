import { afterEach, beforeEach, expect, test } from 'vitest';
import { tell } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

/** Today is 2 March 2026. */
const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Devise',
  'F-1;Dubois;552081317;05/12/2025;05/01/2026;1 200,00;1 200,00;compta@dubois.example;EUR',
  'F-2;Roy;;05/01/2026;20/02/2026;300,00;300,00;;EUR',
  'F-3;Roy;;05/01/2026;;20,00;20,00;;EUR',
  'F-4;Smith;;05/01/2026;15/04/2026;500,00;500,00;smith@smith.example;USD',
  'AV-1;Dubois;552081317;06/01/2026;;-40,00;-40,00;;EUR',
].join('\n');

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  await tell(desk.world, 'not-live');
});
afterEach(() => desk.close());

test('an import ends with the book as it stands, and says what to tell before anything is decided', async () => {
  const { code, out } = await desk.acquit('import', desk.file('ouvertes.csv', LIST));
  expect(code).toBe(0);
  expect(out).toContain(
    [
      'Vos créances au 02/03/2026 : 4 factures ouvertes, 3 débiteurs',
      '  1 520,00 € à encaisser, dont 1 500,00 € en retard (2 factures) ; avoirs et sommes reçues non affectés : −40,00 €',
      '  500,00 USD à encaisser, rien en retard',
      '  1 facture sans échéance',
      '  1 débiteur sans adresse e-mail utilisable',
    ].join('\n'),
  );
  expect(out).toMatch(
    /\n\n1 facture a plus de 30 jours de retard.*\n {2}acquit level --late-for 31 --step relance-2 --on JJ\/MM\/AAAA\n\nEnsuite : acquit run\n$/,
  );
  const again = await desk.acquit('import', desk.file('ouvertes.csv', LIST));
  expect(again.out).toContain('Vos créances au 02/03/2026');
  expect(again.out).not.toContain('acquit level');
});

test('the machine is told the same, with the last file only; a preview has no book', async () => {
  const [one, two] = [desk.file('une.csv', LIST.split('\n').slice(0, 2).join('\n')), desk.file('toutes.csv', LIST)];
  expect(await desk.json('import', one, '--preview')).toMatchObject([{ preview: true, books: null }]);
  const documents = await desk.json('import', one, two);
  expect(documents).toMatchObject([
    { file: one, books: null },
    {
      file: two,
      books: {
        day: '2026-03-02',
        invoices: 4,
        debtors: 3,
        totals: [
          { currency: 'EUR', invoices: 3, open: '1520.00', overdueInvoices: 2, overdue: '1500.00', credits: '-40.00' },
          { currency: 'USD', invoices: 1, open: '500.00', overdueInvoices: 0, overdue: '0.00', credits: '0.00' },
        ],
        withoutDueDate: 1,
        debtorsWithoutEmail: 1,
        lateWithoutLevel: 1,
      },
    },
  ]);
});

test('a last file that cannot be opened takes nothing from the others', async () => {
  const [list, absent] = [desk.file('ouvertes.csv', LIST), `${desk.folder}/absent.csv`];
  expect(await desk.json('import', list, absent)).toMatchObject([
    { file: list, counts: { added: 5 } },
    { file: absent, refused: 'file-unreadable', books: { invoices: 4 } },
  ]);
  const { code, out, err } = await desk.acquit('import', list, absent);
  expect([code, out.match(/Vos créances/g)?.length]).toEqual([2, 1]);
  expect(err).toContain('absent.csv');
  expect(await desk.json('import', absent)).toMatchObject([{ refused: 'file-unreadable', books: null }]);
});

test('nobody is asked how far invoices had come once automatic sending is open, nor for none', async () => {
  const onTime = LIST.split('\n')
    .filter((row) => !row.startsWith('F-1'))
    .join('\n');
  expect((await desk.acquit('import', desk.file('a.csv', onTime))).out).not.toContain('acquit level');
  await desk.acquit('go-live');
  expect((await desk.acquit('import', desk.file('b.csv', LIST))).out).not.toContain('acquit level');
});
