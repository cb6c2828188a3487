import { defineConfig } from 'vitest/config';

/**
 * The tests that hold the law and the claim, for `npm run mutation`: each runs thousands of times, so without the one that
 * takes seconds, and in one process whose modules stay loaded.
 */
export default defineConfig({
  test: {
    include: ['src/core/law/**/*.test.ts', 'src/core/receivable/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.slow.test.ts', '**/claim-independent.property.test.ts'],
    env: { ACQUIT_FAST: '1' },
    isolate: false,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    testTimeout: 120_000,
  },
});
