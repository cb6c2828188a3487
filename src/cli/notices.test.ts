import { afterEach, beforeEach, expect, test } from 'vitest';
import { bulletin, company, judged, notice, OPENING } from '../formats/insolvency/bulletin.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

const text = (siren: string | null) =>
  new TextDecoder().decode(
    bulletin([notice({ persons: company('DUPONT', siren), judgment: judged('J', OPENING, '20/02/2026', '') })], '20260041', '01/03/2026'),
  );

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;SIREN;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;404833048;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

test('a bulletin is imported, whom it stops is told, and the list says until when to declare', async () => {
  expect((await desk.acquit('insolvency')).out).toContain('Aucun client n’est en procédure collective.');
  const { out } = await desk.acquit('import', desk.file('PCL.xml', text('404 833 048')));
  expect(out).toContain('Dupont SAS (1) : relances arrêtées');
  expect((await desk.acquit('import', desk.file('PCL.xml', text('404 833 048')))).out).toContain('Annonces lues : 1, dont nouvelles : 0');
  const list = (await desk.acquit('insolvency')).out;
  expect(list).toMatch(/Dupont SAS \(1\) : redressement judiciaire ; jugement du 20\/02\/2026 ; à déclarer au plus tard le 04\/05\/2026/);
  expect(list).toContain('Le BODACC n’est pas surveillé');
  expect((await desk.acquit('insolvency', '--seen', 'F-1')).out).toContain('C’est noté.');
});

test('who has no SIREN is counted, and nobody is stopped by a name', async () => {
  const { out } = await desk.acquit('import', desk.file('PCL.xml', text(null)));
  expect(out).toContain('Aucun de vos clients n’est concerné.');
  expect(out).toContain('Personnes sans SIREN : 1.');
});

test('the watch is switched on and off; without a service that answers a look is refused', async () => {
  expect((await desk.acquit('insolvency', '--look')).err).toContain('Le BODACC n’est pas surveillé');
  expect((await desk.acquit('insolvency', '--watch', 'on')).out).toContain('Le BODACC est surveillé chaque jour.');
  expect((await desk.json('insolvency', '--watch', 'off'))[0]).toMatchObject({ watch: { is_on: false } });
  expect((await desk.acquit('insolvency', '--watch', 'maybe')).err).toContain('--watch');
});
