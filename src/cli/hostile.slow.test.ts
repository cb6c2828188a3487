import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../adapters/clock/clock.ts';
import { SUPERUSER } from '../adapters/postgres/cluster.ts';
import { startEmbedded } from '../adapters/postgres/embedded.ts';
import { addDays } from '../core/base/day.ts';
import { ended, newDesk } from './acquit.test-kit.ts';
import { plainSpaces } from './heard.test-kit.ts';

vi.setConfig({ testTimeout: 240_000 });

/** What comes in wrong, and what breaks off: the program says so in the user's language and leaves nothing half done. */
const desk = newDesk();
const COMPANY = [
  '--name',
  'Atelier',
  '--street',
  '1 quai',
  '--postcode',
  '44000',
  '--city',
  'Nantes',
  '--email',
  'a@atelier.example',
  '--iban',
  'FR7630006000011234567890189',
];
const HEADER = 'N° facture;Client;SIREN;Date facture;Échéance;Total TTC\n';
const english = { LANG: 'en_GB.UTF-8' };

beforeAll(async () => {
  await desk.process(['init', ...COMPANY]);
});
afterAll(() => desk.close());

describe('what is typed', () => {
  test.each([
    [
      ['imprt'],
      'unknown-command',
      'Commande inconnue : « imprt ». Vouliez-vous dire : import ?',
      'Unknown command: “imprt”. Did you mean: import?',
    ],
    [['tasks', '--workspace', '../../etc'], 'workspace-name', 'ne peut pas nommer un espace', 'cannot name a workspace'],
  ])('%j is not understood, in either language: exit code 2', async (args, code, inFrench, inEnglish) => {
    const french = await desk.process([...args, '--json']);
    expect(french).toMatchObject({ code: 2 });
    expect(JSON.parse(french.out)).toMatchObject({ refused: code, message: expect.any(String) });
    expect(plainSpaces(french.err)).toContain(inFrench);
    const other = await desk.process(args, english);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(plainSpaces(other.err).replace(/[“”]/g, '"')).toContain(plainSpaces(inEnglish).replace(/[“”]/g, '"'));
  });

  test('--json may stand before or after the command', async () => {
    const [before, after] = [await desk.acquit(['--json', 'tasks']), await desk.acquit(['tasks', '--json'])];
    expect(before.out).toBe(after.out);
    expect(JSON.parse(before.out)).toMatchObject({ toApprove: [], more: false });
  });

  test('the language is the one asked for, wherever that stands, else the one of the locale', async () => {
    const nothing = async (args: readonly string[], env = {}) => plainSpaces((await desk.acquit(args, env)).out).split('.')[0];
    expect(await nothing(['tasks'])).toBe('Rien n’attend');
    expect(await nothing(['tasks'], { LANG: 'C' })).toBe('Rien n’attend');
    expect(await nothing(['tasks'], english)).toBe('Nothing waits');
    expect(await nothing(['tasks', '--lang=en'])).toBe('Nothing waits');
    expect(await nothing(['--lang', 'fr', 'tasks'], english)).toBe('Rien n’attend');
  });
});

describe('files', () => {
  test.each([
    ['/dev/null', 'Le fichier est vide'],
    ['nowhere.csv', 'ce fichier n’existe pas'],
    ['folder', 'est un dossier'],
    ['x'.repeat(3_000), 'son nom est trop long'],
    ['/dev/zero', '512 Mo'],
    ['binary.bin', 'd’aucun format lu'],
  ])('%.20s is refused in words: exit code 2', async (name, told) => {
    mkdirSync(join(desk.folder, 'folder'), { recursive: true });
    writeFileSync(join(desk.folder, 'binary.bin'), Buffer.from([0, 1, 2, 3, 255, 0, 0, 9]));
    const { code, out, err } = await desk.process(['import', name]);
    expect(code).toBe(2);
    expect(plainSpaces(out + err)).toContain(told);
    expect(out + err).not.toMatch(/ {4}at |Error:/);
    const read = await desk.process(['read', name, '--json']);
    expect(read).toMatchObject({ code: 2, err: '' });
    expect(JSON.parse(read.out)).toMatchObject({ format: null, findings: [{ severity: 'error' }] });
  });

  test('one that cannot be opened does not stop the others', async () => {
    const good = desk.file('bonne.csv', `${HEADER}F-1;Dubois;;01/02/2026;01/03/2026;10,00\n`);
    const { code, out, err } = await desk.acquit(['import', 'absent.csv', good]);
    expect(code).toBe(2);
    expect(plainSpaces(out)).toContain('1 ajoutée ; 1 nouveau débiteur');
    expect(plainSpaces(err)).toContain('absent.csv : ce fichier n’existe pas');
  });

  test('a name or cell that would move the cursor or fill the screen does not', async () => {
    const evil = `${HEADER}F-\u001b[2J9;\u001b]0;pwned\u0007 Roy \u202e;;01/02/2026;01/03/2026;${'9'.repeat(60)}\nF-10;${'R'.repeat(5_000)};;x\u001b[31m;01/03/2026;1,00\n`;
    const { out, err } = await desk.acquit(['import', desk.file('evil.csv', evil)]);
    expect(out + err).not.toMatch(/[\u001b\u0007\u202e]/);
    const { out: tasks } = await desk.acquit(['explain', 'F-10']);
    expect(tasks).not.toMatch(/[\u001b\u0007\u202e]/);
    expect(tasks.length).toBeLessThan(3_000);
  });
});

describe('what breaks off', () => {
  test('a reader that has seen enough is no fault', async () => {
    const child = desk.start(['wording', 'show']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, err } = await ended(child);
    expect([code, err]).toEqual([0, '']);
  });

  test('Ctrl-C stops an import cleanly, closes the database, and the next one finishes it', async () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => `B-${n};Client ${n % 3_000};;01/02/2026;01/03/2026;10,00`).join('\n');
    const big = desk.file('grande.csv', HEADER + rows);
    const child = desk.start(['import', big]);
    const end = ended(child);
    const running = join(desk.folder, 'home/database/data/postmaster.pid');
    while (!existsSync(running)) await sleep(20);
    await sleep(800);
    child.kill('SIGINT');
    const { code, err } = await end;
    expect(code).toBe(130);
    expect(plainSpaces(err)).toMatch(/^Arrêt demandé : .*\nArrêté\. Rien n’est fait à moitié/);
    expect(existsSync(running)).toBe(false);
    expect(await desk.json(['verify'])).toMatchObject({ ok: true });
    await desk.acquit(['import', big]);
    expect(await desk.json(['import', big])).toMatchObject({ counts: { added: 0, unchanged: 20_000 } });
  });
});

test('a ledger that was tampered with does not verify: exit code 3', async () => {
  await desk.acquit(['import', desk.file('une.csv', `${HEADER}Z-1;Zoé;;01/02/2026;${addDays(systemClock.today(), -9)};77,00\n`)]);
  const server = await startEmbedded({ dataFolder: join(desk.folder, 'home/database') });
  const client = new pg.Client({ ...server.connection, user: SUPERUSER });
  await client.connect();
  await client.query(`update item set open_cents = 1 where number = 'Z-1'`);
  await client.end();
  await server.stop();
  const { code, out } = await desk.process(['verify']);
  expect(code).toBe(3);
  expect(plainSpaces(out)).toMatch(
    /^ATTENTION : .*\n {2}– Table item : 1 lignes? diffèrent? du journal\.\nNe travaillez plus dans cet espace/,
  );
  expect((await desk.json(['verify'])) as object).toMatchObject({ ok: false, findings: [{ code: 'table-differs' }] });
});
