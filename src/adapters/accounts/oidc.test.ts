import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, CLAIRE, PASSWORD, PUBLIC_URL, scratchAccounts, signIn, tokenOf } from './browser.test-kit.ts';
import { type Identity, oidcProvider } from './oidc-provider.test-kit.ts';
import { oidcSettingsOf } from './oidc-settings.ts';

const provider = await oidcProvider();
const { accounts, scratch, logged, open, idOf } = await scratchAccounts({ oidc: provider.settings });
await accounts.firstOwner(CLAIRE, 'main');
const claire = await idOf('claire@acquit.example');
afterAll(async () => {
  await provider.close();
  await scratch.close();
});
beforeEach(() => scratch.tamper('delete from accounts.rate_limit'));

const CLAIRE_THERE: Identity = { sub: '1', email: 'Claire@acquit.example', email_verified: true, name: 'C. Martin' };

const begin = (tab: Browser, more: object = {}) => tab.post('/sign-in/social', { provider: 'oidc', callbackURL: '/tasks', ...more });

async function come(tab: Browser, identity: Identity) {
  const { body } = await begin(tab);
  return tab.get(provider.consent(String(body['url']), identity));
}

const refused = (why: string) => ({ status: 302, location: expect.stringMatching(`^${PUBLIC_URL}/sign-in\\?error=${why}`) });

test('while the provider is out of reach, passwords still let in; afterwards it is found', async () => {
  provider.how.reachable = false;
  expect(await begin(open())).toMatchObject({ status: 503 });
  expect(await signIn(open(), CLAIRE.email)).toMatchObject({ status: 200 });
  provider.how.reachable = true;
  expect(await begin(open())).toMatchObject({ status: 200 });
  expect(logged.length).toBeGreaterThan(0);
});

test('who has a seat comes in by the verified address, and keeps the password too', async () => {
  const tab = open();
  expect(await come(tab, CLAIRE_THERE)).toMatchObject({ status: 302, location: '/tasks' });
  expect(await accounts.signed(tab.headers())).toMatchObject({
    person: { id: claire, name: 'Claire Martin' },
    seats: [{ workspace: 'main', role: 'owner' }],
  });
  expect(await signIn(open(), CLAIRE.email)).toMatchObject({ status: 200 });
  // Known by the provider's own number from now on, though it may say another address.
  const again = open();
  await come(again, { ...CLAIRE_THERE, email: 'claire.durand@acquit.example' });
  expect(await accounts.signed(again.headers())).toMatchObject({ person: { id: claire, email: 'claire@acquit.example' } });
});

test.each([
  ['nobody invited', { sub: '9', email: 'eve@acquit.example', email_verified: true }],
  ['an address that was not verified', { sub: '8', email: 'claire@acquit.example', email_verified: false }],
  ['an address of which nothing is said', { sub: '7', email: 'claire@acquit.example' }],
  ['an address said to be verified in another way', { sub: '6', email: 'claire@acquit.example', email_verified: 'false' }],
])('%s stays out', async (_, identity) => {
  const tab = open();
  const { location } = await come(tab, identity);
  expect(location).toMatch(/^http:\/\/localhost:8080\/sign-in\?error=(not-invited|account_not_linked)/);
  expect(await accounts.signed(tab.headers())).toBeNull();
  expect(await idOf('eve@acquit.example')).toBe('');
});

test('who is invited comes in, with the seats of all invitations', async () => {
  const email = 'hugo@acquit.example';
  await accounts.newWorkspaceSeat(claire, 'second');
  await accounts.invite(claire, { workspace: 'main', email, role: 'collector' });
  const { link } = await accounts.invite(claire, { workspace: 'second', email, role: 'accountant' });
  const tab = open();
  await come(tab, { sub: '2', email, email_verified: true });
  expect(await accounts.signed(tab.headers())).toMatchObject({
    person: { name: 'hugo', language: 'fr' },
    seats: [
      { workspace: 'main', role: 'collector' },
      { workspace: 'second', role: 'accountant' },
    ],
  });
  await expect(accounts.invitation(tokenOf(link))).rejects.toMatchObject({ code: 'invitation-unknown' });
});

