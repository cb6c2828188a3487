import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
});
afterEach(() => desk.close());

const HEADER = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer';
const imported = (...rows: readonly string[]) =>
  desk.acquit('import', desk.file('ouvertes.csv', [HEADER, ...rows].join('\n')), '--as-of', '02/03/2026');

test('tasks tell which claims run out, until when, and what stops the time', async () => {
  await imported(
    'F-1;Garage Dubois;552081317;02/06/2021;30/06/2021;1 200,00;1 200,00',
    'F-2;Menuiserie Roy;552081317;02/06/2020;30/06/2020;10,00;10,00',
    'F-3;Martin;;02/04/2024;30/04/2024;80,00;80,00',
  );
  const { out } = await desk.acquit('tasks');
  expect(out).toContain(
    [
      'Délai pour agir en justice (prescription) : 2 factures à moins de six mois de la fin',
      '  Martin         F-3     80,00 €  jusqu’au 02/04/2026, moins d’un mois  à vérifier',
      '  Garage Dubois  F-1  1 200,00 €  jusqu’au 02/06/2026, moins de 3 mois  à vérifier',
      '  Délai sans doute passé pour 1 autre facture impayée',
    ].join('\n'),
  );
  expect(out).toContain('n’arrête pas ce délai');
  expect(await desk.json('tasks')).toMatchObject([
    { limitation: { count: 2, over: 1, claims: [{ number: 'F-3', lastDay: '2026-04-02', within: 1 }, { number: 'F-1' }] } },
  ]);
});

test('where nothing runs out, tasks say nothing of it', async () => {
  await imported('F-1;Garage Dubois;552081317;02/01/2026;30/01/2026;1 200,00;1 200,00');
  expect((await desk.acquit('tasks')).out).not.toContain('prescription');
});
