import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { onFakes } from './engine/outsiders.ts';
import { play } from './engine/play.ts';

const folder = import.meta.dirname;
const stories = readdirSync(folder).filter((name) => name.endsWith('.story'));

describe('stories, on fakes', () => {
  test('there are at least fifteen', () => {
    expect(stories.length).toBeGreaterThanOrEqual(15);
  });

  for (const name of stories) {
    test(name, async () => {
      const file = join(folder, name);
      const told = readFileSync(file, 'utf8');
      const played = await play(told, onFakes);
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, played);
      expect(played).toBe(told);
    });
  }
});
