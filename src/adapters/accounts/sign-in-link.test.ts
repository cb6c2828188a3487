import { afterAll, beforeEach, expect, test } from 'vitest';
import { type Browser, CLAIRE, PASSWORD, scratchAccounts, signIn, tokenOf } from './browser.test-kit.ts';

const { accounts, scratch, open } = await scratchAccounts();
const EMAIL = 'claire@acquit.example';
await accounts.firstOwner(CLAIRE, 'main');
afterAll(() => scratch.close());
beforeEach(() => scratch.tamper('delete from accounts.rate_limit'));

/** What the button of the link's page does. */
const use = (tab: Browser, link: string) => tab.post('/link/open', { token: tokenOf(link) });

test('a link signs in once', async () => {
  const link = await accounts.signInLink('Claire@acquit.example ');
  expect(link).toMatch(/^http:\/\/localhost:8080\/lien\/[\w-]{43}$/);
  const [first, second] = [open(), open()];
  expect(await use(first, link)).toMatchObject({ status: 200, body: { status: true } });
  expect(await accounts.signed(first.headers())).toMatchObject({ person: { email: EMAIL }, byLink: true });
  expect(await use(second, link)).toMatchObject({ status: 403, body: { code: 'LINK_USED' } });
  expect(await accounts.signed(second.headers())).toBeNull();
});

test('whoever only looks at it opens nothing and uses nothing up', async () => {
  const link = await accounts.signInLink(EMAIL);
  const [scanner, tab] = [open(), open()];
  expect(await scanner.get(`/link/open?token=${tokenOf(link)}`)).toMatchObject({ status: 404 });
  expect(await accounts.signed(scanner.headers())).toBeNull();
  expect(await use(tab, link)).toMatchObject({ status: 200 });
});

test('of several who open it at once one gets in', async () => {
  const link = await accounts.signInLink(EMAIL);
  const tabs = [open(), open(), open()];
  await Promise.all(tabs.map((tab) => use(tab, link)));
  const signed = await Promise.all(tabs.map((tab) => accounts.signed(tab.headers())));
  expect(signed.filter((one) => one !== null)).toHaveLength(1);
});

test('a link that is too old opens nothing', async () => {
  const link = await accounts.signInLink(EMAIL);
  await scratch.tamper(`update accounts.verification set expires_at = now() - interval '1 second'`);
  const tab = open();
  expect(await use(tab, link)).toMatchObject({ body: { code: 'LINK_USED' } });
  expect(await accounts.signed(tab.headers())).toBeNull();
});

test('nobody unknown gets a link, and nobody reads one in the database', async () => {
  await expect(accounts.signInLink('nobody@acquit.example')).rejects.toMatchObject({ code: 'person-unknown' });
  const link = await accounts.signInLink(EMAIL);
  const { rows } = await scratch.database.pool.query('select * from accounts.verification');
  expect(JSON.stringify(rows)).not.toContain(tokenOf(link));
});

test('who came by a link sets a new password without the old one, and everybody else is out', async () => {
  const [tab, other] = [open(), open()];
  await signIn(other, EMAIL);
  await use(tab, await accounts.signInLink(EMAIL));
  expect(await tab.post('/link/password', { newPassword: 'elevenchars' })).toMatchObject({ body: { code: 'PASSWORD_TOO_SHORT' } });
  expect(await tab.post('/link/password', { newPassword: 'a password after all' })).toMatchObject({ status: 200 });
  expect(await accounts.signed(tab.headers())).toMatchObject({ byLink: false });
  expect(await accounts.signed(other.headers())).toBeNull();
  expect(await signIn(open(), EMAIL)).toMatchObject({ status: 401 });
  expect(await signIn(open(), EMAIL, 'a password after all')).toMatchObject({ status: 200 });
  // Once is enough.
  expect(await tab.post('/link/password', { newPassword: PASSWORD })).toMatchObject({ status: 403 });
  await tab.post('/change-password', { currentPassword: 'a password after all', newPassword: PASSWORD });
});

test('who signed in otherwise, or came by a link long ago, does not', async () => {
  const tab = open();
  expect(await tab.post('/link/password', { newPassword: 'a password after all' })).toMatchObject({ status: 401 });
  await signIn(tab, EMAIL);
  expect(await tab.post('/link/password', { newPassword: 'a password after all' })).toMatchObject({ status: 403 });
  await use(tab, await accounts.signInLink(EMAIL));
  await scratch.tamper(`update accounts.session set created_at = now() - interval '11 minutes' where by_link`);
  expect(await tab.post('/link/password', { newPassword: 'a password after all' })).toMatchObject({ status: 403 });
  expect(await signIn(open(), EMAIL)).toMatchObject({ status: 200 });
});
