import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE, KEYS, type MailevaPlayer, SENDER, startMailevaPlayer } from '../src/adapters/post/maileva-player.test-kit.ts';
import { day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, withBooks } from './house.ts';

const TODAY = day('2026-03-02');
const BOOKS = `N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville
F-1;Garage Roy;552081317;15/12/2025;15/01/2026;1 200,00;1 200,00;;4 quai;29200;Brest`;
const BY_EMAIL = BOOKS.replace('1 200,00;;', '1 200,00;compta@roy.example;');

async function noticeApproved({ program }: House, creditor: CreditorId): Promise<void> {
  const item = await program.findItem(creditor, 'F-1');
  if (!item) throw new Error('no F-1');
  await program.setDebtor(item.debtor_id, { kind: 'business' });
  await program.setLevelOf(item.debtor_id, [item.id], 'second-reminder', day('2026-02-10'));
  await program.runDay(creditor, TODAY);
  await program.approve(creditor, 'all');
}

/** The owner sets the provider up on its screen, tries it, and chooses it for the company. */
async function providerChosen(page: Page, house: House, creditor: CreditorId, electronic = false): Promise<void> {
  await page.goto(`${house.url}/e/atelier/${creditor}/reglages/recommandes`);
  await page.getByText('Aucun prestataire n’est réglé').waitFor();
  await page.getByLabel('Identifiant de l’application').fill(KEYS.clientId);
  await page.getByLabel('Secret de l’application').fill(KEYS.clientSecret);
  await page.getByLabel('Utilisateur').fill(KEYS.user);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(KEYS.password);
  if (electronic) await page.getByLabel('Numéro de l’expéditeur vérifié').fill(SENDER);
  await page.getByRole('region', { name: 'Régler Maileva' }).getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Essayer l’accès' }).click();
  await page.getByText('l’accès est bon').waitFor();
  await page.getByLabel('Maileva les imprime et les poste').check();
  if (electronic) await page.getByLabel('Par voie électronique').check();
  await page.getByRole('region', { name: 'Qui poste' }).getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => house.program.postChoice(creditor)).toEqual({ paper: 'maileva', electronic });
}

describe.skipIf(executablePath === null)('registered letters by a provider', () => {
  let house: House;
  let player: MailevaPlayer;
  let creditor: CreditorId;
  beforeAll(async () => {
    player = await startMailevaPlayer();
    house = await openHouse(TODAY, '127.0.0.1', undefined, { postAt: player.place.api });
    creditor = await withBooks(house, BOOKS, TODAY);
  });
  afterAll(async () => {
    await house?.close();
    await player?.close();
  });

  it('the provider is set up and chosen, a letter that nobody fetched waits on the day, and its way and proofs stand with the customer', async () => {
    const { page, faults } = await newPage();
    await enterBy(page, await ownersLink(house));
    await providerChosen(page, house, creditor);
    await expectAccessible(page);

    await noticeApproved(house, creditor);
    expect(await house.program.sendRegistered(creditor, TODAY)).toMatchObject({ sent: 1 });
    const at = '2026-03-02T08:00:00.000Z';
    const told = { deposit_proof_date: at, deposit_proof_url: 'x', undelivered_mail_date: at, undelivered_mail_reason: 'N03' };
    const main = {
      main_delivery_statuses: [{ category: 'FIRST_PRESENTATION', code: 'LP09', date: at }],
      registered_number: '2C12345678901',
    };
    player.carry(player.sendings[0]?.custom_id ?? '', { ...told, ...main }, { download_deposit_proof: '%PDF-1.4 proof' });
    expect(await house.program.askPost(creditor)).toBe(1);

    await page.goto(`${house.url}/e/atelier/${creditor}`);
    await page.getByRole('tab', { name: /^Recommandés/ }).click();
    const letter = page.getByRole('article', { name: 'Recommandé à Garage Roy' });
    await letter.waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Commissaire de justice' }).click();
    await letter.waitFor({ state: 'detached' });

    const item = await house.program.findItem(creditor, 'F-1');
    await page.goto(`${house.url}/e/atelier/${creditor}/debiteurs/${item?.debtor_id}`);
    const card = page.getByRole('region', { name: 'Recommandés' });
    await card.getByText('non réclamé (02/03/2026)').waitFor();
    await card.getByRole('link', { name: 'Preuve de dépôt' }).waitFor();
    await card.getByRole('button', { name: 'Classer l’avis' }).click();
    const dialog = page.getByRole('dialog');
    const slip = { name: 'avis.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 slip') };
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByLabel('Photo ou numérisation de l’avis').click()]);
    await chooser.setFiles(slip);
    await dialog.getByLabel('Jour de réception').fill('02/03/2026');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Classer' }).click();
    await card.getByRole('link', { name: 'Avis de réception' }).waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(executablePath === null)('electronic registered letters', () => {
  let house: House;
  let player: MailevaPlayer;
  let creditor: CreditorId;
  beforeAll(async () => {
    player = await startMailevaPlayer();
    house = await openHouse(TODAY, '127.0.0.1', undefined, { postAt: player.place.api });
    creditor = await withBooks(house, BY_EMAIL, TODAY);
  });
  afterAll(async () => {
    await house?.close();
    await player?.close();
  });

  it('the customer’s agreement is noted on its page, the letter waits for a code, a wrong one is told, and the right one lets it leave', async () => {
    const { page, faults } = await newPage();
    await enterBy(page, await ownersLink(house));
    await providerChosen(page, house, creditor, true);
    const item = await house.program.findItem(creditor, 'F-1');
    await page.goto(`${house.url}/e/atelier/${creditor}/debiteurs/${item?.debtor_id}`);
    const contact = page.getByRole('region', { name: 'Coordonnées' });
    await contact.getByText('Pas d’accord connu').waitFor();
    await contact.getByRole('button', { name: 'Noter un accord' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Jour de l’accord').fill('20/02/2026');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await contact.getByText('Accord du 20/02/2026').waitFor();

    await noticeApproved(house, creditor);
    await page.goto(`${house.url}/e/atelier/${creditor}/courriers`);
    await page.getByText('approuvée, attend son code').waitFor();
    await page.goto(`${house.url}/e/atelier/${creditor}`);
    await page.getByRole('tab', { name: /^Recommandés/ }).click();
    await page.getByRole('button', { name: 'Saisir le code du recommandé à Garage Roy' }).click();
    const send = dialog.getByRole('button', { name: 'Envoyer' });
    await dialog.getByLabel('Code à usage unique').fill('000000');
    await expectAccessible(page);
    await send.click();
    await dialog.getByText('Le code est peut-être faux').waitFor();
    await dialog.getByLabel('Code à usage unique').fill(CODE);
    await send.click();
    await expect.poll(() => player.sendings.filter((one) => one.status !== 'DRAFT').map(({ service }) => service)).toEqual(['lre']);
    await page.getByText('est remis au prestataire').waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});
