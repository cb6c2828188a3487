import { expect, test } from 'vitest';
import type { WorkspaceId } from '../core/base/id.ts';
import { linksOf } from './links.ts';

test('links lead to where debtors can reach us, by 256 bits of chance, and nowhere where they cannot', () => {
  const { links } = linksOf('https://acquit.example.fr', 12 as WorkspaceId);
  expect(links?.begins).toBe('https://acquit.example.fr/d/12-');
  expect([links?.newToken(''), links?.newToken('')].map((token) => Buffer.from(token ?? '', 'base64url').length)).toEqual([32, 32]);
  expect(links?.newToken('')).not.toBe(links?.newToken(''));
  for (const publicUrl of ['http://127.0.0.1:8800', 'http://localhost:8800', 'http://[::1]:8800'])
    expect(linksOf(publicUrl, 12 as WorkspaceId)).toEqual({});
});
