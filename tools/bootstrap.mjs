// Brings what the program needs before it can run: the dependencies of package-lock.json and, among them, Node 24.
// `./acquit` calls it when they are not there. It must itself run on any Node from 18 on and without
// dependencies: hence plain JavaScript.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './bootstrap/one-at-a-time.mjs';
import { Failure, tell, words } from './bootstrap/words.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const lockFile = join(root, 'package-lock.json');
const WANTED_NODE = 24;
const currentNode = Number(process.versions.node.split('.')[0]);

async function main() {
  if (currentNode < 18) throw new Failure(words.nodeTooOld(process.version));
  if (!isInstalled()) {
    if (!isWritable(root) || !isWritable(existsSync(modules) ? modules : root)) throw new Failure(words.notWritable(root));
    await oneAtATime(join(root, '.acquit-install.lock'), async () => isInstalled() || install());
  }
  writeStamp(findNode());
}

/** Whether what npm noted down in node_modules is what package-lock.json asks for. */
function isInstalled() {
  const wanted = packagesOf(lockFile);
  const found = packagesOf(join(modules, '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
    if (path === '') return true;
    if (found[path]) return found[path].version === version;
    return optional || ((dev || devOptional) && isProduction());
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function isProduction() {
  return process.env.NODE_ENV === 'production' || (process.env.npm_config_omit || '').includes('dev');
}

async function install() {
  const cache = temporaryCache();
  const stopProgress = showProgress();
  try {
    const strict = existsSync(lockFile) ? await runNpm(['ci'], cache) : undefined;
    if (strict && !isOutOfSync(strict)) return check(strict);
    // A registry that lacks packages for other systems makes "npm ci" refuse a lock that is right for this one.
    check(await runNpm(['install', '--no-save'], cache));
  } finally {
    stopProgress();
    if (cache) rmSync(cache, { recursive: true, force: true });
  }
}

function isOutOfSync({ code, said }) {
  return code !== 0 && said.includes('EUSAGE');
}

function check({ code, said }) {
  if (code !== 0) throw new Failure(`${said.trim()}\n\n${words.npmFailed(code)}`);
}

/** npm insists on a cache: where the home folder takes none, one for this time only. */
function temporaryCache() {
  if (process.env.npm_config_cache) return undefined;
  const usual = join(homedir(), '.npm');
  if (isWritable(existsSync(usual) ? usual : homedir())) return undefined;
  return mkdtempSync(join(tmpdir(), 'acquit-npm-'));
}

/** Without install scripts: none of our dependencies needs one, and newer versions of npm run none unasked. */
function runNpm(verb, cache) {
  const dev = isProduction() ? '--omit=dev' : '--include=dev';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = cache ? { ...process.env, npm_config_cache: cache } : process.env;
  const [command, ...before] = npmCommand();
  return new Promise((resolve, reject) => {
    const args = [...before, ...verb, dev, '--include=optional', ...quiet];
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      // The reason comes first, pages of usage after it.
      said = (said + chunk).slice(0, 1500);
    });
    child.once('error', (error) => reject(new Failure(words.npmMissing(error.message))));
    child.once('close', (code, signal) => resolve({ code: signal || code, said }));
  });
}

/** The npm that runs us (`npm start`), else the one beside this Node, else the one on the PATH. */
function npmCommand() {
  const { npm_execpath: running } = process.env;
  if (running && /npm-cli\.c?js$/.test(running) && existsSync(running)) return [process.execPath, running];
  const beside = join(dirname(process.execPath), 'npm');
  return [existsSync(beside) ? beside : 'npm'];
}

function showProgress() {
  const wanted = Object.entries(packagesOf(lockFile) || {}).filter(([path, entry]) => path && isForThisSystem(entry));
  const begin = Date.now();
  const live = process.stderr.isTTY;
  tell(words.begin(WANTED_NODE, wanted.length));
  const show = () => {
    const done = wanted.filter(([path]) => existsSync(join(root, path, 'package.json'))).length;
    const text = words.progress(done, Math.round((Date.now() - begin) / 1000));
    if (live) process.stderr.write(`\r${text}  `);
    else tell(text);
  };
  const timer = setInterval(show, live ? 500 : 10_000);
  return () => {
    clearInterval(timer);
    show();
    if (live) tell('');
  };
}

function isForThisSystem({ os, cpu, libc }) {
  return (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && !libc?.includes('musl');
}

/** The Node the program is written for, seen from the stamp: the one npm brought if it runs here, else this one. */
function findNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const brought = join(modules, name, 'bin', 'node');
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return join('..', name, 'bin', 'node');
  if (currentNode >= WANTED_NODE) return process.execPath;
  throw new Failure(words.nodeMissing(WANTED_NODE, `${process.platform} ${process.arch}`));
}

/** Tells `./acquit` which Node to use, and for which package-lock.json all is in place. */
function writeStamp(node) {
  const stamp = join(modules, '.acquit');
  try {
    const draft = mkdtempSync(join(modules, '.acquit-'));
    chmodSync(draft, 0o755);
    symlinkSync(node, join(draft, 'node'));
    if (existsSync(lockFile)) copyFileSync(lockFile, join(draft, 'package-lock.json'));
    rmSync(stamp, { recursive: true, force: true });
    renameSync(draft, stamp);
  } catch (error) {
    // Where an old stamp stands, a folder closed to us only means that we are asked again next time.
    if (!existsSync(join(stamp, 'node'))) throw new Failure(words.stampNotWritten(error.code, stamp));
  }
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

main().catch((error) => {
  tell(error instanceof Failure ? error.message : error.stack);
  process.exitCode = 1;
});
