import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Brings a Chromium in the package itself, for those who may install nothing on the system. */
const PACKAGE = '@sparticuz/chromium@153.0.0';

/** Tells the tests where the browser is; empty when none could be had. */
export const BROWSER = 'ACQUIT_BROWSER';

/**
 * A Chromium for the journeys: the one named in ACQUIT_BROWSER, one of the system, Debian's (installed when root), else one out of
 * an npm package. `null` when none runs here.
 */
export function findBrowser(): string | null {
  const named = process.env[BROWSER];
  if (named) return runs(named) ? named : null;
  const [onPath] = systemBrowsers();
  if (onPath) return onPath;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    installDebian();
    const [installed] = systemBrowsers();
    if (installed) return installed;
  }
  return fromPackage();
}

function systemBrowsers(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path) && runs(path));
}

function runs(path: string): boolean {
  return spawnSync(path, ['--headless', '--no-sandbox', '--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function installDebian(): void {
  console.log('No browser is there: installing Debian’s Chromium…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
  ])
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
}

/** Kept in the user's cache, outside of the project's own packages: only the journeys want it. */
function fromPackage(): string | null {
  const folder = join(process.env['XDG_CACHE_HOME'] || join(existsSync(homedir()) ? homedir() : tmpdir(), '.cache'), 'acquit', 'browser');
  const start = join(folder, 'chromium.sh');
  if (existsSync(start) && runs(start)) return start;
  console.log(`No browser is there: fetching ${PACKAGE}…`);
  const inflated = join(folder, 'inflated');
  try {
    mkdirSync(inflated, { recursive: true });
  } catch {
    return null;
  }
  const npm = join(dirname(process.execPath), 'npm');
  const args = ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE];
  spawnSync(existsSync(npm) ? npm : 'npm', args, { stdio: 'ignore', timeout: 300_000 });
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  const script = `console.log(await (await import(${JSON.stringify(module)})).default.executablePath())`;
  // Told that it is where it was made for, the package brings the libraries along that a bare system lacks.
  const env = { ...process.env, TMPDIR: inflated, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8', timeout: 300_000 });
  const path = (stdout ?? '').trim();
  if (!path) return null;
  writeFileSync(start, `#!/bin/sh\nLD_LIBRARY_PATH='${join(inflated, 'al2023/lib')}' exec '${path}' "$@"\n`, { mode: 0o755 });
  return runs(start) ? start : null;
}
