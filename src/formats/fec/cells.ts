import type { Buffer } from 'node:buffer';
import { type Day, isDay } from '../../core/base/day.ts';
import { parseDecimal, roundedCents } from '../decimal.ts';
import type { CellDecoder } from '../encoding.ts';
import type { RowScanner } from './row-scanner.ts';

const [SPACE, PLUS, COMMA, MINUS, DOT, ZERO, NINE] = [0x20, 0x2b, 0x2c, 0x2d, 0x2e, 0x30, 0x39];
/** Ten trillion in cents: an amount beyond it is a fault of the file, and all below adds up exactly in a double. */
const MAX_CENTS = 1_000_000_000_000_000;
const MAX_PLAIN_DIGITS = 13;
const MAX_SHARED = 100_000;

/** What reading an amount gives: its cents, whether decimals were lost by rounding, or that it is none. */
export type CellAmount = { readonly cents: number; readonly rounded: boolean } | null;

type LastCell = { readonly start: number; readonly end: number; readonly text: string | null };

/** The cells of the current row of a scanner, as texts, amounts and days. Texts that come again and again are kept once. */
export class Cells {
  readonly #source: Buffer;
  readonly #rows: RowScanner;
  readonly #decode: CellDecoder;
  readonly #known = new Map<string, string>();
  /** For each field the cell last shared: journals and accounts come in runs. */
  readonly #last: LastCell[] = [];
  readonly #asked: LastCell[] = [];

  constructor(source: Buffer, rows: RowScanner, decode: CellDecoder) {
    this.#source = source;
    this.#rows = rows;
    this.#decode = decode;
  }

  /** The trimmed text of a field, empty when the row or the file has no such field. */
  text(field: number): string {
    if (field < 0 || field >= this.#rows.count) return '';
    const text = this.#decode(this.#source, this.#rows.starts[field] ?? 0, this.#rows.ends[field] ?? 0).trim();
    return this.#rows.quotes[field] === 1 ? text.replaceAll('""', '"') : text;
  }

  /** As {@link text}, `null` when empty, one string object for all equal values. */
  shared(field: number): string | null {
    if (field < 0 || field >= this.#rows.count) return null;
    const last = this.#last[field];
    if (last !== undefined && this.#equalsBytes(field, last)) return last.text;
    const text = this.text(field);
    const known = this.#known.get(text) ?? text;
    if (this.#known.size < MAX_SHARED) this.#known.set(known, known);
    this.#last[field] = { start: this.#rows.starts[field] ?? 0, end: this.#rows.ends[field] ?? 0, text: known || null };
    return known || null;
  }

  #equalsBytes(field: number, { start, end }: LastCell): boolean {
    const from = this.#rows.starts[field] ?? 0;
    const length = (this.#rows.ends[field] ?? 0) - from;
    if (length !== end - start) return false;
    for (let at = 0; at < length; at += 1) if (this.#source[from + at] !== this.#source[start + at]) return false;
    return true;
  }

  /** Whether the field has the same bytes as when this was last asked, on the row before. */
  repeats(field: number): boolean {
    const last = this.#asked[field];
    const same = last !== undefined && this.#equalsBytes(field, last);
    this.#asked[field] = { start: this.#rows.starts[field] ?? 0, end: this.#rows.ends[field] ?? 0, text: null };
    return same;
  }

  /** Whether the field begins with these ASCII letters, blanks aside. */
  startsWith(field: number, prefix: readonly number[]): boolean {
    if (field < 0 || field >= this.#rows.count) return false;
    const end = this.#rows.ends[field] ?? 0;
    let at = this.#rows.starts[field] ?? 0;
    while (at < end && this.#source[at] === SPACE) at += 1;
    return at + prefix.length <= end && prefix.every((byte, offset) => this.#source[at + offset] === byte);
  }

  /** Cents of an amount written as the norm wants ("1840,50"), or in any way that cannot be misread. An empty cell is zero. */
  cents(field: number): number | null {
    if (field < 0 || field >= this.#rows.count) return 0;
    const plain = plainCents(this.#source, this.#rows.starts[field] ?? 0, this.#rows.ends[field] ?? 0);
    return Number.isNaN(plain) ? null : plain;
  }

  /** The slow way, for what {@link cents} does not understand: grouped thousands, more than two decimals. */
  unusualCents(field: number): CellAmount {
    const value = parseDecimal(this.text(field), 'either');
    if (value === null) return null;
    const { cents, exact } = roundedCents(value);
    const tooLarge = cents > BigInt(MAX_CENTS) || cents < -BigInt(MAX_CENTS);
    return tooLarge ? null : { cents: Number(cents), rounded: !exact };
  }
}

/** NaN when the bytes are not a plain amount of at most 13 digits before the mark and two after. */
function plainCents(source: Buffer, from: number, to: number): number {
  let [at, end] = [from, to];
  while (at < end && source[at] === SPACE) at += 1;
  while (end > at && source[end - 1] === SPACE) end -= 1;
  if (at === end) return 0;
  const sign = source[at];
  if (sign === MINUS || sign === PLUS) at += 1;
  let [cents, digits, decimals] = [0, 0, -1];
  for (; at < end; at += 1) {
    const byte = source[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      cents = cents * 10 + byte - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if ((byte === COMMA || byte === DOT) && decimals < 0) decimals = 0;
    else return Number.NaN;
  }
  if (digits === 0 || digits > MAX_PLAIN_DIGITS || decimals > 2) return Number.NaN;
  const value = cents * (decimals === 2 ? 1 : decimals === 1 ? 10 : 100);
  return sign === MINUS && value !== 0 ? -value : value;
}

/** Days of a FEC, each text understood once: the norm's YYYYMMDD, and YYYY-MM-DD, DD/MM/YYYY, DDMMYYYY that some programs write. */
export class FecDays {
  readonly #known = new Map<string, Day | null>();

  /** `null` when the text is no day. */
  read(text: string): Day | null {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const found = fecDay(text);
    if (this.#known.size < 20_000) this.#known.set(text, found);
    return found;
  }
}

function fecDay(text: string): Day | null {
  const compact = text.replace(/[ T]\d{1,2}:.*$/, '').replace(/[-/. ]/g, '');
  if (!/^\d{8}$/.test(compact)) return null;
  const yearFirst = `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;
  if (isDay(yearFirst)) return yearFirst;
  const dayFirst = `${compact.slice(4)}-${compact.slice(2, 4)}-${compact.slice(0, 2)}`;
  return isDay(dayFirst) ? dayFirst : null;
}
