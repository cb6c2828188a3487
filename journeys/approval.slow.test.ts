import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId } from '../src/core/base/id.ts';
import { executablePath, expectAccessible, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { expectNextRow } from './keyboard.ts';
import { CLAIRE, signedPage } from './person.ts';

const MARC = { name: 'Marc Petit', email: 'marc@dupont.example', password: 'encore une longue phrase' };
const TODAY = day('2026-03-02');
const NAMES = ['Garage Roy', 'Boulangerie Petit', 'Menuiserie Le Goff', 'Pressing Aubrac'];
const HEADERS = 'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville';

const journey = it.skipIf(executablePath === null);
let house: House;
let creditor: CreditorId;
let today = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  const line = (name: string, at: number) =>
    `F-${at};${name};15/01/2026;25/02/2026;1 200,00;1 200,00;c${at}@client.example;4 quai;29200;Brest`;
  creditor = await withBooks(house, [HEADERS, ...NAMES.map(line)].join('\n'), TODAY);
  await house.program.runDay(creditor, TODAY);
  const { accounts } = house.served;
  await accounts.firstOwner(CLAIRE, WORKSPACE);
  const claire = (await accounts.people(WORKSPACE, { limit: 1 }))[0]?.person.id ?? '';
  const { link } = await accounts.invite(claire, { workspace: WORKSPACE, email: MARC.email, role: 'approver' });
  await accounts.acceptInvitation(link.split('/').at(-1) ?? '', { name: MARC.name, password: MARC.password, language: 'fr' });
  today = `${house.url}/e/${WORKSPACE}/${creditor}/aujourdhui`;
});
afterAll(() => house?.close());

/** How often each thing was said of approvals, in the journal. */
async function said(): Promise<Record<string, number>> {
  const { lines } = await house.program.journal(null, 1_000);
  const counts = Map.groupBy(lines, (line) => line.kind);
  return { approved: counts.get('dispatch.approved')?.length ?? 0, takenBack: counts.get('dispatch.unapproved')?.length ?? 0 };
}

function row(page: Page, name: string) {
  return page.locator('[data-row]').filter({ hasText: name });
}

/** The key that approves, on the row of a debtor. */
async function approve(page: Page, name: string): Promise<void> {
  await row(page, name).focus();
  await expectNextRow(page, name);
  await page.keyboard.press('a');
}

journey('an approval is taken back by Ctrl+Z, by its notice, and from the list of what is to leave', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(today);
  await approve(page, 'Garage Roy');
  await page.getByText('Annulation possible jusqu’au départ', { exact: false }).waitFor();
  await expectAccessible(page);
  await row(page, 'Garage Roy').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await row(page, 'Garage Roy').waitFor();
  expect(await said()).toEqual({ approved: 1, takenBack: 1 });

  await page.getByRole('button', { name: 'Tout approuver' }).click();
  await page.getByRole('dialog').getByText('Vous pourrez annuler').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Tout approuver' }).click();
  await page.getByText('4 envois approuvés.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Voir ce qui est approuvé, ou le reprendre' }).click();
  await page.getByRole('button', { name: 'Remettre à approuver : Garage Roy' }).click();
  await page.getByText('Accord annulé : 1 envoi attend de nouveau.').last().waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler (Ctrl+Z)' }).click();
  await page.getByText('Accord annulé : 3 envois attendent de nouveau.').waitFor();
  expect((await house.program.toApprove(creditor)).count).toBe(4);
  expect(await said()).toEqual({ approved: 5, takenBack: 5 });
  expect(faults).toEqual([]);
});

journey('what cannot be written is approved by no key, as by no button', async () => {
  const { page } = await signedPage(house);
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/approve') && asked.push(request.url()));
  await page.route('**/preview', (route) =>
    route.fulfill({ status: 422, json: { refused: 'law-value-unknown', message: 'Le taux n’est pas connu.', details: {} } }),
  );
  await page.goto(today);
  await row(page, 'Garage Roy').focus();
  await page.getByText('Ce message ne peut pas être écrit').waitFor();
  expect(await page.getByRole('button', { name: 'Approuver', exact: false }).last().isDisabled()).toBe(true);
  await page.keyboard.press('a');
  // The next key is heard: the one before was, too.
  await page.keyboard.press('s');
  await page.getByRole('dialog').getByText('Ne pas relancer Garage Roy maintenant').waitFor();
  expect(asked).toEqual([]);
  expect((await house.program.toApprove(creditor)).count).toBe(4);
});

journey('two people approve the same: one wins, the other is told who and when, and sees how things are', async () => {
  const { page: claire } = await signedPage(house);
  const { page: marc, faults } = await signedPage(house, {}, MARC);
  await Promise.all([claire.goto(today), marc.goto(today)]);
  await row(claire, 'Menuiserie Le Goff').waitFor();
  const before = (await said())['approved'] ?? 0;
  let go = () => {};
  const claireIsDone = new Promise<void>((resolve) => {
    go = resolve;
  });
  await marc.route('**/approve', async (route) => {
    await claireIsDone;
    await route.continue();
  });
  await approve(marc, 'Menuiserie Le Goff');
  await approve(claire, 'Menuiserie Le Goff');
  await claire.getByText('Menuiserie Le Goff · 1 envoi approuvé.').waitFor();
  go();
  await marc.getByText('Menuiserie Le Goff : déjà approuvé par claire@dupont.example, le 02/03/2026', { exact: false }).waitFor();
  await row(marc, 'Menuiserie Le Goff').waitFor({ state: 'detached' });
  expect((await said())['approved']).toBe(before + 1);
  expect(faults).toEqual([]);
});

