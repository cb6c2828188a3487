import { afterAll, beforeAll, expect, it } from 'vitest';
import { executablePath, expectAccessible } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { settled, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
let house: House;
let company = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(undefined, 'localhost');
  company = await settled(house);
});
afterAll(() => house?.close());

journey('a passkey is added, signs in without a password, is named and deleted', async () => {
  const { page, faults } = await signedPage(house);
  // A telephone or laptop in software: its owner's finger is always on it.
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
  });
  await page.goto(`${company}/compte`);
  await page.getByLabel('Nom de cette clé').fill('Portable du bureau');
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Renommer la clé « Portable du bureau »' }).waitFor();
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('alert').filter({ hasText: 'Cet appareil a déjà une clé' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();

  await page.goto(`${company}/compte`);
  await page.getByRole('button', { name: /^Renommer la clé/ }).click();
  await page.getByLabel(/^Renommer la clé/).fill('Portable de Claire');
  await page.locator('li').getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Supprimer la clé « Portable de Claire »' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.getByText('Aucune clé d’accès pour l’instant.').waitFor();
  expect(faults).toEqual([]);

  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).click();
  await page.getByRole('alert').filter({ hasText: 'Cette clé n’est rattachée à aucun compte' }).waitFor();
});
