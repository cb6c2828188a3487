import { readFileSync } from 'node:fs';

export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/**
 * Counts from vitest's JSON report. A test file that could not even be loaded counts as one failed test, and so
 * does a run that went wrong without any test to blame (`exitCode` not 0, no report): silence is never success.
 */
export function countTests(reportFile: string, exitCode: number): TestCount {
  const report = readReport(reportFile);
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.testResults ?? []).reduce((sum, file) => {
    const inside = file.assertionResults.filter((test) => test.status === 'failed').length;
    return sum + (inside === 0 && file.status === 'failed' ? 1 : inside);
  }, 0);
  const wentWrong = exitCode !== 0 || !report;
  return { passed, failed: failed === 0 && wentWrong ? 1 : failed };
}

/** The last line of a test run. */
export function summaryLine({ passed, failed }: TestCount): string {
  return `${passed} passed, ${failed} failed`;
}

function readReport(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