journey('the network goes while something is asked for: what became of it is found out, and nothing is done twice', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(today);
  await row(page, 'Garage Roy').waitFor();
  const before = (await said())['approved'] ?? 0;
  const offline = 'Hors connexion : le serveur ne répond pas.';
  /** The network goes at the moment of asking: the server has heard of it, or has not. */
  const breakAt = (address: string, heard: boolean) =>
    page.route(
      address,
      async (route) => {
        if (heard) await route.fetch();
        await page.context().setOffline(true);
        await route.abort('connectionreset');
      },
      { times: 1 },
    );
  const back = () => page.context().setOffline(false);

  await breakAt('**/approve', true);
  await approve(page, 'Garage Roy');
  await page.getByText('on ne sait pas si c’est fait', { exact: false }).waitFor();
  await page.getByText(offline, { exact: false }).waitFor();
  await expectAccessible(page);
  await back();
  await page.getByText('Garage Roy : vérification faite, c’est enregistré (approuvé par vous, le 02/03/2026', { exact: false }).waitFor();
  await page.getByText(offline, { exact: false }).waitFor({ state: 'detached' });
  await row(page, 'Garage Roy').waitFor({ state: 'detached' });
  expect((await said())['approved']).toBe(before + 1);

  await breakAt('**/approve', false);
  await approve(page, 'Pressing Aubrac');
  await page.getByText(offline, { exact: false }).waitFor();
  await back();
  // Of a request that may still be on its way nobody says that it came to nothing.
  await page.getByText('Pressing Aubrac : rien n’est enregistré pour l’instant', { exact: false }).waitFor();
  expect((await said())['approved']).toBe(before + 1);
  await approve(page, 'Pressing Aubrac');
  await page.getByText('Pressing Aubrac · 1 envoi approuvé.').waitFor();

  await breakAt('**/send', true);
  await page.getByRole('button', { name: 'Envoyer maintenant (3 e-mails)' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Envoyer', exact: true }).click();
  await page.getByRole('dialog').getByText('on ne sait pas si c’est fait', { exact: false }).waitFor();
  // Looks that cannot leave in the meantime do not end the following.
  await page.waitForTimeout(1_500);
  await page.getByRole('dialog').getByText('on ne sait pas si c’est fait', { exact: false }).waitFor();
  await back();
  // What became of it is asked for, and told where it was asked.
  await page.getByRole('dialog').getByText('3 e-mails envoyés', { exact: false }).waitFor();
  await page.getByText(offline, { exact: false }).waitFor({ state: 'detached' });
  expect(house.sink.received.map(({ to }) => to).toSorted()).toEqual(['c0@client.example', 'c2@client.example', 'c3@client.example']);
  expect(faults).toEqual([]);
});

journey('without a network nothing is asked for behind one’s back', async () => {
  const { page } = await newPage({ width: 390, theme: 'dark' });
  await page.request.post(`${house.url}/api/auth/sign-in/email`, {
    data: { email: CLAIRE.email, password: CLAIRE.password },
    headers: { origin: house.url },
  });
  await page.goto(today);
  await row(page, 'Boulangerie Petit').waitFor();
  await page.context().setOffline(true);
  await page.getByText('Hors connexion', { exact: false }).waitFor();
  await approve(page, 'Boulangerie Petit');
  // The server stands on this machine: a browser without a network may reach it all the same, and does not know whether it has.
  await page.getByText('on ne sait pas si c’est fait', { exact: false }).waitFor();
  expect(await page.getByText('rien n’a été envoyé ni fait', { exact: false }).count()).toBe(0);
  await expectAccessible(page);
  // A screen that was never opened says why it does not open, and opens by itself.
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Scénarios' }).click();
  await page.getByText('Cet écran s’ouvrira de lui-même', { exact: false }).waitFor();
  expect(await page.getByText('Cet écran n’a pas pu s’ouvrir').count()).toBe(0);
  await expectAccessible(page);
  await page.context().setOffline(false);
  await page.getByRole('heading', { level: 1, name: 'Scénarios' }).waitFor();
  await page.goBack();
  await row(page, 'Boulangerie Petit').waitFor();
  expect((await house.program.toApprove(creditor)).count).toBe(1);
});

journey('what others do is seen without asking: the list, the count in the menu and in the title, and what is new is said', async () => {
  const { page, faults } = await signedPage(house);
  await page.goto(today);
  await row(page, 'Boulangerie Petit').waitFor();
  const menu = page.getByRole('navigation').getByRole('link', { name: 'Aujourd’hui' });
  await menu.getByText('1 chose vous attend').waitFor();
  await expect.poll(() => page.title()).toBe('(1) Aujourd’hui · Acquit');

  const { toApprove } = await house.program.tasks(creditor, { limit: 10 });
  await house.program.approve(
    creditor,
    toApprove.map((line) => line.dispatch.id),
  );
  await row(page, 'Boulangerie Petit').waitFor({ state: 'detached' });
  await expect.poll(() => page.title()).toBe('Aujourd’hui · Acquit');
  expect(await menu.getByText('vous attend').count()).toBe(0);

  const undated = `${HEADERS}\nF-9;Librairie Morel;15/01/2026;;600,00;600,00;c9@client.example;4 quai;29200;Brest`;
  await house.program.importFile(
    creditor,
    { name: 'suite.csv', bytes: new TextEncoder().encode(undated) },
    { complete: false, asOf: TODAY },
  );
  await house.program.runDay(creditor, TODAY);
  const news = page.getByRole('status').filter({ hasText: 'Du nouveau' });
  await news.getByText('1 nouvelle question').waitFor();
  await row(page, 'Librairie Morel').waitFor();
  await expect.poll(() => page.title()).toBe('(1) Aujourd’hui · Acquit');
  await expectAccessible(page);
  expect(faults).toEqual([]);
});
