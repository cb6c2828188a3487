import { expect, test } from 'vitest';
import { columnsOf, mappingOf, samplesOf, startOf } from './column-choices.ts';

const TABLE = { headers: ['Date', 'Montant', '', 'Libellé'], columns: {}, proposed: null };

test('columns are named by their titles; those without one cannot be', () => {
  expect(columnsOf(TABLE)).toEqual(['Date', 'Montant', 'Libellé']);
});

test('a table without titles is named by its places', () => {
  const proposed = { 'bank.header': 'no', 'bank.date': '#1', 'bank.amount': '#3' };
  const table = { headers: ['', ''], columns: {}, proposed };
  expect(columnsOf(table)).toEqual(['#1', '#2', '#3']);
  const start = startOf(table);
  expect(start).toEqual({ kind: 'bank', choices: { '#1': 'bank.date', '#3': 'bank.amount' }, hasTitles: false });
  expect(mappingOf(start.choices, start.kind, start.hasTitles)).toEqual(proposed);
});

test('what stands in a column is found by its title or its place', () => {
  const samples = [['a', ''], ['b'], ['c', 'd']];
  expect(samplesOf('Montant', { headers: ['Date', 'Montant'], samples })).toEqual(['b']);
  expect(samplesOf('#1', { headers: ['', ''], samples })).toEqual(['a']);
  expect(samplesOf('Rien', { headers: ['Date'], samples })).toEqual([]);
});

test('what was taken for what comes back as it was, without fields of the other kind', () => {
  const columns = { number: 'N°', amountDue: 'Reste' };
  const { kind, choices, hasTitles } = startOf({ ...TABLE, columns });
  expect(kind).toBe('list');
  expect(mappingOf(choices, kind, hasTitles)).toEqual(columns);
  expect(mappingOf({ ...choices, Date: 'bank.date' }, 'bank', true)).toEqual({ 'bank.date': 'Date' });
});
