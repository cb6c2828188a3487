/** The page of an e-mail that can be opened in a browser: its HTML part, with the pictures that it carries put into it. */
export function mailPage(raw: Uint8Array): string {
  const parts = leaves(Buffer.from(raw).toString('latin1'));
  const html = parts.find(({ type }) => type.startsWith('text/html'));
  const pictures = new Map(
    parts.flatMap(({ id, type, bytes }) => (id === null ? [] : [[id, `data:${type};base64,${bytes.toString('base64')}`] as const])),
  );
  return (html?.bytes.toString('utf8') ?? '').replace(/cid:([\w.@-]+)/g, (whole, id: string) => pictures.get(id) ?? whole);
}

/** The Message-ID of an e-mail, without its angle brackets. */
export function messageIdOf(raw: Uint8Array): string {
  const [head = ''] = Buffer.from(raw).toString('latin1').split('\r\n\r\n', 1);
  return /^Message-ID: <([^>]+)>/im.exec(head)?.[1] ?? '';
}

type Part = { readonly type: string; readonly id: string | null; readonly bytes: Buffer };

/** The parts of a message made by ourselves, however they are nested (RFC 2046). */
function leaves(message: string): Part[] {
  const at = message.indexOf('\r\n\r\n');
  const head = message.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const body = message.slice(at + 4);
  const field = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? '';
  const type = field('Content-Type');
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (type.startsWith('multipart/') && boundary !== undefined) {
    const pieces = body.split(new RegExp(`(?:^|\\r\\n)--${boundary.replace(/[^\w]/g, '\\$&')}(?:--)?(?:\\r\\n|$)`));
    return pieces.slice(1, -1).flatMap(leaves);
  }
  const id = /<([^>]+)>/.exec(field('Content-ID'))?.[1] ?? null;
  return [{ type: type.split(';')[0] ?? '', id, bytes: decoded(body, field('Content-Transfer-Encoding').toLowerCase()) }];
}

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const whole = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(whole, 'latin1');
}
