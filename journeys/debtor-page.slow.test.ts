import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KEY, SECRET, type StripePlayer, startStripePlayer } from '../src/adapters/pay/stripe-player.test-kit.ts';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, DebtorId } from '../src/core/base/id.ts';
import { atRest, executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-1;Garage Roy;15/01/2026;20/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
  'F-2;Garage Roy;15/01/2026;22/02/2026;80,00;80,00;roy@garage.example;4 quai;29200;Brest',
  'F-3;Menuiserie Dupuis;15/01/2026;20/02/2026;450,50;450,50;d@bois.example;1 rue;29200;Brest',
].join('\n');
const PHONE = { width: 390, scripts: false } as const;
const PROOF = { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 proof') };
const PUBLIC = 'https://acquit.example';
let player: StripePlayer;
let house: House;
let creditor: CreditorId;
beforeAll(async () => {
  if (executablePath === null) return;
  player = await startStripePlayer();
  house = await openHouse(TODAY, '127.0.0.1', PUBLIC, { paymentsAt: { api: player.url, pages: player.url } });
  creditor = await withBooks(house, LIST, TODAY);
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
});
afterAll(async () => {
  await house?.close();
  await player?.close();
});

/** Where a debtor's link leads, on this machine. */
async function linkOf(debtor: number): Promise<string> {
  const { url } = await house.program.makeLink(debtor as DebtorId);
  return `${house.url}${new URL(url).pathname}`;
}

/** How the debtor's contacts stand. */
async function contactStates(debtor: number): Promise<string[]> {
  return (await house.program.showDebtor(debtor as DebtorId)).contacts.map((one) => one.state);
}

/** axe is a script: what stands on a page without them is looked at by it on another one. */
async function looksRight(page: Page, name: string): Promise<void> {
  const { page: other } = await newPage({ width: page.viewportSize()?.width ?? 390 });
  await other.goto(`${house.url}/d/page.css`);
  await other.setContent(await page.content());
  await expectAccessible(other);
  await expectNoSidewaysScroll(page);
  await other.context().close();
  const folder = process.env['ACQUIT_PICTURES'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

journey('on a telephone without JavaScript: a promise, a dispute with a file, a payment already made', async () => {
  const { page } = await newPage(PHONE);
  const link = await linkOf(1);
  await page.goto(link);
  await page.getByRole('heading', { level: 1, name: 'Votre compte chez Atelier Dupont' }).waitFor();
  expect(await page.getByText('F-3').count()).toBe(0);
  await looksRight(page, 'page');
  await page.getByText('Annoncer une date de règlement').click();
  await page.locator('#promise-day').fill('2026-03-06');
  await looksRight(page, 'promise');
  await page.getByRole('button', { name: 'Annoncer cette date' }).click();
  await page.getByRole('status').getByText('demande n° 1', { exact: false }).waitFor();
  await looksRight(page, 'kept');
  await page.getByText('Contester une facture').click();
  await page.getByLabel('Motif').selectOption('defective');
  await page.locator('#dispute').getByLabel('F-2', { exact: false }).check();
  await page.locator('#dispute-cents').fill('beaucoup');
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByRole('alert').getByText('Ce montant ne se lit pas', { exact: false }).waitFor();
  expect(await page.locator('#dispute').getByLabel('F-2', { exact: false }).isChecked()).toBe(true);
  await looksRight(page, 'fault');
  await page.locator('#dispute-cents').fill('80,00');
  await page.locator('#dispute-files').setInputFiles(PROOF);
  await page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await page.getByText('contestée, en cours d’examen', { exact: false }).waitFor();
  await page.getByText('J’ai déjà réglé').click();
  await page.locator('#paid-day').fill('2026-02-27');
  await page.locator('#paid-files').setInputFiles(PROOF);
  await page.getByRole('button', { name: 'Signaler ce règlement' }).click();
  await page.getByRole('status').getByText('demande n° 3', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'What remains to be paid' }).waitFor();
  await looksRight(page, 'english');
});

journey('in the dark, on a wide screen', async () => {
  const { page, faults } = await newPage({ theme: 'dark' });
  await page.goto(await linkOf(2));
  await page.getByText('Être rappelé').click();
  await looksRight(page, 'dark');
  expect(faults).toEqual([]);
});

journey('a stranger who comes by a link that was closed learns nothing', async () => {
  const { page } = await newPage(PHONE);
  const link = await linkOf(2);
  await house.program.revokeLinks(2 as DebtorId);
  await page.goto(link);
  await page.getByRole('heading', { name: 'Ce lien n’est plus valable' }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(/Dupuis|Atelier|F-3|450/);
  await looksRight(page, 'gone');
});

journey('the company’s people see what was said, take the promise, and close the links', async () => {
  const { page, faults } = await signedPage(house, { width: 390 });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/aujourdhui?vue=requests`);
  await page.getByRole('button', { name: 'Prendre la promesse de Garage Roy' }).waitFor();
  await atRest(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /preuve\.pdf/ })
      .first()
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('preuve.pdf');
  await page.getByRole('button', { name: 'Reprendre les relances de Garage Roy' }).last().click();
  await expect.poll(() => page.getByRole('article').count()).toBe(2);
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/1`);
  await page.getByRole('button', { name: 'Créer un lien' }).click();
  await page.getByLabel('Lien, valable', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Fermer tous les liens' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer tous les liens' }).click();
  await page.getByText('Aucun lien n’est ouvert', { exact: false }).waitFor();
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});

journey('the company sets Stripe up; a debtor pays by card on a telephone without JavaScript, and its reminder is withdrawn', async () => {
  const { page, faults } = await signedPage(house, { width: 390 });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/reglages/paiements`);
  await page.getByText('Aucun prestataire n’est réglé', { exact: false }).waitFor();
  const hook = await page.getByLabel('Adresse à donner à Stripe', { exact: false }).inputValue();
  await page.getByLabel('Clé secrète', { exact: false }).first().fill('pk_live_aPublicOneByMistake');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('n’est pas une clé secrète', { exact: false }).waitFor();
  await page.getByLabel('Clé secrète', { exact: false }).first().fill(KEY);
  await page.getByLabel('Secret de signature', { exact: false }).first().fill(SECRET);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Le paiement en ligne est proposé à vos clients.').waitFor();
  expect(await page.content()).not.toMatch(/sk_live_for|whsec_of/);
  // The notice lies above the button on so narrow a screen, and stays while the mouse is on it.
  await page.mouse.move(0, 0);
  await page.locator('.mantine-Notification-root').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Essayer la clé' }).click();
  await page.getByText('la clé est bonne', { exact: false }).waitFor();
  await atRest(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await house.program.runDay(creditor, TODAY);
  expect(await contactStates(2)).toEqual(['pending']);
  player.leadTo(hook.replace(PUBLIC, house.url), [PUBLIC, house.url]);
  const { page: debtors } = await newPage(PHONE);
  await debtors.goto(await linkOf(2));
  await looksRight(debtors, 'online');
  await debtors.getByRole('button', { name: /^Payer 450,50/ }).click();
  await debtors.getByRole('heading', { name: '450.50 eur' }).waitFor();
  await debtors.getByRole('button', { name: 'Payer' }).click();
  await debtors.getByRole('status').getByText('Paiement reçu', { exact: false }).waitFor();
  expect(await debtors.getByText('Rien n’est à régler', { exact: false }).count()).toBe(1);
  await looksRight(debtors, 'online-paid');
  expect(await contactStates(2)).toEqual(['dropped']);
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/banque`);
  await atRest(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
