import { afterAll, beforeEach, expect, test } from 'vitest';
import { authenticator } from './authenticator.test-kit.ts';
import { type Browser, CLAIRE, PUBLIC_URL, scratchAccounts, signIn } from './browser.test-kit.ts';

const { accounts, scratch, open } = await scratchAccounts();
const EMAIL = 'claire@acquit.example';
await accounts.firstOwner(CLAIRE, 'main');
afterAll(() => scratch.close());
beforeEach(() => scratch.tamper('delete from accounts.rate_limit'));

type Key = ReturnType<typeof authenticator>;
const HERE = { origin: PUBLIC_URL, rpId: 'localhost' };

async function register(tab: Browser, key: Key, at: Partial<typeof HERE> = {}) {
  const { body } = await tab.get('/passkey/generate-register-options');
  const challenge = String(body['challenge']);
  return tab.post('/passkey/verify-registration', { name: 'laptop', response: key.register({ ...HERE, ...at, challenge }) });
}

async function enter(tab: Browser, key: Key, at: Partial<typeof HERE> = {}) {
  const { body } = await tab.get('/passkey/generate-authenticate-options');
  const challenge = String(body['challenge']);
  return tab.post('/passkey/verify-authentication', { response: key.sign({ ...HERE, ...at, challenge }) });
}

async function signedTab() {
  const tab = open();
  await signIn(tab, EMAIL);
  return tab;
}

test('the options are for this server, and want a finger or a PIN', async () => {
  const { status, body } = await (await signedTab()).get('/passkey/generate-register-options');
  expect(status).toBe(200);
  expect(body).toMatchObject({ rp: { id: 'localhost', name: 'Acquit' }, authenticatorSelection: { userVerification: 'required' } });
});

test('a passkey that was registered signs in without a password', async () => {
  const key = authenticator();
  expect(await register(await signedTab(), key)).toMatchObject({ status: 200, body: { name: 'laptop' } });
  const tab = open();
  expect(await enter(tab, key)).toMatchObject({ status: 200 });
  expect(await accounts.signed(tab.headers())).toMatchObject({ person: { email: EMAIL }, seats: [{ workspace: 'main', role: 'owner' }] });
});

test('an answer is good for its own challenge, once, and for this site', async () => {
  const key = authenticator();
  await register(await signedTab(), key);
  const tab = open();
  const { body } = await tab.get('/passkey/generate-authenticate-options');
  const response = key.sign({ ...HERE, challenge: String(body['challenge']) });
  expect(await open().post('/passkey/verify-authentication', { response })).toMatchObject({ status: 400 });
  expect(await tab.post('/passkey/verify-authentication', { response })).toMatchObject({ status: 200 });
  expect(await tab.post('/passkey/verify-authentication', { response })).toMatchObject({ status: 400 });
  expect(await enter(open(), key, { origin: 'https://evil.example' })).toMatchObject({ status: 400 });
  expect(await enter(open(), key, { rpId: 'evil.example' })).toMatchObject({ status: 400 });
});

test('a key that asks for no finger or PIN is not taken, and lets nobody in', async () => {
  const [careless, turned] = [authenticator(), authenticator()];
  careless.verifyNobody();
  expect(await register(await signedTab(), careless)).toMatchObject({ status: 401, body: { code: 'USER_NOT_VERIFIED' } });
  expect(await register(await signedTab(), turned)).toMatchObject({ status: 200 });
  turned.verifyNobody();
  const tab = open();
  expect(await enter(tab, turned)).toMatchObject({ status: 401, body: { code: 'USER_NOT_VERIFIED' } });
  expect(await accounts.signed(tab.headers())).toBeNull();
});

test('nobody registers one without being signed in, or long after signing in', async () => {
  expect(await register(open(), authenticator())).toMatchObject({ status: 401 });
  const tab = await signedTab();
  await scratch.tamper(`update accounts.session set created_at = now() - interval '61 minutes'`);
  expect(await register(tab, authenticator())).toMatchObject({ status: 403, body: { code: 'SESSION_NOT_FRESH' } });
});

test('a stranger’s key lets nobody in, nor does one that was taken away', async () => {
  expect(await enter(open(), authenticator())).toMatchObject({ status: 401 });
  const [tab, key] = [await signedTab(), authenticator()];
  const { body } = await register(tab, key);
  expect(await tab.post('/passkey/delete-passkey', { id: body['id'] })).toMatchObject({ status: 200 });
  expect(await enter(open(), key)).toMatchObject({ status: 401 });
});
