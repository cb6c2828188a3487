import { defineConfig } from 'vitest/config';

/**
 * Processes, not threads: the PDF and database libraries are native, and a test that kills something must only
 * reach itself. `*.slow.test.ts` run with `npm test`, not with `npm run check`.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'stories/**/*.test.ts', 'bench/**/*.test.ts', 'journeys/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...(process.env['ACQUIT_FAST'] ? ['**/*.slow.test.ts'] : [])],
    pool: 'forks',
    maxWorkers: 3,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    teardownTimeout: 30_000,
    globalSetup: ['tools/test-cluster.ts'],
  },
});
