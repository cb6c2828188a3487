import { constants, inflateSync } from 'node:zlib';
import {
  entry,
  isArray,
  isDictionary,
  isName,
  isReference,
  type PdfDictionary,
  PdfParser,
  type PdfReference,
  type PdfValue,
} from './pdf-syntax.ts';

/** Where an object stands: in the file itself or in a decompressed object stream. */
type Place = { readonly bytes: Uint8Array; readonly position: number };
type Read = { readonly value: PdfValue | undefined; readonly parser: PdfParser };
type Stream = { readonly raw: Uint8Array; readonly end: number };

const MEBIBYTE = 1024 * 1024;
const MAX_OBJECT_BYTES = MEBIBYTE;
const MAX_OBJECT_STREAM_BYTES = 8 * MEBIBYTE;
const MAX_OBJECT_STREAMS_BYTES = 64 * MEBIBYTE;
const MAX_STREAM_BYTES = 64 * MEBIBYTE;
/** Bytes looked through for lengths that stand elsewhere in the file. */
const MAX_LENGTH_SEARCH = 512 * MEBIBYTE;
/** Bytes of syntax (not of streams) that are read in all; every step costs some, so that none is free. */
const MAX_WORK = 32 * MEBIBYTE;
const COST_OF_KEYWORD = 32;
const COST_OF_OBJECT = 64;
const COST_OF_DAMAGED_STREAM = MEBIBYTE / 2;

/** A PDF that goes past a bound: it is refused, never read in part. */
export class PdfTooComplex extends Error {}

/**
 * The objects of a PDF, found by walking through the file from its start, as the tables of offsets of many files are wrong. Objects are
 * read only when asked for, and every step is bounded: general PDF libraries fill the memory with what a small hostile file unfolds to.
 */
export class PdfDocument {
  encrypted = false;
  readonly #buffer: Buffer;
  readonly #places = new Map<number, Place>();
  #root: PdfReference | null = null;
  #lastCatalog: PdfValue = null;
  #nextTrailer: number;
  #workLeft = MAX_WORK;
  #searchLeft = MAX_LENGTH_SEARCH;
  #unfoldLeft = MAX_OBJECT_STREAMS_BYTES;

