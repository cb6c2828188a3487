import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { writeXlsx } from 'hucre/xlsx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import { executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { settled, signedPage } from './person.ts';

const TITLES = ['N° facture', 'Date facture', 'Échéance', 'Client', 'Total TTC', 'Reste à payer'];
const ROWS = [
  ['F-2026-101', '15/01/2026', '25/02/2026', 'Garage Roy', 1200, 1200],
  ['F-2026-102', '16/01/2026', '26/02/2026', 'Bois Martin', 450, 450],
];
/** Titles that nobody has ever seen. */
const ODD = 'Aa;Bb;Cc;Dd\nF-2026-201;Zinc SARL;28/02/2026;99,50\nF-2026-202;Zinc SARL;01/03/2026;1 000,00\n';

const journey = it.skipIf(executablePath === null);
const folder = mkdtempSync(join(tmpdir(), 'acquit-files-'));
let house: House;
let company = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(day('2026-03-02'));
  company = await settled(house);
  const workbook = await writeXlsx({ sheets: [{ name: 'Factures', rows: [TITLES, ...ROWS] }] });
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Bonjour');
  writeFileSync(join(folder, 'factures.xlsx'), workbook);
  writeFileSync(join(folder, 'coupe.xlsx'), workbook.subarray(0, workbook.length / 2));
  writeFileSync(join(folder, 'courrier.pdf'), await pdf.save());
  writeFileSync(join(folder, 'vide.csv'), '');
  writeFileSync(join(folder, 'colonnes.csv'), ODD);
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets files go over the page as the desktop does, in the middle of the place for them. */
async function drop(page: Page, names: readonly string[]): Promise<void> {
  const box = await page.getByText('Déposez vos fichiers ici').boundingBox();
  if (!box) throw new Error('no place to drop files');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: names.map((name) => join(folder, name)), dragOperationsMask: 1 };
  const desktop = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await desktop.send('Input.dispatchDragEvent', { type, ...at, data });
}

const card = (page: Page, name: string) => page.getByRole('region', { name });

journey('what cannot be taken in says where and how to mend it, and writes nothing', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${company}/importer`);
  await page.getByText('Déposez vos fichiers ici').waitFor();
  await drop(page, ['coupe.xlsx', 'courrier.pdf', 'vide.csv']);
  await card(page, 'coupe.xlsx').getByText('Le classeur est abîmé', { exact: false }).waitFor();
  await card(page, 'courrier.pdf').getByText('ne porte pas de facture électronique', { exact: false }).waitFor();
  await card(page, 'vide.csv').getByText('Le fichier est vide. Exportez-le ou téléchargez-le de nouveau.').waitFor();
  expect(await page.getByRole('button', { name: 'Importer', exact: true }).count()).toBe(0);
  await expectAccessible(page);
  const [creditor] = await house.program.creditors();
  if (!creditor) throw new Error('no creditor');
  expect(await house.program.recentImports(creditor.id, 10)).toEqual([]);
  expect((await house.program.listDebtors(creditor.id, null, { limit: 10 })).debtors).toEqual([]);

  await card(page, 'coupe.xlsx').getByRole('button', { name: 'Retirer coupe.xlsx' }).click();
  await drop(page, ['factures.xlsx']);
  await card(page, 'factures.xlsx').getByText('F-2026-101').first().waitFor();
  await card(page, 'factures.xlsx').getByRole('button', { name: 'Importer', exact: true }).click();
  await card(page, 'factures.xlsx').getByText('Ce qui a été fait', { exact: false }).waitFor();
  expect((await house.program.findItem(creditor.id, 'F-2026-102')).open_cents).toBe(450_00);
  expect(faults).toEqual([]);
});

journey('a table whose titles nobody knows is understood as its columns are named, on a telephone and by the button', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${company}/importer`);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choisir des fichiers' }).click(),
  ]);
  await chooser.setFiles([join(folder, 'colonnes.csv')]);
  const file = card(page, 'colonnes.csv');
  await file.getByText('Zinc SARL').first().waitFor();
  for (const [title, field] of [
    ['Aa', 'N° de facture'],
    ['Bb', 'Nom du client'],
    ['Cc', 'Échéance'],
    ['Dd', 'Total TTC'],
  ] as const) {
    const column = file
      .getByRole('combobox', { name: title })
      .or(file.getByRole('textbox', { name: title }))
      .first();
    await column.fill(field);
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  await file.getByText('2 factures et avoirs').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await file.getByRole('button', { name: 'Importer', exact: true }).click();
  await file.getByText('Ce qui a été fait', { exact: false }).waitFor();
  const [creditor] = await house.program.creditors();
  if (!creditor) throw new Error('no creditor');
  expect((await house.program.findItem(creditor.id, 'F-2026-202')).due_on).toBe('2026-03-01');
  expect(faults).toEqual([]);
});
