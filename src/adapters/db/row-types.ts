import pg from 'pg';
import { assert } from '../../core/base/assert.ts';

type Parser = (text: string) => unknown;

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/**
 * How values of the database become ours: whole numbers are numbers, days stay texts, instants are ISO 8601 in UTC. Set
 * on our own connections only; the library's defaults (int8 as text, days as local midnights) stay as they are elsewhere.
 */
export const ROW_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : (PARSERS.get(oid) ?? pg.types.getTypeParser(oid, 'text'));
  }) as typeof pg.types.getTypeParser,
};

const PARSERS: ReadonlyMap<number, Parser> = new Map<number, Parser>([
  [INT8, integer],
  [INT8_ARRAY, integers],
  [DATE, (text) => text],
  [TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

function integer(text: string): number {
  const value = Number(text);
  assert(Number.isSafeInteger(value), `${text} is beyond the exact integers`);
  return value;
}

function integers(text: string): number[] {
  return text === '{}' ? [] : text.slice(1, -1).split(',').map(integer);
}
