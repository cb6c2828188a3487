import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, DebtorId } from '../src/core/base/id.ts';
import { atRest, executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-1;Garage Roy;15/01/2026;20/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
  'F-2;Menuiserie Petit;15/01/2026;20/02/2026;1 200,00;1 200,00;petit@bois.example;1 rue;29200;Brest',
  'F-3;Atelier Kerhuon;15/01/2026;20/02/2026;900,00;900,00;compta@kerhuon.example;2 rue;29200;Brest',
  'F-4;Serres Tanguy;15/10/2025;20/11/2025;300,00;300,00;tanguy@serres.example;3 rue;29200;Brest',
].join('\n');
let house: House;
let creditor: CreditorId;
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse(TODAY);
  creditor = await withBooks(house, LIST, TODAY);
  await house.served.accounts.firstOwner(CLAIRE, WORKSPACE);
});
afterAll(() => house?.close());

journey('a promise is recorded, and a plan takes its place: schedule, agreement, signature', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/1`);
  await page.getByRole('button', { name: 'Noter une promesse' }).click();
  await page.getByLabel('Jour promis').fill('10/3/26');
  await page.getByLabel('Somme promise').fill('500,00');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Noter la promesse' }).click();
  await page.getByText('pour le 10/03/2026', { exact: false }).first().waitFor();
  await atRest(page);
  await page.getByRole('button', { name: 'Proposer un échéancier' }).click();
  await page.getByLabel('Échéances', { exact: true }).fill('2');
  await page.getByRole('table', { name: 'Échéancier' }).getByRole('row').nth(3).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Proposer', exact: true }).click();
  await page.getByRole('button', { name: 'L’accord est signé' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer la signature' }).click();
  await page.getByText('Échéancier de 1', { exact: false }).filter({ hasText: 'respecté' }).waitFor();
  await atRest(page);
  await expectAccessible(page);
  const pdf = await page.request.get(`${house.url}/api/w/${WORKSPACE}/plans/1/pdf`);
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  await page.getByRole('button', { name: 'Annuler l’échéancier' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mettre fin à un échéancier signé' });
  await dialog.getByRole('radio', { name: 'Non : jamais signé par le débiteur' }).check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await dialog.getByRole('button', { name: 'Mettre fin à l’échéancier' }).click();
  await page.getByText('Échéancier annulé', { exact: false }).waitFor();
  expect(await house.program.plansOf(1 as DebtorId, { limit: 9 })).toMatchObject([{ plan: { state: 'cancelled', signed_on: null } }]);
  expect(faults).toEqual([]);
});

journey('a sum is contested, a colleague asked by a link, decided; an offer granted', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/2`);
  await page.getByRole('button', { name: 'Préparer une offre' }).click();
  await page.getByLabel('Somme acceptée pour solde').fill('1 080,00');
  await page.getByLabel('Jusqu’au').fill('20/3/26');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Préparer l’offre' }).click();
  await page.getByRole('button', { name: 'Accorder' }).click();
  await page.getByText('accordée', { exact: true }).waitFor();
  await atRest(page);
  await page.getByRole('button', { name: 'Noter une contestation' }).click();
  await page.getByLabel('Somme contestée, TTC').fill('300,00');
  await page.getByRole('dialog').getByLabel('Motif').selectOption('damaged');
  await page.getByLabel('Ce que dit le client').fill('un panneau est fendu');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Noter la contestation' }).click();
  await page.getByText('300,00', { exact: false }).filter({ hasText: 'de F-2' }).first().waitFor();
  await page.getByRole('button', { name: 'Demander à un collègue' }).click();
  await page.getByLabel('Votre question').fill('Le bon a-t-il été signé ?');
  await page.getByRole('button', { name: 'Obtenir le lien' }).click();
  const link = await page.getByLabel('Lien à envoyer').inputValue();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectNoSidewaysScroll(page);

  const other = await signedPage(house, { width: 390, theme: 'light' });
  await other.page.goto(link);
  await expectAccessible(other.page);
  await expectNoSidewaysScroll(other.page);
  await other.page.getByLabel('Votre réponse').fill('Oui, sans réserve.');
  await other.page.getByRole('button', { name: 'Envoyer la réponse' }).click();
  await other.page.getByText('Merci', { exact: false }).waitFor();

  await page.getByText('Oui, sans réserve.', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Trancher' }).click();
  await page.getByLabel('Le client a-t-il raison').selectOption('rejected');
  await page.getByLabel('Pourquoi', { exact: false }).fill('Le bon est signé.');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Trancher' }).click();
  await page.getByText('Non fondée, le').waitFor();
  await atRest(page);
  await expectAccessible(page);
  expect(faults).toEqual([]);
});

