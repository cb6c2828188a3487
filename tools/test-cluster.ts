import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/adapters/postgres/embedded.ts';
import { TEST_CLUSTER } from '../src/adapters/postgres/fresh-database.ts';

/** Before and after a whole test run: a place for the shared PostgreSQL, started only if a test asks for it. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-test-'));
  process.env[TEST_CLUSTER] = folder;
  return async () => {
    if (existsSync(join(folder, 'data'))) await (await startEmbedded({ dataFolder: folder })).stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