  /** @throws PdfTooComplex */
  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#nextTrailer = this.#buffer.indexOf('trailer', 0, 'latin1');
    this.#scan();
  }

  /** The catalog, from which everything is reached; `null` when the file has none. */
  get catalog(): PdfValue {
    const stated = this.resolve(this.#root);
    return isDictionary(stated) ? stated : this.#lastCatalog;
  }

  /** The value itself, or the object that it refers to; `null` when there is none. @throws PdfTooComplex */
  resolve(value: PdfValue): PdfValue {
    let current = value;
    for (let hops = 0; isReference(current) && hops < 8; hops += 1) {
      const place = this.#places.get(current.number);
      current = (place && this.#read(place).value) ?? null;
    }
    return isReference(current) ? null : current;
  }

  /**
   * The decoded bytes of the stream that a reference leads to; `null` when it is none, is damaged, or has a filter that is not read.
   * @throws PdfTooComplex
   */
  stream(reference: PdfValue): Uint8Array | null {
    const place = isReference(reference) ? this.#places.get(reference.number) : undefined;
    if (place === undefined) return null;
    const { value, parser } = this.#read(place);
    if (value === undefined || !isDictionary(value)) return null;
    const stream = this.#streamAfter(place, parser, value);
    return stream && this.#decoded(stream.raw, value, MAX_STREAM_BYTES);
  }

  #scan(): void {
    for (let position = 0; ; ) {
      const keyword = this.#buffer.indexOf('obj', position, 'latin1');
      this.#readTrailers(position, keyword === -1 ? this.#buffer.length : keyword);
      if (keyword === -1) return;
      this.#spend(COST_OF_KEYWORD);
      const number = this.#numberBefore(keyword);
      position = number === null ? keyword + 3 : this.#scanObject(number, keyword + 3);
    }
  }

  /** Object number of "12 0 obj", given where its keyword stands; `null` for "endobj" and words that look alike. */
  #numberBefore(keyword: number): number | null {
    const before = this.#buffer.toString('latin1', Math.max(0, keyword - 24), keyword);
    const match = /(?:^|[^\d])(\d{1,10})[\s\0]+\d{1,5}[\s\0]*$/.exec(before);
    return match ? Number(match[1]) : null;
  }

  /** Notes where an object stands (a later revision replaces an earlier one). Returns where the next one may begin. */
  #scanObject(number: number, position: number): number {
    const place = { bytes: this.#buffer, position };
    this.#places.set(number, place);
    const { value, parser } = this.#read(place);
    const after = position + parser.position;
    if (value === undefined || !isDictionary(value)) return after;
    const type = entry(value, 'Type');
    if (isName(type, 'Catalog')) this.#lastCatalog = value;
    const stream = this.#streamAfter(place, parser, value);
    if (stream === null) return after;
    if (isName(type, 'XRef')) this.#readTrailer(value);
    if (isName(type, 'ObjStm')) this.#openObjectStream(value, stream.raw);
    return stream.end;
  }

  #read({ bytes, position }: Place): Read {
    const parser = new PdfParser(bytes.subarray(position, position + MAX_OBJECT_BYTES));
    const value = parser.value();
    this.#spend(COST_OF_OBJECT + parser.position);
    return { value, parser };
  }

  #spend(work: number): void {
    this.#workLeft -= work;
    if (this.#workLeft < 0) throw new PdfTooComplex();
  }

  /** Trailers stand between objects; the same word inside a stream is none. */
  #readTrailers(from: number, to: number): void {
    while (this.#nextTrailer !== -1) {
      if (this.#nextTrailer < from) this.#nextTrailer = this.#buffer.indexOf('trailer', from, 'latin1');
      if (this.#nextTrailer === -1 || this.#nextTrailer >= to) return;
      const { value } = this.#read({ bytes: this.#buffer, position: this.#nextTrailer + 7 });
      if (value !== undefined && isDictionary(value)) this.#readTrailer(value);
      this.#nextTrailer = this.#buffer.indexOf('trailer', this.#nextTrailer + 7, 'latin1');
    }
  }

  #readTrailer(trailer: PdfDictionary): void {
    if (trailer.entries.has('Encrypt')) this.encrypted = true;
    const root = entry(trailer, 'Root');
    if (isReference(root)) this.#root = root;
  }

  /** The stream whose dictionary the parser has just read; `null` when none follows. */
  #streamAfter(place: Place, parser: PdfParser, dictionary: PdfDictionary): Stream | null {
    if (place.bytes !== this.#buffer || !parser.take('stream')) return null;
    let start = place.position + parser.position;
    if (this.#buffer[start] === 13) start += 1;
    if (this.#buffer[start] === 10) start += 1;
    const length = this.#lengthOf(dictionary, start);
    const found = length === null ? this.#buffer.indexOf('endstream', start, 'latin1') : start + length;
    const end = found === -1 ? this.#buffer.length : found;
    return { raw: this.#buffer.subarray(start, end), end };
  }

  /** The stated length, when `endstream` really follows; `null` when it does not. */
  #lengthOf(dictionary: PdfDictionary, start: number): number | null {
    const stated = entry(dictionary, 'Length');
    if (typeof stated === 'number') return this.#endsAt(start + stated) ? stated : null;
    if (!isReference(stated)) return null;
    const known = this.resolve(stated);
    if (typeof known === 'number' && this.#endsAt(start + known)) return known;
    return this.#lengthAhead(stated.number, start);
  }

  /** A length that is an object of its own, further on than the walk has come: mostly right after the stream. */
  #lengthAhead(number: number, start: number): number | null {
    const header = `${number} 0 obj`;
    for (let from = start; this.#searchLeft > 0; ) {
      const found = this.#buffer.indexOf(header, from, 'latin1');
      this.#searchLeft -= (found === -1 ? this.#buffer.length : found) - from;
      if (found === -1) return null;
      from = found + header.length;
      const { value } = this.#read({ bytes: this.#buffer, position: from });
      if (typeof value === 'number' && this.#endsAt(start + value)) return value;
    }
    return null;
  }

  #endsAt(position: number): boolean {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.#buffer.length) return false;
    return /^[\s\0]{0,3}endstream/.test(this.#buffer.toString('latin1', position, position + 12));
  }

  #openObjectStream(dictionary: PdfDictionary, raw: Uint8Array): void {
    const [count, start] = [entry(dictionary, 'N'), entry(dictionary, 'First')];
    if (typeof count !== 'number' || typeof start !== 'number') return;
    const bytes = this.#decoded(raw, dictionary, Math.min(MAX_OBJECT_STREAM_BYTES, this.#unfoldLeft));
    if (bytes === null) return;
    this.#unfoldLeft -= bytes.length;
    const directory = bytes.subarray(0, Math.max(0, start));
    this.#spend(directory.length);
    const header = new PdfParser(directory);
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [header.value(), header.value()];
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      this.#spend(COST_OF_OBJECT);
      this.#places.set(number, { bytes, position: start + offset });
    }
  }

  #decoded(raw: Uint8Array, dictionary: PdfDictionary, limit: number): Uint8Array | null {
    const stated = this.resolve(entry(dictionary, 'Filter'));
    const filters = isArray(stated) ? stated.items : [stated];
    const [filter = null, second] = filters;
    if (second !== undefined) return null;
    if (filter === null) return raw;
    return isName(filter, 'FlateDecode') || isName(filter, 'Fl') ? this.#inflate(raw, limit) : null;
  }

  /** What can be inflated of the bytes: many files end their streams badly. */
  #inflate(raw: Uint8Array, limit: number): Uint8Array | null {
    if (limit <= 0) throw new PdfTooComplex();
    try {
      return inflateSync(raw, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (error instanceof RangeError) throw new PdfTooComplex();
      this.#spend(COST_OF_DAMAGED_STREAM);
      return null;
    }
  }
}
