/** A value of PDF syntax (ISO 32000-1 §7.3). Strings and names are latin-1 text of their bytes. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary;
export type PdfName = { readonly kind: 'name'; readonly name: string };
export type PdfString = { readonly kind: 'string'; readonly text: string };
export type PdfReference = { readonly kind: 'reference'; readonly number: number };
export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfDictionary = { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };

const MAX_DEPTH = 40;
const MAX_WORD = 256;
const MAX_STRING = 64 * 1024;

const BLANKS = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)));
const [OPEN_PAREN, CLOSE_PAREN, LESS, GREATER, OPEN_BRACKET, CLOSE_BRACKET, SLASH, PERCENT, BACKSLASH] = codes('()<>[]/%\\');
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function codes(characters: string): readonly number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}

/**
 * Reads values one after the other from untrusted bytes. It never throws and never looks past them: what is malformed or nested too
 * deep reads as `undefined`. Whoever makes a parser bounds its work by the bytes that it is given.
 */
export class PdfParser {
  position = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next value; `undefined` at a closing bracket, a keyword, the end, or a bound. */
  value(depth = 0): PdfValue | undefined {
    if (depth > MAX_DEPTH) return undefined;
    this.skipBlanks();
    const byte = this.#bytes[this.position];
    if (byte === OPEN_BRACKET) return this.#array(depth);
    if (byte === LESS) return this.#bytes[this.position + 1] === LESS ? this.#dictionary(depth) : this.#hexString();
    if (byte === OPEN_PAREN) return this.#literalString();
    if (byte === SLASH) return this.#name();
    return this.#plain();
  }

  /** Goes past `keyword` when it stands next. */
  take(keyword: string): boolean {
    this.skipBlanks();
    for (let index = 0; index < keyword.length; index += 1) {
      if (this.#bytes[this.position + index] !== keyword.charCodeAt(index)) return false;
    }
    this.position += keyword.length;
    return true;
  }

  skipBlanks(): void {
    for (let byte = this.#bytes[this.position]; byte !== undefined; byte = this.#bytes[this.position]) {
      if (byte === PERCENT) this.#skipComment();
      else if (BLANKS.has(byte)) this.position += 1;
      else return;
    }
  }

  #skipComment(): void {
    for (let byte = this.#bytes[this.position]; byte !== undefined && byte !== 10 && byte !== 13; byte = this.#bytes[this.position])
      this.position += 1;
  }

  #array(depth: number): PdfArray | undefined {
    this.position += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipBlanks();
      if (this.#bytes[this.position] === CLOSE_BRACKET) {
        this.position += 1;
        return { kind: 'array', items };
      }
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    }
  }

  #dictionary(depth: number): PdfDictionary | undefined {
    this.position += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipBlanks();
      if (this.#bytes[this.position] === GREATER) {
        this.position += this.#bytes[this.position + 1] === GREATER ? 2 : 1;
        return { kind: 'dictionary', entries };
      }
      if (this.#bytes[this.position] !== SLASH) return undefined;
      const key = this.#name();
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      entries.set(key.name, value);
    }
  }

  #name(): PdfName {
    this.position += 1;
    const name = this.#word().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { kind: 'name', name };
  }

  #hexString(): PdfString {
    this.position += 1;
    let digits = '';
    for (let byte = this.#bytes[this.position]; byte !== undefined && byte !== GREATER; byte = this.#bytes[this.position]) {
      if (!BLANKS.has(byte) && digits.length < MAX_STRING) digits += String.fromCharCode(byte);
      this.position += 1;
    }
    this.position += 1;
    const pairs = digits.match(/../g) ?? [];
    return { kind: 'string', text: pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16) || 0)).join('') };
  }

  #literalString(): PdfString {
    let text = '';
    let open = 0;
    do {
      const byte = this.#bytes[this.position];
      if (byte === undefined) break;
      this.position += 1;
      let piece = String.fromCharCode(byte);
      if (byte === BACKSLASH) piece = this.#escape();
      else if (byte === OPEN_PAREN) open += 1;
      else if (byte === CLOSE_PAREN) open -= 1;
      if (text.length < MAX_STRING) text += piece;
    } while (open > 0);
    return { kind: 'string', text: text.slice(1, -1) };
  }

  #escape(): string {
    const octal = /^[0-7]{1,3}/.exec(this.#ahead(3))?.[0];
    if (octal !== undefined) {
      this.position += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    }
    const character = this.#ahead(1);
    this.position += 1;
    return character === '\n' || character === '\r' ? '' : (ESCAPES[character] ?? character);
  }

  #ahead(length: number): string {
    return String.fromCharCode(...this.#bytes.subarray(this.position, this.position + length));
  }

  /** A number, a reference ("12 0 R"), true, false or null. */
  #plain(): PdfValue | undefined {
    const start = this.position;
    const word = this.#word();
    if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return (/^\d+$/.test(word) && this.#reference(Number(word))) || Number(word);
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    this.position = start;
    return undefined;
  }

  #reference(number: number): PdfReference | null {
    const after = this.position;
    this.skipBlanks();
    const generation = this.#word();
    this.skipBlanks();
    if (/^\d{1,5}$/.test(generation) && this.#word() === 'R') return { kind: 'reference', number };
    this.position = after;
    return null;
  }

  #word(): string {
    const start = this.position;
    for (
      let byte = this.#bytes[this.position];
      byte !== undefined && !BLANKS.has(byte) && !DELIMITERS.has(byte);
      byte = this.#bytes[this.position]
    ) {
      this.position += 1;
    }
    return String.fromCharCode(...this.#bytes.subarray(start, Math.min(this.position, start + MAX_WORD)));
  }
}

/** An entry of a dictionary; `null` when the value is no dictionary or has no such entry. */
export function entry(value: PdfValue, key: string): PdfValue {
  return isDictionary(value) ? (value.entries.get(key) ?? null) : null;
}

export function isDictionary(value: PdfValue): value is PdfDictionary {
  return value !== null && typeof value === 'object' && value.kind === 'dictionary';
}

export function isArray(value: PdfValue): value is PdfArray {
  return value !== null && typeof value === 'object' && value.kind === 'array';
}

export function isReference(value: PdfValue): value is PdfReference {
  return value !== null && typeof value === 'object' && value.kind === 'reference';
}

/** Whether a value is this name: `/Catalog`. */
export function isName(value: PdfValue, name: string): boolean {
  return value !== null && typeof value === 'object' && value.kind === 'name' && value.name === name;
}

/** The text of a PDF string: UTF-16 or UTF-8 when it says so, else latin-1, which agrees with PDFDocEncoding for names of files. */
export function textOf(value: PdfValue): string | null {
  if (value === null || typeof value !== 'object' || value.kind !== 'string') return null;
  const bytes = Uint8Array.from(value.text, (character) => character.charCodeAt(0));
  if (value.text.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (value.text.startsWith('\xef\xbb\xbf')) return new TextDecoder('utf-8').decode(bytes);
  return value.text;
}
