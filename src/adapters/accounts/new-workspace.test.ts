import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '../db/workspaces.ts';
import { CLAIRE, PASSWORD, scratchAccounts, tokenOf } from './browser.test-kit.ts';
import { MOST_WORKSPACES } from './new-workspace.ts';

const { accounts, scratch, idOf } = await scratchAccounts();
afterAll(() => scratch.close());
await accounts.firstOwner(CLAIRE, 'main');
const claire = await idOf('claire@acquit.example');

/** Somebody else who sits in `main`. */
async function seated(email: string, role: 'agency' | 'accountant'): Promise<string> {
  const { link } = await accounts.invite(claire, { workspace: 'main', email, role });
  await accounts.acceptInvitation(tokenOf(link), { name: 'Marc', password: PASSWORD, language: 'fr' });
  return idOf(email);
}

describe('a further workspace', () => {
  beforeEach(() => scratch.tamper(`delete from accounts.seat where workspace <> 'main'`));

  it('is made empty, and its maker owns it', async () => {
    await accounts.newWorkspace(claire, 'Menuiserie Le Goff & fils');
    expect(await accounts.people('Menuiserie Le Goff & fils', { limit: 9 })).toMatchObject([{ person: { id: claire }, role: 'owner' }]);
    expect(await openWorkspace(scratch.database, 'Menuiserie Le Goff & fils')).toBeGreaterThan(0);
    expect(await accounts.workspaces()).toEqual(['Menuiserie Le Goff & fils', 'main']);
  });

  it('is made by an agency too, and by nobody who only works in one', async () => {
    const agency = await seated('cabinet@acquit.example', 'agency');
    await accounts.newWorkspace(agency, 'client');
    const accountant = await seated('compta@acquit.example', 'accountant');
    await expect(accounts.newWorkspace(accountant, 'mine')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(openWorkspace(scratch.database, 'mine')).rejects.toMatchObject({ code: 'workspace-unknown' });
  });

  it('is not one that others have, or that somebody at the terminal made', async () => {
    await scratch.addWorkspace('of the terminal');
    await expect(accounts.newWorkspace(claire, 'of the terminal')).rejects.toMatchObject({ code: 'workspace-exists' });
    await expect(accounts.newWorkspace(claire, 'main')).rejects.toMatchObject({ code: 'workspace-owned' });
    expect(await accounts.people('of the terminal', { limit: 9 })).toEqual([]);
  });

  it.each(['', '../etc', '-x', 'a/b', 'x'.repeat(61), 'a\nb'])('has a name that can be read aloud and typed, not %j', async (name) => {
    await expect(accounts.newWorkspace(claire, name)).rejects.toMatchObject({ code: 'workspace-name' });
  });

  it('is one of a bounded number', async () => {
    await scratch.tamper(
      `insert into accounts.seat (workspace, person_id, role) select 'w' || n, $1, 'owner' from generate_series(2, ${MOST_WORKSPACES}) as n`,
      [claire],
    );
    await expect(accounts.newWorkspace(claire, 'one too many')).rejects.toMatchObject({ code: 'workspaces-many' });
  });
});
