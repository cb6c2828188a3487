import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { DebtorId, ItemId } from '../src/core/base/id.ts';
import { atRest, enterBy, executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type DemoHouse, openDemo } from './demo-house.ts';
import { foreignWords } from './foreign-words.ts';
import { type House, openHouse, ownersLink, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';
import { prepareDemo } from './prepare-demo.ts';
import { SCREENS, type Shown, type ShownIds } from './screens.ts';

const journey = it.skipIf(executablePath === null);
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 390, height: 844 };
/** Names that are the same in every language. */
const IN_BOTH = /English|Acquit/g;
/** Where `npm run screens` wants the pictures; nothing is written otherwise. */
const pictures = process.env['ACQUIT_SCREENS'] || null;

describe('every screen, on the demo company', () => {
  let demo: DemoHouse;
  let page: Page;
  let faults: string[];
  let company = '';
  const ids: ShownIds = { debtor: '', item: '', paper: '', sued: '', handOver: '' };

  beforeAll(async () => {
    if (executablePath === null) return;
    demo = await openDemo();
    ({ page, faults } = await newPage());
    await enterBy(page, demo.link);
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    company = page.url().replace(/\/aujourdhui.*$/, '');
    await page.goto(`${company}/debiteurs`);
    await page.locator('main tbody a').first().click();
    await page.waitForURL(/\/debiteurs\/\d+/);
    ids.debtor = /\d+$/.exec(new URL(page.url()).pathname)?.[0] ?? '';
    ids.item = /factures\/(\d+)/.exec((await page.locator('a[href*="/factures/"]').first().getAttribute('href')) ?? '')?.[1] ?? '';
    await page.getByRole('button', { name: 'Préparer un acte' }).click();
    await page.getByRole('button', { name: 'Préparer', exact: true }).click();
    await page.waitForURL(/\/actes\/\d+/);
    ids.paper = /\d+$/.exec(new URL(page.url()).pathname)?.[0] ?? '';
    Object.assign(ids, await prepareDemo(page, company, ids.debtor));
  }, 240_000);
  afterAll(() => demo?.close());

  journey.each(SCREENS)('$name: for everybody, in both themes and widths', async (shown) => {
    await look(page, shown.name, `${company}/${addressOf(shown, ids)}`);
    expect(faults).toEqual([]);
  });
});

describe('the screens before a company has any', () => {
  let house: House;
  beforeAll(async () => {
    if (executablePath !== null) house = await openHouse();
  });
  afterAll(() => house?.close());

  journey('first steps, first company, invitation, sign-in: for everybody, in both themes and widths', async () => {
    const { page, faults } = await newPage();
    await look(page, 'premier-pas', house.served.firstLink ?? '');
    await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
    const { page: signed, faults: others } = await signedPage(house);
    await look(signed, 'entreprise', `${house.url}/e/${WORKSPACE}/entreprise`);
    await look(page, 'connexion', `${house.url}/connexion`);
    expect([...faults, ...others]).toEqual([]);
  });
});

const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'FA-2026-0107;Menuiserie Dupuis;15/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupuis.example;1 rue du Bois;29200;Brest',
  'FA-2026-0112;Menuiserie Dupuis;22/01/2026;25/02/2026;480,00;480,00;compta@dupuis.example;1 rue du Bois;29200;Brest',
].join('\n');
const TODAY = day('2026-03-02');
const DEBTOR = 1 as DebtorId;

describe('the pages of those who have no account, or are not signed in', () => {
  let house: House;
  beforeAll(async () => {
    if (executablePath === null) return;
    house = await openHouse(TODAY, '127.0.0.1', 'https://acquit.example');
    await withBooks(house, LIST, TODAY);
  });
  afterAll(() => house?.close());

  journey('the debtor’s page with an offer and a dispute, the colleague’s question, the link that signs in', async () => {
    const { program, url } = house;
    const [offered, contested] = await program.findItems(DEBTOR, ['FA-2026-0107', 'FA-2026-0112']);
    const told = { itemIds: [offered as ItemId], payCents: 108_000n, until: day('2026-03-13') };
    await program.grantOffer(await program.makeOffer(DEBTOR, told));
    const sum = { itemId: contested as ItemId, cents: 120_00n };
    const dispute = await program.openDispute(DEBTOR, { contested: [sum], cause: 'damaged', reason: 'Deux plinthes rayées.' });
    const { token } = await program.askColleague(dispute, 'Le bon de livraison a-t-il été signé ?');
    const { page, faults } = await newPage();
    await look(page, 'page-du-client', `${url}${new URL((await program.makeLink(DEBTOR)).url).pathname}`);
    await look(page, 'question-a-un-collegue', `${url}/question/${WORKSPACE}/${token}`);
    await look(page, 'lien-de-connexion', await ownersLink(house));
    expect(faults).toEqual([]);
  });
});

it('no screen is left out', () => {
  const routes = readFileSync(join(import.meta.dirname, '..', 'src', 'web', 'routes.tsx'), 'utf8');
  const inCompany = routes.slice(routes.indexOf("path: '/e/:workspace/:creditor'")).slice(1);
  const addresses = [...inCompany.matchAll(/path: '([^']+)'/g)].map(([, path]) => path ?? '');
  const looked = new Set(SCREENS.map(({ path }) => path.replace(/\?.*/, '')));
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((path) => !looked.has(path) && !looked.has(exampleOf(path)))).toEqual([]);
});

/** The address at which a screen of one of many is looked at. */
function exampleOf(path: string): string {
  const [first = ''] = SCREENS.filter((one) => one.path.startsWith(path.replace(/:.*/, ''))).map((one) => one.path);
  return path.includes(':') && first.split('/').length === path.split('/').length ? first : path;
}

function addressOf({ path, of }: Shown, ids: ShownIds): string {
  return of === undefined ? path : path.replace(':debtor', ids.debtor).replace(`:${of}`, ids[of]);
}

/** axe reads what is drawn, whatever the width: wide and light, narrow and dark are all that differs. */
async function look(page: Page, name: string, address: string): Promise<void> {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(address);
  await atRest(page);
  expect(await page.getByText('n’existe pas').count()).toBe(0);
  expect(await foreignWords(page, 'fr', IN_BOTH)).toEqual([]);
  await expectAccessible(page);
  await picture(page, `${name}-1280-light`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-1280-dark`);
  await page.setViewportSize(NARROW);
  await atRest(page);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await picture(page, `${name}-390-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await picture(page, `${name}-390-light`);
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === null) return;
  await page.waitForTimeout(300); // Colours fade from one theme to the other, plots grow.
  const { width, height } = page.viewportSize() ?? WIDE;
  const { height: whole = 0 } = (await page.locator('body').boundingBox()) ?? {};
  await page.setViewportSize({ width, height: Math.min(Math.max(Math.ceil(whole), height), 2_400) });
  await page.waitForTimeout(100);
  const bytes = await page.screenshot();
  await page.setViewportSize({ width, height });
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.webp`), await asWebp(bytes));
}

/** A fifth of the size of the PNG that the browser gives: these pictures live in the repository. */
async function asWebp(png: Buffer): Promise<Buffer> {
  const { page } = await newPage();
  const address: string = await page.evaluate(`(async () => {
    const image = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })).arrayBuffer());
    return btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
  })()`);
  await page.context().close();
  return Buffer.from(address, 'base64');
}
