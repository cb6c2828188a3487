const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];
const MAX_FIELDS = 128;

/**
 * Walks over the rows of a separated text without making any string: it only says where the fields of the current row
 * begin and end. A field may stand in quotes as long as it does so properly and on one line; any other quote is a letter
 * like the others, because labels such as `"chez Paul` are common and must not swallow what follows.
 */
export class RowScanner {
  /** Fields of the current row; those beyond the 128th are counted but not located. */
  count = 0;
  /** 1-based line of the file. */
  line = 0;
  readonly starts = new Int32Array(MAX_FIELDS);
  readonly ends = new Int32Array(MAX_FIELDS);
  /** 1 where the field stands in quotes, so that its doubled quotes are one. */
  readonly quotes = new Uint8Array(MAX_FIELDS);
  readonly #bytes: Uint8Array;
  readonly #separator: number;
  readonly #newline: number;
  #position: number;

  constructor(bytes: Uint8Array, separator: '\t' | '|', from: number) {
    this.#bytes = bytes;
    this.#separator = separator.charCodeAt(0);
    this.#position = from;
    this.#newline = bytes.includes(LF) ? LF : CR;
  }

  /** Goes to the next row; false at the end of the file. */
  next(): boolean {
    if (this.#position >= this.#bytes.length) return false;
    this.line += 1;
    this.count = 0;
    while (!this.#readField());
    return true;
  }

  /** Whether the current row is an empty line. */
  isBlank(): boolean {
    return this.count === 1 && this.#isBlankField(0);
  }

  /** Whether every field from `first` on is empty. */
  isBlankFrom(first: number): boolean {
    if (this.count > MAX_FIELDS) return false;
    for (let field = first; field < this.count; field += 1) if (!this.#isBlankField(field)) return false;
    return true;
  }

  #isBlankField(field: number): boolean {
    const end = this.ends[field] ?? 0;
    for (let at = this.starts[field] ?? 0; at < end; at += 1) if (this.#bytes[at] !== 0x20) return false;
    return true;
  }

  /** Reads one field; true when it was the last of its row. */
  #readField(): boolean {
    const bytes = this.#bytes;
    const start = this.#position;
    const closing = bytes[start] === QUOTE ? this.#closingQuote(start) : -1;
    let at = closing < 0 ? start : closing + 1;
    while (at < bytes.length && bytes[at] !== this.#separator && bytes[at] !== this.#newline) at += 1;
    const isLast = bytes[at] !== this.#separator || at >= bytes.length;
    const end = isLast && this.#newline === LF && at > start && bytes[at - 1] === CR ? at - 1 : at;
    if (closing < 0) this.#add(start, end, 0);
    else this.#add(start + 1, closing, 1);
    this.#position = at + 1;
    return isLast;
  }

  #add(start: number, end: number, quoted: 0 | 1): void {
    if (this.count < MAX_FIELDS) {
      this.starts[this.count] = start;
      this.ends[this.count] = end;
      this.quotes[this.count] = quoted;
    }
    this.count += 1;
  }

  /** Where the quoted field that begins here ends: at a quote followed by the end of the field; −1 when it is not properly quoted. */
  #closingQuote(start: number): number {
    const bytes = this.#bytes;
    for (let at = start + 1; at < bytes.length && bytes[at] !== this.#newline; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      const next = bytes[at + 1];
      if (next === QUOTE) at += 1;
      else return this.#endsField(next, at + 2) ? at : -1;
    }
    return -1;
  }

  #endsField(next: number | undefined, after: number): boolean {
    if (next === undefined || next === this.#separator || next === this.#newline) return true;
    return next === CR && this.#bytes[after] === LF;
  }
}
