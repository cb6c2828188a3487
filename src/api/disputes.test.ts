import { expect, it } from 'vitest';
import type { DebtorId } from '../core/base/id.ts';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

it('a dispute is taken down, shown, changed, decided and opened again', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const { items } = (await ask('GET', base)).body;
  const [item] = items;
  const made = await ask('POST', `${base}/disputes`, {
    sums: [{ item: item.id, amount: '10,00', line: 'pose' }],
    cause: 'price',
    reason: 'trop cher',
  });
  expect(made.status).toBe(200);
  const one = `/api/w/dupont/disputes/${made.body.id}`;
  const { body } = await ask('GET', `${base}/disputes`);
  expect(body.disputes).toMatchObject([
    {
      ...{ cause: 'price', state: 'open', near: false, resolution: null },
      sums: [{ item: item.id, whole: false, amount: { amount: '10.00' } }],
      words: [{ kind: 'reason', said: `trop cher\n${item.number} · pose` }],
    },
  ]);
  expect((await ask('POST', one, { owner: 'paul@dupont.example', deadline: '2026-03-04' })).status).toBe(200);
  expect((await ask('GET', '/api/w/dupont/creditors/1/disputes')).body).toMatchObject({
    disputes: [{ owner: 'paul@dupont.example', near: true, debtorName: 'Martin' }],
    causes: [{ cause: 'price', open: 1, right: 0, wrong: 0 }],
  });
  expect((await ask('POST', `${one}/decision`, { resolution: 'rejected' })).body.refused).toBe('dispute-without-reason');
  expect((await ask('POST', `${one}/decision`, { resolution: 'rejected', reason: 'convenu' })).status).toBe(200);
  expect((await ask('POST', `${one}/decision`, { resolution: 'withdrawn' })).body.refused).toBe('dispute-decided');
  expect((await ask('POST', `${one}/reopening`)).status).toBe(200);
  for (const [said, code] of [
    [{ sums: [{ item: item.id }], cause: 'damaged' }, 'already-disputed'],
    [{ sums: [{ item: 999 }], cause: 'damaged' }, 'not-items-of-debtor'],
    [{ sums: [{ item: item.id, amount: 'beaucoup' }], cause: 'damaged' }, 'amount-unreadable'],
  ] as const)
    expect((await ask('POST', `${base}/disputes`, said)).body.refused).toBe(code);
});

it('an offer is prepared by one and granted by another who may', async () => {
  const { ask, it: here } = await apiInMemory();
  const [martin = 0 as DebtorId] = await debtorsDue(here, ['Martin']);
  const base = `/api/w/dupont/debtors/${martin}`;
  const [item] = (await ask('GET', base)).body.items;
  const made = await ask('POST', `${base}/offers`, { items: [item.id], pays: '1,00', until: '2026-03-31' });
  expect(made.status).toBe(200);
  expect((await ask('POST', `/api/w/dupont/offers/${made.body.id}/grant`)).status).toBe(200);
  expect((await ask('GET', `${base}/disputes`)).body.offers).toMatchObject([
    {
      state: 'granted',
      pay: { amount: '1.00' },
      left: { amount: '1.00' },
      until: '2026-03-31',
      over: false,
      paid: false,
      numbers: [item.number],
    },
  ]);
  expect((await ask('POST', `/api/w/dupont/offers/${made.body.id}/withdrawal`, {})).status).toBe(200);
  // The day named is a Sunday: money on the Monday still meets it.
  expect((await ask('POST', `${base}/offers`, { items: [item.id], pays: '1,00', until: '2026-03-29' })).status).toBe(200);
  const { offers } = (await ask('GET', `${base}/disputes`)).body;
  expect(offers).toMatchObject([{ until: '2026-03-29', last: '2026-03-30' }, { state: 'withdrawn' }]);
});
