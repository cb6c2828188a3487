import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, withBooks } from './house.ts';

const TODAY = day('2026-03-02');
const HEADERS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville';
const BOOKS = `${HEADERS}
F-1;Garage Roy;552081317;15/12/2025;15/01/2026;1 200,00;1 200,00;;4 quai;29200;Brest
F-2;Pressing Aubrac;732829320;15/12/2025;15/01/2026;600,00;600,00;;3 rue;29000;Quimper
F-3;Librairie Morel;;01/02/2026;18/02/2026;350,00;350,00;morel@livres.example;2 place;29000;Quimper`;

/** Two formal notices printed, and a call to be made. */
async function lettersPrinted({ program }: House, creditor: CreditorId): Promise<void> {
  for (const [number, step] of [
    ['F-1', 'second-reminder'],
    ['F-2', 'second-reminder'],
    ['F-3', 'first-reminder'],
  ] as const) {
    const item = await program.findItem(creditor, number);
    if (!item) throw new Error(`no ${number}`);
    await program.setDebtor(item.debtor_id, { kind: 'business' });
    await program.setLevelOf(item.debtor_id, [item.id], step, day('2026-02-10'));
  }
  await program.runDay(creditor, TODAY);
  await program.approve(creditor, 'all');
  await program.printLetters(creditor, TODAY);
}

describe.skipIf(executablePath === null)('letters to post and a call to make', () => {
  let house: House;
  let creditor: CreditorId;
  beforeAll(async () => {
    house = await openHouse(TODAY);
    creditor = await withBooks(house, BOOKS, TODAY);
    await lettersPrinted(house, creditor);
  });
  afterAll(() => house?.close());

  it('are numbered as on their list, bear what was scanned, and are posted on no day to come; the number to call is entered on the spot', async () => {
    const { page, faults } = await newPage();
    const { keyboard } = page;
    await enterBy(page, await ownersLink(house));
    await page.getByRole('tab', { name: 'À poster' }).click();
    const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') });
    expect(await rows.getByRole('cell').nth(1).textContent()).toBe('1');
    await expect.poll(() => rows.first().textContent()).toContain('Pressing Aubrac');

    // A scanner types the number and Enter: the next letter is in hand.
    await page.getByLabel('Numéro de suivi de la lettre à Pressing Aubrac').click();
    await keyboard.type('2C 123 456 7890 1\n');
    await keyboard.type('2C12345678901\n');
    await page.getByText('Ce numéro est déjà celui d’une autre lettre.').first().waitFor();
    const confirm = page.getByRole('button', { name: 'Confirmer le dépôt' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('Numéro de suivi de la lettre à Garage Roy').fill('RR473124828FI');
    await page.getByText('Le chiffre de contrôle ne correspond pas : relisez-le.').waitFor();
    await page.getByLabel('Postées le').fill('03/03/2026');
    await page.getByText('Ce jour n’est pas encore venu', { exact: false }).waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await expectAccessible(page);
    await page.getByLabel('Postées le').fill('02/03/2026');
    await confirm.click();
    await page.getByText('Vous dites que 2 lettres ont été déposées à la poste le 02/03/2026.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Confirmer le dépôt' }).click();
    await page.getByText('2 lettres postées : c’est enregistré.').waitFor();
    const filter = { statuses: ['posted' as const], channels: [], debtor: null };
    const { lines } = await house.program.outbox(creditor, filter, { after: 0, limit: 10 });
    expect(lines.map(({ dispatch }) => dispatch.tracking).toSorted()).toEqual(['2C12345678901', 'RR473124828FI']);

    await page.getByRole('tab', { name: 'À appeler' }).click();
    await page.getByText('sans numéro de téléphone').waitFor();
    await page.getByLabel('Téléphone').fill('02 98 00 00 00');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Garder ce numéro' }).click();
    await page.getByRole('link', { name: 'Appeler le 02 98 00 00 00' }).waitFor();
    await page.getByRole('button', { name: /^Règlement promis/ }).click();
    await page.getByLabel('Promis pour le').fill('01/03/2026');
    await page.getByText('Ce jour est passé', { exact: false }).waitFor();
    expect(faults).toEqual([]);
  });
});
