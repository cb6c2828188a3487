import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countTests, summaryLine } from './test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'acquit-count-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function counted(exitCode: number, files?: Record<string, string[]>): string {
  const file = join(folder, 'report.json');
  const testResults = Object.entries(files ?? {}).map(([status, tests]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  }));
  const numPassedTests = testResults.flatMap((result) => result.assertionResults).filter((result) => result.status === 'passed').length;
  writeFileSync(file, files ? JSON.stringify({ numPassedTests, testResults }) : '{ "numPassed');
  return summaryLine(countTests(file, exitCode));
}

test('tests are counted', () => {
  expect(counted(0, { passed: ['passed', 'passed', 'skipped'] })).toBe('2 passed, 0 failed');
  expect(counted(1, { passed: ['passed'], failed: ['passed', 'failed', 'failed'] })).toBe('2 passed, 2 failed');
});

test('a file that cannot be loaded is a failure', () => {
  expect(counted(1, { passed: ['passed'], failed: [] })).toBe('1 passed, 1 failed');
});

test('a run that went wrong is a failure even when no test is to blame', () => {
  expect(counted(1, { passed: ['passed'] })).toBe('1 passed, 1 failed');
  expect(counted(0)).toBe('0 passed, 1 failed');
  expect(summaryLine(countTests(join(folder, 'absent.json'), 137))).toBe('0 passed, 1 failed');
});
