/** An e-mail as a person would see it: its subject, its text, its page, and the images that the page shows. */
export type ReadEmail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly images: readonly { readonly cid: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
  /** Names of what is attached beside. */
  readonly attachments: readonly string[];
};

type Headers = ReadonlyMap<string, string>;
type Part = { readonly headers: Headers; readonly body: string };
type Draft = {
  text: string;
  html: string | null;
  readonly images: { cid: string; mediaType: string; bytes: Uint8Array }[];
  readonly attachments: string[];
};

/** Parts within parts, at most; ours have three. */
const DEEPEST = 8;
const MOST_PARTS = 200;

/** An e-mail of ours as it was kept (RFC 5322, 2045–2047). Anything that it does not understand is left out, nothing throws. */
export function readEmail(raw: Uint8Array): ReadEmail {
  const whole = partOf(Buffer.from(raw).toString('latin1'));
  const draft: Draft = { text: '', html: null, images: [], attachments: [] };
  walk(whole, draft, DEEPEST);
  return { subject: headerText(whole.headers.get('subject') ?? ''), ...draft };
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
}

function walk(part: Part, draft: Draft, depth: number): void {
  const type = part.headers.get('content-type') ?? 'text/plain';
  const mediaType = (type.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = parameter(type, 'boundary');
  if (mediaType.startsWith('multipart/') && boundary !== null) {
    if (depth > 0) for (const one of partsOf(part.body, boundary)) walk(one, draft, depth - 1);
    return;
  }
  const disposition = part.headers.get('content-disposition') ?? '';
  const cid = part.headers.get('content-id')?.replace(/^<|>$/g, '');
  if (cid !== undefined && mediaType.startsWith('image/')) draft.images.push({ cid, mediaType, bytes: new Uint8Array(bytesOf(part)) });
  else if (disposition.startsWith('attachment')) draft.attachments.push(headerText(fileName(disposition, type)));
  else if (mediaType === 'text/html') draft.html ??= bytesOf(part).toString('utf8');
  else if (mediaType === 'text/plain' && draft.text === '') draft.text = bytesOf(part).toString('utf8').replaceAll('\r\n', '\n');
}

function partsOf(body: string, boundary: string): Part[] {
  const [, ...rest] = `\r\n${body}`.split(`\n--${boundary}`);
  return rest
    .slice(0, MOST_PARTS)
    .filter((one) => !one.startsWith('--'))
    .map((one) => partOf(one.replace(/^[ \t]*\r?\n/, '').replace(/\r?$/, '')));
}

function bytesOf({ headers, body }: Part): Buffer {
  const coding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (coding === 'base64') return Buffer.from(body, 'base64');
  if (coding === 'quoted-printable') return quotedPrintable(body.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, ''));
  return Buffer.from(body, 'latin1');
}

function quotedPrintable(text: string): Buffer {
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}="?([^";]+)"?`, 'i').exec(header);
  return found?.[1] ?? null;
}

function fileName(disposition: string, type: string): string {
  // RFC 2231: one value, or one in pieces that are numbered.
  const pieces = [...disposition.matchAll(/;\s*filename\*(?:\d{1,3}\*?)?=("[^"]*"|[^;]*)/gi)].map((match) => match[1] ?? '');
  const coded = /^utf-8''(.*)$/i.exec(pieces.map((one) => one.trim().replace(/^"|"$/g, '')).join(''))?.[1];
  if (coded !== undefined) return percentText(coded);
  return parameter(disposition, 'filename') ?? parameter(type, 'name') ?? '';
}

function percentText(text: string): string {
  return Buffer.from(
    text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

/** Encoded words (RFC 2047) in UTF-8; others stay as they are written. */
function headerText(value: string): string {
  return value
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : quotedPrintable(coded.replaceAll('_', ' ')).toString('utf8'),
    );
}
