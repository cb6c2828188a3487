import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { CLAIRE, settled, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
let house: House;
let company = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse();
  company = await settled(house);
});
afterAll(() => house?.close());

journey('a rule that would harass is refused with its reason, a sound one holds', async () => {
  const { page } = await signedPage(house);
  await page.goto(`${company}/reglages/regles`);
  const days = page.getByLabel('Jours au moins entre deux contacts', { exact: false });
  await days.fill('2');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await page.getByRole('alert').filter({ hasText: 'Au moins 3 jours entre deux contacts' }).waitFor();
  await days.fill('4');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).first().click();
  await page.getByText('Les prochaines décisions en tiendront compte', { exact: false }).waitFor();
  expect(await house.program.creditors()).toMatchObject([{ minimum_days_between: 4 }]);
});

journey('a mail server set up on the screen sends the next message', async () => {
  const { page } = await signedPage(house);
  await page.goto(`${company}/reglages/emails`);
  const server = page.getByRole('region', { name: 'Régler le serveur' });
  await server.getByRole('textbox', { name: 'Port' }).fill(String(house.sink.port));
  await server.getByLabel('Nom du serveur').fill('localhost');
  await server.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByText('Les e-mails partent par localhost', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Envoyer un essai' }).click();
  await page.getByText(`Le serveur a pris le message pour ${CLAIRE.email}`, { exact: false }).waitFor();
  expect(house.sink.received.length).toBe(1);
});

journey('the journal is verified, and a copy of it is taken along', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${company}/reglages/journal`);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await page.getByText('Le journal est intact', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Préparer une sauvegarde' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la sauvegarde' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('acquit-atelier-2026-03-02.gz');
  const bytes = readFileSync(await download.path());
  expect([...bytes.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
  await page.getByRole('button', { name: 'Préparer une sauvegarde' }).waitFor();
  expect(faults).toEqual([]);
});

journey('whoever comes by a printed link sets a new password, without the old one', async () => {
  const { page, faults } = await newPage();
  await enterBy(page, await house.served.accounts.signInLink(CLAIRE.email));
  await page.getByRole('link', { name: 'Choisir un mot de passe' }).click();
  await page.getByText('Vous êtes entré par un lien de secours', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('Nouveau mot de passe').fill('une toute nouvelle phrase');
  await page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
  await page.getByLabel('Mot de passe actuel').waitFor();
  expect(faults).toEqual([]);
  const { page: again } = await signedPage(house, {}, { email: CLAIRE.email, password: 'une toute nouvelle phrase' });
  expect((await again.request.get(`${house.url}/api/me`)).status()).toBe(200);
});
