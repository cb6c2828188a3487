import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

test('professionals are added, listed and removed', async () => {
  expect((await desk.acquit('professionals')).out).toContain('L’annuaire est vide.');
  expect((await desk.acquit('professionals', '--add', 'Recouvre', '--kind', 'société', '--commission', '12,5')).out).toContain(
    'n° 1 ajouté',
  );
  expect((await desk.acquit('professionals')).out).toMatch(/n° 1 {2}Recouvre \(société de recouvrement\), 0.dossier/);
  expect((await desk.acquit('professionals', '--add', 'X', '--commission', 'beaucoup')).err).toContain('n’est pas un taux');
  expect((await desk.acquit('professionals', '--remove', '1')).out).toContain('retiré');
  expect((await desk.acquit('professionals', '--remove', '1')).err).toContain('Il n’y a pas de professionnel n° 1');
});

test('nothing is handed over before what is to be known was read', async () => {
  await desk.acquit('professionals', '--add', 'Recouvre', '--kind', 'agency');
  const give = ['hand-over', 'F-1', '--to', '1', '--for', 'amiable', '--reason', 'plus de réponse'];
  const { out } = await desk.acquit(...give);
  expect(out).toContain('F-1');
  expect(out).toContain('convention écrite');
  expect((await desk.acquit('handed-over')).out).toContain('Aucun dossier n’est confié.');
});
