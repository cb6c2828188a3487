import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Config, configOf, type SmtpConfig } from './config.ts';
import { mailServerOf } from './serve.ts';

let home = '';
let used: SmtpConfig | null = null;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acquit-serve-'));
  used = null;
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const SERVER = { host: 'smtp.exemple.fr', port: 587, secure: false, user: 'compta@exemple.fr' };

function mailServer(env: NodeJS.ProcessEnv = {}) {
  const config: Config = configOf({ ACQUIT_HOME: home, ...env });
  used = config.smtp;
  const use = (smtp: SmtpConfig) => {
    used = smtp;
  };
  return mailServerOf(config, { smtp: { current: () => used, use } }, env);
}

test('what is set up on the screen is used at once, and after the next start', () => {
  const first = mailServer();
  expect(first.known()).toBeNull();
  first.save({ ...SERVER, password: 'geheim' });
  expect(used).toEqual({ ...SERVER, password: 'geheim' });
  expect(first.known()).toEqual(SERVER);
  expect(statSync(join(home, 'settings.json')).mode & 0o077).toBe(0);
  expect(configOf({ ACQUIT_HOME: home }).smtp).toEqual({ ...SERVER, password: 'geheim' });
});

test('a known password stays with its server and its name', () => {
  const it = mailServer();
  it.save({ ...SERVER, password: 'geheim' });
  it.save({ ...SERVER, secure: true, password: null });
  expect(used).toMatchObject({ secure: true, password: 'geheim' });
  const refused = expect.objectContaining({ code: 'mail-password-missing' });
  for (const other of [{ host: 'evil.example' }, { port: 2525 }, { user: 'x@exemple.fr' }])
    expect(() => it.save({ ...SERVER, ...other, password: null })).toThrow(refused);
  expect(readFileSync(join(home, 'settings.json'), 'utf8')).toContain('smtp.exemple.fr');
  it.save({ ...SERVER, host: 'evil.example', user: null, password: null });
  expect(used).toMatchObject({ host: 'evil.example', password: null });
});

test('what the environment says is not changed on the screen', () => {
  const it = mailServer({ ACQUIT_SMTP_URL: 'smtp://localhost:2525' });
  expect([it.fixed, it.known()]).toEqual([true, { host: 'localhost', port: 2525, secure: false, user: null }]);
  expect(() => it.save({ ...SERVER, password: 'x' })).toThrow(expect.objectContaining({ code: 'mail-server-fixed' }));
});
