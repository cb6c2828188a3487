import { describe, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import { bench, codes, csv } from './import.test-kit.ts';

const LIST = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer';
const row = (number: string, client = 'Dubois', open = '100,00') => `${number};${client};05/01/2026;04/02/2026;100,00;${open}`;

describe('a list that leaves invoices out', () => {
  test('says how many stay claimed, and clears nothing', async () => {
    const b = await bench();
    await b.take(
      csv(
        LIST,
        ['F-1', 'F-2', 'F-3', 'F-4'].map((number) => row(number)),
      ),
    );
    const report = await b.take(
      csv(
        LIST,
        ['F-1', 'F-2', 'F-3'].map((number) => row(number)),
      ),
    );
    expect(report.lines.find((line) => line.code === 'no-longer-shown')).toMatchObject({ params: { count: 1 } });
    expect(await b.open()).toHaveLength(4);
  });

  test('clears them once a person calls it complete, whatever file they came in by', async () => {
    const b = await bench();
    await b.take(
      csv(
        LIST,
        ['F-1', 'F-2', 'F-3', 'F-4'].map((number) => row(number)),
      ),
    );
    const report = await b.take(
      csv(
        LIST,
        ['F-1', 'F-2', 'F-3'].map((number) => row(number)),
      ),
      { complete: true },
    );
    expect(report.vanished).toEqual({ count: 1, ofOpen: 4, cleared: true });
    expect(await b.open()).toHaveLength(3);
  });
});

describe('an invoice is claimed once', () => {
  test('told twice with two amounts left, the second is left to a person', async () => {
    const b = await bench();
    expect(codes(await b.take(csv(LIST, [row('F-1'), row('F-1', 'Dubois', '40,00')])))).toContain('repeated-line');
    expect(await b.open()).toEqual(['F-1 10000 2026-02-04']);
  });

  test('told twice with two amounts, the second is left to a person, with its line', async () => {
    const b = await bench();
    const of = (amount: string, due = '04/02/2026') => `F-1;Dubois;05/01/2026;${due};${amount};${amount}`;
    const report = await b.take(csv(LIST, [of('1 234,56'), of('999,00')]));
    expect(report.counts.refused).toBe(1);
    expect(report.lines).toMatchObject([{ code: 'repeated-line', number: 'F-1', line: 3 }]);
    expect(await b.open()).toEqual(['F-1 123456 2026-02-04']);
  });

  test('without a due date too', async () => {
    const b = await bench();
    const undated = (amount: string) => `F-1;Dubois;05/01/2026;;${amount};${amount}`;
    expect(codes(await b.take(csv(LIST, [undated('1 234,56'), undated('999,00')])))).toContain('repeated-line');
    expect(await b.open()).toHaveLength(1);
  });

  test('another due date is another part of it, and the same line again is nothing new', async () => {
    const b = await bench();
    const of = (amount: string, due: string) => `F-1;Dubois;05/01/2026;${due};${amount};${amount}`;
    await b.take(csv(LIST, [of('60,00', '04/02/2026'), of('40,00', '04/03/2026'), of('40,00', '04/03/2026')]));
    expect((await b.open()).sort()).toEqual(['F-1 4000 2026-03-04', 'F-1 6000 2026-02-04']);
  });

  test('when another debtor owes it already, in this file or an earlier one, it is left to a person', async () => {
    const b = await bench();
    await b.take(csv(LIST, [row('F-1')]));
    const report = await b.take(csv(LIST, [row('F-1', 'Lefèvre SAS'), row('F-2', 'Roy'), row('F-2', 'Martin')]));
    expect(codes(report).filter((code) => code === 'number-of-another-debtor')).toHaveLength(2);
    expect(await b.open()).toEqual(['F-1 10000 2026-02-04', 'F-2 10000 2026-02-04']);
    const looked = await b.take(csv(LIST, [row('F-3', 'Neuf'), row('F-3', 'Neuve')]), { preview: true });
    expect(codes(looked)).toContain('number-of-another-new-debtor');
  });

  test('unless a person insists', async () => {
    const b = await bench();
    await b.take(csv(LIST, [row('F-1')]));
    await b.take(csv(LIST, [row('F-1', 'Lefèvre SAS')]), { force: true });
    expect(await b.open()).toHaveLength(2);
  });
});

test('books of a day that has not come are refused', async () => {
  const b = await bench();
  await expect(b.take(csv(LIST, [row('F-1')]), { asOf: day('2036-01-01') })).rejects.toMatchObject({ code: 'as-of-in-the-future' });
  expect(await b.open()).toEqual([]);
});

test('a bank statement is no list of invoices', async () => {
  const b = await bench();
  const statement = csv('Date;Libellé;Débit;Crédit', ['05/01/2026;VIR DUBOIS;;100,00']);
  await expect(b.take(statement)).rejects.toMatchObject({ code: 'is-a-statement' });
});
