import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE } from './house.ts';
import { signedPage } from './person.ts';

const COMPANY = [
  ['Raison sociale *', 'Atelier Dupont'],
  ['Adresse *', '3 rue du Port'],
  ['Code postal *', '29200'],
  ['Ville *', 'Brest'],
  ['E-mail *', 'compta@dupont.example'],
  ['IBAN *', 'FR76 3000 6000 0112 3456 7890 189'],
] as const;

const STATEMENTS = [
  ['Forme juridique', 'SARL'],
  ['Ville du RCS', 'Brest'],
  ['Capital social', '10 000 €'],
] as const;
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#15577a"/></svg>';
const BOOKS = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-2026-101;Garage Roy SARL;552081317;15/01/2026;25/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
].join('\n');

/** On to the next step of the assistant, whatever its button is called. */
async function onward(page: Page, step: string): Promise<void> {
  await page.getByRole('link', { name: /^(Continuer|Passer pour l’instant)$/ }).click();
  await page.getByRole('heading', { level: 2, name: step }).waitFor();
}

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
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('trop court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    expect(await house.served.accounts.isEmpty()).toBe(true);
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('une phrase que je retiens');
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
    await page.getByRole('heading', { level: 1, name: 'Pour commencer' }).waitFor();
    expect(await house.program.creditors()).toMatchObject([{ name: 'Atelier Dupont', live_from: null, profile: { siren: '732829320' } }]);
    expect(await house.served.accounts.people(WORKSPACE, { limit: 10 })).toMatchObject([
      { person: { email: 'claire@dupont.example', name: 'Claire Dupont' }, role: 'owner' },
    ]);
    expect(faults).toEqual([]);
  });

  it('the assistant leads on: statements, logo, a test message, the first file, a rehearsal', () => setUp(house));

  it('the first reminder leaves by one’s own word, and only then all is opened', () => firstReminder(house));

  it('each step has a guide that says why, with the figures of the day', () => guided(house));

  it('a second person with the same link is turned away', async () => {
    const { page } = await newPage({ width: 390 });
    await page.goto(house.served.firstLink ?? '');
    await page.getByLabel('Votre nom').fill('Quelqu’un');
    await page.getByLabel('Adresse e-mail').fill('autre@dupont.example');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('une autre phrase assez longue');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoSidewaysScroll(page);
    expect((await house.served.accounts.people(WORKSPACE, { limit: 10 })).length).toBe(1);
  });
});

async function setUp(house: House): Promise<void> {
  const { page, faults } = await signedPage(house);
  await page.goto(house.url);
  await page.getByRole('region', { name: 'Pour commencer' }).getByRole('link', { name: 'Reprendre la mise en route' }).click();
  await page.getByText('forme juridique (C. com. R123-238)').waitFor();
  for (const [label, value] of STATEMENTS) await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Toutes les mentions obligatoires').waitFor();
  await expectAccessible(page);
  await onward(page, 'Logo');
  await page.locator('input[type=file]').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) });
  await page.getByTitle('Lettre d’exemple à un client inventé').waitFor();
  await onward(page, 'Envoi des e-mails');
  await page.getByRole('region', { name: 'Message d’essai' }).getByRole('button').click();
  await expect.poll(() => house.sink.received.map(({ to }) => to)).toEqual(['claire@dupont.example']);
  await onward(page, 'Premiers fichiers');
  await page.getByRole('link', { name: 'Importer des fichiers' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'factures.csv', mimeType: 'text/csv', buffer: Buffer.from(BOOKS) });
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  await page.getByRole('link', { name: 'Revenir à la mise en route' }).click();
  await page.getByText('Comptabilité connue jusqu’au').waitFor();
  await onward(page, 'Scénarios');
  await page.getByRole('region', { name: 'Particuliers' }).waitFor();
  await onward(page, 'Relances déjà faites');
  await onward(page, 'Ce qui partirait');
  await page.getByText('1 client serait contacté').waitFor();
  await page.getByRole('button', { name: 'Aperçu pour Garage Roy SARL' }).click();
  await page.frameLocator('iframe').getByText('F-2026-101').first().waitFor();
  await page.keyboard.press('Escape');
  await expectAccessible(page);
  expect(house.sink.received.length).toBe(1);
  expect(faults).toEqual([]);
}

async function firstReminder(house: House): Promise<void> {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(house.url);
  await page.getByRole('button', { name: 'Préparer les relances du jour' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Préparer les relances du jour' }).click();
  await page.getByText('Garage Roy SARL').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tout approuver' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approuver' }).click();
  await page.getByRole('button', { name: /^Envoyer maintenant/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
  await expect.poll(() => house.sink.received.map(({ to }) => to)).toContain('roy@garage.example');
  await page.goto(`${house.url}/e/${WORKSPACE}/1/demarrage`);
  await page.getByRole('heading', { level: 2, name: 'Donner le départ' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Oui, donner le départ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Oui, donner le départ maintenant' }).click();
  await page.getByText('Le départ est donné depuis').waitFor();
  expect(await house.program.creditors()).toMatchObject([{ live_from: '2026-03-02' }]);
  await page.getByRole('link', { name: 'Aller à Aujourd’hui' }).click();
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
  expect(await page.getByRole('region', { name: 'Pour commencer' }).count()).toBe(0);
  expect(faults).toEqual([]);
}

async function guided(house: House): Promise<void> {
  const { page, faults } = await signedPage(house, { width: 390 });
  await page.goto(`${house.url}/e/${WORKSPACE}/1/scenarios/business`);
  await page.getByRole('link', { name: 'Fiche pratique : mise en demeure' }).click();
  await page.getByRole('heading', { level: 1, name: 'La mise en demeure' }).waitFor();
  await page.getByText('à vérifier', { exact: true }).first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Toutes les fiches' }).click();
  await page.getByLabel('Chercher dans les fiches').fill('echeancier');
  await page.getByRole('link', { name: 'Promesses, échéanciers, litiges' }).waitFor();
  await page.getByRole('link', { name: 'L’injonction de payer' }).waitFor({ state: 'detached' });
  await expectAccessible(page);
  expect(faults).toEqual([]);
}
