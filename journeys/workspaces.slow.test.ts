import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse } from './house.ts';
import { settled, signedPage } from './person.ts';

describe.skipIf(executablePath === null)('a further workspace', () => {
  let house: House;
  let company = '';
  beforeAll(async () => {
    house = await openHouse();
    company = await settled(house);
  });
  afterAll(() => house?.close());

  it('is made from the menu of companies, by keyboard, and begins with its first company', async () => {
    const { page, faults } = await signedPage(house, { width: 390 });
    await page.goto(`${company}/debiteurs`);
    await page.getByRole('button', { name: /changer d’entreprise/ }).click();
    await page.getByRole('option', { name: 'Nouvel espace de travail…' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Nom de l’espace');
    await name.fill('../etc');
    await name.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'ne peut pas nommer un espace' }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await name.fill('Menuiserie Le Goff');
    await name.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Votre entreprise' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/e/Menuiserie%20Le%20Goff/entreprise');
    expect(await house.served.accounts.workspaces()).toEqual(['Menuiserie Le Goff', 'atelier']);
    // The way back is the menu again: both are in it.
    await page.goto(company);
    await page.getByRole('button', { name: /changer d’entreprise/ }).click();
    await page.getByRole('option', { name: 'Menuiserie Le Goff' }).waitFor();
    expect(faults).toEqual([]);
  });
});
