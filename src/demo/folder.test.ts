import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLock } from '../adapters/postgres/kernel-lock.ts';
import { freshFolder } from './folder.ts';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'demo-folder-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('a folder is made, and emptied when a demo made it', () => {
  const { path, letters } = freshFolder(join(place, 'new'));
  writeFileSync(join(letters, 'old.pdf'), 'old');
  expect(freshFolder(path).path).toBe(path);
  expect(existsSync(join(letters, 'old.pdf'))).toBe(false);
  expect(readdirSync(path).sort()).toEqual(['.acquit-demo', 'appels', 'courriers', 'e-mails', 'fichiers']);
});

test('an empty folder is taken, one that holds something else is never touched', () => {
  expect(freshFolder(place).path).toBe(place);
  const other = join(place, 'other');
  mkdirSync(other);
  writeFileSync(join(other, 'thesis.txt'), 'my only copy');
  expect(() => freshFolder(other)).toThrow(expect.objectContaining({ code: 'not-a-demo-folder' }));
  expect(readdirSync(other)).toEqual(['thesis.txt']);
});

test('what cannot be written to is refused with a way out', () => {
  writeFileSync(join(place, 'file'), '');
  for (const path of [join(place, 'file'), join(place, 'file', 'below')]) {
    expect(() => freshFolder(path)).toThrow(
      expect.objectContaining({ code: 'folder-not-writable', message: expect.stringContaining('--folder') }),
    );
  }
});

test('a demo whose database somebody works in is not emptied under their hands', () => {
  const { path, home } = freshFolder(join(place, 'busy'));
  mkdirSync(join(home, 'database'), { recursive: true });
  const lock = openLock(join(home, 'database', 'owners.lock'));
  lock.tryShared();
  expect(() => freshFolder(path)).toThrow(expect.objectContaining({ code: 'demo-in-use' }));
  expect(existsSync(home)).toBe(true);
  lock.close();
  freshFolder(path);
  expect(existsSync(home)).toBe(false);
});
