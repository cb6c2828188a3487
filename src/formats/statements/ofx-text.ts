import { chooseEncoding, decodeAs, type Encoding, encodingNamed } from '../encoding.ts';
import type { Findings } from '../findings.ts';

const HEAD_BYTES = 4096;
const MARK = /(?:^|[\r\n])\s*OFXHEADER\s*[:=]|<\?OFX\s|<OFX(?:\s[^<>]*)?>/i;

/** Whether a text, by its beginning, is OFX (SGML or XML), even without its header. */
export function looksLikeOfx(head: string): boolean {
  return MARK.test(head.slice(0, HEAD_BYTES));
}

/**
 * The text of an OFX file. Its header says an encoding, and is wrong too often to be believed against the bytes: good UTF-8
 * is UTF-8 whatever the header says, and among the encodings of one byte the header decides when it names one.
 */
export function decodeOfx(
  bytes: Uint8Array,
  forced: string | undefined,
  findings: Findings,
): { readonly text: string; readonly encoding: Encoding } {
  const choice = chooseEncoding(bytes, { forced, preferred: 'windows-1252' });
  const declared = declaredEncoding(bytes.subarray(0, HEAD_BYTES));
  const isOneByte = !choice.encoding.startsWith('utf');
  if (forced === undefined && isOneByte && declared !== null && !declared.startsWith('utf')) {
    return { text: decodeAs(bytes, declared), encoding: declared };
  }
  findings.addAll(choice.findings);
  if (forced === undefined && isOneByte && declared === 'utf-8') {
    findings.warning(
      'ofx-encoding',
      `The header says UTF-8 and the text is not; it was read as ${choice.encoding}. If names show wrong letters, give the encoding when reading.`,
      1,
    );
  }
  return { text: decodeAs(bytes.subarray(choice.markLength), choice.encoding), encoding: choice.encoding };
}

/** CHARSET says more than ENCODING, which is nearly always USASCII. ISO-8859-1 is read as Windows-1252, which only adds signs to it. */
function declaredEncoding(head: Uint8Array): Encoding | null {
  const text = String.fromCharCode(...head);
  const charset = /\bCHARSET\s*:\s*([\w-]+)/i.exec(text)?.[1] ?? '';
  const encoding = /\bENCODING\s*[:=]\s*["']?([\w-]+)/i.exec(text)?.[1] ?? '';
  const named = namedEncoding(charset) ?? namedEncoding(encoding);
  return named === 'iso-8859-1' ? 'windows-1252' : named;
}

function namedEncoding(name: string): Encoding | null {
  if (/^(?:us-?ascii|ascii|none|unicode|)$/i.test(name)) return null;
  return encodingNamed(/^\d{4}$/.test(name) ? `windows-${name}` : name);
}
