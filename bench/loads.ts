import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPages } from '../src/adapters/pages/build.ts';

export type Loads = {
  /** Bytes, compressed, that the page itself names: fetched before anything is shown. */
  readonly first: number;
  /** Every other file, by name, with its bytes compressed: fetched when a screen wants it. */
  readonly later: ReadonlyMap<string, number>;
};

/** What a browser fetches of the built pages, and when. */
export function loadsOf({ folder, page }: BuiltPages): Loads {
  const named = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path = '']) => path));
  const sizes = readdirSync(join(folder, 'assets')).map((name): [string, number] => [
    name,
    gzipSync(readFileSync(join(folder, 'assets', name))).length,
  ]);
  const isFirst = (name: string) => named.has(`assets/${name}`);
  const own = gzipSync(page).length;
  return {
    first: sizes.filter(([name]) => isFirst(name)).reduce((sum, [, bytes]) => sum + bytes, own),
    later: new Map(sizes.filter(([name]) => !isFirst(name))),
  };
}
