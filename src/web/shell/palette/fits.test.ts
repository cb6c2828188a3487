import { expect, it } from 'vitest';
import { fitting, guessing } from './fits.ts';

const COMMANDS = [
  { name: 'Importer un fichier', others: 'FEC CSV relevé' },
  { name: 'Banque', others: 'relevés virements' },
  { name: 'Règles et seuils', others: '' },
  { name: 'Valeurs de la loi', others: 'taux' },
  { name: 'Ouvrir la boîte d’envoi', others: 'outbox' },
];
const of = (typed: string) => ({
  typed,
  all: COMMANDS,
  nameOf: (one: (typeof COMMANDS)[number]) => one.name,
  othersOf: (one: (typeof COMMANDS)[number]) => [one.others],
});
const found = (typed: string) => fitting(of(typed)).map((one) => one.name);
const guessed = (typed: string) => guessing(of(typed)).map((one) => one.name);

it('each word begins a word, without accents, in any order', () => {
  expect(found('regles')).toEqual(['Règles et seuils']);
  expect(found('seui reg')).toEqual(['Règles et seuils']);
  expect(found('import csv')).toEqual(['Importer un fichier']);
  expect([found('  '), found('gles'), found('zzz')]).toEqual([[], [], []]);
});

it('what is called so comes before what is also meant', () => {
  const both = [
    { name: 'Importer', others: 'banque' },
    { name: 'Banque', others: 'relevés' },
  ];
  const names = fitting({ ...of('ban'), all: both }).map((one) => one.name);
  expect(names).toEqual(['Banque', 'Importer']);
});

it.each([
  ['imprter', 'Importer un fichier'],
  ['impotrer', 'Importer un fichier'],
  ['inporter', 'Importer un fichier'],
  ['immporter', 'Importer un fichier'],
  ['bnaque', 'Banque'],
  ['banqeu', 'Banque'],
  ['règels', 'Règles et seuils'],
  ['vlrs', 'Valeurs de la loi'],
  ['impfic', 'Importer un fichier'],
])('a slip or letters left out are forgiven: %s', (typed, meant) => {
  expect([found(typed), guessed(typed)]).toEqual([[], [meant]]);
});

it('nothing is guessed of two letters, nor of what nothing resembles', () => {
  expect([guessed('bq'), guessed('zzz'), guessed(''), guessed('roy.example')]).toEqual([[], [], [], []]);
});
