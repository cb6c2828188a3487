import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { BROWSER, findBrowser } from './browser.ts';
import { countTests, summaryLine } from './test-count.ts';

/** What `npm test`, `npm run check` and their like do: `./acquit dev <command>`. */
const root = dirname(import.meta.dirname);

const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  test: testWithBrowser,
  check,
  'check-deep': (args) => testAll(args, { ACQUIT_DEEP: '1' }),
  tidy: (args) => runScript('tools/tidy.ts', args),
  'law-page': (args) => runScript('tools/law-page.ts', args),
  screens: (args) => testWithBrowser(['journeys/screens.slow.test.ts', ...args], { ACQUIT_SCREENS: join(root, 'docs', 'screens') }),
  mutation: (args) => runScript('tools/mutation.ts', args),
  'api-client': (args) => runScript('tools/client.ts', args),
  story: (args) => runScript('tools/story.ts', args),
  chaos: (args) => runScript('tools/chaos.ts', args),
  bench: (args) => runScript('bench/main.ts', args),
};

type Variables = Readonly<Record<string, string>>;

/** Runs a program from the root with our Node first on its PATH; gives its exit code, 1 when it was killed. */
function run(command: string, args: readonly string[], variables: Variables = {}): Promise<number> {
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH, ...variables };
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

function runTool(name: string, args: readonly string[], variables: Variables = {}): Promise<number> {
  const tool = join(root, 'node_modules/.bin', name);
  if (existsSync(tool)) return run(tool, args, variables);
  console.error(`${name} is not installed: the development tools were left out. Run "npm ci --include=dev".`);
  return Promise.resolve(1);
}

function runScript(script: string, args: readonly string[]): Promise<number> {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, script), ...args]);
}

/** Runs vitest and ends with the line `N passed, N failed`, also when vitest itself comes to grief. */
async function testAll(args: readonly string[], variables: Variables, missing: string | null = null): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-count-'));
  const report = join(folder, 'report.json');
  try {
    const code = await runTool(
      'vitest',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      variables,
    );
    const counted = countTests(report, code);
    if (missing !== null) console.log(missing);
    const count = missing !== null && process.env['CI'] ? { ...counted, failed: counted.failed + 1 } : counted;
    console.log(summaryLine(count));
    return count.failed === 0 ? 0 : code || 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The whole test run with its journeys in a browser. Where none can be had it says so, which a continuous integration must not miss. */
async function testWithBrowser(args: readonly string[], variables: Variables = {}): Promise<number> {
  const browser = findBrowser();
  if (browser === null) console.log(NO_BROWSER);
  const code = await testAll(args, { ...variables, [BROWSER]: browser ?? '' }, browser === null ? NO_BROWSER : null);
  return browser === null && process.env['CI'] ? code || 1 : code;
}

const NO_BROWSER = 'No browser could be had here (Chromium): the journeys through the web application were NOT tried.';

/** All that a change must pass, without the slow tests: under a minute. */
async function check(args: readonly string[]): Promise<number> {
  const fast = await Promise.all([
    runTool('tsc', ['-p', '.']),
    runTool('tsc', ['-p', 'src/web', '--noEmit']),
    runTool('biome', ['check', '--diagnostic-level=warn', '--error-on-warnings', '.']),
    runScript('tools/tidy.ts', []),
  ]);
  const tests = await testAll(args, { ACQUIT_FAST: '1' });
  return [...fast, tests].every((code) => code === 0) ? 0 : 1;
}

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (command) return command(args);
  console.error(`Unknown command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  return 2;
}

process.exitCode = await main();
