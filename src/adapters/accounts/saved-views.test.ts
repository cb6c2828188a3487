import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLAIRE, scratchAccounts } from './browser.test-kit.ts';

const { accounts, scratch, idOf } = await scratchAccounts();
afterAll(() => scratch.close());

let claire = '';
beforeAll(async () => {
  await accounts.firstOwner(CLAIRE, 'main');
  claire = await idOf('claire@acquit.example');
  await accounts.newWorkspaceSeat(claire, 'second');
});

const LATE = { sort: 'oldest', late: 'true' };

test('a view is kept by name for one person and workspace, and replaced under the same name', async () => {
  await accounts.saveView(claire, 'main', { name: ' Gros  retards ', asked: LATE });
  await accounts.saveView(claire, 'main', { name: 'Litiges', asked: { disputed: 'true' } });
  await accounts.saveView(claire, 'main', { name: 'Litiges', asked: { disputed: 'true', sort: 'name' } });
  expect(await accounts.views(claire, 'main')).toEqual([
    { name: 'Gros retards', asked: LATE },
    { name: 'Litiges', asked: { disputed: 'true', sort: 'name' } },
  ]);
  expect([await accounts.views(claire, 'second'), await accounts.views('nobody', 'main')]).toEqual([[], []]);
  await accounts.dropView(claire, 'main', 'Gros retards');
  expect((await accounts.views(claire, 'main')).map((one) => one.name)).toEqual(['Litiges']);
});

test('twenty are enough, a name is a name, and a seat must be there', async () => {
  const save = (name: string, workspace = 'second') => accounts.saveView(claire, workspace, { name, asked: LATE });
  for (const name of ['', ' ', 'x'.repeat(61)]) await expect(save(name)).rejects.toMatchObject({ code: 'view-name-unreadable' });
  await expect(save('x', 'third')).rejects.toMatchObject({ code: 'seat-unknown' });
  const results = await Promise.allSettled(Array.from({ length: 23 }, (_, at) => save(`vue ${at}`)));
  expect(results.filter((one) => one.status === 'rejected').map((one) => one.reason.code)).toEqual([
    'views-many',
    'views-many',
    'views-many',
  ]);
  const [first] = await accounts.views(claire, 'second');
  await save(first?.name ?? '');
  expect(await accounts.views(claire, 'second')).toHaveLength(20);
});
