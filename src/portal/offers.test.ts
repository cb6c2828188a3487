import { expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import { grantOffer, makeOffer, withdrawOffer } from '../use-cases/offer.ts';
import { portalInMemory } from './portal.test-kit.ts';

test('an offer is shown with its sum, its end and a way to pay that very sum, in both languages, until it is withdrawn or over', async () => {
  const p = await portalInMemory();
  const [item] = await p.deps.store.select('item', { debtor_id: p.debtor }, { limit: 1 });
  const until = day('2026-03-13');
  const id = await makeOffer(p.deps, p.debtor, { itemIds: [item?.id as never], payCents: 108_000n, until });
  const link = await p.linkOf(p.debtor);
  // Nobody is told before it is granted.
  expect((await p.get(link)).body).not.toContain('Une offre pour vous');
  await grantOffer(p.deps, id);
  const body = (await p.get(link)).body.replace(/[\u202f\u00a0]/g, ' ');
  expect(body).toMatch(/1 080,00 € au lieu de 1 200,00 € pour solde de la facture F-Dupont.*13 mars 2026/);
  expect(body).toMatch(/Pour régler 1 080,00 €<\/h3>/);
  expect((await p.get(`${link}?lang=en`)).body).toContain('An offer for you');
  expect((await p.get(await p.linkOf(p.other))).body).not.toContain('Une offre pour vous');
  p.moveTo(day('2026-03-14'));
  expect((await p.get(link)).body).not.toContain('Une offre pour vous');
  p.moveTo(until);
  await withdrawOffer(p.deps, id, 'by mistake');
  expect((await p.get(link)).body).not.toContain('Une offre pour vous');
});
