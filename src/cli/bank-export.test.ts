import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MemoryDesk, memoryDesk } from './memory.test-kit.ts';

const LIST = [
  'N° facture;Client;SIREN;Date facture;Échéance;Total TTC;Reste à payer;E-mail',
  'F-2026-101;Dupont SAS;552081317;05/01/2026;20/02/2026;1 200,00;1 200,00;compta@dupont.example',
];
const STATEMENT = ['Date;Libellé;Débit;Crédit;Solde', '26/02/2026;VIR SEPA DUPONT SAS FACTURE F-2026-101;;1200,00;11200,00'];

let desk: MemoryDesk;
const exported = (...flags: readonly string[]) => desk.acquit('bank', 'export', ...flags);
beforeEach(async () => {
  desk = await memoryDesk();
  await desk.acquit('import', desk.file('ouvertes.csv', LIST.join('\n')), '--as-of', '20/02/2026');
  await desk.acquit('import', desk.file('releve.csv', STATEMENT.join('\n')));
});
afterEach(() => desk.close());

test('what was laid is exported once for the books, and the same file can be had again', async () => {
  const [first, second, third] = ['a.csv', 'b.csv', 'c.csv'].map((name) => join(desk.folder, name)) as [string, string, string];
  const { code, out } = await exported('--format', 'csv', '--out', first);
  expect([code, out]).toEqual([
    0,
    [
      `Export n° 1 écrit dans ${first} : 1 opération à passer en comptabilité.`,
      '  Ce sont des écritures à valider par le comptable, qui décide aussi de la TVA sur escomptes et pertes.',
      'Pour avoir de nouveau le même fichier : acquit bank export --again 1 --out FICHIER\n',
    ].join('\n'),
  ]);
  expect(readFileSync(first, 'utf8')).toContain('F-2026-101');
  expect((await exported('--format', 'csv', '--out', second)).out).toBe(
    'Rien de nouveau à passer en comptabilité depuis le dernier export : aucun fichier n’est écrit.\n',
  );
  expect(existsSync(second)).toBe(false);
  expect(await desk.json('bank', 'export', '--format', 'fec', '--out', second)).toMatchObject([{ export: null, file: null, acts: 0 }]);
  expect((await exported('--again', '1', '--out', third)).out).toContain('Export n° 1 écrit de nouveau');
  expect(readFileSync(third)).toEqual(readFileSync(first));
  expect((await exported('--again', '9', '--out', second)).err).toContain('Il n’y a pas d’export n° 9');
  await desk.acquit('bank', 'undo', '1');
  expect(await desk.json('bank', 'export', '--format', 'fec', '--out', second)).toMatchObject([
    { export: 2, format: 'fec', file: second, acts: 1, inBooks: 0, findings: [{ code: 'clearing-no-account' }] },
  ]);
  expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('an export is not made when its file cannot be', async () => {
  const there = desk.file('deja.csv', 'x');
  mkdirSync(join(desk.folder, 'dossier'));
  expect(await exported('--format', 'csv', '--out', there)).toMatchObject({ code: 1, err: expect.stringContaining('existe déjà') });
  expect((await exported('--format', 'csv', '--out', join(desk.folder, 'rien', 'a.csv'))).err).toContain('Impossible d’écrire');
  expect((await exported('--format', 'csv', '--out', join(desk.folder, 'dossier'), '--overwrite')).err).toContain('Impossible d’écrire');
  expect((await exported('--out', there)).err).toContain('--format csv ou --format fec');
  expect((await exported('--format', 'csv', '--again', '1', '--out', there)).code).toBe(2);
  expect((await exported('--format', 'pdf', '--out', there)).code).toBe(2);
  expect(readFileSync(there, 'utf8')).toBe('x');
  // None of these has used up what is new.
  const done = await exported('--format', 'fec', '--out', there, '--overwrite');
  expect(done.out).toMatch(/^Export n° 1 .*1 opération.*\n.*« Dupont SAS » n’a pas de compte auxiliaire connu/);
  expect(readFileSync(there, 'utf8')).toMatch(/^JournalCode\t/);
});
