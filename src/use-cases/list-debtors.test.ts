import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import type { DebtorId } from '../core/base/id.ts';
import { eraseDebtor } from './erase-debtor.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { type DebtorList, listDebtors } from './list-debtors.ts';
import { mergeKey } from './merged-debtor.ts';
import { debtorsDue, inMemory, office, tell } from './sending.test-kit.ts';

const COLUMNS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Devise';

/** As of 2 March 2026. */
async function book(): Promise<Bench> {
  const it = await bench('2026-03-02');
  await it.take(
    csv(COLUMNS, [
      'F-1;Garage Dubois;552081317;05/01/2026;30/01/2026;1 200,00;1 200,00;compta@dubois.example;EUR',
      'F-2;Garage Dubois;552081317;05/01/2026;20/02/2026;300,00;300,00;;EUR',
      'F-3;Garage Dubois;552081317;05/01/2026;20/04/2026;50,00;50,00;;USD',
      'AV-1;Garage Dubois;552081317;06/01/2026;;-40,00;-40,00;;EUR',
      "F-4;Menuiserie de l'Étoile;;05/01/2026;02/03/2026;80,00;80,00;;EUR",
      'F-6;Dubreuil et fils;;05/01/2026;01/03/2026;10,00;10,00;;EUR',
    ]),
  );
  return it;
}

function list({ deps, creditorId }: Bench, search: string | null = null, page = { after: 0, limit: 50 }): Promise<DebtorList> {
  return listDebtors(deps, creditorId, search, page);
}

const names = ({ debtors }: DebtorList) => debtors.map((one) => one.name);

test('each debtor with what is open, what of it is late and for how long, and whether an e-mail reaches it', async () => {
  const { debtors, next } = await list(await book());
  expect(next).toBeNull();
  expect(debtors[0]).toEqual({
    id: 1,
    name: 'Garage Dubois',
    kind: 'business',
    kindConfirmed: expect.any(Boolean),
    email: 'usable',
    totals: [
      { currency: 'EUR', invoices: 2, open: 150_000n, overdueInvoices: 2, overdue: 150_000n, credits: -4_000n },
      { currency: 'USD', invoices: 1, open: 5_000n, overdueInvoices: 0, overdue: 0n, credits: 0n },
    ],
    oldestOverdueDays: 31,
  });
  expect(debtors[1]).toMatchObject({ email: 'none', totals: [{ open: 8_000n, overdue: 0n }], oldestOverdueDays: null });
  expect(debtors.find((one) => one.name === 'Dubreuil et fils')).toMatchObject({ oldestOverdueDays: 1 });
});

test('pages go on where the last one ended, and the last one says so', async () => {
  const it = await book();
  const whole = names(await list(it));
  const first = await list(it, null, { after: 0, limit: 2 });
  expect([names(first), first.next]).toEqual([whole.slice(0, 2), 2]);
  const last = await list(it, null, { after: 2, limit: whole.length - 2 });
  expect([names(last), last.next]).toEqual([whole.slice(2), null]);
});

test('a search finds beginnings of words, without accents, page by page', async () => {
  const it = await book();
  expect(names(await list(it, 'dub'))).toEqual(['Garage Dubois', 'Dubreuil et fils']);
  expect(names(await list(it, 'ETOILE men'))).toEqual(["Menuiserie de l'Étoile"]);
  const first = await list(it, 'dub', { after: 0, limit: 1 });
  expect([names(first), first.next]).toEqual([['Garage Dubois'], 1]);
  expect(names(await list(it, 'dub', { after: 1, limit: 1 }))).toEqual(['Dubreuil et fils']);
  expect(await list(it, 'nobody')).toEqual({ debtors: [], next: null });
  expect(await list(it, '***')).toEqual({ debtors: [], next: null });
});

test('a search goes through more debtors than are read at once', async () => {
  const it = await bench();
  await it.take(
    csv(COLUMNS, [
      ...Array.from({ length: 1_100 }, (_, n) => `F-${n};Client ${n};;05/01/2026;;1,00;1,00;;EUR`),
      'F-X;Zorn;;05/01/2026;;1,00;1,00;;EUR',
    ]),
  );
  expect(names(await list(it, 'zorn', { after: 0, limit: 1 }))).toEqual(['Zorn']);
});

test('one whose data were erased has no name and is not found by it; one merged into another is left out', async () => {
  const it = await office(inMemory);
  const [dubois, dubreuil, roy] = (await debtorsDue(it, ['Dubois', 'Dubreuil', 'Roy'])) as [DebtorId, DebtorId, DebtorId];
  await tell(it.world, 'pay', 'F-Roy', '1200.00');
  await eraseDebtor(it.deps, roy);
  const all = (search: string | null) => listDebtors(it.deps, CREDITOR, search, { limit: 50 });
  expect(names(await all('roy'))).toEqual([]);
  expect((await all(null)).debtors.at(-1)).toMatchObject({ id: roy, name: null, totals: [] });
  const key = { id: 9_999, creditor_id: CREDITOR, debtor_id: dubreuil, ...mergeKey(dubois) };
  await it.deps.store.record([{ kind: 'debtors.recognised', by: 'claire', data: { debtors: [], keys: [key] } }]);
  expect(names(await all('dub'))).toEqual(['Dubois']);
});
