import { constants, inflateSync } from 'node:zlib';
import { entry, isDictionary, isName, isReference, PdfParser, type PdfDictionary, type PdfValue } from './pdf-syntax.ts';

/** Where an object stands: in the file itself or in a decompressed object stream. */
type Place = { readonly bytes: Uint8Array; readonly position: number };

const MAX_OBJECTS = 1_000_000;
const MAX_SCAN_TOKENS = 20_000_000;
const MAX_OBJECT_TOKENS = 200_000;
const MAX_INFLATED = 64 * 1024 * 1024;
const MAX_RESOLVED = 20_000;
/** Bytes looked through for lengths that stand elsewhere in the file. */
const MAX_LENGTH_SEARCH = 1024 * 1024 * 1024;

/** A PDF that goes past a bound: it is refused, never read in part. */
export class PdfTooComplex extends Error {}

/**
 * The objects of a PDF, found by walking through the file from its start, as the tables of offsets of many files are wrong. Objects are
 * read only when asked for, and every step is bounded: what general PDF libraries unfold from a small hostile file fills the memory.
 */
export class PdfDocument {
  catalog: PdfValue = null;
  encrypted = false;
  readonly #bytes: Uint8Array;
  readonly #buffer: Buffer;
  readonly #places = new Map<number, Place>();
  #tokens = MAX_SCAN_TOKENS;
  #inflated = 0;
  #resolved = 0;
  #searched = 0;
  #nextTrailer = 0;

