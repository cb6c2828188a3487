import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { atRest, executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-1;Garage Roy;15/01/2026;20/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
].join('\n');
let house: House;
let creditor: CreditorId;
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  creditor = await withBooks(house, LIST, TODAY);
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
});
afterAll(() => house?.close());

journey('a promise is recorded, and a plan takes its place: schedule, agreement, signature', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/1`);
  await page.getByRole('button', { name: 'Noter une promesse' }).click();
  await page.getByLabel('Jour promis').fill('10/3/26');
  await page.getByLabel('Somme promise').fill('500,00');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter la promesse' }).click();
  await page.getByText('pour le 10/03/2026', { exact: false }).waitFor();
  await atRest(page);
  await page.getByRole('button', { name: 'Proposer un échéancier' }).click();
  await page.getByLabel('Échéances', { exact: true }).fill('2');
  await page.getByRole('table', { name: 'Échéancier' }).getByRole('row').nth(3).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Proposer', exact: true }).click();
  await page.getByRole('button', { name: 'L’accord est signé' }).click();
  await page.getByText('Échéancier de 1', { exact: false }).filter({ hasText: 'respecté' }).waitFor();
  await atRest(page);
  await expectAccessible(page);
  const pdf = await page.request.get(`${house.url}/api/w/${WORKSPACE}/plans/1/pdf`);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  expect(faults).toEqual([]);
});
