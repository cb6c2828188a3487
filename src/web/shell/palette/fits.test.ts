import { expect, it } from 'vitest';
import { fits, fitting } from './fits.ts';

it('each word begins a word, without accents, in any order', () => {
  expect([fits('regles', ['Règles et seuils']), fits('seui reg', ['Règles et seuils']), fits('gles', ['Règles et seuils'])]).toEqual([
    true,
    true,
    false,
  ]);
  expect([fits('import csv', ['Importer', 'fichier CSV']), fits('  ', ['Importer'])]).toEqual([true, false]);
});

it('what is called so comes before what is also meant', () => {
  const screens = [
    { name: 'Importer', others: 'banque' },
    { name: 'Banque', others: 'relevés' },
  ];
  const found = fitting(
    'ban',
    screens,
    (one) => one.name,
    (one) => [one.others],
  );
  expect(found.map((one) => one.name)).toEqual(['Banque', 'Importer']);
});