  /** @throws PdfTooComplex */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#scan();
  }

  /** The value itself, or the object that it refers to; `null` when there is none. @throws PdfTooComplex */
  resolve(value: PdfValue): PdfValue {
    let current = value;
    for (let hops = 0; isReference(current) && hops < 8; hops += 1) {
      const place = this.#places.get(current.number);
      if (place === undefined) return null;
      current = this.#read(place)?.value ?? null;
    }
    return isReference(current) ? null : current;
  }

  /** The decoded bytes of the stream that a reference leads to; `null` when it is none, is damaged, or has a filter that is not read. */
  stream(reference: PdfValue): Uint8Array | null {
    const place = isReference(reference) ? this.#places.get(reference.number) : undefined;
    const object = place && this.#read(place);
    if (!object || !isDictionary(object.value)) return null;
    const raw = this.#streamAfter(object.parser, object.value);
    return raw && this.#decoded(raw.data, object.value);
  }

  #read(place: Place): { readonly value: PdfValue; readonly parser: PdfParser } | null {
    this.#resolved += 1;
    if (this.#resolved > MAX_RESOLVED) throw new PdfTooComplex();
    const parser = new PdfParser(place.bytes, place.position, MAX_OBJECT_TOKENS);
    const value = parser.value();
    return value === undefined ? null : { value, parser };
  }

  #scan(): void {
    let position = 0;
    for (;;) {
      const keyword = this.#buffer.indexOf('obj', position, 'latin1');
      this.#readTrailers(position, keyword === -1 ? this.#bytes.length : keyword);
      if (keyword === -1) return;
      const number = this.#numberBefore(keyword);
      position = number === null ? keyword + 3 : this.#scanObject(number, keyword + 3);
    }
  }

  /** Object number of "12 0 obj", given where its keyword stands; `null` for "endobj" and words that look alike. */
  #numberBefore(keyword: number): number | null {
    const before = this.#buffer.latin1Slice(Math.max(0, keyword - 24), keyword);
    const match = /(?:^|[^\d])(\d{1,10})[\s\0]+\d{1,5}[\s\0]*$/.exec(before);
    return match ? Number(match[1]) : null;
  }

  /** Notes where an object stands, and what it tells about the file. Returns where the next one may begin. */
  #scanObject(number: number, position: number): number {
    const parser = new PdfParser(this.#bytes, position, Math.min(this.#tokens, MAX_OBJECT_TOKENS));
    const budget = parser.budgetLeft;
    const value = parser.value();
    this.#tokens -= budget - parser.budgetLeft;
    this.#place(number, { bytes: this.#bytes, position });
    if (value === undefined || !isDictionary(value)) return Math.max(position, parser.position);
    if (isName(entry(value, 'Type'), 'Catalog') && this.catalog === null) this.catalog = value;
    const stream = this.#streamAfter(parser, value);
    if (stream === null) return parser.position;
    if (isName(entry(value, 'Type'), 'XRef')) this.#readTrailer(value);
    if (isName(entry(value, 'Type'), 'ObjStm')) this.#openObjectStream(value, stream.data);
    return stream.end;
  }

  #place(number: number, place: Place): void {
    this.#places.set(number, place);
    if (this.#places.size > MAX_OBJECTS || this.#tokens <= 0) throw new PdfTooComplex();
  }

  #readTrailers(from: number, to: number): void {
    if (this.#nextTrailer === -1) return;
    for (;;) {
      if (this.#nextTrailer < from) this.#nextTrailer = this.#buffer.indexOf('trailer', from, 'latin1');
      if (this.#nextTrailer === -1 || this.#nextTrailer >= to) return;
      const value = new PdfParser(this.#bytes, this.#nextTrailer + 7, MAX_OBJECT_TOKENS).value();
      if (value !== undefined && isDictionary(value)) this.#readTrailer(value);
      this.#nextTrailer = this.#buffer.indexOf('trailer', this.#nextTrailer + 7, 'latin1');
    }
  }

  #readTrailer(trailer: PdfDictionary): void {
    if (trailer.entries.has('Encrypt')) this.encrypted = true;
    const root = entry(trailer, 'Root');
    if (isReference(root)) this.catalog = root;
  }

  /** The raw bytes of a stream whose dictionary the parser has just read; `null` when no stream follows. */
  #streamAfter(parser: PdfParser, dictionary: PdfDictionary): { readonly data: Uint8Array; readonly end: number } | null {
    if (!parser.take('stream')) return null;
    let start = parser.position;
    if (this.#bytes[start] === 13) start += 1;
    if (this.#bytes[start] === 10) start += 1;
    const length = this.#lengthOf(dictionary, start);
    const found = length === null ? this.#buffer.indexOf('endstream', start, 'latin1') : start + length;
    const end = found === -1 ? this.#bytes.length : found;
    return { data: this.#bytes.subarray(start, end), end };
  }

  /** The stated length, when `endstream` really follows; `null` when it does not. */
  #lengthOf(dictionary: PdfDictionary, start: number): number | null {
    const stated = entry(dictionary, 'Length');
    if (typeof stated === 'number') return this.#endsAt(start + stated) ? stated : null;
    return isReference(stated) ? this.#lengthElsewhere(stated.number, start) : null;
  }

  /** A length that is an object of its own, which often stands further on than the walk has come. */
  #lengthElsewhere(number: number, start: number): number | null {
    const known = this.#places.get(number);
    const value = known && new PdfParser(known.bytes, known.position, 4).value();
    if (typeof value === 'number' && this.#endsAt(start + value)) return value;
    for (let from = start; this.#searched < MAX_LENGTH_SEARCH; ) {
      const found = this.#buffer.indexOf(`${number} 0 obj`, from, 'latin1');
      this.#searched += (found === -1 ? this.#bytes.length : found) - from;
      if (found === -1) return null;
      from = found + String(number).length + 6;
      const length = new PdfParser(this.#bytes, from, 4).value();
      if (typeof length === 'number' && this.#endsAt(start + length)) return length;
    }
    return null;
  }

  #endsAt(position: number): boolean {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.#bytes.length) return false;
    return /^[\s\0]{0,3}endstream/.test(this.#buffer.latin1Slice(position, position + 12));
  }

  #openObjectStream(dictionary: PdfDictionary, raw: Uint8Array): void {
    const [count, start] = [entry(dictionary, 'N'), entry(dictionary, 'First')];
    const bytes = this.#decoded(raw, dictionary);
    if (bytes === null || typeof count !== 'number' || typeof start !== 'number') return;
    const header = new PdfParser(bytes, 0, Math.min(2 * count, this.#tokens));
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [header.value(), header.value()];
      if (typeof number !== 'number' || typeof offset !== 'number') return;
      this.#tokens -= 2;
      this.#place(number, { bytes, position: start + offset });
    }
  }

  #decoded(raw: Uint8Array, dictionary: PdfDictionary): Uint8Array | null {
    const filter = entry(dictionary, 'Filter');
    const filters = filter === null ? [] : isDictionary(filter) || typeof filter !== 'object' || filter.kind !== 'array' ? [filter] : filter.items;
    if (filters.length === 0) return raw;
    if (filters.length > 1 || !(isName(filters[0] ?? null, 'FlateDecode') || isName(filters[0] ?? null, 'Fl'))) return null;
    return this.#inflate(raw);
  }

  #inflate(raw: Uint8Array): Uint8Array | null {
    try {
      const bytes = inflateSync(raw, { maxOutputLength: MAX_INFLATED - this.#inflated, finishFlush: constants.Z_SYNC_FLUSH });
      this.#inflated += bytes.length;
      return bytes;
    } catch (error) {
      if (error instanceof RangeError) throw new PdfTooComplex();
      return null;
    }
  }
}
