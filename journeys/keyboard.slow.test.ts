import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, withBooks } from './house.ts';
import { confirm, expectFocus, expectNextRow, tabTo } from './keyboard.ts';

const TODAY = day('2026-03-02');
const HEADERS = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville';
/** Who is asked for what: by number of the invoice, its due date and the step made before. */
const BOOKS = [
  ['F-1', 'Garage Roy', '25/02/2026', null],
  ['F-2', 'Boulangerie Petit', '25/02/2026', null],
  ['F-3', 'Menuiserie Le Goff', '20/02/2026', 'first-reminder'],
  ['F-4', 'Pressing Aubrac', '10/02/2026', 'call'],
  ['F-5', 'Librairie Morel', '', null],
] as const;

const journey = it.skipIf(executablePath === null);
let house: House;
let creditor: CreditorId;
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  const lines = BOOKS.map(([number, name, due]) => {
    const email = `${number.toLowerCase()}@client.example`;
    return `${number};${name};10/01/2026;${due};1 200,00;1 200,00;${email};4 quai;29200;Brest`;
  });
  const { program } = house;
  creditor = await withBooks(house, [HEADERS, ...lines].join('\n'), TODAY);
  for (const [number, , , step] of BOOKS) {
    if (step === null) continue;
    const item = await program.findItem(creditor, number);
    if (item) await program.setLevelOf(item.debtor_id, [item.id], step, day(step === 'call' ? '2026-02-20' : '2026-02-22'));
  }
});
afterAll(() => house?.close());

/** Accessible by day and by night. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
  }
}

journey('a whole day is worked through without a mouse, and one always sees where one is', async () => {
  const { page, faults } = await newPage();
  const { keyboard } = page;
  await enterBy(page, await ownersLink(house));
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();

  // Past the menu, and the day is decided.
  await keyboard.press('Tab');
  await expectFocus(page, 'Aller au contenu');
  await keyboard.press('Enter');
  await tabTo(page, 'Préparer les relances du jour');
  await keyboard.press('Enter');
  await confirm(page, 'Préparer les relances du jour');
  await page.getByRole('dialog').getByText('Préparé', { exact: true }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocus(page, 'Mettre à jour les relances du jour');

  await approvals(page);
  await calls(page);
  await questions(page);
  await letters(page);

  // What is approved leaves.
  await tabTo(page, 'Envoyer maintenant (2 e-mails)', 'back');
  await keyboard.press('Enter');
  await confirm(page, 'Envoyer');
  await page.getByRole('dialog').getByText('2 e-mails envoyés.').waitFor();
  await keyboard.press('Escape');
  await page.getByText('Rien ne vous attend').waitFor();
  expect(house.sink.received.map(({ to }) => to).toSorted()).toEqual(['f-1@client.example', 'f-4@client.example']);
  await expectAccessibleInBoth(page);
  expect(faults).toEqual([]);
});

/** One is read before it is approved, one is put off with its reason, the rest is approved by its key. */
async function approvals(page: Page): Promise<void> {
  const { keyboard } = page;
  // Whoever opens the day stands in its list, and its keys work.
  await page.reload();
  await expectFocus(page, 'Pressing Aubrac');
  await keyboard.press('?');
  await page.getByRole('dialog').getByText('annuler le dernier accord').waitFor();
  await keyboard.press('Escape');
  await expectFocus(page, 'Pressing Aubrac');
  await keyboard.press('a');
  await page.getByText('Pressing Aubrac · 2 envois approuvés.').waitFor();

  // The row that took its place has the focus; its message is read before it is approved.
  await expectNextRow(page, 'Garage Roy');
  await page.getByTitle('Garage Roy', { exact: false }).waitFor();
  await keyboard.press('p');
  await expectFocus(page, 'Aperçu');
  await expectAccessibleInBoth(page);
  await tabTo(page, 'Approuver');
  await keyboard.press('Enter');
  await page.getByText('Garage Roy · 1 envoi approuvé.').waitFor();
  await expectNextRow(page, 'Boulangerie Petit');

  // Taken back, and given again.
  await keyboard.press('Control+z');
  await page.locator('[data-row]').filter({ hasText: 'Garage Roy' }).waitFor();
  await keyboard.press('k');
  await expectFocus(page, 'Garage Roy');
  await keyboard.press('a');
  await page.getByText('Garage Roy · 1 envoi approuvé.').waitFor();
  await expectNextRow(page, 'Boulangerie Petit');

  await keyboard.press('s');
  await expectFocus(page, 'Pourquoi');
  await keyboard.type('a promis au téléphone');
  await keyboard.press('Tab');
  await expectFocus(page, 'Jusqu’au');
  await keyboard.press('Control+a');
  await keyboard.type('9/3/26');
  await keyboard.press('Enter');
  await page.getByText('Boulangerie Petit · Laissé tranquille jusqu’au 09/03/2026 inclus.').waitFor();
}

/** What came of a call is said by one key. */
async function calls(page: Page): Promise<void> {
  await expectFocus(page, 'À appeler');
  await tabTo(page, 'Menuiserie Le Goff');
  await expectAccessible(page);
  await page.keyboard.press('1');
  // The notice stays, with what takes it back.
  await page.getByText('Menuiserie Le Goff : Joint.').waitFor();
  await page.locator('[data-row]', { hasText: 'Menuiserie Le Goff' }).waitFor({ state: 'detached' });
}

/** A question is answered where it is asked. */
async function questions(page: Page): Promise<void> {
  const { keyboard } = page;
  await expectFocus(page, 'Questions');
  await tabTo(page, 'Librairie Morel');
  await keyboard.press('Enter');
  await expectFocus(page, 'Questions');
  await expectAccessible(page);
  await tabTo(page, 'Échéance');
  await keyboard.type('31/3/26');
  await keyboard.press('Enter');
  await page.getByText('Librairie Morel : réponse enregistrée.').waitFor();
}

/** Letters are prepared in one file, and said to be in the mail. */
async function letters(page: Page): Promise<void> {
  const { keyboard } = page;
  await tabTo(page, 'Préparer les courriers (1 lettre)', 'back');
  await keyboard.press('Enter');
  await confirm(page, 'Préparer');
  await page.getByRole('dialog').getByText('1 lettre est prête.').waitFor();
  await keyboard.press('Escape');
  await tabTo(page, 'À poster');
  await tabTo(page, 'Confirmer');
  await keyboard.press('Enter');
  await confirm(page, 'Confirmer');
  await page.getByText('lettre postée : c’est enregistré.', { exact: false }).waitFor();
  expect((await house.program.tasks(creditor, { limit: 10 })).toPost).toEqual([]);
}
