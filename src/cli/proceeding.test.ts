import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '01/03/2026');
  await desk.acquit('debtor', 'F-1', '--kind', 'professionnel');
});
afterEach(() => desk.close());

const TRADERS = ['--activity', 'commercant', '--trader', 'oui'];

test('all ways are told side by side, a decision is noted and withdrawn', async () => {
  const [ways] = (await desk.json('routes', 'F-1', ...TRADERS)) as [{ options: { way: string; open: boolean }[] }];
  expect(ways.options.find(({ way }) => way === 'order-for-payment')).toMatchObject({ open: true, priorAttempt: { required: false } });
  expect((await desk.acquit('routes', 'F-1', ...TRADERS)).out).toContain('+ Injonction de payer');
  const chosen = await desk.acquit('proceeding', 'choose', 'F-1', '--way', 'injonction-de-payer', '--reason', 'ne répond plus', ...TRADERS);
  expect([chosen.code, chosen.out]).toEqual([0, expect.stringContaining('Décision 1')]);
  expect((await desk.acquit('proceeding', 'unchoose', '1')).out).toContain('retirée');
  expect((await desk.acquit('proceeding', 'unchoose', '1')).err).toContain('n° 1');
});

test('a proceeding is opened, its steps are noted in order, and taken back', async () => {
  const opened = await desk.acquit('proceeding', 'open', 'F-1', '--route', 'injonction-de-payer', '--file-number', '2026I1', ...TRADERS);
  expect([opened.code, opened.err]).toEqual([0, '']);
  expect((await desk.acquit('proceeding', 'step', '1', 'titre')).err).toContain('ne peut pas suivre');
  expect((await desk.acquit('proceeding', 'step', '1', 'depot', '--cost', '33,47', '--recoverable')).out).toContain('peut suivre');
  expect(await desk.json('proceeding', 'list', 'F-1')).toMatchObject([
    [{ proceeding: 1, number: '2026I1', stage: 'filed', costs: { recoverable: '33.47' }, steps: [{ step: 2, kind: 'filed' }] }],
  ]);
  expect((await desk.acquit('proceeding', 'take-back', '2')).out).toContain('repris');
});
