import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
  await desk.acquit('debtor', 'F-1', '--kind', 'entreprise');
});
afterEach(() => desk.close());

test('a paper is written with what is known, and what lacks is told', async () => {
  const out = join(desk.folder, 'requete.pdf');
  const { out: told, err } = await desk.acquit('paper', 'F-1', 'requete', '--out', out, '--set', 'court.town=Lyon');
  expect(err).toBe('');
  expect(told).toContain('Projet écrit (requête en injonction de payer)');
  expect(told).toContain('claimant.organ');
  expect(told).not.toContain('court.town');
  expect(told).toContain('Vérifiez avec votre conseil');
  expect(readFileSync(out, 'utf8')).toContain('Lyon');
  const [shown] = await desk.json('paper', 'F-1', 'order-request', '--out', join(desk.folder, '2.pdf'));
  expect(shown).toMatchObject({ kind: 'order-request', missing: expect.arrayContaining(['court.town']), doubts: expect.any(Array) });
  expect((await desk.json('documents', 'F-1'))[0]).toMatchObject({ total: 0 });
});

test('what cannot be made, and what cannot be said, is refused in words', async () => {
  const to = (name: string) => ['--out', join(desk.folder, name)];
  expect((await desk.acquit('paper', 'F-1', 'declaration', ...to('a.pdf'))).err).toContain('notez d’abord le jugement');
  expect((await desk.acquit('paper', 'F-1', 'poeme', ...to('b.pdf'))).err).toContain('requete');
  expect((await desk.acquit('paper', 'F-1', 'requete', ...to('c.pdf'), '--set', 'total=1')).err).toContain(
    'Un acte n’a pas de champ « total »',
  );
  expect((await desk.acquit('paper', 'F-1', 'requete', ...to('d.pdf'), '--set', 'court.town')).err).toContain('champ=valeur');
  expect((await desk.acquit('paper', 'F-1', 'duplicata', ...to('e.pdf'))).err).toContain('de quelle facture');
});
