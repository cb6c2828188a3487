import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Dovecot, startDovecot, whyNoDovecot } from '../src/adapters/mailbox/dovecot.test-kit.ts';
import { day } from '../src/core/base/day.ts';
import type { CreditorId, DebtorId } from '../src/core/base/id.ts';
import { written } from '../src/formats/email/written-mail.test-kit.ts';
import { atRest, executablePath, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { type House, openHouse, WORKSPACE, withBooks } from './house.ts';
import { CLAIRE, signedPage } from './person.ts';

const journey = it.skipIf(executablePath === null);
const withServer = it.skipIf(executablePath === null || whyNoDovecot() !== null);
const TODAY = day('2026-03-02');
const LIST = [
  'N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Adresse;Code postal;Ville',
  'F-1;Garage Roy;15/01/2026;20/02/2026;1 200,00;1 200,00;roy@garage.example;4 quai;29200;Brest',
  'F-2;Menuiserie Petit;15/01/2026;20/02/2026;1 200,00;1 200,00;petit@bois.example;1 rue;29200;Brest',
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

const at = (path: string) => `${house.url}/e/${WORKSPACE}/${creditor}/${path}`;

journey('a reply is read and confirmed by one key, and stands in the history of its customer', async () => {
  const proof = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="q"'];
  const pdf = 'Content-Type: application/pdf; name="avis_virement.pdf"\r\nContent-Disposition: attachment; filename="avis_virement.pdf"';
  const text = 'Bonjour, nous contestons la facture : le prix était de 1 000 €. Nous réglons le reste le 13 mars 2026.';
  const parts = `--q\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--q\r\n${pdf}\r\n\r\n%PDF-1.7\r\n--q--`;
  await house.program.takeMail(creditor, written({ from: 'Jean Roy <roy@garage.example>', headers: proof, text: parts }));
  await house.program.takeMail(creditor, written({ from: 'petit@bois.example', text: 'Nous réglons le 20 mars 2026.' }));
  const { page, faults } = await signedPage(house, { width: 1280, theme: 'light' });
  await page.goto(at('aujourdhui?vue=replies'));
  await page.locator('[data-row]', { hasText: 'Menuiserie Petit' }).focus();
  await page.getByText('Il promet de régler, le 20/03/2026').waitFor();
  await atRest(page);
  await expectAccessible(page);
  await page.keyboard.press('1');
  await page.getByText('Menuiserie Petit : les relances attendent jusqu’au', { exact: false }).waitFor();
  expect(await house.program.inbox(creditor, ['done'], { limit: 5 })).toMatchObject([{ mail: { answer: 'promise' } }]);
  await page.locator('[data-row]', { hasText: 'Garage Roy' }).focus();
  await page.getByText('« Bonjour, nous contestons', { exact: false }).waitFor();
  await page.waitForTimeout(600);
  // A dispute wants its reason: the key only asks for it.
  await page.keyboard.press('1');
  await page.getByLabel('Motif').fill('prix convenu');
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByText('c’est noté', { exact: false }).waitFor();
  const { events } = await house.program.debtorHistory(1 as DebtorId, { after: 0, limit: 50 });
  expect(events.filter((event) => event.is === 'mail')).toMatchObject([{ mail: { answer: 'dispute' } }]);
  await page.goto(at('debiteurs/1'));
  await page.getByText('lu : contestation', { exact: false }).waitFor();
  await expectAccessible(page);
  const file = await page.request.get(
    `${house.url}${await page.getByRole('region', { name: 'Ce qui s’est passé' }).getByRole('link', { name: 'avis_virement.pdf' }).getAttribute('href')}`,
  );
  expect([file.status(), (await file.body()).toString().trim()]).toEqual([200, '%PDF-1.7']);
  expect(faults).toEqual([]);
});

withServer('the mailbox is set up, tried with a wrong password and a missing folder, read, and left', async () => {
  const dovecot: Dovecot = await startDovecot();
  try {
    await dovecot.deliver(written({ from: 'roy@garage.example', text: 'Merci de nous renvoyer la facture.' }));
    const { page, faults } = await signedPage(house, { width: 390, theme: 'dark' });
    await page.goto(at('reglages/emails'));
    const card = page.getByRole('region', { name: 'Réponses de vos clients' });
    await card.getByText('Aucune boîte n’est relevée', { exact: false }).waitFor();
    await card.getByLabel('Nom du serveur').fill('127.0.0.1');
    await card.getByRole('radio', { name: 'STARTTLS (port 143)' }).check();
    await card.getByLabel(/^Port/).fill(String(dovecot.settings.port));
    await card.getByLabel('Identifiant').fill('compta');
    await card.getByLabel('Mot de passe', { exact: false }).first().fill('faux');
    await card.getByRole('button', { name: 'Enregistrer et essayer' }).click();
    await card.getByText('refuse l’identifiant compta ou son mot de passe', { exact: false }).waitFor();
    await card.getByRole('button', { name: 'Changer la boîte' }).click();
    await card.getByLabel('Mot de passe', { exact: false }).first().fill('secret');
    await card.getByLabel('Dossier à lire').fill('Relances');
    await card.getByRole('button', { name: 'Enregistrer et essayer' }).click();
    await card.getByText('Cette boîte n’a pas de dossier « Relances ». Elle a : INBOX', { exact: false }).waitFor();
    await card.getByRole('button', { name: 'Changer la boîte' }).click();
    await card.getByLabel('Dossier à lire').fill('INBOX');
    await card.getByRole('button', { name: 'Enregistrer et essayer' }).click();
    await card.getByText('La boîte s’ouvre', { exact: false }).waitFor();
    await atRest(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await card.getByRole('button', { name: 'Relever maintenant' }).click();
    await card.getByText('1 message relevé, dont 1 à lire', { exact: false }).waitFor();
    expect((await house.program.inbox(creditor, ['waiting'], { limit: 5 })).map((one) => one.details?.reply)).toEqual([
      'Merci de nous renvoyer la facture.',
    ]);
    await card.getByRole('button', { name: 'Ne plus relever' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ne plus relever' }).click();
    await card.getByText('Aucune boîte n’est relevée', { exact: false }).waitFor();
    expect(faults).toEqual([]);
  } finally {
    await dovecot.close();
  }
});
