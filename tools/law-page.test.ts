import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articlesOf, isCitation, LAW_PAGE, lawPage } from './law-page.ts';
import { Uses } from './law-uses.ts';

const rows = () =>
  lawPage()
    .split('\n')
    .filter((line) => line.includes('`') && line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

test('docs/law.md is what the tags of the code say (npm run law-page writes it)', () => {
  expect(readFileSync(LAW_PAGE, 'utf8')).toBe(lawPage());
});

test('every place of the law is tried by some test', () => {
  expect(rows().length).toBeGreaterThan(80);
  expect(
    rows()
      .filter((cells) => cells[4] === '')
      .map((cells) => cells[2]),
  ).toEqual([]);
});

test('every citation is whole: a code with its articles, or another text by its number', () => {
  expect(rows().flatMap((cells) => (cells[1] && !isCitation(cells[1]) ? [cells[1]] : []))).toEqual([]);
});

test.each(['C. civ. 1231 ("délai raisonnable"', 'L121-21', 'no text between businesses', 'CPC 641 and the article of each ({', 'C. com.'])(
  'finds a broken citation: %s',
  (broken) => expect(isCitation(broken)).toBe(false),
);

test('what stands in brackets is not cited, and an article without a code is of the code before', () => {
  expect(articlesOf('C. civ. 1231 ("délai raisonnable"; no figure); CPCE (postes) L100')).toEqual(['C. civ. 1231', 'CPCE (postes) L100']);
  expect(articlesOf('C. conso. L121-6 5°; L121-21, L132-23 (fee)')).toEqual(['C. conso. L121-6 5°', 'C. conso. L121-21, L132-23']);
});

describe('who uses what', () => {
  const root = mkdtempSync(join(tmpdir(), 'acquit-law-'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  beforeAll(() => {
    write('src/core/law/value.ts', 'export const VALUE = 1;\nexport const OTHER = 2;\n');
    write(
      'src/core/law/rule.ts',
      "import { VALUE } from './value.ts';\nexport function rule() {\n  return VALUE;\n}\nexport function idle() {}\n",
    );
    write('src/core/law/rule.test.ts', "import { rule } from './rule.ts';\nrule();\n");
    write('src/core/law/talk.test.ts', "// rule, idle and OTHER are named here\nconst text = 'rule idle OTHER';\n");
    write('src/use-cases/verb.ts', "import { rule } from '../core/law/rule.ts';\nexport function verb() {\n  return rule();\n}\n");
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([
    ['rule', 'rule.ts', ['src/core/law/rule.test.ts'], true],
    ['VALUE', 'value.ts', ['src/core/law/rule.test.ts'], true],
    ['idle', 'rule.ts', [], false],
    ['OTHER', 'value.ts', [], false],
  ])('%s: tried by what imports it or its users, applied where something beyond the core comes to it', (name, file, tests, applied) => {
    const uses = new Uses(root);
    expect(uses.testsOf({ name, file: `src/core/law/${file}` })).toEqual(tests);
    expect(uses.isApplied({ name, file: `src/core/law/${file}` })).toBe(applied);
  });
});
