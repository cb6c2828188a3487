import { Buffer, isUtf8 } from 'node:buffer';
import PostalMime, { type Attachment, decodeWords, type Email } from 'postal-mime';
import { decodeText } from '../encoding.ts';
import { Findings } from '../findings.ts';
import type { AttachedFile, Mail, MailPart } from './email-facts.ts';
import { htmlText } from './html-text.ts';

/** What is read of one e-mail: its text stands first, and what is cut off is the end of an attachment. The parser takes its time by lines. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_LINES = 60_000;
/** The parser walks all headers; a mail that went through many servers has about 30 KB. */
const MOST_HEADER_BYTES = 512 * 1024;
const DEEPEST = 24;
const LONGEST_TEXT = 400_000;
const LONGEST_PART = 200_000;
const MOST_PARTS = 50;
const LONGEST_NAME = 120;
/** Of a mail whose attachment is asked for: read to its end. */
const WHOLE = { bytes: 40 * 1024 * 1024, lines: 800_000 };
/** Of a mail whose parts cannot be told apart. */
const LONGEST_RAW = 100_000;
const [LF, CR] = [0x0a, 0x0d];

/** An e-mail of any origin (RFC 5322, 2045–2049, 2231). Never rejects: what cannot be parsed is read as plain text below its headers. */
export async function parseMail(bytes: Uint8Array): Promise<Mail> {
  const findings = new Findings();
  const { raw, isCut } = bounded(bytes);
  const email = await parsed(raw, findings);
  const headers = new Map<string, string[]>();
  for (const { key, value } of email?.headers ?? []) {
    const values = headers.get(key);
    if (values) values.push(value);
    else headers.set(key, [value]);
  }
  const first = (name: string): string => headers.get(name)?.[0] ?? '';
  const parts = (email?.attachments ?? []).slice(0, MOST_PARTS);
  const reports = parts.filter(({ mimeType }) => /^message\/(?:(?:global-)?delivery-status|feedback-report)$/.test(mimeType)).map(partText);
  const text = bodyText(email) || (parts.length === 0 ? rawBody(raw) : '');
  // What a long mail ends with is an attachment, unless it has no parts.
  if (text.length > LONGEST_TEXT || (isCut && (text === '' || !first('content-type').toLowerCase().includes('multipart/'))))
    findings.warning('email-cut', 'The e-mail is very long: only its beginning was read. Look at the rest in your own mail program.');
  return {
    headers,
    subject: word(first('subject')),
    from: word(first('from')),
    to: (headers.get('to') ?? []).slice(0, 20).map(word),
    messageId: messageIdIn(first('message-id')),
    contentType: first('content-type').toLowerCase(),
    text: text.replace(/\r\n?/g, '\n').slice(0, LONGEST_TEXT),
    reports,
    originals: parts.filter(isOriginal).map((part) => partText(part).text),
    attachments: parts.filter(isFile).map(fileOf),
    findings: findings.list(),
  };
}

/** The first Message-ID of a header's value, with its brackets. */
export function messageIdIn(value: string): string | null {
  return /<[^<>\s]{1,900}>/.exec(value.slice(0, 4000))?.[0] ?? null;
}

async function parsed(raw: Uint8Array, findings: Findings): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST,
      maxHeadersSize: MOST_HEADER_BYTES,
    });
  } catch {
    findings.error(
      'email-too-complex',
      'The e-mail has too many headers, or parts within parts, and was not taken apart. Ask the sender for its content in another form.',
    );
    return headersOnly(raw);
  }
}

/** One of the files that {@link parseMail} lists, by its place there, whole; `null` when there is none. */
export async function attachedFile(bytes: Uint8Array, place: number): Promise<(AttachedFile & { readonly content: Uint8Array }) | null> {
  const email = await parsed(bounded(bytes, WHOLE).raw, new Findings());
  const part = (email?.attachments ?? []).slice(0, MOST_PARTS).filter(isFile)[place];
  if (!part) return null;
  const content = contentOf(part);
  return { ...fileOf(part), bytes: content.length, content };
}

