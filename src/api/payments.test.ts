import { expect, test } from 'vitest';
import { apiInMemory } from './api.test-kit.ts';

const URL = '/api/w/dupont/payments';
const KEY = 'sk_live_0123456789abcdef';

test('the provider is set up by an owner, shown without its secrets, tried and taken away', async () => {
  const { ask } = await apiInMemory();
  expect((await ask('GET', URL)).body).toEqual({ newsAddress: 'https://acquit.example/hooks/stripe/1', payments: null });
  const set = (payments: object | null) => ask('POST', URL, { payments });
  const shown = { provider: 'stripe', keyEnds: 'cdef', live: true, methods: ['card'] };
  expect((await set({ key: KEY, secret: null, methods: ['card'] })).body.payments).toEqual({ ...shown, secrets: 0 });
  for (const [at, secret] of ['whsec_0000000001', 'whsec_0000000002', 'whsec_0000000003'].entries())
    expect((await set({ key: null, secret, methods: ['card'] })).body.payments).toEqual({ ...shown, secrets: Math.min(at + 1, 2) });
  const told = JSON.stringify((await ask('GET', URL)).body);
  expect(told).not.toMatch(/sk_live|whsec/);
  expect((await ask('POST', `${URL}/test`, {})).body).toEqual({ answered: true });
  expect((await set(null)).body.payments).toBeNull();
});

test('what is no key or secret of Stripe’s is refused with a reason, and nobody but an owner sees it', async () => {
  const { ask } = await apiInMemory();
  const set = async (payments: object) => (await ask('POST', URL, { payments })).body.refused;
  expect(await set({ key: null, secret: null, methods: ['card'] })).toBe('payments-key-missing');
  expect(await set({ key: 'pk_live_0123456789abcdef', secret: null, methods: ['card'] })).toBe('payments-key-invalid');
  expect(await set({ key: KEY, secret: 'secret', methods: ['card'] })).toBe('payments-secret-invalid');
  expect((await ask('POST', URL, { payments: { key: KEY, secret: null, methods: [] } })).status).toBe(400);
  expect((await ask('GET', URL, undefined, { 'x-person': 'p', 'x-role': 'collector' })).status).toBe(403);
  expect((await ask('POST', URL, { payments: null }, { 'x-person': 'p', 'x-role': 'collector' })).status).toBe(403);
});
