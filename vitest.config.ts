import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

const TESTS = ['src/**/*', 'tools/**/*', 'stories/**/*', 'bench/**/*', 'journeys/**/*'];
const SLOW = '**/*.slow.test.ts';
const JOURNEYS = 'journeys/*.slow.test.ts';

/**
 * Processes, not threads: the PDF and database libraries are native. Fast tests and journeys share theirs, which saves reading the
 * same modules for each file; the other `*.slow.test.ts`, which kill, freeze and fill, have one each. Those run with `npm test`, not with `npm run check`.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 3,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    globalSetup: ['tools/test-cluster.ts'],
    // Not how long something may take: when a test gives up waiting for it.
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'fast', isolate: false, include: TESTS.map((in_) => `${in_}.test.ts`), exclude: [...configDefaults.exclude, SLOW] },
      },
      ...(process.env['ACQUIT_FAST'] ? [] : [
        { extends: true as const, test: { name: 'journeys', isolate: false, include: [JOURNEYS] } },
        { extends: true as const, test: { name: 'slow', include: [SLOW], exclude: [...configDefaults.exclude, JOURNEYS] } },
      ]),
    ],
  },
});
