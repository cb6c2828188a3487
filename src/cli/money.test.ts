import { afterEach, beforeEach, expect, test } from 'vitest';
import { addDebtor, addItem } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { EUR } from '../core/base/money.ts';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-1;Dupont SAS;552081317;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupont.example',
  'F-2;Dupont SAS;552081317;05/01/2026;20/02/2026;100,00;100,00;compta@dupont.example',
  'AV-1;Dupont SAS;552081317;06/01/2026;;-150,00;-150,00;compta@dupont.example',
];

let desk: MemoryDesk;
beforeEach(async () => {
  desk = await memoryDesk();
  await desk.acquit('import', desk.file('ouvertes.csv', LIST.join('\n')), '--as-of', '20/02/2026');
});
afterEach(() => desk.close());

const openOf = async (debtor: string) => {
  const [card] = (await desk.json('debtor', debtor)) as [{ items: { number: string; open: string }[] }];
  return Object.fromEntries(card.items.map(({ number, open }) => [number, open]));
};

test('what is given up of an invoice is told, with how to take it back exactly', async () => {
  const { code, out } = await desk.acquit('write-off', 'f-2', '--amount', '40,00', '--reason', 'geste commercial');
  expect([code, out]).toEqual([
    0,
    '40,00 € abandonnés sur F-2 : cette somme ne sera plus réclamée.\nPour revenir en arrière : acquit bank undo --act 1\n',
  ]);
  expect(await openOf('dupont')).toEqual({ 'F-1': '1200.00', 'F-2': '60.00', 'AV-1': '-150.00' });
  expect((await desk.acquit('bank', 'undo', '--act', '1')).out).toBe('L’opération n° 1 est annulée : tout est comme avant.\n');
  expect(await openOf('dupont')).toMatchObject({ 'F-2': '100.00' });
  expect(await desk.json('write-off', 'F-2', '--reason', 'insolvable')).toMatchObject([
    { act: 2, number: 'F-2', amount: '100.00', currency: 'EUR' },
  ]);
  expect(await openOf('dupont')).not.toHaveProperty('F-2');
});

test('a credit is laid on invoices in their order, or recorded as refunded', async () => {
  const { out } = await desk.acquit('lay-credit', 'AV-1', 'F-2', '#1');
  expect(out).toContain('AV-1 : 150,00 € imputés sur F-2 et F-1.\n');
  expect(await openOf('dupont')).toEqual({ 'F-1': '1150.00' });
  expect((await desk.acquit('refund', 'AV-1', '--reason', 'virement fait')).err).toContain(
    'AV-1 n’est pas un avoir ni une somme encore disponibles',
  );
  await desk.acquit('bank', 'undo', '--act', '1');
  expect(await openOf('dupont')).toEqual({ 'F-1': '1200.00', 'F-2': '100.00', 'AV-1': '-150.00' });
  expect((await desk.acquit('refund', 'av-1', '--reason', 'virement fait')).out).toContain('AV-1 : 150,00 € remboursés.\n');
  expect(await openOf('dupont')).not.toHaveProperty('AV-1');
});

test('a number that several items have is not guessed: they are listed with a number of ours', async () => {
  await addDebtor(desk.world, 'Garage Roy', {
    kind: 'business',
    email: true,
    address: true,
    confirmed: true,
    scenario: null,
    segment: null,
  });
  const item = { kind: 'invoice', cents: 45_000, currency: EUR, issued: day('2026-01-10'), due: day('2026-02-10'), doubt: null } as const;
  await addItem(desk.world, 'F-1', 'Garage Roy', item);
  const refused = await desk.acquit('write-off', 'F-1', '--reason', 'x');
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(
    /^« F-1 » peut désigner plusieurs pièces.*\n#1 F-1, Dupont SAS, 1200\.00 EUR\n#4 F-1, Garage Roy, 450\.00 EUR\n$/,
  );
  expect((await desk.acquit('write-off', '#4', '--reason', 'x')).out).toContain('450,00 € abandonnés sur F-1');
  // Only one of them is still open.
  expect((await desk.acquit('write-off', 'F-1', '--reason', 'x')).out).toContain('1 200,00 € abandonnés');
  for (const typed of ['#99', 'F-9']) expect((await desk.acquit('write-off', typed, '--reason', 'x')).err).toContain(`« ${typed} »`);
});

test('amounts and reasons are checked first', async () => {
  expect(await desk.acquit('write-off', 'F-2', '--amount', '1.200', '--reason', 'x')).toMatchObject({ code: 2 });
  expect(await desk.acquit('write-off', 'F-2', '--amount', '-5', '--reason', 'x')).toMatchObject({ code: 2 });
  expect(await desk.acquit('write-off', 'F-2', '--amount', '5', '--reason', ' ')).toMatchObject({ code: 2 });
  expect((await desk.acquit('write-off', 'F-2', '--amount', '100,01', '--reason', 'x')).err).toContain('il ne reste que 100,00');
  expect((await desk.acquit('write-off', 'AV-1', '--reason', 'x')).err).toContain('AV-1 n’est pas une facture ouverte');
});

test('reminders that asked for what is given up are withdrawn, and it is told', async () => {
  await desk.acquit('lay-credit', 'AV-1', 'F-1');
  await desk.acquit('run', '--accept-old-books');
  const { out } = await desk.acquit('write-off', 'F-2', '--reason', 'x');
  expect(out).toContain('réclamée.\n  1 relance préparée est retirée : ce qu’elle réclamait n’est plus dû en entier.\nPour revenir');
});
