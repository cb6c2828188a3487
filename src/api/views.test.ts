import { expect, it } from 'vitest';
import { apiInMemory } from './api.test-kit.ts';

const VIEWS = '/api/w/dupont/views';

it('a person saves a view, finds it again and deletes it; a colleague does not see it', async () => {
  const { ask } = await apiInMemory();
  const saved = await ask('POST', VIEWS, { name: 'Gros retards', asked: { sort: 'oldest', late: true } });
  expect([saved.status, saved.body]).toEqual([200, { done: true }]);
  const asked = { sort: 'oldest', late: true, held: false, disputed: false, withoutEmail: false, kind: null, search: '' };
  expect((await ask('GET', VIEWS)).body.views).toEqual([{ name: 'Gros retards', asked }]);
  expect((await ask('GET', VIEWS, undefined, { 'x-person': 'hugo', 'x-role': 'accountant' })).body.views).toEqual([]);
  expect((await ask('POST', VIEWS, { name: 'x', asked: { sort: 'shoe-size' } })).status).toBe(400);
  await ask('POST', `${VIEWS}/drop`, { name: 'Gros retards' });
  expect((await ask('GET', VIEWS)).body.views).toEqual([]);
});
