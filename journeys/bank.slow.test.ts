import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, ItemId } from '../src/core/base/id.ts';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, WORKSPACE, withBooks } from './house.ts';

const TODAY = day('2026-03-02');
/** Two invoices of one amount: nobody but a person can say which of them the money pays. */
const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-2026-101;Garage Roy SARL;552081317;15/01/2026;20/02/2026;300,00;300,00;roy@garage.example;4 quai;29200;Brest',
  'F-2026-102;Garage Roy SARL;552081317;16/01/2026;21/02/2026;300,00;300,00;roy@garage.example;4 quai;29200;Brest',
].join('\n');
const STATEMENT = [
  'Date;Libellé;Débit;Crédit;Solde',
  '27/02/2026;VIR SEPA GARAGE ROY;;300,00;1300,00',
  '27/02/2026;VIR SEPA SANS NOM;;77,77;1377,77',
].join('\n');
const IBAN = 'FR7630006000011234567890189';

const journey = it.skipIf(executablePath === null);
let house: House;
let creditor: CreditorId;
let item: ItemId;
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  creditor = await withBooks(house, LIST, day('2026-02-26'));
  await house.program.importFile(creditor, { name: 'compte.csv', bytes: new TextEncoder().encode(STATEMENT) }, { account: IBAN });
  item = (await house.program.findItem(creditor, 'F-2026-102')).id;
});
afterAll(() => house?.close());

/** Presses the key until the focus is where the name says: as somebody does who has no mouse. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      '((one) => (one?.getAttribute("aria-label") ?? one?.labels?.[0]?.textContent ?? one?.textContent ?? ""))(document.activeElement)',
    );
    if (name.test(focused)) return;
  }
  throw new Error(`no tab leads to ${name}`);
}

const focused = (page: Page) => page.evaluate<string>('document.activeElement?.closest("[data-line]")?.textContent ?? ""');
const open = async () => (await house.program.showItem(item)).item.open_cents;

for (const theme of ['light', 'dark'] as const) {
  journey(`a receipt that could be for two invoices is matched by hand and taken back, by keyboard alone (${theme})`, async () => {
    const { page, faults } = await newPage({ theme });
    await enterBy(page, await ownersLink(house));
    await page.getByRole('heading', { level: 1 }).waitFor();
    const invoice = `${house.url}/e/${WORKSPACE}/${creditor}/factures/${item}`;
    await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/banque`);
    await page.getByText('GARAGE ROY').first().waitFor();
    await expectAccessible(page);
    await tabTo(page, /GARAGE ROY/);
    await page.keyboard.press('m');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.type('F-2026-10');
    await dialog.getByText('F-2026-102').first().waitFor();
    await tabTo(page, /F-2026-102/);
    await page.keyboard.press('Space');
    await dialog.getByText('Le compte est juste.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('1 ligne attend votre réponse', { exact: false }).waitFor();
    expect(await open()).toBe(0);
    const beside = await page.context().newPage();
    await beside.goto(invoice);
    await beside.getByText('Soldée').first().waitFor();
    // The focus stayed in the list, on the line that waits next: what was just done is undone from there.
    await expect.poll(() => focused(page)).toContain('SANS NOM');
    // While the lists are read again the keys wait: so does a person, who sees them change.
    await page.waitForTimeout(1_000);
    await page.keyboard.press('u');
    await page.getByText('2 lignes attendent votre réponse', { exact: false }).waitFor();
    expect(await open()).toBe(300_00);
    await beside.reload();
    await beside.getByText('300,00').first().waitFor();
    expect(await beside.getByText('Soldée').count()).toBe(0);
    await expectAccessible(page);
    if (theme === 'dark') await emptied(page);
    expect(faults).toEqual([]);
  });
}

/** Both lines are set aside, by keyboard; the list is empty then, and its key takes the last one back all the same. */
async function emptied(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (const name of [/GARAGE ROY/, /SANS NOM/]) {
    await page.locator('[data-line]').filter({ hasText: name }).focus();
    await page.keyboard.press('a');
    await dialog.waitFor();
    await dialog.locator('input:focus, textarea:focus').waitFor();
    await page.keyboard.type('pas un client');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('[data-line]').filter({ hasText: name }).waitFor({ state: 'detached' });
  }
  await expectAccessible(page);
  // While the lists are read again the keys wait.
  await page.waitForTimeout(1_000);
  await page.keyboard.press('u');
  await page.locator('[data-line]').filter({ hasText: 'SANS NOM' }).waitFor();
}
