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
  'F-2;Menuiserie Petit;15/01/2026;20/02/2026;1 200,00;1 200,00;petit@bois.example;1 rue;29200;Brest',
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

journey('a sum is contested, a colleague asked by a link, decided; an offer granted', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/2`);
  await page.getByRole('button', { name: 'Préparer une offre' }).click();
  await page.getByLabel('Somme acceptée pour solde').fill('1 080,00');
  await page.getByLabel('Jusqu’au').fill('20/3/26');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Préparer l’offre' }).click();
  await page.getByRole('button', { name: 'Accorder' }).click();
  await page.getByText('accordée', { exact: true }).waitFor();
  await atRest(page);
  await page.getByRole('button', { name: 'Noter une contestation' }).click();
  await page.getByLabel('Somme contestée, TTC').fill('300,00');
  await page.getByRole('dialog').getByLabel('Motif').selectOption('damaged');
  await page.getByLabel('Ce que dit le client').fill('un panneau est fendu');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la contestation' }).click();
  await page.getByText('300,00', { exact: false }).filter({ hasText: 'de F-2' }).waitFor();
  await page.getByRole('button', { name: 'Demander à un collègue' }).click();
  await page.getByLabel('Votre question').fill('Le bon a-t-il été signé ?');
  await page.getByRole('button', { name: 'Obtenir le lien' }).click();
  const link = await page.getByLabel('Lien à envoyer').inputValue();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectNoSidewaysScroll(page);

  const other = await signedPage(house, { width: 390, theme: 'light' });
  await other.page.goto(link);
  await expectAccessible(other.page);
  await expectNoSidewaysScroll(other.page);
  await other.page.getByLabel('Votre réponse').fill('Oui, sans réserve.');
  await other.page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await other.page.getByText('Merci', { exact: false }).waitFor();

  await page.getByText('Oui, sans réserve.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Trancher' }).click();
  await page.getByLabel('Le client a-t-il raison').selectOption('rejected');
  await page.getByLabel('Pourquoi', { exact: false }).fill('Le bon est signé.');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Trancher' }).click();
  await page.getByText('Non fondée', { exact: false }).waitFor();
  await atRest(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

journey('a reply that nothing places is joined to its customer on the screen, and taken for a promise', async () => {
  const mail = [
    'From: Jean Petit <jean@ailleurs.example>',
    'Subject: votre facture',
    'Date: Mon, 02 Mar 2026 10:00:00 +0100',
    'Message-ID: <lost-1@ailleurs.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bonjour, nous réglons vendredi.',
  ].join('\r\n');
  await house.program.takeMail(creditor, new TextEncoder().encode(mail));
  const { page, faults } = await signedPage(house, { width: 390, theme: 'light' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/aujourdhui?vue=replies`);
  await page.locator('[data-row]', { hasText: 'Pas encore rattaché à un client' }).click();
  await page.getByRole('button', { name: 'Rattacher à un client le message de', exact: false }).click();
  await page.getByRole('textbox', { name: 'Client' }).fill('menuis');
  await page.getByRole('radio', { name: 'Menuiserie Petit', exact: false }).check();
  await expectAccessible(page);
  await page
    .getByRole('dialog', { name: 'Rattacher à un client', exact: true })
    .getByRole('button', { name: 'Rattacher à un client' })
    .click();
  await page.getByRole('heading', { name: 'Menuiserie Petit' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Menuiserie Petit : les relances attendent jusqu’au', { exact: false }).waitFor();
  const [reply] = await house.program.inbox(creditor, ['done'], { limit: 5 });
  expect(reply?.mail).toMatchObject({ joined_by: 'person', answer: 'promise' });
  expect(faults).toEqual([]);
});
