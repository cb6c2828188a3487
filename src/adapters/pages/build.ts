import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const WEB = join(ROOT, 'src/web');
/** What of the program the pages are made of. */
const SOURCES = ['src/web', 'src/core', 'src/words', 'package-lock.json'];

/** The web application as it is served. */
export type BuiltPages = { readonly folder: string; readonly page: string };

/**
 * The pages, built by Vite where they are not there yet or their sources have changed since; `onBuild` is told when that takes its
 * few seconds. Built aside and put in place at once, so that two processes that start together do not meet.
 */
export async function builtPages(home: string, onBuild: () => void = () => undefined): Promise<BuiltPages> {
  const digest = digestOfSources();
  const folder = join(home, 'pages', digest.slice(0, 16));
  if (!existsSync(join(folder, 'index.html'))) {
    onBuild();
    await build(folder);
  }
  return { folder, page: readFileSync(join(folder, 'index.html'), 'utf8') };
}

async function build(folder: string): Promise<void> {
  const [vite, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const draft = `${folder}.${process.pid}`;
  await asProduction(() =>
    vite.build({
      root: WEB,
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: draft, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1_000 },
    }),
  );
  mkdirSync(join(folder, '..'), { recursive: true });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another process was quicker: the same sources give the same pages.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(join(folder, 'index.html'))) throw error;
  }
}

/** Whatever the environment says of itself (a test run does): else React is built in with all its checks, several times slower. */
async function asProduction(work: () => Promise<unknown>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = path.endsWith('.json') ? [path] : filesIn(path);
    for (const file of files) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !/\.test(-kit)?\.tsx?$/.test(one.name))
    .map((one) => join(one.parentPath, one.name))
    .sort();
}
