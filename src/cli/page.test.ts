import { afterEach, beforeEach, expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import { sayOnPage } from '../use-cases/portal-say.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

test('links to a debtor’s page are made, counted and closed', async () => {
  expect((await desk.acquit('page', 'F-1', '--new')).err).toContain('ACQUIT_URL');
  let made = 0;
  Object.assign(desk.deps, { links: { begins: 'https://acquit.example/d/1-', newToken: () => `${++made}`.padStart(43, 'x') } });
  expect((await desk.acquit('page', 'F-1')).out).toBe('Aucun lien ouvert vers la page de Dupont SAS.\n');
  const { out } = await desk.acquit('page', 'F-1', '--new');
  expect(out).toMatch(/montré qu’une fois.*\n {2}https:\/\/acquit\.example\/d\/1-x{42}1\n/);
  expect((await desk.acquit('page', 'F-1')).out).toContain('1 lien ouvert.');
  expect((await desk.acquit('page', 'F-1', '--new', '--close')).err).toContain('Soit --new, soit --close');
  expect((await desk.acquit('page', 'F-1', '--close')).out).toContain('1 lien fermé');
  expect(await desk.json('page', 'F-1')).toMatchObject([{ links: [] }]);
});

test('what was said on the page is listed, and a promise taken as one', async () => {
  expect((await desk.acquit('said')).out).toBe('Rien n’attend d’être lu.\n');
  const token = 'y'.repeat(43);
  Object.assign(desk.deps, { links: { begins: 'https://acquit.example/d/1-', newToken: () => token } });
  await desk.acquit('page', 'F-1', '--new');
  const nothing = {
    items: [],
    cents: null,
    parts: null,
    reason: null,
    email: '',
    phone: '',
    address: '',
    callWhen: '',
    files: [],
  } as const;
  await sayOnPage(desk.deps, token, { ...nothing, kind: 'promise', onDay: day('2026-03-06'), note: 'virement vendredi', form: 'form-1' });
  const { out } = await desk.acquit('said');
  expect((await desk.acquit('tasks')).out).toContain('Dit par des débiteurs sur leur page, à lire : 1. Le voir : acquit said\n');
  expect(await desk.json('tasks')).toMatchObject([{ unread: { replies: 0, said: 1 } }]);
  expect(out).toMatch(/N° 1, .* : Dupont SAS annonce un règlement\n {2}pour le 06\/03\/2026/);
  expect(out).toContain('virement vendredi');
  expect(await desk.json('said')).toMatchObject([{ requests: [{ request: 1, kind: 'promise', on: '2026-03-06' }] }]);
  for (const args of [
    ['said', '1'],
    ['said', '--keep'],
    ['said', '1', '--keep', '--apply'],
  ])
    expect((await desk.acquit(...args)).err).toContain('--apply');
  expect((await desk.acquit('said', '1', '--apply')).out).toContain('lu et enregistré');
  expect((await desk.acquit('said', '1', '--resume')).code).not.toBe(0);
  expect((await desk.acquit('said')).out).toContain('Rien n’attend');
});
