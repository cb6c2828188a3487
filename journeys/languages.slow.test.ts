import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import { atRest, executablePath, newPage } from './browser.ts';
import { foreignWords } from './foreign-words.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';

const ZOE = { name: 'Zoe', email: 'zoe@kappa.example', password: 'correct horse battery staple' };
const HEADERS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville';
const LIST = [
  HEADERS,
  'Z-101;Kappa SARL;552081317;15/12/2025;25/02/2026;1 200,00;1 200,00;kappa@kappa.example;4 quai Kappa;29200;Brest',
  'Z-102;Zorg SAS;732829320;05/11/2025;20/12/2025;450,00;450,00;zorg@zorg.example;5 quai Zorg;29200;Brest',
  'Z-103;Omega SARL;;05/01/2026;15/02/2026;300,00;300,00;;;;',
  'Z-104;Omega SARL;;05/01/2026;16/02/2026;300,00;300,00;;;;',
].join('\n');
const STATEMENT = [
  'Date;Libellé;Débit;Crédit;Solde',
  '26/02/2026;OMEGA SARL;;300,00;1300,00',
  '27/02/2026;SEPA ZZTOP;;77,77;1377,77',
  '27/02/2026;KAPPA Z-101;;200,00;1577,77',
].join('\n');
/** What people of this house wrote, and names that are the same in every language. */
const DATA =
  /Atelier Dupont|Claire Dupont|\d+ quai \w+|3 rue du Port|Acquit|(factures|compte)\.csv|Ateliers?|compta@\S+|Zoe|Français|English|mise en demeure|injonction de payer|Chambre nationale des commissaires de justice|Conseil national des barreaux|Maileva \(La Poste\)|client_(?:id|secret)|C\. (civ|com|mon\. fin|conso|pén)\.|Libellé|Échéance|N° facture|Total TTC|Reste à payer|Date facture|Adresse|Code postal|Débit|Crédit/g;

const journey = it.skipIf(executablePath === null);
let house: House;
let company = '';
const places: string[] = [];
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse();
  const creditor = await withBooks(house, LIST, day('2026-03-02'));
  const { program } = house;
  await program.importFile(
    creditor,
    { name: 'compte.csv', bytes: new TextEncoder().encode(STATEMENT) },
    { account: 'FR7630006000011234567890189' },
  );
  const { debtors } = await program.listDebtors(creditor, null, { limit: 10 });
  await program.placeHold(debtors[2]?.id as never, { itemIds: null, kind: 'dispute', reason: 'xyz', until: day('2026-03-20') });
  await program.runDay(creditor, day('2026-03-02'));
  await house.served.accounts.firstOwner({ ...ZOE, language: 'en' }, WORKSPACE);
  company = `/e/${WORKSPACE}/${creditor}`;
  const [item] = await program.findItem(creditor, 'Z-101').then((found) => [found].flat());
  places.push(
    ...debtors.map((one) => `debiteurs/${one.id}`),
    `factures/${(item as { id: number } | undefined)?.id}`,
    'scenarios/business',
    'demarrage',
    'fiches',
    'compte',
  );
});
afterAll(() => house?.close());

/** Every section of the menu, every tab on it, and what lies behind. */
async function walk(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (where: string) => {
    await atRest(page);
    for (const text of await foreignWords(page, 'en', DATA)) found.push(`${where}: ${text}`);
  };
  const links = page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link');
  await links.first().waitFor();
  for (const [at, name] of (await links.allTextContents()).entries()) {
    const link = links.nth(at);
    await link.click();
    await link.and(page.locator('[aria-current="page"]')).waitFor();
    await look(name);
    const tabs = page.getByRole('tab');
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await look(`${name}, tab ${at + 1}`);
    }
  }
  for (const place of places) {
    await page.goto(`${house.url}${company}/${place}`);
    await look(place);
  }
  return [...new Set(found)];
}

// That who speaks French finds no English is seen in screens.slow.test.ts, where every screen is looked at in French.
journey('who speaks English signs in and finds no French on any screen', async () => {
  const { page, faults } = await newPage({ language: 'en' });
  await page.goto(`${house.url}/sign-in`);
  await page.getByLabel('E-mail address').fill(ZOE.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(ZOE.password);
  expect(await foreignWords(page, 'en', DATA)).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  expect(await walk(page)).toEqual([]);
  expect(faults).toEqual([]);
});
