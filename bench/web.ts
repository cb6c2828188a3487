import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPages } from '../src/adapters/pages/build.ts';
import { loadsOf } from './loads.ts';
import { rounded } from './measure.ts';

/** What a browser fetches before the first screen, and for each screen beyond that, in kB as they travel (gzip). */
export async function benchWeb(): Promise<{ firstLoadKb: number; screensKb: Readonly<Record<string, number>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'acquit-web-'));
  try {
    const { first, later } = loadsOf(await builtPages(folder));
    const kb = (bytes: number) => rounded(bytes / 1_000, 1);
    const screens = [...later].sort(([, a], [, b]) => b - a).map(([name, bytes]): [string, number] => [name, kb(bytes)]);
    return { firstLoadKb: kb(first), screensKb: Object.fromEntries(screens) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
