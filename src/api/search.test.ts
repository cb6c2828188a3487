import { expect, it } from 'vitest';
import { debtorsDue } from '../use-cases/sending.test-kit.ts';
import { apiInMemory } from './api.test-kit.ts';

it('one field finds debtors with what is late and invoices with whose they are', async () => {
  const { it: here, ask } = await apiInMemory();
  const [martin = 0] = await debtorsDue(here, ['Martin', 'Durand']);
  const search = '/api/w/dupont/creditors/1/search';
  const { status, body } = await ask('GET', `${search}?text=mart`);
  expect([status, body.debtors, body.items, body.more]).toEqual([
    200,
    [
      {
        id: martin,
        name: 'Martin',
        overdue: { amount: '1200.00', currency: 'EUR' },
        open: { amount: '1200.00', currency: 'EUR' },
      },
    ],
    [],
    { debtors: false, items: false, lines: false },
  ]);
  const numbered = (await ask('GET', `${search}?text=F-&limit=1`)).body;
  expect(numbered).toMatchObject({ items: [{ number: 'F-Durand', debtor: 'Durand', dueOn: '2026-02-25' }], more: { items: true } });
  expect((await ask('GET', `${search}?text=1200`)).body.items).toHaveLength(2);
  expect((await ask('GET', '/api/w/dupont/creditors/9/search?text=martin')).body.refused).toBe('unknown-creditor');
  expect((await ask('GET', `${search}?limit=3`)).status).toBe(400);
  expect((await ask('GET', `${search}?text=martin&limit=500`)).status).toBe(400);
});

it('the companies of a person are told by name; nobody else asks', async () => {
  const { ask } = await apiInMemory();
  const { status, body } = await ask('GET', '/api/companies');
  expect([status, body.companies]).toEqual([200, [{ workspace: 'dupont', creditor: 1, name: expect.any(String) }]]);
  expect((await ask('GET', '/api/companies', undefined, {})).status).toBe(401);
});
