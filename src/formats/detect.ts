import { looksLikeEmail } from './email/looks-like-email.ts';
import { chooseEncoding, decodeAs, encodingNamed } from './encoding.ts';
import { fecHeader, isMisseparatedFecHeader } from './fec/header.ts';
import { isArchive } from './insolvency/archive-mark.ts';
import { looksLikeBodaccJson, looksLikeBodaccXml } from './insolvency/looks-like-bodacc.ts';
import { zipEntries } from './list/zip-bounds.ts';
import { looksLikeCamt } from './statements/camt.ts';
import { looksLikeCfonb120 } from './statements/cfonb120.ts';
import { looksLikeMt940 } from './statements/mt940.ts';
import { looksLikeOfx } from './statements/ofx-text.ts';

/** What a file is by its first look, before anything of it is understood. */
export type FileKind =
  | 'empty'
  | 'pdf'
  | 'xlsx'
  | 'opendocument'
  | 'zip'
  | 'ole2'
  | 'html'
  | 'xml'
  | 'fec'
  | 'camt'
  | 'cfonb120'
  | 'mt940'
  | 'ofx'
  | 'email'
  | 'bodacc-xml'
  | 'bodacc-json'
  | 'archive'
  | 'misseparated-fec'
  | 'text'
  | 'binary';

const HEAD_BYTES = 64 * 1024;
/** A PDF may begin a little late: readers accept its mark within the first kilobyte. */
const PDF_MARK_WITHIN = 1024;

/** Decides by the bytes alone: names and extensions lie, and no two formats that Acquit reads begin alike. */
export function detect(bytes: Uint8Array, encoding?: string): FileKind {
  if (bytes.length === 0) return 'empty';
  const ascii = latin1(bytes.subarray(0, PDF_MARK_WITHIN));
  if (ascii.includes('%PDF-')) return 'pdf';
  if (ascii.startsWith('PK\x03\x04') || ascii.startsWith('PK\x05\x06')) return zipKind(bytes);
  if (ascii.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole2';
  if (isArchive(bytes)) return 'archive';
  return textKind(headText(bytes, encoding));
}

/** Names of the parts of a workbook, as they stand before each of them. */
const WORKBOOK_PART = /\[Content_Types\]\.xml|xl\/(?:workbook|worksheets|_rels|styles|sharedStrings)/;

function zipKind(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes);
  // Cut short, it has lost its directory: its owner is told of a workbook, not of an archive.
  if (entries === null) return WORKBOOK_PART.test(new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))) ? 'xlsx' : 'zip';
  const names = entries.map(({ name }) => name.toLowerCase());
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  return names.includes('mimetype') && names.includes('content.xml') ? 'opendocument' : 'zip';
}

function textKind(head: string): FileKind {
  const text = head.trimStart();
  if (text === '') return 'empty';
  if (looksLikeEmail(text)) return 'email';
  if (isBinary(text)) return 'binary';
  if (/^<(?:!doctype html|html|table)\b/i.test(text)) return 'html';
  if (/^<(?:\?xml|!--|!doctype|[a-z_])/i.test(text)) return xmlKind(text);
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  if (fecHeader(firstLine) !== null) return 'fec';
  if (isMisseparatedFecHeader(firstLine)) return 'misseparated-fec';
  if (looksLikeOfx(text)) return 'ofx';
  if (looksLikeMt940(text)) return 'mt940';
  if (looksLikeBodaccJson(text)) return 'bodacc-json';
  return looksLikeCfonb120(head) ? 'cfonb120' : 'text';
}

function xmlKind(text: string): FileKind {
  if (looksLikeOfx(text)) return 'ofx';
  if (looksLikeBodaccXml(text)) return 'bodacc-xml';
  return looksLikeCamt(text) ? 'camt' : 'xml';
}

/** The beginning of the file as text, in a rough but sufficient reading: only ASCII matters here. */
function headText(bytes: Uint8Array, forced: string | undefined): string {
  const head = bytes.subarray(0, Math.min(HEAD_BYTES, bytes.length));
  const wanted = forced === undefined || encodingNamed(forced) === null ? undefined : forced;
  const { encoding, markLength } = chooseEncoding(head, { forced: wanted });
  return decodeAs(head.subarray(markLength), encoding);
}

/** Control characters that no text has. */
function isBinary(text: string): boolean {
  let strange = 0;
  const length = Math.min(text.length, 4096);
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) return true;
    if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c && code !== 0x1a) strange += 1;
  }
  return strange > length / 100;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
