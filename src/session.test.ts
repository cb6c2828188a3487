import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { configOf } from './config.ts';
import { Refusal } from './core/base/refusal.ts';
import { openSession } from './session.ts';
import { refusalText } from './words/refusals.ts';

let home: string;
beforeEach(() => {
  home = join(mkdtempSync(join(tmpdir(), 'acquit-session-')), 'home');
});
afterEach(() => rmSync(join(home, '..'), { recursive: true, force: true }));

async function refused(env: Readonly<Record<string, string>>): Promise<Refusal> {
  const error = await openSession(configOf({ ACQUIT_HOME: home, ...env })).catch((caught: unknown) => caught);
  if (!(error instanceof Refusal)) throw error;
  return error;
}

test('nothing is made to say that there is no workspace', async () => {
  const refusal = await refused({});
  expect(refusal.code).toBe('workspace-unknown');
  expect(refusalText(refusal, 'fr')).toContain('acquit init');
  expect(existsSync(home)).toBe(false);
});

test('whoever rehearses is told that rehearsals have a workspace of their own', async () => {
  const refusal = await refused({ ACQUIT_TODAY: '2026-11-23', ACQUIT_WORKSPACE: 'atelier' });
  expect(refusal).toMatchObject({ code: 'workspace-unknown', details: { name: 'atelier', rehearsal: '2026-11-23' } });
  expect(refusalText(refusal, 'fr')).toMatch(
    /^Les répétitions \(ACQUIT_TODAY, ici le 23\/11\/2026\) ont leur propre espace, à part du vrai .*atelier.*acquit init/,
  );
  expect(refusal.message).toContain('Rehearsals (ACQUIT_TODAY=2026-11-23) have a workspace of their own');
});
