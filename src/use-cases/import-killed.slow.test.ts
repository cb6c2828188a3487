import { expect, test } from 'vitest';
import { day } from '../core/base/day.ts';
import { bench, csv } from './import.test-kit.ts';

/** More than an import writes together when nothing keeps a debtor whole. */
const MANY = 5_100;

test('killed between two writes: a debt that came back never stands there without its hold', async () => {
  const b = await bench();
  const rows = (open: string) =>
    Array.from({ length: MANY }, (_, index) => `F${10_000 + index};Dubois;552081317;05/01/2026;100,00;${open}`);
  const list = (open: string) => csv('Numéro;Client;SIREN;Date facture;Total TTC;Reste à payer', rows(open));
  await b.take(list('100,00'), { asOf: day('2026-02-01'), complete: true });
  await b.take(list('40,00'), { asOf: day('2026-02-10'), complete: true });
  const { record } = b.store;
  let writes = 0;
  const killed = async (...args: Parameters<typeof record>) => {
    writes += 1;
    if (writes > 1) throw new Error('killed');
    await record(...args);
  };
  Object.assign(b.store, { record: killed });
  await expect(b.take(list('100,00'), { asOf: day('2026-02-20'), complete: true })).rejects.toThrow('killed');
  Object.assign(b.store, { record });
  const reopened = (await b.rows('item')).filter((item) => item.open_cents === 10_000).length;
  expect([reopened, (await b.rows('hold')).length]).toEqual([MANY, MANY]);
});
