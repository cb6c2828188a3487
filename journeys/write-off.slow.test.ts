import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, ItemId } from '../src/core/base/id.ts';
import { executablePath, expectAccessible } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-2026-101;Garage Roy;15/01/2026;20/02/2026;300,00;300,00;roy@garage.example;4 quai;29200;Brest',
  'F-2026-202;Pressing Aubrac;16/01/2026;21/02/2026;500,00;500,00;a@pressing.example;4 quai;29200;Brest',
].join('\n');

const journey = it.skipIf(executablePath === null);
let house: House;
let creditor: CreditorId;
let roy: ItemId;
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  creditor = await withBooks(house, LIST, TODAY);
  roy = (await house.program.findItem(creditor, 'F-2026-101')).id;
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
});
afterAll(() => house?.close());

journey('what is given up is named beside the button, and once only, though no answer came', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/banque?vue=credits`);
  await page.getByRole('button', { name: 'Passer une créance en perte…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Quelle facture ?').fill('F-2026-101');
  await dialog.getByRole('radio', { name: 'F-2026-101', exact: false }).check();
  // Something else is looked for: what was chosen stays before one's eyes.
  await dialog.getByLabel('Quelle facture ?').fill('F-2026-202');
  await dialog.getByRole('radio', { name: 'F-2026-202', exact: false }).waitFor();
  await dialog.getByText('Choisie : F-2026-101, Garage Roy, ouvert : 300,00 € à ce jour.').waitFor();
  await dialog.getByLabel('Montant abandonné', { exact: false }).fill('50');
  await dialog.getByLabel('Pourquoi ?', { exact: false }).fill('geste commercial');
  await expectAccessible(page);
  const give = dialog.getByRole('button', { name: 'Passer en perte 50,00 € de F-2026-101' });

  // The server hears of it, and its answer is lost.
  await page.route(
    '**/write-off',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await give.click();
  await dialog.getByText('on ne sait pas si c’est fait', { exact: false }).waitFor();
  await give.click();
  await dialog.getByText('De F-2026-101, il reste maintenant 250,00 €', { exact: false }).waitFor();
  expect((await house.program.showItem(roy)).item.open_cents).toBe(250_00);
  expect(faults.filter((one) => !one.includes('409') && !one.includes('ERR_'))).toEqual([]);
});
