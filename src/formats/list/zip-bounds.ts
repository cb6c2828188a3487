const [CENTRAL_ENTRY, END_OF_DIRECTORY] = [0x02014b50, 0x06054b50];
const MAX_ENTRIES = 2_000;
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** A cell of Excel holds 32,767 characters: no honest sheet has a megabyte without a tag. */
const MAX_TEXT_RUN = 1024 * 1024;
const MAX_CELLS = 20_000_000;
const MAX_CELLS_PER_ROW = 16_384;
/** Parts that are held in memory as a tree (shared strings, styles) may not have more tags than a million strings need. */
const MAX_TREE_TAGS = 4_200_000;
/** Parts of a workbook are nested about ten deep; a `>` in an attribute counts here as one more. */
const MAX_DEPTH = 5_000;
/** What is not XML (pictures) is not looked into when it is smaller than this. */
const MAX_OTHER_PART = 16 * 1024 * 1024;
const [TAG, CLOSE, SLASH, COLON, EXCLAMATION, QUESTION, SPACE, TAB, LF, CR] = [0x3c, 0x3e, 0x2f, 0x3a, 0x21, 0x3f, 0x20, 0x09, 0x0a, 0x0d];
/** The names `c` and `row`, their bytes as one number, and a name that is neither. */
const [CELL, ROW, TOO_LONG] = [0x63, 0x72_6f_77, 0x01_00_00_00_00];

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

/** The entries that the directory of a zip names; `null` when it has no directory that can be read. Nothing is unpacked. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(data);
  if (end < 0) return null;
  const count = data.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = data.getUint32(end + 16, true);
  for (let index = 0; index < Math.min(count, MAX_ENTRIES + 1); index += 1) {
    if (at + 46 > data.byteLength || data.getUint32(at, true) !== CENTRAL_ENTRY) return null;
    const nameLength = data.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: data.getUint16(at + 10, true),
      packedSize: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    });
    at += 46 + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
  }
  return entries;
}

/** Why a workbook may not be unpacked, in words for a person; `null` when it keeps within the bounds. */
export async function whyOutOfBounds(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<string | null> {
  if (entries.length > MAX_ENTRIES) return `it has more than ${MAX_ENTRIES} parts`;
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) return 'it has two parts of the same name';
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > MAX_UNPACKED_BYTES) return 'it would unpack to more than 1 GB';
  for (const entry of entries) {
    const isXml = /\.(?:xml|rels)$/i.test(entry.name);
    if (!isXml && entry.size <= MAX_OTHER_PART) continue;
    const reason = await whyPartOutOfBounds(bytes, entry);
    if (reason !== null) return `its part ${entry.name.slice(0, 60)} ${reason}`;
  }
  return null;
}

/** The unpacked bytes of an entry in pieces, never more than its declared size. */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > data.byteLength) throw new RangeError('zip entry outside the file');
  const start = entry.offset + 30 + data.getUint16(entry.offset + 26, true) + data.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packedSize);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  let size = 0;
  for await (const piece of new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))) {
    size += piece.length;
    if (size > entry.size) throw new RangeError('zip entry larger than declared');
    yield piece;
  }
}

function endOfDirectory(data: DataView): number {
  const lowest = Math.max(0, data.byteLength - 65_557);
  for (let at = data.byteLength - 22; at >= lowest; at -= 1) if (data.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return -1;
}

async function whyPartOutOfBounds(bytes: Uint8Array, entry: ZipEntry): Promise<string | null> {
  if (entry.size === 0 && entry.packedSize === 0) return entry.name.endsWith('/') ? null : 'does not say its size';
  const counter = new TagCounter(/^xl\/worksheets\//i.test(entry.name));
  try {
    for await (const piece of unpack(bytes, entry)) {
      const reason = counter.whyTooMuch(piece);
      if (reason !== null) return reason;
    }
  } catch {
    return 'is damaged';
  }
  return null;
}

/** Looks at the tags in the raw bytes of an XML part, which is quick and needs no memory, before a parser that does need some sees them. */
class TagCounter {
  readonly #isSheet: boolean;
  #tags = 0;
  #cells = 0;
  #cellsInRow = 0;
  #sinceTag = 0;
  #insideTag = false;
  #isClosing = false;
  #depth = 0;
  #lastByte = 0;
  /** The bytes of the local name of the tag that is being read, as one number; −1 outside of names. */
  #name = -1;

  constructor(isSheet: boolean) {
    this.#isSheet = isSheet;
  }

  whyTooMuch(piece: Uint8Array): string | null {
    for (const byte of piece) {
      if (byte === TAG) {
        if (this.#insideTag) return 'is not well-formed XML';
        this.#openTag();
      } else if (this.#name >= 0) this.#readName(byte);
      if (byte === CLOSE) this.#closeTag();
      this.#lastByte = byte;
      if (this.#name === EXCLAMATION && this.#isSheet) return 'has comments, which no spreadsheet writes';
      this.#sinceTag += 1;
      if (this.#sinceTag > MAX_TEXT_RUN) return 'has a text too long for a cell';
      if (this.#cellsInRow > MAX_CELLS_PER_ROW) return 'has a row with too many cells';
    }
    if (this.#cells > MAX_CELLS) return 'has too many cells';
    if (this.#isSheet) return null;
    if (this.#depth > MAX_DEPTH) return 'is nested too deep';
    return this.#tags > MAX_TREE_TAGS ? 'has too many texts' : null;
  }

  #openTag(): void {
    this.#tags += 1;
    this.#sinceTag = 0;
    this.#insideTag = true;
    this.#isClosing = false;
    this.#name = 0;
  }

  /** Closing tags, empty ones (`<a/>`) and declarations (`<?xml?>`) do not go deeper. */
  #closeTag(): void {
    this.#name = -1;
    if (!this.#insideTag) return;
    this.#insideTag = false;
    if (this.#isClosing) this.#depth -= 1;
    else if (this.#lastByte !== SLASH && this.#lastByte !== QUESTION) this.#depth += 1;
  }

  #readName(byte: number): void {
    if (byte === COLON) this.#name = 0;
    else if (byte !== SPACE && byte !== CLOSE && byte !== SLASH && byte !== LF && byte !== CR && byte !== TAB)
      this.#name = Math.min(this.#name * 256 + byte, TOO_LONG);
    else {
      if (this.#name === CELL) {
        this.#cells += 1;
        this.#cellsInRow += 1;
      } else if (this.#name === ROW) this.#cellsInRow = 0;
      this.#isClosing ||= this.#name === 0 && byte === SLASH;
      this.#name = -1;
    }
  }
}
