import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addDays } from '../core/base/day.ts';
import type { newDesk } from './acquit.test-kit.ts';
import { COMPANY, day, french, today } from './company.test-kit.ts';
import { plainSpaces } from './heard.test-kit.ts';

/** What is kept can be copied, restored and proved, and stays within its workspace. Goes on where the week stopped. */
export function keepingTests(desk: ReturnType<typeof newDesk>, smtp: () => Record<string, string>): void {
  test('a debtor is held and let go again', async () => {
    const { hold } = await desk.json(['hold', 'garage', '--kind', 'dispute', '--reason', 'colis abîmé', '--invoice', 'FA-001']);
    expect(await desk.json(['explain', 'garage', '--date', addDays(day, 1)])).toMatchObject({
      holds: [{ id: hold, kind: 'dispute', invoices: ['FA-001'], until: null, author: 'claire' }],
    });
    expect(await desk.json(['lift', String(hold), '--reason', 'avoir fait'])).toEqual({ lifted: hold });
    expect(await desk.json(['lift', String(hold), '--reason', 'avoir fait'])).toMatchObject({ refused: 'overtaken' });
  });

  test('the rules and scenarios are shown in words', async () => {
    expect(plainSpaces((await desk.acquit(['rules'])).out)).toContain('départ automatique fermé');
    expect(plainSpaces((await desk.acquit(['scenario', 'list'])).out)).toMatch(
      /Entreprises — business, version 1\n {2}7 j avant l’échéance +relance préventive +par e-mail/,
    );
    expect(plainSpaces((await desk.acquit(['go-live'])).out)).toContain('partent d’elles-mêmes');
    expect(await desk.json(['rules', '--min-days', '1'])).toMatchObject({ refused: 'rule-too-harsh' });
  });

  test('a backup becomes a workspace that verifies, and from which nothing leaves before a person has looked', async () => {
    const file = join(desk.folder, 'copie.acquit');
    const [saved, before] = [await desk.json(['backup', file]), await desk.json(['explain', 'roy', '--date', addDays(day, 1)])];
    expect(saved).toMatchObject({ file, entries: expect.any(Number) });
    expect(await desk.json(['backup', file])).toMatchObject({ refused: 'file-exists' });
    expect(await desk.json(['backup', file, '--overwrite'])).toMatchObject({ file, entries: saved['entries'] });
    expect(await desk.json(['restore', file])).toMatchObject({ refused: 'workspace-exists' });
    const restored = await desk.json(['restore', file, '--workspace', 'copie']);
    const counts = { withdrawn: expect.any(Number), uncertain: expect.any(Number) };
    expect(restored).toEqual({
      workspace: 'copie',
      entries: saved['entries'],
      until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ...counts,
    });
    expect(await desk.json(['verify'])).toMatchObject({ ok: true, findings: [], entries: saved['entries'] });
    const copy = ['--workspace', 'copie'];
    const verified = await desk.json(['verify', ...copy]);
    expect(verified).toMatchObject({ ok: true, findings: [] });
    expect(verified['entries']).toBeGreaterThan(Number(saved['entries']));
    expect(await desk.json(['explain', 'roy', '--date', addDays(day, 1), ...copy])).toMatchObject({ debtor: before['debtor'] });
    expect(await desk.json(['tasks', ...copy])).toMatchObject({ toApprove: [], toCall: [], toPost: [] });
    expect(plainSpaces((await desk.acquit(['rules', ...copy])).out)).toContain('départ automatique fermé');
    expect(await desk.json(['send', '--accept-old-books', ...copy], smtp())).toMatchObject({ emails: { sent: 0 } });
    const told = plainSpaces((await desk.acquit(['restore', file, '--workspace', 'copie2'])).out);
    expect(told).toMatch(/ATTENTION : la dernière écriture est du .*inconnu de cette copie.*\nRien n’en part plus de soi-même.*\nAvant/s);
    expect(plainSpaces((await desk.acquit(['verify'])).out)).toMatch(/^Le journal est intact : \d+ écritures vérifiées/);
  });

  test('a damaged backup is refused whole', async () => {
    const file = desk.file('faux.acquit', '{"not":"a backup"}\n');
    expect(await desk.json(['restore', file, '--workspace', 'faux'])).toMatchObject({ refused: 'backup-damaged' });
    expect(await desk.json(['tasks', '--workspace', 'faux'])).toMatchObject({ refused: 'workspace-unknown' });
  });

  test('nothing of one workspace is known in another', async () => {
    const other = ['--workspace', 'autre'];
    expect(await desk.json(['init', ...COMPANY, ...other])).toEqual({ creditor: 1 });
    for (const [code, args] of UNKNOWN) expect(await desk.json([...args, ...other]), args.join(' ')).toMatchObject({ refused: code });
  });
}

