import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, day } from '../src/core/base/day.ts';
import { enterBy, executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, WORKSPACE, withBooks } from './house.ts';

const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-2026-101;Garage Roy SARL;552081317;15/01/2026;25/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
  'F-2026-102;Bois Martin SAS;732829320;15/01/2026;23/02/2026;450,00;450,00;martin@bois.example;5 quai;29200;Brest',
].join('\n');

const journey = it.skipIf(executablePath === null);
let house: House;
let address = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  const creditor = await withBooks(house, LIST, TODAY);
  const { program } = house;
  await program.goLive(creditor, TODAY);
  await program.runDay(creditor, TODAY);
  await program.approve(creditor, 'all');
  await program.sendEmails(creditor, TODAY);
  expect(house.sink.received.length).toBe(2);
  address = `${house.url}/e/${WORKSPACE}/${creditor}/scenarios/business`;
});
afterAll(() => house?.close());

journey('a scenario is changed, tried on the past and on the days to come, enabled, and stands', async () => {
  const { page, faults } = await newPage();
  await enterBy(page, await ownersLink(house));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(address);
  await page.getByRole('button', { name: 'Modifier' }).click();
  const step = page.getByRole('group', { name: '2e relance' });
  await step.getByRole('button', { name: 'Voir sur un cas réel' }).click();
  await step.getByText('réponse souhaitée d’ici le 10 mars 2026').waitFor();
  await step.getByRole('textbox', { name: 'Délai accordé' }).fill('15');
  await step.getByText('réponse souhaitée d’ici le 17 mars 2026').waitFor();
  expect(addDays(TODAY, 15)).toBe('2026-03-17');
  await step.getByRole('button', { name: 'Masquer le cas réel' }).click();
  await page.getByRole('group', { name: '1re relance' }).getByRole('textbox', { name: 'Jours', exact: true }).fill('12');
  await page.getByRole('button', { name: 'Simuler' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 envois de moins', { exact: false }).waitFor();
  await dialog.getByRole('cell', { name: 'F-2026-101' }).waitFor();
  await dialog.getByText('ne serait pas parti').first().waitFor();
  await expectAccessible(page);
  await dialog.getByRole('tab', { name: '60 jours à venir' }).click();
  await dialog.getByText('Sur les 60 prochains jours', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Mettre en service' }).click();
  await page.getByText('est en service', { exact: false }).waitFor();
  await page.getByText('version 2').waitFor();
  const [creditor] = await house.program.creditors();
  if (!creditor) throw new Error('no creditor');
  const saved = (await house.program.scenarios(creditor.id)).find((one) => one.key === 'business');
  expect(saved?.version).toBe(2);
  expect(saved?.steps.map((one) => [one.key, one.when.days, one.grantsDays ?? null])).toContainEqual(['first-reminder', 12, null]);
  expect(saved?.steps.map((one) => [one.key, one.grantsDays ?? null])).toContainEqual(['second-reminder', 15]);
  expect(faults).toEqual([]);
});

journey('the simulation can be read on a telephone in the dark', async () => {
  const { page } = await newPage({ width: 390, theme: 'dark' });
  await enterBy(page, await ownersLink(house));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(address);
  await page.getByRole('button', { name: 'Modifier' }).click();
  await page.getByRole('group', { name: '1re relance' }).getByRole('textbox', { name: 'Jours', exact: true }).fill('14');
  await page.getByRole('button', { name: 'Simuler' }).click();
  await page.getByRole('dialog').getByText('Ce que cette simulation suppose').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
