import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bench, csv, type FecRow, fec, stateOf, unbalancedItems } from './import.test-kit.ts';

const LIST = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer';

describe('importing twice', () => {
  const number = fc.constantFrom('FA-1', 'FA-2', 'FA-3', 'AV-4', 'VIR', '');
  const row: fc.Arbitrary<FecRow> = fc.record({
    journal: fc.constantFrom('VE', 'BQ', 'AN', 'OD'),
    entry: fc.constantFrom('1', '2', '0'),
    date: fc.constantFrom('20260105', '20260106', '20260228'),
    aux: fc.constantFrom('A', 'B', '411C'),
    name: fc.constantFrom('Dubois', 'Roy SAS'),
    piece: number,
    amount: fc.integer({ min: -5, max: 5 }),
    letter: fc.constantFrom('', '', 'L1', 'L2'),
  });
  const listRow = fc
    .record({
      number,
      name: fc.constantFrom('Dubois', 'Roy SAS', 'M. Petit'),
      date: fc.constantFrom('05/01/2026', ''),
      due: fc.constantFrom('04/02/2026', ''),
      total: fc.integer({ min: -5, max: 9 }),
      open: fc.integer({ min: -2, max: 9 }),
    })
    .map((one) => [one.number, one.name, one.date, one.due, `${one.total},00`, `${one.open},00`].join(';'));

  test('is importing once, whatever the books hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 14 }), fc.array(row, { maxLength: 8 }), async (first, second) => {
        const b = await bench();
        for (const rows of [first, second]) {
          await b.take(fec(rows), { confirmVanished: true });
          const once = await stateOf(b);
          await b.take(fec(rows), { confirmVanished: true });
          expect(await stateOf(b)).toBe(once);
          expect(await unbalancedItems(b)).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is importing once, whatever a list holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(listRow, { minLength: 1, maxLength: 12 }), fc.boolean(), async (rows, complete) => {
        const b = await bench();
        await b.take(csv(LIST, rows), { complete });
        const once = await stateOf(b);
        await b.take(csv(LIST, rows), { complete });
        expect(await stateOf(b)).toBe(once);
        expect(await unbalancedItems(b)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