test('who lost the last seat stays out', async () => {
  const email = 'ines@acquit.example';
  const identity = { sub: '3', email, email_verified: true };
  await accounts.invite(claire, { workspace: 'main', email, role: 'collector' });
  await come(open(), identity);
  await accounts.removeSeat(claire, await idOf(email), 'main');
  const tab = open();
  expect(await come(tab, identity)).toMatchObject(refused('not-invited'));
  expect(await accounts.signed(tab.headers())).toBeNull();
});

test('whoever took the link before the address was proved is out once it is', async () => {
  const email = 'jean@acquit.example';
  const { link } = await accounts.invite(claire, { workspace: 'main', email, role: 'owner' });
  await accounts.acceptInvitation(tokenOf(link), { name: 'Not Jean', password: PASSWORD, language: 'fr' });
  const [thief, jean] = [open(), open()];
  await signIn(thief, email);
  await come(jean, { sub: '4', email, email_verified: true });
  expect(await accounts.signed(jean.headers())).toMatchObject({ seats: [{ workspace: 'main', role: 'owner' }] });
  expect(await accounts.signed(thief.headers())).toBeNull();
  expect(await signIn(open(), email)).toMatchObject({ status: 401 });
});

describe('an answer is not believed', () => {
  test('with a signature that is not the provider’s', async () => {
    provider.how.forging = true;
    const tab = open();
    expect(await come(tab, CLAIRE_THERE)).toMatchObject(refused('unable_to_get_user_info'));
    provider.how.forging = false;
    expect(await accounts.signed(tab.headers())).toBeNull();
  });

  test('in a browser that did not ask', async () => {
    const { body } = await begin(open());
    const tab = open();
    expect((await tab.get(provider.consent(String(body['url']), CLAIRE_THERE))).location).toMatch(/error=/);
    expect(await accounts.signed(tab.headers())).toBeNull();
  });

  test('when a page of ours hands in a token itself', async () => {
    expect(await begin(open(), { idToken: { token: 'x.y.z' } })).toMatchObject({ status: 400 });
  });
});

test('nobody is led to a foreign site', async () => {
  const tab = open();
  await signIn(tab, CLAIRE.email);
  expect(await begin(tab, { callbackURL: 'https://evil.example' })).toMatchObject({ status: 403 });
  expect(await begin(open(), { callbackURL: 'https://evil.example' })).toMatchObject({ status: 403 });
});

test('of the provider’s tokens none is kept', async () => {
  await come(open(), CLAIRE_THERE);
  const { rows } = await scratch.database.pool.query(
    `select access_token, refresh_token, id_token from accounts.credential where provider_id = 'oidc'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toEqual({ access_token: null, refresh_token: null, id_token: null });
});

test('the settings come from the environment, whole or not at all', () => {
  const env = { ACQUIT_OIDC_ISSUER: 'https://id.example/', ACQUIT_OIDC_CLIENT_ID: 'acquit', ACQUIT_OIDC_CLIENT_SECRET: 'x' };
  expect(oidcSettingsOf({})).toBeNull();
  expect(oidcSettingsOf(env)).toEqual({ issuer: 'https://id.example', clientId: 'acquit', clientSecret: 'x' });
  const codeOf = (more: object) => {
    try {
      return oidcSettingsOf({ ...env, ...more });
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  expect(codeOf({ ACQUIT_OIDC_CLIENT_SECRET: '' })).toBe('oidc-incomplete');
  for (const wrong of ['http://id.example', 'id.example', 'ftp://id.example'])
    expect(codeOf({ ACQUIT_OIDC_ISSUER: wrong })).toBe('oidc-issuer-unreadable');
});
