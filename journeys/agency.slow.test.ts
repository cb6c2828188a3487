import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import { ACCOUNT, camt, line, operation } from '../src/formats/statements/fixtures/camt.ts';
import { checkedFlags, profileOf } from '../src/program.ts';
import { atRest, executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { asks, CLAIRE, signedPage } from './person.ts';

const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-2026-101;Transports Maillard;552081317;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@maillard.example',
].join('\n');
/** Where pictures go, to be looked at; none are made otherwise. */
const pictures = process.env['ACQUIT_SCREENS'] || null;

const journey = it.skipIf(executablePath === null);
let house: House;
let client = 0;
let agency = 0;
const at = (creditor: number) => `${house.url}/e/${WORKSPACE}/${creditor}`;

beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
  client = await withBooks(house, LIST, TODAY);
  const company = { name: 'Cabinet Orsel', street: '8 rue Mercière', postcode: '69002', city: 'Lyon' };
  const profile = profileOf(checkedFlags({ ...company, email: 'contact@orsel.example', iban: 'FR7630006000011234567890189' }));
  agency = await house.program.registerCreditor(profile, 'mainland', null);
}, 240_000);
afterAll(() => house?.close());

journey('an agency is declared, takes a mandate, attributes what came in, states it and pays it; its client sees its own', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(`${at(agency)}/reglages/entreprise`);
  await page.getByRole('link', { name: 'Déclarer l’agence', exact: false }).click();
  await declare(page);
  await look(page, 'agence');
  await recordMandate(page);
  await attribute(page);
  await state(page);
  await look(page, 'client');
  await page.goto(`${at(agency)}/clients`);
  await page.getByText('Mandat en vigueur').waitFor();
  await look(page, 'clients');
  await seenByClient(page);
  expect(faults).toEqual([]);
});

async function declare(page: Page): Promise<void> {
  const typed = {
    ...{ 'IBAN du compte dédié': ACCOUNT, 'Titulaire du compte dédié': 'Cabinet Orsel, fonds clients' },
    ...{ Assureur: 'Assurances du Rempart', 'Numéro du contrat d’assurance': 'RC-118', 'Tribunal du procureur (ville)': 'Lyon' },
    ...{ 'Assurée jusqu’au': '31/12/2026', 'Déclaration au procureur, le': '15/1/2020' },
  };
  for (const [label, text] of Object.entries(typed)) await page.getByLabel(label).fill(text);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('link', { name: 'Clients mandants', exact: true }).waitFor();
}

async function recordMandate(page: Page): Promise<void> {
  await page.goto(`${at(agency)}/clients/${client}`);
  await page.getByRole('button', { name: 'Enregistrer un mandat' }).click();
  const dialog = page.getByRole('dialog');
  const pdf = { name: 'mandat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 convention') };
  await dialog.locator('input[type=file]').setInputFiles(pdf);
  await dialog.getByLabel('Signée le').fill('2/3/26');
  await dialog.getByLabel('Taux de commission (%)').fill('12,5');
  await expectAccessible(page);
  await shot(page, 'mandat-dialogue');
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('commission 12,50', { exact: false }).waitFor();
}

async function attribute(page: Page): Promise<void> {
  const details = operation({ debtor: 'TRANSPORTS MAILLARD', text: ['VIR F-2026-101'] });
  const bytes = camt(line({ amount: '1200.00', details }));
  await house.program.importFile(agency as never, { name: 'compte-dedie.xml', bytes }, {});
  await page.goto(`${at(agency)}/banque`);
  await page.getByText('une facture de Atelier Dupont seul', { exact: false }).waitFor();
  await look(page, 'banque-fonds');
  await page.getByRole('button', { name: 'Attribuer' }).click();
  await page.getByText('Ligne attribuée.').waitFor();
}

async function state(page: Page): Promise<void> {
  await page.goto(`${at(agency)}/clients/${client}`);
  await page.getByRole('button', { name: 'Établir le relevé' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/1\s020,00/).waitFor();
  await shot(page, 'releve-dialogue');
  await dialog.getByRole('button', { name: 'Établir le relevé' }).click();
  await page.getByText('à payer au plus tard le 02/04/2026', { exact: false }).waitFor();
  const href = await page.getByRole('link', { name: 'Relevé n° 1 en PDF' }).getAttribute('href');
  const answer = await page.request.get(`${house.url}${href}`);
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await keep('releve.pdf', await answer.body());
  const receipt = await page.getByRole('link', { name: /^Quittance du 02\/03\/2026/ }).getAttribute('href');
  await keep('quittance.pdf', await (await page.request.get(`${house.url}${receipt}`)).body());
}

async function seenByClient(owner: Page): Promise<void> {
  await owner.goto(`${at(agency)}/reglages/equipe`);
  const email = 'nadia@dupont.example';
  await owner.getByLabel('Adresse e-mail de la personne').fill(email);
  await owner.getByLabel('client de l’agence').check();
  await owner.getByLabel('Quel client').selectOption({ label: 'Atelier Dupont' });
  await owner.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = await owner.getByLabel('Lien d’invitation').inputValue();
  const { page, faults } = await newPage();
  await page.goto(link);
  await page.getByLabel('Votre nom').fill('Nadia Roux');
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill('encore une longue phrase');
  await page.getByRole('button', { name: 'Rejoindre' }).click();
  await page.waitForURL(/\/debiteurs$/);
  expect(await page.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link').allTextContents()).toEqual([
    ...['Débiteurs', 'Mes reversements', 'Courriers et e-mails'],
  ]);
  await page.locator('main a[href*="/debiteurs/"]').first().click();
  await page.getByRole('heading', { name: 'Transports Maillard' }).waitFor();
  await look(page, 'client-debiteur');
  await page.goto(`${at(client)}/reversements`);
  await page.getByText('Relevé n° 1', { exact: false }).waitFor();
  await look(page, 'client-reversements');
  expect(await page.getByRole('button', { name: 'Marquer payé' }).count()).toBe(0);
  expect(await asks(page, house, `/api/w/${WORKSPACE}/remittances/1/payment`, { on: TODAY })).toMatchObject({ status: 403 });
  expect((await page.request.get(`${house.url}/api/w/${WORKSPACE}/creditors/${agency}`)).status()).toBe(404);
  expect(faults).toEqual([]);
}

/** Wide and light, narrow and dark: axe finds nothing, and nothing is wider than its window. */
async function look(page: Page, name: string): Promise<void> {
  for (const [width, theme] of [
    [1280, 'light'],
    [390, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await atRest(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await shot(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
}

async function shot(page: Page, name: string): Promise<void> {
  if (pictures !== null) await page.screenshot({ path: `${pictures}/agence-${name}.png`, fullPage: true });
}

async function keep(name: string, bytes: Uint8Array): Promise<void> {
  if (pictures === null) return;
  const { writeFile } = await import('node:fs/promises');
  await writeFile(`${pictures}/${name}`, bytes);
}
