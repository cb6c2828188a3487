import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, DebtorId } from '../src/core/base/id.ts';
import { executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const LIST = `N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville
F-2026-0101;Garage Roy SARL;552081317;15/01/2026;25/02/2026;1 200,00;1 200,00;compta@roy.example;4 quai;29200;Brest
F-2026-0102;Menuiserie Dupuis;732829320;15/01/2026;10/02/2026;450,50;450,50;dupuis@bois.example;1 rue du Bois;29200;Brest`;

const journey = it.skipIf(executablePath === null);
let house: House;
let company = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(day('2026-03-02'));
  const creditor = await withBooks(house, LIST, day('2026-03-02'));
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
  company = `${house.url}/e/${WORKSPACE}/${creditor}`;
});
afterAll(() => house?.close());

journey('whoever knows a name, the end of a number or an amount is there by keyboard', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${company}/reglages/regles`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const find = async (text: string) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Rechercher/ }).waitFor();
    await page.keyboard.type(text);
  };
  await find('menuis');
  await page.getByRole('option', { name: /Menuiserie Dupuis.*450,50/ }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Menuiserie Dupuis' }).waitFor();
  await find('101');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/factures\/\d+$/);
  await find('roy.example');
  await page.getByText('Rien ne correspond à', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await find('scénarios');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/scenarios$/);
  // What an action is called is what it does: asked about once more, as by its button.
  await find('préparer');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Préparer les relances du jour' }).getByText('Rien ne part par là', { exact: false }).waitFor();
  expect(page.url()).not.toContain('faire');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  // A slip of a letter is forgiven, and what is begun about a debtor is begun on its page.
  await find('debitteurs');
  await page.getByText('Vouliez-vous dire ?').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/debiteurs$/);
  await find('dupuis');
  await page
    .getByRole('option', { name: /Menuiserie Dupuis/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Menuiserie Dupuis' }).waitFor();
  await find('nouvelle promesse');
  await page.getByRole('option', { name: /Noter une promesse.*pour ce débiteur/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la promesse' }).waitFor();
  expect(page.url()).not.toContain('faire');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.evaluate<string>('JSON.stringify(localStorage)')).not.toContain(WORKSPACE);
  expect(faults).toEqual([]);
});

journey('? lists the keys, g and a letter lead to a screen, and both can be turned off', async () => {
  const { page, faults } = await signedPage(house, { theme: 'dark' });
  await page.goto(`${company}/banque`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await dialog.getByText('Sur cet écran', { exact: false }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL(/\/debiteurs$/);
  await page.keyboard.press('?');
  await dialog.getByRole('switch').click({ force: true });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.keyboard.press('?');
  expect([page.url().endsWith('/debiteurs'), await dialog.count()]).toEqual([true, 0]);
  expect(faults).toEqual([]);
});

journey('a view of the list is named, found again elsewhere and deleted; a second company is gone to by name', async () => {
  const other = await house.program.registerCreditor(
    { ...(await house.program.creditors())[0]?.profile, name: 'Scierie Lenoir' } as never,
    'mainland',
    null,
  );
  const { page, faults } = await signedPage(house, { width: 390 });
  await page.goto(`${company}/debiteurs?retard=1&tri=name`);
  await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
  await page.getByLabel('Nom de la vue').fill('En retard, par nom');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Tous les débiteurs' }).click();
  await page.waitForURL(/\/debiteurs$/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto(`${house.url}/e/${WORKSPACE}/${other}/debiteurs`);
  await page.getByRole('button', { name: 'En retard, par nom', exact: true }).click();
  await page.waitForURL(/retard=1&tri=name$/);
  await page.getByRole('button', { name: /^Supprimer la vue/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.getByRole('button', { name: 'En retard, par nom', exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate<string>('document.activeElement?.textContent')).toBe('Tous les débiteurs');
  await page.getByRole('button', { name: /^Scierie Lenoir/ }).click();
  await expectAccessible(page);
  await page.getByRole('option', { name: 'Atelier Dupont' }).click();
  await page.waitForURL(new RegExp(`^${company}/debiteurs`));
  expect(faults).toEqual([]);
});

journey('cut off before either was ever opened, Ctrl K and ? are there all the same', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${company}/banque`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const FETCHED = "performance.getEntriesByType('resource').filter((one) => one.responseEnd > 0).map((one) => one.name).join()";
  const fetched = (name: string) => expect.poll(() => page.evaluate<string>(FETCHED), { timeout: 30_000 }).toContain(`/${name}`);
  await fetched('palette');
  await fetched('keys-help');
  await page.context().setOffline(true);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Rechercher/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /^Rechercher/ }).waitFor({ state: 'hidden' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
  await page.context().setOffline(false);
  expect(faults).toEqual([]);
});

journey('Envoyer and Imprimer ask what their buttons ask, and lead to the day when nothing waits to leave', async () => {
  const { program } = house;
  const { page, faults } = await signedPage(house);
  const begin = async (text: string) => {
    await page.goto(`${company}/banque`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Rechercher/ }).waitFor();
    await page.keyboard.type(text);
    await page.getByRole('option', { name: new RegExp(text) }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/aujourdhui$/);
  };
  await begin('Envoyer les e-mails approuvés');
  expect(await page.getByRole('dialog').count()).toBe(0);
  const today = day('2026-03-02');
  const items = (await program.showDebtor(2 as DebtorId)).items.map((one) => one.id);
  await program.setLevelOf(2 as DebtorId, items, 'call', day('2026-02-20'));
  const [creditor] = await program.creditors();
  await program.runDay(creditor?.id as CreditorId, today, { acceptOldBooks: true });
  await program.approve(creditor?.id as CreditorId, 'all');
  for (const [text, title] of [
    ['Envoyer les e-mails approuvés', 'Envoyer maintenant'],
    ['Imprimer les lettres approuvées', 'Préparer les courriers'],
  ] as const) {
    await begin(text);
    await page.getByRole('dialog', { name: title }).getByRole('button', { name: 'Annuler' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  expect((await program.showDebtor(2 as DebtorId)).contacts.every((one) => one.state === 'pending')).toBe(true);
  expect(faults).toEqual([]);
});
