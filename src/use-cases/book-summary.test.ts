import { expect, test } from 'vitest';
import { CREDITOR } from '../../stories/engine/world.ts';
import { day } from '../core/base/day.ts';
import { goLive, skipContact } from './approve.ts';
import { type BookSummary, bookSummary } from './book-summary.ts';
import { type Bench, bench, csv } from './import.test-kit.ts';
import { runDay } from './run-day.ts';
import { debtorsDue, inMemory, MONDAY, office, TUESDAY, tell } from './sending.test-kit.ts';
import { setLevel } from './set-level.ts';

const COLUMNS = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail;Devise';

function of({ deps, creditorId }: Bench): Promise<BookSummary> {
  return bookSummary(deps, creditorId);
}

/** As of 2 March 2026: the last day that is not more than 30 days late is 31 January. */
async function book(): Promise<Bench> {
  const it = await bench('2026-03-02');
  await it.take(
    csv(COLUMNS, [
      'F-1;Dubois;552081317;05/01/2026;30/01/2026;1 200,00;1 200,00;compta@dubois.example;EUR',
      'F-2;Dubois;552081317;05/01/2026;31/01/2026;300,00;100,50;;EUR',
      'F-3;Roy;;05/01/2026;02/03/2026;80,00;80,00;;EUR',
      'F-4;Roy;;05/01/2026;;20,00;20,00;;EUR',
      'F-5;Smith;;05/01/2026;01/03/2026;500,00;500,00;smith@smith.example;USD',
      'F-6;Lemaire;;05/01/2026;01/02/2026;60,00;0,00;;EUR',
      'AV-1;Dubois;552081317;06/01/2026;;-40,00;-40,00;;EUR',
    ]),
  );
  return it;
}

test('what is open, per currency, agrees with the books to the cent; what is due today is not late', async () => {
  expect(await of(await book())).toMatchObject({
    day: '2026-03-02',
    invoices: 5,
    debtors: 3,
    totals: [
      { currency: 'EUR', invoices: 4, open: 140_050n, overdueInvoices: 2, overdue: 130_050n, credits: -4_000n },
      { currency: 'USD', invoices: 1, open: 50_000n, overdueInvoices: 1, overdue: 50_000n, credits: 0n },
    ],
    withoutDueDate: 1,
    debtorsWithoutEmail: 1,
  });
});

test('an empty book is nought, not an error', async () => {
  expect(await of(await bench())).toEqual({
    day: '2026-03-02',
    invoices: 0,
    debtors: 0,
    totals: [],
    withoutDueDate: 0,
    debtorsWithoutEmail: 0,
    lateWithoutLevel: 0,
  });
});

test('invoices more than 30 days late are counted until somebody says how far they had come', async () => {
  const it = await book();
  expect((await of(it)).lateWithoutLevel).toBe(1);
  await setLevel(it.deps, it.creditorId, { lateFor: 31, on: day('2026-03-02') }, 'second-reminder', day('2026-02-20'));
  expect((await of(it)).lateWithoutLevel).toBe(0);
});

test('nor is one counted about which a contact is under way; one that a person dropped is no contact', async () => {
  const it = await office(inMemory);
  await tell(it.world, 'not-live');
  await debtorsDue(it, ['Dupont']);
  await tell(it.world, 'due', 'F-Dupont', '2026-01-20');
  expect((await bookSummary(it.deps, CREDITOR)).lateWithoutLevel).toBe(1);
  await runDay(it.deps, CREDITOR, MONDAY);
  expect((await bookSummary(it.deps, CREDITOR)).lateWithoutLevel).toBe(0);
  const [contact] = await it.deps.store.select('contact', { state: 'pending' });
  await skipContact(it.deps, contact?.id as never, 'ailleurs', MONDAY, TUESDAY);
  expect((await bookSummary(it.deps, CREDITOR)).lateWithoutLevel).toBe(1);
});

test('once automatic sending is open, nobody is asked any more', async () => {
  const it = await book();
  await goLive(it.deps, it.creditorId, day('2026-03-03'));
  expect((await of(it)).lateWithoutLevel).toBe(1);
  await goLive(it.deps, it.creditorId, day('2026-03-02'));
  expect((await of(it)).lateWithoutLevel).toBeNull();
});

test('a book of more debtors than are read at once is added up whole', async () => {
  const it = await bench();
  const rows = Array.from({ length: 2_300 }, (_, n) => `F-${n};Client ${n};;05/01/2026;05/02/2026;10,01;10,01;;EUR`);
  await it.take(csv(COLUMNS, rows));
  expect(await of(it)).toMatchObject({
    invoices: 2_300,
    debtors: 2_300,
    debtorsWithoutEmail: 2_300,
    totals: [{ open: 2_302_300n, overdue: 2_302_300n }],
  });
});
