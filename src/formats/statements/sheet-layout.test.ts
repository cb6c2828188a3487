import { expect, it } from 'vitest';
import { readSheetLines } from './fixtures/sheet-lines.ts';
import type { SheetOptions } from './sheet.ts';

async function layout(header: string, options: SheetOptions = {}): Promise<string> {
  const { statements } = await readSheetLines([header], options);
  return statements[0]?.layout ?? '';
}

const BOURSO = 'dateOp;dateVal;label;category;supplierFound;amount;comment;accountNum;accountbalance';

it('names the bank where it is known, else the titles', async () => {
  expect(await layout(BOURSO)).toMatch(/^boursobank [0-9a-f]{8}$/);
  expect(await layout('Date;Date de valeur;Débit;Crédit;Libellé;Solde')).toMatch(/^credit-mutuel-cic [0-9a-f]{8}$/);
  expect(await layout('Date;Libellé;Montant')).toMatch(/^date\|libelle\|montant [0-9a-f]{8}$/);
});

it('is the same whatever does not tell a line, and another for other words or days', async () => {
  const own = await layout(BOURSO);
  expect(await layout(BOURSO.replace(';accountbalance', ''))).toBe(own);
  expect(await layout(BOURSO.replace('dateOp;dateVal', 'dateVal;dateOp'))).toBe(own);
  expect(await layout(BOURSO.replace(';supplierFound', ''))).not.toBe(own);
  const plain = await layout('Date;Libellé;Montant');
  expect(await layout('Date;Libellé;Montant;Catégorie')).not.toBe(plain);
  const named = (label: string) =>
    layout('Date;Libellé;Montant;Suite', { named: { hasTitles: true, columns: { bookingDate: 'Date', label, amount: 'Montant' } } });
  expect(await named('Suite')).not.toBe(await named('Libellé'));
});

it('of a sheet without titles is that of its places', async () => {
  const named = { hasTitles: false, columns: { bookingDate: '#1', label: '#2', amount: '#3' } };
  const read = async (line: string) => (await readSheetLines([line], { named })).statements[0]?.layout;
  expect(await read('05/01/2026;VIR;1,00')).toBe(await read('06/01/2026;CB;2,00'));
  expect(await read('05/01/2026;VIR;1,00')).toMatch(/^1\|2\|3 [0-9a-f]{8}$/);
});
