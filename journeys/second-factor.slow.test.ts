import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { executablePath, expectAccessible, newPage } from './browser.ts';
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

const shared: { totp: TOTP | null; codes: string[] } = { totp: null, codes: [] };

journey('is set up with a telephone, and gives backup codes once', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${company}/compte`);
  await page.getByText('Inactive', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Activer' }).click();
  await page.getByLabel('Votre mot de passe, pour confirmer').fill('pas le bon mot de passe');
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('alert').filter({ hasText: 'Ce n’est pas votre mot de passe' }).waitFor();
  await page.getByLabel('Votre mot de passe, pour confirmer').fill(CLAIRE.password);
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('img', { name: 'Carré à photographier' }).waitFor();
  await expectAccessible(page);
  const key = await page.getByLabel('Clé à recopier').inputValue();
  const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) });
  await page.getByLabel('Code à six chiffres').fill('000000');
  await page.getByRole('button', { name: 'Valider le code' }).click();
  await page.getByRole('alert').filter({ hasText: 'Ce code ne convient pas' }).waitFor();
  await page.getByLabel('Code à six chiffres').fill(totp.generate());
  await page.getByRole('button', { name: 'Valider le code' }).click();
  await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor();
  await expectAccessible(page);
  shared.codes = await page.locator('.codes li').allInnerTexts();
  shared.totp = totp;
  expect(shared.codes.length).toBe(10);
  await page.getByRole('button', { name: 'Je les ai rangés' }).click();
  await page.getByText('Active : un code vous est demandé', { exact: false }).waitFor();
  expect(faults).toEqual([]);
});

const enter = async (code: string) => {
  const { page } = await newPage();
  await page.goto(`${house.url}/connexion`);
  await page.getByLabel('Adresse e-mail').fill(CLAIRE.email);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(CLAIRE.password);
  await page.getByRole('button', { name: 'Entrer', exact: true }).click();
  await page.getByLabel('Code à six chiffres').fill(code);
  expect((await page.request.get(`${house.url}/api/me`)).status()).toBe(401);
  await page.getByRole('button', { name: 'Valider le code' }).click();
  return page;
};

journey('the password alone does not let in, a wrong code neither, the right one does', async () => {
  const wrong = await enter('000000');
  await wrong.getByRole('alert').waitFor();
  expect((await wrong.request.get(`${house.url}/api/me`)).status()).toBe(401);
  const page = await enter(shared.totp?.generate() ?? '');
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
  expect((await page.request.get(`${house.url}/api/me`)).status()).toBe(200);
});

journey('a backup code stands in for a lost telephone', async () => {
  const page = await enter(shared.codes[0] ?? '');
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
});
