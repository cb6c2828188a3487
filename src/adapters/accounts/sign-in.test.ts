import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccounts } from './accounts.ts';
import { browser, CLAIRE, PASSWORD, PUBLIC_URL, scratchAccounts, signIn } from './browser.test-kit.ts';
import { Guesses, MOST_GUESSES } from './guesses.ts';

const { accounts, scratch, open } = await scratchAccounts();
const EMAIL = 'claire@acquit.example';
await accounts.firstOwner(CLAIRE, 'main');
afterAll(() => scratch.close());
beforeEach(() => scratch.tamper('delete from accounts.rate_limit'));

test('who signs in is known by the session cookie, with the seats', async () => {
  const tab = open();
  expect(await signIn(tab, 'CLAIRE@acquit.example')).toMatchObject({ status: 200 });
  const signed = await accounts.signed(tab.headers());
  expect(signed).toMatchObject({
    person: { name: 'Claire Martin', email: EMAIL, language: 'fr', twoFactor: false },
    seats: [{ workspace: 'main', role: 'owner' }],
    byLink: false,
  });
  expect(await accounts.signed(new Headers())).toBeNull();
  expect(await accounts.signed(new Headers({ cookie: `acquit.session_token=${signed?.session}` }))).toBeNull();
});

test('a wrong password and an unknown address are refused with the same words', async () => {
  const wrong = await signIn(open(), EMAIL, 'not the password at all');
  const unknown = await signIn(open(), 'nobody@acquit.example');
  expect(wrong).toMatchObject({ status: 401 });
  expect(unknown).toEqual(wrong);
});

