import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { show, tidy } from './tidy.ts';

/** Findings of a small tree, as `path:line rule`. */
function tidied(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'tidy-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return tidy(root).map(({ path, line, rule }) => `${path}:${line} ${rule}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const one = (path: string, text: string) => tidied({ [path]: text });
const lines = (count: number) => 'x;\n'.repeat(count);

test('our own tree obeys the house rules', () => {
  expect(tidy(dirname(import.meta.dirname)).map(show)).toEqual([]);
});

test.each([
  ['src/core/law/interest.ts', "import { day } from '../base/day.ts';"],
  ['src/core/journal/entry.ts', "import { decide } from '../dunning/decide.ts';"],
  ['src/core/dunning/scenario.ts', "import { step } from './step.ts';"],
  ['src/formats/fec/read.ts', "import { day } from '../../core/base/day.ts';\nimport { parse } from 'csv-parse/sync';"],
  [
    'src/ports/store.ts',
    "import type { Entry } from '../core/journal/entry.ts';\nexport interface Store {\n  record(entries: Entry[]): void;\n}",
  ],
  ['src/use-cases/run-day.ts', "import type { Store } from '../ports/store.ts';"],
  ['src/adapters/db/store.ts', "import type { Store } from '../../ports/store.ts';\nimport pg from 'pg';"],
  ['src/program.ts', "import { runDay } from './use-cases/run-day.ts';"],
  ['src/cli/status.ts', "import { program } from '../program.ts';\nimport type { Reading } from '../formats/reading.ts';"],
  ['src/wiring.ts', "import { openStore } from './adapters/db/store.ts';"],
  ['src/core/law/interest.test.ts', "import { readFileSync } from 'node:fs';\nimport { decide } from '../dunning/decide.ts';"],
])('%s may import what lies below it', (path, text) => {
  expect(one(path, text)).toEqual([]);
});

test.each([
  ['core upwards', 'src/core/law/interest.ts', "import { claim } from '../receivable/claim.ts';"],
  ['core upwards, by type', 'src/core/law/interest.ts', "import type { Claim } from '../receivable/claim.ts';"],
  ['core upwards, inline type', 'src/core/base/day.ts', "export type Z = import('../law/interest.ts').Interest;"],
  ['core upwards, on demand', 'src/core/base/day.ts', "export const later = import('../law/interest.ts');"],
  ['core to journal', 'src/core/insight/dso.ts', "import { narrate } from '../journal/narrate.ts';"],
  ['between neighbours', 'src/core/insight/dso.ts', "import { score } from '../proceeding/score.ts';"],
  ['core to formats', 'src/core/case/proof.ts', "import { read } from '../../formats/reading.ts';"],
  ['core to a library', 'src/core/case/proof.ts', "import { z } from 'zod';"],
  ['core to Node', 'src/core/case/proof.ts', "import { createHash } from 'node:crypto';"],
  ['an unknown chapter', 'src/core/misfit/proof.ts', "import { day } from '../base/day.ts';"],
  ['formats above base', 'src/formats/fec/read.ts', "import { claim } from '../../core/receivable/claim.ts';"],
  ['formats to files', 'src/formats/fec/read.ts', "import { readFileSync } from 'node:fs';"],
  ['ports by value', 'src/ports/store.ts', "import { day } from '../core/base/day.ts';"],
  ['use cases to adapters', 'src/use-cases/run-day.ts', "import type { Pool } from '../adapters/db/pool.ts';"],
  ['adapters to use cases', 'src/adapters/db/store.ts', "import { runDay } from '../../use-cases/run-day.ts';"],
  ['program to adapters', 'src/program.ts', "import { openStore } from './adapters/db/store.ts';"],
  ['faces to adapters', 'src/api/routes.ts', "import { openStore } from '../adapters/db/store.ts';"],
  ['faces to use cases', 'src/cli/status.ts', "import { runDay } from '../use-cases/run-day.ts';"],
  ['faces to formats by value', 'src/cli/status.ts', "import { read } from '../formats/reading.ts';"],
  ['faces to each other', 'src/cli/status.ts', "import { routes } from '../api/routes.ts';"],
  ['to main', 'src/cli/status.ts', "import { main } from '../main.ts';"],
  ['to the wiring', 'src/cli/status.ts', "import { wiring } from '../wiring.ts';"],
  ['to the tools', 'src/adapters/db/store.ts', "import { tidy } from '../../../tools/tidy.ts';"],
  ['the program to tests', 'src/core/law/interest.ts', "import { sample } from './sample.test-kit.ts';"],
  ['from an unknown part', 'src/misfit/x.ts', "import { day } from '../core/base/day.ts';"],
])('imports that go up are caught: %s', (_, path, text) => {
  expect(one(path, text)).toEqual([`${path}:1 import-law`]);
});

test.each([
  'export async function decide() {}',
  'export const wait = async () => 1;',
  'export const p = Promise.resolve(1);',
  'export function f(): Promise<number> {\n  throw new Error();\n}',
  'export const now = new Date();',
  'export const now = Date.now();',
  'export const chance = Math.random();',
  'export const home = process.env;',
  "export const answer = fetch('x');",
  'setTimeout(() => 1, 1);',
  'export const at = performance.now();',
  "console.error('x');",
])('the core is pure: %s', (text) => {
  expect(one('src/core/case/proof.ts', text)[0]).toBe('src/core/case/proof.ts:1 purity');
  expect(one('src/core/case/proof.test.ts', text)).toEqual([]);
});

test('names of our own that look like the outside world are let be', () => {
  const text = 'export const f = (process: { fetch: string }) => process.fetch;\nexport const g = { performance: 1 }.performance;\n';
  expect(one('src/core/case/proof.ts', text)).toEqual([]);
  expect(one('src/core/base/day.ts', 'export const utc = Date.UTC(2026, 0, 1);')).toEqual([]);
});

test('circles are caught, by value and by type', () => {
  const circle = {
    'src/core/case/a.ts': "import './b.ts';",
    'src/core/case/b.ts': "import './c.ts';",
    'src/core/case/c.ts': "import type { A } from './a.ts';",
  };
  expect(tidied(circle)).toEqual(['src/core/case/a.ts:1 circle']);
  expect(tidied({ ...circle, 'src/core/case/c.ts': '' })).toEqual([]);
});

test.each([
  ['src/core/case/index.ts', "import { a } from './a.ts';\nexport { b } from './b.ts';\nexport const c = a;"],
  ['src/core/case/all.ts', "export * from './a.ts';\nexport const b = 1;"],
  ['src/core/case/all.ts', "export { a } from './a.ts';\nexport type { B } from './b.ts';"],
])('barrels are caught: %s', (path, text) => {
  expect(one(path, text)).toEqual([`${path}:1 barrel`]);
});

test('ports hold types only', () => {
  expect(one('src/ports/clock.ts', 'export interface Clock {}\n\nexport const clock = 1;\n')).toEqual(['src/ports/clock.ts:3 ports']);
});

test('sizes: 300 lines a file, 60 a function', () => {
  expect(one('src/cli/a.ts', lines(300))).toEqual([]);
  expect(one('src/cli/a.ts', lines(301))).toEqual(['src/cli/a.ts:1 file-size']);
  const long = (head: string, count: number) => `${head}{\n${lines(count)}}`;
  expect(one('src/cli/a.ts', long('function f() ', 58))).toEqual([]);
  expect(one('src/cli/a.ts', long('function f() ', 59))).toEqual(['src/cli/a.ts:1 function-size']);
  expect(one('tools/a.ts', long('export const f = () => ', 59))).toEqual(['tools/a.ts:1 function-size']);
  expect(one('src/cli/a.test.ts', `describe('x', () => {\n${lines(80)}});`)).toEqual([]);
  expect(one('src/cli/a.test.ts', `test('x', () => {\n${lines(80)}});`)).toEqual(['src/cli/a.test.ts:1 function-size']);
});

test.each([
  ['any', 'src/cli/a.ts', `export const a = 1 as ${'any'};`],
  ['unfinished', 'src/cli/a.ts', `// ${'TO'}${'DO'}: later`],
  ['unfinished', 'bench/a.ts', `/* ${'FIX'}${'ME'} */`],
  ['silenced', 'stories/a.ts', `// ${'@ts'}-ignore`],
  ['test-marked', 'src/cli/a.test.ts', `test.${'only'}('x', () => {});`],
  ['test-marked', 'src/cli/a.test.ts', "describe.concurrent.skip('x', () => {});"],
  ['name', 'src/core/base/utils.ts', ''],
  ['name', 'src/cli/helpers/a.ts', ''],
  ['name', 'src/cli/common.test.ts', ''],
  ['console', 'src/worker/a.ts', "console.log('x');"],
  ['machine-place', 'src/cli/a.ts', `export const a = '${'/ho'}me/somebody/x';`],
  ['machine-place', 'README.md', `See ${'https://registry'}.npmjs.org`],
  ['syntax', 'src/cli/a.ts', 'export const = 1;'],
])('words and places: %s in %s', (rule, path, text) => {
  expect(one(path, text)).toEqual([`${path}:1 ${rule}`]);
});

test('the command line may speak, and words in texts are not comments', () => {
  expect(one('src/cli/a.ts', `console.log('${'TO'}${'DO'} list, any skip.only(');`)).toEqual([]);
});