journey('a note is written and kept in view, a call noted and a document filed, all from one menu; each is seen', async () => {
  const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/debiteurs/3`);
  const act = page.getByRole('button', { name: 'Agir pour ce client' });
  const choose = async (name: string) => {
    await act.click();
    await page.getByRole('menuitem', { name }).click();
  };
  await act.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Noter un appel' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await choose('Écrire une note');
  await page.getByLabel('La note').fill('Demander Mme Le Goff.\nJamais avant 10 h.');
  await page.getByLabel('Garder en vue', { exact: false }).check();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('region', { name: 'À garder en vue' }).getByText('Jamais avant 10 h.').waitFor();
  await act.and(page.locator(':focus')).waitFor();

  await choose('Verser un document');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bl-3.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 signé') });
  await page.getByLabel('Ce que c’est').selectOption('delivery-note');
  await page.getByLabel('Titre').fill('Bon signé');
  await page.getByLabel('Il concerne').selectOption({ label: 'F-3' });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Verser', exact: true }).click();
  const documents = page.getByRole('region', { name: 'Documents' });
  const [download] = await Promise.all([page.waitForEvent('download'), documents.getByRole('link', { name: 'Bon signé' }).click()]);
  expect(download.suggestedFilename()).toBe('bl-3.pdf');

  await choose('Noter un appel');
  await page.getByLabel('Nous l’avons appelé').check();
  await page.getByText('se reposeront', { exact: false }).waitFor();
  await page.getByLabel('Ce qui s’est dit').fill('La comptable regarde.');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('region', { name: 'Suspensions' }).getByText('appel passé', { exact: false }).waitFor();

  const history = page.getByRole('region', { name: 'Ce qui s’est passé' });
  await history.getByText('Document versé par', { exact: false }).waitFor();
  await history.getByText('Jamais avant 10 h.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Retirer la note « La comptable regarde. »' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  await page.getByRole('region', { name: 'Notes' }).getByText('La comptable regarde.').waitFor({ state: 'detached' });
  await atRest(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(faults).toEqual([]);
});

journey('a ladder that has ended offers more than a hold; what is pinned stands before who decides', async () => {
  const { program } = house;
  const { item, debtor_id } = await lastStepMade('F-4');
  await program.writeNote(debtor_id, { kind: 'note', said: 'Le gérant part en août.', pinned: true });
  await program.runDay(creditor, TODAY);
  const { page, faults } = await signedPage(house, { width: 1280, theme: 'light' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/aujourdhui?vue=questions`);
  await page.getByRole('button', { name: 'Serres Tanguy', exact: false }).click();
  await page.getByRole('region', { name: 'À garder en vue' }).getByText('Le gérant part en août.').waitFor();
  await page.getByRole('button', { name: 'Préparer une offre' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Proposer un échéancier' }).click();
  await page.getByRole('table', { name: 'Échéancier' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Passer en perte…' }).click();
  await page.getByLabel('Facture à passer en perte').waitFor();
  await page.getByRole('dialog').getByLabel('Pourquoi').fill('introuvable');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Passer en perte 300,00', exact: false }).click();
  await expect.poll(async () => (await program.showItem(item)).item.open_cents).toBe(0);
  expect(faults).toEqual([]);
});

/** An invoice whose last step was made long ago. */
async function lastStepMade(number: string) {
  const { program } = house;
  const found = await program.findItem(creditor, number);
  if (!found) throw new Error(`no invoice ${number}`);
  await program.setDebtor(found.debtor_id, { kind: 'business' });
  await program.setLevelOf(found.debtor_id, [found.id], 'legal-route', day('2026-02-02'));
  return { item: found.id, debtor_id: found.debtor_id };
}

journey('a reply that nothing places is joined to its customer on the screen, and taken for a promise', async () => {
  const mail = [
    'From: Jean Petit <jean@ailleurs.example>',
    'Subject: votre facture',
    'Date: Mon, 02 Mar 2026 10:00:00 +0100',
    'Message-ID: <lost-1@ailleurs.example>',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bonjour, nous réglons vendredi.',
  ].join('\r\n');
  await house.program.takeMail(creditor, new TextEncoder().encode(mail));
  const { page, faults } = await signedPage(house, { width: 390, theme: 'light' });
  await page.goto(`${house.url}/e/${WORKSPACE}/${creditor}/aujourdhui?vue=replies`);
  await page.locator('[data-row]', { hasText: 'Pas encore rattaché à un client' }).click();
  await page.getByRole('button', { name: 'Rattacher à un client le message de', exact: false }).click();
  await page.getByRole('textbox', { name: 'Client' }).fill('menuis');
  await page.getByRole('radio', { name: 'Menuiserie Petit', exact: false }).check();
  await expectAccessible(page);
  await page
    .getByRole('dialog', { name: 'Rattacher à un client', exact: true })
    .getByRole('button', { name: 'Rattacher à un client' })
    .click();
  await page.getByRole('heading', { name: 'Menuiserie Petit' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('Menuiserie Petit : les relances attendent jusqu’au', { exact: false }).waitFor();
  const [reply] = await house.program.inbox(creditor, ['done'], { limit: 5 });
  expect(reply?.mail).toMatchObject({ joined_by: 'person', answer: 'promise' });
  expect(faults).toEqual([]);
});
