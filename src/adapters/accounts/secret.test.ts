import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { secretOf } from './secret.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'acquit-secret-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('is made once, and readable by its owner alone', () => {
  const secret = secretOf(join(home, 'new'), {});
  expect(secret.length).toBeGreaterThan(60);
  expect(secretOf(join(home, 'new'), {})).toBe(secret);
  expect(statSync(join(home, 'new/secret')).mode & 0o777).toBe(0o600);
  expect(secretOf(join(home, 'other'), {})).not.toBe(secret);
});

test('comes from the environment when it is there, and no file is made', () => {
  const ACQUIT_SECRET = 'x'.repeat(32);
  expect(secretOf(home, { ACQUIT_SECRET })).toBe(ACQUIT_SECRET);
  expect(() => readFileSync(join(home, 'secret'))).toThrow('ENOENT');
});

test('that is too short or cannot be read is refused', () => {
  expect(() => secretOf(home, { ACQUIT_SECRET: 'short' })).toThrow(expect.objectContaining({ code: 'secret-too-short' }));
  writeFileSync(join(home, 'secret'), '\n');
  expect(() => secretOf(home, {})).toThrow(expect.objectContaining({ code: 'secret-too-short' }));
  expect(() => secretOf(join(home, 'secret'), {})).toThrow(expect.objectContaining({ code: 'secret-unusable' }));
});
