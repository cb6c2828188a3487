import { type TOTP, URI } from 'otpauth';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { CLAIRE, PASSWORD, scratchAccounts, signIn } from './browser.test-kit.ts';

const { accounts, scratch, open } = await scratchAccounts();
const EMAIL = 'claire@acquit.example';
afterAll(() => scratch.close());
beforeEach(async () => {
  for (const table of ['person', 'rate_limit', 'seat', 'credential', 'session', 'two_factor'])
    await scratch.tamper(`delete from accounts.${table}`);
  await accounts.firstOwner(CLAIRE, 'main');
});

/** Sets the second factor up, as a person with a telephone does. */
async function withTelephone() {
  const tab = open();
  await signIn(tab, EMAIL);
  const { body } = await tab.post('/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = body as unknown as { totpURI: string; backupCodes: string[] };
  const totp = URI.parse(totpURI) as TOTP;
  const before = await accounts.signed(tab.headers());
  expect(await tab.post('/two-factor/verify-totp', { code: totp.generate() })).toMatchObject({ status: 200 });
  return { tab, before, totp, backupCodes };
}

test('is asked for only once a code has shown that the telephone works', async () => {
  const { tab, before, totp } = await withTelephone();
  expect(totp).toMatchObject({ issuer: 'Acquit', label: EMAIL });
  expect(before?.person.twoFactor).toBe(false);
  expect((await accounts.signed(tab.headers()))?.person.twoFactor).toBe(true);
});

test('a password alone lets nobody in, a code does', async () => {
  const { totp } = await withTelephone();
  const tab = open();
  expect(await signIn(tab, EMAIL)).toMatchObject({ status: 200, body: { twoFactorRedirect: true, twoFactorMethods: ['totp'] } });
  expect(await accounts.signed(tab.headers())).toBeNull();
  expect(await tab.post('/two-factor/verify-totp', { code: '000000' })).toMatchObject({ status: 401, body: { code: 'INVALID_CODE' } });
  expect(await accounts.signed(tab.headers())).toBeNull();
  expect(await tab.post('/two-factor/verify-totp', { code: totp.generate() })).toMatchObject({ status: 200 });
  expect(await accounts.signed(tab.headers())).toMatchObject({ person: { email: EMAIL, twoFactor: true } });
});

test('a code without the password lets nobody in', async () => {
  const { totp } = await withTelephone();
  const tab = open();
  expect(await tab.post('/two-factor/verify-totp', { code: totp.generate() })).toMatchObject({ status: 401 });
  expect(await accounts.signed(tab.headers())).toBeNull();
});

test('a backup code lets in once', async () => {
  const { backupCodes } = await withTelephone();
  expect(backupCodes).toHaveLength(10);
  const [code = ''] = backupCodes;
  const [first, second] = [open(), open()];
  await signIn(first, EMAIL);
  await signIn(second, EMAIL);
  expect(await first.post('/two-factor/verify-backup-code', { code, disableSession: true })).toMatchObject({ status: 200 });
  expect(await accounts.signed(first.headers())).not.toBeNull();
  expect(await second.post('/two-factor/verify-backup-code', { code })).toMatchObject({ status: 401 });
  expect(await accounts.signed(second.headers())).toBeNull();
});

test('no device is excused from the second factor', async () => {
  const { totp } = await withTelephone();
  const tab = open();
  await signIn(tab, EMAIL);
  await tab.post('/two-factor/verify-totp', { code: totp.generate(), trustDevice: true });
  await tab.post('/sign-out', {});
  expect(await signIn(tab, EMAIL)).toMatchObject({ body: { twoFactorRedirect: true } });
});

test('guesses end: of a sign-in after five, of an address after ten', async () => {
  await withTelephone();
  const tab = open();
  await signIn(tab, EMAIL);
  const guess = async () => (await tab.post('/two-factor/verify-totp', { code: '000000' })).body.code;
  for (let left = 5; left > 0; left -= 1) expect(await guess()).toBe('INVALID_CODE');
  expect(await guess()).toBe('TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE');
  const statuses = [];
  for (let left = 5; left > 0; left -= 1) statuses.push((await tab.post('/two-factor/verify-totp', { code: '000000' })).status);
  expect(statuses.at(-1)).toBe(429);
});

test('is given up with the password only', async () => {
  const { tab } = await withTelephone();
  expect(await tab.post('/two-factor/disable', { password: 'not the password at all' })).toMatchObject({ status: 400 });
  expect(await tab.post('/two-factor/disable', { password: PASSWORD })).toMatchObject({ status: 200 });
  expect(await signIn(open(), EMAIL)).not.toMatchObject({ body: { twoFactorRedirect: true } });
});

test('neither its secret nor its backup codes can be read in the database', async () => {
  const { totp, backupCodes } = await withTelephone();
  const { rows } = await scratch.database.pool.query('select * from accounts.two_factor');
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain(totp.secret.base32);
  expect(stored).not.toContain(totp.secret.utf8);
  for (const code of backupCodes) expect(stored).not.toContain(code);
});
