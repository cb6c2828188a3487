import { afterAll, beforeAll, expect, it } from 'vitest';
import { executablePath, expectAccessible, expectNoSidewaysScroll, newPage } from './browser.ts';
import { type House, openHouse, WORKSPACE } from './house.ts';
import { asks, CLAIRE, settled, signedPage } from './person.ts';

const HUGO = { email: 'hugo@dupont.example', password: 'encore une longue phrase' };

const journey = it.skipIf(executablePath === null);
let house: House;
let company = '';
beforeAll(async () => {
  if (executablePath === null) return;
  house = await openHouse();
  company = await settled(house);
});
afterAll(() => house?.close());

journey('a colleague is invited who prepares and does not approve: not offered, and refused', async () => {
  const { page: claire, faults } = await signedPage(house);
  await claire.goto(`${company}/reglages/equipe`);
  await claire.getByLabel('Adresse e-mail de la personne').fill(HUGO.email);
  await claire.getByLabel('chargé de relance').check();
  await claire.getByRole('button', { name: 'Créer l’invitation' }).click();
  const link = await claire.getByLabel('Lien d’invitation').inputValue();
  await expectAccessible(claire);
  await claire.getByText(HUGO.email, { exact: true }).waitFor();

  const { page: hugo } = await newPage({ width: 390 });
  await hugo.goto(link);
  await hugo.getByText('Claire Dupont vous invite comme chargé de relance.').waitFor();
  await hugo.getByLabel('Votre nom').fill('Hugo Petit');
  await hugo.getByRole('textbox', { name: 'Mot de passe' }).fill(HUGO.password);
  await hugo.getByRole('button', { name: 'Rejoindre' }).click();
  await hugo.waitForURL(/\/e\/atelier\/\d+/);

  await hugo.goto(`${company}/reglages/entreprise`);
  await hugo.getByText('Départ automatique fermé', { exact: false }).waitFor();
  expect(await hugo.getByRole('button', { name: 'Ouvrir le départ automatique' }).count()).toBe(0);
  const live = await asks(hugo, house, `/api/w/${WORKSPACE}/creditors/1/go-live`);
  expect(live).toMatchObject({ status: 403, body: { refused: 'not-allowed' } });
  await hugo.goto(`${company}/reglages/equipe`);
  await hugo.getByText('Seule une personne responsable', { exact: false }).waitFor();
  await expectNoSidewaysScroll(hugo);
  expect(await asks(hugo, house, `/api/w/${WORKSPACE}/invitations`, { email: 'x@y.example', role: 'owner' })).toMatchObject({
    status: 403,
  });
  expect(await house.program.creditors()).toMatchObject([{ live_from: null }]);
  expect(faults).toEqual([]);
});

journey('a role given is a role had, at once; a person removed is out', async () => {
  const { page: claire, faults } = await signedPage(house);
  const { page: hugo } = await signedPage(house, {}, HUGO);
  await claire.goto(`${company}/reglages/equipe`);
  await claire.getByLabel('Rôle de Hugo Petit').selectOption('valideur');
  await claire.getByText('Hugo Petit : valideur.').waitFor();
  await hugo.goto(`${company}/reglages/entreprise`);
  await hugo.getByRole('button', { name: 'Ouvrir le départ automatique' }).waitFor();
  await claire.getByRole('button', { name: 'Retirer Hugo Petit de l’équipe' }).click();
  await claire.getByRole('dialog').getByRole('button', { name: 'Retirer', exact: true }).click();
  await claire.getByText('Hugo Petit n’a plus accès à cet espace.').waitFor();
  expect(await asks(hugo, house, `/api/w/${WORKSPACE}/creditors/1/go-live`)).toMatchObject({ status: 401 });
  expect(await claire.getByRole('button', { name: 'Quitter' }).count()).toBe(0);
  expect(await house.served.accounts.people(WORKSPACE, { limit: 10 })).toMatchObject([{ person: { email: CLAIRE.email }, role: 'owner' }]);
  expect(faults).toEqual([]);
});