test.each([
  [PUBLIC_URL, /^acquit\.session_token=/, false],
  ['https://acquit.example', /^__Secure-acquit\.session_token=/, true],
])('the cookie is out of reach of scripts and of other sites: %s', async (publicUrl, name, secure) => {
  const there = createAccounts({ database: scratch.database, publicUrl, secret: 'x'.repeat(32), oidc: null, log: () => undefined });
  const request = new Request(`${publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  const [cookie = ''] = (await there.handle(request, '192.0.2.9')).headers.getSetCookie();
  expect(cookie).toMatch(name);
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(/; Secure/.test(cookie)).toBe(secure);
  // A cookie of another secret means nothing.
  expect(await accounts.signed(new Headers({ cookie: cookie.replace('__Secure-', '').split(';')[0] ?? '' }))).toBeNull();
});

test('signing out ends the session, on the server too', async () => {
  const tab = open();
  await signIn(tab, EMAIL);
  const before = tab.headers();
  expect(await tab.post('/sign-out', {})).toMatchObject({ status: 200 });
  expect(await accounts.signed(tab.headers())).toBeNull();
  expect(await accounts.signed(before)).toBeNull();
});

test('ten guesses from one address, then it waits; another address does not', async () => {
  const tab = open();
  const guesses = [];
  for (let left = 11; left > 0; left -= 1) guesses.push((await signIn(tab, EMAIL, 'not the password at all')).status);
  expect(guesses).toEqual([...Array<number>(10).fill(401), 429]);
  // What a client says of its own address is not believed.
  const feigned = { 'x-acquit-ip': '192.0.2.200', 'x-forwarded-for': '192.0.2.200' };
  expect(await tab.post('/sign-in/email', { email: EMAIL, password: PASSWORD }, feigned)).toMatchObject({ status: 429 });
  expect(await signIn(browser(accounts.handle, '192.0.2.2'), EMAIL)).toMatchObject({ status: 200 });
});

test('an account bears so many guesses from everywhere, then it waits for strangers; where its person works it is open', async () => {
  const { handle } = createAccounts({
    database: scratch.database,
    publicUrl: PUBLIC_URL,
    secret: 'x'.repeat(32),
    oidc: null,
    log: () => undefined,
  });
  const at = browser(handle, '192.0.2.77');
  expect(await signIn(at, EMAIL)).toMatchObject({ status: 200 });
  const statuses = [];
  for (let guess = 0; guess < MOST_GUESSES + 1; guess += 1)
    statuses.push(
      (await signIn(browser(handle, `198.51.100.${guess}`), ` ${EMAIL.toUpperCase()}`.trim(), 'not the password at all')).status,
    );
  expect(statuses.filter((status) => status === 401)).toHaveLength(MOST_GUESSES);
  expect(statuses.at(-1)).toBe(429);
  expect(await signIn(browser(handle, '203.0.113.1'), EMAIL)).toMatchObject({ status: 429, body: { code: 'TOO_MANY_GUESSES' } });
  expect(await signIn(browser(handle, '192.0.2.77'), EMAIL)).toMatchObject({ status: 200 });
});

test('guesses are counted for some minutes only, and a right one ends the count', () => {
  let now = 0;
  const guesses = new Guesses(() => now);
  const all = () => Array.from({ length: MOST_GUESSES + 1 }, () => guesses.take('claire')).filter(Boolean).length;
  expect([all(), all(), guesses.take('marc')]).toEqual([MOST_GUESSES, 0, true]);
  now += 5 * 60_000;
  expect(all()).toBe(MOST_GUESSES);
  guesses.forget('claire');
  expect(guesses.take('claire')).toBe(true);
});

describe('from a foreign site', () => {
  test.each(['https://evil.example', 'null'])('nobody signs in or out: %s', async (origin) => {
    expect(await open().post('/sign-in/email', { email: EMAIL, password: PASSWORD }, { origin })).toMatchObject({ status: 403 });
    const tab = open();
    await signIn(tab, EMAIL);
    expect(await tab.post('/sign-out', {}, { origin })).toMatchObject({ status: 403 });
    expect(await accounts.signed(tab.headers())).not.toBeNull();
  });

  test('nobody is sent to one after signing in', async () => {
    const tab = open();
    await signIn(tab, EMAIL);
    const body = { email: EMAIL, password: PASSWORD, callbackURL: 'https://evil.example' };
    expect(await tab.post('/sign-in/email', body)).toMatchObject({ status: 403 });
  });
});

test.each([
  '/sign-up/email',
  '/request-password-reset',
  '/reset-password',
  '/update-user',
  '/delete-user',
  '/change-email',
  '/link-social',
])('there is no %s', async (path) => {
  const tab = open();
  await signIn(tab, EMAIL);
  const body = { name: 'Eve', email: 'eve@acquit.example', password: PASSWORD, newEmail: 'eve@acquit.example', newPassword: PASSWORD };
  expect(await tab.post(path, body)).toMatchObject({ status: 404 });
  expect(await tab.post(`/sign-in/email/..${path}`, body)).toMatchObject({ status: 404 });
});

test('a new password ends all other sessions', async () => {
  const [here, there] = [open(), open()];
  await signIn(here, EMAIL);
  await signIn(there, EMAIL);
  const short = await here.post('/change-password', { currentPassword: PASSWORD, newPassword: 'elevenchars' });
  expect(short).toMatchObject({ status: 400, body: { code: 'PASSWORD_TOO_SHORT' } });
  const change = (from: string, to: string) =>
    here.post('/change-password', { currentPassword: from, newPassword: to, revokeOtherSessions: false });
  expect(await change('not the password at all', 'another four words')).toMatchObject({ status: 400 });
  expect(await change(PASSWORD, 'another four words')).toMatchObject({ status: 200 });
  expect(await accounts.signed(here.headers())).not.toBeNull();
  expect(await accounts.signed(there.headers())).toBeNull();
  await change('another four words', PASSWORD);
});

describe('a session', () => {
  const expiry = async () => {
    const { rows } = await scratch.database.pool.query<{ hours: number }>(
      'select extract(epoch from max(expires_at) - min(created_at)) / 3600 as hours from accounts.session',
    );
    return Math.round(Number(rows[0]?.hours));
  };
  beforeEach(() => scratch.tamper('delete from accounts.session'));

  test.each([true, false])('lasts twelve hours without use (remembered: %s)', async (rememberMe) => {
    await open().post('/sign-in/email', { email: EMAIL, password: PASSWORD, rememberMe });
    expect(await expiry()).toBe(12);
  });

  test('is looked at without being renewed, for what a page asks while nobody sits there', async () => {
    const tab = open();
    await signIn(tab, EMAIL);
    await scratch.tamper(`update accounts.session set created_at = now() - interval '1 day', expires_at = now() + interval '1 hour'`);
    const left = async () => (await scratch.database.pool.query('select expires_at::text from accounts.session')).rows;
    const before = await left();
    const signed = await accounts.signed(tab.headers(), { unattended: true });
    expect([signed?.person.email, signed?.cookies, await left()]).toEqual([EMAIL, [], before]);
  });

  test('is renewed by use, and its cookie with it', async () => {
    const tab = open();
    await signIn(tab, EMAIL);
    await scratch.tamper(`update accounts.session set created_at = now() - interval '1 day', expires_at = now() + interval '1 hour'`);
    const signed = await accounts.signed(tab.headers());
    expect(signed?.cookies).toEqual([expect.stringMatching(/^acquit\.session_token=.*Max-Age=43200/)]);
    expect(await expiry()).toBe(36);
  });

  test('ends when it is not used', async () => {
    const tab = open();
    await signIn(tab, EMAIL);
    await scratch.tamper(`update accounts.session set expires_at = now() - interval '1 second'`);
    expect(await accounts.signed(tab.headers())).toBeNull();
  });

  test('ends after a week, however much it is used', async () => {
    const tab = open();
    await signIn(tab, EMAIL);
    await scratch.tamper(`update accounts.session set created_at = now() - interval '167 hours', expires_at = now() + interval '1 minute'`);
    // The trigger is off for who tampers: what the program itself writes next is cut.
    await accounts.signed(tab.headers());
    expect(await expiry()).toBe(168);
  });
});
