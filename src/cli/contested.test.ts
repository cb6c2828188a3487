import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  const list = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit('import', desk.file('ouvertes.csv', list.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('a part of an invoice is contested, listed, decided in part and opened again', async () => {
  const first = await desk.acquit('dispute', 'F-1', '--invoice', 'F-1', '--amount', '300,00', '--cause', 'abîmé', '--reason', 'fendu');
  expect([first.code, plain(first.out)]).toMatchObject([0, expect.stringContaining('Contestation n° 1 de Dupont SAS : 300,00 € de F-1.')]);
  expect((await desk.acquit('dispute', 'F-1', '--invoice', 'F-1', '--cause', 'prix')).err).toContain('n° 1');
  expect(plain((await desk.acquit('explain', 'F-1')).out)).toContain('contestée en partie');
  expect(plain((await desk.acquit('disputes')).out)).toContain('300,00 € de F-1 (abîmé ou défectueux)');
  expect((await desk.acquit('dispute', '1', '--decide', 'en-partie', '--amount', '200,00')).err).toContain('motif');
  expect(plain((await desk.acquit('dispute', '1', '--decide', 'en-partie', '--amount', '200,00', '--reason', 'un seul')).out)).toContain(
    'l’avoir est attendu',
  );
  expect((await desk.json('disputes'))[0]).toEqual({ disputes: [], causes: [{ cause: 'damaged', open: 0, right: 1, wrong: 0 }] });
  expect((await desk.acquit('dispute', '1', '--reopen')).out).toContain('rouverte');
  expect((await desk.json('disputes'))[0]).toMatchObject({ disputes: [{ id: 1, sums: [{ number: 'F-1', cents: '30000' }] }] });
});

test('what waits to be decided stands among the tasks, the nearest day first, and a colleague is asked by a link', async () => {
  const more = ['N° facture;Client;Date facture;Échéance;Reste à payer', 'F-1;Dupont SAS;05/01/2026;20/02/2026;1 200,00'];
  await desk.acquit(
    'import',
    desk.file('deux.csv', [...more, 'F-2;Martin;05/01/2026;20/02/2026;800,00'].join('\n')),
    '--as-of',
    '20/02/2026',
  );
  await desk.acquit('dispute', 'F-1', '--invoice', 'F-1', '--amount', '300,00', '--cause', 'abîmé');
  const [listed] = (await desk.json('disputes')) as unknown as readonly { readonly disputes: readonly { readonly openedOn: string }[] }[];
  const soon = listed?.disputes[0]?.openedOn ?? '';
  await desk.acquit('dispute', 'F-2', '--invoice', 'F-2', '--cause', 'prix', '--owner', 'paul', '--deadline', soon);
  const tasks = plain((await desk.acquit('tasks')).out);
  expect(tasks).toContain('2 contestations à trancher');
  expect(tasks.indexOf('n° 2  Martin : F-2 en entier (')).toBeLessThan(tasks.indexOf('n° 1  Dupont SAS : 300,00 € de F-1'));
  expect(tasks).toContain('suivie par paul, à trancher d’ici le');
  expect((await desk.json('tasks'))[0]).toMatchObject({ disputes: [{ id: 1 }, { id: 2, owner: 'paul' }] });
  const asked = await desk.acquit('dispute', '1', '--ask', 'Le bon est-il signé ?');
  expect([asked.code, asked.out]).toMatchObject([0, expect.stringMatching(/https?:\/\/\S+\/question\/\w+\/[0-9a-f]{64}/)]);
  expect((await desk.acquit('dispute', '9', '--ask', 'Qui ?')).err).toContain('n° 9');
});

test('an offer is prepared, granted and withdrawn', async () => {
  expect((await desk.acquit('offer', 'F-1', '--invoice', 'F-1', '--pays', '1 200,00', '--until', '31/03/2026')).err).toContain('moins que');
  const until = (await desk.acquit('offer', 'F-1', '--invoice', 'F-1', '--pays', '1 080,00', '--until', '31/01/2028')).err;
  expect(until).toContain('180');
  const made = await desk.acquit('offer', 'F-1', '--invoice', 'F-1', '--pays', '1 080,00', '--until', '31/03/2026');
  expect(plain(made.out)).toContain('Offre n° 1 préparée pour Dupont SAS : 1 080,00 € pour solde jusqu’au 31/03/2026.');
  expect((await desk.acquit('offer', '1', '--grant')).out).toContain('accordée');
  expect((await desk.acquit('offer', '1', '--grant')).err).toContain('n’attend plus');
  expect((await desk.acquit('offer', '1', '--withdraw')).out).toContain('retirée');
});
