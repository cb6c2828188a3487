import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LAW_PAGE, lawPage } from './law-page.ts';

test('docs/law.md is what the tags of the code say (npm run law-page writes it)', () => {
  expect(readFileSync(LAW_PAGE, 'utf8')).toBe(lawPage());
});

test('every place of the law is tried by some test', () => {
  const rows = lawPage()
    .split('\n')
    .filter((line) => line.includes('`') && line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((cells) => cells[4] === '').map((cells) => cells[2])).toEqual([]);
});