/** What a person attached: no report of a machine, and no picture that the text shows. */
function isFile(part: Attachment): boolean {
  return !isOriginal(part) && !part.related && !/^message\//.test(part.mimeType);
}

function fileOf(part: Attachment): AttachedFile {
  const name = (part.filename ?? '').replace(/[\p{Cc}\p{Cf}]/gu, '').replace(/^.*[/\\]/, '');
  return { name: name.trim().slice(-LONGEST_NAME).trim() || 'sans-nom', mediaType: mediaTypeOf(part), bytes: contentOf(part).length };
}

function mediaTypeOf({ mimeType }: Attachment): string {
  const plain = mimeType.toLowerCase();
  return /^[a-z]+\/[a-z0-9.+-]{1,80}$/.test(plain) ? plain : 'application/octet-stream';
}

function contentOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}

/** The outermost headers of a mail that the parser refused. */
async function headersOnly(raw: Uint8Array): Promise<Email | null> {
  const text = Buffer.from(raw.subarray(0, LONGEST_RAW)).toString('latin1');
  const head = text.slice(0, headEnd(text)).replace(/^content-type:.*(?:\r?\n[ \t].*)*/gim, 'X-Refused: 1');
  return PostalMime.parse(head, { maxHeadersSize: LONGEST_RAW * 2 }).catch(() => null);
}

/** At most so many bytes and lines, without the line that an mbox puts before, with line ends that a parser knows, in one encoding. */
function bounded(
  bytes: Uint8Array,
  most = { bytes: MOST_BYTES, lines: MOST_LINES },
): { readonly raw: Uint8Array; readonly isCut: boolean } {
  let raw = bytes.subarray(0, most.bytes);
  if (!raw.includes(LF)) raw = raw.map((byte) => (byte === CR ? LF : byte));
  let end = raw.length;
  for (let at = raw.indexOf(LF), lines = 1; at >= 0; at = raw.indexOf(LF, at + 1), lines += 1) {
    if (lines < most.lines) continue;
    end = at + 1;
    break;
  }
  const isCut = end < bytes.length;
  const begin = latin1(raw.subarray(0, 5)) === 'From ' ? raw.indexOf(LF) + 1 : 0;
  raw = raw.subarray(begin, end);
  if (isUtf8(raw) || /charset/i.test(latin1(raw.subarray(0, LONGEST_RAW)))) return { raw, isCut };
  return { raw: new TextEncoder().encode(decodeText(raw).text), isCut };
}

function bodyText(email: Email | null): string {
  const plain = email?.text?.trim() ?? '';
  return plain === '' ? htmlText(email?.html ?? '') : (email?.text ?? '');
}

/** What stands below the headers, as it is, when no part could be found in it: a boundary is wrong or was lost. */
function rawBody(raw: Uint8Array): string {
  const text = Buffer.from(raw.subarray(0, LONGEST_RAW)).toString('utf8');
  return text
    .slice(headEnd(text))
    .replace(/=\r?\n/g, '')
    .trim();
}

function headEnd(text: string): number {
  const found = /\r?\n\r?\n/.exec(text);
  return found ? found.index : text.length;
}

function partText(part: Attachment): MailPart {
  const text = decodeText(contentOf(part).subarray(0, LONGEST_PART)).text;
  return { mediaType: part.mimeType, text: text.replace(/\r\n?/g, '\n') };
}

/** A message that is attached; some servers attach its headers as a plain text. */
function isOriginal(part: Attachment): boolean {
  if (/^(?:message\/(?:rfc822|global|partial|rfc822-headers|global-headers|)$|text\/rfc822-headers$)/.test(part.mimeType)) return true;
  return part.mimeType === 'text/plain' && /^(?:Received|Return-Path|Message-Id|From):/im.test(partText(part).text.slice(0, 2000));
}

function word(value: string): string {
  return decodeWords(value.slice(0, 4000)).replace(/\s+/g, ' ').trim();
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
