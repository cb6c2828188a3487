import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE } from './house.ts';

const COMPANY = [
  ['Raison sociale *', 'Atelier Dupont'],
  ['Adresse *', '3 rue du Port'],
  ['Code postal *', '29200'],
  ['Ville *', 'Brest'],
  ['E-mail *', 'compta@dupont.example'],
  ['IBAN *', 'FR76 3000 6000 0112 3456 7890 189'],
] as const;

describe.skipIf(executablePath === null)('first start', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('by the link of the terminal: an account, then the workspace', async () => {
    const { page, faults } = await newPage();
    await page.goto(house.served.firstLink ?? '');
    await page.getByRole('heading', { name: 'Bienvenue dans Acquit' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel('Votre nom').fill('Claire Dupont');
    await page.getByLabel('Adresse e-mail').fill('claire@dupont.example');
    await page.getByLabel('Mot de passe').fill('trop court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    expect(await house.served.accounts.isEmpty()).toBe(true);
    await page.getByLabel('Mot de passe').fill('une phrase que je retiens');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('heading', { name: 'Votre entreprise' }).waitFor();
    await expectAccessible(page);
    for (const [label, value] of COMPANY) await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByLabel('SIREN').fill('123456789');
    await page.getByRole('button', { name: 'Enregistrer l’entreprise' }).click();
    await page.getByRole('alert').filter({ hasText: 'SIREN' }).waitFor();
    expect(await house.program.creditors()).toEqual([]);
    await page.getByLabel('SIREN').fill('732829320');
    await page.getByRole('button', { name: 'Enregistrer l’entreprise' }).click();
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    expect(await house.program.creditors()).toMatchObject([{ name: 'Atelier Dupont', live_from: null, profile: { siren: '732829320' } }]);
    expect(await house.served.accounts.people(WORKSPACE, { limit: 10 })).toMatchObject([
      { person: { email: 'claire@dupont.example', name: 'Claire Dupont' }, role: 'owner' },
    ]);
    expect(faults).toEqual([]);
  });

  it('a second person with the same link is turned away', async () => {
    const { page } = await newPage({ width: 390 });
    await page.goto(house.served.firstLink ?? '');
    await page.getByLabel('Votre nom').fill('Quelqu’un');
    await page.getByLabel('Adresse e-mail').fill('autre@dupont.example');
    await page.getByLabel('Mot de passe').fill('une autre phrase assez longue');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoSidewaysScroll(page);
    expect((await house.served.accounts.people(WORKSPACE, { limit: 10 })).length).toBe(1);
  });
});
