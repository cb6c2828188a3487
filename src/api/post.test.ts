import { expect, test } from 'vitest';
import { apiInMemory } from './api.test-kit.ts';

const URL = '/api/w/dupont/post';
const TYPED = { clientId: 'appli.1', user: 'claire', clientSecret: 's3cret-appli', password: 's3cret-mot', trial: false, senderId: null };

test('the provider is set up by an owner, shown without its secrets, tried and taken away', async () => {
  const { ask } = await apiInMemory();
  expect((await ask('GET', URL)).body).toEqual({ newsAddress: null, post: null });
  const set = (post: object | null) => ask('POST', URL, { post });
  const shown = { provider: 'maileva', user: 'claire', trial: false, electronic: false };
  expect((await set(TYPED)).body.post).toEqual(shown);
  const told = JSON.stringify((await ask('GET', URL)).body);
  expect(told).not.toContain('s3cret');
  expect(told).toMatch(/hooks\/maileva\/1-[\w-]{43}"/);
  expect((await set({ ...TYPED, clientSecret: null, password: null })).body.post).toEqual(shown);
  // A known secret does not go with another name, nor to another place.
  for (const other of [{ user: 'paul' }, { clientId: 'appli.2' }, { trial: true }])
    expect((await set({ ...TYPED, clientSecret: null, password: null, ...other })).body.refused).toBe('post-secrets-missing');
  expect((await set({ ...TYPED, senderId: 'x' })).body.refused).toBe('post-settings-invalid');
  expect((await ask('POST', `${URL}/test`, {})).body).toEqual({ answered: true });
  expect((await set(null)).body.post).toBeNull();
  expect((await ask('GET', URL, undefined, { 'x-person': 'p', 'x-role': 'approver' })).status).toBe(403);
});

test('a company posts by hand until somebody chooses, and cannot choose what is not set up', async () => {
  const { ask } = await apiInMemory();
  const at = '/api/w/dupont/creditors/1/post';
  expect((await ask('GET', at)).body).toEqual({ paper: 'hand', electronic: false });
  expect((await ask('POST', at, { paper: 'maileva', electronic: false })).body.refused).toBe('post-not-set-up');
  expect((await ask('POST', at, { paper: 'hand', electronic: true })).body).toEqual({ paper: 'hand', electronic: false });
  expect((await ask('GET', '/api/w/dupont/creditors/1/letters?waiting=true')).body).toEqual({ letters: [], next: null });
});
