import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import { enterBy, executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, ownersLink, withBooks } from './house.ts';

const HEADERS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville';

describe.skipIf(executablePath === null)('a first reminder', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(day('2026-03-02'));
    const list = `${HEADERS}\nF-2026-101;Garage Roy SARL;552081317;15/01/2026;25/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest`;
    await withBooks(house, list, day('2026-03-02'));
  });
  afterAll(() => house.close());

  it('is decided, read, approved and sent from the screen of the day, and comes to the debtor once', async () => {
    const { page, faults } = await newPage();
    await enterBy(page, await ownersLink(house));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Préparer les relances du jour' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Préparer les relances du jour' }).click();
    await page.getByText('Garage Roy SARL').first().waitFor();
    await page.keyboard.press('Escape');
    expect(house.sink.received).toEqual([]);
    await page.getByRole('button', { name: 'Tout approuver' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Approuver' }).click();
    await page.getByRole('button', { name: /^Envoyer maintenant/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect.poll(() => house.sink.received.map(({ to }) => to)).toEqual(['roy@garage.example']);
    await page.getByText('Rien ne vous attend').waitFor();
    await expectAccessible(page);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(executablePath === null)('a formal notice for whose interest a rate is missing', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse(day('2027-02-15'));
    const list = `${HEADERS}\nF-2026-900;Garage Roy SARL;552081317;01/11/2026;15/12/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest`;
    const creditor = await withBooks(house, list, day('2027-02-15'));
    const [debtor] = (await house.program.listDebtors(creditor, null, { limit: 1 })).debtors;
    if (!debtor) throw new Error('no debtor');
    await house.program.setDebtor(debtor.id, { kind: 'business' });
    await house.program.setLevel(creditor, { lateFor: 30, on: day('2027-02-15') }, 'second-reminder', day('2027-01-11'));
    await house.program.runDay(creditor, day('2027-02-15'));
  });
  afterAll(() => house.close());

  it('is not shown, says what is missing and where, and is shown once the rate is entered', async () => {
    const { page } = await newPage();
    await enterBy(page, await ownersLink(house));
    await page.getByText('Garage Roy SARL').first().click();
    await page
      .getByText(/semestre 2027 n’est pas connu/)
      .first()
      .waitFor();
    await page
      .getByRole('link', { name: /Valeurs de la loi/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Valeurs de la loi' }).waitFor();
    await expectAccessible(page);
    for (const name of ['Taux de la BCE', 'créancier professionnel', 'créancier particulier']) {
      const card = page.getByRole('region', { name });
      await card.getByText('manque').waitFor();
      await card.getByLabel(/Saisir le taux de 2027-S1\s: Taux annuel/).fill('2,40');
      await card.getByLabel('Où l’avez-vous lu').fill('Journal officiel du 28 décembre 2026');
      await card.getByRole('button', { name: 'Enregistrer' }).click();
      // 2,40 % after 6,84 %: a slip of the comma would look the same, so it is said once more.
      if (name === 'créancier particulier') await card.getByRole('button', { name: 'Oui, ce taux est juste' }).click();
      await card.getByRole('cell', { name: '2027-S1' }).waitFor();
    }
    await page.getByRole('link', { name: 'Aujourd’hui' }).click();
    await page.getByText('Garage Roy SARL').first().click();
    await page.locator('iframe, object, embed').first().waitFor();
    expect(await page.getByText('n’est pas connu').count()).toBe(0);
  });
});
