import { expect, test } from 'vitest';
import { sampleCells } from './sample-rows.ts';

const file = (text: string) => ({ name: 'x.csv', bytes: new TextEncoder().encode(text) });

test('each column shows what stands below its title, after lines that are no table', async () => {
  const text = 'Export du 02/03/2026\n\nNuméro;Somme;Vide\nA-1;12,50;\nA-2;1 200,00;\n;;\nA-3;7;\nA-4;8;\n';
  expect(await sampleCells(file(text), undefined, ['Numéro', 'Somme', 'Vide'])).toEqual([
    ['A-1', 'A-2', 'A-3'],
    ['12,50', '1 200,00', '7'],
    ['', '', ''],
  ]);
});

test('a long cell is cut; of what is no table there is nothing', async () => {
  const [column] = await sampleCells(file(`A;B\n${'x'.repeat(60)};1\n`), undefined, ['A', 'B']);
  expect(column?.[0]?.length).toBe(40);
  expect(await sampleCells(file('<?xml version="1.0"?><Invoice/>'), undefined, ['A'])).toEqual([]);
});

test('where the titles are not to be found, the rows themselves are shown', async () => {
  expect((await sampleCells(file('01/02/2026;5\n02/02/2026;6\n'), undefined, ['#1', '#2'])).map((cells) => cells[0])).toEqual([
    '01/02/2026',
    '5',
  ]);
});
