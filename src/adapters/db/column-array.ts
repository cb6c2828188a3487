import { assert } from '../../core/base/assert.ts';
import { type Day, ordinal } from '../../core/base/day.ts';
import type { ColumnType } from './column-type.ts';

/** How an array of such values is written: PostgreSQL's name for it, the number of its element type, and the bytes of an element. */
type Encoding = {
  readonly arrayType: string;
  readonly elementOid: number;
  /** Size in bytes of an element; given once for those of fixed size. */
  readonly size: number | ((value: unknown) => number);
  readonly write: (bytes: Buffer, at: number, value: unknown) => void;
};

const DAYS_TO_2000 = 10_957;
const MS_TO_2000 = DAYS_TO_2000 * 86_400_000;

const TEXT: Encoding = {
  arrayType: 'text[]',
  elementOid: 25,
  size: (value) => Buffer.byteLength(textOf(value)),
  write: (bytes, at, value) => bytes.write(textOf(value), at, 'utf8'),
};

const ENCODINGS: Readonly<Record<ColumnType, Encoding>> = {
  int: { arrayType: 'bigint[]', elementOid: 20, size: 8, write: writeInteger },
  text: TEXT,
  boolean: { arrayType: 'boolean[]', elementOid: 16, size: 1, write: (bytes, at, value) => bytes.writeUInt8(value === true ? 1 : 0, at) },
  date: {
    arrayType: 'date[]',
    elementOid: 1082,
    size: 4,
    write: (bytes, at, value) => bytes.writeInt32BE(ordinal(value as Day) - DAYS_TO_2000, at),
  },
  instant: {
    arrayType: 'timestamptz[]',
    elementOid: 1184,
    size: 8,
    write: (bytes, at, value) => writeInteger(bytes, at, (Date.parse(textOf(value)) - MS_TO_2000) * 1000),
  },
  json: { arrayType: 'json[]', elementOid: 114, size: TEXT.size, write: TEXT.write },
  // There are no arrays of arrays of unequal length: they travel as texts.
  ints: TEXT,
};

export function arrayType(type: ColumnType): string {
  return ENCODINGS[type].arrayType;
}

/**
 * One column of many rows, as one parameter in PostgreSQL's binary format: a statement has as many parameters as columns
 * whatever the number of rows, and no text is escaped or parsed on the way.
 */
export function columnArray(type: ColumnType, values: readonly unknown[]): Buffer {
  const encoding = ENCODINGS[type];
  const cells = type === 'json' ? values.map(jsonOf) : type === 'ints' ? values.map(intsOf) : values;
  const sizes = cells.map((cell) => sizeOf(encoding, cell));
  const bytes = Buffer.allocUnsafe(20 + sizes.reduce((sum, size) => sum + 4 + Math.max(size, 0), 0));
  writeHeader(bytes, encoding.elementOid, cells.length);
  let at = 20;
  for (let index = 0; index < cells.length; index += 1) {
    const size = sizes[index] ?? ABSENT;
    bytes.writeInt32BE(size, at);
    at += 4;
    if (size === ABSENT) continue;
    encoding.write(bytes, at, cells[index]);
    at += size;
  }
  return bytes;
}

/** The size that stands for NULL. */
const ABSENT = -1;

function sizeOf({ size }: Encoding, cell: unknown): number {
  if (cell === null || cell === undefined) return ABSENT;
  return typeof size === 'number' ? size : size(cell);
}

function writeHeader(bytes: Buffer, elementOid: number, length: number): void {
  // Dimensions, whether there are NULLs, element type, length, first index.
  for (const [index, value] of [1, 1, elementOid, length, 1].entries()) bytes.writeInt32BE(value, index * 4);
}

function writeInteger(bytes: Buffer, at: number, value: unknown): void {
  assert(Number.isSafeInteger(value), `${String(value)} is not a whole number`);
  const whole = value as number;
  const high = Math.floor(whole / 2 ** 32);
  bytes.writeInt32BE(high, at);
  bytes.writeUInt32BE(whole - high * 2 ** 32, at + 4);
}

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function intsOf(value: unknown): string | null {
  return value === null || value === undefined ? null : `{${(value as readonly number[]).join(',')}}`;
}

function textOf(value: unknown): string {
  assert(typeof value === 'string', `${String(value)} is not a text`);
  return value;
}
