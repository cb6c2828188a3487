import { Buffer, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { SINGLE_BYTE_ENCODINGS, type SingleByteEncoding, surveyHighBytes, weighEncodings } from './encoding-plausibility.ts';
import type { Finding } from './facts.ts';
import { Findings } from './findings.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByteEncoding;

export type EncodingOptions = {
  /** The encoding that the user says the file has, by any usual name; it wins over what the bytes suggest. */
  readonly forced?: string | undefined;
  /** What to call a file whose accents are the same in the whole Latin family. */
  readonly preferred?: 'windows-1252' | 'iso-8859-15' | undefined;
};

export type EncodingChoice = {
  readonly encoding: Encoding;
  /** Bytes of the byte-order mark to skip. */
  readonly markLength: number;
  readonly findings: readonly Finding[];
};

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  ascii: 'utf-8',
  windows1252: 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  iso885915: 'iso-8859-15',
  latin9: 'iso-8859-15',
  iso88591: 'iso-8859-1',
  latin1: 'iso-8859-1',
  cp850: 'cp850',
  ibm850: 'cp850',
  cp858: 'cp850',
  macroman: 'macroman',
  macintosh: 'macroman',
};

/** Our name of the encoding that a user names ("Latin-1", "CP1252"…); `null` when we do not read it. */
export function encodingNamed(name: string): Encoding | null {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return Object.hasOwn(ALIASES, key) ? (ALIASES[key] ?? null) : null;
}

/**
 * How the bytes of a text are to be read: byte-order mark, then strict UTF-8, then the single-byte encoding in which
 * the accented bytes make the most plausible French. A doubtful choice comes with a warning that says how to force another.
 */
export function chooseEncoding(bytes: Uint8Array, options: EncodingOptions = {}): EncodingChoice {
  const findings = new Findings();
  const mark = byteOrderMark(bytes);
  const forced = options.forced === undefined ? null : encodingNamed(options.forced);
  if (options.forced !== undefined && forced === null) {
    const known = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE_ENCODINGS].join(', ');
    findings.error(
      'encoding-unknown',
      `The encoding "${options.forced.slice(0, 40)}" is not known; it was guessed instead. Use one of ${known}.`,
    );
  }
  const marked = mark !== null && (forced === null || forced === mark.encoding) ? mark : null;
  const encoding = marked?.encoding ?? forced ?? guess(bytes, options.preferred ?? 'windows-1252', findings);
  return { encoding, markLength: marked?.length ?? 0, findings: findings.list() };
}

/** The text of a file, without its byte-order mark. Bytes that mean nothing in the encoding become U+FFFD. */
export function decodeText(
  bytes: Uint8Array,
  options: EncodingOptions = {},
): { text: string; encoding: Encoding; findings: readonly Finding[] } {
  const { encoding, markLength, findings } = chooseEncoding(bytes, options);
  return { text: decodeAs(bytes.subarray(markLength), encoding), encoding, findings };
}

export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  const source = view(bytes);
  if (encoding === 'utf-8') return source.toString('utf8');
  if (encoding === 'utf-16le') return source.toString('utf16le');
  if (encoding === 'utf-16be') return iconv.decode(source, 'utf-16be');
  return decodeSingleByte(source, encoding);
}

export type CellDecoder = (source: Buffer, start: number, end: number) => string;

/** Decodes short pieces of a file in an encoding that has ASCII in its lower half (all but UTF-16). */
export function cellDecoder(encoding: Encoding): CellDecoder {
  if (encoding === 'utf-8') return (source, start, end) => source.toString('utf8', start, end);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return (source, start, end) => decodeAs(source.subarray(start, end), encoding);
  const table = byteTable(encoding);
  const own = Uint8Array.from(table, (character, byte) => (character.charCodeAt(0) === byte ? 0 : 1));
  return (source, start, end) => {
    const text = source.toString('latin1', start, end);
    for (let at = start; at < end; at += 1) {
      if (own[source[at] ?? 0] === 1) return [...text].map((character) => table[character.charCodeAt(0)]).join('');
    }
    return text;
  };
}

/** The same memory as a Buffer. */
export function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function byteTable(encoding: SingleByteEncoding): readonly string[] {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
  return [...decodeSingleByte(all, encoding)];
}

/** CP858 and today's MacRoman are CP850 and MacRoman with a euro sign in the place of a sign that French never uses. */
function decodeSingleByte(source: Buffer, encoding: SingleByteEncoding): string {
  if (encoding === 'cp850') return iconv.decode(source, 'cp858');
  const text = iconv.decode(source, encoding);
  return encoding === 'macroman' ? text.replaceAll('¤', '€') : text;
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

function guess(bytes: Uint8Array, preferred: 'windows-1252' | 'iso-8859-15', findings: Findings): Encoding {
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  const damage = utf8Damage(bytes);
  if (damage.invalid * 10 <= damage.valid) {
    const line = lineAt(bytes, damage.firstInvalid);
    findings.warning(
      'encoding-damaged',
      `The text is UTF-8 but for ${damage.invalid} broken bytes, shown as "\ufffd"; save it again as UTF-8.`,
      line,
    );
    return 'utf-8';
  }
  return guessSingleByte(bytes, preferred, findings);
}

function guessSingleByte(bytes: Uint8Array, preferred: 'windows-1252' | 'iso-8859-15', findings: Findings): SingleByteEncoding {
  const order: SingleByteEncoding[] = [preferred, ...SINGLE_BYTE_ENCODINGS.filter((name) => name !== preferred)];
  const tables = new Map(order.map((name) => [name, byteTable(name)] as const));
  const { best, rival } = weighEncodings(surveyHighBytes(bytes), tables);
  if (rival !== null) {
    findings.warning(
      'encoding-doubtful',
      `The encoding is not certain: read as ${best}, it could be ${rival}. If names show wrong letters, give the encoding when reading, or save the file as UTF-8.`,
    );
  }
  return best;
}

/** UTF-16 without a mark: every other byte of the beginning is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 512);
  if (length < 4) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > length / 4) return 'utf-16le';
  return odd === 0 && even > length / 4 ? 'utf-16be' : null;
}

type Damage = { readonly valid: number; readonly invalid: number; readonly firstInvalid: number };

/** Counts the multi-byte sequences that are good UTF-8 and the bytes that are not. */
function utf8Damage(bytes: Uint8Array): Damage {
  let [valid, invalid, firstInvalid] = [0, 0, -1];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const length = sequenceLength(lead);
    if (length === 1) {
      at += 1;
    } else if (length > 1 && isContinued(bytes, at, length)) {
      valid += 1;
      at += length;
    } else {
      if (firstInvalid < 0) firstInvalid = at;
      invalid += 1;
      at += 1;
      if (invalid > 1000 && invalid > valid) break;
    }
  }
  return { valid, invalid, firstInvalid };
}

function isContinued(bytes: Uint8Array, at: number, length: number): boolean {
  for (let next = at + 1; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}
