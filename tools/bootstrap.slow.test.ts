import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const checkout = dirname(import.meta.dirname);
let root: string;

/** Stands in for npm: notes each call, takes a moment, and "installs" the Node that runs us. */
const NPM = `
  const { appendFileSync, copyFileSync, existsSync, mkdirSync, symlinkSync } = require('node:fs');
  appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
  if (process.env.CI_REFUSES && process.argv[2] === 'ci') { console.error('npm error code EUSAGE'); process.exit(1); }
  if (process.env.NPM_FAILS) { console.error('npm error network'); process.exit(7); }
  setTimeout(() => {
    const bin = 'node_modules/node-' + process.platform + '-' + process.arch + '/bin';
    mkdirSync(bin, { recursive: true });
    if (!existsSync(bin + '/node')) symlinkSync(process.execPath, bin + '/node');
    copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
  }, 300);`;

/** Stands in for the program: shows what it was given, then does as told. */
const PROGRAM = `
  process.once('SIGTERM', () => process.exit(43));
  if (process.argv[2] === 'wait') setInterval(() => undefined, 1000);
  else process.exitCode = 42;
  console.log(JSON.stringify(process.argv.slice(2)));`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'acquit-boot-'));
  for (const part of ['acquit', 'tools/bootstrap.mjs', 'tools/bootstrap'])
    cpSync(join(checkout, part), join(root, part), { recursive: true });
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'src/main.ts'), PROGRAM);
  mkdirSync(join(root, 'npm'));
  writeFileSync(join(root, 'npm/package.json'), '{ "type": "commonjs" }');
  writeFileSync(join(root, 'npm/npm-cli.js'), NPM);
  lock('1.0.0');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function lock(version: string): void {
  const packages = { '': {}, 'node_modules/one': { version }, 'node_modules/elsewhere': { version, optional: true } };
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
}

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: root, LANG: 'C', npm_execpath: join(root, 'npm/npm-cli.js'), ...more };
}

function acquit(args: string[], more?: Record<string, string>): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(join(root, 'acquit'), args, { env: environment(more), encoding: 'utf8', cwd: tmpdir() });
  return { code: status, out: stdout, err: stderr };
}

const calls = () => (existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : []);

function finished(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

test('the first start installs, the next ones only hand over arguments and exit code', () => {
  const first = acquit(['read', 'a file', '--json']);
  expect(first.code).toBe(42);
  expect(JSON.parse(first.out)).toEqual(['read', 'a file', '--json']);
  expect(first.err).toContain('First use');
  expect(calls()).toEqual([expect.stringMatching(/^ci .*--ignore-scripts/)]);
  const second = acquit([]);
  expect(second).toMatchObject({ code: 42, err: '' });
  expect(calls()).toHaveLength(1);
});

test('changed dependencies are installed, an installation made by hand is recognised', () => {
  acquit([]);
  lock('2.0.0');
  acquit([]);
  expect(calls()).toHaveLength(2);
  rmSync(join(root, 'node_modules/.acquit'), { recursive: true });
  expect(acquit([]).err).toBe('');
  expect(calls()).toHaveLength(2);
});

test('two first starts at once install once', async () => {
  const children = [1, 2, 3].map(() => spawn(join(root, 'acquit'), [], { env: environment(), stdio: 'ignore' }));
  expect(await Promise.all(children.map(finished))).toEqual([42, 42, 42]);
  expect(calls()).toHaveLength(1);
  expect(existsSync(join(root, '.acquit-install.lock'))).toBe(false);
});

test('the lock of an installation that was killed does not hold anybody up', () => {
  mkdirSync(join(root, '.acquit-install.lock'));
  const dead = spawnSync(process.execPath, ['--eval', '']).pid;
  writeFileSync(join(root, '.acquit-install.lock/pid'), String(dead));
  expect(acquit([]).code).toBe(42);
});

test('a failing npm is quoted, with what to do, in the language of the user', () => {
  expect(acquit([], { NPM_FAILS: '1' })).toMatchObject({ code: 1, out: '' });
  expect(acquit([], { NPM_FAILS: '1' }).err).toMatch(/npm error network[\s\S]*Check the network/);
  expect(acquit([], { NPM_FAILS: '1', LANG: 'fr_FR.UTF-8' }).err).toMatch(/npm error network[\s\S]*Vérifiez le réseau/);
  expect(acquit([]).code).toBe(42);
});

test('a lock file that "npm ci" finds incomplete is still followed', () => {
  expect(acquit([], { CI_REFUSES: '1' }).code).toBe(42);
  expect(calls().map((call) => call.split(' ')[0])).toEqual(['ci', 'install']);
});

test('a signal reaches the program, and its exit code comes back', async () => {
  acquit([]);
  const child = spawn(join(root, 'acquit'), ['wait'], { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.kill('SIGTERM');
  expect(await finished(child)).toBe(43);
});

test('it can be called through a link from anywhere', () => {
  acquit([]);
  const link = join(root, 'npm/link');
  spawnSync('ln', ['-s', '../acquit', link]);
  expect(spawnSync(link, ['x'], { env: environment(), cwd: '/' }).status).toBe(42);
});

test('without Node, it says what is missing and where to get it', () => {
  const bin = join(root, 'bin');
  mkdirSync(bin);
  for (const tool of ['dirname', 'readlink', 'cmp'])
    spawnSync('ln', ['-s', spawnSync('which', [tool], { encoding: 'utf8' }).stdout.trim(), bin]);
  const { status, stderr } = spawnSync('/bin/sh', [join(root, 'acquit')], { env: { PATH: bin, LANG: 'fr_FR.UTF-8' }, encoding: 'utf8' });
  expect(status).toBe(127);
  expect(stderr).toMatch(/a besoin de Node.*https:/);
});
