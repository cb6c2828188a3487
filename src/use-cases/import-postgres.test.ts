import { afterAll, expect, test } from 'vitest';
import { fixedClock } from '../adapters/clock/clock.ts';
import { openDatabase } from '../adapters/db/database.ts';
import { createPgStore } from '../adapters/db/store.ts';
import { createWorkspace } from '../adapters/db/workspaces.ts';
import { digest } from '../adapters/digest.ts';
import { createMemoryStore } from '../adapters/memory/store.ts';
import { freshDatabase } from '../adapters/postgres/fresh-database.ts';
import { day } from '../core/base/day.ts';
import type { Store } from '../ports/store.ts';
import { benchOn, csv, fec, ubl } from './import.test-kit.ts';

const fresh = await freshDatabase();
const database = await openDatabase(fresh.connection);
afterAll(async () => {
  await database.close();
  await fresh.drop();
});

const FILES = [
  fec([
    { aux: 'C042', name: 'DUBOIS SAS', piece: 'FA-21', amount: 1200 },
    { aux: 'C043', name: 'Roy', piece: 'FA-22', amount: 80 },
    { aux: 'C044', name: 'Gone', piece: 'FA-23', amount: 7 },
  ]),
  ubl({ number: 'FA-21', buyer: { name: 'S.A.S. Dubois', siren: '552081317', email: 'a@dubois.example' } }),
  csv('N° facture;Client;Date facture;Échéance;Total TTC;Reste à payer', [
    'fa 21;Dubois;05/01/2026;04/02/2026;1200,00;700,00',
    'F-30;Roy;;;10,00;10,00',
  ]),
  fec([
    { aux: 'C042', name: 'DUBOIS SAS', piece: 'FA-21', amount: 1200, letter: 'A' },
    { aux: 'C042', journal: 'BQ', piece: 'V', amount: -700, letter: 'A' },
    { aux: 'C043', name: 'Roy', piece: 'FA-22', amount: 80 },
  ]),
];

test('a database holds after each file what memory holds', async () => {
  const stores: Store[] = [
    createMemoryStore(fixedClock(day('2026-03-02')), digest),
    createPgStore(database, await createWorkspace(database, 'import'), fixedClock(day('2026-03-02'))),
  ];
  const told = [];
  for (const store of stores) {
    const b = await benchOn(store, fixedClock(day('2026-03-02')));
    const reports = [];
    for (const file of [...FILES, ...FILES]) reports.push(await b.take(file));
    const details = await Promise.all((await b.rows('debtor')).map((debtor) => b.details(debtor.id)));
    told.push({
      reports,
      details,
      items: await b.rows('item'),
      settlements: await b.rows('settlement'),
      holds: await b.rows('hold'),
      imports: await b.rows('import'),
    });
  }
  expect(told[0]?.items.length).toBe(4);
  expect(told[1]).toEqual(told[0]);
});
