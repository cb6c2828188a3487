import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtPages } from '../src/adapters/pages/build.ts';
import { TEST_CLUSTER } from '../src/adapters/postgres/fresh-database.ts';
import { loadsOf } from './loads.ts';

const MOST_FIRST = 350_000;

it('little is fetched before the first screen, and each screen by itself', async () => {
  const own = mkdtempSync(join(tmpdir(), 'acquit-pages-'));
  try {
    // The journeys keep the pages there: whoever comes first builds them.
    const built = await builtPages(process.env[TEST_CLUSTER] ?? own);
    const { first, later } = loadsOf(built);
    // What the tests look at is what users are served: React without its checks, which alone says so.
    const assets = join(built.folder, 'assets');
    expect(readdirSync(assets).some((name) => readFileSync(join(assets, name), 'utf8').includes('Minified React error'))).toBe(true);
    expect(first).toBeLessThanOrEqual(MOST_FIRST);
    expect(first).toBeGreaterThan(50_000);
    const names = [...later.keys()].join(' ');
    for (const screen of ['today', 'debtors', 'debtor', 'bank', 'imports', 'dashboard', 'scenarios', 'palette', 'keys-help'])
      expect(names).toMatch(new RegExp(`(^| )${screen}-[^ ]+\\.js`));
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});
