import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '..');
const REPORT = resolve(ROOT, '.acquit/mutation/report.json');
const PAGE = resolve(ROOT, 'docs/mutation.md');

const report = z.object({
  files: z.record(z.string(), z.object({ mutants: z.array(z.object({ status: z.string() })) })),
});
type Counts = { readonly file: string; readonly killed: number; readonly survived: number; readonly left: number };

/**
 * Changes the law's code in one small way after the other and sees whether a test fails: the measure of what the tests hold.
 * `npm run mutation -- -m src/core/law/insolvency.ts` tries one file again; what is known of the others is kept.
 */
function main(): number {
  const stryker = resolve(ROOT, 'node_modules/.bin/stryker');
  if (!existsSync(stryker)) {
    console.error('stryker is not installed: the development tools were left out. Run "npm ci --include=dev".');
    return 1;
  }
  const args = ['run', 'tools/mutation/stryker.json', ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [stryker, ...args], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) return status ?? 1;
  const counts = readCounts();
  writeFileSync(PAGE, mutationPage(counts));
  console.log(`${counts.length} files, ${share(sum(counts))} killed: docs/mutation.md`);
  return 0;
}

function readCounts(): readonly Counts[] {
  const { files } = report.parse(JSON.parse(readFileSync(REPORT, 'utf8')));
  return Object.entries(files)
    .map(([file, { mutants }]) => {
      const count = (...statuses: string[]) => mutants.filter(({ status }) => statuses.includes(status)).length;
      return { file, killed: count('Killed', 'Timeout'), survived: count('Survived', 'NoCoverage'), left: count('Ignored') };
    })
    .sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

function mutationPage(counts: readonly Counts[]): string {
  const all = sum(counts);
  return [
    '# How well the tests hold the law',
    '',
    '`npm run mutation` (Stryker; an hour and more on two cores) changes `core/law` and `core/receivable` in one small way after the other',
    'and runs the unit tests and properties of these two folders. A change that no test sees has survived. Left out are changes of',
    'constants that are computed when a file is loaded: the tables of dated values have tests of their own (`coverage.test.ts`).',
    '',
    '| File | Killed | Survived | Share killed | Left out |',
    '|---|---:|---:|---:|---:|',
    ...[...counts, all].map((row) => `| ${row.file} | ${row.killed} | ${row.survived} | ${share(row)} | ${row.left} |`),
    '',
  ].join('\n');
}

function sum(counts: readonly Counts[]): Counts {
  const total = (key: 'killed' | 'survived' | 'left') => counts.reduce((so, row) => so + row[key], 0);
  return { file: '**all**', killed: total('killed'), survived: total('survived'), left: total('left') };
}

function share({ killed, survived }: Counts): string {
  const tried = killed + survived;
  return tried === 0 ? '–' : `${((100 * killed) / tried).toFixed(1)} %`;
}

process.exitCode = main();
