import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from './summary.ts';

const place = mkdtempSync(join(tmpdir(), 'demo-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

type Outcome = { readonly summary: Summary; readonly folder: string };

/** Runs the demo as a user does, in a folder of their own; a demo that does not end by itself is a failed one. */
async function run(name: string, env: Record<string, string> = {}): Promise<Outcome> {
  const main = join(import.meta.dirname, '..', 'main.ts');
  const args = ['--disable-warning=ExperimentalWarning', main, '--json', 'demo', '--once', '--folder', join(place, name)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: place, env: { ...process.env, ...env }, timeout: 240_000 });
  return { summary: JSON.parse(stdout) as Summary, folder: join(place, name) };
}

function filesOf(folder: string, part: string): Record<string, string> {
  const names = readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, part, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, part, name)))
        .digest('hex'),
    ]),
  );
}

describe('the demo', () => {
  let first: Outcome;
  let second: Outcome;
  beforeAll(async () => {
    first = await run('first');
    // Neither the day nor the place on earth of whoever runs it shows in it, nor a database of theirs.
    second = await run('second', { TZ: 'Pacific/Auckland', LANG: 'fr_FR.UTF-8', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  }, 500_000);

  test('decides every kind of step, leaves alone for every kind of reason, and proves it', () => {
    const { summary } = first;
    expect(Object.keys(summary.decided).sort()).toEqual([
      'call',
      'courtesy-notice',
      'first-call',
      'first-reminder',
      'formal-notice',
      'second-reminder',
    ]);
    expect(Object.keys(summary.held)).toEqual([
      ...['below-minimum', 'courtesy-withheld', 'credit-unallocated', 'disputed', 'due-date-missing', 'insolvent', 'kind-unconfirmed'],
      ...['no-account-for-currency', 'on-hold', 'payment-to-match', 'scenario-ended', 'too-many-contacts', 'too-soon-after-contact'],
    ]);
    expect(summary.holds).toEqual({ other: 1, plan: 1, promise: 1 });
    expect(summary).toMatchObject({ invoicesImported: 76, debtors: 36, sent: { email: 9 }, letters: 5, registeredLetters: 2, calls: 4 });
    expect(summary).toMatchObject({
      withdrawnByPayment: 1,
      secondRunDecided: 0,
      secondRunSent: 0,
      journalVerified: true,
      folder: first.folder,
    });
    expect(summary.filesRead).toEqual({ cfonb120: 25, facturx: 11, fec: 14, 'invoice-list': 14 });
    expect(summary.past.refused).toBe(1);
  });

  test('leaves something of every kind for whoever opens it: to approve, to call, to post, to match, to read', () => {
    const { toApprove, calls, letters, bank, replies, questions } = first.summary;
    expect(toApprove).toEqual({ 'first-reminder': 1, 'formal-notice': 2, 'second-reminder': 1 });
    expect([calls, letters, bank.toMatch, replies, questions].filter((count) => count === 0)).toEqual([]);
  });

  test('knows from the bank what is paid, what came back, and what may be paid', () => {
    const { bank, held, withdrawnByPayment } = first.summary;
    expect(bank).toEqual({ coveredUntil: '2026-09-21', tooOld: false, matched: 36, returned: 1, toMatch: 1, suggested: 1 });
    expect(held['payment-to-match']).toBe(1);
    expect(withdrawnByPayment).toBe(1);
  });

  test('gives the same whenever and wherever it is run: counts, files, letters, e-mails to the byte', () => {
    expect({ ...second.summary, folder: '' }).toEqual({ ...first.summary, folder: '' });
    for (const part of ['fichiers', 'courriers', 'e-mails', 'appels'])
      expect(filesOf(second.folder, part)).toEqual(filesOf(first.folder, part));
  });

  test('leaves each letter and e-mail to be looked at', () => {
    const { summary, folder } = first;
    const today = (part: string, ending: string) => readdirSync(join(folder, part, summary.day)).filter((name) => name.endsWith(ending));
    expect(today('e-mails', '.eml')).toHaveLength(summary.sent.email);
    expect(today('e-mails', '.html')).toHaveLength(summary.sent.email);
    expect(today('courriers', '.pdf')).toHaveLength(summary.letters + 2);
    expect(today('appels', '.txt')).toHaveLength(summary.calls);
    expect(readdirSync(join(folder, 'e-mails', 'historique'))).toHaveLength(summary.past.emails);
    const page = readFileSync(join(folder, 'e-mails', summary.day, 'pharmacie-clairval-sas-1re-relance.html'), 'utf8');
    expect(page).toContain('F2026-0084');
    expect(page).toContain('src="data:image/png;base64,');
    expect(page).not.toContain('cid:');
  });
});
