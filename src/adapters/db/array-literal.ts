import { assert } from '../../core/base/assert.ts';
import type { ColumnType } from './columns.ts';

/** The type of an array of such values, as a statement names it. */
export const ARRAY_TYPES: Readonly<Record<ColumnType, string>> = {
  int: 'bigint[]',
  text: 'text[]',
  boolean: 'boolean[]',
  date: 'date[]',
  instant: 'timestamptz[]',
  json: 'jsonb[]',
  // There are no arrays of arrays of unequal length: they travel as texts.
  ints: 'text[]',
};

/** One column of many rows, as one parameter: a statement has as many parameters as columns, whatever the number of rows. */
export function arrayLiteral(type: ColumnType, values: readonly unknown[]): string {
  const write = WRITERS[type];
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : write(value))).join(',')}}`;
}

const WRITERS: Readonly<Record<ColumnType, (value: unknown) => string>> = {
  int: (value) => {
    assert(Number.isSafeInteger(value), `${String(value)} is not a whole number`);
    return String(value);
  },
  text: (value) => quote(value),
  boolean: (value) => (value === true ? 't' : 'f'),
  date: (value) => quote(value),
  instant: (value) => quote(value),
  json: (value) => quote(JSON.stringify(value)),
  ints: (value) => quote(`{${(value as readonly number[]).join(',')}}`),
};

function quote(value: unknown): string {
  assert(typeof value === 'string', `${String(value)} is not a text`);
  return `"${/["\\]/.test(value) ? value.replace(/["\\]/g, '\\$&') : value}"`;
}
