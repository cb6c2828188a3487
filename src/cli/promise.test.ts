import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

test('a promise is noted in words, replaced by the next one, and withdrawn by its number', async () => {
  const first = await desk.acquit('promise', 'F-1', '--on', '31/12/2026', '--amount', '500,00', '--via', 'e-mail');
  expect([first.code, first.out.replace(/[\u00a0\u202f]/g, ' ')]).toEqual([
    0,
    'Promesse n° 1 de Dupont SAS : 500,00 € pour le 31/12/2026. Relances suspendues jusqu’au 04/01/2027 inclus.\n',
  ]);
  expect(await desk.json('promise', 'F-1', '--on', '2026-12-30')).toMatchObject([{ promise: 2, until: '2026-12-31', replaces: [1] }]);
  expect((await desk.acquit('promise', '2', '--withdraw')).out).toContain('retirée');
  expect((await desk.acquit('promise', 'F-1')).err).toContain('--on');
  expect((await desk.acquit('promise', 'F-1', '--on', '31/12/2026', '--amount', '1 200,01')).err).toContain(
    'ne dépasse pas ce qui reste dû',
  );
});

test('a plan is worked out, offered as a file, signed, followed and cancelled', async () => {
  const draft = await desk.acquit('plan', 'propose', 'F-1', '--of', '3', '--from', '31/12/2026');
  expect([draft.code, draft.out.replace(/[\u00a0\u202f]/g, ' ')]).toEqual([
    0,
    [
      'Échéancier possible pour Dupont SAS (rien n’est enregistré) :',
      '  1. 31/12/2026 : 400,00 €',
      '  2. 01/02/2027 : 400,00 €',
      '  3. 01/03/2027 : 400,00 €',
      '  Total : 1 200,00 €',
      'Pour le proposer : ajoutez --offer --out FICHIER.pdf\n',
    ].join('\n'),
  ]);
  expect((await desk.acquit('plan', 'propose', 'F-1', '--of', '3', '--offer')).err).toContain('--out');
  expect((await desk.acquit('plan', 'sign', '1')).err).toContain('n° 1');
  expect((await desk.acquit('plan', 'list', 'F-1')).out).toContain('Aucun échéancier');
  expect(
    (await desk.acquit('plan', 'limits', 'entreprise', '--least', '2000,00', '--most', '4', '--first-percent', '30', '--months', '4')).code,
  ).toBe(0);
  expect((await desk.acquit('plan', 'propose', 'F-1', '--of', '5', '--from', '31/12/2026')).out).toContain('trop d’échéances');
});
