import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bench, bench, csv, type FecRow, fec, stateOf } from './import.test-kit.ts';

const HEADER = 'Code client;Nom;SIREN;N° TVA;E-mail;Téléphone;CP;Ville;Pays;Langue;Segment';

const books: fc.Arbitrary<FecRow[]> = fc.uniqueArray(
  fc.record({
    aux: fc.constantFrom('A', 'B', 'C', '1'),
    name: fc.constantFrom('Dubois', 'Dubois SAS', 'Roy', 'M. Petit', 'Petit et Dubois'),
    piece: fc.constantFrom('FA-1', 'FA-2'),
    amount: fc.integer({ min: 1, max: 5 }),
  }),
  { maxLength: 5, selector: ({ aux }) => aux },
);
const row = fc
  .record({
    code: fc.constantFrom('', '', 'A', 'B', '411C', '1', '2'),
    name: fc.constantFrom('Dubois', 'DUBOIS SAS', 'Roy', 'Petit', 'Petit Dubois', ''),
    siren: fc.constantFrom('', '', '552081317', '732829320', '123'),
    vat: fc.constantFrom('', '', 'FR60552081317', 'BE0403019261', 'BE0403019262'),
    email: fc.constantFrom('', 'a@x.fr', 'b@x.fr', 'nobody'),
    phone: fc.constantFrom('', '01 02 03 04 05', '+33 1 02 03 04 05', '06'),
    postcode: fc.constantFrom('', '29200', '44000'),
    city: fc.constantFrom('Brest', ''),
    country: fc.constantFrom('', 'FR', 'Allemagne'),
    language: fc.constantFrom('', 'fr', 'en'),
    segment: fc.constantFrom('', 'x', 'y'),
  })
  .map((one) => Object.values(one).join(';'));
const rows = fc.array(row, { minLength: 1, maxLength: 10 });
const options = fc.record({ force: fc.boolean(), overwrite: fc.boolean() });

async function withBooks(lines: readonly FecRow[]): Promise<Bench> {
  const b = await bench();
  await b.take(fec(lines));
  return b;
}

test('importing a list of customers twice is importing it once, whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(books, rows, rows, options, async (lines, first, second, how) => {
      const b = await withBooks(lines);
      for (const list of [first, second]) {
        const preview = await b.take(csv(HEADER, list), { ...how, preview: true });
        const { importId, ...done } = await b.take(csv(HEADER, list), how);
        expect({ ...preview, preview: false }).toEqual({ ...done, importId: null });
        const once = await stateOf(b);
        await b.take(csv(HEADER, list), how);
        expect(await stateOf(b)).toBe(once);
      }
    }),
    { numRuns: 100 },
  );
});

test('a list of customers makes no debtor, takes nothing away and gives no number to two debtors', async () => {
  await fc.assert(
    fc.asyncProperty(books, rows, async (lines, list) => {
      const b = await withBooks(lines);
      const before = await b.rows('debtor');
      await b.take(csv(HEADER, ['A;Dubois;;;first@x.fr;01;75001;Paris;FR;;z', ...list]));
      const known = await Promise.all(before.map(({ id }) => b.details(id)));
      await b.take(csv(HEADER, list));
      const after = await Promise.all(before.map(({ id }) => b.details(id)));
      expect((await b.rows('debtor')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
      known.forEach((details, at) => {
        for (const field of ['name', 'email', 'phone', 'address'] as const)
          if (details?.[field]) expect(after[at]?.[field]).toEqual(details[field]);
      });
      const numbers = (await b.rows('debtor_key'))
        .filter(({ scheme }) => scheme !== 'name')
        .map(({ scheme, value }) => `${scheme} ${value}`);
      expect(new Set(numbers).size).toBe(numbers.length);
    }),
    { numRuns: 60 },
  );
});
