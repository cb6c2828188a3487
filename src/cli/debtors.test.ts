import { afterEach, beforeEach, expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { runDay } from '../use-cases/run-day.ts';
import { debtorsDue, MONDAY, tell } from '../use-cases/sending.test-kit.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  await debtorsDue(desk, ['Dupont', 'Roy Bâtiment']);
  await debtorsDue(desk, ['Dumas'], true, { confirmed: false, email: false });
});
afterEach(() => desk.close());

test('debtors are listed page by page, and searched', async () => {
  const { code, out } = await desk.acquit('debtors', '--limit', '2');
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'n°  débiteur      nature          ouvert   en retard  plus ancien  e-mail',
      ' 1  Dupont        entreprise  1 200,00 €  1 200,00 €          5 j  oui',
      ' 2  Roy Bâtiment  entreprise  1 200,00 €  1 200,00 €          5 j  oui',
      '',
      'La suite : ajoutez --after 2',
      '',
    ].join('\n'),
  );
  const rest = await desk.acquit('debtors', '--after', '2');
  expect(rest.out).toMatch(/^n°.*\n 3 {2}Dumas {5}entreprise \(à confirmer\) .* 20 j {2}aucun\n$/);
  expect(await desk.json('debtors', '--search', 'du')).toMatchObject([
    {
      debtors: [
        {
          id: 1,
          name: 'Dupont',
          totals: [{ currency: 'EUR', open: '1200.00', overdue: '1200.00', credits: '0.00' }],
          oldestOverdueDays: 5,
        },
        { id: 3, name: 'Dumas', email: 'none', kindConfirmed: false },
      ],
      next: null,
    },
  ]);
  expect((await desk.acquit('debtors', '--search', 'zorn')).out).toBe('Aucun débiteur dont le nom contient « zorn ».\n');
  expect((await desk.acquit('debtors', '--limit', '501')).code).toBe(2);
});

test('a debtor is shown by name, number or invoice, with what comes next', async () => {
  await tell(desk.world, 'hold', 'Dumas', 'promise', 'will-pay', 'until', '2026-03-05');
  const { code, out } = await desk.acquit('debtor', 'F-Dumas');
  expect(code).toBe(0);
  expect(out).toMatch(
    /^Dumas \(débiteur n° 3\), entreprise \(à confirmer\)\n {2}e-mail : aucun\n {2}téléphone : aucun\n {2}adresse : 3 avenue/,
  );
  expect(out).toMatch(
    /Ce qui est ouvert\n {2}1 200,00 € à encaisser, dont 1 200,00 € en retard \(1 facture\)\n {2}F-Dumas .*20 j de retard {2}appel faite? le 20\/02\/2026/,
  );
  expect(out).toMatch(/Ensuite\n {2}\d\d\/03\/2026 : 2e relance pour F-Dumas.*\n {2}Pourquoi : acquit explain 3\n/);
  expect(out).toMatch(/Suspensions\n {2}n° 1, promesse de règlement, .*jusqu’au 05\/03\/2026 inclus/);
  for (const query of ['dumas', '3']) expect((await desk.acquit('debtor', query)).out).toBe(out);
  expect(await desk.json('debtor', 'dumas')).toMatchObject([
    {
      debtor: { id: 3, name: 'Dumas', kind: 'business', kindConfirmed: false },
      contact: { email: null, emailState: 'none' },
      items: [{ number: 'F-Dumas', open: '1200.00', level: { step: 'call', on: '2026-02-20', deadline: null } }],
      holds: [{ kind: 'promise', until: '2026-03-05' }],
      next: { step: 'second-reminder' },
    },
  ]);
});

test('an option changes the debtor as before', async () => {
  expect((await desk.acquit('debtor', 'dumas', '--email', 'compta@dumas.example')).out).toContain('est à jour');
  expect((await desk.acquit('debtor', 'dumas')).out).toContain('e-mail : compta@dumas.example');
});

test('a step that waits for approval is not told as made; a level that changes nothing says why', async () => {
  await runDay(desk.deps, CREDITOR, MONDAY);
  expect((await desk.acquit('debtor', 'Dumas')).out).toMatch(/décidée le 02\/03\/2026, pas encore partie/);
  const { out } = await desk.acquit('level', '--step', 'relance-1', '--on', '01/03/2026', '--late-for', '900');
  expect(out).toMatch(/^Aucune facture n’a changé d’étape : aucune n’est en retard depuis si longtemps/);
});