/** What each command says of a number or name that belongs to another workspace. */
const UNKNOWN: readonly (readonly [string, readonly string[]])[] = [
  ['unknown-debtor', ['explain', 'FA-001']],
  ['unknown-debtor', ['explain', '#1']],
  ['unknown-debtor', ['hold', 'garage', '--reason', 'x']],
  ['unknown-debtor', ['debtor', '552081317', '--kind', 'business']],
  ['no-such-dispatch', ['preview', '1']],
  ['no-such-dispatch', ['skip', '1', '--until', french(addDays(today, 9)), '--reason', 'x']],
  ['no-such-dispatch', ['resolve', '1', 'sent']],
  ['no-such-call', ['call', '3', 'reached']],
  ['not-waiting', ['approve', '1']],
  ['leaving-already', ['unapprove', '1']],
  ['unknown-question', ['answer', '1', '--received']],
  ['unknown-hold', ['lift', '1', '--reason', 'x']],
  ['unknown-run', ['release', '1']],
  ['nothing-to-post', ['posted', '1']],
  ['unknown-invoice', ['level', 'FA-001', '--step', 'call', '--on', french(today)]],
];

/** What is handed over can be checked by whoever receives it. */
export function handingOverTests(desk: ReturnType<typeof newDesk>): void {
  test('what the next step by law needs is told point by point', async () => {
    const { readiness } = await desk.json(['readiness', 'garage']);
    expect(readiness).toMatchObject({ points: expect.arrayContaining([expect.objectContaining({ code: 'invoices', state: 'missing' })]) });
    const { out } = await desk.acquit(['readiness', 'garage']);
    expect(plainSpaces(out)).toMatch(
      /^Prochaine étape judiciaire : .+\n.+\n– Contrat ou commande \(manque\) : .+\n {4}CPC 1405 ; CPC 1407\n/,
    );
  });

  test('a case is handed over, checked without a database, and found out when a byte of it changed', async () => {
    const file = join(desk.folder, 'garage.zip');
    const made = await desk.json(['export-case', 'garage', '--out', file]);
    expect(made).toMatchObject({
      file,
      missing: expect.arrayContaining(['FA-001']),
      exhibits: expect.arrayContaining([expect.objectContaining({ kind: 'statement' })]),
    });
    expect(await desk.json(['export-case', 'garage', '--out', file])).toMatchObject({ refused: 'file-exists' });
    const elsewhere = { ACQUIT_HOME: join(desk.folder, 'nowhere') };
    expect(await desk.json(['verify-case', file], elsewhere)).toMatchObject({ ok: true, findings: [], told: { signer: made['signer'] } });
    expect(plainSpaces((await desk.acquit(['verify-case', file], elsewhere)).out)).toMatch(
      /^Dossier intact : \d pièces, signature vérifiée\.\n/,
    );
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { code, out } = await desk.acquit(['verify-case', file]);
    expect(code).toBe(3);
    expect(out).toContain('pas tel qu’il a été signé');
    expect(await desk.acquit(['verify-case', desk.file('texte.zip', 'bonjour')])).toMatchObject({ code: 3 });
  });
}
